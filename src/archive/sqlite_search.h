/*
 sqlite_search.h - shared by the files that answer queries.
 */
#ifndef DBR_ARCHIVE_SQLITE_SEARCH_H
#define DBR_ARCHIVE_SQLITE_SEARCH_H

#include "archive/sqlite_rank.h"

/* "a b" as "a" AND "b": all words of a name, in any order. */
DABIR_CHECK enum dabir_status dbr_sqlite_all_words(struct dbr_buf *out,
						   const char *terms);

/* A bit for each of `count` ids that passes every filter; dbr_free() it. */
DABIR_CHECK enum dabir_status
dbr_sqlite_filter(struct dbr_store *store, const struct dbr_filter *filters,
		  size_t count, unsigned char **allowed);

#endif
