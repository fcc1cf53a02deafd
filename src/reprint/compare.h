/*
 compare.h - how much of one text stands in another.
 */
#ifndef DBR_REPRINT_COMPARE_H
#define DBR_REPRINT_COMPARE_H

#include <dabir/status.h>

struct dbr_likeness {
	double containment; /* of the shorter one's runs, the share shared */
	double jaccard;	    /* shared runs of all runs */
};

/* From this containment on, one is a reprint of the other. */
#define DBR_REPRINT_CONTAINMENT 0.4

/* Two texts, as every distinct run of their letters, ascending. */
struct dbr_likeness dbr_runs_compare(const uint32_t *one, size_t one_count,
				     const uint32_t *two, size_t two_count);

/* How many of two ascending, distinct arrays are the same. */
size_t dbr_hashes_shared(const uint32_t *one, size_t one_count,
			 const uint32_t *two, size_t two_count);

#endif
