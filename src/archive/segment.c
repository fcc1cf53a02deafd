#include "archive/segment.h"

#include <string.h>

#include "archive/varint.h"
#include "base/hash.h"
#include "base/memory.h"
#include "reprint/fingerprint.h"

/* Kept hashes are multiples of DBR_SAMPLE: it is left out. */
void dbr_leaf_write(const struct dbr_leaf *page, uint32_t first_report,
		    struct dbr_buf *out)
{
	uint32_t last = 0;

	dbr_put_number(out, page->count);
	for (size_t i = 0; i < page->count; i++) {
		const struct dbr_posting *posting = &page->items[i];

		dbr_put_number(out, (posting->hash - last) / DBR_SAMPLE);
		dbr_put_number(out, posting->report - first_report);
		last = posting->hash;
	}
}

enum dabir_status dbr_leaf_read(const struct dbr_buf *bytes,
				const struct dbr_segment *segment,
				struct dbr_leaf *page)
{
	const unsigned char *data = (const unsigned char *)bytes->data;
	struct dbr_reader in = { data, data + bytes->len, false };
	uint32_t count = dbr_get_within(&in, DBR_LEAF_MOST), hash = 0;

	for (uint32_t i = 0; i < count; i++) {
		hash += DBR_SAMPLE *
			dbr_get_within(&in, UINT32_MAX / DBR_SAMPLE);
		page->items[i] = (struct dbr_posting){
			hash,
			segment->first +
				dbr_get_within(&in,
					       segment->last - segment->first)
		};
	}
	page->count = count;
	return in.bad || in.at != in.end || !count ? DABIR_CORRUPT : DABIR_OK;
}

void dbr_segment_reader_init(struct dbr_segment_reader *reader,
			     struct dbr_shelf *shelf,
			     const struct dbr_segment *segment)
{
	reader->shelf = shelf;
	reader->segment = *segment;
	reader->page.count = 0;
	reader->at = 0;
	reader->hash = 0;
	dbr_buf_init(&reader->bytes);
}

void dbr_segment_reader_release(struct dbr_segment_reader *reader)
{
	dbr_buf_release(&reader->bytes);
}

static enum dabir_status read_page(struct dbr_segment_reader *reader)
{
	reader->at = 0;
	return dbr_leaf_read(&reader->bytes, &reader->segment, &reader->page);
}

enum dabir_status dbr_segment_seek(struct dbr_segment_reader *reader,
				   uint32_t hash)
{
	struct dbr_leaf *page = &reader->page;
	enum dabir_status status;

	if (!page->count || page->items[page->count - 1].hash < hash) {
		reader->hash = hash;
		status = dbr_shelf_page(reader->shelf, reader->segment.id,
					&reader->hash, &reader->bytes);
		if (status == DABIR_END) /* it would stand before all pages */
			return DABIR_OK;
		if (status == DABIR_OK)
			status = read_page(reader);
		if (status != DABIR_OK)
			return status;
	}
	while (reader->at < page->count && page->items[reader->at].hash < hash)
		reader->at++;
	return DABIR_OK;
}

enum dabir_status dbr_segment_next(struct dbr_segment_reader *reader)
{
	bool begins = !reader->page.count;
	enum dabir_status status;

	if (!begins && ++reader->at < reader->page.count)
		return DABIR_OK;
	status = begins ? dbr_shelf_page(reader->shelf, reader->segment.id,
					 &reader->hash, &reader->bytes)
			: DABIR_END;
	if (status == DABIR_END)
		status = dbr_shelf_next_page(reader->shelf, reader->segment.id,
					     &reader->hash, &reader->bytes);
	return status == DABIR_OK ? read_page(reader) : status;
}

static enum dabir_status add_sum(struct dbr_shelf *shelf,
				 const struct dbr_segment *segment,
				 struct dbr_segment_reader *reader,
				 uint64_t *sum)
{
	enum dabir_status status;

	dbr_segment_reader_init(reader, shelf, segment);
	while ((status = dbr_segment_next(reader)) == DABIR_OK) {
		const struct dbr_posting *here = dbr_segment_here(reader);

		*sum += dbr_hash_mix((uint64_t)here->hash << 32 | here->report);
	}
	dbr_segment_reader_release(reader);
	return status == DABIR_END ? DABIR_OK : status;
}

enum dabir_status dbr_segments_sum(struct dbr_shelf *shelf, uint64_t *sum)
{
	struct dbr_segment_reader *reader = dbr_alloc(sizeof(*reader));
	struct dbr_segments segments = { NULL, 0, 0 };
	enum dabir_status status =
		reader ? dbr_shelf_segments(shelf, &segments) : DABIR_NO_MEMORY;

	*sum = 0;
	for (size_t i = 0; i < segments.count && status == DABIR_OK; i++)
		status = add_sum(shelf, &segments.items[i], reader, sum);
	dbr_free(segments.items);
	dbr_free(reader);
	return status;
}

void dbr_segment_writer_init(struct dbr_segment_writer *writer,
			     struct dbr_shelf *shelf,
			     const struct dbr_segment *segment)
{
	writer->shelf = shelf;
	writer->segment = segment;
	writer->page.count = 0;
	dbr_buf_init(&writer->bytes);
}

void dbr_segment_writer_release(struct dbr_segment_writer *writer)
{
	dbr_buf_release(&writer->bytes);
}

enum dabir_status dbr_segment_finish(struct dbr_segment_writer *writer)
{
	struct dbr_leaf *page = &writer->page;
	enum dabir_status status;

	if (!page->count)
		return DABIR_OK;
	dbr_buf_clear(&writer->bytes);
	dbr_leaf_write(page, writer->segment->first, &writer->bytes);
	status = dbr_buf_status(&writer->bytes);
	if (status == DABIR_OK)
		status =
			dbr_shelf_put_page(writer->shelf, writer->segment->id,
					   page->items[0].hash, &writer->bytes);
	page->count = 0;
	return status;
}

/* A page ends between two hashes, never within one. */
enum dabir_status dbr_segment_write(struct dbr_segment_writer *writer,
				    struct dbr_posting posting)
{
	struct dbr_leaf *page = &writer->page;
	enum dabir_status status = DABIR_OK;

	if (page->count >= DBR_LEAF_POSTINGS &&
	    page->items[page->count - 1].hash != posting.hash)
		status = dbr_segment_finish(writer);
	if (status == DABIR_OK && page->count == DBR_LEAF_MOST)
		status = DABIR_CORRUPT; /* more holders than there may be */
	if (status == DABIR_OK)
		page->items[page->count++] = posting;
	return status;
}
