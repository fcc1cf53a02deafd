/*
 sqlite_match.h - a query as an expression of the word index, and the phrases that
 expression is made of, in its order.
 */
#ifndef DBR_ARCHIVE_SQLITE_MATCH_H
#define DBR_ARCHIVE_SQLITE_MATCH_H

#include "archive/query.h"

#define DBR_MOST_PHRASES 512

struct dbr_phrase {
	const char *terms;
	float weight; /* 0: asked for, but does not rank */
	unsigned group;
	bool prefix;
};

struct dbr_match {
	struct dbr_buf expression;
	struct dbr_phrase phrases[DBR_MOST_PHRASES];
	unsigned count;
	bool too_many;
};

/* Returns DABIR_OK, DABIR_TOO_LARGE, DABIR_NO_MEMORY. */
DABIR_CHECK enum dabir_status dbr_match_make(struct dbr_match *match,
					     const struct dbr_query *query);
void dbr_match_release(struct dbr_match *match);

#endif
