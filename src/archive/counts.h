/*
 counts.h - a list of names and numbers that grows.
 */
#ifndef DBR_ARCHIVE_COUNTS_H
#define DBR_ARCHIVE_COUNTS_H

#include <dabir/archive.h>

/* An empty list, or NULL. Free with dabir_counts_free(). */
struct dabir_counts *dbr_counts_new(void);

/* Add a copy of `name`. Returns DABIR_OK or DABIR_NO_MEMORY. */
DABIR_CHECK enum dabir_status dbr_counts_add(struct dabir_counts *counts,
					     uint64_t id, const char *name,
					     uint64_t count);

#endif
