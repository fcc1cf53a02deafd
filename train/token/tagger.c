/*
 tagger - learns the weights of src/token/tag.c and says how good they are.

 usage: tagger folds COUNT TREEBANK WORDS   cross-validated over TREEBANK
        tagger learn MODEL TREEBANK WORDS

 TREEBANK  CoNLL-U whose conventions are wanted
 WORDS     word, tab, tag; a blank line between sentences; other conventions

 Built and run by train/token/run.sh.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "corpus.h"
#include "model.h"

/* Rows that fit the table with room to search. */
#define KEEP (DBR_TAG_SLOTS / 4 * 3)

struct figure {
	size_t right, wanted;
};

static void score(const struct corpus *corpus, const struct example *example,
		  struct figure *figure)
{
	for (size_t i = example->first; i < example->first + example->count;
	     i++)
		figure->right += corpus->scored[i] &&
				 corpus->gold[i] == corpus->words[i].upos;
	figure->wanted += example->wanted;
}

static bool is_held(const struct example *example, unsigned fold,
		    unsigned folds)
{
	return example->source == SOURCE_TARGET &&
	       example->block % folds == fold;
}

/* Learn without one part of the treebank and tag that part. */
static void try_fold(struct corpus *corpus, unsigned fold, unsigned folds,
		     struct figure *figure)
{
	unsigned char *use = calloc(corpus->example_count, 1);
	struct model model;

	if (!use)
		die("no memory", "");
	model_init(&model);
	for (size_t i = 0; i < corpus->example_count; i++)
		use[i] = !is_held(&corpus->examples[i], fold, folds);
	model_learn(&model, corpus, use, KEEP);
	for (size_t i = 0; i < corpus->example_count; i++) {
		if (use[i])
			continue;
		model_tag(&model, corpus, &corpus->examples[i]);
		score(corpus, &corpus->examples[i], figure);
	}
	fprintf(stderr, "fold %u: %zu of %zu\n", fold, figure->right,
		figure->wanted);
	model_release(&model);
	free(use);
}

static void learn(struct corpus *corpus, const char *path)
{
	unsigned char *use = malloc(corpus->example_count);
	struct model model;

	if (!use)
		die("no memory", "");
	model_init(&model);
	memset(use, 1, corpus->example_count);
	model_learn(&model, corpus, use, KEEP);
	model_write(&model, path);
	model_release(&model);
	free(use);
}

int main(int argc, char **argv)
{
	struct corpus corpus = { 0 };
	struct figure figure = { 0 };

	if (argc != 5)
		die("usage", "folds COUNT | learn MODEL, TREEBANK WORDS");
	corpus_read_conllu(&corpus, argv[3], SOURCE_TARGET);
	corpus_read_words(&corpus, argv[4], SOURCE_OTHER);
	if (!strcmp(argv[1], "learn")) {
		learn(&corpus, argv[2]);
	} else {
		unsigned folds = (unsigned)atoi(argv[2]);

		for (unsigned fold = 0; fold < folds; fold++)
			try_fold(&corpus, fold, folds, &figure);
		printf("%.2f\n",
		       100.0 * (double)figure.right / (double)figure.wanted);
	}
	corpus_release(&corpus);
	return 0;
}
