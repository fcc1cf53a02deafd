/*
 sqlite_rank.h - how well a report answers a query: BM25 over the parts of a
 report, a word in the headline counting for more.

 Source: Robertson, Zaragoza, "The Probabilistic Relevance Framework: BM25
 and Beyond" (2009), with weighted fields (BM25F, one length). Spellings of
 one word are counted as that word.
 */
#ifndef DBR_ARCHIVE_SQLITE_RANK_H
#define DBR_ARCHIVE_SQLITE_RANK_H

#include "archive/columns.h"
#include "archive/sqlite_match.h"

struct dbr_filter_set;

/* What the ranking function of the index works with, set for each query. */
struct dbr_ranking {
	const struct dbr_columns *columns;
	const struct dbr_query *query;
	const unsigned char *allowed; /* a bit a report, or NULL: all are */
	size_t allowed_count;	      /* bits */
	unsigned phrase_count, group_count;
	unsigned group[DBR_MOST_PHRASES]; /* of each phrase */
	float weight[DBR_MOST_PHRASES];	  /* of each phrase; 0: none */
	float idf[DBR_MOST_PHRASES];	  /* of each group, weight included */
	double mean;			  /* words a report */
	int64_t newest; /* instant that freshness counts from */
};

/* True when a report meets the dates and filters of the query. */
bool dbr_ranking_allows(const struct dbr_ranking *ranking, int64_t id);

/* Look up how frequent the phrases are. */
DABIR_CHECK enum dabir_status
dbr_ranking_prepare(struct dbr_store *store, const struct dbr_match *match);

#endif
