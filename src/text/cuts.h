/*
 cuts.h - where a word is to be cut by half-spaces, and which gaps are wanted.
 */
#ifndef DBR_TEXT_CUTS_H
#define DBR_TEXT_CUTS_H

#include "text/spacing.h"

/* Bit i: a half-space belongs behind letter i of the word. */
uint64_t dbr_cuts_of(const struct dbr_spacing *spacing,
		     const struct dbr_text_word *word, unsigned char loss);

/* Letters of a word from letter `at` back, or on, to the nearest cut or to
   the word's edge. */
int dbr_piece_before(uint64_t cuts, int at);
int dbr_piece_behind(uint64_t cuts, int at, int count);

/* The style that has a say on a gap of a text in a style. */
unsigned char dbr_style_for(enum dbr_style style, bool is_space);

/*
 Whether a gap is wanted whatever its text had lost and in every style that
 the text may be judged to be in. A repaired text is judged anew as a sound
 one; it must not want what was left alone when it was damaged.
 */
bool dbr_wanted_anyway(const struct dbr_spacing *spacing,
		       const struct dbr_gap *gap);

#endif
