/*
 met.h - whether a stretch of text alone answers a query.
 */
#ifndef DBR_SEARCH_MET_H
#define DBR_SEARCH_MET_H

#include "archive/query.h"

/* True when `text` has the words that the query asks for and none of those it
   shuts out; also for a query without words. False without memory. */
bool dbr_query_met(const struct dbr_query *query, const char *text, size_t len);

#endif
