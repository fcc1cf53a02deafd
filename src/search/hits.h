/*
 hits.h - what search gives out, with the memory it is made of.
 */
#ifndef DBR_SEARCH_HITS_H
#define DBR_SEARCH_HITS_H

#include <dabir/search.h>

#include "search/marks.h"

/* A search under way: the query understood, and where its parts live. */
struct dbr_inquiry {
	struct dabir_archive *archive;
	const struct dabir_search *search;
	struct dbr_arena arena;
	struct dbr_parsed parsed;
	struct dbr_matcher matcher;
	struct dabir_report *report; /* scratch */
};

/*
 Understand a search: its query, and its other fields as conditions.

 Returns DABIR_OK, or as dabir_search_run(). Release it in any case.
 */
DABIR_CHECK enum dabir_status
dbr_inquiry_init(struct dbr_inquiry *inquiry, struct dabir_archive *archive,
		 const struct dabir_search *search,
		 struct dabir_problem *problem);

/* Take in other spellings, and further words where they are asked for. */
DABIR_CHECK enum dabir_status dbr_inquiry_widen(struct dbr_inquiry *inquiry);

void dbr_inquiry_release(struct dbr_inquiry *inquiry);

/* The hits from offset to limit, best or latest first; dbr_free() items. */
DABIR_CHECK enum dabir_status dbr_inquiry_find(struct dbr_inquiry *inquiry,
					       struct dbr_found_list *found);

#endif
