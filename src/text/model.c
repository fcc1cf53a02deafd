#include "text/model.h"

/* gen/bytes.c made these of data/text/half-space.bin and known-words.bin. */
extern const unsigned char dbr_half_space_weights[];
extern const unsigned char dbr_known_words[];
extern const unsigned char dbr_known_filter[]; /* gen/filter.c, of the same */

const struct dbr_gap_model dbr_gap_model = {
	(const int8_t *)dbr_half_space_weights, 20, dbr_known_words, 19,
	dbr_known_filter
};

/* The row at `at`, whatever the byte order of the machine. */
static uint32_t row_at(const struct dbr_gap_model *model, uint32_t at)
{
	const unsigned char *row = model->lexicon + (size_t)at * 4;

	return row[0] | (uint32_t)row[1] << 8 | (uint32_t)row[2] << 16 |
	       (uint32_t)row[3] << 24;
}

/* What the features from `from` on weigh. */
static int weigh(const struct dbr_gap_model *model,
		 const struct dbr_gap_view *view, size_t from)
{
	int shift = 64 - model->weight_bits, score = 0;

	for (size_t i = from; i < view->count; i++)
		score += model->weights[view->out[i] >> shift];
	return score;
}

unsigned char dbr_model_look(const void *data, uint64_t hash)
{
	const struct dbr_gap_model *model = data;
	uint32_t mask = (1u << model->lexicon_bits) - 1;
	uint32_t at = (uint32_t)(hash >> 40) & mask;
	uint32_t check = (uint32_t)(hash & 0xFFFFFF), row;
	uint32_t last = (uint32_t)(hash & 0x1FFFFF);

	if (model->filter && !(model->filter[last / 8] >> last % 8 & 1))
		return 0;
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
	struct dbr_gap_view view;

	dbr_gap_features(&view, gap, dbr_model_look, model);
	return weigh(model, &view, 0);
}

/*
 Where a score may lie when some groups of features are added and the rest is
 still to come: below, the gap is not wanted. All that were wanted in the end
 in 60 MB of sound and damaged text lay 10 above at least; see
 doc/decisions/002-half-space.md. A user may set a lower threshold than the
 one these were measured at.
 */
enum {
	MEASURED_AT = -12,
	WORD_PIECES = -65,
	WORD_SIDES = -80,
	WORD_JOINED = -90,
	WORD_FUSED = -80,
	PAIR_SIDES = -75,
	PAIR_JOINED = -90,
	PAIR_FUSED = -80
};

static bool hopeless(int score, int bound, int threshold)
{
	int lower = threshold < MEASURED_AT ? MEASURED_AT - threshold : 0;

	return score < bound - lower;
}

/* Add the features from *from on to the score. */
static int add(const struct dbr_gap_model *model,
	       const struct dbr_gap_view *view, size_t *from, int score)
{
	score += weigh(model, view, *from);
	*from = view->count;
	return score;
}

bool dbr_model_wants_cut(const struct dbr_gap_model *model,
			 const struct dbr_gap *gap, int threshold)
{
	struct dbr_gap_view view;
	size_t from = 0;
	int score;

	dbr_gap_see(&view, gap);
	dbr_gap_common(&view);
	dbr_gap_left_piece(&view);
	dbr_gap_right_piece(&view);
	score = add(model, &view, &from, 0);
	if (hopeless(score, WORD_PIECES, threshold))
		return false;
	dbr_gap_left_grams(&view);
	dbr_gap_right_grams(&view);
	score = add(model, &view, &from, score);
	if (hopeless(score, WORD_SIDES, threshold))
		return false;
	dbr_gap_joined(&view, dbr_model_look, model);
	score = add(model, &view, &from, score);
	if (hopeless(score, WORD_JOINED, threshold))
		return false;
	dbr_gap_fused(&view, dbr_model_look, model);
	score = add(model, &view, &from, score);
	if (hopeless(score, WORD_FUSED, threshold))
		return false;
	dbr_gap_both(&view, dbr_model_look, model);
	return add(model, &view, &from, score) > threshold;
}

int dbr_model_left_side(const struct dbr_gap_model *model,
			const struct dbr_gap *gap)
{
	struct dbr_gap_view view;

	dbr_gap_see(&view, gap);
	dbr_gap_common(&view);
	dbr_gap_left_piece(&view);
	dbr_gap_left_grams(&view);
	return weigh(model, &view, 0);
}

int dbr_model_right_side(const struct dbr_gap_model *model,
			 const struct dbr_gap *gap)
{
	struct dbr_gap_view view;

	dbr_gap_see(&view, gap);
	dbr_gap_right_piece(&view);
	dbr_gap_right_grams(&view);
	return weigh(model, &view, 0);
}

bool dbr_model_wants_pair(const struct dbr_gap_model *model,
			  const struct dbr_gap *gap, int sides, int threshold)
{
	struct dbr_gap_view view;
	size_t from = 0;
	int score = sides;

	if (hopeless(score, PAIR_SIDES, threshold))
		return false;
	dbr_gap_see(&view, gap);
	dbr_gap_left_piece(&view);
	dbr_gap_right_piece(&view);
	view.count = 0; /* weighed before */
	dbr_gap_joined(&view, dbr_model_look, model);
	score = add(model, &view, &from, score);
	if (hopeless(score, PAIR_JOINED, threshold))
		return false;
	dbr_gap_fused(&view, dbr_model_look, model);
	score = add(model, &view, &from, score);
	if (hopeless(score, PAIR_FUSED, threshold))
		return false;
	dbr_gap_left_grams(&view);
	dbr_gap_right_grams(&view);
	from = view.count; /* these too */
	dbr_gap_both(&view, dbr_model_look, model);
	return add(model, &view, &from, score) > threshold;
}
