/* Dates as people read them. */
#include <stdio.h>

#include <dabir/calendar.h>

#include "serve/request.h"

struct instant {
	struct dabir_ymd day;
	int hour, minute; /* hour -1: none */
};

static bool read_iso(const char *iso, struct instant *instant)
{
	int year, month, day, got;

	*instant = (struct instant){ .hour = -1 };
	got = iso ? sscanf(iso, "%4d-%2d-%2dT%2d:%2d", &year, &month, &day,
			   &instant->hour, &instant->minute)
		  : 0;
	if (got < 3)
		return false;
	if (got < 5)
		instant->hour = -1;
	instant->day = (struct dabir_ymd){ year, month, day };
	return true;
}

static void put_words(struct dbr_html *html, const char *kind, int number)
{
	char key[32];

	snprintf(key, sizeof(key), "%s-%d", kind, number);
	dbr_html(html, "%t", key);
}

static void put_clock(struct dbr_html *html, const struct instant *instant)
{
	if (instant->hour < 0)
		return;
	dbr_html(html, ", %t ", "at-clock");
	dbr_html(html, "<bdi>%n:", (uint64_t)instant->hour);
	if (instant->minute < 10)
		dbr_html(html, "%n", (uint64_t)0);
	dbr_html(html, "%n</bdi>", (uint64_t)instant->minute);
}

void dbr_html_date(struct dbr_html *html, const char *iso, bool both)
{
	struct instant instant;
	struct dabir_ymd solar;
	int64_t day;

	if (!read_iso(iso, &instant) ||
	    dabir_calendar_day(DABIR_GREGORIAN, &instant.day, &day) !=
		    DABIR_OK ||
	    dabir_calendar_date(DABIR_SOLAR_HIJRI, day, &solar) != DABIR_OK) {
		dbr_html(html, "<span class=\"undated\">%t</span>", "undated");
		return;
	}
	dbr_html(html, "<time datetime=\"%s\">", iso);
	put_words(html, "weekday", dabir_calendar_weekday(day));
	dbr_html(html, " %n ", (uint64_t)solar.day);
	put_words(html, "month", solar.month);
	dbr_html(html, " %n", (uint64_t)solar.year);
	if (both) {
		put_clock(html, &instant);
		dbr_html(html, " <span class=\"other\">(%n ",
			 (uint64_t)instant.day.day);
		put_words(html, "gregorian", instant.day.month);
		dbr_html(html, " %n)</span>", (uint64_t)instant.day.year);
	}
	dbr_html(html, "</time>");
}
