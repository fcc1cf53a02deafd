/*
 plain.h - words side by side in a query, read as one text: what a word is
 may hang on the one before it, as with mi- and a verb or a plural sign.
 */
#ifndef DBR_SEARCH_PLAIN_H
#define DBR_SEARCH_PLAIN_H

#include "search/node_list.h"
#include "search/parse.h"

struct dbr_plain_reading {
	struct dbr_arena *arena;
	struct dbr_parsed *parsed;  /* its plain words and groups grow */
	struct dbr_node_list *list; /* gets a node for each term */
	bool passed_over;	    /* out: some terms were stop words */
};

/* Returns DABIR_OK or DABIR_NO_MEMORY. */
DABIR_CHECK enum dabir_status dbr_plain_read(struct dbr_plain_reading *reading,
					     const char *text, size_t len);

#endif
