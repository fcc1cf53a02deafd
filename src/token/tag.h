/*
 tag.h - parts of speech of the words of a sentence.

 A linear model over the word, its endings, what the lexicon says of it, the
 class of words used alike, the name it stands in, its neighbours and the two
 tags before, decoded from the first word to the last. The weights are learned
 by train/token/tagger.c; training and reading share the features below.

 Source: A. Ratnaparkhi, A Maximum Entropy Model for Part-of-Speech Tagging,
 1996, decoded greedily; weights learned as in H. Daume III, Frustratingly Easy
 Domain Adaptation, 2007.
 */
#ifndef DBR_TOKEN_TAG_H
#define DBR_TOKEN_TAG_H

#include <dabir/findings.h>

#include "token/clitic.h"

/* Tags are numbered as enum dabir_upos, one less: X is never learned. */
#define DBR_TAG_COUNT 16u
#define DBR_TAG_FEATURES 38u
#define DBR_TAG_SLOT_BITS 18u
#define DBR_TAG_SLOTS (1u << DBR_TAG_SLOT_BITS)

/* One word as the model sees it. */
struct dbr_tag_word {
	uint64_t word;	    /* hash of all its letters */
	uint64_t stem;	    /* of what search keeps of it */
	uint64_t suffix[4]; /* of its last 1 to 4 letters */
	uint64_t prefix;    /* of its first 3 */
	uint32_t lexicon;   /* classes, and how much was taken off */
	uint16_t shape;	    /* half-spaces and marks */
	uint16_t kin;	    /* the class of words used alike, or 0 */
	uint8_t entity;	    /* inside of a name: which kind, and where */
	uint8_t upos;	    /* out, unless fixed */
	bool fixed;	    /* nothing to decide */
};

/*
 What the model sees of a word that has letters.

 text  the word, `host->bytes` long
 host  the same taken apart
 */
void dbr_tag_describe(const char *text, const struct dbr_host *host,
		      struct dbr_tag_word *word);

/* What it sees of a number, a mark, a Latin word; marks are fixed. */
void dbr_tag_describe_other(const char *text, size_t len, enum dabir_upos upos,
			    struct dbr_tag_word *word);

/* The features of word `i` of `count`, whose tags up to `i` are set. */
void dbr_tag_features(const struct dbr_tag_word *words, size_t count, size_t i,
		      uint64_t features[DBR_TAG_FEATURES]);

/* Set the tag of every word that is not fixed. */
void dbr_tag(struct dbr_tag_word *words, size_t count);

/*
 The model: DBR_TAG_COUNT signed weights a slot, then two bytes a slot, the
 low end first, that tell whose weights they are; 0 is nobody's.
 */
extern const unsigned char dbr_tag_model[];

/* Where the search for a feature begins, and how its slot is marked. */
static inline uint32_t dbr_tag_slot(uint64_t feature)
{
	return (uint32_t)(feature >> (64 - DBR_TAG_SLOT_BITS));
}

static inline uint32_t dbr_tag_check(uint64_t feature)
{
	return (uint32_t)(feature & 0xFFFFu) | 1u;
}

#endif
