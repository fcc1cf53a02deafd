/*
 posting.h - who holds which kept hash: what is compared to find reports that
 may be reprints of each other.
 */
#ifndef DBR_REPRINT_POSTING_H
#define DBR_REPRINT_POSTING_H

#include <dabir/status.h>

/* A hash is remembered for so many reports, the first ones: more of them tell
   nothing, since a large family is met by its first members, and what all of
   a source's reports end with is no sign of kinship. */
#define DBR_REPRINT_HOLDERS 16

struct dbr_posting {
	uint32_t hash;
	uint32_t report;
};

/* By hash, then by report. */
void dbr_postings_sort(struct dbr_posting *postings, size_t count);

/* How many from `at` on are of the same hash. */
size_t dbr_postings_group(const struct dbr_posting *postings, size_t count,
			  size_t at);

#endif
