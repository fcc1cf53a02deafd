#include <string.h>

#include "archive/check.h"
#include "archive/sqlite.h"

/* Print the rows of a query, a line a column. */
static enum dabir_status print_rows(struct dbr_store *store, const char *sql,
				    int64_t first, int64_t last,
				    struct dbr_buf *out)
{
	sqlite3_stmt *get = dbr_sql_prepare(store, sql);
	int result;

	if (!get)
		return dbr_sql_status(store);
	sqlite3_bind_int64(get, 1, first);
	if (sqlite3_bind_parameter_count(get) > 1)
		sqlite3_bind_int64(get, 2, last);
	while ((result = sqlite3_step(get)) == SQLITE_ROW)
		for (int i = 0; i < sqlite3_column_count(get); i++) {
			dbr_buf_add(out, sqlite3_column_text(get, i),
				    (size_t)sqlite3_column_bytes(get, i));
			dbr_buf_add_byte(out, '\n');
		}
	sqlite3_finalize(get);
	return dbr_sql_failed(store, result);
}

/* The order and form are those of check_expect.c. */
enum dabir_status dbr_store_said_of(struct dbr_store *store, uint64_t id,
				    struct dbr_buf *out)
{
	static const char report[] =
		"SELECT address, s.text, t.text, published, headline, url,"
		" source_id, code, path, language, coalesce(instant, '') || ' '"
		" || coalesce(month, 0) || ' ' || words || ' ' || text_bytes"
		" || ' ' || original_bytes FROM report"
		" LEFT JOIN name s ON s.id = source"
		" LEFT JOIN name t ON t.id = section WHERE report.id = ?1";
	static const char statements[] =
		"SELECT (statement.id & 65535) || ' ' || form || ' ' || by ||"
		" ' ' || start || ' ' || length || ' ' || coalesce(text, '')"
		" FROM statement LEFT JOIN name ON name.id = speaker"
		" WHERE statement.id BETWEEN ?1 AND ?2 ORDER BY statement.id";
	static const char dates[] =
		"SELECT (id & 65535) || ' ' || start || ' ' || length || ' '"
		" || iso FROM date WHERE id BETWEEN ?1 AND ?2 ORDER BY id";
	static const char names[] =
		"SELECT CASE kind WHEN 'place' THEN 'q' ELSE substr(kind, 1, 1)"
		" END || ' ' || text AS line FROM mention"
		" JOIN name ON name.id = name WHERE report = ?1 ORDER BY line";
	int64_t first = (int64_t)id << DBR_ORDINALS;
	int64_t last = (((int64_t)id + 1) << DBR_ORDINALS) - 1;
	enum dabir_status status =
		print_rows(store, report, (int64_t)id, 0, out);

	if (status == DABIR_OK)
		status = print_rows(store, statements, first, last, out);
	if (status == DABIR_OK)
		status = print_rows(store, dates, first, last, out);
	if (status == DABIR_OK)
		status = print_rows(store, names, (int64_t)id, 0, out);
	return status == DABIR_OK ? dbr_buf_status(out) : status;
}

static unsigned part_of(const char *column)
{
	return column[0] == 'b'	  ? DBR_PART_BODY
	       : column[0] == 'h' ? DBR_PART_HEADLINE
				  : DBR_PART_LEAD;
}

static bool is_among(const struct dbr_ids *ids, int64_t id)
{
	for (size_t i = 0; i < ids->count; i++)
		if (ids->items[i] == id)
			return true;
	return false;
}

enum dabir_status dbr_store_index_sum(struct dbr_store *store,
				      const struct dbr_ids *ids, uint64_t *sum)
{
	enum dabir_status status = dbr_sql_exec(
		store, "CREATE VIRTUAL TABLE IF NOT EXISTS temp.place USING"
		       " fts5vocab (main, word, instance)");
	sqlite3_stmt *get;
	int result;

	if (status != DABIR_OK)
		return status;
	get = dbr_sql_prepare(store,
			      "SELECT term, doc, col, offset FROM place");
	if (!get)
		return dbr_sql_status(store);
	*sum = 0;
	while ((result = sqlite3_step(get)) == SQLITE_ROW) {
		const char *term = (const char *)sqlite3_column_text(get, 0);
		const char *column = (const char *)sqlite3_column_text(get, 2);

		if (term && column &&
		    !is_among(ids, sqlite3_column_int64(get, 1)))
			*sum += dbr_check_place(
				term, (size_t)sqlite3_column_bytes(get, 0),
				(uint64_t)sqlite3_column_int64(get, 1),
				part_of(column),
				(uint64_t)sqlite3_column_int64(get, 3));
	}
	sqlite3_finalize(get);
	return dbr_sql_failed(store, result);
}

enum dabir_status dbr_store_integrity(struct dbr_store *store,
				      void (*found)(void *context,
						    const char *what),
				      void *context)
{
	sqlite3_stmt *get =
		dbr_sql_prepare(store, "PRAGMA integrity_check(20)");
	int result;

	if (!get)
		return dbr_sql_status(store);
	while ((result = sqlite3_step(get)) == SQLITE_ROW) {
		const char *what = (const char *)sqlite3_column_text(get, 0);

		if (what && strcmp(what, "ok") != 0)
			found(context, what);
	}
	sqlite3_finalize(get);
	return dbr_sql_failed(store, result);
}

enum dabir_status dbr_store_clear_index(struct dbr_store *store)
{
	return dbr_sql_exec(store,
			    "INSERT INTO word (word) VALUES ('delete-all')");
}

enum dabir_status dbr_store_index(struct dbr_store *store,
				  const struct dbr_row *row, uint64_t id)
{
	return dbr_sqlite_put_words(store, DBR_SQL_PUT_WORDS, row, (int64_t)id);
}

enum dabir_status dbr_store_mend(struct dbr_store *store,
				 const struct dbr_row *row, uint64_t id,
				 bool last_version)
{
	enum dabir_status status = dbr_sqlite_drop_findings(store, (int64_t)id);

	if (status == DABIR_OK)
		status = dbr_sqlite_set_report(store, row, (int64_t)id);
	if (status == DABIR_OK && last_version)
		status = dbr_sqlite_put_findings(store, row, (int64_t)id);
	return status;
}
