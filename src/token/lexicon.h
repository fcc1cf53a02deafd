/*
 lexicon.h - the words search knows, by the codes of their letters.

 One const table built from data/token/ by gen/token_lexicon.c: words and
 their classes, plurals, compounds, forms of verbs, other spellings.
 */
#ifndef DBR_TOKEN_LEXICON_H
#define DBR_TOKEN_LEXICON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum dbr_lexeme_flag {
	DBR_LEXEME_NOUN = 1 << 0,
	DBR_LEXEME_ADJECTIVE = 1 << 1,
	DBR_LEXEME_ADVERB = 1 << 2,
	DBR_LEXEME_NAME = 1 << 3,
	DBR_LEXEME_OTHER = 1 << 4,
	DBR_LEXEME_FINITE = 1 << 5,	/* a form of a verb, without mi- */
	DBR_LEXEME_PARTICIPLE = 1 << 6, /* past participle in -he */
	DBR_LEXEME_COMPOUND = 1 << 7,	/* also written with a half-space */
	DBR_LEXEME_FIRST = 1 << 8,	/* a compound begins with it */
	DBR_LEXEME_DISTINCT = 1 << 9,	/* keeps its soft letters */
	/* pieces that belong to the word before: dropped */
	DBR_LEXEME_PIECE_ALWAYS = 1 << 10,
	DBR_LEXEME_PIECE_HE = 1 << 11,
	DBR_LEXEME_PIECE_ADJECTIVE = 1 << 12,
	DBR_LEXEME_PIECE_NEVER = 1 << 13,
	DBR_LEXEME_MI = 1 << 14,     /* mi-, nemi- */
	DBR_LEXEME_PRESENT = 1 << 15 /* a finite form of the present stem */
};
#define DBR_LEXEME_PIECE                                                       \
	(DBR_LEXEME_PIECE_ALWAYS | DBR_LEXEME_PIECE_HE |                       \
	 DBR_LEXEME_PIECE_ADJECTIVE | DBR_LEXEME_PIECE_NEVER)
#define DBR_LEXEME_CLASSES                                                     \
	(DBR_LEXEME_NOUN | DBR_LEXEME_ADJECTIVE | DBR_LEXEME_ADVERB |          \
	 DBR_LEXEME_NAME | DBR_LEXEME_OTHER)

struct dbr_lexeme {
	uint32_t key;	/* into dbr_lexeme_codes */
	uint32_t stem;	/* likewise: what search keeps */
	uint32_t lemma; /* into dbr_lexeme_lemmas; 0: the word as written */
	uint32_t verb_lemma; /* likewise, of the verb; 0: no verb */
	uint32_t verb;	     /* into dbr_lexeme_codes: past stem of the verb */
	uint16_t flags;
	uint8_t key_len, stem_len, verb_len;
};

extern const unsigned char dbr_lexeme_codes[];
extern const char dbr_lexeme_lemmas[]; /* NUL-terminated strings */

/* The lexeme spelled by `count` codes, or NULL. */
const struct dbr_lexeme *dbr_lexicon_find(const unsigned char *codes,
					  size_t count);

/*
 An ending that search takes off, see data/token/endings.tsv. Longest first
 among those with the same last letter.
 */
struct dbr_ending {
	uint8_t codes[8];
	uint8_t len;
	uint8_t any;	  /* also off a base nobody knows */
	uint8_t he;	  /* the base has lost a final heh */
	uint8_t loose;	  /* the base ends in heh or yeh */
	uint8_t plural;	  /* not off -an, unless that is a plural */
	uint8_t least;	  /* letters the base must have */
	uint16_t classes; /* one of these the base must have */
	uint16_t refused; /* none of these */
};

/* The endings whose last letter is `last`; `*count` of them. */
const struct dbr_ending *dbr_lexicon_endings(unsigned char last, size_t *count);

/* A word written onto the one before, see data/token/clitics.tsv. */
struct dbr_clitic {
	uint8_t codes[4];
	char lemma[12]; /* UTF-8 */
	uint8_t len;
	uint8_t upos;	  /* enum dabir_upos */
	uint8_t place;	  /* 'a' any, 'l' after heh or half-space, 'v' vowel */
	uint16_t classes; /* one of these its host must have */
	uint16_t refused; /* none of these */
};

extern const struct dbr_clitic dbr_clitics[];
extern const size_t dbr_clitic_count;

#endif
