/*
 corpus.h - the texts that training reads: tokens, labels, documents.
 */
#ifndef TRAIN_NAMES_CORPUS_H
#define TRAIN_NAMES_CORPUS_H

#include <stdbool.h>
#include <stddef.h>
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
 Read a file of "word TAB label" lines. With `hold_out`, documents end at
 "-DOC-" and every tenth is held out; without, at empty lines. Ends the
 program when it cannot.
 */
void corpus_read_labels(struct corpus *corpus, const char *path, bool hold_out);

/* Read plain text, a sentence a line, one document a file. */
void corpus_read_text(struct corpus *corpus, const char *path);

/*
 The same documents cut into tokens as Dabir cuts them: each is written out
 as text, a sentence a line, read by the stages up to tokens, and given the
 labels of the letters. A sentence whose letters do not come out the same
 keeps its own words.
 */
void corpus_retoken(const struct corpus *from, struct corpus *to);

/* For those who fill a corpus themselves. */
void corpus_begin_document(struct corpus *corpus, bool held, uint8_t source);
void corpus_begin_sentence(struct corpus *corpus);
void corpus_add_word(struct corpus *corpus, const char *word, size_t len,
		     uint8_t label);

/* Close the last sentence and document; call once. */
void corpus_finish(struct corpus *corpus);

#endif
