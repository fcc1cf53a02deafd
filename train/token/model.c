#include "model.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SLOT_BITS 22u
#define SLOTS ((size_t)1 << SLOT_BITS)
#define TAGS ((size_t)DBR_TAG_COUNT)
#define LAYERS (SOURCE_COUNT + 1u) /* the last is shared */

/* Chosen by cross-validation, see doc/decisions/014-words.md. */
#define RUNS 6
#define PASSES 3
#define RATE 0.1f
#define LEAST_ERROR 0.01f

#define UNITS 32.0f /* of the written weights in one of ours */

static void *zeros(size_t count, size_t size)
{
	void *items = calloc(count, size);

	if (!items)
		die("no memory", "");
	return items;
}

void model_init(struct model *model)
{
	*model = (struct model){ .row_room = 1 << 16 };
	model->features = zeros(SLOTS, sizeof(*model->features));
	model->rows = zeros(SLOTS, sizeof(*model->rows));
	model->weight = zeros(model->row_room * LAYERS * TAGS, sizeof(float));
	model->square = zeros(model->row_room * LAYERS * TAGS, sizeof(float));
	model->sum = zeros(model->row_room * TAGS, sizeof(float));
}

void model_release(struct model *model)
{
	free(model->features);
	free(model->rows);
	free(model->weight);
	free(model->square);
	free(model->sum);
}

static size_t slot_of(const struct model *model, uint64_t feature)
{
	size_t slot = (size_t)(feature >> (64 - SLOT_BITS));

	while (model->features[slot] && model->features[slot] != feature)
		slot = (slot + 1) & (SLOTS - 1);
	return slot;
}

#define NO_ROW UINT32_MAX

static uint32_t find_row(const struct model *model, uint64_t feature)
{
	size_t slot = slot_of(model, feature);

	return model->features[slot] ? model->rows[slot] : NO_ROW;
}

static float *more(float *items, size_t count)
{
	items = realloc(items, 2 * count * sizeof(float));
	if (!items)
		die("no memory", "");
	memset(items + count, 0, count * sizeof(float));
	return items;
}

static uint32_t make_row(struct model *model, uint64_t feature)
{
	size_t slot = slot_of(model, feature), room = model->row_room;

	if (model->features[slot])
		return model->rows[slot];
	if (model->row_count == room) {
		model->weight = more(model->weight, room * LAYERS * TAGS);
		model->square = more(model->square, room * LAYERS * TAGS);
		model->sum = more(model->sum, room * TAGS);
		model->row_room = 2 * room;
	}
	if (model->row_count > SLOTS / 2)
		die("too many features", "");
	model->features[slot] = feature;
	model->rows[slot] = (uint32_t)model->row_count;
	return (uint32_t)model->row_count++;
}

static uint64_t next_random(struct model *model)
{
	model->random ^= model->random << 13;
	model->random ^= model->random >> 7;
	model->random ^= model->random << 17;
	return model->random;
}

static size_t top_of(const float *score)
{
	size_t top = 0;

	for (size_t tag = 1; tag < TAGS; tag++)
		if (score[tag] > score[top])
			top = tag;
	return top;
}

static void add_row(float *score, const float *row)
{
	for (size_t tag = 0; tag < TAGS; tag++)
		score[tag] += row[tag];
}

static void score_of(const struct model *model, const uint64_t *features,
		     enum source source, float *score)
{
	memset(score, 0, TAGS * sizeof(*score));
	for (size_t k = 0; k < DBR_TAG_FEATURES; k++) {
		uint32_t row = find_row(model, features[k]);
		const float *at = model->weight + row * LAYERS * TAGS;

		if (row == NO_ROW)
			continue;
		add_row(score, at + source * TAGS);
		add_row(score, at + SOURCE_COUNT * TAGS);
	}
}

static void step(struct model *model, size_t index, float slope)
{
	model->square[index] += slope * slope;
	model->weight[index] +=
		RATE * slope / sqrtf(model->square[index] + 0.01f);
}

/* Away from what the softmax says, towards `gold`. */
static void correct(struct model *model, const uint64_t *features,
		    enum source source, const float *score, size_t gold)
{
	float top = score[top_of(score)], mass = 0, slope[TAGS];

	for (size_t tag = 0; tag < TAGS; tag++)
		mass += slope[tag] = expf(score[tag] - top);
	for (size_t tag = 0; tag < TAGS; tag++)
		slope[tag] = (float)(tag == gold) - slope[tag] / mass;
	if (slope[gold] < LEAST_ERROR)
		return;
	for (size_t k = 0; k < DBR_TAG_FEATURES; k++) {
		size_t at = make_row(model, features[k]) * LAYERS * TAGS;

		for (size_t tag = 0; tag < TAGS; tag++) {
			if (fabsf(slope[tag]) < LEAST_ERROR)
				continue;
			step(model, at + source * TAGS + tag, slope[tag]);
			step(model, at + SOURCE_COUNT * TAGS + tag, slope[tag]);
		}
	}
}

static void learn_example(struct model *model, struct corpus *corpus,
			  const struct example *example)
{
	struct dbr_tag_word *words = corpus->words + example->first;

	for (size_t i = 0; i < example->count; i++) {
		uint64_t features[DBR_TAG_FEATURES];
		unsigned gold = corpus->gold[example->first + i];
		float score[TAGS];

		if (words[i].fixed)
			continue;
		dbr_tag_features(words, example->count, i, features);
		score_of(model, features, example->source, score);
		if (gold)
			correct(model, features, example->source, score,
				gold - 1);
		/* as when it reads: by its own guesses */
		words[i].upos = (uint8_t)(top_of(score) + 1);
	}
}

static void run(struct model *model, struct corpus *corpus, size_t *order,
		size_t count)
{
	size_t all = model->row_room * LAYERS * TAGS;

	memset(model->weight, 0, all * sizeof(float));
	memset(model->square, 0, all * sizeof(float));
	for (int pass = 0; pass < PASSES; pass++) {
		for (size_t i = count; i > 1; i--) {
			size_t other = next_random(model) % i;
			size_t last = order[i - 1];

			order[i - 1] = order[other];
			order[other] = last;
		}
		for (size_t i = 0; i < count; i++)
			learn_example(model, corpus,
				      &corpus->examples[order[i]]);
	}
	for (size_t row = 0; row < model->row_count; row++) {
		const float *at = model->weight + row * LAYERS * TAGS;

		add_row(model->sum + row * TAGS, at + SOURCE_TARGET * TAGS);
		add_row(model->sum + row * TAGS, at + SOURCE_COUNT * TAGS);
	}
}

/* How much a row can tell tags apart. */
static float reach(const float *row)
{
	float least = row[0], most = row[0];

	for (size_t tag = 1; tag < TAGS; tag++) {
		least = fminf(least, row[tag]);
		most = fmaxf(most, row[tag]);
	}
	return most - least;
}

static int by_size(const void *left, const void *right)
{
	float a = *(const float *)left, b = *(const float *)right;

	return (a > b) - (a < b);
}

static void prune(struct model *model, size_t keep)
{
	float *reaches, least;
	size_t count = model->row_count;

	if (count <= keep)
		return;
	reaches = zeros(count, sizeof(*reaches));
	for (size_t row = 0; row < count; row++)
		reaches[row] = reach(model->sum + row * TAGS);
	qsort(reaches, count, sizeof(*reaches), by_size);
	least = reaches[count - keep];
	free(reaches);
	for (size_t row = 0; row < count; row++)
		if (reach(model->sum + row * TAGS) < least)
			memset(model->sum + row * TAGS, 0,
			       TAGS * sizeof(float));
}

/* As a signed byte. */
static float rounded(float value)
{
	return fmaxf(-127, fminf(127, roundf(value / RUNS * UNITS)));
}

void model_learn(struct model *model, struct corpus *corpus,
		 const unsigned char *use, size_t keep)
{
	size_t *order = zeros(corpus->example_count, sizeof(*order));
	size_t count = 0;

	for (size_t i = 0; i < corpus->example_count; i++)
		if (use[i])
			order[count++] = i;
	model->random = 0x9E3779B97F4A7C15u;
	for (int i = 0; i < RUNS; i++)
		run(model, corpus, order, count);
	prune(model, keep);
	for (size_t i = 0; i < model->row_count * TAGS; i++)
		model->sum[i] = rounded(model->sum[i]);
	free(order);
}

void model_tag(const struct model *model, struct corpus *corpus,
	       const struct example *example)
{
	struct dbr_tag_word *words = corpus->words + example->first;

	for (size_t i = 0; i < example->count; i++) {
		uint64_t features[DBR_TAG_FEATURES];
		float score[TAGS] = { 0 };

		if (words[i].fixed)
			continue;
		dbr_tag_features(words, example->count, i, features);
		for (size_t k = 0; k < DBR_TAG_FEATURES; k++) {
			uint32_t row = find_row(model, features[k]);

			if (row != NO_ROW)
				add_row(score, model->sum + row * TAGS);
		}
		words[i].upos = (uint8_t)(top_of(score) + 1);
	}
}

static size_t put(unsigned char *table, uint64_t feature, const float *row)
{
	unsigned char *checks = table + (size_t)DBR_TAG_SLOTS * TAGS;
	size_t slot = dbr_tag_slot(feature);
	uint32_t check = dbr_tag_check(feature);

	if (reach(row) <= 0)
		return 0;
	while (checks[2 * slot] || checks[2 * slot + 1])
		slot = (slot + 1) & (DBR_TAG_SLOTS - 1);
	checks[2 * slot] = (unsigned char)(check & 0xFF);
	checks[2 * slot + 1] = (unsigned char)(check >> 8);
	for (size_t tag = 0; tag < TAGS; tag++)
		table[slot * TAGS + tag] = (unsigned char)(signed char)row[tag];
	return 1;
}

void model_write(const struct model *model, const char *path)
{
	const size_t size = (size_t)DBR_TAG_SLOTS * (TAGS + 2);
	unsigned char *table = zeros(size, 1);
	size_t used = 0;
	FILE *out = fopen(path, "wb");

	for (size_t i = 0; i < SLOTS; i++)
		if (model->features[i])
			used += put(table, model->features[i],
				    model->sum + model->rows[i] * TAGS);
	if (!out || fwrite(table, 1, size, out) != size || fclose(out))
		die("cannot write", path);
	fprintf(stderr, "%zu of %u slots\n", used, DBR_TAG_SLOTS);
	free(table);
}
