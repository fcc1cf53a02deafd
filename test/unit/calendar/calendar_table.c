/*
 calendar_table - every day of 1178 to 1633 in two calendars and the lunar
 one, for against_others to compare: "days Y-M-D Y-M-D Y-M-D" a line.
 */
#include <inttypes.h>
#include <stdio.h>

#include <dabir/calendar.h>

int main(void)
{
	static const enum dabir_calendar calendars[] = { DABIR_SOLAR_HIJRI,
							 DABIR_GREGORIAN,
							 DABIR_LUNAR_HIJRI };
	const struct dabir_ymd first = { DABIR_SOLAR_FIRST, 1, 1 };
	const struct dabir_ymd end = { DABIR_SOLAR_LAST + 1, 1, 1 };
	int64_t from, to;

	if (dabir_calendar_day(DABIR_SOLAR_HIJRI, &first, &from) != DABIR_OK ||
	    dabir_calendar_day(DABIR_SOLAR_HIJRI, &end, &to) != DABIR_OK)
		return 1;
	for (int64_t day = from; day < to; day++) {
		printf("%" PRId64, day);
		for (int i = 0; i < 3; i++) {
			struct dabir_ymd ymd;

			if (dabir_calendar_date(calendars[i], day, &ymd) !=
			    DABIR_OK)
				return 1;
			printf(" %" PRId32 "-%" PRId32 "-%" PRId32, ymd.year,
			       ymd.month, ymd.day);
		}
		printf("\n");
	}
	return 0;
}
