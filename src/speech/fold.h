/*
 fold.h - letters as the lexicon of saying compares them.

 Arabic and Persian shapes of a letter are one, digits of three alphabets
 are one, marks and half-spaces are nothing. Also built into the generator,
 so that data and text are folded alike.
 */
#ifndef DBR_SPEECH_FOLD_H
#define DBR_SPEECH_FOLD_H

#include <stdint.h>

#define DBR_FOLD_BREAK 0u /* no letter: a word ends here */
#define DBR_FOLD_SKIP 1u  /* belongs to a word but carries nothing */

#define DBR_HALF_SPACE 0x200Cu /* ZERO WIDTH NON-JOINER */

/* The rule itself: the folded form, DBR_FOLD_BREAK or DBR_FOLD_SKIP. */
uint32_t dbr_fold_rule(uint32_t point);

/* The same for the first points, written down by the generator. */
#define DBR_FOLD_TABLE 0x700
extern const uint16_t dbr_fold_table[DBR_FOLD_TABLE];

static inline uint32_t dbr_fold(uint32_t point)
{
	return point < DBR_FOLD_TABLE ? dbr_fold_table[point]
				      : dbr_fold_rule(point);
}

#endif
