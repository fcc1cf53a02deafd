#include "archive/sqlite.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "archive/derived.h"
#include "base/memory.h"

#define PATIENCE 60000	 /* milliseconds a writer waits for another */
#define BETWEEN_TRIES 20 /* milliseconds */

static const char settings[] = "PRAGMA cell_size_check=ON;"
			       "PRAGMA temp_store=MEMORY;"
			       "PRAGMA secure_delete=OFF;"
			       "PRAGMA cache_size=-65536;"
			       "PRAGMA synchronous=FULL;"
			       "PRAGMA journal_size_limit=67108864;"
			       "CREATE VIRTUAL TABLE temp.term USING"
			       " fts5vocab (main, word, row);";

static void explain(struct dabir_problem *problem, enum dabir_status status,
		    const char *what)
{
	if (!problem)
		return;
	problem->status = status;
	problem->at = 0;
	snprintf(problem->what, sizeof(problem->what), "%s", what);
}

static enum dabir_status connect_to(struct dbr_store *store, const char *path,
				    int flags)
{
	int result = sqlite3_open_v2(path, &store->db,
				     flags | SQLITE_OPEN_NOMUTEX, NULL);

	if (result != SQLITE_OK)
		return dbr_sql_failed(store, result);
	sqlite3_busy_timeout(store->db, PATIENCE);
	sqlite3_extended_result_codes(store->db, 1);
	sqlite3_db_config(store->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
	sqlite3_db_config(store->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
	return DABIR_OK;
}

/* On a disk that cannot be written to, WAL's shared memory cannot be made:
   then nobody else writes either. */
static enum dabir_status connect_immutable(struct dbr_store *store,
					   const char *path)
{
	struct dbr_buf uri;
	enum dabir_status status;

	sqlite3_close(store->db);
	store->db = NULL;
	dbr_buf_init(&uri);
	dbr_buf_add_text(&uri, "file:");
	for (; *path; path++)
		if (strchr("?#%", *path))
			dbr_buf_addf(&uri, "%%%02X", (unsigned)*path);
		else
			dbr_buf_add_byte(&uri, *path);
	dbr_buf_add_text(&uri, "?immutable=1");
	status = dbr_buf_status(&uri);
	if (status == DABIR_OK)
		status = connect_to(store, uri.data,
				    SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
	dbr_buf_release(&uri);
	return status;
}

static enum dabir_status create(struct dbr_store *store)
{
	int64_t tables;
	enum dabir_status status =
		dbr_sql_exec(store, "PRAGMA page_size=16384;"
				    "PRAGMA auto_vacuum=INCREMENTAL;"
				    "PRAGMA journal_mode=WAL;"
				    "BEGIN IMMEDIATE");

	if (status != DABIR_OK)
		return status;
	/* Another process may have been here first. */
	status = dbr_sql_number(store, "SELECT count(*) FROM sqlite_schema",
				&tables);
	if (status == DABIR_OK && !tables)
		status = dbr_sqlite_create(store);
	if (status == DABIR_OK)
		status = dbr_sql_exec(store, "COMMIT");
	if (status != DABIR_OK)
		sqlite3_exec(store->db, "ROLLBACK", NULL, NULL, NULL);
	return status;
}

/* What a file says of itself. */
struct header {
	int64_t application, version, tables;
};

static enum dabir_status read_header(struct dbr_store *store,
				     struct header *header)
{
	enum dabir_status status = dbr_sql_number(
		store, "SELECT count(*) FROM sqlite_schema", &header->tables);

	if (status == DABIR_OK)
		status = dbr_sql_number(store, "PRAGMA application_id",
					&header->application);
	if (status == DABIR_OK)
		status = dbr_sql_number(store, "PRAGMA user_version",
					&header->version);
	return status;
}

/* Ours, of a version that is known; an empty file is made ours. */
static enum dabir_status recognise(struct dbr_store *store,
				   enum dabir_archive_mode mode)
{
	struct header is = { 0, 0, 0 };
	enum dabir_status status = read_header(store, &is);

	if (status != DABIR_OK)
		return status;
	store->has_shelf = true;
	if (!is.application && !is.version && !is.tables &&
	    mode == DABIR_ARCHIVE_CREATE)
		return create(store);
	if (is.application != DBR_APPLICATION)
		return DABIR_NOT_ARCHIVE;
	if (is.version < 1)
		return DABIR_CORRUPT;
	if (is.version > DBR_SCHEMA)
		return DABIR_NEWER_ARCHIVE;
	if (is.version < DBR_SCHEMA && mode != DABIR_ARCHIVE_READ)
		return dbr_sqlite_migrate(store);
	store->has_shelf = is.version >= DBR_SHELF_SCHEMA;
	return DABIR_OK;
}

/* What newer rules made only a newer program writes to. */
static enum dabir_status recognise_rules(struct dbr_store *store,
					 enum dabir_archive_mode mode)
{
	enum dabir_status status = dbr_store_read_derived(store);

	return status == DABIR_OK && mode != DABIR_ARCHIVE_READ &&
			       store->derived > DBR_DERIVED
		       ? DABIR_NEWER_ARCHIVE
		       : status;
}

/* A connection that was made: its words, and what the file is. */
static enum dabir_status get_ready(struct dbr_store *store,
				   enum dabir_archive_mode mode)
{
	enum dabir_status status = dbr_sqlite_words(store);

	if (status == DABIR_OK)
		status = recognise(store, mode);
	return status == DABIR_OK ? recognise_rules(store, mode) : status;
}

static enum dabir_status open_store(struct dbr_store *store, const char *path,
				    enum dabir_archive_mode mode)
{
	static const int flags[] = {
		[DABIR_ARCHIVE_READ] = SQLITE_OPEN_READONLY,
		[DABIR_ARCHIVE_WRITE] = SQLITE_OPEN_READWRITE,
		[DABIR_ARCHIVE_CREATE] =
			SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
	};
	enum dabir_status status = connect_to(store, path, flags[mode]);

	if (status == DABIR_OK)
		status = get_ready(store, mode);
	if (status == DABIR_IO && mode == DABIR_ARCHIVE_READ) {
		status = connect_immutable(store, path);
		if (status == DABIR_OK)
			status = get_ready(store, mode);
	}
	return status == DABIR_OK ? dbr_sql_exec(store, settings) : status;
}

/*
 Two processes that make one archive at once meet in the switch to WAL, where
 SQLite does not wait for whom it finds: then the whole opening is tried
 again.
 */
static enum dabir_status open_patiently(struct dbr_store *store,
					const char *path,
					enum dabir_archive_mode mode)
{
	time_t patience_ends = time(NULL) + PATIENCE / 1000;
	enum dabir_status status = open_store(store, path, mode);

	while (status == DABIR_BUSY && time(NULL) < patience_ends) {
		sqlite3_close(store->db);
		store->db = NULL;
		sqlite3_sleep(BETWEEN_TRIES);
		status = open_store(store, path, mode);
	}
	return status;
}

static const char *what_is_wrong(const struct dbr_store *store,
				 enum dabir_status status)
{
	switch (status) {
	case DABIR_NOT_ARCHIVE: return "this is not a Dabir archive";
	case DABIR_NEWER_ARCHIVE:
		return "this archive was made by a newer Dabir";
	case DABIR_CORRUPT:
		return "the archive is damaged or cut short; "
		       "'dabir check' says where";
	case DABIR_BUSY: return "another process holds the archive";
	default:
		return store->error[0] ? store->error
				       : dabir_status_text(status);
	}
}

/* Where a file is to be made: NULL, or why it cannot be. */
static const char *folder_problem(const char *path)
{
	const char *slash = strrchr(path, '/');
	size_t len = slash ? (size_t)(slash - path) : 0;
	char folder[4096] = ".";

	if (len >= sizeof(folder))
		return NULL;
	if (slash) {
		memcpy(folder, path, len);
		memcpy(folder + len, "/", 2);
	}
	if (access(folder, F_OK) != 0)
		return "there is no such folder";
	return access(folder, W_OK) ? "the folder cannot be written to" : NULL;
}

/* What SQLite would tell badly, or wait for without end. */
static enum dabir_status look_at(const char *path, enum dabir_archive_mode mode,
				 struct dabir_problem *problem)
{
	const char *what;
	struct stat about;

	if (stat(path, &about) == 0) {
		if (S_ISREG(about.st_mode))
			return DABIR_OK;
		explain(problem, DABIR_NOT_ARCHIVE,
			"this is no file, so it is no archive");
		return DABIR_NOT_ARCHIVE;
	}
	if (mode != DABIR_ARCHIVE_CREATE) {
		explain(problem, DABIR_NOT_FOUND, "there is no such archive");
		return DABIR_NOT_FOUND;
	}
	what = folder_problem(path);
	if (!what)
		return DABIR_OK;
	explain(problem, DABIR_IO, what);
	return DABIR_IO;
}

enum dabir_status dbr_store_open(const char *path, enum dabir_archive_mode mode,
				 struct dbr_store **store,
				 struct dabir_problem *problem)
{
	struct dbr_store *fresh;
	enum dabir_status status;

	status = look_at(path, mode, problem);
	if (status != DABIR_OK)
		return status;
	fresh = dbr_alloc_zero(1, sizeof(*fresh));
	if (!fresh)
		return DABIR_NO_MEMORY;
	status = dbr_framer_new(&fresh->framer);
	if (status == DABIR_OK)
		status = open_patiently(fresh, path, mode);
	if (status != DABIR_OK) {
		explain(problem, status, what_is_wrong(fresh, status));
		dbr_store_close(fresh);
		return status;
	}
	*store = fresh;
	return DABIR_OK;
}

struct dbr_framer *dbr_store_framer(struct dbr_store *store)
{
	return store->framer;
}

void dbr_store_close(struct dbr_store *store)
{
	if (!store)
		return;
	for (unsigned i = 0; i < DBR_SQL_COUNT; i++)
		sqlite3_finalize(store->statements[i]);
	sqlite3_close(store->db);
	dbr_name_cache_free(store->names);
	dbr_columns_release(&store->columns);
	dbr_framer_free(store->framer);
	dbr_free(store);
}
