/*
 query.h - a question to the archive, in its own words: what search/ makes
 of what a user wrote. Terms are those of words.h.
 */
#ifndef DBR_ARCHIVE_QUERY_H
#define DBR_ARCHIVE_QUERY_H

#include "archive/store.h"

/* Terms in a row, or several such, of which one, all or near ones count. */
enum dbr_node_kind {
	DBR_NODE_TERMS,
	DBR_NODE_ANY,
	DBR_NODE_ALL,
	DBR_NODE_NEAR
};

struct dbr_node {
	enum dbr_node_kind kind;
	const char *terms; /* TERMS: a space between two, NUL-terminated */
	unsigned parts;	   /* TERMS, NEAR: a bit a dbr_part; 0: all */
	unsigned distance; /* NEAR: words between */
	float weight;	   /* TERMS: how much they count */
	unsigned group;	   /* TERMS: spellings of one word share one */
	bool prefix;	   /* TERMS: the last one may go on */
	struct dbr_node *first, *next; /* children, next sibling */
};

/* A condition that no word index answers. */
enum dbr_filter_kind {
	DBR_FILTER_BY,	  /* someone of this name says something */
	DBR_FILTER_ABOUT, /* a person or organisation of this name occurs */
	DBR_FILTER_PLACE,
	DBR_FILTER_SOURCE,
	DBR_FILTER_SECTION,
	DBR_FILTER_SPEAKER /* this very name says something */
};

struct dbr_filter {
	enum dbr_filter_kind kind;
	const char *terms; /* of the name, all must occur in it */
	int64_t speaker;   /* SPEAKER: the name's number */
	bool exclude;
	const struct dbr_filter *next;
};

struct dbr_query {
	const struct dbr_node *root;	/* NULL: every report */
	const struct dbr_node *more;	/* adds to the rank alone, or NULL */
	const struct dbr_node *without; /* hits must not have it, or NULL */
	const struct dbr_filter *filters;
	int64_t from, to; /* instants, inclusive; DBR_NO_TIME: open */
	enum dabir_sort sort;
	uint64_t cost; /* steps of SQLite's machine, 0: default */
};

/* Whether its hits are scored: words, and an order that asks how good. */
static inline bool dbr_query_ranks(const struct dbr_query *query)
{
	return query->root && (query->sort == DABIR_SORT_BEST ||
			       query->sort == DABIR_SORT_RECENT);
}

struct dbr_found {
	uint64_t id;
	double score;
	int64_t instant;
};

struct dbr_found_list {
	struct dbr_found *items; /* best first */
	size_t count;
	uint64_t total;
	bool more; /* there were others behind the last one */
	bool open; /* not all were looked at: there may be more than `total` */
};

/* Ids that grow; dbr_free() `items`. */
struct dbr_ids {
	int64_t *items;
	size_t count, capacity;
};

/*
 Answer a query.

 most   hits to give, the best or the latest; the rest are counted
 found  out: dbr_free() its items

 Returns DABIR_OK, DABIR_TOO_LARGE when it costs too much, or a failure.
 */
DABIR_CHECK enum dabir_status dbr_store_search(struct dbr_store *store,
					       const struct dbr_query *query,
					       size_t most,
					       struct dbr_found_list *found);

/* Append the ids of all hits. */
DABIR_CHECK enum dabir_status dbr_store_each(struct dbr_store *store,
					     const struct dbr_query *query,
					     struct dbr_ids *ids);

/* Count all hits by `facet`; `limit` most frequent ones, 0: all. */
DABIR_CHECK enum dabir_status dbr_store_facet(struct dbr_store *store,
					      const struct dbr_query *query,
					      enum dabir_facet facet,
					      uint32_t limit,
					      struct dabir_counts **counts);

/* What a list of hits shows of a report; strings live in `arena`. */
struct dbr_brief {
	const char *headline, *source, *section, *published;
	const char *url, *source_id, *code;
};
DABIR_CHECK enum dabir_status dbr_store_brief(struct dbr_store *store,
					      uint64_t id,
					      struct dbr_arena *arena,
					      struct dbr_brief *brief);

/* How many reports have a term. */
DABIR_CHECK enum dabir_status dbr_store_count_of(struct dbr_store *store,
						 const char *term, size_t len,
						 uint64_t *count);

#endif
