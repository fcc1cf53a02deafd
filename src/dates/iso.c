#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "dates/resolve.h"

#define DAY 86400

static int put_day(char *out, size_t room, int64_t day)
{
	struct dabir_ymd ymd;

	if (dabir_calendar_date(DABIR_GREGORIAN, day, &ymd) != DABIR_OK)
		return 0;
	return snprintf(out, room, "%04" PRId32 "-%02" PRId32 "-%02" PRId32,
			ymd.year, ymd.month, ymd.day);
}

static void put_clock(const struct dabir_found_date *found, char *out,
		      size_t room)
{
	int64_t local = found->instant + found->offset;
	int second = (int)(local - found->first * DAY);
	int offset = found->offset < 0 ? -found->offset : found->offset;

	snprintf(out, room, "T%02d:%02d:%02d%c%02d:%02d", second / 3600,
		 second / 60 % 60, second % 60, found->offset < 0 ? '-' : '+',
		 offset / 3600, offset / 60 % 60);
}

void dbr_date_put_iso(struct dabir_found_date *found)
{
	char *out = found->iso;
	size_t room = sizeof(found->iso), len;

	found->iso[0] = '\0';
	len = (size_t)put_day(out, room, found->first);
	if (!len)
		return;
	if (found->has_clock) {
		put_clock(found, out + len, room - len);
	} else if (found->last != found->first) {
		out[len++] = '/';
		out[len] = '\0';
		put_day(out + len, room - len, found->last);
	}
}
