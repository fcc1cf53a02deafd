/*
 archive.h - the handle behind <dabir/archive.h>, for rooms above this one.
 */
#ifndef DBR_ARCHIVE_ARCHIVE_H
#define DBR_ARCHIVE_ARCHIVE_H

#include "archive/kin.h"

struct dabir_archive {
	struct dbr_store *store;
	struct dbr_framer *framer; /* the store's */
	struct dbr_row row;	   /* of dabir_archive_add() */
	struct dbr_kin *kin;	   /* NULL when it is read only */
	enum dabir_archive_mode mode;
	bool begun;
	bool current; /* dabir_archive_renew() has nothing left to do */
	char *path;
};

/* A report as dabir_archive_get() gives it, without its original bytes. */
DABIR_CHECK enum dabir_status
dbr_archive_get_text(struct dabir_archive *archive, uint64_t id,
		     struct dabir_report *report);

/* dabir_archive_begin() for an archive as it is, up to date or not. */
DABIR_CHECK enum dabir_status dbr_archive_begin(struct dabir_archive *archive);

/* Put a row that was filled elsewhere, between begin and commit. */
DABIR_CHECK enum dabir_status dbr_archive_put(struct dabir_archive *archive,
					      const struct dbr_row *row,
					      uint64_t *id);

/* Give a framer what this archive's frames are made with. */
DABIR_CHECK enum dabir_status
dbr_archive_use_dictionary(struct dabir_archive *archive,
			   struct dbr_framer *framer);

#endif
