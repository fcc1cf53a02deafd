/*
 score.h - exact entity F1 over the held-out documents.
 */
#ifndef TRAIN_NAMES_SCORE_H
#define TRAIN_NAMES_SCORE_H

#include "corpus.h"

/* Print one line: each file, then each kind, then all, for `labels`. */
void corpus_score(const struct corpus *corpus, const uint8_t *labels,
		  const char *what);

#endif
