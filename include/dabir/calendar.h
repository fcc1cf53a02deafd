/*
 calendar.h - days of three calendars, and the clocks of Tehran and Kabul.

 A day is counted from 1970-01-01 (day 0). Solar Hijri leap years are those
 of the astronomical rule that Iran follows: as published for 1206 to 1498,
 computed for 1178 to 1633, by the 33-year cycle outside. Lunar Hijri is the
 Umm al-Qura table for 1300 to 1600 and the tabular calendar elsewhere; what
 Iran saw may differ by a day.
 */
#ifndef DABIR_CALENDAR_H
#define DABIR_CALENDAR_H

#include <stdbool.h>

#include <dabir/findings.h>

struct dabir_ymd {
	int32_t year;  /* 1 or later */
	int32_t month; /* 1 to 12 */
	int32_t day;   /* 1 to 31 */
};

enum dabir_zone { DABIR_TEHRAN, DABIR_KABUL };

/* Years for which Solar Hijri dates are certain rather than proleptic. */
#define DABIR_SOLAR_FIRST 1178
#define DABIR_SOLAR_LAST 1633

/*
 The day of a date.

 calendar  DABIR_SOLAR_HIJRI, DABIR_GREGORIAN or DABIR_LUNAR_HIJRI
 day       out: days since 1970-01-01

 Returns DABIR_OK, or DABIR_BAD_ARGUMENT for a date that does not exist or a
 year beyond 9999. Pure; safe from any thread, like all functions here.
 */
DABIR_API DABIR_CHECK enum dabir_status
dabir_calendar_day(enum dabir_calendar calendar, const struct dabir_ymd *ymd,
		   int64_t *day);

/*
 The date of a day. Returns DABIR_OK, or DABIR_BAD_ARGUMENT when the year
 would lie outside 1 to 9999.
 */
DABIR_API DABIR_CHECK enum dabir_status
dabir_calendar_date(enum dabir_calendar calendar, int64_t day,
		    struct dabir_ymd *ymd);

/*
 The date that an ISO 8601 day or time falls on, by its own clock.

 iso  may be NULL
 Returns DABIR_OK, or DABIR_BAD_ARGUMENT for what does not begin with a whole
 date that exists; `ymd` is untouched then.
 */
DABIR_API DABIR_CHECK enum dabir_status
dabir_calendar_of_time(enum dabir_calendar calendar, const char *iso,
		       struct dabir_ymd *ymd);

/* Days of a month: 28 to 31, or 0 for a month that does not exist. */
DABIR_API int32_t dabir_calendar_month_days(enum dabir_calendar calendar,
					    int32_t year, int32_t month);

/* 0 for Saturday to 6 for Friday. */
DABIR_API int32_t dabir_calendar_weekday(int64_t day);

/*
 Seconds east of UTC on a zone's clock.

 instant  seconds since 1970-01-01T00:00:00Z
 */
DABIR_API int32_t dabir_zone_offset(enum dabir_zone zone, int64_t instant);

/*
 The instant of a reading of the clock.

 local  seconds since 1970-01-01 00:00 on that very clock
 twice  out, optional: the clock showed it twice; the first is meant

 Returns seconds since 1970 UTC. A reading that daylight saving passed over
 is taken by the offset that held before.
 */
DABIR_API int64_t dabir_zone_instant(enum dabir_zone zone, int64_t local,
				     bool *twice);

#endif
