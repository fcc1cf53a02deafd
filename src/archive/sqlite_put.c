#include <string.h>
#include <time.h>

#include "archive/sqlite.h"

struct version {
	int64_t older; /* 0: none */
	int64_t number;
};

enum dabir_status dbr_store_find_digest(struct dbr_store *store,
					const unsigned char digest[DBR_DIGEST],
					uint64_t *id)
{
	sqlite3_stmt *find = dbr_sql(store, DBR_SQL_FIND_DIGEST);
	int result;

	if (!find)
		return dbr_sql_status(store);
	sqlite3_bind_blob(find, 1, digest, DBR_DIGEST, SQLITE_STATIC);
	result = sqlite3_step(find);
	if (result == SQLITE_ROW)
		*id = (uint64_t)sqlite3_column_int64(find, 0);
	sqlite3_reset(find);
	return result == SQLITE_DONE ? DABIR_NOT_FOUND
				     : dbr_sql_failed(store, result);
}

static enum dabir_status find_version(struct dbr_store *store,
				      const struct dbr_row *row,
				      struct version *version)
{
	sqlite3_stmt *find;
	int result;

	*version = (struct version){ 0, 1 };
	if (!row->address.len)
		return DABIR_OK;
	find = dbr_sql(store, DBR_SQL_FIND_ADDRESS);
	if (!find)
		return dbr_sql_status(store);
	dbr_sql_bind_buf(find, 1, &row->address);
	result = sqlite3_step(find);
	if (result == SQLITE_ROW) {
		version->older = sqlite3_column_int64(find, 0);
		version->number = sqlite3_column_int64(find, 1) + 1;
	}
	sqlite3_reset(find);
	return dbr_sql_failed(store, result);
}

/* What the report itself says, as columns `at` and on. */
static enum dabir_status bind_report(struct dbr_store *store,
				     const struct dbr_row *row,
				     sqlite3_stmt *put, int at)
{
	static const enum dabir_field fields[] = {
		DABIR_FIELD_HEADLINE, DABIR_FIELD_URL,	DABIR_FIELD_SOURCE_ID,
		DABIR_FIELD_CODE,     DABIR_FIELD_PATH, DABIR_FIELD_LANGUAGE,
	};
	const char *const *field = row->report->field;
	enum dabir_status status;

	if (row->address.len)
		dbr_sql_bind_buf(put, at, &row->address);
	status = dbr_sqlite_bind_name(store, put, at + 1, "source",
				      row->source.data);
	if (status == DABIR_OK)
		status = dbr_sqlite_bind_name(store, put, at + 2, "section",
					      field[DABIR_FIELD_SECTION]);
	if (status != DABIR_OK)
		return status;
	dbr_sql_bind_text(put, at + 3, field[DABIR_FIELD_PUBLISHED]);
	dbr_sqlite_bind_instant(put, at + 4, row->when.instant);
	if (row->when.month)
		sqlite3_bind_int(put, at + 5, row->when.month);
	for (int i = 0; i < 6; i++)
		dbr_sql_bind_text(put, at + 6 + i, field[fields[i]]);
	sqlite3_bind_int64(put, at + 12, row->word_count);
	sqlite3_bind_int64(put, at + 13, (int64_t)row->report->text.len);
	sqlite3_bind_int64(put, at + 14, (int64_t)row->report->original.len);
	return DABIR_OK;
}

static enum dabir_status put_report(struct dbr_store *store,
				    const struct dbr_row *row,
				    const struct version *version, int64_t *id)
{
	sqlite3_stmt *put = dbr_sql(store, DBR_SQL_PUT_REPORT);
	enum dabir_status status;

	if (!put)
		return dbr_sql_status(store);
	sqlite3_clear_bindings(put);
	sqlite3_bind_blob(put, 1, row->digest, DBR_DIGEST, SQLITE_STATIC);
	sqlite3_bind_int64(put, 2, version->number);
	if (version->older)
		sqlite3_bind_int64(put, 3, version->older);
	sqlite3_bind_int64(put, 4, time(NULL));
	status = bind_report(store, row, put, 5);
	if (status == DABIR_OK)
		status = dbr_sql_run(store, put);
	*id = sqlite3_last_insert_rowid(store->db);
	return status;
}

enum dabir_status dbr_sqlite_set_report(struct dbr_store *store,
					const struct dbr_row *row, int64_t id)
{
	sqlite3_stmt *set = dbr_sql(store, DBR_SQL_SET_REPORT);
	enum dabir_status status;

	if (!set)
		return dbr_sql_status(store);
	sqlite3_clear_bindings(set);
	sqlite3_bind_int64(set, 1, id);
	status = bind_report(store, row, set, 2);
	return status == DABIR_OK ? dbr_sql_run(store, set) : status;
}

static enum dabir_status put_content(struct dbr_store *store,
				     const struct dbr_row *row, int64_t id)
{
	sqlite3_stmt *put = dbr_sql(store, DBR_SQL_PUT_CONTENT);

	if (!put)
		return dbr_sql_status(store);
	sqlite3_bind_int64(put, 1, id);
	sqlite3_bind_int(put, 2, row->dictionary);
	sqlite3_bind_blob64(put, 3, row->frame.data, row->frame.len,
			    SQLITE_STATIC);
	return dbr_sql_run(store, put);
}

/* The last version alone is found and counted; older ones are kept. */
static enum dabir_status supersede(struct dbr_store *store, int64_t older,
				   int64_t newer)
{
	sqlite3_stmt *set = dbr_sql(store, DBR_SQL_SET_NEWER);
	enum dabir_status status;

	if (!set)
		return dbr_sql_status(store);
	sqlite3_bind_int64(set, 1, newer);
	sqlite3_bind_int64(set, 2, older);
	status = dbr_sql_run(store, set);
	if (status == DABIR_OK)
		status = dbr_sqlite_drop_words(store, older);
	if (status == DABIR_OK)
		status = dbr_sqlite_drop_findings(store, older);
	return status;
}

enum dabir_status dbr_sqlite_put_words(struct dbr_store *store,
				       enum dbr_sql how,
				       const struct dbr_row *row, int64_t id)
{
	sqlite3_stmt *put = dbr_sql(store, how);

	if (!put)
		return dbr_sql_status(store);
	sqlite3_bind_int64(put, 1, id);
	for (int part = 0; part < DBR_PARTS; part++)
		dbr_sql_bind_buf(put, part + 2, &row->words[part]);
	return dbr_sql_run(store, put);
}

static enum dabir_status put_all(struct dbr_store *store,
				 const struct dbr_row *row,
				 const struct version *version, int64_t *id)
{
	enum dabir_status status = put_report(store, row, version, id);

	if (status == DABIR_OK)
		status = put_content(store, row, *id);
	if (status == DABIR_OK)
		status = dbr_sqlite_put_words(store, DBR_SQL_PUT_WORDS, row,
					      *id);
	if (status == DABIR_OK)
		status = dbr_sqlite_put_findings(store, row, *id);
	if (status == DABIR_OK && version->older)
		status = supersede(store, version->older, *id);
	return status;
}

enum dabir_status dbr_store_put(struct dbr_store *store,
				const struct dbr_row *row, uint64_t *id)
{
	struct version version;
	int64_t fresh = 0;
	enum dabir_status status =
		dbr_store_find_digest(store, row->digest, id);

	if (status == DABIR_OK)
		return DABIR_SAME;
	if (status != DABIR_NOT_FOUND)
		return status;
	status = find_version(store, row, &version);
	if (status == DABIR_OK)
		status = put_all(store, row, &version, &fresh);
	if (status != DABIR_OK)
		return status;
	*id = (uint64_t)fresh;
	return version.older ? DABIR_NEW_VERSION : DABIR_OK;
}
