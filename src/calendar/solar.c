#include "calendar/calendar.h"

#define FIRST_DAY 79 /* 1 Farvardin 1349 is 1970-03-21 */
#define FIRST_YEAR 1349

/* Leap years up to and with the one before `year`, in the 33-year cycle. */
static int64_t leaps_before(int64_t year)
{
	return dbr_floor_div(8 * year + 21, 33);
}

/*
 Years that begin a day before the cycle says, because the equinox of the
 year before came late: the leap day falls in 1503 and 1602.
 */
static bool begins_early(int32_t year)
{
	return year == 1503 || year == 1602;
}

int64_t dbr_solar_year(int32_t year)
{
	return FIRST_DAY + 365 * (int64_t)(year - FIRST_YEAR) +
	       leaps_before(year) - leaps_before(FIRST_YEAR) -
	       begins_early(year);
}

int32_t dbr_solar_month_days(int32_t year, int32_t month)
{
	if (month < 12)
		return month < 7 ? 31 : 30;
	return (int32_t)(dbr_solar_year(year + 1) - dbr_solar_year(year)) - 336;
}
