#include "charset/score.h"

#include <stdbool.h>

#include "base/utf8.h"

#define LOOK ((size_t)64 << 10)

/* The commonest letters of Persian and Arabic, nine in ten of a page's. */
static bool frequent(uint32_t point)
{
	switch (point) {
	case 0x0627: /* ALEF */
	case 0x06CC: /* FARSI YEH */
	case 0x064A: /* YEH */
	case 0x0646: /* NOON */
	case 0x0631: /* REH */
	case 0x062F: /* DAL */
	case 0x0648: /* WAW */
	case 0x0645: /* MEEM */
	case 0x0647: /* HEH */
	case 0x062A: /* TEH */
	case 0x0628: /* BEH */
	case 0x0633: /* SEEN */ return true;
	default: return false;
	}
}

static long weight(uint32_t point)
{
	if (point < 0x80)
		return point < 0x20 && point != '\n' && point != '\r' &&
				       point != '\t'
			       ? -4
			       : 0;
	if (frequent(point))
		return 3;
	if (point >= 0x0621 && point <= 0x06FF)
		return 1;
	if (point >= 0x2000 && point <= 0x206F)
		return 0;
	return point <= 0x02FF || point >= 0xFB50 ? -4 : -1;
}

long dbr_charset_score(const char *text, size_t len)
{
	size_t at = 0;
	long score = 0;

	if (len > LOOK)
		len = LOOK;
	while (at < len)
		score += weight(dbr_utf8_next(text, len, &at));
	return score;
}
