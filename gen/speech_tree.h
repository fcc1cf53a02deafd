/*
 speech_tree.h - the tree of folded letters, as it grows and is written.
 */
#ifndef GEN_SPEECH_TREE_H
#define GEN_SPEECH_TREE_H

#include "speech/lexicon.h"

/* Say what is wrong with the data and end the build. */
void die(const char *what, const char *which) __attribute__((noreturn));

/* Merge `entry` into what `text` already is. */
void add_entry(const char *text, const struct dbr_entry *entry);

/* Write the tree, its entries and the table of folds as a C source. */
void write_tree(const char *path);

#endif
