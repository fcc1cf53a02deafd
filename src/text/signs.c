#include "text/signs.h"

/*
 The block Arabic from U+0620: 0 no letter, 1 a letter that joins the next,
 2 one that never does (alef, dal, reh, waw and their like), 3 a mark. The
 tatweel is none: it only draws a letter out.
 Source: Unicode's ArabicShaping.txt, joining types D, R and T.
 */
const unsigned char dbr_letter_kinds[0xC0] = {
	/* 0620 */ 0, 2, 2, 2, 2, 2, 1, 2, 1, 2, 1, 1, 1, 1, 1, 2,
	/* 0630 */ 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
	/* 0640 */ 0, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 3, 3, 3, 3, 3,
	/* 0650 */ 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
	/* 0660 */ 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	/* 0670 */ 3, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
	/* 0680 */ 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
	/* 0690 */ 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1,
	/* 06A0 */ 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
	/* 06B0 */ 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
	/* 06C0 */ 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
	/* 06D0 */ 1, 1, 1, 1, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
};

bool dbr_is_persian_digit(uint32_t point)
{
	return point >= 0x06F0 && point <= 0x06F9;
}

bool dbr_is_invisible(uint32_t point)
{
	return point == 0x00AD || point == 0x200B ||
	       (point >= 0x200D && point <= 0x200F) ||
	       (point >= 0x202A && point <= 0x202E) ||
	       (point >= 0x2060 && point <= 0x2069) || point == 0xFEFF;
}

bool dbr_stands_for_half_space(uint32_t point)
{
	return point == 0x200B || point == 0x00AC;
}

bool dbr_mark_closes(uint32_t point)
{
	switch (point) {
	case ',':
	case ':':
	case ';':
	case '!':
	case '?':
	case '.':
	case ')':
	case ']':
	case 0x00BB: /* RIGHT GUILLEMET */
	case 0x060C: /* ARABIC COMMA */
	case 0x061B: /* ARABIC SEMICOLON */
	case 0x061F: /* ARABIC QUESTION MARK */ return true;
	default: return false;
	}
}

bool dbr_mark_opens(uint32_t point)
{
	return point == '(' || point == '[' || point == 0x00AB;
}

bool dbr_mark_wants_space(uint32_t point)
{
	return point == 0x060C || point == 0x061B || point == 0x061F ||
	       point == 0x00BB || point == ':';
}
