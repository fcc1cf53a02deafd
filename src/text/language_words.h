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
   same on every machine (FNV-1a). */
static inline unsigned dbr_language_slot(const char *word, size_t len)
{
	uint32_t hash = 2166136261u;

	for (size_t i = 0; i < len; i++)
		hash = (hash ^ (unsigned char)word[i]) * 16777619u;
	return hash ^ hash >> 15;
}

#endif
