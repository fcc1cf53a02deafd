#include "token_words.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "base/utf8.h"

#define MAP_SIZE (1u << 19)
#define HALF_SPACE 0x200Cu

struct word *words;
uint32_t word_count;
static uint32_t map[MAP_SIZE];

void die(const char *what, const char *which)
{
	fprintf(stderr, "token_lexicon: %s: %s\n", what, which);
	exit(1);
}

static uint32_t *place_of(const struct codes *key)
{
	uint32_t at = (uint32_t)dbr_hash((const char *)key->data, key->len);

	for (at &= MAP_SIZE - 1; map[at]; at = (at + 1) & (MAP_SIZE - 1)) {
		const struct codes *other = &words[map[at] - 1].key;

		if (other->len == key->len &&
		    !memcmp(other->data, key->data, key->len))
			break;
	}
	return &map[at];
}

struct word *find_word(const struct codes *key)
{
	uint32_t place = *place_of(key);

	return place ? &words[place - 1] : NULL;
}

struct word *get_word(const struct codes *key)
{
	uint32_t *place = place_of(key);

	if (!key->len)
		die("a word without letters", "");
	if (!*place) {
		if (word_count == WORDS_MAX)
			die("too many words", "WORDS_MAX");
		words[word_count].key = *key;
		*place = ++word_count;
	}
	return &words[*place - 1];
}

static void settle(struct codes *codes)
{
	const struct word *word = find_word(codes);

	if (word && word->flags & DBR_LEXEME_DISTINCT)
		return;
	codes->len = (uint8_t)dbr_letters_settle(codes->data, codes->len);
}

struct codes fold_text(const char *text)
{
	struct codes codes = { .len = 0 };

	codes.len = (uint8_t)dbr_letters_of(text, strlen(text), codes.data);
	settle(&codes);
	return codes;
}

static void add_part(struct codes *all, const char *text, size_t len)
{
	struct codes part = { .len = 0 };

	part.len = (uint8_t)dbr_letters_of(text, len, part.data);
	settle(&part);
	if (all->len + part.len + 1u > DBR_WORD_MAX)
		die("too long", text);
	if (all->len)
		all->data[all->len++] = DBR_LETTER_BREAK;
	memcpy(all->data + all->len, part.data, part.len);
	all->len = (uint8_t)(all->len + part.len);
}

struct codes fold_parts(const char *text)
{
	struct codes all = { .len = 0 };
	size_t len = strlen(text), from = 0;

	for (size_t at = 0; at < len;) {
		size_t here = at;

		if (dbr_utf8_next(text, len, &at) != HALF_SPACE)
			continue;
		add_part(&all, text + from, here - from);
		from = at;
	}
	add_part(&all, text + from, len - from);
	return all;
}

uint32_t class_flags(const char *classes)
{
	static const char letters[] = "NADMOVP";
	static const uint32_t flags[] = {
		DBR_LEXEME_NOUN,      DBR_LEXEME_ADJECTIVE, DBR_LEXEME_ADVERB,
		DBR_LEXEME_NAME,      DBR_LEXEME_OTHER,	    DBR_LEXEME_FINITE,
		DBR_LEXEME_PARTICIPLE
	};
	uint32_t all = 0;

	for (; *classes; classes++) {
		const char *letter = strchr(letters, *classes);

		if (letter)
			all |= flags[letter - letters];
	}
	return all;
}

/* The stem of one part, one step further. */
static struct codes step(const struct codes *part)
{
	const struct word *word = find_word(part);

	return word && word->stem.len ? word->stem : *part;
}

static void append(struct codes *all, const struct codes *more)
{
	if (all->len + more->len + 1u > DBR_WORD_MAX)
		die("a stem too long", "");
	if (all->len)
		all->data[all->len++] = DBR_LETTER_BREAK;
	memcpy(all->data + all->len, more->data, more->len);
	all->len = (uint8_t)(all->len + more->len);
}

static struct codes resolve(const struct codes *stem)
{
	struct codes all = { .len = 0 }, part = { .len = 0 };

	for (uint8_t i = 0; i <= stem->len; i++) {
		if (i < stem->len && stem->data[i] != DBR_LETTER_BREAK) {
			part.data[part.len++] = stem->data[i];
			continue;
		}
		part = step(&part);
		append(&all, &part);
		part.len = 0;
	}
	return all;
}

void resolve_stems(void)
{
	/* a plural of a compound in another spelling takes three steps */
	for (int round = 0; round < 3; round++)
		for (uint32_t i = 0; i < word_count; i++)
			if (words[i].stem.len)
				words[i].stem = resolve(&words[i].stem);
}
