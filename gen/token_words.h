/*
 token_words.h - the words of data/token/ while the table is being made.
 */
#ifndef GEN_TOKEN_WORDS_H
#define GEN_TOKEN_WORDS_H

#include "token/letters.h"
#include "token/lexicon.h"

#define WORDS_MAX 200000u
#define TEXT_MAX 96

/* Codes: a word, or the parts of a compound with breaks between. */
struct codes {
	unsigned char data[DBR_WORD_ROOM];
	uint8_t len;
};

/* In no class, yet a word that stays whole; above the flags of lexemes. */
#define WORD_KNOWN (UINT32_C(1) << 31)

/* Ends in a yeh that is no ending. */
#define WORD_OWN_YEH (UINT32_C(1) << 30)

struct word {
	struct codes key, stem, verb; /* stem, verb: len 0 is none */
	uint32_t flags;
	char lemma[TEXT_MAX]; /* empty: as written */
	char verb_lemma[TEXT_MAX];
};

extern struct word *words;
extern uint32_t word_count;

void die(const char *what, const char *which);

/* The word spelled by `key`, or NULL. */
struct word *find_word(const struct codes *key);

/* The word spelled by `key`, made when new. */
struct word *get_word(const struct codes *key);

/*
 The codes of UTF-8 text, half-spaces left out; soft letters are settled
 unless the word is one that keeps them.
 */
struct codes fold_text(const char *text);

/* Likewise, with a break for every half-space. */
struct codes fold_parts(const char *text);

/* Add the forms of the past stem, those of the present stem. */
void add_past(const char *past, const char *lemma);
void add_present(const char *past, const char *present, const char *lemma);

/* What a verb has before its simple past stem. */
void add_preverb(const char *past, const char *simple);

/* Add one form of the verb whose past stem is `past`. */
void add_verb_form(const struct codes *form, const struct codes *past,
		   const char *lemma, uint32_t flags);

/* Every stem becomes the stem of the word it names. */
void resolve_stems(void);

void write_tables(const char *path);

/* Add an ending; `least` is the fewest letters of its base, or empty. */
void add_ending(const char *text, const char *classes, const char *least);

/* A compound begins with one word and goes on with the letters of the rest. */
void add_join(const struct codes *first, const struct codes *rest);

/* Add a clitic: letters, lemma, part of speech, classes, place. */
void add_clitic(char *const *column);

uint32_t class_flags(const char *classes);

#endif
