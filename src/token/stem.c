#include "token/stem.h"

#include <string.h>

/* Endings off endings: the plural of a comparative and the like. */
#define MAX_DEPTH 3

static void take_lexeme(struct dbr_stem *stem, const struct dbr_lexeme *lexeme)
{
	stem->lexeme = lexeme;
	stem->codes = dbr_lexeme_codes + lexeme->stem;
	stem->len = lexeme->stem_len;
	stem->verb = lexeme->verb_len && lexeme->verb_len == lexeme->stem_len &&
		     !memcmp(dbr_lexeme_codes + lexeme->verb, stem->codes,
			     lexeme->stem_len);
}

static void take_verb(struct dbr_stem *stem, const struct dbr_lexeme *lexeme)
{
	stem->lexeme = lexeme;
	stem->codes = dbr_lexeme_codes + lexeme->verb;
	stem->len = lexeme->verb_len;
	stem->verb = true;
}

/* mi-, nemi- and a form of a verb, written as one word. */
static bool take_mi(const unsigned char *codes, size_t len,
		    struct dbr_stem *stem)
{
	static const unsigned char nemi[] = { DBR_LETTER_NOON, DBR_LETTER_MEEM,
					      DBR_LETTER_YEH };
	size_t prefix = codes[0] == DBR_LETTER_NOON ? 3 : 2;
	const struct dbr_lexeme *form;

	if (len < prefix + 2 || memcmp(codes, nemi + 3 - prefix, prefix) != 0)
		return false;
	form = dbr_lexicon_find(codes + prefix, len - prefix);
	if (!form ||
	    !(form->flags & (DBR_LEXEME_FINITE | DBR_LEXEME_PARTICIPLE)))
		return false;
	take_verb(stem, form);
	return true;
}

/* So many letters a form without mi- has, lest a name is taken for one. */
#define PREVERB_FORM_LEAST 4u

/* The form of a verb behind a preverb, or NULL. */
static const struct dbr_lexeme *form_behind(const unsigned char *codes,
					    size_t len)
{
	const struct dbr_lexeme *form;
	struct dbr_stem rest;

	if (len < 2)
		return NULL;
	if (take_mi(codes, len, &rest))
		return rest.lexeme;
	if (len < PREVERB_FORM_LEAST)
		return NULL;
	form = dbr_lexicon_find(codes, len);
	return form && form->flags & (DBR_LEXEME_FINITE | DBR_LEXEME_PARTICIPLE)
		       ? form
		       : NULL;
}

static bool take_preverb(const unsigned char *codes, size_t len,
			 struct dbr_stem *stem)
{
	for (size_t nth = 0, off;
	     (off = dbr_lexicon_preverb(codes, len, nth)) > 0; nth++) {
		const struct dbr_lexeme *form =
			form_behind(codes + off, len - off);

		if (!form || off + form->verb_len > DBR_WORD_MAX)
			continue;
		memcpy(stem->own, codes, off);
		memcpy(stem->own + off, dbr_lexeme_codes + form->verb,
		       form->verb_len);
		stem->codes = stem->own;
		stem->len = (uint8_t)(off + form->verb_len);
		stem->lexeme = form;
		stem->verb = true;
		return true;
	}
	return false;
}

bool dbr_stem_verb(const unsigned char *codes, size_t len,
		   struct dbr_stem *stem)
{
	return len &&
	       (take_mi(codes, len, stem) || take_preverb(codes, len, stem));
}

/* The last eight codes, the very last at the top. */
static uint64_t tail_of(const unsigned char *codes, size_t len)
{
	return len > 8 ? dbr_code_number(codes + len - 8, 8)
		       : dbr_code_number(codes, len);
}

/* Whether a word of `len` codes ends so, by its tail. */
static bool ends_with(uint64_t tail, size_t len,
		      const struct dbr_ending *ending)
{
	return len > ending->len + 1u &&
	       tail >> (64 - 8 * ending->len) ==
		       dbr_code_number(ending->codes, 8);
}

/* Surnames are made of places in -an: of a plural alone a yeh comes off. */
static bool is_place_name(const unsigned char *codes, size_t len,
			  const struct dbr_lexeme *base)
{
	return len > 4 && codes[len - 1] == DBR_LETTER_NOON &&
	       codes[len - 2] == DBR_LETTER_ALEF &&
	       (base->stem_len == len ||
		memchr(dbr_lexeme_codes + base->stem, DBR_LETTER_BREAK,
		       base->stem_len));
}

/* Whether an ending may stand behind a base that ends in `last`. */
static bool fits_behind(const struct dbr_ending *ending, unsigned char last)
{
	if (ending->vowel)
		return last == DBR_LETTER_ALEF;
	return !ending->loose || last == DBR_LETTER_HEH ||
	       last == DBR_LETTER_YEH;
}

/* The known word that is left without `ending`, if it takes this ending. */
static const struct dbr_lexeme *base_of(const unsigned char *codes, size_t len,
					const struct dbr_ending *ending)
{
	const struct dbr_lexeme *base;
	unsigned char mended[DBR_WORD_ROOM];
	size_t left = len - ending->len;

	if (left < ending->least || !fits_behind(ending, codes[left - 1]))
		return NULL;
	if (ending->he) {
		memcpy(mended, codes, left);
		mended[left] = DBR_LETTER_HEH;
		base = dbr_lexicon_find(mended, left + 1);
	} else {
		base = dbr_lexicon_find(codes, left);
	}
	if (!base || base->flags & ending->refused ||
	    (ending->plural && is_place_name(codes, left, base)))
		return NULL;
	return ending->any || base->flags & ending->classes ? base : NULL;
}

static bool take_known_base(const unsigned char *codes, size_t len,
			    struct dbr_stem *stem)
{
	const uint64_t tail = tail_of(codes, len);
	size_t count;
	const struct dbr_ending *ending =
		dbr_lexicon_endings(codes[len - 1], &count);

	for (size_t i = 0; i < count; i++, ending++) {
		const struct dbr_lexeme *base;

		if (!ends_with(tail, len, ending))
			continue;
		base = base_of(codes, len, ending);
		if (!base)
			continue;
		take_lexeme(stem, base);
		stem->cut = (uint8_t)(stem->cut + ending->len);
		stem->he = ending->he;
		return true;
	}
	return false;
}

/* Letters of the longest ending that also leaves unknown words, or 0. */
static size_t free_ending(const unsigned char *codes, size_t len)
{
	const uint64_t tail = tail_of(codes, len);
	size_t count;
	const struct dbr_ending *ending =
		dbr_lexicon_endings(codes[len - 1], &count);

	for (size_t i = 0; i < count; i++, ending++)
		if (ending->any && len >= ending->len + 3u &&
		    ends_with(tail, len, ending))
			return ending->len;
	return 0;
}

static void take_word(const unsigned char *codes, size_t len,
		      struct dbr_stem *stem)
{
	for (int depth = 0; depth < MAX_DEPTH; depth++) {
		const struct dbr_lexeme *whole = dbr_lexicon_find(codes, len);
		size_t off;

		if (whole) {
			take_lexeme(stem, whole);
			return;
		}
		if (take_mi(codes, len, stem) ||
		    take_known_base(codes, len, stem) ||
		    take_preverb(codes, len, stem))
			return;
		off = free_ending(codes, len);
		if (!off)
			break;
		len -= off;
		stem->cut = (uint8_t)(stem->cut + off);
	}
	memcpy(stem->own, codes, len);
	stem->codes = stem->own;
	stem->len = (uint8_t)len;
}

/*
 A word that keeps its soft letters, with or without an ending. Such words
 are few, so every length is tried.
 */
static bool take_distinct(const unsigned char *codes, size_t len,
			  struct dbr_stem *stem)
{
	const struct dbr_lexeme *whole = dbr_stem_lexeme(codes, len, true);

	for (size_t left = len; left >= 2; left--) {
		const struct dbr_lexeme *base = dbr_lexicon_find(codes, left);
		size_t count, off = len - left;
		const struct dbr_ending *ending;

		/* a word of its own that only begins like one of them */
		if (off && whole)
			return false;

		if (!base || !(base->flags & DBR_LEXEME_DISTINCT))
			continue;
		ending = dbr_lexicon_endings(codes[len - 1], &count);
		for (size_t i = 0; off && i < count; i++)
			if (ending[i].len == off && !ending[i].he &&
			    ends_with(tail_of(codes, len), len, &ending[i]))
				off = 0;
		if (off)
			continue;
		take_lexeme(stem, base);
		stem->cut = (uint8_t)(len - left);
		return true;
	}
	return false;
}

void dbr_stem_of(const unsigned char *codes, size_t len, bool soft,
		 struct dbr_stem *stem)
{
	unsigned char settled[DBR_WORD_ROOM];

	stem->cut = 0;
	stem->verb = stem->he = false;
	stem->lexeme = NULL;
	stem->codes = stem->own;
	stem->len = 0;
	if (!soft) {
		if (len)
			take_word(codes, len, stem);
		return;
	}
	memcpy(settled, codes, len);
	if (take_distinct(codes, len, stem))
		return;
	len = dbr_letters_settle(settled, len);
	if (len)
		take_word(settled, len, stem);
}

const struct dbr_lexeme *dbr_stem_lexeme(const unsigned char *codes, size_t len,
					 bool soft)
{
	unsigned char settled[DBR_WORD_ROOM];
	const struct dbr_lexeme *lexeme;

	if (!soft)
		return dbr_lexicon_find(codes, len);
	lexeme = dbr_lexicon_find(codes, len);
	if (lexeme)
		return lexeme;
	memcpy(settled, codes, len);
	return dbr_lexicon_find(settled, dbr_letters_settle(settled, len));
}
