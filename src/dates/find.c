/* One pass over the text: a first letter, a word of the tree, a parse. */
#include <string.h>

#include <dabir/dates.h>

#include "dates/resolve.h"

struct scan {
	const char *text;
	size_t len, at;
	bool blocked; /* the word before says: no date */
};

/* Past the rest of a word, half-spaces included. */
static size_t word_end(const struct scan *scan, size_t at)
{
	while (at < scan->len) {
		size_t next = at;

		if (!dbr_date_in_word_quick(
			    dbr_utf8_next(scan->text, scan->len, &next)))
			break;
		at = next;
	}
	return at;
}

/* Past a run of digits and the marks that tie them together. */
static size_t digits_end(const struct scan *scan, size_t at)
{
	size_t end = at;

	while (at < scan->len) {
		uint32_t point = dbr_utf8_next(scan->text, scan->len, &at);

		if (dbr_date_digit(point) >= 0)
			end = at;
		else if (point >= 0x80 || !strchr("/-.:", (int)point))
			break;
	}
	return end;
}

/* Words that only go on or end a date. */
static bool starts(const struct dbr_date_entry *entry)
{
	static const bool inner[DBR_DATE_MARK] = {
		[DBR_DATE_TH] = true,	     [DBR_DATE_MINUTE] = true,
		[DBR_DATE_SECOND] = true,    [DBR_DATE_PAST] = true,
		[DBR_DATE_NEXT] = true,	     [DBR_DATE_THIS] = true,
		[DBR_DATE_DATE] = true,	     [DBR_DATE_ERA_SOLAR] = true,
		[DBR_DATE_ERA_LUNAR] = true, [DBR_DATE_ERA_GREGORIAN] = true,
		[DBR_DATE_TO] = true,	     [DBR_DATE_AND] = true,
		[DBR_DATE_FROM] = true,	     [DBR_DATE_ZONE] = true,
		[DBR_DATE_COUNT] = true,
	};

	return !inner[entry->class];
}

/* Names of squares and numbers of articles: only a whole date is one. */
static bool is_whole(const struct dbr_date_slots *slots)
{
	return (slots->day && slots->year.known) || slots->refused;
}

/*
 Parse what starts at scan->at. On success the span is set and the scan goes
 on behind it.
 */
static bool try_date(struct scan *scan, struct dbr_date_parse *parse,
		     struct dabir_span *span)
{
	const struct dbr_date_item *last;

	parse->count =
		dbr_date_items(scan->text, scan->len, scan->at, parse->items);
	if (!dbr_date_parse(parse))
		return false;
	last = &parse->items[parse->end - 1];
	span->at = (uint32_t)scan->at;
	span->len = last->at + last->len - span->at;
	scan->at = last->at + last->len;
	if (!parse->slots.duration &&
	    (!scan->blocked || is_whole(&parse->slots)))
		return true;
	scan->blocked = false;
	span->len = 0; /* passed over */
	return true;
}

/* A listed word at scan->at; true when a date starts there. */
static bool at_word(struct scan *scan, struct dbr_date_parse *parse,
		    struct dabir_span *span)
{
	const struct dbr_date_entry *entry;
	size_t len = dbr_date_word(scan->text, scan->len, scan->at, &entry);

	if (len && entry->class == DBR_DATE_BLOCK) {
		scan->at = word_end(scan, scan->at + len);
		scan->blocked = true;
		return false;
	}
	if (len && starts(entry) && try_date(scan, parse, span))
		return span->len > 0;
	scan->at = word_end(scan, scan->at + len);
	scan->blocked = false;
	return false;
}

static bool at_digits(struct scan *scan, struct dbr_date_parse *parse,
		      struct dabir_span *span)
{
	if (try_date(scan, parse, span))
		return span->len > 0;
	scan->at = digits_end(scan, scan->at);
	scan->blocked = false;
	return false;
}

static bool next_date(struct scan *scan, struct dbr_date_parse *parse,
		      struct dabir_span *span)
{
	while (scan->at < scan->len) {
		size_t next = scan->at;
		uint32_t point = dbr_utf8_next(scan->text, scan->len, &next);

		if (dbr_date_digit(point) >= 0) {
			if (at_digits(scan, parse, span))
				return true;
		} else if (dbr_date_in_word_quick(point)) {
			if (at_word(scan, parse, span))
				return true;
		} else {
			scan->blocked &= point == ' ' || point == ':';
			scan->at = next;
		}
	}
	return false;
}

enum dabir_status dabir_date_next(const char *text, size_t len, size_t *at,
				  const struct dabir_reference *reference,
				  struct dabir_found_date *found)
{
	static const struct dabir_reference unknown = { 0, false };
	struct scan scan = { text, len, *at, false };
	struct dbr_date_parse parse;
	struct dabir_span span = { 0, 0 };

	if (!next_date(&scan, &parse, &span)) {
		*at = len;
		return DABIR_END;
	}
	*at = scan.at;
	dbr_date_resolve(&parse.slots, reference ? reference : &unknown, found);
	found->span = span;
	found->rule = parse.rule ? parse.rule : "date";
	return DABIR_OK;
}

enum dabir_status dabir_date_read(const char *text, size_t len,
				  const struct dabir_reference *reference,
				  struct dabir_found_date *found)
{
	struct dabir_found_date one, best = { 0 };
	size_t at = 0;

	while (dabir_date_next(text, len, &at, reference, &one) == DABIR_OK) {
		bool day = one.resolved && one.first == one.last;

		if (day || (one.resolved && !best.resolved))
			best = one;
		else if (!best.resolved)
			best.doubts |= one.doubts;
		if (day)
			break;
	}
	*found = best;
	return best.resolved ? DABIR_OK : DABIR_NOT_FOUND;
}
