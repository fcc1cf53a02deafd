#include "intake/language.h"

#include <string.h>

#include "base/rows.h"
#include "base/utf8.h"

#define LOOK ((size_t)24 << 10) /* bytes: a report's first pages */
#define MOST_WORD 24
#define LEAST_LETTERS 20

extern const struct dbr_rows dbr_intake_languages;

enum language { FA, FA_AF, AR, PS, UR, KU, LANGUAGES };

static const char *const names[LANGUAGES] = { "fa", "fa-AF", "ar",
					      "ps", "ur",    "ku" };

struct counts {
	size_t words[LANGUAGES];
	size_t arabic, latin; /* letters of the scripts */
	size_t persian;	      /* letters that Arabic lacks */
	size_t looked;	      /* bytes */
};

static enum language language_named(const char *name)
{
	enum language language = FA;

	while (language < LANGUAGES - 1 && strcmp(names[language], name) != 0)
		language++;
	return language;
}

static void count_word(struct counts *counts, const char *word)
{
	const struct dbr_rows *rows = &dbr_intake_languages;

	for (size_t i = 0; i < rows->count; i++)
		if (!strcmp(dbr_cell(rows, i, 1), word))
			counts->words[language_named(dbr_cell(rows, i, 0))]++;
}

static bool is_arabic(uint32_t point)
{
	return (point >= 0x0620 && point <= 0x064A) ||
	       (point >= 0x066E && point <= 0x06D5);
}

static bool is_latin(uint32_t point)
{
	return (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z');
}

/* PEH, TCHEH, JEH, GAF */
static bool is_persian(uint32_t point)
{
	return point == 0x067E || point == 0x0686 || point == 0x0698 ||
	       point == 0x06AF;
}

/*
 Persian printed with Arabic YEH and KAF must look Persian, and Arabic never
 spells a word of the list with Persian ones: fold both ways to one.
 */
static uint32_t folded(uint32_t point)
{
	if (point == 0x064A || point == 0x0649)
		return 0x06CC;
	return point == 0x0643 ? 0x06A9 : point;
}

static void count_block(struct counts *counts, const struct dbr_block *block)
{
	char word[MOST_WORD + 4];
	size_t at = 0, len = 0;

	while (at < block->len) {
		uint32_t point =
			folded(dbr_utf8_next(block->data, block->len, &at));
		bool arabic = is_arabic(point);

		counts->arabic += arabic;
		counts->latin += is_latin(point);
		counts->persian += is_persian(point);
		if (arabic && len < MOST_WORD)
			len += dbr_utf8_put(word + len, point);
		if (arabic && at < block->len)
			continue;
		word[len] = '\0';
		if (len && len < MOST_WORD)
			count_word(counts, word);
		len = 0;
	}
	counts->looked += block->len;
}

static enum language commonest(const struct counts *counts)
{
	enum language best = FA;

	for (enum language i = AR; i < LANGUAGES; i++)
		if (counts->words[i] > counts->words[best])
			best = i;
	/* Names of people alone look Arabic, save for such letters. */
	if (best == AR && counts->persian * 200 > counts->arabic)
		best = FA;
	/* Dari is Persian with words of its own. */
	if (best == FA && counts->words[FA_AF] >= 2)
		best = FA_AF;
	return best;
}

const char *dbr_language_of(const struct dabir_report *report)
{
	struct counts counts = { .looked = 0 };
	const struct dbr_page *page = &report->page;

	for (uint32_t i = 0; i < page->block_count && counts.looked < LOOK; i++)
		count_block(&counts, &page->blocks[i]);
	if (counts.arabic + counts.latin < LEAST_LETTERS)
		return counts.arabic ? "fa" : "und";
	if (counts.latin > counts.arabic * 2)
		return "en";
	return names[commonest(&counts)];
}
