#include "archive/sqlite.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

/* What a report itself says, in the order it is bound. */
#define COLUMNS                                                                \
	" address, source, section, published, instant, month, headline, url," \
	" source_id, code, path, language, words, text_bytes, original_bytes"

static const char *const texts[DBR_SQL_COUNT] = {
	[DBR_SQL_BEGIN] = "BEGIN IMMEDIATE",
	[DBR_SQL_COMMIT] = "COMMIT",
	[DBR_SQL_ROLLBACK] = "ROLLBACK",
	[DBR_SQL_FIND_DIGEST] = "SELECT id FROM report WHERE digest = ?",
	[DBR_SQL_FIND_ADDRESS] = "SELECT id, version FROM report"
				 " WHERE address = ? AND newer IS NULL",
	[DBR_SQL_FIND_NAME] = "SELECT id FROM name WHERE text = ? AND kind = ?",
	[DBR_SQL_PUT_REPORT] =
		"INSERT INTO report (digest, version, older, added," COLUMNS
		") VALUES"
		" (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
	[DBR_SQL_SET_REPORT] =
		"UPDATE report SET (" COLUMNS ") ="
		" (?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14,"
		" ?15, ?16) WHERE id = ?1",
	[DBR_SQL_PUT_CONTENT] = "INSERT INTO content VALUES (?, ?, ?)",
	[DBR_SQL_PUT_WORDS] = "INSERT INTO word (rowid, body, headline, lead)"
			      " VALUES (?, ?, ?, ?)",
	[DBR_SQL_PUT_NAME] = "INSERT INTO name (kind, text) VALUES (?, ?)",
	[DBR_SQL_PUT_NAME_WORDS] =
		"INSERT INTO name_word (rowid, text) VALUES (?, ?)",
	[DBR_SQL_PUT_MENTION] = "INSERT OR IGNORE INTO mention VALUES (?, ?)",
	[DBR_SQL_PUT_STATEMENT] =
		"INSERT INTO statement VALUES (?, ?, ?, ?, ?, ?, ?)",
	[DBR_SQL_PUT_DATE] = "INSERT INTO date VALUES (?, ?, ?, ?)",
	[DBR_SQL_SET_NEWER] = "UPDATE report SET newer = ? WHERE id = ?",
	[DBR_SQL_DROP_WORDS] =
		"INSERT INTO word (word, rowid, body, headline, lead)"
		" VALUES ('delete', ?, ?, ?, ?)",
	[DBR_SQL_DROP_MENTIONS] = "DELETE FROM mention WHERE report = ?",
	[DBR_SQL_DROP_STATEMENTS] =
		"DELETE FROM statement WHERE id BETWEEN ? AND ?",
	[DBR_SQL_DROP_DATES] = "DELETE FROM date WHERE id BETWEEN ? AND ?",
	[DBR_SQL_FRAME] =
		"SELECT frame, dictionary, digest, version, older, newer,"
		" added FROM content JOIN report USING (id) WHERE id = ?",
	[DBR_SQL_NEXT] = "SELECT id FROM report WHERE id > ?1 AND id <= ?2"
			 " ORDER BY id LIMIT 1",
	[DBR_SQL_NEXT_UNFRAMED] =
		"SELECT id FROM content WHERE dictionary = 0 AND id > ?1"
		" AND id <= ?2"
		" ORDER BY id LIMIT 1",
	[DBR_SQL_SET_FRAME] =
		"UPDATE content SET dictionary = ?, frame = ? WHERE id = ?",
	[DBR_SQL_FIND] = "SELECT id FROM report WHERE newer IS NULL AND"
			 " (address = ?2 OR source_id = ?1 OR code = ?1)"
			 " ORDER BY id DESC LIMIT 1",
	[DBR_SQL_LAST] = "SELECT max(id) FROM report",
	[DBR_SQL_RANK] = "SELECT rowid, dabir_rank(word) FROM word"
			 " WHERE word MATCH ?1",
	[DBR_SQL_ZONE] = "SELECT rowid FROM word WHERE rowid BETWEEN ?1 AND ?2"
			 " AND word MATCH ?3",
	[DBR_SQL_ZONE_ALL] = "SELECT id FROM report WHERE id BETWEEN ?1 AND ?2"
			     " AND newer IS NULL",
	[DBR_SQL_COUNT_OF] = "SELECT doc FROM term WHERE term = ?1",
	[DBR_SQL_PREFIX_COUNT] =
		"SELECT sum(doc) FROM (SELECT doc FROM term WHERE term >= ?1"
		" AND term < ?1 || char(1114111) LIMIT 200)",
	[DBR_SQL_BRIEF] =
		"SELECT headline, s.text, t.text, published, url, source_id,"
		" code FROM report LEFT JOIN name s ON s.id = source"
		" LEFT JOIN name t ON t.id = section WHERE report.id = ?1",
	[DBR_SQL_NAME_TEXT] = "SELECT text FROM name WHERE id = ?1",
	[DBR_SQL_MENTIONS] =
		"SELECT name FROM mention JOIN name n ON n.id = name"
		" WHERE report = ?1 AND kind = ?2",
	[DBR_SQL_SPEAKERS] = "SELECT speaker FROM statement WHERE id BETWEEN"
			     " ?1 << 16 AND (?1 << 16) + 65535"
			     " AND speaker IS NOT NULL",
	[DBR_SQL_FAMILY] = "SELECT family FROM main.reprint WHERE report = ?1",
	[DBR_SQL_STATEMENTS] =
		"SELECT statement.id, speaker, text, start, length, form, by"
		" FROM statement LEFT JOIN name ON name.id = speaker"
		" WHERE statement.id BETWEEN ?1 AND ?2 ORDER BY statement.id",
};

static enum dabir_status status_of(int result)
{
	static const struct {
		int result;
		enum dabir_status status;
	} known[] = {
		{ SQLITE_NOMEM, DABIR_NO_MEMORY },
		{ SQLITE_BUSY, DABIR_BUSY },
		{ SQLITE_LOCKED, DABIR_BUSY },
		{ SQLITE_FULL, DABIR_FULL },
		{ SQLITE_CORRUPT, DABIR_CORRUPT },
		{ SQLITE_NOTADB, DABIR_NOT_ARCHIVE },
		{ SQLITE_TOOBIG, DABIR_TOO_LARGE },
		{ SQLITE_INTERRUPT, DABIR_TOO_LARGE },
		{ SQLITE_OK, DABIR_OK },
		{ SQLITE_ROW, DABIR_OK },
		{ SQLITE_DONE, DABIR_OK },
	};

	for (unsigned i = 0; i < sizeof(known) / sizeof(*known); i++)
		if (known[i].result == (result & 0xFF))
			return known[i].status;
	return DABIR_IO;
}

enum dabir_status dbr_sql_failed(struct dbr_store *store, int result)
{
	enum dabir_status status = status_of(result);
	int system = sqlite3_system_errno(store->db);

	if (status == DABIR_OK)
		return DABIR_OK;
	if ((result & 0xFF) == SQLITE_READONLY)
		snprintf(store->error, sizeof(store->error),
			 "the archive cannot be written to");
	else if (status == DABIR_IO && system)
		snprintf(store->error, sizeof(store->error), "%s: %s",
			 dabir_status_text(status), strerror(system));
	else
		snprintf(store->error, sizeof(store->error), "%s",
			 dabir_status_text(status));
	return status;
}

sqlite3_stmt *dbr_sql_prepare(struct dbr_store *store, const char *sql)
{
	sqlite3_stmt *statement = NULL;
	int result = sqlite3_prepare_v2(store->db, sql, -1, &statement, NULL);

	if (result == SQLITE_OK)
		return statement;
	/* The caller answers with the status that is noted here. */
	(void)dbr_sql_failed(store, result);
	return NULL;
}

sqlite3_stmt *dbr_sql(struct dbr_store *store, enum dbr_sql which)
{
	sqlite3_stmt **statement = &store->statements[which];
	int result = SQLITE_OK;

	if (!*statement)
		result = sqlite3_prepare_v3(store->db, texts[which], -1,
					    SQLITE_PREPARE_PERSISTENT,
					    statement, NULL);
	if (result != SQLITE_OK) {
		(void)dbr_sql_failed(store, result);
		return NULL;
	}
	sqlite3_reset(*statement);
	return *statement;
}

enum dabir_status dbr_sql_status(struct dbr_store *store)
{
	enum dabir_status status =
		dbr_sql_failed(store, sqlite3_extended_errcode(store->db));

	return status == DABIR_OK ? DABIR_IO : status;
}

enum dabir_status dbr_sql_run(struct dbr_store *store, sqlite3_stmt *statement)
{
	int result;

	if (!statement)
		return dbr_sql_status(store);
	result = sqlite3_step(statement);
	if (result != SQLITE_DONE && result != SQLITE_ROW) {
		enum dabir_status status = dbr_sql_failed(
			store, sqlite3_extended_errcode(store->db));

		sqlite3_reset(statement);
		return status;
	}
	sqlite3_reset(statement);
	return DABIR_OK;
}

enum dabir_status dbr_sql_exec(struct dbr_store *store, const char *sql)
{
	int result = sqlite3_exec(store->db, sql, NULL, NULL, NULL);

	return result == SQLITE_OK
		       ? DABIR_OK
		       : dbr_sql_failed(store,
					sqlite3_extended_errcode(store->db));
}

enum dabir_status dbr_sql_number(struct dbr_store *store, const char *sql,
				 int64_t *number)
{
	sqlite3_stmt *statement = dbr_sql_prepare(store, sql);
	int result;

	if (!statement)
		return dbr_sql_status(store);
	result = sqlite3_step(statement);
	if (result == SQLITE_ROW)
		*number = sqlite3_column_int64(statement, 0);
	sqlite3_finalize(statement);
	if (result == SQLITE_DONE)
		return DABIR_NOT_FOUND;
	return dbr_sql_failed(store, result);
}

void dbr_sql_bind_text(sqlite3_stmt *statement, int at, const char *text)
{
	sqlite3_bind_text(statement, at, text, -1, SQLITE_STATIC);
}

void dbr_sql_bind_buf(sqlite3_stmt *statement, int at,
		      const struct dbr_buf *buf)
{
	sqlite3_bind_text(statement, at, buf->len ? buf->data : "",
			  (int)buf->len, SQLITE_STATIC);
}

const char *dbr_store_error(const struct dbr_store *store)
{
	return store->error;
}
