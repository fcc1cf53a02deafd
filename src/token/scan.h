/*
 scan.h - text cut where words, numbers and Latin words begin and end.

 What search walks over: a word comes with the codes of its letters, cut
 into pieces at its half-spaces; a number or a word of another script comes
 as a span.
 */
#ifndef DBR_TOKEN_SCAN_H
#define DBR_TOKEN_SCAN_H

#include <dabir/status.h>

#include "token/letters.h"
#include "token/run.h"

#define DBR_SCAN_PIECES 8u

enum dbr_scan_kind { DBR_SCAN_WORD, DBR_SCAN_NUMBER, DBR_SCAN_LATIN };

/* A word, or a number or a word of another script, which is a span alone. */
struct dbr_scan {
	struct dabir_span span;
	unsigned char codes[DBR_WORD_ROOM];
	uint64_t hash; /* of the first `hash_len` codes: the walk's own */
	uint8_t hash_len;
	uint8_t len;
	uint8_t plain; /* codes at the front that stand so in the text */
	uint8_t piece_count;
	uint8_t piece_end[DBR_SCAN_PIECES]; /* in codes; the last is len */
	uint8_t kind;			    /* enum dbr_scan_kind */
	bool soft;			    /* holds a soft letter */
	bool gap;			    /* more than space lies before it */
};

/* A text while it is cut. */
struct dbr_scanner {
	const char *text;
	size_t len, at;
	dbr_run_reader *read;
};

void dbr_scan_start(struct dbr_scanner *scanner, const char *text, size_t len);

/*
 The next word or number.

 Returns false at the end of the text.
 */
bool dbr_scan_next(struct dbr_scanner *scanner, struct dbr_scan *scan);

/* The digit that `point` stands for in one of three scripts, or -1. */
int dbr_scan_digit(uint32_t point);

/* Whether `point` is a letter of a script other than Arabic. */
bool dbr_scan_is_other_letter(uint32_t point);

#endif
