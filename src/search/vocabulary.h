/*
 vocabulary.h - words that mean something to a query: fields' names, and
 words so frequent that they are passed over. data/search/words.tsv.
 */
#ifndef DBR_SEARCH_VOCABULARY_H
#define DBR_SEARCH_VOCABULARY_H

#include <stdbool.h>

#include "base/arena.h"

enum dbr_query_field {
	DBR_QUERY_HEADLINE,
	DBR_QUERY_LEAD,
	DBR_QUERY_BY,
	DBR_QUERY_ABOUT,
	DBR_QUERY_SOURCE,
	DBR_QUERY_SECTION,
	DBR_QUERY_PLACE,
	DBR_QUERY_FROM,
	DBR_QUERY_TO,
	DBR_QUERY_NO_FIELD
};

enum dbr_query_field dbr_query_field(const char *name, size_t len);

/* The terms of the stop words, ready to be asked; lives in an arena. */
struct dbr_stop_words;

/* Returns NULL without memory. */
const struct dbr_stop_words *dbr_stop_words_new(struct dbr_arena *arena);
bool dbr_is_stop_word(const struct dbr_stop_words *words, const char *term,
		      size_t len);

#endif
