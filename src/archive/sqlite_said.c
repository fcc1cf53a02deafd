#include "archive/said.h"

#include <stdlib.h>
#include <string.h>

#include "archive/sqlite.h"
#include "archive/sqlite_search.h"
#include "base/memory.h"

static void read_row(sqlite3_stmt *get, struct dbr_said_row *row)
{
	row->at = (uint32_t)(sqlite3_column_int64(get, 0) &
			     ((1 << DBR_ORDINALS) - 1));
	row->speaker = sqlite3_column_int64(get, 1);
	row->name = (const char *)sqlite3_column_text(get, 2);
	row->span.at = (uint32_t)sqlite3_column_int64(get, 3);
	row->span.len = (uint32_t)sqlite3_column_int64(get, 4);
	row->form = (enum dabir_form)sqlite3_column_int(get, 5);
	row->by = (enum dabir_by)sqlite3_column_int(get, 6);
}

enum dabir_status
dbr_store_statements(struct dbr_store *store, uint64_t report,
		     enum dabir_status (*take)(void *context,
					       const struct dbr_said_row *row),
		     void *context)
{
	sqlite3_stmt *get = dbr_sql(store, DBR_SQL_STATEMENTS);
	enum dabir_status status = DABIR_OK;
	struct dbr_said_row row;
	int result = SQLITE_DONE;

	if (!get)
		return dbr_sql_status(store);
	sqlite3_bind_int64(get, 1, (int64_t)report << DBR_ORDINALS);
	sqlite3_bind_int64(get, 2, (((int64_t)report + 1) << DBR_ORDINALS) - 1);
	while (status == DABIR_OK &&
	       (result = sqlite3_step(get)) == SQLITE_ROW) {
		read_row(get, &row);
		status = take(context, &row);
	}
	sqlite3_reset(get);
	return status == DABIR_OK ? dbr_sql_failed(store, result) : status;
}

enum dabir_status dbr_store_names(struct dbr_store *store, const char *terms,
				  struct dbr_ids *ids)
{
	sqlite3_stmt *get = dbr_sql_prepare(
		store, "SELECT rowid FROM name_word WHERE name_word MATCH ?1");
	struct dbr_buf words;
	enum dabir_status status;
	int result = SQLITE_DONE;

	if (!get)
		return dbr_sql_status(store);
	dbr_buf_init(&words);
	status = dbr_sqlite_all_words(&words, terms);
	if (status == DABIR_OK)
		dbr_sql_bind_buf(get, 1, &words);
	while (status == DABIR_OK &&
	       (result = sqlite3_step(get)) == SQLITE_ROW) {
		status = dbr_grow(&ids->items, &ids->capacity, ids->count,
				  sizeof(*ids->items));
		if (status == DABIR_OK)
			ids->items[ids->count++] = sqlite3_column_int64(get, 0);
	}
	if (status == DABIR_OK)
		status = dbr_sql_failed(store, result);
	sqlite3_finalize(get);
	dbr_buf_release(&words);
	return status;
}

struct timed {
	int64_t instant, id;
};

static int oldest_first(const void *one, const void *two)
{
	const struct timed *a = one, *b = two;

	if (a->instant != b->instant)
		return a->instant < b->instant ? -1 : 1;
	return a->id < b->id ? -1 : a->id > b->id;
}

enum dabir_status dbr_store_sort(struct dbr_store *store, struct dbr_ids *ids,
				 enum dabir_sort sort)
{
	struct timed *timed = dbr_alloc_zero(ids->count + 1, sizeof(*timed));
	const struct dbr_columns *columns;
	enum dabir_status status = dbr_store_columns(store, &columns);
	size_t count = ids->count;

	if (!timed)
		return DABIR_NO_MEMORY;
	for (size_t i = 0; i < count && status == DABIR_OK; i++)
		timed[i] = (struct timed){
			dbr_column(columns, ids->items[i])->instant,
			ids->items[i]
		};
	qsort(timed, count, sizeof(*timed), oldest_first);
	for (size_t i = 0; i < count && status == DABIR_OK; i++)
		ids->items[i] = sort == DABIR_SORT_OLD
					? timed[i].id
					: timed[count - 1 - i].id;
	dbr_free(timed);
	return status;
}
