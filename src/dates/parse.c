#include "dates/parse.h"

#include <string.h>

#define MOST_JOINTS 2 /* marks and small words between two parts */

/* A mark or small word that may stand between two parts of a date. */
static bool is_joint(const struct dbr_date_parse *parse, uint32_t i)
{
	static const char marks[] = ",|/-():[";
	int32_t value;

	if (dbr_date_is(parse, i, DBR_DATE_DATE))
		return true;
	if (dbr_date_is(parse, i, DBR_DATE_UNIT))
		return parse->items[i].value == 1;
	if (!dbr_date_is(parse, i, DBR_DATE_MARK))
		return false;
	value = parse->items[i].value;
	return value == 0x060C || value == 0x061B ||
	       (value < 0x80 && strchr(marks, value));
}

static uint32_t take_part(struct dbr_date_parse *parse, uint32_t i)
{
	if (!dbr_date_is(parse, i, DBR_DATE_PART) || parse->slots.part)
		return 0;
	parse->slots.part = parse->items[i].value;
	return 1;
}

static uint32_t take_late_era(struct dbr_date_parse *parse, uint32_t i)
{
	return parse->slots.year.known ? dbr_date_take_era(parse, i) : 0;
}

static uint32_t take(struct dbr_date_parse *parse, uint32_t i)
{
	typedef uint32_t taker(struct dbr_date_parse * parse, uint32_t i);
	static taker *const takers[] = {
		dbr_date_take_numeric, dbr_date_take_day_month,
		dbr_date_take_clock,   dbr_date_take_relative,
		dbr_date_take_span,    dbr_date_take_month,
		dbr_date_take_year,    take_part,
		take_late_era,
	};

	for (size_t k = 0; k < sizeof(takers) / sizeof(*takers); k++) {
		uint32_t taken = takers[k](parse, i);

		if (taken)
			return taken;
	}
	return 0;
}

/* A bracket that was opened inside closes with the expression. */
static void close_bracket(struct dbr_date_parse *parse)
{
	bool open = false;

	for (uint32_t i = 0; i < parse->end; i++)
		if (dbr_date_is_mark(parse, i, '('))
			open = true;
		else if (dbr_date_is_mark(parse, i, ')'))
			open = false;
	if (open && dbr_date_is_mark(parse, parse->end, ')'))
		parse->end++;
}

/* Parts of days alone, thirds of nothing: no date. */
static bool says_something(const struct dbr_date_slots *slots)
{
	return slots->month || slots->year.known || slots->has_offset ||
	       slots->weekday >= 0 || slots->unit || slots->decade;
}

bool dbr_date_parse(struct dbr_date_parse *parse)
{
	uint32_t i = 0, joints = 0;

	parse->slots = (struct dbr_date_slots){ .weekday = -1, .hour = -1 };
	parse->end = 0;
	parse->rule = NULL;
	while (i < parse->count) {
		uint32_t taken = take(parse, i);

		if (taken) {
			i += taken;
			parse->end = i;
			joints = 0;
		} else if (i && joints < MOST_JOINTS && is_joint(parse, i)) {
			i++;
			joints++;
		} else {
			break;
		}
	}
	close_bracket(parse);
	return parse->end && says_something(&parse->slots);
}
