#include "archive/when.h"

#include <string.h>

#include <dabir/calendar.h>

#include "base/utf8.h"

#define DAY 86400

struct date {
	int64_t year, month, day; /* month, day: 0 where they are not said */
};

/* The day a date begins on; a day its month does not have is its last one. */
static enum dabir_status first_day(enum dabir_calendar calendar,
				   const struct date *date, int64_t *day)
{
	struct dabir_ymd ymd = { (int32_t)date->year,
				 date->month ? (int32_t)date->month : 1,
				 date->day ? (int32_t)date->day : 1 };
	int32_t most = dabir_calendar_month_days(calendar, ymd.year, ymd.month);

	if (ymd.day > most)
		ymd.day = most;
	return dabir_calendar_day(calendar, &ymd, day);
}

/* The day behind a date: behind its year or month where it is no day. */
static enum dabir_status day_behind(enum dabir_calendar calendar,
				    const struct date *date, int64_t *day)
{
	struct date next = *date;
	enum dabir_status status;

	if (!date->month) {
		next.year++;
	} else if (!date->day) {
		next.year += date->month / 12;
		next.month = date->month % 12 + 1;
	}
	status = first_day(calendar, &next, day);
	if (status == DABIR_OK && date->day)
		++*day;
	return status;
}

static int32_t solar_month(int64_t day)
{
	struct dabir_ymd ymd;

	if (dabir_calendar_date(DABIR_SOLAR_HIJRI, day, &ymd) != DABIR_OK)
		return 0;
	return ymd.year * 100 + ymd.month;
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

/* The instant of a reading of the clock: by the offset behind it, else by
   Tehran's clock of that day. */
static int64_t take_instant(const char **text, int64_t local)
{
	int64_t sign, hours, minutes;

	if (take(text, "Z"))
		return local;
	if (**text != '+' && **text != '-')
		return dabir_zone_instant(DABIR_TEHRAN, local, NULL);
	sign = *(*text)++ == '-' ? -1 : 1;
	hours = take_number(text);
	if (hours > 99)
		return local - sign * (hours / 100 * 3600 + hours % 100 * 60);
	minutes = take(text, ":") ? take_number(text) : 0;
	return local - sign * (hours * 3600 + (minutes > 0 ? minutes * 60 : 0));
}

struct dbr_when dbr_when_read(const char *iso)
{
	struct dbr_when when = { DBR_NO_TIME, 0 };
	struct date date;
	int64_t day;

	if (!iso || !take_date(&iso, &date) ||
	    first_day(DABIR_GREGORIAN, &date, &day) != DABIR_OK)
		return when;
	when.instant = take_instant(&iso, day * DAY + take_clock(&iso));
	when.month = solar_month(day);
	return when;
}

enum dabir_status dbr_when_bound(const char *text, bool last, int64_t *instant)
{
	enum dabir_calendar calendar;
	enum dabir_status status;
	struct date date;
	int64_t day;

	if (dbr_utf8_valid_len(text, strlen(text)) != strlen(text) ||
	    !take_date(&text, &date) || (*text && !strchr("T ", *text)))
		return DABIR_BAD_ARGUMENT;
	calendar = date.year < 1700 ? DABIR_SOLAR_HIJRI : DABIR_GREGORIAN;
	status = last ? day_behind(calendar, &date, &day)
		      : first_day(calendar, &date, &day);
	if (status == DABIR_OK)
		*instant = dabir_zone_instant(DABIR_TEHRAN, day * DAY, NULL) -
			   last;
	return status;
}
