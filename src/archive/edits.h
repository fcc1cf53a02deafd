/*
 edits.h - the repaired text written down as what changed in the text as
 published. Most edits are one of a few kinds, and of a frequent kind it is
 short to say which of its places were changed: often all of them.
 */
#ifndef DBR_ARCHIVE_EDITS_H
#define DBR_ARCHIVE_EDITS_H

#include "archive/pack.h"

#define DBR_EDIT_KINDS 48 /* more kinds than this are written out plainly */

enum dbr_edit_mode {
	DBR_EDITS_NONE,	 /* the text is the text as published */
	DBR_EDITS_KINDS, /* kind by kind */
	DBR_EDITS_PLAIN	 /* the whole text, then edit by edit */
};

enum dbr_edit_places {
	DBR_PLACES_AT,	 /* distances in bytes */
	DBR_PLACES_NTH,	 /* distances in places where `from` stands */
	DBR_PLACES_EVERY /* every such place */
};

/* Edits of one rule that change the same bytes into the same bytes. */
struct dbr_edit_kind {
	const char *rule, *from, *to;
	uint32_t from_len, to_len, count;
};

/* The next place of a kind's `from` at or behind `at`, or raw->len. */
size_t dbr_edit_next_place(const struct dbr_text *raw, size_t at,
			   const struct dbr_edit_kind *kind);

void dbr_put_edits(struct dbr_packer *out, const struct dabir_report *report);

/* Fills report->text and report->edits from report->raw. */
DABIR_CHECK enum dabir_status dbr_get_edits(struct dbr_unpacker *in,
					    struct dabir_report *report);

#endif
