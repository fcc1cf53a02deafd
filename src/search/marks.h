/*
 marks.h - where the words of a query stand in a text.
 */
#ifndef DBR_SEARCH_MARKS_H
#define DBR_SEARCH_MARKS_H

#include "model/report.h"
#include "search/parse.h"

#define DBR_MOST_WANTED 256

/* Terms in a row that were asked for, by their hashes. */
struct dbr_wanted {
	const uint64_t *hashes;
	unsigned count;
	const char *prefix; /* what the last one begins with, or NULL */
	size_t prefix_len;
};

struct dbr_matcher {
	struct dbr_wanted wanted[DBR_MOST_WANTED];
	unsigned count;
};

struct dbr_mark {
	struct dabir_span span;
	unsigned wanted; /* index */
};

struct dbr_mark_list {
	struct dbr_mark *items; /* in order of place, none over another */
	uint32_t count, capacity;
};

/* What `node` and its siblings and children ask for. NULL: nothing. */
DABIR_CHECK enum dabir_status dbr_matcher_add(struct dbr_matcher *matcher,
					      struct dbr_arena *arena,
					      const struct dbr_node *node);

/* Find them in a text; the list lives in the arena. */
DABIR_CHECK enum dabir_status
dbr_matcher_find(const struct dbr_matcher *matcher, struct dbr_arena *arena,
		 const char *text, size_t len, struct dbr_mark_list *marks);

/* The same as spans alone, which live in the arena; NULL: there are none. */
DABIR_CHECK enum dabir_status
dbr_matcher_spans(const struct dbr_matcher *matcher, struct dbr_arena *arena,
		  const struct dbr_text *text, const struct dabir_span **spans,
		  uint32_t *count);

#endif
