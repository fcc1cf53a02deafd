/*
 kin.h - families of reprints, found while reports are added.

 Kept hashes of new reports wait until there are many, or until a commit;
 then they are sorted, met with those of all earlier reports in one walk,
 and who shares enough is compared on the whole texts. What comes out does
 not depend on how reports were divided among commits. Memory does not grow
 with the archive.
 */
#ifndef DBR_ARCHIVE_KIN_H
#define DBR_ARCHIVE_KIN_H

#include "archive/kin_store.h"
#include "reprint/fingerprint.h"

struct dbr_kin;

/*
 apart  find families anew in temporary tables, for a check

 Returns DABIR_OK, DABIR_NO_MEMORY or a failure of the store.
 */
DABIR_CHECK enum dabir_status dbr_kin_new(struct dabir_archive *archive,
					  bool apart, struct dbr_kin **kin);
void dbr_kin_free(struct dbr_kin *kin);

/* The next report, ids ascending; `print` may be NULL for one without. */
DABIR_CHECK enum dabir_status dbr_kin_add(struct dbr_kin *kin, uint64_t id,
					  const struct dbr_fingerprint *print);

/* Settle all that waits; before a commit. */
DABIR_CHECK enum dabir_status dbr_kin_flush(struct dbr_kin *kin);

/* Drop all that waits; after a rollback. */
void dbr_kin_forget(struct dbr_kin *kin);

/* The last report that was settled, 0: none. */
DABIR_CHECK enum dabir_status dbr_kin_reached(struct dbr_kin *kin,
					      uint64_t *id);

/*
 Settle reports that an older Dabir added, in transactions of their own;
 nothing is done when there are none.
 */
DABIR_CHECK enum dabir_status dbr_kin_catch_up(struct dabir_archive *archive);

struct dbr_shelf *dbr_kin_shelf(struct dbr_kin *kin);

#endif
