/* Several segments become one: the least hash of all comes next. */
#include "archive/segment.h"

#include "base/memory.h"

/* Readers at their next posting; those that are through are taken out. */
struct merging {
	struct dbr_segment_reader *readers;
	size_t count;
	struct dbr_segment_writer writer;
	struct dbr_segment made;
};

static enum dabir_status advance(struct merging *merging, size_t at)
{
	struct dbr_segment_reader *reader = &merging->readers[at];
	enum dabir_status status = dbr_segment_next(reader);

	if (status != DABIR_END)
		return status;
	dbr_segment_reader_release(reader);
	/* Order among readers is that of reports: it is kept. */
	for (; at + 1 < merging->count; at++)
		merging->readers[at] = merging->readers[at + 1];
	merging->count--;
	return DABIR_OK;
}

/* The first of those with the least hash. */
static size_t find_least(const struct merging *merging)
{
	size_t least = 0;

	for (size_t i = 1; i < merging->count; i++)
		if (dbr_segment_here(&merging->readers[i])->hash <
		    dbr_segment_here(&merging->readers[least])->hash)
			least = i;
	return least;
}

static enum dabir_status start(struct merging *merging, struct dbr_shelf *shelf,
			       const struct dbr_segment *segments, size_t count)
{
	enum dabir_status status;

	for (size_t i = 0; i < count; i++)
		dbr_segment_reader_init(&merging->readers[i], shelf,
					&segments[i]);
	merging->count = count;
	for (size_t i = count; i-- > 0;) {
		status = advance(merging, i);
		if (status != DABIR_OK)
			return status;
	}
	return DABIR_OK;
}

static enum dabir_status merge(struct merging *merging)
{
	enum dabir_status status = DABIR_OK;

	while (status == DABIR_OK && merging->count) {
		size_t least = find_least(merging);

		status = dbr_segment_write(
			&merging->writer,
			*dbr_segment_here(&merging->readers[least]));
		if (status == DABIR_OK)
			status = advance(merging, least);
	}
	return status == DABIR_OK ? dbr_segment_finish(&merging->writer)
				  : status;
}

static enum dabir_status replace(struct merging *merging,
				 struct dbr_shelf *shelf,
				 const struct dbr_segment *segments,
				 size_t count)
{
	enum dabir_status status = dbr_shelf_put_segment(shelf, &merging->made);

	if (status != DABIR_OK)
		return status;
	dbr_segment_writer_init(&merging->writer, shelf, &merging->made);
	status = start(merging, shelf, segments, count);
	if (status == DABIR_OK)
		status = merge(merging);
	dbr_segment_writer_release(&merging->writer);
	for (size_t i = 0; i < merging->count; i++)
		dbr_segment_reader_release(&merging->readers[i]);
	for (size_t i = 0; i < count && status == DABIR_OK; i++)
		status = dbr_shelf_drop_segment(shelf, segments[i].id);
	return status;
}

enum dabir_status dbr_segments_merge(struct dbr_shelf *shelf,
				     const struct dbr_segment *segments,
				     size_t count)
{
	struct merging *merging = dbr_alloc_zero(1, sizeof(*merging));
	enum dabir_status status = DABIR_NO_MEMORY;

	if (!merging)
		return DABIR_NO_MEMORY;
	merging->made = (struct dbr_segment){ 0, segments[0].first,
					      segments[count - 1].last,
					      segments[0].level + 1 };
	merging->readers = dbr_alloc_zero(count, sizeof(*merging->readers));
	if (merging->readers)
		status = replace(merging, shelf, segments, count);
	dbr_free(merging->readers);
	dbr_free(merging);
	return status;
}
