#include <string.h>

#include "archive/sqlite.h"

#define MOST_MERGES 64 /* of 2,000 pages each */
#define AT_ONCE "2048" /* pages given back in one transaction */

static void read_entry(sqlite3_stmt *row, uint64_t id,
		       struct dabir_entry *entry)
{
	unsigned char digest[DBR_DIGEST] = { 0 };

	if (sqlite3_column_bytes(row, 2) == DBR_DIGEST)
		memcpy(digest, sqlite3_column_blob(row, 2), DBR_DIGEST);
	dbr_digest_text(digest, entry->digest);
	entry->id = id;
	entry->version = (uint32_t)sqlite3_column_int64(row, 3);
	entry->older = (uint64_t)sqlite3_column_int64(row, 4);
	entry->newer = (uint64_t)sqlite3_column_int64(row, 5);
	entry->added = sqlite3_column_int64(row, 6);
}

enum dabir_status dbr_store_frame(struct dbr_store *store, uint64_t id,
				  struct dbr_frame *frame,
				  struct dabir_entry *entry)
{
	sqlite3_stmt *get = dbr_sql(store, DBR_SQL_FRAME);
	int result;

	if (!get)
		return dbr_sql_status(store);
	sqlite3_bind_int64(get, 1, (int64_t)id);
	result = sqlite3_step(get);
	if (result != SQLITE_ROW)
		return result == SQLITE_DONE ? DABIR_NOT_FOUND
					     : dbr_sql_failed(store, result);
	frame->data = sqlite3_column_blob(get, 0);
	frame->len = (size_t)sqlite3_column_bytes(get, 0);
	frame->dictionary = sqlite3_column_int(get, 1) != 0;
	if (entry)
		read_entry(get, id, entry);
	return frame->data ? DABIR_OK : DABIR_CORRUPT;
}

void dbr_store_release(struct dbr_store *store)
{
	if (store->statements[DBR_SQL_FRAME])
		sqlite3_reset(store->statements[DBR_SQL_FRAME]);
}

static enum dabir_status next_by(struct dbr_store *store, enum dbr_sql which,
				 uint64_t last, uint64_t *id)
{
	sqlite3_stmt *next = dbr_sql(store, which);
	int result;

	if (!next)
		return dbr_sql_status(store);
	sqlite3_bind_int64(next, 1, (int64_t)*id);
	sqlite3_bind_int64(next, 2, (int64_t)last);
	result = sqlite3_step(next);
	if (result == SQLITE_ROW)
		*id = (uint64_t)sqlite3_column_int64(next, 0);
	sqlite3_reset(next);
	return result == SQLITE_DONE ? DABIR_END
				     : dbr_sql_failed(store, result);
}

enum dabir_status dbr_store_next(struct dbr_store *store, uint64_t *id)
{
	return next_by(store, DBR_SQL_NEXT, INT64_MAX, id);
}

enum dabir_status dbr_store_next_unframed(struct dbr_store *store,
					  uint64_t last, uint64_t *id)
{
	return next_by(store, DBR_SQL_NEXT_UNFRAMED, last, id);
}

enum dabir_status dbr_store_set_frame(struct dbr_store *store, uint64_t id,
				      const struct dbr_frame *frame)
{
	sqlite3_stmt *set = dbr_sql(store, DBR_SQL_SET_FRAME);

	if (!set)
		return dbr_sql_status(store);
	sqlite3_bind_int(set, 1, frame->dictionary);
	sqlite3_bind_blob64(set, 2, frame->data, frame->len, SQLITE_STATIC);
	sqlite3_bind_int64(set, 3, (int64_t)id);
	return dbr_sql_run(store, set);
}

enum dabir_status dbr_store_find(struct dbr_store *store, const char *name,
				 uint64_t *id)
{
	sqlite3_stmt *find = dbr_sql(store, DBR_SQL_FIND);
	struct dbr_buf address;
	int result;

	if (!find)
		return dbr_sql_status(store);
	dbr_buf_init(&address);
	dbr_row_add_url(&address, name);
	if (dbr_buf_status(&address) != DABIR_OK)
		return dbr_buf_status(&address);
	dbr_sql_bind_text(find, 1, name);
	dbr_sql_bind_buf(find, 2, &address);
	result = sqlite3_step(find);
	if (result == SQLITE_ROW)
		*id = (uint64_t)sqlite3_column_int64(find, 0);
	sqlite3_reset(find);
	dbr_buf_release(&address);
	return result == SQLITE_DONE ? DABIR_NOT_FOUND
				     : dbr_sql_failed(store, result);
}

enum dabir_status dbr_store_dictionary(struct dbr_store *store,
				       struct dbr_buf *bytes)
{
	sqlite3_stmt *get = dbr_sql_prepare(
		store, "SELECT bytes, digest FROM dictionary ORDER BY id");
	enum dabir_status status = DABIR_NOT_FOUND;
	unsigned char digest[DBR_DIGEST];
	int result;

	if (!get)
		return dbr_sql_status(store);
	while ((result = sqlite3_step(get)) == SQLITE_ROW) {
		const void *data = sqlite3_column_blob(get, 0);
		size_t len = (size_t)sqlite3_column_bytes(get, 0);

		status = DABIR_CORRUPT;
		dbr_digest(data, len, digest);
		if (sqlite3_column_bytes(get, 1) != DBR_DIGEST ||
		    memcmp(digest, sqlite3_column_blob(get, 1), DBR_DIGEST))
			continue; /* there is a second copy */
		dbr_buf_add(bytes, data, len);
		status = dbr_buf_status(bytes);
		break;
	}
	sqlite3_finalize(get);
	if (result != SQLITE_ROW && result != SQLITE_DONE)
		return dbr_sql_failed(store, result);
	return status;
}

/* Every frame made with it hangs on it: it is kept twice. */
enum dabir_status dbr_store_set_dictionary(struct dbr_store *store,
					   const void *bytes, size_t len)
{
	sqlite3_stmt *put = dbr_sql_prepare(
		store, "INSERT INTO dictionary (digest, bytes) VALUES (?, ?)");
	enum dabir_status status;
	unsigned char digest[DBR_DIGEST];

	if (!put)
		return dbr_sql_status(store);
	dbr_digest(bytes, len, digest);
	sqlite3_bind_blob(put, 1, digest, DBR_DIGEST, SQLITE_STATIC);
	sqlite3_bind_blob64(put, 2, bytes, len, SQLITE_STATIC);
	status = dbr_sql_run(store, put);
	if (status == DABIR_OK)
		status = dbr_sql_run(store, put);
	sqlite3_finalize(put);
	return status;
}

enum dabir_status dbr_store_begin(struct dbr_store *store)
{
	sqlite3_stmt *begin = dbr_sql(store, DBR_SQL_BEGIN);

	return begin ? dbr_sql_run(store, begin) : dbr_sql_status(store);
}

enum dabir_status dbr_store_commit(struct dbr_store *store)
{
	sqlite3_stmt *commit = dbr_sql(store, DBR_SQL_COMMIT);
	enum dabir_status status;

	dbr_store_release(store);
	status = commit ? dbr_sql_run(store, commit) : dbr_sql_status(store);
	if (status != DABIR_OK)
		dbr_store_rollback(store);
	return status;
}

void dbr_store_rollback(struct dbr_store *store)
{
	for (unsigned i = 0; i < DBR_SQL_COUNT; i++)
		if (store->statements[i])
			sqlite3_reset(store->statements[i]);
	if (!sqlite3_get_autocommit(store->db))
		sqlite3_exec(store->db, "ROLLBACK", NULL, NULL, NULL);
	dbr_name_cache_free(store->names); /* some ids are gone */
	store->names = NULL;
	dbr_columns_release(&store->columns);
}

/* Merge what bulk left in many pieces, a bounded piece of work at a time. */
static enum dabir_status merge(struct dbr_store *store)
{
	for (unsigned round = 0; round < MOST_MERGES; round++) {
		int before = sqlite3_total_changes(store->db);
		enum dabir_status status =
			dbr_sql_exec(store, "INSERT INTO word (word, rank)"
					    " VALUES ('merge', 2000)");

		/* FTS5's way to say that there was nothing to do. */
		if (status != DABIR_OK ||
		    sqlite3_total_changes(store->db) - before < 2)
			return status;
	}
	return DABIR_OK;
}

/* Merging leaves the pages of what was merged empty: shorten the file. */
static enum dabir_status give_back(struct dbr_store *store)
{
	int64_t before = 0, left = 0;
	enum dabir_status status =
		dbr_sql_number(store, "PRAGMA freelist_count", &left);

	while (status == DABIR_OK && left && left != before) {
		before = left;
		status = dbr_sql_exec(store,
				      "PRAGMA incremental_vacuum(" AT_ONCE ")");
		if (status == DABIR_OK)
			status = dbr_sql_number(store, "PRAGMA freelist_count",
						&left);
	}
	return status;
}

enum dabir_status dbr_store_bulk(struct dbr_store *store, bool starts)
{
	static const char begin[] =
		"INSERT INTO word (word, rank) VALUES ('automerge', 0);"
		"INSERT INTO word (word, rank) VALUES ('crisismerge', 16);"
		"INSERT INTO word (word, rank) VALUES ('hashsize', 67108864);";
	static const char end[] =
		"INSERT INTO word (word, rank) VALUES ('automerge', 4);"
		"INSERT INTO word (word, rank) VALUES ('crisismerge', 16);"
		"INSERT INTO word (word, rank) VALUES ('hashsize', 1048576);";

	enum dabir_status status = dbr_sql_exec(store, starts ? begin : end);

	if (status == DABIR_OK && !starts)
		status = merge(store);
	return status == DABIR_OK && !starts ? give_back(store) : status;
}
