/*
 kin_compare.h - who of the candidates is a reprint, by every run of letters.
 */
#ifndef DBR_ARCHIVE_KIN_COMPARE_H
#define DBR_ARCHIVE_KIN_COMPARE_H

#include "archive/kin_store.h"
#include "reprint/candidates.h"

struct dbr_comparer {
	struct dabir_archive *archive;
	struct dbr_shelf *shelf;
	struct dabir_report *one, *other;
};

/* Returns DABIR_OK or DABIR_NO_MEMORY. */
DABIR_CHECK enum dabir_status dbr_comparer_init(struct dbr_comparer *comparer,
						struct dabir_archive *archive,
						struct dbr_shelf *shelf);
void dbr_comparer_release(struct dbr_comparer *comparer);

/* How many hashes each report has that may meet others. */
struct dbr_hash_counts {
	unsigned char *items;
	size_t count, capacity;
	uint32_t first; /* report of the first item */
};

/* Unite the families of each two that met and are alike. */
DABIR_CHECK enum dabir_status
dbr_compare_all(struct dbr_comparer *comparer,
		const struct dbr_meetings *meetings,
		const struct dbr_hash_counts *counts);

#endif
