/*
 index.h - which earlier reports share kept hashes with this one.

 Lives in memory while reports are added: 12 bytes a kept hash, about 600
 bytes a report of 1.4 KB. Not for sharing between threads.
 */
#ifndef DBR_REPRINT_INDEX_H
#define DBR_REPRINT_INDEX_H

#include "reprint/fingerprint.h"

struct dbr_reprint_index;

struct dbr_candidate {
	uint32_t report;
	uint32_t shared; /* kept hashes in common */
	uint32_t count;	 /* kept hashes the candidate has */
};

/* Returns DABIR_OK or DABIR_NO_MEMORY. */
DABIR_CHECK enum dabir_status
dbr_reprint_index_new(struct dbr_reprint_index **index);

void dbr_reprint_index_free(struct dbr_reprint_index *index);

/* Remember a report. Returns DABIR_OK or DABIR_NO_MEMORY. */
DABIR_CHECK enum dabir_status
dbr_reprint_index_add(struct dbr_reprint_index *index, uint32_t report,
		      const struct dbr_fingerprint *print);

/*
 The reports worth comparing, most alike first.

 out    valid until the next call
 Returns DABIR_OK or DABIR_NO_MEMORY.
 */
DABIR_CHECK enum dabir_status
dbr_reprint_index_find(struct dbr_reprint_index *index,
		       const struct dbr_fingerprint *print,
		       const struct dbr_candidate **out, size_t *count);

#endif
