/*
 corpus.h - tagged text as the tagger will see it.

 A text is run through the library as any report is, and its words are given
 the tags of the treebank words with the same letters. Words that the library
 cuts elsewhere have no tag.
 */
#ifndef TRAIN_TOKEN_CORPUS_H
#define TRAIN_TOKEN_CORPUS_H

#include "token/words.h"

/* Where a sentence comes from: what is learned from each is kept apart. */
enum source { SOURCE_TARGET, SOURCE_OTHER, SOURCE_COUNT };

struct example {
	size_t first, count; /* words */
	enum source source;
	unsigned block;	 /* 20 sentences of the treebank */
	unsigned wanted; /* words that score/tokens_score.py counts */
};

struct corpus {
	struct dbr_tag_word *words;
	unsigned char *gold;   /* enum dabir_upos, X: not known */
	unsigned char *scored; /* 1: counts */
	size_t word_count, word_room;
	struct example *examples;
	size_t example_count, example_room;
	unsigned blocks;
};

/* CoNLL-U, and words with a tag each, a blank line between sentences. */
void corpus_read_conllu(struct corpus *corpus, const char *path,
			enum source source);
void corpus_read_words(struct corpus *corpus, const char *path,
		       enum source source);

void corpus_release(struct corpus *corpus);

void die(const char *what, const char *which);
void *grow(void *items, size_t count, size_t *room, size_t size);

#endif
