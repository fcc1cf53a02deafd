/*
 corpus.h - the texts that training reads: tokens, labels, documents.
 */
#ifndef TRAIN_NAMES_CORPUS_H
#define TRAIN_NAMES_CORPUS_H

#include <stdbool.h>
#include <stdint.h>

struct corpus {
	char **words;	 /* without spaces and half-spaces kept as they are */
	uint8_t *labels; /* enum dbr_name_label */
	uint32_t count, capacity;
	uint32_t *sentences; /* first token of each, and the end */
	uint32_t sentence_count, sentence_capacity;
	uint32_t *documents; /* first sentence of each, and the end */
	uint8_t *held;	     /* documents kept out of training */
	uint8_t *source;     /* the number of the file it came from */
	uint32_t document_count, document_capacity;
};

/*
 Read a file of "word TAB label" lines; documents end at "-DOC-" or, when
 `tweets` is set, at empty lines. Every tenth document is held out when
 `hold_out` is set. Ends the program when it cannot.
 */
void corpus_read_labels(struct corpus *corpus, const char *path, bool hold_out);

/* Read plain text, a sentence a line, one document a file. */
void corpus_read_text(struct corpus *corpus, const char *path);

/* Close the last sentence and document; call once. */
void corpus_finish(struct corpus *corpus);

#endif
