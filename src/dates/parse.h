/*
 parse.h - items -> slots: what an expression says, before it is resolved.
 */
#ifndef DBR_DATES_PARSE_H
#define DBR_DATES_PARSE_H

#include <dabir/calendar.h>

#include "dates/items.h"

/* A year as written; `relative` ones count from the year of reference. */
struct dbr_date_year {
	int32_t value;
	uint8_t digits;
	bool known, relative;
};

struct dbr_date_slots {
	enum dabir_calendar calendar;
	bool has_calendar; /* a month, an era or the year settles it */
	bool afghan;
	struct dbr_date_year year, last_year;
	int32_t month, day;	      /* 0: not said */
	int32_t last_month, last_day; /* end of a range, 0: none */
	int32_t weekday;	      /* -1: not said */
	int32_t weekday_step;	      /* -1: the past one, 1: the next */
	bool has_offset;
	int32_t offset; /* days from the day of reference */
	int32_t unit;	/* days of the unit stepped by, 0: none */
	int32_t steps;
	int32_t decade; /* 0: none */
	int32_t season; /* 1 to 4, 0: none */
	int32_t third;	/* 1 to 3 of a month or year, 0: all of it */
	int32_t half;	/* 1, 2; 3: the middle; 0: all of it */
	int32_t hour, minute, second; /* hour -1: no clock */
	int32_t part;		      /* of the day, as in words.tsv */
	int32_t zone;		      /* seconds east of UTC, with has_zone */
	bool has_zone;
	bool duration; /* a span of time: passed over */
	bool refused;  /* written like a date, but there is no such day */
};

struct dbr_date_parse {
	struct dbr_date_item items[DBR_DATE_ITEMS];
	uint32_t count;
	uint32_t end; /* items that belong to the expression */
	const char *rule;
	struct dbr_date_slots slots;
};

static inline bool dbr_date_is(const struct dbr_date_parse *parse, uint32_t i,
			       enum dbr_date_class class)
{
	return i < parse->count && parse->items[i].class == class;
}

static inline bool dbr_date_is_mark(const struct dbr_date_parse *parse,
				    uint32_t i, int32_t mark)
{
	return dbr_date_is(parse, i, DBR_DATE_MARK) &&
	       parse->items[i].value == mark;
}

/* NUMBER or ORDINAL. */
static inline bool dbr_date_is_number(const struct dbr_date_parse *parse,
				      uint32_t i)
{
	return dbr_date_is(parse, i, DBR_DATE_NUMBER) ||
	       dbr_date_is(parse, i, DBR_DATE_ORDINAL);
}

static inline bool dbr_date_is_digits(const struct dbr_date_parse *parse,
				      uint32_t i)
{
	return dbr_date_is(parse, i, DBR_DATE_NUMBER) && parse->items[i].digits;
}

static inline bool dbr_date_is_unit(const struct dbr_date_parse *parse,
				    uint32_t i, int32_t days)
{
	return dbr_date_is(parse, i, DBR_DATE_UNIT) &&
	       parse->items[i].value == days;
}

/*
 Each takes what starts at item `i` into slots that are still empty.
 Returns the items taken, or 0.
 */
uint32_t dbr_date_take_numeric(struct dbr_date_parse *parse, uint32_t i);
uint32_t dbr_date_take_clock(struct dbr_date_parse *parse, uint32_t i);
uint32_t dbr_date_take_day_month(struct dbr_date_parse *parse, uint32_t i);
uint32_t dbr_date_take_month(struct dbr_date_parse *parse, uint32_t i);
uint32_t dbr_date_take_year(struct dbr_date_parse *parse, uint32_t i);
uint32_t dbr_date_take_span(struct dbr_date_parse *parse, uint32_t i);
uint32_t dbr_date_take_relative(struct dbr_date_parse *parse, uint32_t i);
uint32_t dbr_date_take_era(struct dbr_date_parse *parse, uint32_t i);

/* Parse parse->items from the first one on. Returns whether it is a date. */
bool dbr_date_parse(struct dbr_date_parse *parse);

#endif
