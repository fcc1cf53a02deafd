/*
 loss.h - what became of a text's half-spaces.

 Some pipelines delete half-spaces, others write spaces. A text tells which by
 the pieces of data/text/loss.tsv: where many stand alone, a fused word is
 as its writer left it, and the other way round.
 */
#ifndef DBR_TEXT_LOSS_H
#define DBR_TEXT_LOSS_H

#include "text/gap.h"
#include "text/words.h"

#define DBR_LOSS_PIECES 8
#define DBR_LOSS_LETTERS 4

/* The pieces as letters; filled once. */
struct dbr_loss_signs {
	struct dbr_loss_sign {
		unsigned char codes[DBR_LOSS_LETTERS];
		unsigned char count;
		bool front;
	} items[DBR_LOSS_PIECES];
	size_t count;
	bool first[256], last[256]; /* letters that a piece has there */
};

void dbr_loss_init(struct dbr_loss_signs *signs);

struct dbr_loss_count {
	size_t alone, fused;
};

/* Counts a word if it is a piece that stands alone, or holds a fused one. */
void dbr_loss_look(const struct dbr_loss_signs *signs,
		   const unsigned char *codes, const struct dbr_text_word *word,
		   struct dbr_loss_count *count);

/* What the counts say of a text with so many half-spaces and words. */
enum dbr_loss dbr_loss_of(const struct dbr_loss_count *count,
			  size_t half_spaces, size_t words);

/*
 What became of the half-spaces of one line, given what became of its text's.
 A long line may be a report among others: where it tells plainly it is
 believed, else it is taken to be as the text is.
 */
enum dbr_loss dbr_loss_of_line(const struct dbr_loss_signs *signs,
			       const struct dbr_word_list *words,
			       enum dbr_loss text);

/* Whether a line may tell; a line that may not will not when repaired. */
bool dbr_loss_line_long(const struct dbr_word_list *words);

/* Whether a line with so many half-spaces is sound even among damaged ones. */
bool dbr_loss_line_sound(size_t half_spaces, size_t words);

#endif
