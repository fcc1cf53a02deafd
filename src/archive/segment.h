/*
 segment.h - the postings of a stretch of reports, read and written in order
 of their hashes, a page at a time.
 */
#ifndef DBR_ARCHIVE_SEGMENT_H
#define DBR_ARCHIVE_SEGMENT_H

#include "archive/kin_store.h"
#include "reprint/posting.h"

#define DBR_LEAF_POSTINGS 1024 /* and to the end of the last one's hash */
#define DBR_LEAF_MOST (DBR_LEAF_POSTINGS + DBR_REPRINT_HOLDERS)

struct dbr_leaf {
	struct dbr_posting items[DBR_LEAF_MOST];
	size_t count;
};

/* As bytes: hashes and reports by what they differ from the one before. */
void dbr_leaf_write(const struct dbr_leaf *page, uint32_t first_report,
		    struct dbr_buf *out);

/* Returns DABIR_OK, or DABIR_CORRUPT for bytes that no page is. */
DABIR_CHECK enum dabir_status dbr_leaf_read(const struct dbr_buf *bytes,
					    const struct dbr_segment *segment,
					    struct dbr_leaf *page);

struct dbr_segment_reader {
	struct dbr_shelf *shelf;
	struct dbr_segment segment;
	struct dbr_leaf page;
	size_t at;     /* in the page */
	uint32_t hash; /* of the page */
	struct dbr_buf bytes;
};

void dbr_segment_reader_init(struct dbr_segment_reader *reader,
			     struct dbr_shelf *shelf,
			     const struct dbr_segment *segment);
void dbr_segment_reader_release(struct dbr_segment_reader *reader);

/* Move to the postings of `hash`, which must not be less than the last time;
   the reader stands at them or at what comes behind. */
DABIR_CHECK enum dabir_status
dbr_segment_seek(struct dbr_segment_reader *reader, uint32_t hash);

/* The posting the reader stands at; NULL at the end of its page. */
static inline const struct dbr_posting *
dbr_segment_here(const struct dbr_segment_reader *reader)
{
	return reader->at < reader->page.count ? &reader->page.items[reader->at]
					       : NULL;
}

/* Pass over a posting, or begin. DABIR_END behind the last one. */
DABIR_CHECK enum dabir_status
dbr_segment_next(struct dbr_segment_reader *reader);

/* A sum over all postings of all segments, whatever their segments. */
DABIR_CHECK enum dabir_status dbr_segments_sum(struct dbr_shelf *shelf,
					       uint64_t *sum);

struct dbr_segment_writer {
	struct dbr_shelf *shelf;
	const struct dbr_segment *segment;
	struct dbr_leaf page;
	struct dbr_buf bytes;
};

/* `segment` was put and outlives the writer. */
void dbr_segment_writer_init(struct dbr_segment_writer *writer,
			     struct dbr_shelf *shelf,
			     const struct dbr_segment *segment);
void dbr_segment_writer_release(struct dbr_segment_writer *writer);

DABIR_CHECK enum dabir_status
dbr_segment_write(struct dbr_segment_writer *writer,
		  struct dbr_posting posting);
DABIR_CHECK enum dabir_status
dbr_segment_finish(struct dbr_segment_writer *writer);

/* Make one segment of several that follow each other. */
DABIR_CHECK enum dabir_status
dbr_segments_merge(struct dbr_shelf *shelf, const struct dbr_segment *segments,
		   size_t count);

#endif
