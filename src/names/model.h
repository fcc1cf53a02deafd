/*
 model.h - the weights of the tagger, as gen/names_model lays them out.

 Two readings share their features: a row holds the weights of the first
 reading, then those of the second. Weights are signed bytes in steps of
 1/DBR_MODEL_STEPS: most are small, the few past 127 steps lose nothing.
 */
#ifndef DBR_NAMES_MODEL_H
#define DBR_NAMES_MODEL_H

#include <stdbool.h>

#include <dabir/status.h>

#define DBR_MODEL_WIDTH 16 /* labels, padded */
#define DBR_MODEL_STEPS 80
#define DBR_MODEL_CHECK_BITS 14
#define DBR_MODEL_FILTER_BITS 21

struct dbr_model_row {
	int8_t weight[2 * DBR_MODEL_WIDTH];
};

struct dbr_model {
	/* One bit a feature, by dbr_model_filter_bit(): most features that
	   are asked for have no row, and this fits in a near cache. */
	const uint64_t *filter;
	/* By hash, open addressing; 0 is free, else the upper
	   DBR_MODEL_CHECK_BITS of the hash above the number of a row. */
	const uint32_t *slots;
	uint32_t slot_mask;
	const struct dbr_model_row *rows; /* rows[0] is not used */
	/* [reading][from * WIDTH + to]; from 0 .. WIDTH - 1, and the start */
	const int16_t (*edges)[(DBR_MODEL_WIDTH + 1) * DBR_MODEL_WIDTH];
};

/* The model built in. */
extern const struct dbr_model dbr_names_model;

static inline uint32_t dbr_model_filter_bit(uint32_t feature)
{
	return feature * 0x9E3779B1u >> (32 - DBR_MODEL_FILTER_BITS);
}

/* Whether a feature may have a row. */
static inline bool dbr_model_may_hold(const struct dbr_model *model,
				      uint32_t feature)
{
	uint32_t bit = dbr_model_filter_bit(feature);

	return model->filter[bit / 64] >> bit % 64 & 1;
}

/* The row of a feature, or NULL when it has none. */
static inline const struct dbr_model_row *
dbr_model_find(const struct dbr_model *model, uint32_t feature)
{
	const uint32_t number_bits = 32 - DBR_MODEL_CHECK_BITS;
	uint32_t check = feature >> number_bits;
	uint32_t slot = feature & model->slot_mask;

	while (model->slots[slot]) {
		if (model->slots[slot] >> number_bits == check)
			return &model->rows[model->slots[slot] &
					    ((1u << number_bits) - 1)];
		slot = (slot + 1) & model->slot_mask;
	}
	return NULL;
}

#endif
