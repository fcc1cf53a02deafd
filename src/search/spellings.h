/*
 spellings.h - other ways to write what was asked for.
 */
#ifndef DBR_SEARCH_SPELLINGS_H
#define DBR_SEARCH_SPELLINGS_H

#include "search/hits.h"

/*
 Two words side by side that the reports write as one are found so too: the
 one word counts as a spelling of each.
 */
DABIR_CHECK enum dabir_status dbr_join_neighbours(struct dbr_inquiry *inquiry);

/*
 The query with its unknown words changed by one letter into known ones.

 suggestion  out: in `arena`; NULL when there is none to make
 */
DABIR_CHECK enum dabir_status dbr_suggest(struct dbr_inquiry *inquiry,
					  struct dbr_arena *arena,
					  const char **suggestion);

#endif
