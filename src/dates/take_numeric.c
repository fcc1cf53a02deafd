/* Dates and clocks in digits: 1399/8/25, 15-11-2020, 12:19:00+03:30. */
#include <string.h>

#include "dates/parse.h"

#define LEAST_YEAR 1000
#define MOST_YEAR 2999

static bool is_separator(const struct dbr_date_parse *parse, uint32_t i)
{
	return dbr_date_is(parse, i, DBR_DATE_MARK) &&
	       parse->items[i].value < 0x80 &&
	       strchr("/-.\\", parse->items[i].value) &&
	       dbr_date_is_digits(parse, i + 1);
}

/* Numbers that hang together by separators from `i` on. */
static uint32_t chain(const struct dbr_date_parse *parse, uint32_t i)
{
	uint32_t count = 1;
	bool spaced = i + 1 < parse->count && parse->items[i + 1].spaced;

	while (is_separator(parse, i + 1) &&
	       parse->items[i + 1].spaced == spaced &&
	       parse->items[i + 2].spaced == spaced) {
		count++;
		i += 2;
	}
	return count;
}

static void put(struct dbr_date_slots *slots, const struct dbr_date_item *year,
		int32_t month, int32_t day)
{
	slots->year = (struct dbr_date_year){ year->value, year->digits, true,
					      false };
	slots->month = month;
	slots->day = day;
	slots->calendar = year->digits == 4 && year->value >= 1700
				  ? DABIR_GREGORIAN
				  : DABIR_SOLAR_HIJRI;
	slots->has_calendar = true;
	slots->refused = month < 1 || month > 12 || day < 1 || day > 31;
}

static bool is_year(const struct dbr_date_item *item)
{
	return item->digits == 4 && item->value >= LEAST_YEAR &&
	       item->value <= MOST_YEAR;
}

/* Which of three short numbers is the year? The one past 31, else the first. */
static bool order_short(struct dbr_date_slots *slots,
			const struct dbr_date_item *a, int32_t mark)
{
	const struct dbr_date_item *b = a + 2, *c = a + 4;

	if (a->digits > 2 || b->digits > 2 || c->digits > 2)
		return false;
	if (c->value > 31 && c->digits == 2) {
		put(slots, c, b->value, a->value);
		return !slots->refused;
	}
	if (a->digits != 2 || (a->value <= 31 && mark != '/'))
		return false;
	put(slots, a, b->value, c->value);
	return !slots->refused;
}

static bool order(struct dbr_date_slots *slots, const struct dbr_date_item *a,
		  int32_t mark)
{
	const struct dbr_date_item *b = a + 2, *c = a + 4;

	if (is_year(a) && b->digits <= 2 && c->digits <= 2) {
		put(slots, a, b->value, c->value);
		return true;
	}
	if (!is_year(c) || a->digits > 2 || b->digits > 2)
		return order_short(slots, a, mark);
	put(slots, c, b->value, a->value);
	if (b->value > 12 && a->value <= 12) /* the American order */
		put(slots, c, a->value, b->value);
	return true;
}

uint32_t dbr_date_take_numeric(struct dbr_date_parse *parse, uint32_t i)
{
	struct dbr_date_slots slots = parse->slots;

	if (!dbr_date_is_digits(parse, i) || slots.year.known || slots.month ||
	    chain(parse, i) != 3 ||
	    !order(&slots, &parse->items[i], parse->items[i + 1].value))
		return 0;
	if (parse->items[i].spaced && i && parse->items[i + 1].spaced &&
	    slots.year.digits != 4 && parse->items[i].value <= 31)
		return 0;
	parse->slots = slots;
	parse->rule = "numeric";
	return dbr_date_is_mark(parse, i + 5, 'T') ? 6 : 5;
}

/* Number `i` is a part of a clock below `limit`, written with `digits`. */
static bool below(const struct dbr_date_parse *parse, uint32_t i, int32_t limit,
		  uint8_t digits)
{
	return dbr_date_is_digits(parse, i) && parse->items[i].digits <= 2 &&
	       parse->items[i].digits >= digits &&
	       parse->items[i].value < limit;
}

static bool is_colon(const struct dbr_date_parse *parse, uint32_t i, bool named)
{
	return dbr_date_is_mark(parse, i, ':') ||
	       (named && dbr_date_is_mark(parse, i, '.') &&
		!parse->items[i].spaced);
}

/* "+03:30", "+0330", "Z", "GMT" behind a clock. */
static uint32_t take_zone(struct dbr_date_parse *parse, uint32_t i)
{
	struct dbr_date_slots *slots = &parse->slots;
	int32_t sign = dbr_date_is_mark(parse, i, '-') ? -1 : 1;
	int32_t value;

	if (dbr_date_is(parse, i, DBR_DATE_ZONE)) {
		slots->has_zone = true;
		return 1;
	}
	if ((!dbr_date_is_mark(parse, i, '+') &&
	     !dbr_date_is_mark(parse, i, '-')) ||
	    !dbr_date_is_digits(parse, i + 1) || parse->items[i + 1].spaced)
		return 0;
	value = parse->items[i + 1].value;
	if (parse->items[i + 1].digits == 4 && value < 1500) {
		slots->has_zone = true;
		slots->zone = sign * (value / 100 * 3600 + value % 100 * 60);
		return 2;
	}
	if (parse->items[i + 1].digits != 2 || value > 14 ||
	    !dbr_date_is_mark(parse, i + 2, ':') || !below(parse, i + 3, 60, 2))
		return 0;
	slots->has_zone = true;
	slots->zone = sign * (value * 3600 + parse->items[i + 3].value * 60);
	return 4;
}

/* Minutes, seconds and zone behind the hour at `i`. */
static uint32_t take_minutes(struct dbr_date_parse *parse, uint32_t i,
			     bool named)
{
	struct dbr_date_slots *slots = &parse->slots;
	uint32_t from = i;

	slots->minute = parse->items[i + 2].value;
	i += 3;
	if (is_colon(parse, i, false) && below(parse, i + 1, 60, 2)) {
		slots->second = parse->items[i + 1].value;
		i += 2;
		if (dbr_date_is_mark(parse, i, '.') &&
		    dbr_date_is_digits(parse, i + 1))
			i += 2; /* fractions of a second */
	}
	i += take_zone(parse, i);
	if (named && dbr_date_is(parse, i, DBR_DATE_MINUTE))
		i++;
	return i - from;
}

/* "and 30 minutes" */
static uint32_t take_spoken_minutes(struct dbr_date_parse *parse, uint32_t i)
{
	if (!dbr_date_is(parse, i, DBR_DATE_AND) ||
	    !dbr_date_is(parse, i + 1, DBR_DATE_NUMBER) ||
	    !dbr_date_is(parse, i + 2, DBR_DATE_MINUTE) ||
	    parse->items[i + 1].value > 59)
		return 0;
	parse->slots.minute = parse->items[i + 1].value;
	return 3;
}

static uint32_t take_part(struct dbr_date_parse *parse, uint32_t i)
{
	if (!dbr_date_is(parse, i, DBR_DATE_PART) || parse->slots.part)
		return 0;
	parse->slots.part = parse->items[i].value;
	return 1;
}

uint32_t dbr_date_take_clock(struct dbr_date_parse *parse, uint32_t i)
{
	bool named = dbr_date_is(parse, i, DBR_DATE_CLOCK);
	uint32_t from = i;

	i += named;
	if (named && dbr_date_is_mark(parse, i, ':'))
		i++;
	if (parse->slots.hour >= 0 || !dbr_date_is(parse, i, DBR_DATE_NUMBER) ||
	    parse->items[i].value > 24 || parse->items[i].digits > 2)
		return 0;
	if (dbr_date_is_digits(parse, i) && is_colon(parse, i + 1, named)) {
		if (!below(parse, i + 2, 60, 2))
			return 0;
		parse->slots.hour = parse->items[i].value;
		i += take_minutes(parse, i, true);
	} else if (named || dbr_date_is(parse, i + 1, DBR_DATE_PART)) {
		parse->slots.hour = parse->items[i].value;
		i += 1 + take_spoken_minutes(parse, i + 1);
	} else {
		return 0;
	}
	return i + take_part(parse, i) - from;
}
