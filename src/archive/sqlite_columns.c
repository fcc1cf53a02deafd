#include <string.h>

#include "archive/columns.h"
#include "archive/sqlite.h"
#include "base/memory.h"

void dbr_columns_release(struct dbr_columns *columns)
{
	dbr_free(columns->rows);
	dbr_free(columns->zones);
	memset(columns, 0, sizeof(*columns));
}

/* Room for ids up to and with `last`, the new ones empty. */
static enum dabir_status make_room(struct dbr_columns *columns, int64_t last)
{
	size_t count = (size_t)last + 1, zones = (size_t)last / DBR_ZONE + 1;

	while (columns->capacity < count) {
		enum dabir_status status =
			dbr_grow(&columns->rows, &columns->capacity,
				 columns->capacity, sizeof(*columns->rows));

		if (status != DABIR_OK)
			return status;
	}
	while (columns->zone_capacity < zones) {
		enum dabir_status status = dbr_grow(
			&columns->zones, &columns->zone_capacity,
			columns->zone_capacity, sizeof(*columns->zones));

		if (status != DABIR_OK)
			return status;
	}
	for (size_t i = columns->count; i < count; i++)
		columns->rows[i] =
			(struct dbr_column){ .instant = DBR_NO_TIME };
	while (columns->zone_count < zones)
		columns->zones[columns->zone_count++] = DBR_NO_TIME;
	return DABIR_OK;
}

static void take_row(struct dbr_columns *columns, sqlite3_stmt *row)
{
	size_t id = (size_t)sqlite3_column_int64(row, 0);
	int64_t *zone = &columns->zones[id / DBR_ZONE];
	struct dbr_column *column = &columns->rows[id];

	if (sqlite3_column_type(row, 1) != SQLITE_NULL)
		column->instant = sqlite3_column_int64(row, 1);
	column->source = (uint32_t)sqlite3_column_int64(row, 2);
	column->section = (uint32_t)sqlite3_column_int64(row, 3);
	column->month = sqlite3_column_int(row, 4);
	column->words = (uint32_t)sqlite3_column_int64(row, 5);
	columns->words += column->words;
	if (column->instant > *zone)
		*zone = column->instant;
}

static enum dabir_status load(struct dbr_store *store,
			      struct dbr_columns *columns, int64_t last)
{
	/* From nothing, the index alone is read: it is far smaller. */
	static const char all[] =
		"SELECT id, instant, source, section, month, words"
		" FROM report INDEXED BY report_time WHERE +id <= ?2";
	static const char since[] =
		"SELECT id, instant, source, section, month, words"
		" FROM report WHERE id >= ?1 AND id <= ?2";
	sqlite3_stmt *get =
		dbr_sql_prepare(store, columns->count ? since : all);
	enum dabir_status status;
	int result;

	if (!get)
		return dbr_sql_status(store);
	if (columns->count)
		sqlite3_bind_int64(get, 1, (int64_t)columns->count);
	sqlite3_bind_int64(get, 2, last);
	status = make_room(columns, last);
	while (status == DABIR_OK &&
	       (result = sqlite3_step(get)) != SQLITE_DONE)
		if (result == SQLITE_ROW)
			take_row(columns, get);
		else
			status = dbr_sql_failed(store, result);
	sqlite3_finalize(get);
	if (status == DABIR_OK)
		columns->count = (size_t)last + 1;
	return status;
}

enum dabir_status dbr_store_columns(struct dbr_store *store,
				    const struct dbr_columns **out)
{
	struct dbr_columns *columns = &store->columns;
	sqlite3_stmt *max = dbr_sql(store, DBR_SQL_LAST);
	enum dabir_status status;
	int64_t last = 0;

	if (!max)
		return dbr_sql_status(store);
	status = dbr_sql_failed(store, sqlite3_step(max));
	if (status == DABIR_OK)
		last = sqlite3_column_int64(max, 0);
	sqlite3_reset(max);
	if (status == DABIR_OK && (size_t)last + 1 > columns->count)
		status = load(store, columns, last);
	*out = columns;
	return status;
}
