/*
 train OUT LEXICON TEXT=WEIGHT... - learns where half-spaces belong.

 The texts stand in the order of enum dbr_style: academy, open, close.

 Each TEXT is gold, a line a sentence, letters already repaired. Every pass
 damages each block anew (damage.h) and takes one step of logistic regression
 with AdaGrad for each gap. LEXICON is what lexicon.c wrote: the hash table
 of known words.

 Writes OUT: 2^20 weights as int8 in steps of 1/32, then the votes of words
 for the open style. Reproducible: the same input gives the same bytes.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/memory.h"
#include "text/letters.h"
#include "text/model.h"
#include "text/style.h"
#include "text/words.h"

#include "damage.h"

#define BITS 20
#define SIZE ((size_t)1 << BITS)

static float *weights, *squares, *mean;
#define VOTES ((size_t)1 << DBR_VOTE_BITS)
static float votes[VOTES]; /* for the open style */
static struct dbr_gap_model model = { NULL, BITS, NULL, 0, NULL };
static const double neutral = 0.3; /* share of blocks without a style */
static const float rate = 0.03f;   /* see doc/decisions/002 */
static unsigned char style, loss;  /* of the block at hand */

struct corpus {
	struct line *lines;
	size_t count, capacity;
	float weight;
	unsigned char style;
};

/* argument: TEXT[=WEIGHT] */
static void read_corpus(struct corpus *corpus, char *argument, int own_style)
{
	static char line[1 << 20];
	char *equals = strrchr(argument, '=');
	FILE *file;

	corpus->style = (unsigned char)own_style;
	corpus->weight = equals ? strtof(equals + 1, NULL) : 1;
	if (equals)
		*equals = '\0';
	file = fopen(argument, "r");
	if (!file) {
		fprintf(stderr, "train: cannot read %s\n", argument);
		exit(1);
	}
	while (fgets(line, sizeof(line), file)) {
		size_t len = strcspn(line, "\r\n");
		struct dbr_buf out;

		if (dbr_grow(&corpus->lines, &corpus->capacity, corpus->count,
			     sizeof(*corpus->lines)) != DABIR_OK)
			exit(1);
		dbr_buf_init(&out);
		dbr_letters_repair(line, len, &out, NULL);
		corpus->lines[corpus->count++] =
			(struct line){ out.data ? out.data : "", out.len };
	}
	fclose(file);
}

static void read_lexicon(const char *path)
{
	FILE *file = fopen(path, "rb");
	const int bits = 19;
	unsigned char *table;

	if (!file) {
		fprintf(stderr, "train: cannot read %s\n", path);
		exit(1);
	}
	table = malloc((size_t)4 << bits);
	if (!table ||
	    fread(table, 4, (size_t)1 << bits, file) != (size_t)1 << bits)
		exit(1);
	fclose(file);
	model.lexicon = table;
	model.lexicon_bits = bits;
}

static void learn(const struct dbr_gap *gap, int label, float importance)
{
	struct dbr_gap_view view;
	const uint64_t *features = view.out;
	size_t count;
	float sum = 0, error;

	if (dbr_style_differs(gap, (enum dbr_style)style))
		return;
	count = dbr_gap_features(&view, gap, dbr_model_look, &model);

	for (size_t i = 0; i < count; i++)
		sum += weights[features[i] >> (64 - BITS)];
	error = importance * ((float)label - 1 / (1 + expf(-sum)));
	if (fabsf(error) < 1e-4f)
		return;
	for (size_t i = 0; i < count; i++) {
		size_t at = features[i] >> (64 - BITS);

		squares[at] += error * error;
		weights[at] += rate * error / sqrtf(squares[at] + 1e-6f);
	}
}

static void learn_word(const struct train_word *word, float importance)
{
	for (int at = 1; at < word->count; at++) {
		int settled = train_uniform() < 0.5;
		struct dbr_gap gap = { word->codes + at,
				       word->codes + at,
				       at,
				       word->count - at,
				       train_gold_before(word, at),
				       settled ? train_gold_behind(word, at)
					       : word->count - at,
				       word->left_edge,
				       word->right_edge,
				       false,
				       loss,
				       style };

		if (dbr_code_joins(word->codes[at - 1]))
			learn(&gap, train_gold_cut(word, at - 1), importance);
	}
}

static void learn_pair(const struct train_word *word,
		       const struct train_word *next, float importance)
{
	struct dbr_gap gap = { word->codes + word->count,
			       next->codes,
			       word->count,
			       next->count,
			       train_gold_before(word, word->count),
			       train_gold_behind(next, 0),
			       word->left_edge,
			       next->right_edge,
			       true,
			       loss,
			       style };

	if (dbr_code_joins(word->codes[word->count - 1]))
		learn(&gap, word->joined, importance);
}

static void learn_words(const struct train_word *words, int count,
			float importance)
{
	for (int i = 0; i < count; i++) {
		learn_word(&words[i], importance);
		if (i + 1 < count && words[i + 1].left_edge == DBR_EDGE_SPACE)
			learn_pair(&words[i], &words[i + 1], importance);
	}
}

static void count_words(const struct corpus *corpus, float *share)
{
	struct dbr_word_list gold;
	size_t total = 0;

	dbr_words_init(&gold);
	for (size_t i = 0; i < corpus->count; i++) {
		if (dbr_words_split(&gold, corpus->lines[i].text,
				    corpus->lines[i].len) != DABIR_OK)
			exit(1);
		total += gold.count;
		for (size_t k = 0; k < gold.count; k++)
			share[dbr_gap_vote(gold.items[k].hash)] += 1;
	}
	for (size_t i = 0; i < VOTES; i++)
		share[i] /= (float)total;
	dbr_words_release(&gold);
}

/* How much each word tells the open style: its log-odds there against the
   other sets, each of which counts as much as the next; rare words little. */
static void count_votes(const struct corpus *corpora, int count)
{
	static float share[VOTES], open[VOTES], others[VOTES];
	const float rare = 5e-5f;

	for (int i = 0; i < count; i++) {
		bool is_open = corpora[i].style == DBR_STYLE_OPEN;

		memset(share, 0, sizeof(share));
		count_words(&corpora[i], share);
		for (size_t k = 0; k < VOTES; k++)
			if (is_open)
				open[k] = share[k];
			else
				others[k] += share[k] / (float)(count - 1);
	}
	for (size_t k = 0; k < VOTES; k++)
		votes[k] = logf((open[k] + rare) / (others[k] + rare));
}

static void learn_corpus(const struct corpus *corpus)
{
	size_t blocks = (corpus->count + TRAIN_BLOCK - 1) / TRAIN_BLOCK;

	for (size_t n = 0; n < blocks; n++) {
		size_t from = (size_t)(train_uniform() * (double)blocks) *
			      TRAIN_BLOCK;
		size_t rest = corpus->count - from;
		const struct train_block *block =
			train_damage(corpus->lines + from,
				     rest < TRAIN_BLOCK ? rest : TRAIN_BLOCK);

		style = train_uniform() < neutral ? DBR_STYLE_MIXED
						  : corpus->style;
		loss = block->loss;
		for (size_t i = 0; i < block->line_count; i++)
			learn_words(block->words + block->starts[i],
				    block->starts[i + 1] - block->starts[i],
				    corpus->weight);
	}
}

/* The weights that ship are the mean over the later passes of runs that start
   anew: one run alone may fail at a word that another knows. */
enum { RUNS = 4, PASSES = 13, FIRST_MEAN = 5 };

static void add_to_mean(void)
{
	const float share = 1.0f / (RUNS * (PASSES - FIRST_MEAN));

	for (size_t i = 0; i < SIZE; i++)
		mean[i] += weights[i] * share;
}

static void run(const struct corpus *corpora, int count)
{
	memset(weights, 0, SIZE * sizeof(*weights));
	memset(squares, 0, SIZE * sizeof(*squares));
	for (int pass = 0; pass < PASSES; pass++) {
		for (int i = 0; i < count; i++)
			learn_corpus(&corpora[i]);
		if (pass >= FIRST_MEAN)
			add_to_mean();
		fprintf(stderr, "train: pass %d of %d\n", pass + 1, PASSES);
	}
}

static void write_steps(FILE *file, const float *values, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		float step = values[i] * DBR_WEIGHT_STEP;

		step = step > 127 ? 127 : step < -127 ? -127 : step;
		fputc((int)(unsigned char)(signed char)lrintf(step), file);
	}
}

static void write_model(const char *path)
{
	FILE *file = fopen(path, "wb");

	if (!file)
		exit(1);
	write_steps(file, mean, SIZE);
	write_steps(file, votes, VOTES);
	if (fclose(file))
		exit(1);
}

int main(int argc, char **argv)
{
	static struct corpus corpora[3];
	int count = argc - 3;

	if (argc < 4 || count > 3) {
		fprintf(stderr, "usage: train OUT LEXICON TEXT=WEIGHT...\n");
		return 2;
	}
	weights = calloc(SIZE, sizeof(*weights));
	squares = calloc(SIZE, sizeof(*squares));
	mean = calloc(SIZE, sizeof(*mean));
	if (!weights || !squares || !mean)
		return 1;
	read_lexicon(argv[2]);
	for (int i = 0; i < count; i++)
		read_corpus(&corpora[i], argv[i + 3], DBR_STYLE_ACADEMY + i);
	count_votes(corpora, count);
	for (int i = 0; i < RUNS; i++)
		run(corpora, count);
	write_model(argv[1]);
	return 0;
}
