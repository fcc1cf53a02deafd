/*
 kin.h - words that are used alike: the class of a word by its neighbours.

 The classes are computed from plain text (data/token/kin.tsv), so that the
 tagger can judge a word by its likes where the tagged text never shows it.
 */
#ifndef DBR_TOKEN_KIN_H
#define DBR_TOKEN_KIN_H

#include <stdint.h>

/* The class of the word whose codes dbr_hash() to `hash`, or 0. */
uint16_t dbr_kin_of(uint64_t hash);

#endif
