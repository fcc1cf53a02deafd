/* Archives of earlier schemas, made what archives are today. */
#include "archive/sqlite.h"

static enum dabir_status set_time(struct dbr_store *store,
				  sqlite3_stmt *statement, int64_t id,
				  const struct dbr_when *when)
{
	if (!statement)
		return dbr_sql_status(store);
	sqlite3_bind_int64(statement, 1, id);
	dbr_sqlite_bind_instant(statement, 2, when->instant);
	if (sqlite3_bind_parameter_count(statement) > 2)
		sqlite3_bind_int(statement, 3, when->month);
	return dbr_sql_run(store, statement);
}

/* A day without a clock begins at midnight in Tehran, which was an hour
   earlier in summer until 2022. */
static enum dabir_status set_midnights(struct dbr_store *store)
{
	sqlite3_stmt *get =
		dbr_sql_prepare(store, "SELECT id, published FROM report"
				       " WHERE published NOT LIKE '%T%'");
	sqlite3_stmt *report = dbr_sql_prepare(
		store, "UPDATE report SET instant = ?2, month = nullif(?3, 0)"
		       " WHERE id = ?1");
	sqlite3_stmt *statements = dbr_sql_prepare(
		store, "UPDATE statement SET instant = ?2 WHERE id BETWEEN"
		       " ?1 << 16 AND (?1 << 16) + 65535");
	enum dabir_status status = get ? DABIR_OK : dbr_sql_status(store);
	int result = SQLITE_DONE;

	while (status == DABIR_OK &&
	       (result = sqlite3_step(get)) == SQLITE_ROW) {
		int64_t id = sqlite3_column_int64(get, 0);
		struct dbr_when when = dbr_when_read(
			(const char *)sqlite3_column_text(get, 1));

		status = set_time(store, report, id, &when);
		if (status == DABIR_OK)
			status = set_time(store, statements, id, &when);
	}
	if (status == DABIR_OK)
		status = dbr_sql_failed(store, result);
	sqlite3_finalize(get);
	sqlite3_finalize(report);
	sqlite3_finalize(statements);
	return status;
}

/* What makes an archive of a version one of the next: SQL, then work. */
static const struct step {
	const char *sql;
	enum dabir_status (*work)(struct dbr_store *store);
} steps[DBR_SCHEMA] = {
	/* The words of a statement stand in its report: half the table. */
	[1] = { "ALTER TABLE statement DROP COLUMN content;", NULL },
	[2] = { DBR_SHELF_TABLES(""), NULL },
	[3] = { "", set_midnights },
	[4] = { "CREATE TABLE derived (rules INTEGER NOT NULL);"
		"INSERT INTO derived VALUES (0);",
		NULL },
};

static enum dabir_status migrate(struct dbr_store *store)
{
	int64_t version = 0;
	enum dabir_status status =
		dbr_sql_number(store, "PRAGMA user_version", &version);

	/* Another process may have been here first. */
	for (; status == DABIR_OK && version < DBR_SCHEMA; version++) {
		status = dbr_sql_exec(store, steps[version].sql);
		if (status == DABIR_OK && steps[version].work)
			status = steps[version].work(store);
	}
	return status == DABIR_OK ? dbr_sqlite_set_version(store) : status;
}

enum dabir_status dbr_sqlite_migrate(struct dbr_store *store)
{
	enum dabir_status status = dbr_sql_exec(store, "BEGIN IMMEDIATE");

	if (status != DABIR_OK)
		return status;
	status = migrate(store);
	if (status == DABIR_OK)
		status = dbr_sql_exec(store, "COMMIT");
	if (status != DABIR_OK)
		sqlite3_exec(store->db, "ROLLBACK", NULL, NULL, NULL);
	return status;
}
