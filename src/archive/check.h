/*
 check.h - what the tables say of a report, and what they should say, as
 bytes that can be compared.
 */
#ifndef DBR_ARCHIVE_CHECK_H
#define DBR_ARCHIVE_CHECK_H

#include <dabir/upkeep.h>

#include "archive/archive.h"
#include "archive/query.h"

/* Append what the tables should say, from the report itself. */
DABIR_CHECK enum dabir_status dbr_check_expect(const struct dbr_row *row,
					       bool last_version,
					       struct dbr_buf *out);

/* Append what they say. */
DABIR_CHECK enum dabir_status
dbr_store_said_of(struct dbr_store *store, uint64_t id, struct dbr_buf *out);

/* One number for a term at its place; a sum of them stands for an index. */
uint64_t dbr_check_place(const char *term, size_t len, uint64_t id,
			 unsigned part, uint64_t position);

/* The sum over all that the index holds, but for the reports of `ids`. */
DABIR_CHECK enum dabir_status dbr_store_index_sum(struct dbr_store *store,
						  const struct dbr_ids *ids,
						  uint64_t *sum);

/* Damage that the store finds by itself, in its own words. */
DABIR_CHECK enum dabir_status
dbr_store_integrity(struct dbr_store *store,
		    void (*found)(void *context, const char *what),
		    void *context);

/* Empty the index; fill it again by dbr_store_index(). */
DABIR_CHECK enum dabir_status dbr_store_clear_index(struct dbr_store *store);
DABIR_CHECK enum dabir_status dbr_store_index(struct dbr_store *store,
					      const struct dbr_row *row,
					      uint64_t id);

/* The same for names, from the names themselves. */
DABIR_CHECK enum dabir_status dbr_store_index_names(struct dbr_store *store);

/*
 Derive everything anew, within a transaction that was begun: tables, families
 and indexes. What cannot be read is left to `dabir check`.
 */
DABIR_CHECK enum dabir_status dbr_check_renew(struct dabir_archive *archive,
					      const struct dabir_check *check);

/* Set the tables right for one report. */
DABIR_CHECK enum dabir_status dbr_store_mend(struct dbr_store *store,
					     const struct dbr_row *row,
					     uint64_t id, bool last_version);

/* Families as they are kept, and as they are found from the reports. */
struct dbr_check_kin {
	struct dbr_kin *kept, *fresh; /* NULL: an older schema, without */
	uint64_t reached;	      /* the last report that has its turn */
};

DABIR_CHECK enum dabir_status dbr_check_kin_new(struct dabir_archive *archive,
						struct dbr_check_kin *check);
void dbr_check_kin_free(struct dbr_check_kin *check);
DABIR_CHECK enum dabir_status dbr_check_kin_add(struct dbr_check_kin *check,
						uint64_t id,
						struct dabir_report *report);

/* When all reports were added. */
DABIR_CHECK enum dabir_status dbr_check_kin_same(struct dbr_check_kin *check,
						 bool *same);
DABIR_CHECK enum dabir_status dbr_check_kin_mend(struct dbr_check_kin *check);

#endif
