#include "speech/fold.h"

#include <stddef.h>

/* Letters met in more than one shape; the right side is the Persian one. */
static const struct pair {
	uint16_t from, to;
} pairs[] = {
	{ 0x0622, 0x0627 }, /* ALEF WITH MADDA */
	{ 0x0623, 0x0627 }, /* ALEF WITH HAMZA ABOVE */
	{ 0x0624, 0x0648 }, /* WAW WITH HAMZA */
	{ 0x0625, 0x0627 }, /* ALEF WITH HAMZA BELOW */
	{ 0x0626, 0x06CC }, /* YEH WITH HAMZA */
	{ 0x0629, 0x0647 }, /* TEH MARBUTA */
	{ 0x0643, 0x06A9 }, /* KAF */
	{ 0x0649, 0x06CC }, /* ALEF MAKSURA */
	{ 0x064A, 0x06CC }, /* YEH */
	{ 0x0671, 0x0627 }, /* ALEF WASLA */
	{ 0x06C0, 0x0647 }, /* HEH WITH YEH ABOVE */
	{ 0x06C1, 0x0647 }, /* HEH GOAL */
	{ 0x06CD, 0x06CC }, /* YEH WITH TAIL */
	{ 0x06D0, 0x06CC }, /* E */
	{ 0x06D5, 0x0647 }, /* AE */
};

static int in(uint32_t point, uint32_t low, uint32_t high)
{
	return point >= low && point <= high;
}

/* HAMZA, TATWEEL, vowel signs, and characters of no width. */
static int is_mark(uint32_t point)
{
	return point == 0x0621 || point == 0x0640 || point == 0x0670 ||
	       in(point, 0x064B, 0x065F) || in(point, 0x200B, 0x200F) ||
	       point == 0x00AD || point == 0xFEFF || in(point, 0x0610, 0x061A);
}

static int is_arabic_letter(uint32_t point)
{
	return in(point, 0x0620, 0x064A) || in(point, 0x066E, 0x06D3) ||
	       in(point, 0x06EE, 0x06EF) || in(point, 0x06FA, 0x06FC);
}

static int is_other_letter(uint32_t point)
{
	return in(point, 0x00C0, 0x02AF) || in(point, 0x0370, 0x05FF) ||
	       in(point, 0x0750, 0x077F) || in(point, 0x1E00, 0x1FFF) ||
	       in(point, 0x3040, 0xD7FF);
}

static uint32_t fold_ascii(uint32_t point)
{
	if (in(point, 'A', 'Z'))
		return point + ('a' - 'A');
	return in(point, 'a', 'z') || in(point, '0', '9') ? point
							  : DBR_FOLD_BREAK;
}

uint32_t dbr_fold_rule(uint32_t point)
{
	if (point < 0x80)
		return fold_ascii(point);
	if (is_mark(point))
		return DBR_FOLD_SKIP;
	if (in(point, 0x0660, 0x0669))
		return point - 0x0660 + '0';
	if (in(point, 0x06F0, 0x06F9))
		return point - 0x06F0 + '0';
	for (size_t i = 0; i < sizeof(pairs) / sizeof(*pairs); i++)
		if (pairs[i].from == point)
			return pairs[i].to;
	if (point == 0x066A || point == 0x06D4) /* PERCENT, FULL STOP */
		return DBR_FOLD_BREAK;
	return is_arabic_letter(point) || is_other_letter(point)
		       ? point
		       : DBR_FOLD_BREAK;
}
