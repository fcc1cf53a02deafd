/*
 model.h - the weights of the tagger, as gen/names_model lays them out.

 Two readings share their features: a row holds the weights of the first
 reading, then those of the second. Weights are signed bytes in steps of
 1/DBR_MODEL_STEPS: most are small, the few past 127 steps lose nothing.
 */
#ifndef DBR_NAMES_MODEL_H
#define DBR_NAMES_MODEL_H

#include <stdbool.h>

#include "names/feature.h"

#define DBR_MODEL_WIDTH 16 /* DBR_LABELS, padded */
#define DBR_MODEL_STEPS 80
#define DBR_MODEL_CHECK_BITS 14
#define DBR_MODEL_FILTER_BITS 21

struct dbr_model_row {
	int8_t weight[2 * DBR_MODEL_WIDTH];
};

struct dbr_model {
	/* One bit a hash, by dbr_model_filter_bit(): most features that are
	   asked for have no row, and this fits in a near cache. */
	const uint64_t *filter;
	/* By hash, open addressing; 0 is free, else the number of a row below
	   DBR_MODEL_CHECK_BITS of dbr_model_check(). */
	const uint32_t *slots;
	uint32_t slot_mask;
	/* Of the features of few values by their number, then of hashes. */
	const struct dbr_model_row *rows;
	/* [rank of a word][place]: the sums of the rows of what a frequent
	   word says by itself, and of what stands outside (rank 0) */
	const int16_t (*known)[DBR_PLACES][2 * DBR_MODEL_WIDTH];
	/* [reading][from * WIDTH + to]; from 0 .. WIDTH - 1, and the start */
	const int16_t (*edges)[(DBR_MODEL_WIDTH + 1) * DBR_MODEL_WIDTH];
};

/* The model built in. */
extern const struct dbr_model dbr_names_model;

/* The bits of eight hashes in a row stand in one byte. */
static inline uint32_t dbr_model_filter_bit(uint32_t hash)
{
	uint32_t byte =
		(hash >> 3) * 0x9E3779B1u >> (32 - DBR_MODEL_FILTER_BITS + 3);

	return byte << 3 | (hash & 7);
}

/* What tells a hash from others that meet in a slot. */
static inline uint32_t dbr_model_check(uint32_t hash)
{
	return hash * 0x9E3779B1u >> (32 - DBR_MODEL_CHECK_BITS);
}

/* Whether a hash may have a row. */
static inline bool dbr_model_may_hold(const struct dbr_model *model,
				      uint32_t hash)
{
	uint32_t bit = dbr_model_filter_bit(hash);

	return model->filter[bit / 64] >> bit % 64 & 1;
}

/* The row of a hash, or NULL when it has none. */
static inline const struct dbr_model_row *
dbr_model_find(const struct dbr_model *model, uint32_t hash)
{
	const uint32_t number_bits = 32 - DBR_MODEL_CHECK_BITS;
	uint32_t check = dbr_model_check(hash);
	uint32_t slot = hash & model->slot_mask;

	while (model->slots[slot]) {
		if (model->slots[slot] >> number_bits == check)
			return &model->rows[model->slots[slot] &
					    ((1u << number_bits) - 1)];
		slot = (slot + 1) & model->slot_mask;
	}
	return NULL;
}

/* The row of any feature, or NULL when it has none. */
static inline const struct dbr_model_row *
dbr_model_row_of(const struct dbr_model *model, uint32_t feature)
{
	if (feature < DBR_FEATURES_FEW)
		return &model->rows[feature];
	return dbr_model_may_hold(model, feature)
		       ? dbr_model_find(model, feature)
		       : NULL;
}

#endif
