#include "text/model.h"

/* gen/bytes.c made these of data/text/half-space.bin and known-words.bin. */
extern const unsigned char dbr_half_space_weights[];
extern const unsigned char dbr_known_words[];

const struct dbr_gap_model dbr_gap_model = {
	(const int8_t *)dbr_half_space_weights, 20, dbr_known_words, 19
};

/* The row at `at`, whatever the byte order of the machine. */
static uint32_t row_at(const struct dbr_gap_model *model, uint32_t at)
{
	const unsigned char *row = model->lexicon + (size_t)at * 4;

	return row[0] | (uint32_t)row[1] << 8 | (uint32_t)row[2] << 16 |
	       (uint32_t)row[3] << 24;
}

unsigned char dbr_model_look(const void *data, uint64_t hash)
{
	const struct dbr_gap_model *model = data;
	uint32_t mask = (1u << model->lexicon_bits) - 1;
	uint32_t at = (uint32_t)(hash >> 40) & mask;
	uint32_t check = (uint32_t)(hash & 0xFFFFFF), row;

	while ((row = row_at(model, at))) {
		if (row >> 8 == check)
			return (unsigned char)(row & 0xFF);
		at = (at + 1) & mask;
	}
	return 0;
}

int dbr_model_score(const struct dbr_gap_model *model,
		    const struct dbr_gap *gap)
{
	uint64_t features[DBR_GAP_FEATURES];
	size_t count = dbr_gap_features(gap, dbr_model_look, model, features);
	int shift = 64 - model->weight_bits, score = 0;

	for (size_t i = 0; i < count; i++)
		score += model->weights[features[i] >> shift];
	return score;
}
