/*
 language_words.h - where a word stands in the table of languages.tsv, for
 gen/languages.c, which fills it, and language.c, which asks it.
 */
#ifndef DBR_TEXT_LANGUAGE_WORDS_H
#define DBR_TEXT_LANGUAGE_WORDS_H

#include <stddef.h>
#include <stdint.h>

#define DBR_LANGUAGE_WORD 24 /* bytes of a word, its end included, at most */

/* The first slot to look at, before the remainder by the table's size; the
   same on every machine. The second byte of a letter tells it; the last three
   letters and the length tell nearly all words apart. */
static inline unsigned dbr_language_slot(const char *word, size_t len)
{
	uint32_t hash = (uint32_t)len;

	for (size_t back = 1; back <= 5 && back <= len; back += 2)
		hash = hash << 8 | (unsigned char)word[len - back];
	hash *= 0x9E3779B1u;
	return hash >> 15;
}

#endif
