/*
 calendar.h - one calendar a file: years to days and back.
 */
#ifndef DBR_CALENDAR_CALENDAR_H
#define DBR_CALENDAR_CALENDAR_H

#include <dabir/calendar.h>

#define DBR_LAST_YEAR 9999

/* The day on which a year begins; any year from 1 to DBR_LAST_YEAR + 1. */
int64_t dbr_solar_year(int32_t year);
int64_t dbr_gregorian_year(int32_t year);
int64_t dbr_lunar_year(int32_t year);

int32_t dbr_solar_month_days(int32_t year, int32_t month);
int32_t dbr_gregorian_month_days(int32_t year, int32_t month);
int32_t dbr_lunar_month_days(int32_t year, int32_t month);

/* a / b rounded down; b > 0. */
static inline int64_t dbr_floor_div(int64_t a, int64_t b)
{
	return a / b - (a % b < 0);
}

#endif
