/*
 sqlite.h - shared by the sqlite_*.c files: one connection, its prepared
 statements, its last failure.
 */
#ifndef DBR_ARCHIVE_SQLITE_H
#define DBR_ARCHIVE_SQLITE_H

#include <sqlite3.h>

#include "archive/sqlite_rank.h"

#define DBR_APPLICATION 0x44616269 /* "Dabi", in the file's header */
#define DBR_SCHEMA 5		   /* raised by each migration */
#define DBR_SHELF_SCHEMA 3	   /* keeps families of reprints */
#define DBR_DERIVED_SCHEMA 5	   /* says by which rules it was made */
#define DBR_ORDINALS 16		   /* bits of a statement's place in an id */

/* Of reprints (kin_store.h); the archive's, and temporary ones to compare with. */
#define DBR_SHELF_TABLES(in)                                                   \
	"CREATE TABLE " in "reprint ("                                         \
	" report INTEGER PRIMARY KEY,"                                         \
	" family INTEGER NOT NULL);"                                           \
	"CREATE INDEX " in "reprint_family ON reprint (family);"               \
	"CREATE TABLE " in "reprint_segment ("                                 \
	" id INTEGER PRIMARY KEY,"                                             \
	" first INTEGER NOT NULL,"                                             \
	" last INTEGER NOT NULL,"                                              \
	" level INTEGER NOT NULL);"                                            \
	"CREATE TABLE " in "reprint_page ("                                    \
	" id INTEGER PRIMARY KEY,"                                             \
	" postings BLOB NOT NULL);"

/* Every statement that is run more than once. */
enum dbr_sql {
	DBR_SQL_BEGIN,
	DBR_SQL_COMMIT,
	DBR_SQL_ROLLBACK,
	DBR_SQL_FIND_DIGEST,
	DBR_SQL_FIND_ADDRESS,
	DBR_SQL_FIND_NAME,
	DBR_SQL_PUT_REPORT,
	DBR_SQL_SET_REPORT,
	DBR_SQL_PUT_CONTENT,
	DBR_SQL_PUT_WORDS,
	DBR_SQL_PUT_NAME,
	DBR_SQL_PUT_NAME_WORDS,
	DBR_SQL_PUT_MENTION,
	DBR_SQL_PUT_STATEMENT,
	DBR_SQL_PUT_DATE,
	DBR_SQL_SET_NEWER,
	DBR_SQL_DROP_WORDS,
	DBR_SQL_DROP_MENTIONS,
	DBR_SQL_DROP_STATEMENTS,
	DBR_SQL_DROP_DATES,
	DBR_SQL_FRAME,
	DBR_SQL_NEXT,
	DBR_SQL_NEXT_UNFRAMED,
	DBR_SQL_SET_FRAME,
	DBR_SQL_FIND,
	DBR_SQL_LAST,
	DBR_SQL_RANK,
	DBR_SQL_ZONE,
	DBR_SQL_ZONE_ALL,
	DBR_SQL_COUNT_OF,
	DBR_SQL_PREFIX_COUNT,
	DBR_SQL_BRIEF,
	DBR_SQL_NAME_TEXT,
	DBR_SQL_MENTIONS,
	DBR_SQL_SPEAKERS,
	DBR_SQL_STATEMENTS,
	DBR_SQL_FAMILY,
	DBR_SQL_COUNT
};

struct dbr_name_cache;

struct dbr_store {
	sqlite3 *db;
	sqlite3_stmt *statements[DBR_SQL_COUNT];
	struct dbr_name_cache *names; /* of the writer; NULL until needed */
	struct dbr_framer *framer;    /* to take an old version's words out */
	struct dbr_columns columns;
	struct dbr_ranking ranking; /* of the query being answered */
	unsigned char *allowed;	    /* of that query, owned */
	uint64_t cost_left;	    /* of that query */
	bool has_shelf;		    /* families of reprints are kept */
	unsigned derived;	    /* by which rules (derived.h) */
	char error[240];
};

/* A prepared statement, reset; NULL after a failure, which is noted. */
sqlite3_stmt *dbr_sql(struct dbr_store *store, enum dbr_sql which);

/* What the last failure of the connection means; never DABIR_OK. */
enum dabir_status dbr_sql_status(struct dbr_store *store);

/* Prepare a statement of the moment; finalize it. NULL after a failure. */
sqlite3_stmt *dbr_sql_prepare(struct dbr_store *store, const char *sql);

/* What an SQLite result means; notes the sentence. */
enum dabir_status dbr_sql_failed(struct dbr_store *store, int result);

/* Step a statement that gives no rows, and reset it. */
DABIR_CHECK enum dabir_status dbr_sql_run(struct dbr_store *store,
					  sqlite3_stmt *statement);

/* Run plain SQL, several statements too. */
DABIR_CHECK enum dabir_status dbr_sql_exec(struct dbr_store *store,
					   const char *sql);

/* One number, from a query that gives one. */
DABIR_CHECK enum dabir_status dbr_sql_number(struct dbr_store *store,
					     const char *sql, int64_t *number);

/* Bind text that may be NULL; borrowed until the statement is reset. */
void dbr_sql_bind_text(sqlite3_stmt *statement, int at, const char *text);
void dbr_sql_bind_buf(sqlite3_stmt *statement, int at,
		      const struct dbr_buf *buf);

/* Teach a connection the words of the index: tokenizer and ranking. */
DABIR_CHECK enum dabir_status dbr_sqlite_words(struct dbr_store *store);

DABIR_CHECK enum dabir_status dbr_sqlite_rank(struct dbr_store *store,
					      fts5_api *api);

/* The id of a name, which is added when it is not there. */
DABIR_CHECK enum dabir_status dbr_sqlite_name(struct dbr_store *store,
					      const char *kind,
					      const char *name, int64_t *id);
void dbr_name_cache_free(struct dbr_name_cache *cache);

/* Source, section, speaker: the id of its name, NULL when there is none. */
DABIR_CHECK enum dabir_status dbr_sqlite_bind_name(struct dbr_store *store,
						   sqlite3_stmt *statement,
						   int at, const char *kind,
						   const char *name);
void dbr_sqlite_bind_instant(sqlite3_stmt *statement, int at, int64_t instant);

/* Put a report's words into the index, or take them out of it. */
DABIR_CHECK enum dabir_status dbr_sqlite_put_words(struct dbr_store *store,
						   enum dbr_sql how,
						   const struct dbr_row *row,
						   int64_t id);
DABIR_CHECK enum dabir_status dbr_sqlite_drop_words(struct dbr_store *store,
						    int64_t id);

/* Write a report's own columns again. */
DABIR_CHECK enum dabir_status dbr_sqlite_set_report(struct dbr_store *store,
						    const struct dbr_row *row,
						    int64_t id);

/* People, places, statements, dates of a report, and out with them again. */
DABIR_CHECK enum dabir_status dbr_sqlite_put_findings(struct dbr_store *store,
						      const struct dbr_row *row,
						      int64_t id);
DABIR_CHECK enum dabir_status dbr_sqlite_drop_findings(struct dbr_store *store,
						       int64_t id);

/* Create the tables. */
DABIR_CHECK enum dabir_status dbr_sqlite_create(struct dbr_store *store);

DABIR_CHECK enum dabir_status dbr_sqlite_set_version(struct dbr_store *store);

/* Bring an older archive up to date, in a transaction of its own. */
DABIR_CHECK enum dabir_status dbr_sqlite_migrate(struct dbr_store *store);

#endif
