#include "text/language.h"

#include <string.h>

#include "base/hash.h"
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

/* The rows of languages.tsv by a hash of their words. */
#define SLOTS 256
#define MOST_ROWS 255

struct word_index {
	unsigned char first[SLOTS]; /* one behind a row, or 0 */
	unsigned char next[MOST_ROWS];
	unsigned char language[MOST_ROWS]; /* index into the votes' */
};

static unsigned char slot_of(const char *word, size_t len)
{
	return (unsigned char)(dbr_hash(word, len) >> 56);
}

static unsigned char language_of_row(struct votes *votes, const char *name)
{
	size_t i = 0;

	while (i < votes->languages && strcmp(votes->language[i], name))
		i++;
	if (i == votes->languages && i < MOST_LANGUAGES)
		votes->language[votes->languages++] = name;
	return (unsigned char)i;
}

static void index_words(struct word_index *index, struct votes *votes)
{
	const struct dbr_rows *rows = &dbr_text_languages;

	memset(index, 0, sizeof(*index));
	for (size_t i = 0; i < rows->count && i < MOST_ROWS; i++) {
		const char *word = dbr_cell(rows, i, 1);
		unsigned char slot = slot_of(word, strlen(word));

		index->language[i] =
			language_of_row(votes, dbr_cell(rows, i, 0));
		index->next[i] = index->first[slot];
		index->first[slot] = (unsigned char)(i + 1);
	}
}

static void count_word(struct votes *votes, const struct word_index *index,
		       const char *word, size_t len)
{
	unsigned row = len < LONGEST ? index->first[slot_of(word, len)] : 0;

	votes->words++;
	for (; row; row = index->next[row - 1]) {
		const char *cell = dbr_cell(&dbr_text_languages, row - 1, 1);

		if (!strncmp(cell, word, len) && cell[len] == '\0' &&
		    index->language[row - 1] < MOST_LANGUAGES)
			votes->count[index->language[row - 1]]++;
	}
}

static size_t votes_for(const struct votes *votes, const char *language)
{
	for (size_t i = 0; i < votes->languages; i++)
		if (!strcmp(votes->language[i], language))
			return votes->count[i];
	return 0;
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
	struct word_index index;
	char word[LONGEST + 4];
	size_t at = 0, size = 0;

	memset(votes, 0, sizeof(*votes));
	index_words(&index, votes);
	while (at < len) {
		uint32_t point = dbr_utf8_next(text, len, &at);
		bool letter = in_word(votes, point);

		if (letter && size < LONGEST)
			size += dbr_utf8_put(word + size, folded(point));
		if (letter && at < len)
			continue;
		if (size)
			count_word(votes, &index, word, size);
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
