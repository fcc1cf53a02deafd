/*
 quill.h - writes a line anew with the half-spaces that were decided.
 */
#ifndef DBR_TEXT_QUILL_H
#define DBR_TEXT_QUILL_H

#include "text/edits.h"
#include "text/spacing.h"
#include "text/words.h"

struct dbr_quill {
	const char *line;
	size_t copied;
	struct dbr_buf *out;
	size_t out_start;
	struct dbr_edits *edits;
	struct dbr_line_place place;
	size_t put, joined; /* half-spaces; those in the place of spaces */
};

/* A half-space behind each letter of a word that word->cuts names. */
void dbr_quill_cut(struct dbr_quill *quill, const struct dbr_text_word *word);

/* A half-space in the place of the space behind a word. */
void dbr_quill_join(struct dbr_quill *quill, const struct dbr_text_word *word);

#endif
