/*
 cluster - words in classes of like use.

 usage: cluster OUT FINE COARSE ROUNDS LABELLED... -- TEXT...

 The exchange algorithm, two-sided (Kneser and Ney 1993; Martin, Liermann and
 Ney 1998): a word moves to the class that raises the likelihood of the text
 under a bigram model of classes most. Held-out documents are left out.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "corpus.h"
#include "names/folded.h"

#define LEAST 3 /* times a word must be seen */
#define EDGE 0	/* word 0: the edge of a sentence; word 1: rare words */
#define RARE 1

struct pair {
	uint32_t word, count;
};

static struct {
	uint64_t *keys;
	const char **text;
	uint32_t *count, *slots;
	uint32_t size, mask;
} vocabulary;

static uint32_t word_count; /* kept words, most frequent first */
static const char **word_text;
static uint32_t *word_total;
static struct pair *left, *right; /* neighbours of each word */
static uint32_t *left_at, *right_at;
static float *cost; /* n log n */

static void *need(size_t count, size_t size)
{
	void *given = calloc(count ? count : 1, size);

	if (!given)
		exit(1);
	return given;
}

static uint32_t intern(const char *word)
{
	uint64_t key = dbr_folded_key(word, strlen(word));
	uint32_t slot = (uint32_t)(key >> 20) & vocabulary.mask;

	while (vocabulary.slots[slot] &&
	       vocabulary.keys[vocabulary.slots[slot]] != key)
		slot = (slot + 1) & vocabulary.mask;
	if (!vocabulary.slots[slot]) {
		vocabulary.slots[slot] = vocabulary.size;
		vocabulary.keys[vocabulary.size] = key;
		vocabulary.text[vocabulary.size++] = word;
	}
	return vocabulary.slots[slot];
}

static const uint32_t *order_counts;

static int by_count(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	if (order_counts[x] != order_counts[y])
		return order_counts[x] < order_counts[y] ? 1 : -1;
	return x < y ? -1 : 1;
}

static int by_word(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

	return x < y ? -1 : x > y;
}

/* Sorted (a << 32 | b) pairs to neighbour lists of `a`. */
static struct pair *gather(uint64_t *pairs, size_t count, uint32_t **at)
{
	struct pair *list = need(count, sizeof(*list));
	size_t n = 0;

	*at = need(word_count + 1, sizeof(**at));
	qsort(pairs, count, sizeof(*pairs), by_word);
	for (size_t i = 0; i < count; i++) {
		if (i && pairs[i] == pairs[i - 1]) {
			list[n - 1].count++;
			continue;
		}
		list[n].word = (uint32_t)pairs[i];
		list[n++].count = 1;
		(*at)[(pairs[i] >> 32) + 1] = (uint32_t)n;
	}
	for (uint32_t i = 1; i <= word_count; i++)
		if (!(*at)[i])
			(*at)[i] = (*at)[i - 1];
	return list;
}

static void read_vocabulary(const struct corpus *corpus, uint32_t *ids)
{
	uint32_t *order;

	vocabulary.mask = (1u << 21) - 1;
	vocabulary.slots = need(vocabulary.mask + 1, sizeof(uint32_t));
	vocabulary.keys = need(corpus->count + 2, sizeof(uint64_t));
	vocabulary.text = need(corpus->count + 2, sizeof(char *));
	vocabulary.count = need(corpus->count + 2, sizeof(uint32_t));
	vocabulary.size = 2;
	for (uint32_t d = 0; d < corpus->document_count; d++) {
		uint32_t i = corpus->sentences[corpus->documents[d]];
		uint32_t end = corpus->sentences[corpus->documents[d + 1]];

		for (; i < end; i++) {
			ids[i] = intern(corpus->words[i]);
			vocabulary.count[ids[i]] += !corpus->held[d];
		}
	}
	order = need(vocabulary.size, sizeof(*order));
	for (uint32_t i = 0; i < vocabulary.size; i++)
		order[i] = i;
	order_counts = vocabulary.count;
	qsort(order + 2, vocabulary.size - 2, sizeof(*order), by_count);
	word_text = need(vocabulary.size, sizeof(*word_text));
	word_total = need(vocabulary.size, sizeof(*word_total));
	for (word_count = 2; word_count < vocabulary.size; word_count++) {
		uint32_t id = order[word_count];

		if (vocabulary.count[id] < LEAST)
			break;
		word_text[word_count] = vocabulary.text[id];
		vocabulary.keys[id] = word_count; /* now the new number */
	}
	for (uint32_t i = 0; i < corpus->count; i++)
		ids[i] = vocabulary.count[ids[i]] < LEAST
				 ? RARE
				 : (uint32_t)vocabulary.keys[ids[i]];
	free(order);
}

static void read_pairs(const struct corpus *corpus, const uint32_t *ids)
{
	size_t room = (size_t)corpus->count + corpus->sentence_count + 1, n = 0;
	uint64_t *after = need(room, sizeof(*after));
	uint64_t *before = need(room, sizeof(*before));

	for (uint32_t d = 0; d < corpus->document_count; d++) {
		if (corpus->held[d])
			continue;
		for (uint32_t s = corpus->documents[d];
		     s < corpus->documents[d + 1]; s++) {
			uint32_t last = EDGE;
			uint32_t end = corpus->sentences[s + 1];

			for (uint32_t i = corpus->sentences[s]; i <= end; i++) {
				uint32_t word = i < end ? ids[i] : EDGE;

				after[n] = (uint64_t)last << 32 | word;
				before[n++] = (uint64_t)word << 32 | last;
				word_total[word]++;
				last = word;
			}
		}
	}
	right = gather(after, n, &right_at);
	left = gather(before, n, &left_at);
	cost = need(n + 1, sizeof(*cost));
	for (size_t i = 1; i <= n; i++)
		cost[i] = (float)((double)i * log((double)i));
	free(after);
	free(before);
}

struct model {
	uint32_t classes;
	uint32_t *of;		/* word -> class */
	uint32_t *row, *column; /* class bigrams, and transposed */
	uint32_t *total;
	float *gain;
	uint32_t *from, *to; /* of the word at hand: class neighbours */
	uint32_t self;
};

static void move(struct model *model, uint32_t word, uint32_t class, int sign)
{
	uint32_t c = model->classes;

	for (uint32_t k = 0; k < c; k++) {
		uint32_t l = model->from[k] * (uint32_t)sign;
		uint32_t r = model->to[k] * (uint32_t)sign;

		model->row[k * c + class] += l;
		model->column[class * c + k] += l;
		model->row[class * c + k] += r;
		model->column[k * c + class] += r;
	}
	model->row[class * c + class] += model->self * (uint32_t)sign;
	model->column[class * c + class] += model->self * (uint32_t)sign;
	model->total[class] += word_total[word] * (uint32_t)sign;
}

static void neighbours(struct model *model, uint32_t word)
{
	memset(model->from, 0, model->classes * sizeof(uint32_t));
	memset(model->to, 0, model->classes * sizeof(uint32_t));
	model->self = 0;
	for (uint32_t i = left_at[word]; i < left_at[word + 1]; i++) {
		if (left[i].word == word)
			model->self += left[i].count;
		else
			model->from[model->of[left[i].word]] += left[i].count;
	}
	for (uint32_t i = right_at[word]; i < right_at[word + 1]; i++)
		if (right[i].word != word)
			model->to[model->of[right[i].word]] += right[i].count;
}

static void add_gain(struct model *model, const uint32_t *row, uint32_t count)
{
	for (uint32_t k = 0; k < model->classes; k++)
		model->gain[k] += cost[row[k] + count] - cost[row[k]];
}

static uint32_t best_class(struct model *model, uint32_t word)
{
	uint32_t c = model->classes, best = 2;

	memset(model->gain, 0, c * sizeof(float));
	for (uint32_t k = 0; k < c; k++) {
		if (model->from[k])
			add_gain(model, model->row + k * c, model->from[k]);
		if (model->to[k])
			add_gain(model, model->column + k * c, model->to[k]);
	}
	for (uint32_t k = 2; k < c; k++) {
		uint32_t own = model->row[k * c + k];
		uint32_t l = model->from[k], r = model->to[k];

		model->gain[k] += cost[own + l + r + model->self] - cost[own] -
				  (cost[own + l] - cost[own]) -
				  (cost[own + r] - cost[own]);
		model->gain[k] -=
			2 * (cost[model->total[k] + word_total[word]] -
			     cost[model->total[k]]);
		if (model->gain[k] > model->gain[best])
			best = k;
	}
	return best;
}

static void start(struct model *model, uint32_t classes)
{
	uint32_t c = classes;

	memset(model, 0, sizeof(*model));
	model->classes = c;
	model->of = need(word_count, sizeof(uint32_t));
	model->row = need((size_t)c * c, sizeof(uint32_t));
	model->column = need((size_t)c * c, sizeof(uint32_t));
	model->total = need(c, sizeof(uint32_t));
	model->gain = need(c, sizeof(float));
	model->from = need(c, sizeof(uint32_t));
	model->to = need(c, sizeof(uint32_t));
	for (uint32_t w = 0; w < word_count; w++)
		model->of[w] = w < 2 ? w : 2 + (w - 2) % (c - 2);
	for (uint32_t w = 0; w < word_count; w++) {
		model->total[model->of[w]] += word_total[w];
		for (uint32_t i = right_at[w]; i < right_at[w + 1]; i++) {
			uint32_t a = model->of[w], b = model->of[right[i].word];

			model->row[a * c + b] += right[i].count;
			model->column[b * c + a] += right[i].count;
		}
	}
}

static uint32_t *classes_of(uint32_t classes, int rounds)
{
	struct model model;

	start(&model, classes);
	for (int round = 0; round < rounds; round++) {
		uint32_t moved = 0;

		for (uint32_t w = 2; w < word_count; w++) {
			uint32_t old = model.of[w], new;

			neighbours(&model, w);
			move(&model, w, old, -1);
			new = best_class(&model, w);
			model.of[w] = new;
			move(&model, w, new, 1);
			moved += old != new;
		}
		fprintf(stderr, "%u classes, round %d: %u moved\n", classes,
			round, moved);
	}
	return model.of;
}

int main(int argc, char **argv)
{
	struct corpus corpus = { 0 };
	uint32_t *ids, *fine, *coarse;
	bool text = false;
	FILE *out;

	if (argc < 6)
		return 2;
	for (int i = 5; i < argc; i++) {
		if (!strcmp(argv[i], "--"))
			text = true;
		else if (text)
			corpus_read_text(&corpus, argv[i]);
		else
			corpus_read_labels(&corpus, argv[i],
					   strstr(argv[i], "nsurl") != NULL);
	}
	corpus_finish(&corpus);
	ids = need(corpus.count, sizeof(*ids));
	read_vocabulary(&corpus, ids);
	read_pairs(&corpus, ids);
	fprintf(stderr, "%u tokens, %u words\n", corpus.count, word_count);
	fine = classes_of((uint32_t)atol(argv[2]), (int)atol(argv[4]));
	coarse = classes_of((uint32_t)atol(argv[3]), (int)atol(argv[4]));
	out = fopen(argv[1], "w");
	if (!out)
		return 1;
	fprintf(out, "# words in classes of like use: word, fine, coarse\n"
		     "# source: train/names/cluster.c over the texts that "
		     "data/NOTICE.md names; licence: CC BY-SA 4.0\n");
	for (uint32_t w = 2; w < word_count; w++)
		fprintf(out, "%s\t%u\t%u\n", word_text[w], fine[w], coarse[w]);
	return fclose(out) != 0;
}
