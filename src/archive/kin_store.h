/*
 kin_store.h - where the kept hashes of all reports lie, and who is of which
 family: what the search for reprints asks of a backend.

 Postings lie in segments, each of a stretch of reports, sorted by hash and
 cut into pages. A segment is never changed: several become a larger one.
 */
#ifndef DBR_ARCHIVE_KIN_STORE_H
#define DBR_ARCHIVE_KIN_STORE_H

#include "archive/store.h"

struct dbr_segment {
	int64_t id;
	uint32_t first, last; /* reports */
	uint32_t level;	      /* how often it was made of smaller ones */
};

struct dbr_segments {
	struct dbr_segment *items; /* in the order of reports */
	size_t count, capacity;
};

struct dbr_shelf;

/* The archive's own tables, or temporary ones of the same shape, empty. */
DABIR_CHECK enum dabir_status dbr_shelf_new(struct dbr_store *store, bool apart,
					    struct dbr_shelf **shelf);
void dbr_shelf_free(struct dbr_shelf *shelf);

/* False for an archive of an older schema that is read only. */
bool dbr_store_has_shelf(const struct dbr_store *store);

DABIR_CHECK enum dabir_status dbr_shelf_segments(struct dbr_shelf *shelf,
						 struct dbr_segments *segments);

/* `segment->id` is set. */
DABIR_CHECK enum dabir_status
dbr_shelf_put_segment(struct dbr_shelf *shelf, struct dbr_segment *segment);
/* With its pages. */
DABIR_CHECK enum dabir_status dbr_shelf_drop_segment(struct dbr_shelf *shelf,
						     int64_t id);

/* `hash` is that of its first posting. */
DABIR_CHECK enum dabir_status dbr_shelf_put_page(struct dbr_shelf *shelf,
						 int64_t segment, uint32_t hash,
						 const struct dbr_buf *page);

/*
 The page in which `hash` would stand.

 hash  in and out: the first hash of the page
 Returns DABIR_OK, DABIR_END when there is none, or a failure.
 */
DABIR_CHECK enum dabir_status dbr_shelf_page(struct dbr_shelf *shelf,
					     int64_t segment, uint32_t *hash,
					     struct dbr_buf *page);

/* The page behind the one that begins with `hash`; as dbr_shelf_page(). */
DABIR_CHECK enum dabir_status dbr_shelf_next_page(struct dbr_shelf *shelf,
						  int64_t segment,
						  uint32_t *hash,
						  struct dbr_buf *page);

/* The family of a report, which is itself when it has none. */
DABIR_CHECK enum dabir_status
dbr_shelf_family(struct dbr_shelf *shelf, uint32_t report, uint32_t *family);

/* Make one family of two. */
DABIR_CHECK enum dabir_status dbr_shelf_unite(struct dbr_shelf *shelf,
					      uint32_t one, uint32_t two);

/* Whether the families of temporary tables are those of the archive. */
DABIR_CHECK enum dabir_status dbr_shelf_compare(struct dbr_shelf *apart,
						bool *same);

/* Put what temporary tables hold in the place of the archive's own. */
DABIR_CHECK enum dabir_status dbr_shelf_move(struct dbr_shelf *apart);

/* The family of a report, 0 when it has none. */
DABIR_CHECK enum dabir_status
dbr_store_family(struct dbr_store *store, uint64_t report, uint64_t *family);

/*
 The last versions that have kin, a family after another, in each the earliest
 report first.

 report  of which the family is wanted, 0: all
 */
DABIR_CHECK enum dabir_status
dbr_store_families(struct dbr_store *store, uint64_t report,
		   enum dabir_status (*take)(void *context, uint64_t family,
					     uint64_t report),
		   void *context);

#endif
