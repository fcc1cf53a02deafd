#include "dates/items.h"

#include <string.h>

#define ZWNJ 0x200C
#define MOST_DIGITS 9

struct cutter {
	const char *text;
	size_t len, at;
	bool spaced;
	struct dbr_date_item *items;
	uint32_t count;
};

static uint32_t peek(const struct cutter *cutter, size_t *next)
{
	*next = cutter->at;
	if (*next >= cutter->len)
		return '\n';
	return dbr_utf8_next(cutter->text, cutter->len, next);
}

/* Blanks, half-spaces and marks of direction between items. */
static void skip_blanks(struct cutter *cutter)
{
	size_t next;

	cutter->spaced = false;
	for (;; cutter->at = next) {
		uint32_t point = peek(cutter, &next);

		if (point == ' ' || point == '\t' || point == 0x00A0)
			cutter->spaced = true;
		else if (point < 0x200B || point > 0x200F)
			return;
	}
}

static struct dbr_date_item *push(struct cutter *cutter, size_t end,
				  uint8_t class, int32_t value)
{
	struct dbr_date_item *item = &cutter->items[cutter->count++];

	*item = (struct dbr_date_item){
		.at = (uint32_t)cutter->at,
		.len = (uint32_t)(end - cutter->at),
		.value = value,
		.class = class,
		.spaced = cutter->spaced,
	};
	cutter->at = end;
	return item;
}

static void cut_digits(struct cutter *cutter)
{
	size_t end = cutter->at, next = end;
	int32_t value = 0;
	size_t digits = 0;

	while (next < cutter->len) {
		int digit = dbr_date_digit(
			dbr_utf8_next(cutter->text, cutter->len, &next));

		if (digit < 0)
			break;
		if (digits < MOST_DIGITS)
			value = value * 10 + digit;
		digits++;
		end = next;
	}
	push(cutter, end, DBR_DATE_NUMBER, value)->digits =
		(uint8_t)(digits < UINT8_MAX ? digits : UINT8_MAX);
}

/* The size of the last word of a number: what may follow is smaller. */
static int32_t room_below(int32_t value)
{
	if (value % 10 || (value % 100 && value % 100 < 20))
		return 0;
	if (value % 100)
		return 10;
	return value % 1000 ? 100 : 1000;
}

/* What a number becomes by the next word, 0 when they do not join. */
static int32_t joined_value(int32_t value, int32_t next, bool joined)
{
	if (joined && next < room_below(value))
		return value + next;
	return !joined && next == 1000 && value < 1000 ? value * 1000 : 0;
}

/* "twenty and five", "two thousand": sum up; true when it was done. */
static bool join_number(struct cutter *cutter,
			const struct dbr_date_entry *entry, size_t end)
{
	uint32_t count = cutter->count;
	bool joined =
		count > 1 && cutter->items[count - 1].class == DBR_DATE_AND;
	struct dbr_date_item *last;
	int32_t value;

	if (!count)
		return false;
	last = &cutter->items[count - (joined ? 2 : 1)];
	if (last->class != DBR_DATE_NUMBER || last->digits || !last->value)
		return false;
	value = joined_value(last->value, entry->value, joined);
	if (!value)
		return false;
	last->value = value;
	last->class = entry->class;
	last->len = (uint32_t)(end - last->at);
	cutter->count -= joined;
	cutter->at = end;
	return true;
}

/* A half-space behind a listed word has to lead to another one. */
static bool is_whole(const struct cutter *cutter, size_t end)
{
	const struct dbr_date_entry *entry;
	size_t next = end;

	if (end >= cutter->len ||
	    dbr_utf8_next(cutter->text, cutter->len, &next) != ZWNJ ||
	    next >= cutter->len)
		return true;
	return (unsigned char)cutter->text[next] < 0xC0 ||
	       dbr_date_word(cutter->text, cutter->len, next, &entry) > 0;
}

static bool cut_word(struct cutter *cutter)
{
	const struct dbr_date_entry *entry;
	size_t len =
		dbr_date_word(cutter->text, cutter->len, cutter->at, &entry);
	size_t end = cutter->at + len;
	struct dbr_date_item *last =
		cutter->count ? &cutter->items[cutter->count - 1] : NULL;

	if (!len || !is_whole(cutter, end))
		return false;
	if ((entry->class == DBR_DATE_NUMBER ||
	     entry->class == DBR_DATE_ORDINAL) &&
	    join_number(cutter, entry, end))
		return true;
	if (entry->class == DBR_DATE_TH) {
		if (!last || last->class != DBR_DATE_NUMBER)
			return false;
		last->class = DBR_DATE_ORDINAL;
		last->len = (uint32_t)(end - last->at);
		cutter->at = end;
		return true;
	}
	push(cutter, end, entry->class, entry->value)->weak = entry->weak;
	return true;
}

static bool is_mark(uint32_t point)
{
	return (point < 0x80 && strchr("/-.,|:()\\[]+", (int)point)) ||
	       point == 0x060C /* ARABIC COMMA */ ||
	       point == 0x061B /* ARABIC SEMICOLON */ ||
	       (point >= 0x2010 && point <= 0x2015) /* dashes */ ||
	       point == 0x2212 /* MINUS SIGN */;
}

/* The T between day and hour of ISO 8601. */
static bool is_iso_mark(const struct cutter *cutter, uint32_t point)
{
	return point == 'T' && cutter->count && !cutter->spaced &&
	       cutter->items[cutter->count - 1].class == DBR_DATE_NUMBER &&
	       cutter->at + 1 < cutter->len &&
	       dbr_date_digit((unsigned char)cutter->text[cutter->at + 1]) >= 0;
}

static int32_t plain_mark(uint32_t point)
{
	return point >= 0x2010 ? '-' : (int32_t)point;
}

static bool cut_item(struct cutter *cutter)
{
	size_t next;
	uint32_t point;

	skip_blanks(cutter);
	point = peek(cutter, &next);
	if (dbr_date_digit(point) >= 0)
		cut_digits(cutter);
	else if (is_iso_mark(cutter, point) || (point && is_mark(point)))
		push(cutter, next, DBR_DATE_MARK, plain_mark(point));
	else
		return dbr_date_in_word_quick(point) && cut_word(cutter);
	return true;
}

uint32_t dbr_date_items(const char *text, size_t len, size_t at,
			struct dbr_date_item *items)
{
	struct cutter cutter = { text, len, at, false, items, 0 };

	while (cutter.count < DBR_DATE_ITEMS && cut_item(&cutter))
		continue;
	return cutter.count;
}
