/* Yesterday, last Sunday, next week, three days ago. */
#include "dates/parse.h"

/* -1 for past, 1 for next, 0 for neither. */
static int32_t direction(const struct dbr_date_parse *parse, uint32_t i)
{
	if (dbr_date_is(parse, i, DBR_DATE_FROM))
		return 0;
	if (dbr_date_is(parse, i + 1, DBR_DATE_FROM) &&
	    parse->items[i].value) /* "before", not "ago" */
		return 0;
	if (dbr_date_is(parse, i, DBR_DATE_PAST))
		return -1;
	return dbr_date_is(parse, i, DBR_DATE_NEXT);
}

/* "last week", "the coming Gregorian year", "this month". */
static uint32_t take_unit(struct dbr_date_parse *parse, uint32_t i)
{
	struct dbr_date_slots *slots = &parse->slots;
	bool these = dbr_date_is(parse, i, DBR_DATE_THESE);
	uint32_t from = i;
	int32_t unit, steps;

	i += these;
	if (!dbr_date_is(parse, i, DBR_DATE_UNIT) ||
	    parse->items[i].value > 365)
		return 0;
	unit = parse->items[i++].value;
	i += dbr_date_take_era(parse, i);
	steps = direction(parse, i);
	if (!these && !steps && !dbr_date_is(parse, i, DBR_DATE_THIS))
		return 0;
	if (!these)
		i++;
	slots->unit = unit;
	slots->steps = these ? 0 : steps;
	return i - from;
}

/* "3 days ago"; "the past 3 days" is a span and no date. */
static uint32_t take_counted(struct dbr_date_parse *parse, uint32_t i)
{
	int32_t steps;

	if (!dbr_date_is(parse, i, DBR_DATE_NUMBER) ||
	    !dbr_date_is(parse, i + 1, DBR_DATE_UNIT) ||
	    parse->items[i + 1].value > 365 || parse->items[i].value > 9999)
		return 0;
	steps = direction(parse, i + 2);
	if (!steps || (!parse->items[i + 2].value && i))
		return 0;
	parse->slots.duration = !parse->items[i + 2].value;
	parse->slots.unit = parse->items[i + 1].value;
	parse->slots.steps = steps * parse->items[i].value;
	return 3;
}

static uint32_t take_day(struct dbr_date_parse *parse, uint32_t i)
{
	if (!dbr_date_is(parse, i, DBR_DATE_DAY))
		return 0;
	parse->slots.has_offset = true;
	parse->slots.offset = parse->items[i].value;
	parse->rule = "day";
	return 1;
}

static uint32_t take_weekday(struct dbr_date_parse *parse, uint32_t i)
{
	uint32_t next = i + 1;

	if (!dbr_date_is(parse, i, DBR_DATE_WEEKDAY) ||
	    parse->slots.weekday >= 0 || parse->slots.unit)
		return 0;
	parse->slots.weekday = parse->items[i].value;
	parse->slots.weekday_step = direction(parse, next);
	if (!parse->rule)
		parse->rule = "weekday";
	return parse->slots.weekday_step ? 2 : 1;
}

uint32_t dbr_date_take_relative(struct dbr_date_parse *parse, uint32_t i)
{
	struct dbr_date_slots *slots = &parse->slots;
	bool named = slots->month || slots->year.known || slots->decade;
	uint32_t taken = take_weekday(parse, i);

	if (taken || named || slots->has_offset || slots->unit)
		return taken;
	if (slots->weekday >= 0) { /* "Saturday next week" */
		taken = take_unit(parse, i);
		if (taken && slots->unit != 7) {
			slots->unit = 0;
			return 0;
		}
		return taken;
	}
	taken = take_day(parse, i);
	if (taken)
		return taken;
	taken = take_unit(parse, i);
	if (!taken)
		taken = take_counted(parse, i);
	if (taken)
		parse->rule = "relative";
	return taken;
}
