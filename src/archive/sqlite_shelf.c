#include "archive/kin_store.h"

#include <stdio.h>

#include "archive/sqlite.h"
#include "base/memory.h"

#define HASH_BITS 32 /* of a page's id; above them stands its segment */

enum {
	SEGMENTS,
	PUT_SEGMENT,
	DROP_SEGMENT,
	PUT_PAGE,
	DROP_PAGES,
	PAGE,
	NEXT_PAGE,
	FAMILY,
	PUT_MEMBER,
	MOVE_MEMBERS,
	STATEMENTS
};

/* %s: the database, the archive's own or the temporary one */
static const char *const texts[STATEMENTS] = {
	[SEGMENTS] = "SELECT id, first, last, level FROM %s.reprint_segment"
		     " ORDER BY last",
	[PUT_SEGMENT] = "INSERT INTO %s.reprint_segment (first, last, level)"
			" VALUES (?, ?, ?)",
	[DROP_SEGMENT] = "DELETE FROM %s.reprint_segment WHERE id = ?",
	[PUT_PAGE] = "INSERT INTO %s.reprint_page VALUES (?, ?)",
	[DROP_PAGES] = "DELETE FROM %s.reprint_page WHERE id BETWEEN ? AND ?",
	[PAGE] = "SELECT id, postings FROM %s.reprint_page WHERE id BETWEEN ?1"
		 " AND ?2 ORDER BY id DESC LIMIT 1",
	[NEXT_PAGE] = "SELECT id, postings FROM %s.reprint_page"
		      " WHERE id BETWEEN ?1 AND ?2 ORDER BY id LIMIT 1",
	[FAMILY] = "SELECT family FROM %s.reprint WHERE report = ?",
	[PUT_MEMBER] = "INSERT OR IGNORE INTO %s.reprint VALUES (?, ?)",
	[MOVE_MEMBERS] = "UPDATE %s.reprint SET family = ?1 WHERE family = ?2",
};

struct dbr_shelf {
	struct dbr_store *store;
	bool apart;
	sqlite3_stmt *statements[STATEMENTS];
};

static enum dabir_status make_apart(struct dbr_store *store)
{
	return dbr_sql_exec(
		store,
		"DROP TABLE IF EXISTS temp.reprint;"
		"DROP TABLE IF EXISTS temp.reprint_segment;"
		"DROP TABLE IF EXISTS temp.reprint_page;" DBR_SHELF_TABLES(
			"temp."));
}

enum dabir_status dbr_shelf_new(struct dbr_store *store, bool apart,
				struct dbr_shelf **shelf)
{
	struct dbr_shelf *fresh;
	enum dabir_status status = apart ? make_apart(store) : DABIR_OK;

	if (status != DABIR_OK)
		return status;
	fresh = dbr_alloc_zero(1, sizeof(*fresh));
	if (!fresh)
		return DABIR_NO_MEMORY;
	fresh->store = store;
	fresh->apart = apart;
	*shelf = fresh;
	return DABIR_OK;
}

void dbr_shelf_free(struct dbr_shelf *shelf)
{
	if (!shelf)
		return;
	for (unsigned i = 0; i < STATEMENTS; i++)
		sqlite3_finalize(shelf->statements[i]);
	dbr_free(shelf);
}

bool dbr_store_has_shelf(const struct dbr_store *store)
{
	return store->has_shelf;
}

/* A prepared statement, reset; NULL after a failure. */
static sqlite3_stmt *statement_of(struct dbr_shelf *shelf, unsigned which)
{
	sqlite3_stmt **statement = &shelf->statements[which];
	char sql[160];

	if (!*statement) {
		snprintf(sql, sizeof(sql), texts[which],
			 shelf->apart ? "temp" : "main");
		*statement = dbr_sql_prepare(shelf->store, sql);
	}
	if (*statement)
		sqlite3_reset(*statement);
	return *statement;
}

/* Run a statement of up to two numbers. */
static enum dabir_status run(struct dbr_shelf *shelf, unsigned which,
			     int64_t one, int64_t two)
{
	sqlite3_stmt *statement = statement_of(shelf, which);

	if (!statement)
		return dbr_sql_status(shelf->store);
	sqlite3_bind_int64(statement, 1, one);
	if (sqlite3_bind_parameter_count(statement) > 1)
		sqlite3_bind_int64(statement, 2, two);
	return dbr_sql_run(shelf->store, statement);
}

enum dabir_status dbr_shelf_segments(struct dbr_shelf *shelf,
				     struct dbr_segments *segments)
{
	sqlite3_stmt *get = statement_of(shelf, SEGMENTS);
	enum dabir_status status = DABIR_OK;
	int result = SQLITE_DONE;

	if (!get)
		return dbr_sql_status(shelf->store);
	segments->count = 0;
	while (status == DABIR_OK &&
	       (result = sqlite3_step(get)) == SQLITE_ROW) {
		status = dbr_grow(&segments->items, &segments->capacity,
				  segments->count, sizeof(*segments->items));
		if (status == DABIR_OK)
			segments->items[segments->count++] =
				(struct dbr_segment){
					sqlite3_column_int64(get, 0),
					(uint32_t)sqlite3_column_int64(get, 1),
					(uint32_t)sqlite3_column_int64(get, 2),
					(uint32_t)sqlite3_column_int64(get, 3)
				};
	}
	sqlite3_reset(get);
	return status == DABIR_OK ? dbr_sql_failed(shelf->store, result)
				  : status;
}

enum dabir_status dbr_shelf_put_segment(struct dbr_shelf *shelf,
					struct dbr_segment *segment)
{
	sqlite3_stmt *put = statement_of(shelf, PUT_SEGMENT);
	enum dabir_status status;

	if (!put)
		return dbr_sql_status(shelf->store);
	sqlite3_bind_int64(put, 1, segment->first);
	sqlite3_bind_int64(put, 2, segment->last);
	sqlite3_bind_int64(put, 3, segment->level);
	status = dbr_sql_run(shelf->store, put);
	segment->id = sqlite3_last_insert_rowid(shelf->store->db);
	return status;
}

static int64_t page_id(int64_t segment, uint32_t hash)
{
	return segment << HASH_BITS | hash;
}

enum dabir_status dbr_shelf_drop_segment(struct dbr_shelf *shelf, int64_t id)
{
	enum dabir_status status =
		run(shelf, DROP_PAGES, page_id(id, 0), page_id(id, UINT32_MAX));

	return status == DABIR_OK ? run(shelf, DROP_SEGMENT, id, 0) : status;
}

enum dabir_status dbr_shelf_put_page(struct dbr_shelf *shelf, int64_t segment,
				     uint32_t hash, const struct dbr_buf *page)
{
	sqlite3_stmt *put = statement_of(shelf, PUT_PAGE);

	if (!put)
		return dbr_sql_status(shelf->store);
	sqlite3_bind_int64(put, 1, page_id(segment, hash));
	sqlite3_bind_blob64(put, 2, page->data, page->len, SQLITE_STATIC);
	return dbr_sql_run(shelf->store, put);
}

static enum dabir_status get_page(struct dbr_shelf *shelf, unsigned which,
				  const int64_t range[2], uint32_t *hash,
				  struct dbr_buf *page)
{
	sqlite3_stmt *get = statement_of(shelf, which);
	enum dabir_status status = DABIR_END;
	int result;

	if (!get)
		return dbr_sql_status(shelf->store);
	sqlite3_bind_int64(get, 1, range[0]);
	sqlite3_bind_int64(get, 2, range[1]);
	result = sqlite3_step(get);
	dbr_buf_clear(page);
	if (result == SQLITE_ROW) {
		*hash = (uint32_t)sqlite3_column_int64(get, 0);
		dbr_buf_add(page, sqlite3_column_blob(get, 1),
			    (size_t)sqlite3_column_bytes(get, 1));
		status = dbr_buf_status(page);
	} else if (result != SQLITE_DONE) {
		status = dbr_sql_failed(shelf->store, result);
	}
	sqlite3_reset(get);
	return status;
}

enum dabir_status dbr_shelf_page(struct dbr_shelf *shelf, int64_t segment,
				 uint32_t *hash, struct dbr_buf *page)
{
	int64_t range[2] = { page_id(segment, 0), page_id(segment, *hash) };

	return get_page(shelf, PAGE, range, hash, page);
}

enum dabir_status dbr_shelf_next_page(struct dbr_shelf *shelf, int64_t segment,
				      uint32_t *hash, struct dbr_buf *page)
{
	int64_t range[2] = { page_id(segment, *hash) + 1,
			     page_id(segment, UINT32_MAX) };

	return get_page(shelf, NEXT_PAGE, range, hash, page);
}

enum dabir_status dbr_shelf_family(struct dbr_shelf *shelf, uint32_t report,
				   uint32_t *family)
{
	sqlite3_stmt *get = statement_of(shelf, FAMILY);
	int result;

	if (!get)
		return dbr_sql_status(shelf->store);
	*family = report;
	sqlite3_bind_int64(get, 1, report);
	result = sqlite3_step(get);
	if (result == SQLITE_ROW)
		*family = (uint32_t)sqlite3_column_int64(get, 0);
	sqlite3_reset(get);
	return dbr_sql_failed(shelf->store, result);
}

enum dabir_status dbr_shelf_unite(struct dbr_shelf *shelf, uint32_t one,
				  uint32_t two)
{
	uint32_t first = one < two ? one : two;
	uint32_t second = one < two ? two : one;
	enum dabir_status status = run(shelf, MOVE_MEMBERS, first, second);

	/* Families of one are not written down until now. */
	if (status == DABIR_OK)
		status = run(shelf, PUT_MEMBER, first, first);
	if (status == DABIR_OK)
		status = run(shelf, PUT_MEMBER, second, first);
	return status;
}

enum dabir_status dbr_shelf_compare(struct dbr_shelf *apart, bool *same)
{
	int64_t differences = 0;
	enum dabir_status status = dbr_sql_number(
		apart->store,
		"SELECT (SELECT count(*) FROM (SELECT * FROM main.reprint"
		" EXCEPT SELECT * FROM temp.reprint)) + (SELECT count(*) FROM"
		" (SELECT * FROM temp.reprint EXCEPT SELECT * FROM"
		" main.reprint))",
		&differences);

	*same = !differences;
	return status;
}

enum dabir_status dbr_shelf_move(struct dbr_shelf *apart)
{
	return dbr_sql_exec(
		apart->store,
		"DELETE FROM main.reprint;"
		"DELETE FROM main.reprint_segment;"
		"DELETE FROM main.reprint_page;"
		"INSERT INTO main.reprint SELECT * FROM temp.reprint;"
		"INSERT INTO main.reprint_segment"
		" SELECT * FROM temp.reprint_segment;"
		"INSERT INTO main.reprint_page"
		" SELECT * FROM temp.reprint_page;");
}

enum dabir_status dbr_store_family(struct dbr_store *store, uint64_t report,
				   uint64_t *family)
{
	sqlite3_stmt *get = dbr_sql(store, DBR_SQL_FAMILY);
	int result;

	if (!get)
		return dbr_sql_status(store);
	sqlite3_bind_int64(get, 1, (int64_t)report);
	result = sqlite3_step(get);
	*family = result == SQLITE_ROW ? (uint64_t)sqlite3_column_int64(get, 0)
				       : 0;
	sqlite3_reset(get);
	return dbr_sql_failed(store, result);
}

enum dabir_status dbr_store_families(struct dbr_store *store, uint64_t report,
				     enum dabir_status (*take)(void *context,
							       uint64_t family,
							       uint64_t report),
				     void *context)
{
	static const char all[] =
		"SELECT family, report FROM main.reprint JOIN report ON id = "
		"report"
		" WHERE newer IS NULL"
		" ORDER BY family, instant IS NULL, instant, id";
	static const char one[] =
		"SELECT family, report FROM main.reprint JOIN report ON id = "
		"report"
		" WHERE newer IS NULL AND family ="
		" (SELECT family FROM main.reprint WHERE report = ?1)"
		" ORDER BY instant IS NULL, instant, id";
	sqlite3_stmt *get = dbr_sql_prepare(store, report ? one : all);
	enum dabir_status status = DABIR_OK;
	int result = SQLITE_DONE;

	if (!get)
		return dbr_sql_status(store);
	if (report)
		sqlite3_bind_int64(get, 1, (int64_t)report);
	while (status == DABIR_OK && (result = sqlite3_step(get)) == SQLITE_ROW)
		status = take(context, (uint64_t)sqlite3_column_int64(get, 0),
			      (uint64_t)sqlite3_column_int64(get, 1));
	if (status == DABIR_OK)
		status = dbr_sql_failed(store, result);
	sqlite3_finalize(get);
	return status;
}
