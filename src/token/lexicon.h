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

#include "base/hash.h"

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

enum dbr_lexeme_trait {
	DBR_TRAIT_PARTS = 1 << 0,   /* the stem holds a break */
	DBR_TRAIT_OWN_YEH = 1 << 1, /* ends in a yeh that is no ending */
};

/* Half a line of the cache: a word is found by one trip to memory. */
struct dbr_lexeme {
	uint64_t hash;	 /* of the key; 0: a free slot */
	uint32_t stem;	 /* into dbr_lexeme_codes: what search keeps */
	uint32_t key;	 /* likewise */
	uint32_t verb;	 /* likewise: past stem of the verb */
	uint32_t lemmas; /* into dbr_lexeme_lemmas; 0: none */
	uint16_t flags;
	uint8_t key_len, stem_len, verb_len;
	uint8_t traits; /* enum dbr_lexeme_trait */
	uint16_t homed; /* of the slot: a bit for each word sought from here */
};

extern const unsigned char dbr_lexeme_codes[];

/* The lemma; NULL: the word as it is written. */
const char *dbr_lexeme_lemma(const struct dbr_lexeme *lexeme);

/* The lemma of the verb it is a form of, or NULL. */
const char *dbr_lexeme_verb_lemma(const struct dbr_lexeme *lexeme);

/* Words this short have a hash of their own each: equal hash, equal word. */
#define DBR_CODE_EXACT 8u

/* The first `count` of eight codes as one number, another for each word. */
static inline uint64_t dbr_code_number(const unsigned char *codes, size_t count)
{
	uint32_t low = codes[0] | (uint32_t)codes[1] << 8 |
		       (uint32_t)codes[2] << 16 | (uint32_t)codes[3] << 24;
	uint32_t high = codes[4] | (uint32_t)codes[5] << 8 |
			(uint32_t)codes[6] << 16 | (uint32_t)codes[7] << 24;

	return count ? (low | (uint64_t)high << 32) << (64 - 8 * count) : 0;
}

/*
 As dbr_hash(), for strings of a few bytes. Each step can be undone, so that
 no two short words share a hash.

 codes  7 bytes behind them may be read
 */
static inline uint64_t dbr_code_hash(const unsigned char *codes, size_t count)
{
	uint64_t hash = 0;

	for (; count > DBR_CODE_EXACT; codes += 8, count -= 8) {
		hash = (hash ^ dbr_code_number(codes, 8)) * 0x9E3779B97F4A7C15u;
		hash ^= hash >> 32;
	}
	hash = (hash ^ dbr_code_number(codes, count)) * 0x9E3779B97F4A7C15u;
	hash ^= hash >> 32;
	return hash * 0xD6E8FEB86659FD93u;
}

/* The lexeme spelled by `count` codes, or NULL. */
const struct dbr_lexeme *dbr_lexicon_find(const unsigned char *codes,
					  size_t count);

/* The same by its dbr_code_hash(). */
const struct dbr_lexeme *dbr_lexicon_find_hash(const unsigned char *codes,
					       size_t count, uint64_t hash);

/* Have what a search for this hash will read brought near. */
void dbr_lexicon_expect(uint64_t hash);

/* The bit of `homed` that a word has in the slot where its search begins. */
static inline unsigned dbr_lexeme_homed(uint64_t hash)
{
	return 1u << (hash >> 60);
}

/*
 Whether a compound may begin with the first word and go on with the second,
 whose soft letters are settled: a filter that is wrong at times, but never
 says no to one that does.
 */
bool dbr_lexicon_may_join(const struct dbr_lexeme *first,
			  const unsigned char *second, size_t second_len);

/*
 That filter: the hash of the first word and two letters of the second choose
 a word of it, where two bits stand for those letters alone, two others for
 them and a third.
 */
#define DBR_JOIN_BITS 12u
#define DBR_JOIN_WORDS (1u << DBR_JOIN_BITS)

static inline uint64_t dbr_join_hash(uint64_t first,
				     const unsigned char *second)
{
	uint64_t letters = second[0] | (uint64_t)second[1] << 8;

	return (first ^ letters) * 0x9E3779B97F4A7C15u;
}

/* The bits of two letters, third 0, or of three. */
static inline uint64_t dbr_join_bits(uint64_t hash, unsigned char third)
{
	hash = (hash >> 32 ^ third) * 0xD6E8FEB86659FD93u;
	return UINT64_C(1) << (hash >> 58) | UINT64_C(1) << (hash >> 52 & 63);
}

/*
 An ending that search takes off, see data/token/endings.tsv. Longest first
 among those with the same last letter.
 */
struct dbr_ending {
	uint8_t codes[8]; /* 0 behind the last */
	uint8_t len;
	uint8_t any;	  /* also off a base nobody knows */
	uint8_t he;	  /* the base has lost a final heh */
	uint8_t loose;	  /* the base ends in heh or yeh */
	uint8_t vowel;	  /* the base ends in alef */
	uint8_t plural;	  /* not off -an, unless that is a plural */
	uint8_t least;	  /* letters the base must have */
	uint16_t classes; /* one of these the base must have */
	uint16_t refused; /* none of these */
};

/* The endings whose last letter is `last`; `*count` of them. */
const struct dbr_ending *dbr_lexicon_endings(unsigned char last, size_t *count);

/* What stands before a verb and changes its sense, as in "come back". */
struct dbr_preverb {
	uint8_t len, codes[8];
};

/* The letters of the preverb that a word begins with, the `nth`, or 0. */
size_t dbr_lexicon_preverb(const unsigned char *codes, size_t count,
			   size_t nth);

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
