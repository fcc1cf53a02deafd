#include "text/letters.h"

#include <string.h>

#include "base/utf8.h"
#include "text/signs.h"
#include "text/sound.h"

struct swap {
	uint32_t from;
	size_t len;
	const char *to;
	const char *rule;
};

#include "text_letters.inc" /* swaps[] and swapped[], from data/text */

#define HALF_SPACE 0x200C
#define REPLACEMENT 0xFFFD

/* Where the repair stands. */
struct pen {
	const char *text;
	size_t len, at;
	size_t copied; /* input up to here is in the output */
	struct dbr_buf *out;
	size_t out_start;
	struct dbr_edits *edits;
	uint32_t last; /* the last code point written, marks left out */
	bool verbatim; /* inside an address or a hashtag */
};

static uint32_t peek(const struct pen *pen, size_t at)
{
	return at < pen->len ? dbr_utf8_next(pen->text, pen->len, &at) : '\n';
}

static void copy_up_to(struct pen *pen, size_t at)
{
	dbr_buf_add(pen->out, pen->text + pen->copied, at - pen->copied);
	pen->copied = at;
}

/* Put `to` in the place of input [from, behind). */
static void replace(struct pen *pen, size_t from, size_t behind, const char *to,
		    size_t to_len, const char *rule)
{
	size_t at;

	copy_up_to(pen, from);
	at = pen->out->len - pen->out_start;
	dbr_buf_add(pen->out, to, to_len);
	pen->copied = behind;
	dbr_edits_add(pen->edits,
		      (struct dabir_span){ (uint32_t)from,
					   (uint32_t)(behind - from) },
		      (struct dabir_span){ (uint32_t)at, (uint32_t)to_len },
		      rule);
}

static const struct swap *find_swap(uint32_t point)
{
	size_t low = 0, high = sizeof(swaps) / sizeof(*swaps);

	if (point >= 0x0600 && point <= 0x06FF)
		return swapped[point & 0xFF] ? &swaps[swapped[point & 0xFF] - 1]
					     : NULL;
	while (low < high) {
		size_t middle = (low + high) / 2;

		if (swaps[middle].from == point)
			return &swaps[middle];
		if (swaps[middle].from < point)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}

/* From `at` on, spaces of any kind; returns where they end. */
static size_t spaces_end(const struct pen *pen, size_t at)
{
	while (at < pen->len) {
		size_t next = at;
		uint32_t point = dbr_utf8_next(pen->text, pen->len, &next);
		const struct swap *swap =
			point > 0x7F ? find_swap(point) : NULL;

		if (point != ' ' && !(swap && swap->to[0] == ' ') &&
		    !dbr_is_invisible(point) && point != HALF_SPACE)
			break;
		at = next;
	}
	return at;
}

static bool persian(uint32_t point)
{
	return dbr_is_letter(point) || dbr_is_persian_digit(point);
}

/* A closing mark at `at` closes Persian text, and is no ".NET". */
static bool mark_closes(const struct pen *pen, size_t at)
{
	uint32_t mark = peek(pen, at), behind;

	if (!dbr_mark_closes(mark) ||
	    !(persian(pen->last) || pen->last == 0x00BB))
		return false;
	dbr_utf8_next(pen->text, pen->len, &at);
	behind = peek(pen, at);
	return behind == ' ' || behind == '\n' || behind == '\r' ||
	       persian(behind) || behind == 0x00AB || behind == '.' ||
	       (mark != '.' && mark != ':');
}

static bool ends_line(uint32_t point)
{
	return !point || point == '\n' || point == '\r';
}

/* A run of white space: what it should be, in the eyes of its neighbours. */
static void mend_space(struct pen *pen, size_t behind)
{
	size_t from = pen->at, end = spaces_end(pen, behind);
	uint32_t next = peek(pen, end);
	bool line_edge = ends_line(pen->last) || ends_line(next);
	bool inside = dbr_mark_opens(pen->last) && persian(next);

	pen->at = end;
	if (!line_edge && mark_closes(pen, end))
		replace(pen, from, end, "", 0, "marks:space-before");
	else if (inside)
		replace(pen, from, end, "", 0, "marks:space-inside");
	else if (end - from > 1 || pen->text[from] != ' ')
		replace(pen, from, end, " ", 1, "letters:space");
	if (!inside)
		pen->last = ' ';
}

/* The first base letter at or behind `at`, past marks and invisible signs. */
static uint32_t next_base(const struct pen *pen, size_t at)
{
	for (int left = 8; at < pen->len && left; left--) {
		uint32_t point = dbr_utf8_next(pen->text, pen->len, &at);

		if (!dbr_is_invisible(point) && point != HALF_SPACE &&
		    point != 0x0640 &&
		    dbr_letter_kind(point) != DBR_LETTER_MARK)
			return point;
	}
	return '\n';
}

static bool letter_form(uint32_t point)
{
	return dbr_is_letter(point) || (point >= 0xFB50 && point <= 0xFEFC);
}

/* Runs of half-spaces and what stands for one. */
static void mend_half_space(struct pen *pen, size_t behind)
{
	size_t from = pen->at, end = behind;
	bool between;

	while (end < pen->len) {
		size_t next = end;
		uint32_t point = dbr_utf8_next(pen->text, pen->len, &next);

		if (point != HALF_SPACE && !dbr_is_invisible(point))
			break;
		end = next;
	}
	pen->at = end;
	between = dbr_is_letter(pen->last) && letter_form(peek(pen, end));
	if (between && dbr_letter_kind(pen->last) == DBR_LETTER_NEVER)
		replace(pen, from, end, "", 0, "half-space:superfluous");
	else if (!between)
		replace(pen, from, end, "", 0, "half-space:edge");
	else if (end - from != 3 ||
		 memcmp(pen->text + from, DBR_HALF_SPACE, 3) != 0)
		replace(pen, from, end, DBR_HALF_SPACE, 3, "half-space:run");
}

static void mend_invisible(struct pen *pen, uint32_t point, size_t behind)
{
	size_t from = pen->at;
	bool persian_side =
		dbr_is_letter(pen->last) || letter_form(next_base(pen, behind));

	if (point == 0x200D && !persian_side) {
		pen->at = behind; /* part of an emoji */
		return;
	}
	if (dbr_stands_for_half_space(point) && dbr_is_letter(pen->last) &&
	    letter_form(next_base(pen, behind))) {
		mend_half_space(pen, behind);
		return;
	}
	pen->at = behind;
	if (point != 0x00AC)
		replace(pen, from, behind, "", 0, "letters:invisible");
	else
		pen->last = point;
}

static void mend_tatweel(struct pen *pen, size_t behind)
{
	size_t from = pen->at;

	pen->at = behind;
	if (dbr_is_letter(pen->last) || dbr_is_letter(next_base(pen, behind)))
		replace(pen, from, behind, "", 0, "letters:tatweel");
	else
		pen->last = 0x0640;
}

static void mend_bad(struct pen *pen, size_t behind)
{
	replace(pen, pen->at, behind, "\xEF\xBF\xBD", 3, "utf8:bad-byte");
	pen->at = behind;
	pen->last = REPLACEMENT;
}

static void mend_letter(struct pen *pen, const struct swap *swap, size_t behind)
{
	size_t at = 0;

	replace(pen, pen->at, behind, swap->to, swap->len, swap->rule);
	pen->at = behind;
	while (at < swap->len) {
		uint32_t point = dbr_utf8_next(swap->to, swap->len, &at);

		if (dbr_letter_kind(point) != DBR_LETTER_MARK)
			pen->last = point;
	}
}

/* A letter right behind a mark that wants a space, or an opening right
   behind a letter. */
static void part_from_mark(struct pen *pen, uint32_t point)
{
	bool after = dbr_mark_wants_space(pen->last) && letter_form(point);
	bool before = point == 0x00AB && dbr_is_letter(pen->last);

	if (after || before)
		replace(pen, pen->at, pen->at, " ", 1,
			after ? "marks:space-after" : "marks:space-before");
}

static bool starts_address(const struct pen *pen, uint32_t point)
{
	const char *rest = pen->text + pen->at;
	size_t left = pen->len - pen->at;

	if (point == '#' || point == '@')
		return true;
	return (left > 7 && !memcmp(rest, "http://", 7)) ||
	       (left > 8 && !memcmp(rest, "https://", 8)) ||
	       (left > 4 && !memcmp(rest, "www.", 4));
}

/* A code point that is neither bad nor part of an address. */
static void mend_sign(struct pen *pen, uint32_t point, size_t behind)
{
	const struct swap *swap = point > 0x7F ? find_swap(point) : NULL;

	if (point == ' ' || (swap && swap->to[0] == ' ')) {
		mend_space(pen, behind);
	} else if (point == HALF_SPACE) {
		mend_half_space(pen, behind);
	} else if (dbr_is_invisible(point) || point == 0x00AC) {
		mend_invisible(pen, point, behind);
	} else if (point == 0x0640) {
		mend_tatweel(pen, behind);
	} else if (swap) {
		part_from_mark(pen, point);
		mend_letter(pen, swap, behind);
	} else {
		part_from_mark(pen, point);
		pen->at = behind;
		if (dbr_letter_kind(point) != DBR_LETTER_MARK)
			pen->last = point;
	}
}

static void step(struct pen *pen)
{
	size_t behind = pen->at;
	uint32_t point = dbr_utf8_next(pen->text, pen->len, &behind);

	if (point == DBR_UTF8_BAD || point == 0) {
		mend_bad(pen, behind);
		return;
	}
	if (pen->verbatim && point != ' ' && point != '\n') {
		pen->at = behind;
		return;
	}
	pen->verbatim = (!pen->last || pen->last == ' ' || pen->last == '\n') &&
			starts_address(pen, point);
	mend_sign(pen, point, behind);
}

/* The code point that ends in front of `at`. */
static uint32_t point_before(const struct pen *pen, size_t at)
{
	size_t start = at - 1;

	while (((unsigned char)pen->text[start] & 0xC0) == 0x80)
		start--;
	return dbr_utf8_get(pen->text + start);
}

static void pass_sound(struct pen *pen)
{
	size_t sound = dbr_sound_length(pen->text + pen->at, pen->len - pen->at,
					pen->last);

	if (!sound)
		return;
	pen->at += sound;
	pen->last = point_before(pen, pen->at);
}

/* A letter of two bytes that becomes another of two: what old pages and
   keyboards have at every second word. */
static bool swap_letter(struct pen *pen)
{
	const unsigned char *two = (const unsigned char *)pen->text + pen->at;
	const struct swap *swap;
	uint16_t row;

	if (pen->len - pen->at < 2 || (two[0] & 0xFC) != 0xD8 ||
	    (two[1] & 0xC0) != 0x80 || dbr_mark_wants_space(pen->last))
		return false;
	row = swapped[(two[0] & 3) << 6 | (two[1] & 0x3F)];
	if (!row)
		return false;
	swap = &swaps[row - 1];
	if (swap->len != 2 || !dbr_is_letter(dbr_utf8_get(swap->to)))
		return false;
	replace(pen, pen->at, pen->at + 2, swap->to, 2, swap->rule);
	pen->at += 2;
	pen->last = dbr_utf8_get(swap->to);
	return true;
}

void dbr_letters_repair(const char *text, size_t len, struct dbr_buf *out,
			struct dbr_edits *edits)
{
	struct pen pen = { .text = text,
			   .len = len,
			   .out = out,
			   .out_start = out->len,
			   .edits = edits };

	while (pen.at < len) {
		if (!pen.verbatim)
			pass_sound(&pen);
		if (pen.at < len && (pen.verbatim || !swap_letter(&pen)))
			step(&pen);
	}
	copy_up_to(&pen, len);
}

void dbr_letters_make_valid(const char *text, size_t len, struct dbr_buf *out,
			    struct dbr_edits *edits)
{
	struct pen pen = { .text = text,
			   .len = len,
			   .out = out,
			   .out_start = out->len,
			   .edits = edits };

	while (pen.at < len) {
		pen.at += dbr_utf8_valid_len(text + pen.at, len - pen.at);
		if (pen.at < len)
			mend_bad(&pen, pen.at + 1);
	}
	copy_up_to(&pen, len);
}
