#include "text/language.h"

#include <string.h>

#include "base/utf8.h"
#include "text/language_words.h"
#include "text/letters.h"

#include "text_languages.inc" /* by gen/languages.c */

#define LOOK ((size_t)16 << 10)
#define COUNT(table) (sizeof(table) / sizeof(*(table)))

struct votes {
	size_t count[COUNT(language_names)];
	size_t words;	/* of Arabic script */
	size_t letters; /* of it */
	size_t marks;	/* harakat */
	size_t latin;	/* letters of ASCII */
};

static void count_word(struct votes *votes, const char *word, size_t len)
{
	size_t at = dbr_language_slot(word, len) % COUNT(language_words);

	votes->words++;
	while (language_words[at].word) {
		const char *known = language_words[at].word;

		if (!strncmp(known, word, len) && known[len] == '\0')
			votes->count[language_words[at].language]++;
		at = (at + 1) % COUNT(language_words);
	}
}

static size_t votes_for(const struct votes *votes, const char *language)
{
	for (size_t i = 0; i < COUNT(language_names); i++)
		if (!strcmp(language_names[i], language))
			return votes->count[i];
	return 0;
}

/* Arabic yeh and kaf as Persian ones: how a page writes them says little. */
static uint32_t folded(uint32_t point)
{
	if (point == 0x064A || point == 0x0649)
		return 0x06CC;
	return point == 0x0643 ? 0x06A9 : point;
}

/* What has a kind is of U+0620 to U+06DF: two bytes each. */
static inline size_t put_letter(char *out, uint32_t point)
{
	out[0] = (char)(0xC0 | point >> 6);
	out[1] = (char)(0x80 | (point & 0x3F));
	return 2;
}

static void count_votes(struct votes *votes, const char *text, size_t len)
{
	char word[DBR_LANGUAGE_WORD + 4];
	size_t at = 0, size, all = 0, marks = 0, latin = 0;

	memset(votes, 0, sizeof(*votes));
	while (at < len) {
		for (size = 0; at < len;) {
			uint32_t point = dbr_utf8_next(text, len, &at);
			enum dbr_letter_kind kind = dbr_letter_kind(point);

			if (kind == DBR_LETTER_NONE) {
				latin += (point | 0x20) - 'a' < 26;
				break;
			}
			marks += kind == DBR_LETTER_MARK;
			all++;
			if (size < DBR_LANGUAGE_WORD)
				size += put_letter(word + size, folded(point));
		}
		if (size)
			count_word(votes, word, size);
	}
	votes->letters = all - marks;
	votes->marks = marks;
	votes->latin = latin;
}

static const char *strongest(const struct votes *votes)
{
	const char *best = "fa";
	size_t most = votes_for(votes, "fa");

	for (size_t i = 0; i < COUNT(language_names); i++)
		if (votes->count[i] > most &&
		    strcmp(language_names[i], "fa-AF") != 0) {
			most = votes->count[i];
			best = language_names[i];
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
