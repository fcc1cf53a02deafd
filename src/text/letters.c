#include "text/letters.h"

#include <string.h>

#include "base/utf8.h"
#include "text/ahead.h"
#include "text/signs.h"
#include "text/sound.h"
#include "text/swaps.h"

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
	struct dbr_ahead ahead;
};

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

static bool persian(uint32_t point)
{
	return dbr_is_letter(point) || dbr_is_persian_digit(point);
}

/* A closing mark at `at` closes Persian text, and is no ".NET". */
static bool mark_closes(struct pen *pen, size_t at)
{
	uint32_t mark = dbr_ahead_point(&pen->ahead, at), behind;

	if (!dbr_mark_closes(mark) ||
	    !(persian(pen->last) || pen->last == 0x00BB))
		return false;
	dbr_utf8_next(pen->text, pen->len, &at);
	behind = dbr_ahead_point(&pen->ahead, at);
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
	size_t from = pen->at, end = dbr_ahead_spaces_end(&pen->ahead, behind);
	uint32_t next = dbr_ahead_point(&pen->ahead, end);
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

/* Runs of half-spaces and what stands for one. */
static void mend_half_space(struct pen *pen, size_t behind)
{
	size_t from = pen->at, end = behind;
	bool between;

	while (end < pen->len) {
		size_t next = end;
		uint32_t point = dbr_utf8_next(pen->text, pen->len, &next);

		if (point != DBR_POINT_HALF_SPACE && !dbr_is_invisible(point))
			break;
		end = next;
	}
	pen->at = end;
	between =
		dbr_is_letter(pen->last) && dbr_ahead_letter(&pen->ahead, end);
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
	bool persian_side = dbr_is_letter(pen->last) ||
			    dbr_is_letter(dbr_ahead_base(&pen->ahead, behind));

	if (dbr_stands_for_half_space(point) && dbr_is_letter(pen->last) &&
	    dbr_is_letter(dbr_ahead_base(&pen->ahead, behind))) {
		mend_half_space(pen, behind);
		return;
	}
	pen->at = behind;
	if (point == 0x00AC || (point == 0x200D && !persian_side))
		pen->last = point; /* a sign, part of an emoji */
	else
		replace(pen, from, behind, "", 0, "letters:invisible");
}

static void mend_tatweel(struct pen *pen, size_t behind)
{
	size_t from = pen->at;

	pen->at = behind;
	if (dbr_is_letter(pen->last) ||
	    dbr_is_letter(dbr_ahead_base(&pen->ahead, behind)))
		replace(pen, from, behind, "", 0, "letters:tatweel");
	else
		pen->last = DBR_POINT_TATWEEL;
}

static void mend_bad(struct pen *pen, size_t behind)
{
	replace(pen, pen->at, behind, "\xEF\xBF\xBD", 3, "utf8:bad-byte");
	pen->at = behind;
	pen->last = DBR_POINT_REPLACEMENT;
}

static void mend_letter(struct pen *pen, const struct dbr_swap *swap,
			size_t behind)
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
	bool after = dbr_mark_wants_space(pen->last) && dbr_is_letter(point);
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
	const struct dbr_swap *swap = dbr_find_swap(point);

	if (point == ' ' || (swap && swap->to[0] == ' ')) {
		mend_space(pen, behind);
	} else if (point == DBR_POINT_HALF_SPACE) {
		mend_half_space(pen, behind);
	} else if (dbr_is_invisible(point) || point == 0x00AC) {
		mend_invisible(pen, point, behind);
	} else if (point == DBR_POINT_TATWEEL) {
		mend_tatweel(pen, behind);
	} else if (swap) {
		part_from_mark(pen, dbr_utf8_get(swap->to));
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
	const struct dbr_swap *swap;

	if (pen->len - pen->at < 2 || (two[0] & 0xFC) != 0xD8 ||
	    (two[1] & 0xC0) != 0x80 || dbr_mark_wants_space(pen->last))
		return false;
	swap = dbr_find_swap(dbr_utf8_get(pen->text + pen->at));
	if (!swap || swap->len != 2 || !dbr_is_letter(dbr_utf8_get(swap->to)))
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
			   .ahead = { .text = text, .len = len },
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
