#include "archive/sqlite.h"

#include <stdio.h>

#include "archive/derived.h"

/* doc/schema.md explains every table; keep both in step. */
static const char tables[] =
	"CREATE TABLE report ("
	" id INTEGER PRIMARY KEY,"
	" digest BLOB NOT NULL UNIQUE,"
	" address TEXT,"
	" version INTEGER NOT NULL,"
	" older INTEGER REFERENCES report,"
	" newer INTEGER REFERENCES report,"
	" added INTEGER NOT NULL,"
	" source INTEGER REFERENCES name,"
	" section INTEGER REFERENCES name,"
	" published TEXT,"
	" instant INTEGER,"
	" month INTEGER,"
	" headline TEXT,"
	" url TEXT,"
	" source_id TEXT,"
	" code TEXT,"
	" path TEXT,"
	" language TEXT,"
	" words INTEGER NOT NULL,"
	" text_bytes INTEGER NOT NULL,"
	" original_bytes INTEGER NOT NULL);"
	"CREATE INDEX report_address ON report (address)"
	" WHERE address IS NOT NULL;"
	"CREATE INDEX report_time ON report"
	" (instant, source, section, month, words, newer);"
	"CREATE INDEX report_source_id ON report (source_id)"
	" WHERE source_id IS NOT NULL;"
	"CREATE INDEX report_code ON report (code) WHERE code IS NOT NULL;"

	"CREATE TABLE content ("
	" id INTEGER PRIMARY KEY REFERENCES report,"
	" dictionary INTEGER NOT NULL,"
	" frame BLOB NOT NULL);"
	"CREATE TABLE dictionary ("
	" id INTEGER PRIMARY KEY,"
	" digest BLOB NOT NULL,"
	" bytes BLOB NOT NULL);"

	"CREATE TABLE name ("
	" id INTEGER PRIMARY KEY,"
	" kind TEXT NOT NULL,"
	" text TEXT NOT NULL,"
	" UNIQUE (text, kind));"
	"CREATE TABLE mention ("
	" report INTEGER NOT NULL REFERENCES report,"
	" name INTEGER NOT NULL REFERENCES name,"
	" PRIMARY KEY (report, name)) WITHOUT ROWID;"
	"CREATE INDEX mention_name ON mention (name);"

	"CREATE TABLE statement ("
	" id INTEGER PRIMARY KEY,"
	" speaker INTEGER REFERENCES name,"
	" instant INTEGER,"
	" form INTEGER NOT NULL,"
	" by INTEGER NOT NULL,"
	" start INTEGER NOT NULL,"
	" length INTEGER NOT NULL);"
	"CREATE INDEX statement_speaker ON statement (speaker, instant);"
	"CREATE TABLE date ("
	" id INTEGER PRIMARY KEY,"
	" iso TEXT NOT NULL,"
	" start INTEGER NOT NULL,"
	" length INTEGER NOT NULL);"

	"CREATE VIRTUAL TABLE word USING fts5 (body, headline, lead,"
	" content='', columnsize=0, tokenize='dabir');"
	"CREATE VIRTUAL TABLE name_word USING fts5 (text,"
	" content='', columnsize=0, tokenize='dabir');"

	"CREATE TABLE derived (rules INTEGER NOT NULL);"
	"INSERT INTO derived VALUES (0);";

static const char reprint_tables[] = DBR_SHELF_TABLES("");

enum dabir_status dbr_sqlite_set_version(struct dbr_store *store)
{
	char numbers[96];

	snprintf(numbers, sizeof(numbers),
		 "PRAGMA application_id=%d; PRAGMA user_version=%d;",
		 DBR_APPLICATION, DBR_SCHEMA);
	return dbr_sql_exec(store, numbers);
}

enum dabir_status dbr_sqlite_create(struct dbr_store *store)
{
	enum dabir_status status = dbr_sql_exec(store, tables);

	if (status == DABIR_OK)
		status = dbr_sql_exec(store, reprint_tables);
	if (status == DABIR_OK)
		status = dbr_store_set_derived(store, DBR_DERIVED);
	return status == DABIR_OK ? dbr_sqlite_set_version(store) : status;
}

unsigned dbr_store_derived(const struct dbr_store *store)
{
	return store->derived;
}

/* An archive of a schema before that table has rules of before any number. */
enum dabir_status dbr_store_read_derived(struct dbr_store *store)
{
	int64_t rules = 0, version = 0;
	enum dabir_status status =
		dbr_sql_number(store, "PRAGMA user_version", &version);

	if (status == DABIR_OK && version >= DBR_DERIVED_SCHEMA)
		status = dbr_sql_number(store, "SELECT rules FROM derived",
					&rules);
	if (status == DABIR_OK)
		store->derived = (unsigned)rules;
	return status;
}

enum dabir_status dbr_store_set_derived(struct dbr_store *store,
					unsigned derived)
{
	char sql[64];
	enum dabir_status status;

	snprintf(sql, sizeof(sql), "UPDATE derived SET rules = %u", derived);
	status = dbr_sql_exec(store, sql);
	if (status == DABIR_OK)
		store->derived = derived;
	return status;
}
