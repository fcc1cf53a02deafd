/*
 candidates.h - from hashes in common to the few reports worth comparing.
 */
#ifndef DBR_REPRINT_CANDIDATES_H
#define DBR_REPRINT_CANDIDATES_H

#include <dabir/status.h>

#define DBR_REPRINT_COMPARED 8 /* candidates looked at closely */

/* Two reports with one hash in common, as (later << 32 | earlier). */
struct dbr_meetings {
	uint64_t *items;
	size_t count, capacity;
};

struct dbr_candidate {
	uint32_t report;
	uint32_t shared; /* kept hashes in common */
};

/* Returns DABIR_OK or DABIR_NO_MEMORY. */
DABIR_CHECK enum dabir_status dbr_meetings_add(struct dbr_meetings *meetings,
					       uint32_t later,
					       uint32_t earlier);
void dbr_meetings_sort(struct dbr_meetings *meetings);

/* Hashes that a report with `count` of them must share with another before
   the two are worth comparing. */
uint32_t dbr_candidates_least(uint32_t count);

/*
 The candidates of the report whose meetings begin at `*at`, most alike first.

 at     in and out: moves on to the next report's
 least  hashes in common
 found  room for DBR_REPRINT_COMPARED
 Returns how many; the report is in the upper half of items[*at].
 */
size_t dbr_candidates_next(const struct dbr_meetings *meetings, size_t *at,
			   uint32_t least, struct dbr_candidate *found);

#endif
