/*
 The forms of a verb that stand without mi-: past and present with their
 personal endings, with be- and na-, and the past participle.
 */
#include <stdio.h>
#include <string.h>

#include "token_words.h"

enum {
	ALEF = 1,
	BEH = 2,
	DAL = 10,
	MEEM = 28,
	NOON = 29,
	WAW = 30,
	HEH = 31,
	YEH = 32
};

static const struct codes persons[] = {
	{ { MEEM }, 1 },     { { YEH }, 1 },	   { { YEH, MEEM }, 2 },
	{ { YEH, DAL }, 2 }, { { NOON, DAL }, 2 },
};
static const struct codes third = { { DAL }, 1 };

static struct codes joined(const struct codes *a, const struct codes *b)
{
	struct codes all = *a;

	if (a->len + b->len > (int)DBR_WORD_MAX)
		die("a verb too long", "");
	memcpy(all.data + all.len, b->data, b->len);
	all.len = (uint8_t)(all.len + b->len);
	return all;
}

/* The lemma of every form that is being added. */
static const char *lemma_now;

void add_verb_form(const struct codes *form, const struct codes *past,
		   const char *lemma, uint32_t flags)
{
	struct word *word = get_word(form);

	if (!word->verb.len) {
		word->verb = *past;
		snprintf(word->verb_lemma, sizeof(word->verb_lemma), "%s",
			 lemma);
		word->flags |= flags;
	}
	/* a noun or adjective of the same letters keeps its own stem */
	if (!(word->flags & DBR_LEXEME_CLASSES) && !word->stem.len)
		word->stem = *past;
}

static void add_form(const struct codes *form, const struct codes *past,
		     uint32_t flags)
{
	add_verb_form(form, past, lemma_now, flags);
}

static void add_persons(const struct codes *stem, const struct codes *past,
			uint32_t flags)
{
	for (size_t i = 0; i < sizeof(persons) / sizeof(*persons); i++) {
		struct codes form = joined(stem, &persons[i]);

		add_form(&form, past, flags);
	}
}

/* be- or na- before a stem; a vowel in front takes a yeh. */
static struct codes prefixed(unsigned char letter, const struct codes *stem,
			     int keep_alef)
{
	struct codes all = { { letter }, 1 }, rest = *stem;

	if (stem->data[0] == ALEF) {
		all.data[all.len++] = YEH;
		/* a stem of alef alone keeps it */
		if (!keep_alef && stem->len > 2) {
			memmove(rest.data, rest.data + 1, rest.len - 1u);
			rest.len--;
		}
	}
	return joined(&all, &rest);
}

static void add_pasts(const struct codes *past, const struct codes *stem)
{
	static const struct codes heh = { { HEH }, 1 };
	struct codes participle = joined(past, &heh);

	add_form(past, stem, DBR_LEXEME_FINITE);
	add_persons(past, stem, DBR_LEXEME_FINITE);
	add_form(&participle, stem, DBR_LEXEME_PARTICIPLE);
}

static void add_presents(const struct codes *stem, const struct codes *past)
{
	struct codes form = joined(stem, &third);
	uint32_t flags = DBR_LEXEME_FINITE | DBR_LEXEME_PRESENT;

	add_form(&form, past, flags);
	add_persons(stem, past, flags);
}

static void add_moods(const struct codes *stem, const struct codes *past)
{
	for (int keep = 0; keep < 2; keep++) {
		struct codes be = prefixed(BEH, stem, keep);
		struct codes na = prefixed(NOON, stem, keep);

		add_form(&be, past, DBR_LEXEME_FINITE);
		add_form(&na, past, DBR_LEXEME_FINITE);
		add_presents(&be, past);
		add_presents(&na, past);
	}
}

/*
 The codes of a stem. Of a word that keeps its madda they are settled all the
 same, but for stems so short that their forms would be the copula's.
 */
static struct codes fold_stem(const char *text)
{
	struct codes stem = fold_text(text);

	if (stem.len > 2)
		stem.len = (uint8_t)dbr_letters_settle(stem.data, stem.len);
	return stem;
}

void add_past(const char *past_text, const char *lemma)
{
	struct codes past = fold_stem(past_text);

	lemma_now = lemma;
	add_pasts(&past, &past);
	for (int keep = 0; keep < 2; keep++) {
		struct codes negated = prefixed(NOON, &past, keep);

		add_pasts(&negated, &past);
	}
}

/* A stem alone is a command; as often it is a noun, so nothing rests on it. */
static void add_command(const struct codes *stem, const struct codes *past)
{
	struct word *word = get_word(stem);

	if (word->verb.len)
		return;
	word->verb = *past;
	snprintf(word->verb_lemma, sizeof(word->verb_lemma), "%s", lemma_now);
}

void add_present(const char *past_text, const char *present_text,
		 const char *lemma)
{
	static const struct codes yeh = { { YEH }, 1 };
	struct codes past = fold_stem(past_text);
	struct codes present = fold_stem(present_text);

	lemma_now = lemma;
	add_presents(&present, &past);
	add_moods(&present, &past);
	add_command(&present, &past);
	if (present.data[present.len - 1] == ALEF ||
	    present.data[present.len - 1] == WAW) {
		present = joined(&present, &yeh);
		add_presents(&present, &past);
		add_moods(&present, &past);
	}
}
