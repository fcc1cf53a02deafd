/*
 dates.h - dates and times in Persian text, as people and pages write them.

 1399/08/25, 25 Aban 1399 at 12:19, last Sunday, the sixties: digits of
 three scripts, months of Iran, Afghanistan, the Gregorian and the lunar
 calendar in all their spellings. Relative ones are resolved against a day
 of reference. Times are those of Tehran's clock (Kabul's beside Afghan
 months) unless an offset is written.

 Rulings where writers differ: two-digit years are the nearest past ones;
 three short numbers stand year first unless the last is past 31; weeks run
 from Saturday to Friday; ranges include both ends; a bare weekday is the
 last one up to the day of reference; a reading of the clock that was passed
 over or shown twice is what dabir_zone_instant() says.
 */
#ifndef DABIR_DATES_H
#define DABIR_DATES_H

#include <dabir/calendar.h>

/* Doubts about a date, as bits of `doubts`. */
enum dabir_date_doubt {
	DABIR_DATE_WEEKDAY = 1,	  /* the weekday written is another one */
	DABIR_DATE_TWICE = 2,	  /* the clock showed it twice */
	DABIR_DATE_PROLEPTIC = 4, /* outside the years of certain leap days */
	DABIR_DATE_LUNAR = 8,	  /* Iran's own lunar months may differ */
	DABIR_DATE_NONE = 16	  /* written like a date: no such day */
};

/* What "today" is; `known` false: relative dates stay unresolved. */
struct dabir_reference {
	int64_t day; /* since 1970-01-01 */
	bool known;
};

struct dabir_found_date {
	struct dabir_span span;
	enum dabir_calendar calendar; /* as written */
	bool resolved;
	int64_t first, last; /* days since 1970, both included */
	bool has_clock;
	int64_t instant; /* seconds since 1970 UTC, when has_clock */
	int32_t offset;	 /* seconds east of UTC, when has_clock */
	uint32_t doubts; /* enum dabir_date_doubt */
	const char *rule;
	char iso[40]; /* ISO 8601: day, instant or first/last; "" */
};

/*
 Find the next date of a text.

 text       UTF-8; bad bytes are passed over
 at         in and out: where to go on looking; start with 0
 reference  may be NULL: not known
 found      out: also for what is refused (DABIR_DATE_NONE) or cannot be
            resolved; `iso` is then empty

 Returns DABIR_OK, or DABIR_END when there is none. Allocates nothing; safe
 from any thread.
 */
DABIR_API DABIR_CHECK enum dabir_status
dabir_date_next(const char *text, size_t len, size_t *at,
		const struct dabir_reference *reference,
		struct dabir_found_date *found);

/*
 Read the one date that a short text is about: the first, or the first that
 is fixed to a day.

 Returns DABIR_OK; DABIR_NOT_FOUND when there is none that can be resolved,
 `found` then telling of a refused one by its doubts.
 */
DABIR_API DABIR_CHECK enum dabir_status
dabir_date_read(const char *text, size_t len,
		const struct dabir_reference *reference,
		struct dabir_found_date *found);

#endif
