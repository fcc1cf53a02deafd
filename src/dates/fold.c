#include "dates/words.h"

static uint32_t fold_letter(uint32_t point)
{
	switch (point) {
	case 0x0626:		    /* YEH WITH HAMZA ABOVE */
	case 0x0649:		    /* ALEF MAKSURA */
	case 0x064A: return 0x06CC; /* ARABIC YEH to FARSI YEH */
	case 0x0643: return 0x06A9; /* ARABIC KAF to KEHEH */
	case 0x0622:		    /* ALEF WITH MADDA */
	case 0x0623:		    /* ALEF WITH HAMZA ABOVE */
	case 0x0625: return 0x0627; /* ALEF WITH HAMZA BELOW to ALEF */
	case 0x0624: return 0x0648; /* WAW WITH HAMZA ABOVE to WAW */
	case 0x0629:		    /* TEH MARBUTA */
	case 0x06C0:		    /* HEH WITH YEH ABOVE */
	case 0x06C1:		    /* HEH GOAL */
	case 0x06D5: return 0x0647; /* AE to HEH */
	default: return point;
	}
}

uint32_t dbr_date_fold(uint32_t point)
{
	if (point >= 'A' && point <= 'Z')
		return point + 32;
	if (point < 0x0600)
		return point;
	if ((point >= 0x064B && point <= 0x065F) || point == 0x0640 ||
	    point == 0x0670)
		return 0; /* vowel marks and tatweel */
	return fold_letter(point);
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
