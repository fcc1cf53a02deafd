#include "text/language.h"

#include <string.h>

#include "base/rows.h"
#include "base/utf8.h"
#include "text/letters.h"

#define LOOK ((size_t)16 << 10)
#define MOST_LANGUAGES 8
#define LONGEST 24 /* bytes of a word worth looking up */

extern const struct dbr_rows dbr_text_languages; /* languages.tsv */

struct votes {
	const char *language[MOST_LANGUAGES];
	size_t count[MOST_LANGUAGES];
	size_t languages;
	size_t words;	/* of Arabic script */
	size_t letters; /* of it */
	size_t marks;	/* harakat */
	size_t latin;	/* letters of ASCII */
};

static void vote(struct votes *votes, const char *language)
{
	size_t i = 0;

	while (i < votes->languages && strcmp(votes->language[i], language))
		i++;
	if (i == MOST_LANGUAGES)
		return;
	if (i == votes->languages) {
		votes->language[i] = language;
		votes->count[i] = 0;
		votes->languages++;
	}
	votes->count[i]++;
}

static size_t votes_for(const struct votes *votes, const char *language)
{
	for (size_t i = 0; i < votes->languages; i++)
		if (!strcmp(votes->language[i], language))
			return votes->count[i];
	return 0;
}

static void count_word(struct votes *votes, const char *word, size_t len)
{
	const struct dbr_rows *rows = &dbr_text_languages;

	votes->words++;
	for (size_t i = 0; len < LONGEST && i < rows->count; i++) {
		const char *cell = dbr_cell(rows, i, 1);

		/* two letters tell most apart without a call */
		if (cell[1] == word[1] && cell[0] == word[0] &&
		    !strncmp(cell, word, len) && cell[len] == '\0')
			vote(votes, dbr_cell(rows, i, 0));
	}
}

static bool in_word(struct votes *votes, uint32_t point)
{
	enum dbr_letter_kind kind = dbr_letter_kind(point);

	if (kind == DBR_LETTER_MARK)
		votes->marks++;
	else if (kind != DBR_LETTER_NONE)
		votes->letters++;
	else if ((point >= 'a' && point <= 'z') ||
		 (point >= 'A' && point <= 'Z'))
		votes->latin++;
	return kind != DBR_LETTER_NONE;
}

/* Arabic yeh and kaf as Persian ones: how a page writes them says little. */
static uint32_t folded(uint32_t point)
{
	if (point == 0x064A || point == 0x0649)
		return 0x06CC;
	return point == 0x0643 ? 0x06A9 : point;
}

static void count_votes(struct votes *votes, const char *text, size_t len)
{
	char word[LONGEST + 4];
	size_t at = 0, size = 0;

	memset(votes, 0, sizeof(*votes));
	while (at < len) {
		uint32_t point = dbr_utf8_next(text, len, &at);
		bool letter = in_word(votes, point);

		if (letter && size < LONGEST)
			size += dbr_utf8_put(word + size, folded(point));
		if (letter && at < len)
			continue;
		if (size)
			count_word(votes, word, size);
		size = 0;
	}
}

static const char *strongest(const struct votes *votes)
{
	const char *best = "fa";
	size_t most = votes_for(votes, "fa");

	for (size_t i = 0; i < votes->languages; i++)
		if (votes->count[i] > most &&
		    strcmp(votes->language[i], "fa-AF") != 0) {
			most = votes->count[i];
			best = votes->language[i];
		}
	return best;
}

const char *dbr_language_of(const char *text, size_t len)
{
	struct votes votes;
	const char *best;

	count_votes(&votes, text, len < LOOK ? len : LOOK);
	if (!votes.letters)
		return votes.latin ? "en" : "und";
	if (votes.latin > votes.letters * 4)
		return "en";
	best = strongest(&votes);
	if (!strcmp(best, "fa") && votes_for(&votes, "fa-AF") >= 4 &&
	    votes_for(&votes, "fa-AF") * 60 > votes.words)
		return "fa-AF";
	return best;
}

bool dbr_language_repaired(const char *language)
{
	return !strcmp(language, "fa") || !strcmp(language, "fa-AF") ||
	       !strcmp(language, "und");
}

bool dbr_passage_foreign(const char *text, size_t len)
{
	struct votes votes;

	count_votes(&votes, text, len < LOOK ? len : LOOK);
	if (votes.words < 4)
		return false;
	return votes.marks * 4 > votes.letters ||
	       votes_for(&votes, "ar") > votes_for(&votes, "fa") * 2 + 1;
}
