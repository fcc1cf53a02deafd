/*
 expand.h - further words, learnt from the best reports of a first search.

 Source: Abdul-Jaleel et al., "UMass at TREC 2004: Novelty and HARD" (RM3):
 the words of the best reports, by how often they stand in them and how good
 these are, beside the words asked for.
 */
#ifndef DBR_SEARCH_EXPAND_H
#define DBR_SEARCH_EXPAND_H

#include "search/hits.h"

DABIR_CHECK enum dabir_status dbr_expand(struct dbr_inquiry *inquiry);

#endif
