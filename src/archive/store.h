/*
 store.h - what the archive asks of the thing that keeps it. sqlite_*.c is
 the one backend; a second one answers the same calls, and this becomes a
 table of functions. Nothing above it knows SQL.
 */
#ifndef DBR_ARCHIVE_STORE_H
#define DBR_ARCHIVE_STORE_H

#include <dabir/archive.h>

#include "archive/row.h"

struct dbr_store;

DABIR_CHECK enum dabir_status dbr_store_open(const char *path,
					     enum dabir_archive_mode mode,
					     struct dbr_store **store,
					     struct dabir_problem *problem);
void dbr_store_close(struct dbr_store *store);
const char *dbr_store_error(const struct dbr_store *store);

/* What frames are made and read with; it belongs to the store. */
struct dbr_framer *dbr_store_framer(struct dbr_store *store);

DABIR_CHECK enum dabir_status dbr_store_begin(struct dbr_store *store);
DABIR_CHECK enum dabir_status dbr_store_commit(struct dbr_store *store);
void dbr_store_rollback(struct dbr_store *store);

/* The rules of what is derived (derived.h), as they were last read. */
unsigned dbr_store_derived(const struct dbr_store *store);
DABIR_CHECK enum dabir_status dbr_store_read_derived(struct dbr_store *store);
DABIR_CHECK enum dabir_status dbr_store_set_derived(struct dbr_store *store,
						    unsigned derived);

/* Between these, many rows are put: how the index is kept may differ. */
DABIR_CHECK enum dabir_status dbr_store_bulk(struct dbr_store *store,
					     bool starts);

/* The id of the report with these original bytes, or DABIR_NOT_FOUND. */
DABIR_CHECK enum dabir_status
dbr_store_find_digest(struct dbr_store *store,
		      const unsigned char digest[DBR_DIGEST], uint64_t *id);

/* DABIR_OK, DABIR_SAME, DABIR_NEW_VERSION or a failure. */
DABIR_CHECK enum dabir_status
dbr_store_put(struct dbr_store *store, const struct dbr_row *row, uint64_t *id);

/*
 The frame of a report, valid until the next call or dbr_store_release().

 entry  out, optional
 */
DABIR_CHECK enum dabir_status dbr_store_frame(struct dbr_store *store,
					      uint64_t id,
					      struct dbr_frame *frame,
					      struct dabir_entry *entry);

void dbr_store_release(struct dbr_store *store);

/* The archive's dictionary; DABIR_NOT_FOUND when there is none. */
DABIR_CHECK enum dabir_status dbr_store_dictionary(struct dbr_store *store,
						   struct dbr_buf *bytes);
DABIR_CHECK enum dabir_status dbr_store_set_dictionary(struct dbr_store *store,
						       const void *bytes,
						       size_t len);

/* The next report up to `last` whose frame was made without dictionary. */
DABIR_CHECK enum dabir_status
dbr_store_next_unframed(struct dbr_store *store, uint64_t last, uint64_t *id);
DABIR_CHECK enum dabir_status
dbr_store_set_frame(struct dbr_store *store, uint64_t id,
		    const struct dbr_frame *frame);

DABIR_CHECK enum dabir_status dbr_store_next(struct dbr_store *store,
					     uint64_t *id);
DABIR_CHECK enum dabir_status dbr_store_find(struct dbr_store *store,
					     const char *name, uint64_t *id);
DABIR_CHECK enum dabir_status
dbr_store_stats(struct dbr_store *store, struct dabir_archive_stats *stats);
DABIR_CHECK enum dabir_status dbr_store_list(struct dbr_store *store,
					     const struct dabir_list *list,
					     struct dabir_counts **counts);

#endif
