#include <string.h>

#include "archive/sqlite.h"

/* A copy of a column in the arena; NULL stays NULL. */
static enum dabir_status copy_column(sqlite3_stmt *row, int at,
				     struct dbr_arena *arena, const char **out)
{
	const char *text = (const char *)sqlite3_column_text(row, at);

	*out = NULL;
	if (!text)
		return DABIR_OK;
	*out = dbr_arena_copy(arena, text,
			      (size_t)sqlite3_column_bytes(row, at));
	return *out ? DABIR_OK : DABIR_NO_MEMORY;
}

enum dabir_status dbr_store_brief(struct dbr_store *store, uint64_t id,
				  struct dbr_arena *arena,
				  struct dbr_brief *brief)
{
	const char **const fields[] = {
		&brief->headline,  &brief->source, &brief->section,
		&brief->published, &brief->url,	   &brief->source_id,
		&brief->code,
	};
	sqlite3_stmt *get = dbr_sql(store, DBR_SQL_BRIEF);
	enum dabir_status status = DABIR_OK;
	int result;

	if (!get)
		return dbr_sql_status(store);
	sqlite3_bind_int64(get, 1, (int64_t)id);
	result = sqlite3_step(get);
	if (result != SQLITE_ROW)
		status = result == SQLITE_DONE ? DABIR_NOT_FOUND
					       : dbr_sql_failed(store, result);
	for (int i = 0; i < 7 && status == DABIR_OK; i++)
		status = copy_column(get, i, arena, fields[i]);
	sqlite3_reset(get);
	return status;
}

enum dabir_status dbr_store_count_of(struct dbr_store *store, const char *term,
				     size_t len, uint64_t *count)
{
	sqlite3_stmt *get = dbr_sql(store, DBR_SQL_COUNT_OF);
	enum dabir_status status;

	if (!get)
		return dbr_sql_status(store);
	sqlite3_bind_text(get, 1, term, (int)len, SQLITE_STATIC);
	status = dbr_sql_failed(store, sqlite3_step(get));
	*count = (uint64_t)sqlite3_column_int64(get, 0);
	sqlite3_reset(get);
	return status;
}
