/*
 train OUT LEXICON TEXT=WEIGHT... - learns where half-spaces belong.

 The texts stand in the order of enum dbr_style: academy, open, close.

 Each TEXT is gold, a line a sentence, letters already repaired. Every pass
 damages each line anew (fused, spaced, mixed, kept) and takes one step of
 logistic regression with AdaGrad for each gap. LEXICON is what
 lexicon.py wrote: the hash table of known words.

 Writes OUT: 2^20 weights as int8 in steps of 1/32, then the votes of words
 for the open style. Reproducible: the same
 input gives the same bytes.
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

#define BITS 20
#define SIZE ((size_t)1 << BITS)
#define BLOCK 40 /* lines that share a density, as one document would */

static float *weights, *squares;
#define VOTES ((size_t)1 << DBR_VOTE_BITS)
static float votes[VOTES]; /* for the open style */
static struct dbr_gap_model model = { NULL, BITS, NULL, 0, NULL };
static const double neutral = 0.3; /* share of blocks without a style */
static const float rate = 0.03f;   /* see doc/decisions/002 */
static uint64_t seed = 1;
static unsigned char style; /* of the block at hand */

static double uniform(void)
{
	seed = seed * 6364136223846793005u + 1442695040888963407u;
	return (double)(seed >> 11) / 9007199254740992.0;
}

struct line {
	char *text;
	size_t len;
};

struct corpus {
	struct line *lines;
	size_t count, capacity;
	float weight;
	unsigned char style;
};

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

/* What becomes of a half-space: '\0' fused, ' ' spaced, 'Z' kept. */
static char damage(int mode)
{
	double dice = uniform();

	if (mode == 2)
		return dice < 0.4 ? '\0' : dice < 0.8 ? ' ' : 'Z';
	return mode == 0 ? '\0' : mode == 1 ? ' ' : 'Z';
}

/* One damaged word: letters, and which of its inner gaps are half-spaces. */
struct word {
	unsigned char codes[512];
	int count;
	uint64_t gold[8]; /* bit i: a half-space behind letter i */
	unsigned char left_edge, right_edge;
	char glue;  /* to the next word: ' ' or 'Z' or 0 (hard) */
	int joined; /* a ' ' that was a half-space */
};

static int gold_cut(const struct word *word, int i)
{
	return (int)(word->gold[i >> 6] >> (i & 63) & 1);
}

static int gold_before(const struct word *word, int at)
{
	int length = 1;

	while (length < at && !gold_cut(word, at - length - 1))
		length++;
	return length;
}

static int gold_behind(const struct word *word, int at)
{
	int length = 1;

	while (at + length < word->count && !gold_cut(word, at + length - 1))
		length++;
	return length;
}

static void learn(const struct dbr_gap *gap, int label, float importance)
{
	struct dbr_gap_view view;
	const uint64_t *features = view.out;
	size_t count;
	float sum = 0, error;

	if (dbr_style_differs(gap))
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

static void learn_word(const struct word *word, int density, float importance)
{
	for (int at = 1; at < word->count; at++) {
		int settled = uniform() < 0.5;
		struct dbr_gap gap = { word->codes + at,
				       word->codes + at,
				       at,
				       word->count - at,
				       gold_before(word, at),
				       settled ? gold_behind(word, at)
					       : word->count - at,
				       word->left_edge,
				       word->right_edge,
				       false,
				       (unsigned char)density,
				       style };

		if (dbr_code_joins(word->codes[at - 1]))
			learn(&gap, gold_cut(word, at - 1), importance);
	}
}

static void learn_pair(const struct word *word, const struct word *next,
		       int density, float importance)
{
	struct dbr_gap gap = { word->codes + word->count,
			       next->codes,
			       word->count,
			       next->count,
			       gold_before(word, word->count),
			       gold_behind(next, 0),
			       word->left_edge,
			       next->right_edge,
			       true,
			       (unsigned char)density,
			       style };

	if (dbr_code_joins(word->codes[word->count - 1]))
		learn(&gap, word->joined, importance);
}

/* The gold words of a line, joined again as the damage says. */
static int damage_line(const struct dbr_word_list *gold, int mode,
		       struct word *out)
{
	int count = 0;

	for (size_t i = 0; i < gold->count; i++) {
		const struct dbr_text_word *from = &gold->items[i];
		struct word *word;
		char glue = 0;

		if (i && from->left_edge == DBR_EDGE_HALF)
			glue = damage(mode);
		if (i && from->left_edge == DBR_EDGE_HALF && glue == '\0' &&
		    out[count - 1].count + from->count < 500) {
			word = &out[count - 1];
			word->gold[(word->count - 1) >> 6] |=
				(uint64_t)1 << ((word->count - 1) & 63);
		} else {
			word = &out[count++];
			memset(word, 0, sizeof(*word));
			word->left_edge = from->left_edge;
			if (i && from->left_edge == DBR_EDGE_HALF &&
			    glue == ' ') {
				word->left_edge = DBR_EDGE_SPACE;
				out[count - 2].joined = 1;
			}
			if (count > 1)
				out[count - 2].right_edge = word->left_edge;
		}
		if (from->count > 200)
			return 0;
		memcpy(word->codes + word->count, gold->codes + from->codes,
		       from->count);
		word->count += from->count;
		word->right_edge = DBR_EDGE_HARD;
	}
	return count;
}

static struct word damaged[4096];

static void learn_line(const struct line *line, struct dbr_word_list *gold,
		       int mode, int density, float importance)
{
	int count;

	if (dbr_words_split(gold, line->text, line->len) != DABIR_OK ||
	    gold->count > 4000)
		return;
	count = damage_line(gold, mode, damaged);
	for (int i = 0; i < count; i++) {
		learn_word(&damaged[i], density, importance);
		if (i + 1 < count && damaged[i + 1].left_edge == DBR_EDGE_SPACE)
			learn_pair(&damaged[i], &damaged[i + 1], density,
				   importance);
	}
}

static int pick_mode(void)
{
	double dice = uniform();

	return dice < 0.33 ? 0 : dice < 0.6 ? 1 : dice < 0.8 ? 2 : 3;
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

static int density_of(const struct corpus *corpus, size_t from, size_t to,
		      int mode, struct dbr_word_list *gold)
{
	size_t half_spaces = 0, words = 0;

	if (uniform() < 0.1)
		return DBR_DENSITY_UNKNOWN;
	for (size_t i = from; i < to; i++) {
		if (dbr_words_split(gold, corpus->lines[i].text,
				    corpus->lines[i].len) != DABIR_OK)
			exit(1);
		half_spaces += gold->half_spaces;
		words += gold->count - gold->half_spaces;
	}
	half_spaces = mode == 3 ? half_spaces : mode == 2 ? half_spaces / 5 : 0;
	return (int)dbr_density_of(half_spaces, words);
}

static void learn_corpus(const struct corpus *corpus)
{
	struct dbr_word_list gold;
	size_t blocks = (corpus->count + BLOCK - 1) / BLOCK;

	dbr_words_init(&gold);
	for (size_t n = 0; n < blocks; n++) {
		size_t from = (size_t)(uniform() * (double)blocks) * BLOCK;
		size_t to = from + BLOCK < corpus->count ? from + BLOCK
							 : corpus->count;
		int mode = pick_mode();
		int density = density_of(corpus, from, to, mode, &gold);

		style = uniform() < neutral ? DBR_STYLE_MIXED : corpus->style;
		for (size_t i = from; i < to; i++)
			learn_line(&corpus->lines[i], &gold, mode, density,
				   corpus->weight);
	}
	dbr_words_release(&gold);
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
	write_steps(file, weights, SIZE);
	write_steps(file, votes, VOTES);
	if (fclose(file))
		exit(1);
}

int main(int argc, char **argv)
{
	static struct corpus corpora[3];
	int count = argc - 3, passes = 12;

	if (argc < 4 || count > 3) {
		fprintf(stderr, "usage: train OUT LEXICON TEXT=WEIGHT...\n");
		return 2;
	}
	weights = calloc(SIZE, sizeof(*weights));
	squares = calloc(SIZE, sizeof(*squares));
	if (!weights || !squares)
		return 1;
	read_lexicon(argv[2]);
	for (int i = 0; i < count; i++)
		read_corpus(&corpora[i], argv[i + 3], DBR_STYLE_ACADEMY + i);
	count_votes(corpora, count);
	for (int pass = 0; pass < passes; pass++) {
		for (int i = 0; i < count; i++)
			learn_corpus(&corpora[i]);
		fprintf(stderr, "train: pass %d of %d\n", pass + 1, passes);
	}
	write_model(argv[1]);
	return 0;
}
