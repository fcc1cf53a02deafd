/*
 terms.h - the terms of a piece of a query.
 */
#ifndef DBR_SEARCH_TERMS_H
#define DBR_SEARCH_TERMS_H

#include "archive/query.h"
#include "base/arena.h"

struct dbr_terms {
	const char *joined; /* a space between two, NUL-terminated */
	unsigned count;
};

/* Returns DABIR_OK or DABIR_NO_MEMORY. `terms` lives in the arena. */
DABIR_CHECK enum dabir_status dbr_terms_of(struct dbr_arena *arena,
					   const char *text, size_t len,
					   struct dbr_terms *terms);

/* Put a condition on a name at the head of the query's list; a name without a
   word is DABIR_BAD_ARGUMENT. */
DABIR_CHECK enum dabir_status dbr_query_add_filter(struct dbr_query *query,
						   struct dbr_arena *arena,
						   enum dbr_filter_kind kind,
						   const char *text, size_t len,
						   bool exclude);

/* Only reports in which this name, by its number, says something. */
DABIR_CHECK enum dabir_status dbr_query_add_speaker(struct dbr_query *query,
						    struct dbr_arena *arena,
						    int64_t speaker);

/* The number written in `text`, 1 to 100, or `otherwise`. */
unsigned dbr_small_number(const char *text, size_t len, unsigned otherwise);

#endif
