/*
 model.h - weights of features while they are learned.

 Every feature has a row of weights for each source and one that all sources
 share; what is kept in the end is the shared row and that of the target.
 A softmax is fitted by AdaGrad; several runs over the sentences in different
 orders are averaged.
 */
#ifndef TRAIN_TOKEN_MODEL_H
#define TRAIN_TOKEN_MODEL_H

#include "corpus.h"

struct model {
	uint64_t *features; /* open addressing: 0 is free */
	uint32_t *rows;	    /* of the feature in the same slot */
	size_t row_count, row_room;
	float *weight, *square; /* SOURCE_COUNT + 1 rows of tags a row */
	float *sum;		/* a row of tags a row: the average */
	uint64_t random;
};

void model_init(struct model *model);
void model_release(struct model *model);

/*
 Learn from the examples that `use` marks and put the average into `sum`;
 the least telling rows are dropped until `keep` are left.
 */
void model_learn(struct model *model, struct corpus *corpus,
		 const unsigned char *use, size_t keep);

/* Tag an example with what was learned, rounded as it is written. */
void model_tag(const struct model *model, struct corpus *corpus,
	       const struct example *example);

/* Write the table that src/token/tag.c reads. */
void model_write(const struct model *model, const char *path);

#endif
