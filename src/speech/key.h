/*
 key.h - names and offices as letters, for comparison.
 */
#ifndef DBR_SPEECH_KEY_H
#define DBR_SPEECH_KEY_H

#include <stdbool.h>

#include "base/arena.h"

/*
 The folded letters of text[0, len), one space between words, no marks. A
 half-space leaves nothing. Returns NULL without memory.
 */
const char *dbr_key_make(struct dbr_arena *arena, const char *text,
			 uint32_t len);

/* Same letters, spaces apart? */
bool dbr_key_same(const char *left, const char *right);

/*
 Names of `shortest` bytes or more that differ in one letter, which is no
 digit: a slip of the keyboard. Spaces apart.
 */
bool dbr_key_near(const char *left, const char *right, size_t shortest);

/* Does `whole` end with `tail`, from the start of a word? */
bool dbr_key_tail(const char *whole, const char *tail);

/* Does `whole` begin with `head`, up to the end of a word? */
bool dbr_key_head(const char *whole, const char *head);

/* Is `part` just the first and the last word of `whole`? */
bool dbr_key_spans(const char *whole, const char *part);

/*
 Has `whole` every word of `part`, three or more, in any order? Words such as
 "new" and "province", which office-fill.txt lists, may be missing.
 */
bool dbr_key_covers(const char *whole, const char *part);

/*
 Is `part` one word that opens a word of `whole` behind its first? Half of a
 double surname, however it was joined.
 */
bool dbr_key_has(const char *whole, const char *part);

/* Is `part` the last word of `whole`, with the article "al-" or without? */
bool dbr_key_article(const char *whole, const char *part);

uint32_t dbr_key_words(const char *key);

#endif
