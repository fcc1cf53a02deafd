/*
 row.h - a report made ready for the archive: everything that takes time is
 done here, on any thread, so that the one writer only writes.
 */
#ifndef DBR_ARCHIVE_ROW_H
#define DBR_ARCHIVE_ROW_H

#include "archive/digest.h"
#include "archive/frame.h"
#include "archive/when.h"
#include "archive/words.h"

struct dbr_row {
	const struct dabir_report *report; /* must outlive the row's use */
	unsigned char digest[DBR_DIGEST];  /* of the original bytes */
	struct dbr_when when;
	struct dbr_buf frame;
	bool dictionary;		     /* the frame was made with one */
	const struct dbr_fingerprint *print; /* the report's; NULL: none */
	struct dbr_buf words[DBR_PARTS];
	uint32_t word_count;
	struct dbr_buf source;	/* publisher, agency or host; may be empty */
	struct dbr_buf address; /* what makes it the same page; may be empty */
};

void dbr_row_init(struct dbr_row *row);
void dbr_row_release(struct dbr_row *row);

/* Returns DABIR_OK, DABIR_NO_MEMORY, DABIR_TOO_LARGE. */
DABIR_CHECK enum dabir_status dbr_row_fill(struct dbr_row *row,
					   struct dbr_framer *framer,
					   const struct dabir_report *report);

/* An address without what changes while the page does not: how it was asked
   for, www., the fragment, the slash at the end. */
void dbr_row_add_url(struct dbr_buf *out, const char *url);

/* The terms of a report's parts alone. */
DABIR_CHECK enum dabir_status
dbr_row_fill_words(struct dbr_row *row, const struct dabir_report *report);

#endif
