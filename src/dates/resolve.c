#include "dates/resolve.h"

#define DAY 86400
#define IMPERIAL 1180 /* years from Solar Hijri to Imperial */
#define FAR 240	      /* days: a month this far off is of another year */
#define PIVOT 1405    /* where a two-digit year stands alone */
#define WEEK_DAYS 7

/* The year of the day of reference in a calendar, 0: not known. */
static int32_t reference_year(const struct dabir_reference *reference,
			      enum dabir_calendar calendar)
{
	struct dabir_ymd ymd;

	if (!reference->known ||
	    dabir_calendar_date(calendar, reference->day, &ymd) != DABIR_OK)
		return 0;
	return ymd.year;
}

/* The century of two digits: the nearest that is past, or next year. */
static int32_t long_year(int32_t value, int32_t now,
			 enum dabir_calendar calendar)
{
	int32_t year;

	if (!now)
		now = calendar == DABIR_GREGORIAN     ? PIVOT + 621
		      : calendar == DABIR_LUNAR_HIJRI ? PIVOT + 43
						      : PIVOT;
	year = now / 100 * 100 + value;
	return year > now + 1 ? year - 100 : year;
}

/* A year as a number of its calendar, 0: not known. */
static int32_t year_of(const struct dbr_date_slots *slots,
		       const struct dbr_date_year *year,
		       const struct dabir_reference *reference)
{
	int32_t now = reference_year(reference, slots->calendar);

	if (!year->known)
		return 0;
	if (year->relative)
		return now ? now + year->value : 0;
	if (year->digits <= 2)
		return long_year(year->value, now, slots->calendar);
	if (slots->calendar == DABIR_SOLAR_HIJRI && year->value > 2400)
		return year->value - IMPERIAL;
	return year->value;
}

/* First and last day of `count` months from `month` on. */
static bool months(struct dabir_found_date *found, int32_t year, int32_t month,
		   int32_t count)
{
	int32_t end = month + count - 1;
	struct dabir_ymd first = { year, month, 1 };
	struct dabir_ymd last = { year + (end - 1) / 12, (end - 1) % 12 + 1,
				  0 };

	last.day = dabir_calendar_month_days(found->calendar, last.year,
					     last.month);
	return dabir_calendar_day(found->calendar, &first, &found->first) ==
		       DABIR_OK &&
	       dabir_calendar_day(found->calendar, &last, &found->last) ==
		       DABIR_OK;
}

static bool day_of(enum dabir_calendar calendar, int32_t year, int32_t month,
		   int32_t day, int64_t *out)
{
	struct dabir_ymd ymd = { year, month, day };

	return dabir_calendar_day(calendar, &ymd, out) == DABIR_OK;
}

static int64_t distance(int64_t a, int64_t b)
{
	return a < b ? b - a : a - b;
}

/* The year of a month that is named without one; 0: not known. */
static int32_t near_year(const struct dbr_date_slots *slots,
			 const struct dabir_reference *reference)
{
	int32_t now = reference_year(reference, slots->calendar);
	int32_t best = now;
	int64_t least = INT64_MAX;

	for (int32_t year = now - 1; now && year <= now + 1; year++) {
		int64_t day, far;

		if (!day_of(slots->calendar, year, slots->month,
			    slots->day ? 1 : 15, &day))
			continue;
		far = distance(day, reference->day) - (year == now ? FAR : 0);
		if (far < least) {
			least = far;
			best = year;
		}
	}
	return best;
}

/* Cut a third or half out of what was found. */
static void cut(const struct dbr_date_slots *slots,
		struct dabir_found_date *found)
{
	int64_t days = found->last - found->first + 1;
	int64_t part = days > 31 ? days / 3 : 10;

	if (slots->third == 1)
		found->last = found->first + part - 1;
	if (slots->third == 2) {
		found->first += part;
		found->last = found->first + part - 1;
	}
	if (slots->third == 3)
		found->first += 2 * part;
	if (slots->half == 1)
		found->last = found->first + days / 2 - 1;
	if (slots->half == 2)
		found->first += days / 2;
	if (slots->half == 3) {
		found->first += days > 31 ? days / 2 : 14; /* the 15th */
		found->last = found->first;
	}
}

static bool resolve_month(const struct dbr_date_slots *slots,
			  const struct dabir_reference *reference,
			  struct dabir_found_date *found)
{
	int32_t year = year_of(slots, &slots->year, reference);
	int32_t month = slots->last_month ? slots->last_month : slots->month;

	if (!slots->year.known)
		year = near_year(slots, reference);
	if (!year)
		return false;
	if (!slots->day) {
		if (!months(found, year, slots->month, 1))
			return false;
		cut(slots, found);
		return true;
	}
	if (!day_of(found->calendar, year, slots->month, slots->day,
		    &found->first)) {
		found->doubts |= DABIR_DATE_NONE;
		return false;
	}
	found->last = found->first;
	if (!slots->last_day)
		return true;
	return day_of(found->calendar, year + (month < slots->month), month,
		      slots->last_day, &found->last);
}

static bool resolve_year(const struct dbr_date_slots *slots,
			 const struct dabir_reference *reference,
			 struct dabir_found_date *found)
{
	int32_t year = year_of(slots, &slots->year, reference);
	int32_t last = year_of(slots, &slots->last_year, reference);
	int64_t first;

	if (!year)
		return false;
	if (slots->season && found->calendar == DABIR_SOLAR_HIJRI)
		return months(found, year, 3 * slots->season - 2, 3);
	if (!months(found, year, 1, 12))
		return false;
	cut(slots, found);
	first = found->first;
	if (last <= year)
		return true;
	if (!months(found, last, 1, 12))
		return false;
	found->first = first;
	return true;
}

static bool resolve_decade(const struct dbr_date_slots *slots,
			   const struct dabir_reference *reference,
			   struct dabir_found_date *found)
{
	struct dbr_date_year year = { slots->decade, 4, true, false };
	int32_t first;
	int64_t day;

	if (slots->decade < 100)
		year.digits = 2;
	if (slots->decade >= 1700)
		found->calendar = DABIR_GREGORIAN;
	first = year_of(slots, &year, reference);
	if (first % 10 || !months(found, first + 9, 1, 12) ||
	    !day_of(found->calendar, first, 1, 1, &day))
		return false;
	found->first = day;
	return true;
}

static bool resolve_unit(const struct dbr_date_slots *slots,
			 const struct dabir_reference *reference,
			 struct dabir_found_date *found)
{
	int64_t today = reference->day;
	int32_t weekday = dabir_calendar_weekday(today);
	struct dabir_ymd ymd;
	int32_t month;

	if (slots->unit <= WEEK_DAYS) {
		found->first = today + (int64_t)slots->steps * slots->unit;
		if (slots->unit == WEEK_DAYS)
			found->first -= weekday;
		found->last = found->first + slots->unit - 1;
		return true;
	}
	if (dabir_calendar_date(found->calendar, today, &ymd) != DABIR_OK)
		return false;
	if (slots->unit == 365)
		return months(found, ymd.year + slots->steps, 1, 12);
	month = ymd.year * 12 + ymd.month - 1 + slots->steps;
	return months(found, month / 12, month % 12 + 1, 1);
}

static int64_t week_day(const struct dbr_date_slots *slots, int64_t today)
{
	int32_t now = dabir_calendar_weekday(today);
	int32_t back = (now - slots->weekday + WEEK_DAYS) % WEEK_DAYS;

	if (slots->unit == WEEK_DAYS)
		return today - now + slots->weekday +
		       (int64_t)slots->steps * WEEK_DAYS;
	if (slots->weekday_step < 0)
		return today - (back ? back : WEEK_DAYS);
	if (slots->weekday_step > 0)
		return today + WEEK_DAYS - back;
	return today - back;
}

static bool resolve_near(const struct dbr_date_slots *slots,
			 const struct dabir_reference *reference,
			 struct dabir_found_date *found)
{
	if (!reference->known)
		return false;
	if (slots->has_offset)
		found->first = reference->day + slots->offset;
	else if (slots->weekday >= 0)
		found->first = week_day(slots, reference->day);
	else
		return resolve_unit(slots, reference, found);
	found->last = found->first;
	return true;
}

/*
 Hours that a part of the day adds to the hour before it: dawn, morning,
 noon, afternoon, midnight (the one that follows), night.
 */
static int32_t hours_added(int32_t part, int32_t hour)
{
	static const struct {
		int32_t from, to; /* these get twelve more */
		int32_t twelve;	  /* twelve gets these */
	} parts[] = { { 1, 0, 0 },  { 1, 0, -12 }, { 1, 0, -12 }, { 0, 3, 0 },
		      { 0, 11, 0 }, { 1, 0, 12 },  { 6, 11, 12 } };

	if (hour == 12)
		return parts[part].twelve;
	return hour >= parts[part].from && hour <= parts[part].to ? 12 : 0;
}

/* Seconds into the day. */
static int32_t seconds_of(const struct dbr_date_slots *slots)
{
	int32_t hour = slots->hour + hours_added(slots->part, slots->hour);

	return hour * 3600 + slots->minute * 60 + slots->second;
}

static void resolve_clock(const struct dbr_date_slots *slots,
			  struct dabir_found_date *found)
{
	enum dabir_zone zone = slots->afghan ? DABIR_KABUL : DABIR_TEHRAN;
	int64_t local = found->first * DAY + seconds_of(slots);
	bool twice = false;

	if (slots->has_zone)
		found->instant = local - slots->zone;
	else
		found->instant = dabir_zone_instant(zone, local, &twice);
	found->offset = slots->zone;
	if (!slots->zone) /* none, or UTC: as the reader's clock shows it */
		found->offset = dabir_zone_offset(zone, found->instant);
	found->has_clock = true;
	local = found->instant + found->offset;
	found->first = found->last = local / DAY - (local % DAY < 0 ? 1 : 0);
	if (twice)
		found->doubts |= DABIR_DATE_TWICE;
}

/* Years of another calendar than the one assumed. */
static enum dabir_calendar calendar_of(const struct dbr_date_slots *slots)
{
	if (slots->has_calendar)
		return slots->calendar;
	if (slots->year.known && !slots->year.relative &&
	    slots->year.digits == 4 && slots->year.value >= 1500 &&
	    slots->year.value < 2400)
		return DABIR_GREGORIAN;
	return DABIR_SOLAR_HIJRI;
}

static void add_doubts(const struct dbr_date_slots *slots,
		       struct dabir_found_date *found)
{
	struct dabir_ymd ymd;

	if (slots->weekday >= 0 && found->first == found->last &&
	    dabir_calendar_weekday(found->first) != slots->weekday)
		found->doubts |= DABIR_DATE_WEEKDAY;
	if (found->calendar == DABIR_LUNAR_HIJRI)
		found->doubts |= DABIR_DATE_LUNAR;
	if (found->calendar == DABIR_SOLAR_HIJRI &&
	    (dabir_calendar_date(DABIR_SOLAR_HIJRI, found->first, &ymd) !=
		     DABIR_OK ||
	     ymd.year < DABIR_SOLAR_FIRST || ymd.year > DABIR_SOLAR_LAST))
		found->doubts |= DABIR_DATE_PROLEPTIC;
}

void dbr_date_resolve(const struct dbr_date_slots *given,
		      const struct dabir_reference *reference,
		      struct dabir_found_date *found)
{
	struct dbr_date_slots slots = *given;

	slots.calendar = calendar_of(given);
	*found = (struct dabir_found_date){ .calendar = slots.calendar };
	if (slots.refused) {
		found->doubts = DABIR_DATE_NONE;
		return;
	}
	if (slots.month)
		found->resolved = resolve_month(&slots, reference, found);
	else if (slots.decade)
		found->resolved = resolve_decade(&slots, reference, found);
	else if (slots.year.known)
		found->resolved = resolve_year(&slots, reference, found);
	else
		found->resolved = resolve_near(&slots, reference, found);
	if (found->resolved && found->first > found->last) {
		/* a range that ends before it begins is none */
		found->resolved = false;
		found->doubts = DABIR_DATE_NONE;
	}
	if (!found->resolved)
		return;
	add_doubts(&slots, found);
	if (slots.hour >= 0 && found->first == found->last)
		resolve_clock(&slots, found);
	if (!slots.month && !slots.year.known && !slots.decade)
		found->calendar = DABIR_RELATIVE;
	dbr_date_put_iso(found);
}
