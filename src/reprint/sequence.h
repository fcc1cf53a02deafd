/*
 sequence.h - what two rows of things share, in order.
 */
#ifndef DBR_REPRINT_SEQUENCE_H
#define DBR_REPRINT_SEQUENCE_H

#include <stdbool.h>

#include <dabir/status.h>

/* Two rows; things are the same when their numbers are. */
struct dbr_sequences {
	const uint64_t *one, *two;
	size_t one_count, two_count;
	bool *gone;    /* of each in `one`: not in the other; cleared before */
	bool *come;    /* of each in `two` */
	uint64_t cost; /* steps left before the rest is given up */
	bool capped;   /* out: it was; the rest is gone and come as a whole */
};

/*
 Find a longest common subsequence and set `gone` and `come`.

 Source: Myers, "An O(ND) Difference Algorithm and Its Variations" (1986),
 the variant in linear space.

 Returns DABIR_OK or DABIR_NO_MEMORY.
 */
DABIR_CHECK enum dabir_status
dbr_sequences_compare(struct dbr_sequences *sequences);

#endif
