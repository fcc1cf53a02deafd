/*
 fingerprint.h - what a report shares with its reprints.
 */
#ifndef DBR_REPRINT_FINGERPRINT_H
#define DBR_REPRINT_FINGERPRINT_H

#include <stdbool.h>

#include "model/report.h"

#define DBR_GRAM 16   /* letters a run: about three or four words */
#define DBR_SAMPLE 16 /* one run in so many is kept, by its hash */
#define DBR_KEPT 48   /* of a long text no more: those of the least value */

struct dbr_fingerprint {
	uint32_t letters; /* folded letters of lead and body */
	uint32_t count;
	const uint32_t *hashes; /* ascending, distinct */
};

/*
 What a report shares with its reprints; its hashes are in `arena`.

 Returns DABIR_OK or DABIR_NO_MEMORY.
 */
DABIR_CHECK enum dabir_status
dbr_fingerprint_make(const struct dabir_report *report, struct dbr_arena *arena,
		     struct dbr_fingerprint *print);

/* lead and body -> report->fingerprint. */
DABIR_CHECK enum dabir_status
dbr_fingerprint_stage(struct dabir_report *report);

/*
 The hash of every run of DBR_GRAM folded letters.

 letters  folded, see letters.h
 out      room for `count` hashes; count - DBR_GRAM + 1 are written
 Returns the hashes written, 0 when the text is shorter than a run.
 */
size_t dbr_gram_hashes(const unsigned char *letters, size_t count,
		       uint32_t *out);

/*
 Every distinct run of a report's lead and body, ascending, in the arena.

 Returns DABIR_OK or DABIR_NO_MEMORY.
 */
DABIR_CHECK enum dabir_status dbr_report_runs(struct dabir_report *report,
					      const uint32_t **hashes,
					      size_t *count);

/* Sort ascending and drop repeats; returns how many are left. */
size_t dbr_hashes_distinct(uint32_t *hashes, size_t count);

#endif
