/*
 exact.h - +word: hits that have exactly this spelling.
 */
#ifndef DBR_SEARCH_EXACT_H
#define DBR_SEARCH_EXACT_H

#include "search/hits.h"

/*
 Fill `found` with the best `most` hits that spell every +word as it was
 written, be it in the text as published or as repaired.
 */
DABIR_CHECK enum dabir_status dbr_exact_find(struct dbr_inquiry *inquiry,
					     size_t most,
					     struct dbr_found_list *found);

#endif
