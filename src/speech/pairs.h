/*
 pairs.h - which quotation mark closes which.
 */
#ifndef DBR_SPEECH_PAIRS_H
#define DBR_SPEECH_PAIRS_H

#include "speech/units.h"

/* Is `point` a quotation mark of any kind? */
bool dbr_is_quote(uint32_t point);

/*
 Give the quotes and parentheses of one line their mates. Marks with a
 direction nest; the others take turns. A mark without a mate stays alone.
 */
void dbr_pairs_match(struct dbr_units *units, struct dbr_range line);

#endif
