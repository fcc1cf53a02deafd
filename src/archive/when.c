#include "archive/when.h"

#include <string.h>

#include "base/utf8.h"

#define DAY 86400
#define TEHRAN 12600 /* +03:30, in seconds */

struct date {
	int64_t year, month, day;
};

/* Days since 1970 of a Gregorian date; Howard Hinnant's days_from_civil. */
static int64_t gregorian_days(const struct date *date)
{
	int64_t year = date->year - (date->month <= 2);
	int64_t era = year / 400, of_era = year - era * 400;
	int64_t month = (date->month + 9) % 12;
	int64_t of_year = (153 * month + 2) / 5 + date->day - 1;

	return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 +
	       of_year - 719468;
}

/* Days since 1970 of 1 Farvardin; leap years are those of the 33-year cycle,
   which is the official calendar for every year of the press. */
static int64_t nowruz(int64_t year)
{
	return 79 + 365 * (year - 1349) + (8 * year + 21) / 33 -
	       (8 * 1349 + 21) / 33;
}

static int64_t solar_days(const struct date *date)
{
	int64_t month = date->month - 1;

	return nowruz(date->year) + 31 * month - (month > 6 ? month - 6 : 0) +
	       date->day - 1;
}

static int32_t solar_month(int64_t days)
{
	int64_t year = 1349 + (days - 79) * 33 / 12053, of_year;

	while (nowruz(year) > days)
		year--;
	while (nowruz(year + 1) <= days)
		year++;
	of_year = days - nowruz(year);
	return (int32_t)(year * 100 + 1 +
			 (of_year < 186 ? of_year / 31
					: 6 + (of_year - 186) / 30));
}

/* A number of up to four digits, Persian and Arabic ones too, -1: none. */
static int64_t take_number(const char **text)
{
	int64_t number = -1;

	for (int digits = 0; digits < 4 && **text; digits++) {
		uint32_t point = dbr_utf8_get(*text);
		int64_t digit = -1;

		if (point >= '0' && point <= '9')
			digit = point - '0';
		else if (point >= 0x06F0 && point <= 0x06F9)
			digit = point - 0x06F0;
		else if (point >= 0x0660 && point <= 0x0669)
			digit = point - 0x0660;
		if (digit < 0)
			break;
		number = (number < 0 ? 0 : number * 10) + digit;
		*text += dbr_utf8_length(**text);
	}
	return number;
}

static bool take(const char **text, const char *any)
{
	if (!**text || !strchr(any, **text))
		return false;
	++*text;
	return true;
}

/* Year, then month and day if they follow; absent ones are 0. */
static bool take_date(const char **text, struct date *date)
{
	date->month = date->day = 0;
	date->year = take_number(text);
	if (date->year < 1)
		return false;
	if (!take(text, "/-."))
		return true;
	date->month = take_number(text);
	if (date->month < 1 || date->month > 12)
		return false;
	if (!take(text, "/-."))
		return true;
	date->day = take_number(text);
	return date->day >= 1 && date->day <= 31;
}

/* Seconds of HH:MM[:SS[.fraction]], 0 when there is none. */
static int64_t take_clock(const char **text)
{
	int64_t seconds, part;

	if (!take(text, "T "))
		return 0;
	part = take_number(text);
	seconds = part < 0 ? 0 : part * 3600;
	if (take(text, ":") && (part = take_number(text)) >= 0)
		seconds += part * 60;
	if (take(text, ":") && (part = take_number(text)) >= 0)
		seconds += part;
	if (take(text, "."))
		while (**text >= '0' && **text <= '9')
			++*text;
	return seconds;
}

/* Seconds east of UTC; Tehran's where none is written. */
static int64_t take_offset(const char **text)
{
	int64_t sign, hours, minutes;

	if (take(text, "Z"))
		return 0;
	if (**text != '+' && **text != '-')
		return TEHRAN;
	sign = *(*text)++ == '-' ? -1 : 1;
	hours = take_number(text);
	if (hours > 99)
		return sign * (hours / 100 * 3600 + hours % 100 * 60);
	minutes = take(text, ":") ? take_number(text) : 0;
	return sign * (hours * 3600 + (minutes > 0 ? minutes * 60 : 0));
}

struct dbr_when dbr_when_read(const char *iso)
{
	struct dbr_when when = { DBR_NO_TIME, 0 };
	struct date date;
	int64_t days, clock;

	if (!iso || !take_date(&iso, &date))
		return when;
	if (!date.month)
		date.month = 1;
	if (!date.day)
		date.day = 1;
	days = gregorian_days(&date);
	clock = take_clock(&iso);
	when.instant = days * DAY + clock - take_offset(&iso);
	when.month = solar_month(days);
	return when;
}

static int64_t days_of(const struct date *date)
{
	return date->year < 1700 ? solar_days(date) : gregorian_days(date);
}

enum dabir_status dbr_when_bound(const char *text, bool last, int64_t *instant)
{
	struct date date, first;
	int64_t days;

	if (dbr_utf8_valid_len(text, strlen(text)) != strlen(text) ||
	    !take_date(&text, &date) || (*text && !strchr("T ", *text)))
		return DABIR_BAD_ARGUMENT;
	if (last) { /* the day before what comes next */
		date.year += !date.month;
		date.month += date.month && !date.day;
		date.day += date.day != 0;
		if (date.month > 12) {
			date.month = 1;
			date.year++;
		}
	}
	first = date;
	first.month += !first.month;
	first.day += !first.day;
	days = days_of(&first);
	*instant = days * DAY - TEHRAN - last;
	return DABIR_OK;
}
