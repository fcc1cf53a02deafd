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

#define DBR_SCAN_PIECES 8u

struct dbr_scan_word {
	struct dabir_span span;
	unsigned char codes[DBR_WORD_MAX];
	uint8_t len;
	uint8_t piece_count;
	uint8_t piece_end[DBR_SCAN_PIECES]; /* in codes; the last is len */
	bool soft;			    /* holds a soft letter */
	uint8_t hash_len; /* codes that `hash` is of: the walk's own */
	uint64_t hash;
};

enum dbr_scan_kind { DBR_SCAN_WORD, DBR_SCAN_NUMBER, DBR_SCAN_LATIN };

struct dbr_scan {
	enum dbr_scan_kind kind;
	struct dabir_span span;
	bool gap; /* more than space lies before it */
	struct dbr_scan_word word;
};

/*
 The next word or number at or behind `*at`, which moves behind it.

 Returns false at the end of the text.
 */
bool dbr_scan_next(const char *text, size_t len, size_t *at,
		   struct dbr_scan *scan);

/*
 A number or a word of another script as search keeps it: digits of all
 scripts as ASCII, no thousands marks, lower case.

 out  room for 160 bytes; what is longer is cut
 Returns the bytes written.
 */
size_t dbr_scan_fold(const char *text, size_t len, char *out);

/* Fold one code point that is no Arabic letter. Returns bytes written. */
size_t dbr_scan_fold_point(uint32_t point, char *out);

/* The digit that `point` stands for in one of three scripts, or -1. */
int dbr_scan_digit(uint32_t point);

/* Whether `point` is a letter of a script other than Arabic. */
bool dbr_scan_is_other_letter(uint32_t point);

#endif
