/*
 letters.h - one letter, one code point; nothing invisible; sound spacing
 around marks.
 */
#ifndef DBR_TEXT_LETTERS_H
#define DBR_TEXT_LETTERS_H

#include "text/edits.h"

#define DBR_HALF_SPACE "\xE2\x80\x8C" /* U+200C */

/*
 Repair letters, half-spaces and the spaces around marks.

 text   any bytes; each that is no UTF-8 becomes U+FFFD. Line breaks stay
 out    appended to
 edits  spans from `text` to what was appended, or NULL

 Linear time; failures are remembered by `out` and `edits`.
 */
void dbr_letters_repair(const char *text, size_t len, struct dbr_buf *out,
			struct dbr_edits *edits);

/* The same for bytes that are no UTF-8 alone: everything else stays. */
void dbr_letters_make_valid(const char *text, size_t len, struct dbr_buf *out,
			    struct dbr_edits *edits);

/* What a code point is to the repair; from data/text. */
enum dbr_letter_kind {
	DBR_LETTER_NONE,
	DBR_LETTER_JOINING, /* joins the letter behind it */
	DBR_LETTER_NEVER,   /* alef, dal, reh, waw ...: never joins on */
	DBR_LETTER_MARK	    /* harakat */
};
extern const unsigned char dbr_letter_kinds[0xC0]; /* from U+0620 on */

static inline enum dbr_letter_kind dbr_letter_kind(uint32_t point)
{
	if (point - 0x0620 >= 0xC0)
		return DBR_LETTER_NONE;
	return (enum dbr_letter_kind)dbr_letter_kinds[point - 0x0620];
}

#endif
