#include "dates/words.h"

uint32_t dbr_date_fold(uint32_t point)
{
	if (point >= 'A' && point <= 'Z')
		return point + 32;
	if (point < 0x0600)
		return point;
	if ((point >= 0x064B && point <= 0x065F) || point == 0x0640 ||
	    point == 0x0670)
		return 0; /* vowel marks and tatweel */
	switch (point) {
	case 0x0626: /* YEH WITH HAMZA ABOVE */
	case 0x0649: /* ALEF MAKSURA */
	case 0x064A: /* ARABIC YEH */ return 0x06CC;
	case 0x0643: /* ARABIC KAF */ return 0x06A9;
	case 0x0622: /* ALEF WITH MADDA */
	case 0x0623: /* ALEF WITH HAMZA ABOVE */
	case 0x0625: /* ALEF WITH HAMZA BELOW */ return 0x0627;
	case 0x0624: /* WAW WITH HAMZA ABOVE */ return 0x0648;
	case 0x0629: /* TEH MARBUTA */
	case 0x06C0: /* HEH WITH YEH ABOVE */
	case 0x06C1: /* HEH GOAL */
	case 0x06D5: /* AE */ return 0x0647;
	default: return point;
	}
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
