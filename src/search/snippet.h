/*
 snippet.h - the stretch of a report that shows best why it was found.
 */
#ifndef DBR_SEARCH_SNIPPET_H
#define DBR_SEARCH_SNIPPET_H

#include <dabir/search.h>

#include "model/report.h"
#include "search/marks.h"

/*
 Cut a snippet and set it, and its marks, in `hit`.

 most  bytes, give or take a word
 arena where it is to live
 */
DABIR_CHECK enum dabir_status dbr_snippet_cut(const struct dabir_report *report,
					      const struct dbr_matcher *matcher,
					      uint32_t most,
					      struct dbr_arena *arena,
					      struct dabir_hit *hit);

#endif
