/* Days, months and years in words: 25 Aban 1399, the year 1399, the 60s. */
#include "dates/parse.h"

static bool is_month(const struct dbr_date_parse *parse, uint32_t i)
{
	return i < parse->count && parse->items[i].class >= DBR_DATE_SOLAR &&
	       parse->items[i].class <= DBR_DATE_LUNAR;
}

static void put_month(struct dbr_date_parse *parse, uint32_t i)
{
	static const enum dabir_calendar calendars[] = { DABIR_SOLAR_HIJRI,
							 DABIR_SOLAR_HIJRI,
							 DABIR_GREGORIAN,
							 DABIR_LUNAR_HIJRI };
	const struct dbr_date_item *item = &parse->items[i];

	parse->slots.month = item->value;
	parse->slots.calendar = calendars[item->class - DBR_DATE_SOLAR];
	parse->slots.has_calendar = true;
	parse->slots.afghan = item->class == DBR_DATE_AFGHAN;
}

static void put_era(struct dbr_date_slots *slots, enum dabir_calendar calendar)
{
	slots->calendar = calendar;
	slots->has_calendar = true;
}

uint32_t dbr_date_take_era(struct dbr_date_parse *parse, uint32_t i)
{
	struct dbr_date_slots *slots = &parse->slots;

	if (dbr_date_is(parse, i, DBR_DATE_ERA_SOLAR) &&
	    slots->calendar == DABIR_SOLAR_HIJRI)
		return 1;
	if (dbr_date_is(parse, i, DBR_DATE_ERA_GREGORIAN)) {
		put_era(slots, DABIR_GREGORIAN);
		return 1;
	}
	if (dbr_date_is(parse, i, DBR_DATE_ERA_LUNAR)) {
		put_era(slots, DABIR_LUNAR_HIJRI);
		return 1;
	}
	return 0;
}

/* What may not stand behind the two digits of a year. */
static bool counts(const struct dbr_date_parse *parse, uint32_t i)
{
	return dbr_date_is(parse, i, DBR_DATE_COUNT) ||
	       (dbr_date_is(parse, i, DBR_DATE_NUMBER) &&
		!parse->items[i].digits) || /* thousand, hundred */
	       dbr_date_is(parse, i, DBR_DATE_MINUTE) ||
	       dbr_date_is(parse, i, DBR_DATE_UNIT) ||
	       dbr_date_is(parse, i, DBR_DATE_PART) ||
	       dbr_date_is_mark(parse, i, ':');
}

/* Is item `i` a year, `named` when the word year stands before it? */
static bool is_year(const struct dbr_date_parse *parse, uint32_t i, bool named)
{
	const struct dbr_date_item *item = &parse->items[i];

	if (!dbr_date_is(parse, i, DBR_DATE_NUMBER))
		return false;
	if (item->digits == 4 || (!item->digits && item->value >= 1000))
		return item->value >= 1000 && item->value < 3000 &&
		       !dbr_date_is(parse, i + 1, DBR_DATE_COUNT);
	if (named)
		return item->value > (item->digits ? 0 : 19) &&
		       item->value < 1000;
	return item->digits == 2 && !counts(parse, i + 1);
}

static void put_year(struct dbr_date_year *year,
		     const struct dbr_date_item *item)
{
	year->known = true;
	year->relative = false;
	year->value = item->value;
	year->digits = item->digits;
	if (!item->digits)
		year->digits = item->value < 100 ? 2 : 4;
}

static uint32_t put_relative(struct dbr_date_parse *parse, int32_t steps,
			     uint32_t taken)
{
	parse->slots.year = (struct dbr_date_year){ steps, 0, true, true };
	return taken;
}

/* "this year", "last year", "of the current year" behind a month. */
static uint32_t take_relative_year(struct dbr_date_parse *parse, uint32_t i)
{
	uint32_t from = i;

	if (dbr_date_is(parse, i, DBR_DATE_YEAR))
		return put_relative(parse, parse->items[i].value, 1);
	i += dbr_date_is_unit(parse, i, 365);
	if (dbr_date_is(parse, i, DBR_DATE_THIS))
		return put_relative(parse, 0, i + 1 - from);
	if (i == from)
		return 0;
	if (dbr_date_is(parse, i, DBR_DATE_PAST))
		return put_relative(parse, -1, i + 1 - from);
	if (dbr_date_is(parse, i, DBR_DATE_NEXT))
		return put_relative(parse, 1, i + 1 - from);
	return 0;
}

/* The year behind a month, with or without the word. */
static uint32_t take_month_year(struct dbr_date_parse *parse, uint32_t i,
				bool strict)
{
	uint32_t from = i;
	bool named;

	if (parse->slots.year.known)
		return 0;
	if (dbr_date_is_mark(parse, i, 0x060C) &&
	    dbr_date_is_digits(parse, i + 1) && parse->items[i + 1].digits == 4)
		i++;
	named = dbr_date_is_unit(parse, i, 365);
	if (is_year(parse, i + named, named)) {
		i += named;
		if (strict && !named && parse->items[i].digits == 2)
			return 0;
		put_year(&parse->slots.year, &parse->items[i]);
		i++;
		return i + dbr_date_take_era(parse, i) - from;
	}
	return take_relative_year(parse, i);
}

static bool is_day(const struct dbr_date_parse *parse, uint32_t i)
{
	return dbr_date_is_number(parse, i) && parse->items[i].value >= 1 &&
	       parse->items[i].value <= 31 && parse->items[i].digits <= 2;
}

/* "20 to 25", "18 and 19": where the month is looked for. */
static uint32_t range_day(const struct dbr_date_parse *parse, uint32_t i,
			  int32_t *last)
{
	bool near;

	*last = 0;
	if (!is_day(parse, i + 2))
		return i + 1;
	near = parse->items[i + 2].value == parse->items[i].value + 1;
	if (!dbr_date_is(parse, i + 1, DBR_DATE_TO) &&
	    !dbr_date_is_mark(parse, i + 1, '-') &&
	    !(near && dbr_date_is(parse, i + 1, DBR_DATE_AND)))
		return i + 1;
	if (parse->items[i + 2].value > parse->items[i].value)
		*last = parse->items[i + 2].value;
	return *last ? i + 3 : i + 1;
}

/* Is the month at `i` one, where its name means mostly something else? */
static bool sure(const struct dbr_date_parse *parse, uint32_t day, uint32_t i)
{
	if (parse->items[i].weak < 2 || parse->items[day].digits ||
	    parse->items[day].class == DBR_DATE_ORDINAL)
		return true;
	return is_year(parse, i + 1, false) && parse->items[i + 1].digits != 2;
}

/* A day and its month at `i`; the next item, or 0. */
static uint32_t day_month(struct dbr_date_parse *parse, uint32_t i)
{
	int32_t last;
	uint32_t month = range_day(parse, i, &last);

	if (parse->items[i].class == DBR_DATE_ORDINAL)
		month += dbr_date_is_unit(parse, month, 1);
	if (dbr_date_is_unit(parse, month, 30) && is_month(parse, month + 1))
		month++;
	if (dbr_date_is_mark(parse, month, '-') && is_month(parse, month + 1))
		month++; /* 25-Aban-1399 */
	if (!is_month(parse, month) || !sure(parse, i, month))
		return 0;
	put_month(parse, month);
	parse->slots.day = parse->items[i].value;
	parse->slots.last_day = last;
	month++;
	if (dbr_date_is_mark(parse, month, '-') &&
	    is_year(parse, month + 1, false))
		month++;
	return month + dbr_date_is_unit(parse, month, 30);
}

/* "to 2 Azar" behind "28 Aban"; the next item. */
static uint32_t range_month(struct dbr_date_parse *parse, uint32_t i)
{
	struct dbr_date_slots first = parse->slots;
	uint32_t next;

	if (!dbr_date_is(parse, i, DBR_DATE_TO) || !is_day(parse, i + 1) ||
	    first.last_day)
		return i;
	next = day_month(parse, i + 1);
	if (!next || parse->slots.calendar != first.calendar) {
		parse->slots = first;
		return i;
	}
	parse->slots.last_month = parse->slots.month;
	parse->slots.last_day = parse->slots.day;
	parse->slots.month = first.month;
	parse->slots.day = first.day;
	return next;
}

uint32_t dbr_date_take_day_month(struct dbr_date_parse *parse, uint32_t i)
{
	struct dbr_date_slots before = parse->slots;
	uint32_t next;

	if (!is_day(parse, i) || before.month || before.year.known ||
	    before.unit)
		return 0;
	next = day_month(parse, i);
	if (!next)
		return 0;
	next += take_month_year(parse, next, false);
	if (!parse->slots.year.known || parse->slots.year.relative) {
		uint32_t end = range_month(parse, next);

		next = end +
		       (end > next ? take_month_year(parse, end, false) : 0);
	}
	parse->rule = "day-month";
	return next - i;
}

/* A month name before which a day may stand English-wise: Nov 15, 2020. */
static uint32_t take_english(struct dbr_date_parse *parse, uint32_t i)
{
	bool comma = dbr_date_is_mark(parse, i + 2, ',');

	if (parse->items[i].class != DBR_DATE_GREGORIAN ||
	    !is_day(parse, i + 1) || !is_year(parse, i + 2 + comma, false) ||
	    parse->items[i + 2 + comma].digits != 4)
		return 0;
	put_month(parse, i);
	parse->slots.day = parse->items[i + 1].value;
	put_year(&parse->slots.year, &parse->items[i + 2 + comma]);
	parse->rule = "month-day";
	return 3 + comma;
}

/* A month alone: is it one, as doubtful as its name is? */
static bool stands_alone(const struct dbr_date_parse *parse, uint32_t month)
{
	return parse->slots.half ||
	       (!parse->items[month].weak &&
		parse->slots.calendar != DABIR_LUNAR_HIJRI);
}

/* The month at `month`, `marked` by the word; the next item, or 0. */
static uint32_t month_and_year(struct dbr_date_parse *parse, uint32_t month,
			       bool marked)
{
	uint32_t next = month + 1, taken;

	put_month(parse, month);
	if (dbr_date_is_unit(parse, next, 30)) {
		marked = true;
		next++;
	}
	taken = take_month_year(parse, next,
				parse->items[month].weak && !marked);
	if (!taken && !marked && !stands_alone(parse, month))
		return 0;
	return next + taken;
}

uint32_t dbr_date_take_month(struct dbr_date_parse *parse, uint32_t i)
{
	struct dbr_date_slots before = parse->slots;
	bool marked = dbr_date_is_unit(parse, i, 30);
	uint32_t taken, next;

	if (!is_month(parse, i + marked) || before.month || before.year.known ||
	    before.unit || before.has_offset)
		return 0;
	taken = marked ? 0 : take_english(parse, i);
	if (taken)
		return taken;
	next = month_and_year(parse, i + marked, marked);
	if (!next) {
		parse->slots = before;
		return 0;
	}
	parse->rule = "month";
	return next - i;
}

/* "the year 1399", "the years 1392 to 1402". */
uint32_t dbr_date_take_year(struct dbr_date_parse *parse, uint32_t i)
{
	struct dbr_date_slots *slots = &parse->slots;
	uint32_t from = i;

	if (slots->year.known || slots->unit || slots->has_offset)
		return 0;
	if (dbr_date_is(parse, i, DBR_DATE_YEAR)) {
		parse->rule = "year";
		return put_relative(parse, parse->items[i].value, 1);
	}
	if ((!dbr_date_is_unit(parse, i, 365) &&
	     !dbr_date_is(parse, i, DBR_DATE_YEARS)) ||
	    !is_year(parse, i + 1, true))
		return 0;
	put_year(&slots->year, &parse->items[i + 1]);
	parse->rule = "year";
	i += 2;
	if ((dbr_date_is(parse, i, DBR_DATE_TO) ||
	     dbr_date_is_mark(parse, i, '-')) &&
	    is_year(parse, i + 1, false)) {
		put_year(&slots->last_year, &parse->items[i + 1]);
		i += 2;
	}
	return i + dbr_date_take_era(parse, i) - from;
}

static uint32_t take_decade(struct dbr_date_parse *parse, uint32_t i)
{
	if (!dbr_date_is_unit(parse, i, 366) ||
	    !dbr_date_is(parse, i + 1, DBR_DATE_NUMBER))
		return 0;
	parse->slots.decade = parse->items[i + 1].value;
	parse->rule = "decade";
	return 2 + dbr_date_take_era(parse, i + 2);
}

static uint32_t take_season(struct dbr_date_parse *parse, uint32_t i)
{
	uint32_t taken;

	if (!dbr_date_is(parse, i, DBR_DATE_SEASON) || parse->slots.month)
		return 0;
	taken = take_month_year(parse, i + 1, true);
	if (!taken)
		return 0;
	parse->slots.season = parse->items[i].value;
	parse->rule = "season";
	return taken + 1;
}

static uint32_t take_half(struct dbr_date_parse *parse, uint32_t i)
{
	if (!dbr_date_is(parse, i, DBR_DATE_HALF))
		return 0;
	parse->slots.half = 3;
	if (!dbr_date_is(parse, i + 1, DBR_DATE_ORDINAL) ||
	    parse->items[i + 1].value > 2)
		return 1;
	parse->slots.half = parse->items[i + 1].value;
	return 2;
}

/* A decade, a season with its year, a third or half of what follows. */
uint32_t dbr_date_take_span(struct dbr_date_parse *parse, uint32_t i)
{
	struct dbr_date_slots *slots = &parse->slots;
	uint32_t taken;

	if (slots->unit || slots->has_offset || slots->decade)
		return 0;
	taken = take_decade(parse, i);
	if (!taken)
		taken = take_season(parse, i);
	if (taken || slots->third || slots->half || slots->month ||
	    slots->year.known)
		return taken;
	if (!dbr_date_is(parse, i, DBR_DATE_THIRDS))
		return take_half(parse, i);
	slots->third = parse->items[i].value;
	return 1;
}
