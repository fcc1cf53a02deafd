#include "archive/segment.h"
#include "archive/archive.h"
#include "base/memory.h"
#include "check.h"
#include "shelf.h"

static struct dabir_archive *archive;
static struct dbr_shelf *shelf;
static struct dbr_segment_reader reader;

static void begin(void)
{
	shelf_begin();
	archive = shelf_open(DABIR_ARCHIVE_CREATE);
	CHECK(dbr_shelf_new(archive->store, false, &shelf) == DABIR_OK);
}

static void end(void)
{
	dbr_shelf_free(shelf);
	dabir_archive_close(archive);
	shelf_end();
}

/* Reports first to last hold `count` hashes in turn, `step` apart. */
static struct dbr_segment put(uint32_t first, uint32_t last, uint32_t step,
			      uint32_t count)
{
	static struct dbr_segment_writer writer;
	struct dbr_segment made = { 0, first, last, 0 };

	CHECK(dbr_shelf_put_segment(shelf, &made) == DABIR_OK);
	dbr_segment_writer_init(&writer, shelf, &made);
	for (uint32_t i = 0; i < count; i++)
		CHECK(dbr_segment_write(
			      &writer,
			      (struct dbr_posting){
				      i * step, first + i % (last - first +
							     1) }) == DABIR_OK);
	CHECK(dbr_segment_finish(&writer) == DABIR_OK);
	dbr_segment_writer_release(&writer);
	return made;
}

static void what_is_written_is_read_in_order(void)
{
	struct dbr_segment segment;
	uint32_t count = 0;

	begin();
	segment = put(5, 900, 16 * 70000, 3000);
	dbr_segment_reader_init(&reader, shelf, &segment);
	while (dbr_segment_next(&reader) == DABIR_OK) {
		const struct dbr_posting *here = dbr_segment_here(&reader);

		CHECK(here->hash == count * 16 * 70000);
		CHECK(here->report == 5 + count % 896);
		count++;
	}
	CHECK(count == 3000);
	dbr_segment_reader_release(&reader);
	end();
}

static void a_hash_is_found_whether_it_is_there_or_not(void)
{
	struct dbr_segment segment;

	begin();
	segment = put(1, 1, 160, 5000);
	dbr_segment_reader_init(&reader, shelf, &segment);
	for (uint32_t i = 0; i < 5000; i += 7) {
		CHECK(dbr_segment_seek(&reader, i * 160) == DABIR_OK);
		CHECK(dbr_segment_here(&reader)->hash == i * 160);
		CHECK(dbr_segment_seek(&reader, i * 160 + 16) == DABIR_OK);
		CHECK(!dbr_segment_here(&reader) ||
		      dbr_segment_here(&reader)->hash > i * 160);
	}
	CHECK(dbr_segment_seek(&reader, UINT32_MAX) == DABIR_OK);
	CHECK(dbr_segment_here(&reader) == NULL);
	dbr_segment_reader_release(&reader);
	end();
}

static void merging_loses_nothing(void)
{
	struct dbr_segment segments[3];
	struct dbr_segments left = { NULL, 0, 0 };
	uint64_t before, after;

	begin();
	segments[0] = put(1, 40, 16, 2500);
	segments[1] = put(41, 41, 32, 0);
	segments[2] = put(42, 90, 48, 2500);
	CHECK(dbr_segments_sum(shelf, &before) == DABIR_OK);
	CHECK(dbr_segments_merge(shelf, segments, 3) == DABIR_OK);
	CHECK(dbr_segments_sum(shelf, &after) == DABIR_OK);
	CHECK(before == after);
	CHECK(dbr_shelf_segments(shelf, &left) == DABIR_OK);
	CHECK(left.count == 1 && left.items[0].first == 1 &&
	      left.items[0].last == 90 && left.items[0].level == 1);
	dbr_free(left.items);
	end();
}

static void bytes_that_are_no_page_are_refused(void)
{
	static const char *const bad[] = { "",
					   "\x01",
					   "\x02\x01\x01",
					   "\x01\x01\x7F",
					   "\x01\x01\x01\x01",
					   "\xFF\xFF\xFF\x7F" };
	struct dbr_segment segment = { 1, 10, 20, 0 };
	struct dbr_leaf *leaf = dbr_alloc(sizeof(*leaf));
	struct dbr_buf bytes;

	dbr_buf_init(&bytes);
	for (unsigned i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
		dbr_buf_clear(&bytes);
		dbr_buf_add_text(&bytes, bad[i]);
		CHECK(dbr_leaf_read(&bytes, &segment, leaf) == DABIR_CORRUPT);
	}
	dbr_buf_release(&bytes);
	dbr_free(leaf);
}

int main(void)
{
	RUN(what_is_written_is_read_in_order);
	RUN(a_hash_is_found_whether_it_is_there_or_not);
	RUN(merging_loses_nothing);
	RUN(bytes_that_are_no_page_are_refused);
	return DONE();
}
