#include "dates/words.h"

static const struct swap {
	uint32_t from, to;
} swaps[] = {
	{ 0x0626, 0x06CC }, /* YEH WITH HAMZA ABOVE to FARSI YEH */
	{ 0x0649, 0x06CC }, /* ALEF MAKSURA */
	{ 0x064A, 0x06CC }, /* ARABIC YEH */
	{ 0x0643, 0x06A9 }, /* ARABIC KAF to KEHEH */
	{ 0x0622, 0x0627 }, /* ALEF WITH MADDA to ALEF */
	{ 0x0623, 0x0627 }, /* ALEF WITH HAMZA ABOVE */
	{ 0x0625, 0x0627 }, /* ALEF WITH HAMZA BELOW */
	{ 0x0624, 0x0648 }, /* WAW WITH HAMZA ABOVE to WAW */
	{ 0x0629, 0x0647 }, /* TEH MARBUTA to HEH */
	{ 0x06C0, 0x0647 }, /* HEH WITH YEH ABOVE */
	{ 0x06C1, 0x0647 }, /* HEH GOAL */
	{ 0x06D5, 0x0647 }, /* AE */
};

uint32_t dbr_date_fold(uint32_t point)
{
	if (point >= 'A' && point <= 'Z')
		return point + 32;
	if (point < 0x0600)
		return point;
	if ((point >= 0x064B && point <= 0x065F) || point == 0x0640 ||
	    point == 0x0670)
		return 0; /* vowel marks and tatweel */
	for (size_t i = 0; i < sizeof(swaps) / sizeof(*swaps); i++)
		if (swaps[i].from == point)
			return swaps[i].to;
	return point;
}

bool dbr_date_in_word(uint32_t point)
{
	if (point < 0x0600)
		return (point >= 'a' && point <= 'z') ||
		       (point >= 'A' && point <= 'Z') || point >= 0x00C0;
	if (point >= 0x0660 && point <= 0x066D)
		return false; /* digits and their marks */
	if (point <= 0x06D3)
		return point >= 0x0620;
	return point == 0x06D5 || point == 0x200C || point == 0x200D;
}
