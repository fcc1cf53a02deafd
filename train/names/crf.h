/*
 crf.h - a linear-chain conditional random field, trained one sentence at a
 time by FTRL-proximal with an L1 penalty.

 Source: Lafferty, McCallum and Pereira 2001; McMahan et al. 2013.
 */
#ifndef TRAIN_NAMES_CRF_H
#define TRAIN_NAMES_CRF_H

#include <stdbool.h>
#include <stdint.h>

#include "names/feature.h"

#define ROW 16 /* labels, padded */

/* Features of all tokens: those of token i are id[at[i]] .. id[at[i + 1]]. */
struct crf_data {
	uint32_t *id;
	uint64_t *at;
	uint8_t *labels;
	uint32_t *sentences; /* first token of each, and the end */
	uint32_t sentence_count;
	uint32_t feature_count;
};

struct crf_settings {
	float alpha, l1;
	int rounds;
	uint32_t seed;
};

struct crf {
	float *weights;		/* feature_count rows of ROW */
	float edges[ROW * ROW]; /* from, to */
	float first[ROW];
};

/* Train on the sentences with use[i] set; `crf` is filled. */
void crf_train(struct crf *crf, const struct crf_data *data, const uint8_t *use,
	       const struct crf_settings *settings);

/* The best labels of one sentence. */
void crf_read(const struct crf *crf, const struct crf_data *data,
	      uint32_t sentence, uint8_t *labels);

void crf_free(struct crf *crf);

#endif
