/*
 votes.h - what a first reading of a report says of each word.

 The second reading looks at how the other places of a word, and of a pair of
 neighbours, were labelled: what is clear in one sentence helps in another.
 */
#ifndef DBR_NAMES_VOTES_H
#define DBR_NAMES_VOTES_H

#include "names/wordform.h"

/* What counts as one vote: outside, begins or goes on in each kind. */
#define DBR_VOTES 8

struct dbr_votes {
	const uint8_t *labels; /* first reading, enum dbr_name_label a token */
	uint16_t *of_form;     /* DBR_VOTES counts a form */
	uint32_t *pair;	       /* token -> its pair with the token before */
	uint16_t *of_pair;     /* DBR_VOTES counts a pair */
};

/*
 Count the labels of a text; at most 65,535 tokens.

 labels  kept by reference

 Returns DABIR_OK or DABIR_NO_MEMORY.
 */
DABIR_CHECK enum dabir_status
dbr_votes_init(struct dbr_votes *votes, struct dbr_arena *arena,
	       const struct dbr_wordform_text *text, const uint8_t *labels);

/*
 For what, and how strongly, the other tokens of a form or pair vote.

 counts  DBR_VOTES counts, of a form or of a pair
 own     label of the token itself, which does not vote

 Returns a class, below 64.
 */
uint32_t dbr_votes_strength(const uint16_t *counts, uint8_t own);

#endif
