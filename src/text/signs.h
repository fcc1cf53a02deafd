/*
 signs.h - what letters, marks and invisible signs are to the repair.
 */
#ifndef DBR_TEXT_SIGNS_H
#define DBR_TEXT_SIGNS_H

#include <stdbool.h>

#include "text/letters.h"

static inline bool dbr_is_letter(uint32_t point)
{
	enum dbr_letter_kind kind = dbr_letter_kind(point);

	return kind == DBR_LETTER_JOINING || kind == DBR_LETTER_NEVER;
}

bool dbr_is_persian_digit(uint32_t point);

/* Zero width, bidi and soft hyphen: seen by no reader. */
bool dbr_is_invisible(uint32_t point);

/* Signs that word processors wrote for a half-space. */
bool dbr_stands_for_half_space(uint32_t point);

bool dbr_mark_closes(uint32_t point);

bool dbr_mark_opens(uint32_t point);

/* Marks that a space follows when a letter does. */
bool dbr_mark_wants_space(uint32_t point);

#endif
