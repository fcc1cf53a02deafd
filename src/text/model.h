/*
 model.h - the learned half of the half-space repair: weights and words.
 */
#ifndef DBR_TEXT_MODEL_H
#define DBR_TEXT_MODEL_H

#include "text/gap.h"

struct dbr_gap_model {
	const int8_t *weights; /* 2^weight_bits, steps of 1/32; behind them
				  2^DBR_VOTE_BITS votes for the open style */
	int weight_bits;
	const unsigned char *lexicon; /* rows of 4 bytes, low first: 8 bits of
					 knowledge, 24 of hash; open addressing,
					 2^lexicon_bits rows, 0 empty */
	int lexicon_bits;
	const unsigned char *filter; /* 2^21 bits: whether some row's hash ends
					so; NULL: ask the rows */
};

#define DBR_WEIGHT_STEP 32

/* The model that ships. */
extern const struct dbr_gap_model dbr_gap_model;

/* What a model's lexicon knows of a word. */
unsigned char dbr_model_look(const void *model, uint64_t hash);

/* The log-odds of a half-space in steps of 1 / DBR_WEIGHT_STEP. */
int dbr_model_score(const struct dbr_gap_model *model,
		    const struct dbr_gap *gap);

/*
 Whether a gap inside a word scores above `threshold`: the same answer at a
 part of the cost, for most gaps fail early.
 */
bool dbr_model_wants_cut(const struct dbr_gap_model *model,
			 const struct dbr_gap *gap, int threshold);

/*
 The same of the gap between two words. What either side weighs alone can be
 kept for its next neighbour; `sides` is the sum of both.
 */
int dbr_model_left_side(const struct dbr_gap_model *model,
			const struct dbr_gap *gap);
int dbr_model_right_side(const struct dbr_gap_model *model,
			 const struct dbr_gap *gap);
bool dbr_model_wants_pair(const struct dbr_gap_model *model,
			  const struct dbr_gap *gap, int sides, int threshold);

#endif
