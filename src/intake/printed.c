#include "intake/printed.h"

#include <string.h>

#include "base/rows.h"
#include "base/utf8.h"

#define MOST_PIECES 48
#define MOST_WORD 40

extern const struct dbr_rows dbr_intake_clues; /* data/intake/clues.tsv */

/* A number, a word, or one other mark; spaces part and vanish. */
struct piece {
	uint32_t at, len;
	uint32_t mark;	/* the code point, 0 for numbers and words */
	int32_t value;	/* -1: no number */
	uint8_t digits; /* of the number */
	bool month;
};

struct pieces {
	struct piece items[MOST_PIECES];
	size_t count;
	const char *text;
};

static int digit_of(uint32_t point)
{
	if (point >= '0' && point <= '9')
		return (int)(point - '0');
	if (point >= 0x06F0 && point <= 0x06F9)
		return (int)(point - 0x06F0);
	return point >= 0x0660 && point <= 0x0669 ? (int)(point - 0x0660) : -1;
}

static bool is_space(uint32_t point)
{
	return point <= 0x20 || point == 0xA0 || point == 0x200E ||
	       point == 0x200F;
}

static bool is_letter(uint32_t point)
{
	return (point >= 0x0621 && point <= 0x065F) ||
	       (point >= 0x066E && point <= 0x06D3) || point == 0x200C;
}

/* A month's name, by whichever YEH and KAF it is written. */
static bool is_month(const char *word, size_t len)
{
	const struct dbr_rows *rows = &dbr_intake_clues;
	char folded[MOST_WORD + 4];
	size_t at = 0, end = 0;

	while (at < len && end < MOST_WORD) {
		uint32_t point = dbr_utf8_next(word, len, &at);

		point = point == 0x064A ? 0x06CC : point;
		point = point == 0x0643 ? 0x06A9 : point;
		end += dbr_utf8_put(folded + end, point);
	}
	folded[end] = '\0';
	for (size_t i = 0; i < rows->count; i++)
		if (!strcmp(dbr_cell(rows, i, 0), "month") &&
		    !strcmp(dbr_cell(rows, i, 1), folded))
			return true;
	return false;
}

/* Lengthen the piece by `point`, or say that it ends before it. */
static bool goes_on(struct piece *piece, uint32_t point)
{
	int digit = digit_of(point);

	if (piece->mark)
		return false;
	if (piece->value < 0)
		return is_letter(point);
	if (digit < 0 || piece->digits >= 8)
		return false;
	piece->value = piece->value * 10 + digit;
	piece->digits++;
	return true;
}

static void begin(struct piece *piece, uint32_t point, size_t at)
{
	int digit = digit_of(point);

	*piece = (struct piece){ (uint32_t)at, 0, 0, digit, digit >= 0, false };
	if (digit < 0 && !is_letter(point))
		piece->mark = point;
}

static void split(struct pieces *pieces, const char *text, size_t len)
{
	struct piece *open = NULL;
	size_t at = 0;

	pieces->text = text;
	pieces->count = 0;
	while (at < len) {
		size_t start = at;
		uint32_t point = dbr_utf8_next(text, len, &at);

		if (open && !is_space(point) && goes_on(open, point)) {
			open->len = (uint32_t)at - open->at;
			continue;
		}
		open = NULL;
		if (is_space(point))
			continue;
		if (pieces->count == MOST_PIECES)
			break;
		open = &pieces->items[pieces->count++];
		begin(open, point, start);
		open->len = (uint32_t)(at - start);
	}
	for (size_t i = 0; i < pieces->count; i++) {
		struct piece *piece = &pieces->items[i];

		piece->month = !piece->mark && piece->value < 0 &&
			       is_month(text + piece->at, piece->len);
	}
}

static bool is_year(const struct piece *piece)
{
	return piece->digits == 4 && piece->value >= 1300 &&
	       piece->value <= 2100;
}

static bool is_day(const struct piece *piece)
{
	return piece->digits >= 1 && piece->digits <= 2 && piece->value >= 1 &&
	       piece->value <= 31;
}

/* / - . U+060C ARABIC COMMA, U+066B, and the bar some sites print. */
static bool parts_dates(const struct piece *piece)
{
	return piece->mark == '/' || piece->mark == '-' || piece->mark == '.' ||
	       piece->mark == '|' || piece->mark == 0x060C ||
	       piece->mark == 0x066B;
}

/* 98/02/11: two figures each, and a year that is no day */
static bool is_short(const struct piece *at)
{
	return at[1].mark == '/' && at[0].digits == 2 && at[2].digits == 2 &&
	       at[4].digits == 2 && is_day(&at[4]) &&
	       (at[0].value > 31 || at[0].value < 12);
}

/* 1398/02/11, 11-02-1398, 98/02/11 */
static size_t in_figures(const struct piece *at, size_t left)
{
	if (left < 5 || !parts_dates(&at[1]) || at[3].mark != at[1].mark)
		return 0;
	if (!is_day(&at[2]) || at[2].value > 12)
		return 0;
	if ((is_year(&at[0]) && is_day(&at[4])) ||
	    (is_day(&at[0]) && is_year(&at[4])))
		return 5;
	return is_short(at) ? 5 : 0;
}

/* 25 Aban 1399, with a comma before the year or without one */
static size_t in_words(const struct piece *at, size_t left)
{
	size_t year = 2;

	if (left < 3 || !is_day(&at[0]) || !at[1].month)
		return 0;
	if (left > 3 && parts_dates(&at[2]))
		year = 3;
	return is_year(&at[year]) ||
			       (at[year].digits == 2 && at[year].value > 31)
		       ? year + 1
		       : 0;
}

/* 12:19 or 12:19:05 */
static size_t clock_time(const struct piece *at, size_t left)
{
	if (left < 3 || at[0].digits < 1 || at[0].digits > 2 ||
	    at[0].value > 24 || at[1].mark != ':' || at[2].digits != 2 ||
	    at[2].value > 59)
		return 0;
	return left >= 5 && at[3].mark == ':' && at[4].digits == 2 ? 5 : 3;
}

static struct dabir_span span_of(const struct piece *first, size_t count)
{
	const struct piece *last = first + count - 1;

	return (struct dabir_span){ first->at,
				    last->at + last->len - first->at };
}

bool dbr_printed_find(const char *text, size_t len, struct dbr_printed *printed)
{
	struct pieces pieces;

	memset(printed, 0, sizeof(*printed));
	split(&pieces, text, len);
	for (size_t i = 0; i < pieces.count;) {
		const struct piece *at = &pieces.items[i];
		size_t left = pieces.count - i, size = 0, clock;

		if (at->value >= 0 && !printed->date.len) {
			size = in_figures(at, left);
			size = size ? size : in_words(at, left);
		}
		if (size)
			printed->date = span_of(at, size);
		clock = size || printed->time.len ? 0 : clock_time(at, left);
		if (clock)
			printed->time = span_of(at, clock);
		i += size + clock ? size + clock : 1;
	}
	return printed->date.len > 0;
}
