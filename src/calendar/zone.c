#include <stdlib.h>
#include <string.h>

#include "base/rows.h"
#include "calendar/calendar.h"

#define DAY 86400

extern const struct dbr_rows dbr_calendar_zones;

static int64_t number(size_t row, size_t column)
{
	return strtoll(dbr_cell(&dbr_calendar_zones, row, column), NULL, 10);
}

int32_t dabir_zone_offset(enum dabir_zone zone, int64_t instant)
{
	const char *name = zone == DABIR_KABUL ? "kabul" : "tehran";
	size_t row = dbr_calendar_zones.count;
	int64_t offset = 0;

	while (row--) {
		if (strcmp(dbr_cell(&dbr_calendar_zones, row, 0), name) != 0)
			continue;
		offset = number(row, 2);
		if (number(row, 1) <= instant)
			break;
	}
	return (int32_t)offset;
}

int64_t dabir_zone_instant(enum dabir_zone zone, int64_t local, bool *twice)
{
	int32_t before = dabir_zone_offset(zone, local - 2 * DAY);
	int32_t after = dabir_zone_offset(zone, local + 2 * DAY);
	bool first = dabir_zone_offset(zone, local - before) == before;
	bool second = dabir_zone_offset(zone, local - after) == after;

	if (twice)
		*twice = first && second && before != after;
	return local - (first || !second ? before : after);
}
