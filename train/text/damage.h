/*
 damage.h - gold text damaged the way web pipelines do, for training.
 */
#ifndef TRAIN_TEXT_DAMAGE_H
#define TRAIN_TEXT_DAMAGE_H

#include "text/words.h"

#define TRAIN_BLOCK 40 /* lines that are damaged alike, as one document */

struct line {
	char *text;
	size_t len;
};

/* A damaged word: letters, and where half-spaces belong. */
struct train_word {
	unsigned char codes[512];
	int count;
	uint64_t gold[8]; /* bit i: a half-space behind letter i */
	unsigned char left_edge, right_edge;
	int joined; /* the space behind it was a half-space */
};

struct train_block {
	struct train_word *words;
	int starts[TRAIN_BLOCK + 1]; /* where each line's words begin */
	size_t line_count;
	unsigned char loss; /* enum dbr_loss, as a reader would say */
};

/* The same numbers in [0, 1) in every run. */
double train_uniform(void);

/* The lines damaged in a way of chance's choice; good until the next call. */
const struct train_block *train_damage(const struct line *lines, size_t count);

/* Whether a half-space belongs behind letter i. */
int train_gold_cut(const struct train_word *word, int i);

/* Letters from letter `at` back, or on, to the nearest half-space or edge. */
int train_gold_before(const struct train_word *word, int at);
int train_gold_behind(const struct train_word *word, int at);

#endif
