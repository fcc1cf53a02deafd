/*
 columns.h - the few numbers of every report that filtering, sorting and
 ranking ask for, kept in memory by a connection: 28 bytes a report. Rows
 never change, so it only ever grows.
 */
#ifndef DBR_ARCHIVE_COLUMNS_H
#define DBR_ARCHIVE_COLUMNS_H

#include "archive/store.h"

#define DBR_ZONE 2048 /* reports whose latest instant is kept as one */

struct dbr_column {
	int64_t instant; /* DBR_NO_TIME: not known */
	uint32_t source, section;
	uint32_t words;
	int32_t month;
};

struct dbr_columns {
	struct dbr_column *rows; /* by report id; row 0 is empty */
	size_t count, capacity;	 /* ids below `count` are loaded */
	uint64_t words;		 /* of all reports */
	int64_t *zones;		 /* latest instant of each DBR_ZONE ids */
	size_t zone_count, zone_capacity;
};

void dbr_columns_release(struct dbr_columns *columns);

/* Load what was added since. */
DABIR_CHECK enum dabir_status dbr_store_columns(struct dbr_store *store,
						const struct dbr_columns **out);

static inline const struct dbr_column *
dbr_column(const struct dbr_columns *columns, int64_t id)
{
	return &columns->rows[id > 0 && (uint64_t)id < columns->count ? id : 0];
}

#endif
