#include "calendar/calendar.h"

#include <string.h>

struct rules {
	int64_t (*year)(int32_t year);
	int32_t (*month_days)(int32_t year, int32_t month);
	int32_t shortest; /* days of a year, at least */
};

static const struct rules *rules_of(enum dabir_calendar calendar)
{
	static const struct rules all[] = {
		[DABIR_SOLAR_HIJRI] = { dbr_solar_year, dbr_solar_month_days,
					365 },
		[DABIR_GREGORIAN] = { dbr_gregorian_year,
				      dbr_gregorian_month_days, 365 },
		[DABIR_LUNAR_HIJRI] = { dbr_lunar_year, dbr_lunar_month_days,
					354 },
	};

	return calendar < DABIR_RELATIVE ? &all[calendar] : NULL;
}

int32_t dabir_calendar_month_days(enum dabir_calendar calendar, int32_t year,
				  int32_t month)
{
	const struct rules *rules = rules_of(calendar);

	if (!rules || year < 1 || year > DBR_LAST_YEAR || month < 1 ||
	    month > 12)
		return 0;
	return rules->month_days(year, month);
}

enum dabir_status dabir_calendar_day(enum dabir_calendar calendar,
				     const struct dabir_ymd *ymd, int64_t *day)
{
	int32_t days =
		dabir_calendar_month_days(calendar, ymd->year, ymd->month);
	int64_t first;

	if (ymd->day < 1 || ymd->day > days)
		return DABIR_BAD_ARGUMENT;
	first = rules_of(calendar)->year(ymd->year);
	for (int32_t month = 1; month < ymd->month; month++)
		first += rules_of(calendar)->month_days(ymd->year, month);
	*day = first + ymd->day - 1;
	return DABIR_OK;
}

enum dabir_status dabir_calendar_date(enum dabir_calendar calendar, int64_t day,
				      struct dabir_ymd *ymd)
{
	const struct rules *rules = rules_of(calendar);
	int64_t year, left;
	int32_t month = 1;

	if (!rules || day < rules->year(1) ||
	    day >= rules->year(DBR_LAST_YEAR + 1))
		return DABIR_BAD_ARGUMENT;
	/* Never too late: a year has `shortest` days or one more. */
	year = (day - rules->year(1)) / (rules->shortest + 1) + 1;
	while (year < DBR_LAST_YEAR && rules->year((int32_t)year + 1) <= day)
		year++;
	left = day - rules->year((int32_t)year);
	while (left >= rules->month_days((int32_t)year, month))
		left -= rules->month_days((int32_t)year, month++);
	*ymd = (struct dabir_ymd){ (int32_t)year, month, (int32_t)left + 1 };
	return DABIR_OK;
}

/* `count` digits at `text`, or -1. */
static int32_t digits(const char *text, int count)
{
	int32_t number = 0;

	for (int i = 0; i < count; i++) {
		if (text[i] < '0' || text[i] > '9')
			return -1;
		number = number * 10 + text[i] - '0';
	}
	return number;
}

enum dabir_status dabir_calendar_of_time(enum dabir_calendar calendar,
					 const char *iso, struct dabir_ymd *ymd)
{
	struct dabir_ymd date;
	enum dabir_status status;
	int64_t day;

	if (!iso || strlen(iso) < 10 || iso[4] != '-' || iso[7] != '-')
		return DABIR_BAD_ARGUMENT;
	date.year = digits(iso, 4);
	date.month = digits(iso + 5, 2);
	date.day = digits(iso + 8, 2);
	status = dabir_calendar_day(DABIR_GREGORIAN, &date, &day);
	return status == DABIR_OK ? dabir_calendar_date(calendar, day, ymd)
				  : status;
}

int32_t dabir_calendar_weekday(int64_t day)
{
	int64_t since = day + 5; /* 1970-01-01 was a Thursday */

	return (int32_t)(since - 7 * dbr_floor_div(since, 7));
}
