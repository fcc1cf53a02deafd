/*
 tag.h - parts of speech of the words of a sentence.

 A linear model over the word, its ending, what the lexicon says of it, its
 neighbours and the two tags before, decoded from the first word to the last.
 The weights are learned by train/token/tagger.c; training and reading share
 the features below.

 Source: M. Collins, Discriminative Training Methods for Hidden Markov
 Models, 2002 (the averaged perceptron), decoded greedily.
 */
#ifndef DBR_TOKEN_TAG_H
#define DBR_TOKEN_TAG_H

#include <dabir/findings.h>

#include "token/stem.h"

/* Tags are numbered as enum dabir_upos, one less: X is never learned. */
#define DBR_TAG_COUNT 16u
#define DBR_TAG_FEATURES 16u
#define DBR_TAG_ROW_BITS 17u
#define DBR_TAG_ROWS (1u << DBR_TAG_ROW_BITS)

/* One word as the model sees it. */
struct dbr_tag_word {
	uint64_t word;	    /* hashes of all its letters, of its endings */
	uint64_t suffix[3]; /* of 2, 3 and 4 letters */
	uint64_t prefix;    /* of 2 letters, and the last */
	uint32_t lexicon;   /* classes, and what was taken off */
	uint8_t upos;	    /* known beforehand, or DABIR_UPOS_X: out */
};

/* What the model sees of a word that has letters. */
void dbr_tag_describe(const unsigned char *codes, size_t len,
		      const struct dbr_stem *stem, struct dbr_tag_word *word);

/* What it sees of a number, a mark, a Latin word: `text` as it stands. */
void dbr_tag_describe_other(const char *text, size_t len, enum dabir_upos upos,
			    struct dbr_tag_word *word);

/*
 The rows of the model that speak for word `i` of `count`, whose tags up to
 `i` are set.
 */
void dbr_tag_rows(const struct dbr_tag_word *words, size_t count, size_t i,
		  uint32_t rows[DBR_TAG_FEATURES]);

/* Set the tag of every word that has none. */
void dbr_tag(struct dbr_tag_word *words, size_t count);

/* DBR_TAG_COUNT weights a row. */
extern const signed char dbr_tag_weights[];

#endif
