#include "calendar/calendar.h"

int64_t dbr_gregorian_year(int32_t year)
{
	int64_t before = year - 1;

	return 365 * before + before / 4 - before / 100 + before / 400 - 719162;
}

int32_t dbr_gregorian_month_days(int32_t year, int32_t month)
{
	static const int8_t days[] = { 31, 28, 31, 30, 31, 30,
				       31, 31, 30, 31, 30, 31 };
	bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

	return days[month - 1] + (month == 2 && leap);
}
