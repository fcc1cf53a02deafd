#include "crf.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define LONGEST 400 /* tokens a sentence; longer ones are cut */
#define SNAPSHOTS 8 /* averaged, over the last two rounds */

/* FTRL state of a row: z and n, one cache line. */
struct row {
	float z[ROW], n[ROW];
};

struct trainer {
	struct row *rows;
	struct row edges[ROW], first;
	float alpha, l1;
	float *sum; /* of snapshots */
	float edge_sum[ROW * ROW], first_sum[ROW];
	float score[LONGEST][ROW], forward[LONGEST][ROW],
		backward[LONGEST][ROW], scale[LONGEST];
	float edge[ROW * ROW], start[ROW];
};

static uint32_t next_random(uint64_t *state)
{
	*state = *state * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(*state >> 33);
}

static void weights_of(const struct row *row, float alpha, float l1,
		       float *restrict out)
{
	for (int k = 0; k < ROW; k++) {
		float z = row->z[k];
		float size = fabsf(z) - l1;

		out[k] = size <= 0 ? 0
				   : -copysignf(size, z) * alpha /
					     (1 + sqrtf(row->n[k]));
	}
}

static void step(struct row *row, const float *restrict gradient,
		 const float *restrict weight, float alpha)
{
	for (int k = 0; k < ROW; k++) {
		float g = gradient[k], n = row->n[k] + g * g;
		float sigma = (sqrtf(n) - sqrtf(row->n[k])) / alpha;

		row->z[k] += g - sigma * weight[k];
		row->n[k] = n;
	}
}

static void add_scores(struct trainer *t, const struct crf_data *data,
		       uint32_t token, float *restrict score)
{
	memset(score, 0, ROW * sizeof(float));
	for (uint64_t i = data->at[token]; i < data->at[token + 1]; i++) {
		float weight[ROW];

		weights_of(&t->rows[data->id[i]], t->alpha, t->l1, weight);
		for (int k = 0; k < ROW; k++)
			score[k] += weight[k];
	}
}

/* Scores to potentials; the forward and backward sums, scaled. */
static void run_chain(struct trainer *t, uint32_t len)
{
	for (uint32_t i = 0; i < len; i++) {
		float most = t->score[i][0], sum = 0;

		for (int k = 1; k < DBR_LABELS; k++)
			most = fmaxf(most, t->score[i][k]);
		for (int k = 0; k < DBR_LABELS; k++) {
			float before = 0;

			t->score[i][k] = expf(t->score[i][k] - most);
			if (!i)
				before = t->start[k];
			for (int j = 0; i && j < DBR_LABELS; j++)
				before += t->forward[i - 1][j] *
					  t->edge[j * ROW + k];
			t->forward[i][k] = before * t->score[i][k];
			sum += t->forward[i][k];
		}
		t->scale[i] = 1 / sum;
		for (int k = 0; k < DBR_LABELS; k++)
			t->forward[i][k] *= t->scale[i];
	}
	for (int k = 0; k < DBR_LABELS; k++)
		t->backward[len - 1][k] = 1;
	for (uint32_t i = len - 1; i-- > 0;)
		for (int j = 0; j < DBR_LABELS; j++) {
			float sum = 0;

			for (int k = 0; k < DBR_LABELS; k++)
				sum += t->edge[j * ROW + k] *
				       t->score[i + 1][k] *
				       t->backward[i + 1][k];
			t->backward[i][j] = sum * t->scale[i + 1];
		}
}

static void train_edges(struct trainer *t, const uint8_t *gold, uint32_t len)
{
	float gradient[ROW][ROW] = { { 0 } }, first[ROW] = { 0 }, weight[ROW];

	for (uint32_t i = 0; i + 1 < len; i++) {
		for (int j = 0; j < DBR_LABELS; j++)
			for (int k = 0; k < DBR_LABELS; k++)
				gradient[j][k] += t->forward[i][j] *
						  t->edge[j * ROW + k] *
						  t->score[i + 1][k] *
						  t->backward[i + 1][k] *
						  t->scale[i + 1];
		gradient[gold[i]][gold[i + 1]] -= 1;
	}
	for (int k = 0; k < DBR_LABELS; k++)
		first[k] =
			t->forward[0][k] * t->backward[0][k] - (gold[0] == k);
	for (int j = 0; j < DBR_LABELS; j++) {
		weights_of(&t->edges[j], t->alpha, 0, weight);
		step(&t->edges[j], gradient[j], weight, t->alpha);
	}
	weights_of(&t->first, t->alpha, 0, weight);
	step(&t->first, first, weight, t->alpha);
}

static void refresh_edges(struct trainer *t)
{
	for (int j = 0; j < ROW; j++)
		weights_of(&t->edges[j], t->alpha, 0, t->edge + j * ROW);
	weights_of(&t->first, t->alpha, 0, t->start);
	for (int i = 0; i < ROW * ROW; i++)
		t->edge[i] = expf(t->edge[i]);
	for (int i = 0; i < ROW; i++)
		t->start[i] = expf(t->start[i]);
}

static void train_sentence(struct trainer *t, const struct crf_data *data,
			   uint32_t sentence)
{
	uint32_t from = data->sentences[sentence];
	uint32_t len = data->sentences[sentence + 1] - from;
	const uint8_t *gold = data->labels + from;

	if (!len)
		return;
	if (len > LONGEST)
		len = LONGEST;
	refresh_edges(t);
	for (uint32_t i = 0; i < len; i++)
		add_scores(t, data, from + i, t->score[i]);
	run_chain(t, len);
	for (uint32_t i = 0; i < len; i++) {
		float gradient[ROW] = { 0 }, weight[ROW];

		for (int k = 0; k < DBR_LABELS; k++)
			gradient[k] = t->forward[i][k] * t->backward[i][k] -
				      (gold[i] == k);
		for (uint64_t f = data->at[from + i];
		     f < data->at[from + i + 1]; f++) {
			struct row *row = &t->rows[data->id[f]];

			weights_of(row, t->alpha, t->l1, weight);
			step(row, gradient, weight, t->alpha);
		}
	}
	train_edges(t, gold, len);
}

static void take_snapshot(struct trainer *t, uint32_t feature_count)
{
	float weight[ROW];

	for (uint32_t i = 0; i < feature_count; i++) {
		weights_of(&t->rows[i], t->alpha, t->l1, weight);
		for (int k = 0; k < ROW; k++)
			t->sum[(size_t)i * ROW + (size_t)k] += weight[k];
	}
	for (int j = 0; j < ROW; j++) {
		weights_of(&t->edges[j], t->alpha, 0, weight);
		for (int k = 0; k < ROW; k++)
			t->edge_sum[j * ROW + k] += weight[k];
	}
	weights_of(&t->first, t->alpha, 0, weight);
	for (int k = 0; k < ROW; k++)
		t->first_sum[k] += weight[k];
}

static uint32_t *shuffled(const struct crf_data *data, const uint8_t *use,
			  uint32_t *count)
{
	uint32_t *order = malloc(data->sentence_count * sizeof(*order));

	if (!order)
		exit(1);
	*count = 0;
	for (uint32_t i = 0; i < data->sentence_count; i++)
		if (use[i])
			order[(*count)++] = i;
	return order;
}

static void shuffle(uint32_t *order, uint32_t count, uint64_t *state)
{
	for (uint32_t i = count - 1; i > 0; i--) {
		uint32_t j = next_random(state) % (i + 1);
		uint32_t swap = order[i];

		order[i] = order[j];
		order[j] = swap;
	}
}

void crf_train(struct crf *crf, const struct crf_data *data, const uint8_t *use,
	       const struct crf_settings *settings)
{
	struct trainer *t = calloc(1, sizeof(*t));
	size_t size = (size_t)data->feature_count * ROW;
	uint64_t state = settings->seed * 7919u + 1;
	uint32_t count, *order = shuffled(data, use, &count);
	uint32_t every = 2 * count / SNAPSHOTS, done = 0, taken = 0;
	uint32_t total = count * (uint32_t)settings->rounds;

	if (!t)
		exit(1);
	t->rows = calloc(data->feature_count, sizeof(*t->rows));
	t->sum = calloc(size, sizeof(float));
	if (!t->rows || !t->sum)
		exit(1);
	t->alpha = settings->alpha;
	t->l1 = settings->l1;
	for (int round = 0; round < settings->rounds; round++) {
		shuffle(order, count, &state);
		for (uint32_t i = 0; i < count; i++) {
			train_sentence(t, data, order[i]);
			done++;
			if ((total - done) % every == 0 &&
			    total - done < 2 * count && taken < SNAPSHOTS) {
				take_snapshot(t, data->feature_count);
				taken++;
			}
		}
	}
	for (size_t i = 0; i < size; i++)
		t->sum[i] /= (float)taken;
	for (int i = 0; i < ROW * ROW; i++)
		crf->edges[i] = t->edge_sum[i] / (float)taken;
	for (int i = 0; i < ROW; i++)
		crf->first[i] = t->first_sum[i] / (float)taken;
	crf->weights = t->sum;
	free(t->rows);
	free(t);
	free(order);
}

static void token_scores(const struct crf *crf, const struct crf_data *data,
			 uint32_t token, float *score)
{
	memset(score, 0, ROW * sizeof(*score));
	for (uint64_t f = data->at[token]; f < data->at[token + 1]; f++)
		for (int k = 0; k < DBR_LABELS; k++)
			score[k] += crf->weights[(size_t)data->id[f] * ROW +
						 (size_t)k];
}

/* The best way into each label of the next token. */
static void step_best(const struct crf *crf, float *best, const float *score,
		      uint8_t *back)
{
	float next[ROW] = { 0 };

	for (int k = 0; k < DBR_LABELS; k++) {
		float most = -1e30f;

		for (int j = 0; j < DBR_LABELS; j++) {
			float sum = best[j] + crf->edges[j * ROW + k];

			if (sum <= most)
				continue;
			most = sum;
			back[k] = (uint8_t)j;
		}
		next[k] = most + score[k];
	}
	memcpy(best, next, sizeof(next));
}

void crf_read(const struct crf *crf, const struct crf_data *data,
	      uint32_t sentence, uint8_t *labels)
{
	uint32_t from = data->sentences[sentence];
	uint32_t len = data->sentences[sentence + 1] - from;
	float best[ROW] = { 0 }, score[ROW];
	uint8_t(*back)[ROW] = malloc((len + 1) * sizeof(*back));
	int last = 0;

	if (!back)
		exit(1);
	for (uint32_t i = 0; i < len; i++) {
		token_scores(crf, data, from + i, score);
		if (i)
			step_best(crf, best, score, back[i]);
		for (int k = 0; !i && k < DBR_LABELS; k++)
			best[k] = crf->first[k] + score[k];
	}
	for (int k = 1; k < DBR_LABELS; k++)
		if (best[k] > best[last])
			last = k;
	for (uint32_t i = len; i-- > 0;) {
		labels[from + i] = (uint8_t)last;
		last = i ? back[i][last] : 0;
	}
	free(back);
}

void crf_free(struct crf *crf)
{
	free(crf->weights);
	crf->weights = NULL;
}
