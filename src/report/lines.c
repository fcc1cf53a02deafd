#include "report/lines.h"

#include <string.h>

#include <dabir/dates.h>

#include "base/rows.h"
#include "base/utf8.h"
#include "report/letters.h"
#include "report/source.h"

#define FNV_START UINT64_C(0xCBF29CE484222325)
#define FNV_PRIME UINT64_C(0x100000001B3)
#define MOST_DATELINE 240 /* bytes */
#define MOST_BESIDE 40	  /* letters of a date line beside its date */
#define MOST_END 24	  /* letters of an end mark with its signs */
#define MOST_MARKED 200	  /* letters of a line that a mark may name */

extern const struct dbr_rows dbr_report_marks;

static void count_letters(struct dbr_line_look *look, const char *text,
			  size_t len)
{
	uint64_t hash = FNV_START;
	uint32_t point;
	size_t at = 0;

	while ((point = dbr_letter_next(text, len, &at)) != 0) {
		hash = (hash ^ point) * FNV_PRIME;
		look->letters++;
	}
	look->hash = hash;
}

/* Vowel marks are U+064B to U+0652: lead byte 0xD9, then 0x8B to 0x92. */
static bool is_vowelled(const char *text, size_t len, uint32_t letters)
{
	uint32_t marks = 0;

	for (size_t i = 0; i + 1 < len; i++)
		marks += (unsigned char)text[i] == 0xD9 &&
			 (unsigned char)text[i + 1] >= 0x8B &&
			 (unsigned char)text[i + 1] <= 0x92;
	return marks > letters / 5;
}

static bool is_one_of(uint32_t point, const uint32_t *points)
{
	while (*points && *points != point)
		points++;
	return *points != 0;
}

/* The last sign of a line, closing quotes and brackets aside. */
static bool ends_sentence(const char *text, size_t len)
{
	static const uint32_t stops[] = {
		'.',	'!',	';',	':',	0x061F /* QUESTION MARK */,
		0x06D4, 0x2026, 0x061B, 0x0000,
	};
	static const uint32_t closers[] = { ' ',    ')',    ']',    '"',
					    0x00BB, 0x201D, 0x200C, 0x0000 };

	while (len > 0) {
		size_t at = len - 1, next;
		uint32_t point;

		while (at > 0 && ((unsigned char)text[at] & 0xC0) == 0x80)
			at--;
		next = at;
		point = dbr_utf8_next(text, len, &next);
		if (!is_one_of(point, closers))
			return is_one_of(point, stops);
		len = at;
	}
	return false;
}

static bool is_bullet(const char *text, size_t len)
{
	size_t at = 0;
	uint32_t point = len ? dbr_utf8_next(text, len, &at) : 0;

	return point == '*' || point == 0x2022 /* BULLET */ ||
	       point == 0x25CF || point == 0x25A0 || point == 0x25AA ||
	       point == 0x2666 || point == 0x25C6 || point == '#';
}

static enum dbr_line_mark mark_of(const char *kind)
{
	static const struct {
		const char *kind;
		enum dbr_line_mark mark;
	} kinds[] = {
		{ "end_mark", DBR_MARK_END },
		{ "code", DBR_MARK_CODE },
		{ "link", DBR_MARK_LINK },
		{ "related", DBR_MARK_RELATED },
		{ "caption", DBR_MARK_CAPTION },
		{ "byline", DBR_MARK_BYLINE },
		{ "section", DBR_MARK_SECTION },
		{ "boilerplate", DBR_MARK_BOILERPLATE },
	};

	for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++)
		if (!strcmp(kinds[i].kind, kind))
			return kinds[i].mark;
	return DBR_MARK_NONE;
}

/* Latin letters, digits and one or two others may stand by an end mark. */
static bool is_mark_alone(const char *text, size_t len, size_t end)
{
	int letters = 0;

	for (;;) {
		uint32_t point = dbr_letter_next(text, len, &end);

		if (!point)
			return letters <= 3;
		letters += point > 0x7F;
	}
}

static void find_mark(struct dbr_line_look *look, const char *text, size_t len)
{
	const struct dbr_rows *rows = &dbr_report_marks;
	uint32_t first = dbr_letter_first(text, len);

	for (size_t i = 0; i < rows->count; i++) {
		const char *words = dbr_cell(rows, i, 2);
		bool whole = !strcmp(dbr_cell(rows, i, 1), "is");
		size_t end;

		if (dbr_word_first(words) != first)
			continue;
		end = dbr_letters_start(text, len, words);
		if (!end || (whole && (look->letters > MOST_END ||
				       !is_mark_alone(text, len, end))))
			continue;
		look->mark = mark_of(dbr_cell(rows, i, 0));
		look->mark_len = (uint32_t)end;
		return;
	}
}

static uint32_t letters_of(const char *text, size_t len)
{
	struct dbr_line_look look = { 0 };

	count_letters(&look, text, len);
	return look.letters;
}

static bool is_dated(const char *text, size_t len, uint32_t letters)
{
	struct dabir_found_date found;

	if (len > MOST_DATELINE ||
	    dabir_date_read(text, len, NULL, &found) != DABIR_OK ||
	    found.first != found.last)
		return false;
	return letters <=
	       MOST_BESIDE + letters_of(text + found.span.at, found.span.len);
}

struct dbr_line_look *dbr_look_at_lines(struct dabir_report *report)
{
	struct dbr_line_look *looks = dbr_arena_zero(
		&report->arena, report->line_count + 1u, sizeof(*looks));

	for (uint32_t i = 0; looks && i < report->line_count; i++) {
		struct dbr_line_look *look = &looks[i];
		const char *text = report->text.data + report->lines[i].span.at;
		size_t len = report->lines[i].span.len;

		count_letters(look, text, len);
		look->sentence = ends_sentence(text, len);
		look->starred = is_bullet(text, len);
		look->vowelled = is_vowelled(text, len, look->letters);
		look->credit = dbr_source_credit(text, len) > 0;
		if (look->letters > MOST_MARKED)
			continue;
		find_mark(look, text, len);
		look->dated = is_dated(text, len, look->letters);
		look->agency = dbr_source_alone(text, len);
	}
	return looks;
}
