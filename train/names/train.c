/*
 train - the weights of the tagger.

 usage: train OUT LABELLED...

 Documents with index % 10 == 9 of each file are held out: they train
 nothing and the score over them is printed. The first reading is trained on
 all the others; the second on what a first reading says of documents it was
 not trained on (jackknife over FOLDS parts).
 */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "corpus.h"
#include "crf.h"
#include "names/model.h"
#include "score.h"
#include "write_model.h"

#define FOLDS 4
#define LEAST 2		   /* times a feature must be seen */
#define RUNS 8		   /* orders of the sentences, averaged */
#define LEAST_WEIGHT 0.03f /* smaller ones are left out */

static struct corpus corpus;
static struct dbr_wordform_text *texts; /* one a document */
static struct dbr_arena *arenas;

static void *need(size_t count, size_t size)
{
	void *given = calloc(count ? count : 1, size);

	if (!given)
		exit(1);
	return given;
}

static uint32_t token_of(uint32_t document)
{
	return corpus.sentences[corpus.documents[document]];
}

static void read_forms(void)
{
	texts = need(corpus.document_count, sizeof(*texts));
	arenas = need(corpus.document_count, sizeof(*arenas));
	for (uint32_t d = 0; d < corpus.document_count; d++) {
		uint32_t end = token_of(d + 1);

		if (dbr_wordform_text_init(&texts[d], &arenas[d],
					   end - token_of(d)) != DABIR_OK)
			exit(1);
		for (uint32_t i = token_of(d); i < end; i++)
			if (dbr_wordform_text_add(
				    &texts[d], &arenas[d], corpus.words[i],
				    strlen(corpus.words[i])) != DABIR_OK)
				exit(1);
		dbr_wordform_text_finish(&texts[d]);
	}
}

static uint32_t base_features(const struct dbr_chain *chain, uint32_t at,
			      uint32_t *out)
{
	const struct dbr_wordform_text *text = chain->text;
	uint32_t n = 0;

	for (int offset = -2; offset <= 2; offset++) {
		int64_t place = (int64_t)at + offset;
		bool inside = place >= chain->first && place < chain->end;

		n += dbr_features_of_form(
			&text->forms[inside ? text->of[place] : 0], offset,
			out + n);
	}
	n += dbr_features_seen(&text->forms[text->of[at]], out + n);
	return n + dbr_features_joint(chain, at, out + n);
}

/* The labels of a first reading, a byte a token of the corpus; NULL: none. */
static uint64_t features_of(uint32_t document, const uint8_t *labels,
			    uint32_t *out, uint64_t *at)
{
	const struct dbr_wordform_text *text = &texts[document];
	uint32_t from = token_of(document);
	struct dbr_arena arena;
	struct dbr_votes votes;
	uint64_t n = 0;

	dbr_arena_init(&arena);
	if (labels &&
	    dbr_votes_init(&votes, &arena, text, labels + from) != DABIR_OK)
		exit(1);
	for (uint32_t s = corpus.documents[document];
	     s < corpus.documents[document + 1]; s++) {
		struct dbr_chain chain = { text, corpus.sentences[s] - from,
					   corpus.sentences[s + 1] - from };

		for (uint32_t i = chain.first; i < chain.end; i++) {
			at[from + i] = n;
			n += base_features(&chain, i, out + n);
			if (labels)
				n += dbr_features_second(&chain, i, &votes,
							 out + n);
		}
	}
	dbr_arena_release(&arena);
	return n;
}

/* Hashes to dense numbers, those seen LEAST times in training first. */
struct feature_table {
	uint32_t *hash, *count, *id;
	uint32_t mask, size;
};

static uint32_t find(struct feature_table *table, uint32_t hash)
{
	uint32_t slot = hash * 2654435761u & table->mask;

	while (table->count[slot] && table->hash[slot] != hash)
		slot = (slot + 1) & table->mask;
	return slot;
}

static void number_features(struct feature_table *table, struct crf_data *data,
			    uint64_t n)
{
	uint64_t keep = 0, from = 0;

	table->mask = (1u << 26) - 1;
	table->hash = need(table->mask + 1, sizeof(uint32_t));
	table->count = need(table->mask + 1, sizeof(uint32_t));
	table->id = need(table->mask + 1, sizeof(uint32_t));
	for (uint32_t d = 0; d < corpus.document_count; d++)
		for (uint64_t i = data->at[token_of(d)];
		     !corpus.held[d] && i < data->at[token_of(d + 1)]; i++) {
			uint32_t slot = find(table, data->id[i]);

			table->hash[slot] = data->id[i];
			if (++table->count[slot] == LEAST)
				table->id[slot] = table->size++;
		}
	for (uint32_t i = 0; i < corpus.count; i++) {
		uint64_t end = data->at[i + 1];

		for (; from < end; from++) {
			uint32_t slot = find(table, data->id[from]);

			if (table->count[slot] >= LEAST)
				data->id[keep++] = table->id[slot];
		}
		data->at[i + 1] = keep;
	}
	data->feature_count = table->size;
	fprintf(stderr, "%u features, %.1f a token\n", table->size,
		(double)n / corpus.count);
}

static void make_data(struct crf_data *data, struct feature_table *table,
		      const uint8_t *labels)
{
	uint64_t n = 0;

	data->id = need((size_t)corpus.count * 90, sizeof(uint32_t));
	data->at = need((size_t)corpus.count + 1, sizeof(uint64_t));
	data->labels = corpus.labels;
	data->sentences = corpus.sentences;
	data->sentence_count = corpus.sentence_count;
	for (uint32_t d = 0; d < corpus.document_count; d++) {
		uint64_t more = features_of(d, labels, data->id + n, data->at);

		for (uint32_t i = token_of(d); i < token_of(d + 1); i++)
			data->at[i] += n;
		n += more;
	}
	data->at[corpus.count] = n;
	number_features(table, data, n);
}

static void free_table(struct feature_table *table)
{
	free(table->hash);
	free(table->count);
	free(table->id);
}

/* Which sentences train: not held out, and not of `fold`. */
static uint8_t *choose(int fold)
{
	uint8_t *use = need(corpus.sentence_count, 1);

	for (uint32_t d = 0; d < corpus.document_count; d++)
		for (uint32_t s = corpus.documents[d];
		     s < corpus.documents[d + 1]; s++)
			use[s] = !corpus.held[d] && (int)(d % FOLDS) != fold;
	return use;
}

static void read_documents(const struct crf *crf, const struct crf_data *data,
			   int fold, uint8_t *labels)
{
	for (uint32_t d = 0; d < corpus.document_count; d++) {
		bool mine =
			fold < 0 ? corpus.held[d]
				 : !corpus.held[d] && (int)(d % FOLDS) == fold;

		for (uint32_t s = corpus.documents[d];
		     mine && s < corpus.documents[d + 1]; s++)
			crf_read(crf, data, s, labels);
	}
}

/* The mean of some runs, each in an order of its own. */
static void crf_train_mean(struct crf *mean, const struct crf_data *data,
			   const uint8_t *use, int runs,
			   const struct crf_settings *settings)
{
	struct crf_settings s = *settings;
	size_t size = (size_t)data->feature_count * ROW;

	for (int run = 0; run < runs; run++) {
		struct crf one;

		s.seed = settings->seed * 100 + (uint32_t)run;
		crf_train(&one, data, use, &s);
		if (!run) {
			*mean = one;
			continue;
		}
		for (size_t i = 0; i < size; i++)
			mean->weights[i] += one.weights[i];
		for (int i = 0; i < ROW * ROW; i++)
			mean->edges[i] += one.edges[i];
		for (int i = 0; i < ROW; i++)
			mean->first[i] += one.first[i];
		crf_free(&one);
	}
	for (size_t i = 0; i < size; i++)
		mean->weights[i] /= (float)runs;
	for (int i = 0; i < ROW * ROW; i++)
		mean->edges[i] /= (float)runs;
	for (int i = 0; i < ROW; i++)
		mean->first[i] /= (float)runs;
}

/* Weights as the file will hold them, so that the scores are the file's. */
static void round_weights(struct crf *crf, const struct crf_data *data)
{
	for (size_t i = 0; i < (size_t)data->feature_count * ROW; i++)
		crf->weights[i] =
			(float)model_byte(crf->weights[i], LEAST_WEIGHT) /
			DBR_MODEL_STEPS;
}

struct job {
	const struct crf_data *data;
	const struct crf_settings *settings;
	uint8_t *labels;
	struct crf crf;
	int fold;
};

static void *run_job(void *argument)
{
	struct job *job = argument;
	uint8_t *use = choose(job->fold);

	/* What the second reading learns from is one order's alone. */
	crf_train_mean(&job->crf, job->data, use, job->fold < 0 ? RUNS : 1,
		       job->settings);
	if (job->fold < 0)
		round_weights(&job->crf, job->data);
	read_documents(&job->crf, job->data, job->fold, job->labels);
	if (job->fold >= 0)
		crf_free(&job->crf);
	free(use);
	return NULL;
}

/* Two at a time. */
static void run_jobs(struct job *jobs, int count)
{
	for (int i = 0; i < count; i += 2) {
		pthread_t thread;
		bool two =
			i + 1 < count &&
			!pthread_create(&thread, NULL, run_job, &jobs[i + 1]);

		run_job(&jobs[i]);
		if (two)
			pthread_join(thread, NULL);
	}
}

static void keep_reading(int reading, const struct crf *crf,
			 const struct feature_table *table)
{
	model_add_edges(reading, crf);
	for (uint32_t i = 0; i <= table->mask; i++)
		if (table->count[i] >= LEAST)
			model_add(table->hash[i], reading,
				  crf->weights + (size_t)table->id[i] * ROW,
				  LEAST_WEIGHT);
}

int main(int argc, char **argv)
{
	struct crf_settings settings = { 0.2f, 0.3f, 6, 1 };
	struct crf_data data = { 0 };
	struct feature_table table = { 0 };
	struct job jobs[FOLDS + 1], last;
	struct corpus labelled = { 0 };
	uint8_t *labels;

	if (argc < 3)
		return 2;
	for (int i = 2; i < argc; i++)
		corpus_read_labels(&labelled, argv[i], true);
	corpus_finish(&labelled);
	corpus_retoken(&labelled, &corpus);
	read_forms();
	labels = need(corpus.count, 1);
	make_data(&data, &table, NULL);
	for (int i = 0; i <= FOLDS; i++)
		jobs[i] =
			(struct job){ &data, &settings, labels, { 0 }, i - 1 };
	run_jobs(jobs, FOLDS + 1);
	corpus_score(&corpus, labels, "first");
	keep_reading(0, &jobs[0].crf, &table);
	crf_free(&jobs[0].crf);
	free(data.id);
	free(data.at);
	free_table(&table);
	memset(&table, 0, sizeof(table));
	make_data(&data, &table, labels);
	last = (struct job){
		&data, &settings, need(corpus.count, 1), { 0 }, -1
	};
	run_job(&last);
	corpus_score(&corpus, last.labels, "second");
	keep_reading(1, &last.crf, &table);
	model_write(argv[1]);
	return 0;
}
