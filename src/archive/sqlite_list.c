#include <stdio.h>
#include <string.h>

#include "archive/counts.h"
#include "archive/kin_store.h"
#include "archive/sqlite.h"
#include "archive/sqlite_search.h"

enum dabir_status dbr_store_stats(struct dbr_store *store,
				  struct dabir_archive_stats *stats)
{
	static const char sql[] =
		"SELECT sum(newer IS NULL), count(*), total(text_bytes),"
		" total(original_bytes), count(DISTINCT source),"
		" min(published), max(published),"
		" (SELECT count(*) FROM statement),"
		" (SELECT count(DISTINCT speaker) FROM statement),"
		" (SELECT count(*) FROM name WHERE kind = 'person')"
		" FROM report";
	sqlite3_stmt *get = dbr_sql_prepare(store, sql);
	int64_t pages = 0, size = 0;
	enum dabir_status status;

	if (!get)
		return dbr_sql_status(store);
	memset(stats, 0, sizeof(*stats));
	status = dbr_sql_failed(store, sqlite3_step(get));
	stats->reports = (uint64_t)sqlite3_column_int64(get, 0);
	stats->versions = (uint64_t)sqlite3_column_int64(get, 1);
	stats->text_bytes = (uint64_t)sqlite3_column_int64(get, 2);
	stats->original_bytes = (uint64_t)sqlite3_column_int64(get, 3);
	stats->sources = (uint64_t)sqlite3_column_int64(get, 4);
	if (sqlite3_column_text(get, 5))
		snprintf(stats->first, sizeof(stats->first), "%s",
			 (const char *)sqlite3_column_text(get, 5));
	if (sqlite3_column_text(get, 6))
		snprintf(stats->last, sizeof(stats->last), "%s",
			 (const char *)sqlite3_column_text(get, 6));
	stats->statements = (uint64_t)sqlite3_column_int64(get, 7);
	stats->speakers = (uint64_t)sqlite3_column_int64(get, 8);
	stats->people = (uint64_t)sqlite3_column_int64(get, 9);
	sqlite3_finalize(get);
	if (status == DABIR_OK)
		status = dbr_sql_number(store, "PRAGMA page_count", &pages);
	if (status == DABIR_OK)
		status = dbr_sql_number(store, "PRAGMA page_size", &size);
	stats->file_bytes = (uint64_t)(pages * size);
	return status;
}

#define LIKE                                                                   \
	" AND (?3 = '' OR name.id IN (SELECT rowid FROM name_word"             \
	" WHERE name_word MATCH ?3))"
#define ORDER " GROUP BY 1 ORDER BY 3 DESC, 2 LIMIT ?1 OFFSET ?2"
#define MENTIONS(kind)                                                         \
	"SELECT name.id, name.text, count(*) FROM name CROSS JOIN mention"     \
	" ON name = name.id WHERE kind = '" kind "'" LIKE ORDER

/*
 Statements of each speaker. Those that reprints of one report repeat count
 once: of each family only the member with most of them.
 */
static const char speakers_once[] =
	"WITH said AS (SELECT speaker, family, count(*) AS c FROM reprint"
	" CROSS JOIN statement ON statement.id BETWEEN report << 16"
	" AND (report << 16) + 65535 GROUP BY speaker, family, report),"
	" repeated AS MATERIALIZED (SELECT speaker AS who, sum(n) AS n FROM"
	" (SELECT speaker, sum(c) - max(c) AS n FROM said"
	" GROUP BY speaker, family) GROUP BY 1),"
	" counted AS MATERIALIZED (SELECT speaker, count(*) AS c FROM statement"
	" WHERE speaker IS NOT NULL GROUP BY 1)"
	" SELECT name.id, name.text, c - ifnull(n, 0) FROM counted"
	" JOIN name ON speaker = name.id LEFT JOIN repeated ON who = name.id"
	" WHERE 1" LIKE ORDER;

static const char *const lists[DABIR_FACET_COUNT] = {
	[DABIR_FACET_SOURCE] =
		"SELECT name.id, name.text, count(*) FROM report JOIN name"
		" ON source = name.id WHERE newer IS NULL" LIKE ORDER,
	[DABIR_FACET_SECTION] =
		"SELECT name.id, name.text, count(*) FROM report JOIN name"
		" ON section = name.id WHERE newer IS NULL" LIKE ORDER,
	[DABIR_FACET_SPEAKER] =
		"SELECT name.id, name.text, count(*) FROM statement JOIN name"
		" ON speaker = name.id WHERE 1" LIKE ORDER,
	[DABIR_FACET_PERSON] = MENTIONS("person"),
	[DABIR_FACET_ORGANISATION] = MENTIONS("organisation"),
	[DABIR_FACET_PLACE] = MENTIONS("place"),
	[DABIR_FACET_MONTH] =
		"SELECT 0, printf('%04d-%02d', month / 100, month % 100),"
		" count(*) FROM report WHERE newer IS NULL"
		" AND month IS NOT NULL GROUP BY month ORDER BY month"
		" LIMIT ?1 OFFSET ?2",
};

static enum dabir_status like_expression(const char *like, struct dbr_buf *out)
{
	struct dbr_buf words;
	enum dabir_status status;

	dbr_buf_init(&words);
	dbr_words_add(&words, like, strlen(like));
	status = dbr_buf_status(&words);
	if (status == DABIR_OK)
		status = dbr_sqlite_all_words(out, words.len ? words.data : "");
	dbr_buf_release(&words);
	return status;
}

static enum dabir_status read_counts(struct dbr_store *store, sqlite3_stmt *get,
				     struct dabir_counts *counts)
{
	enum dabir_status status = DABIR_OK;
	int result = SQLITE_DONE;

	while (status == DABIR_OK && (result = sqlite3_step(get)) == SQLITE_ROW)
		status = dbr_counts_add(
			counts, (uint64_t)sqlite3_column_int64(get, 0),
			(const char *)sqlite3_column_text(get, 1),
			(uint64_t)sqlite3_column_int64(get, 2));
	return status == DABIR_OK ? dbr_sql_failed(store, result) : status;
}

enum dabir_status dbr_store_list(struct dbr_store *store,
				 const struct dabir_list *list,
				 struct dabir_counts **counts)
{
	bool once = list->facet == DABIR_FACET_SPEAKER &&
		    dbr_store_has_shelf(store);
	sqlite3_stmt *get = dbr_sql_prepare(store, once ? speakers_once
							: lists[list->facet]);
	struct dabir_counts *fresh;
	struct dbr_buf like;
	enum dabir_status status = DABIR_OK;

	if (!get)
		return dbr_sql_status(store);
	dbr_buf_init(&like);
	fresh = dbr_counts_new();
	if (!fresh)
		status = DABIR_NO_MEMORY;
	if (status == DABIR_OK && list->like && *list->like)
		status = like_expression(list->like, &like);
	if (status == DABIR_OK) {
		sqlite3_bind_int64(get, 1,
				   list->limit ? (int64_t)list->limit : -1);
		sqlite3_bind_int64(get, 2, list->offset);
		if (sqlite3_bind_parameter_count(get) > 2)
			dbr_sql_bind_buf(get, 3, &like);
		status = read_counts(store, get, fresh);
	}
	sqlite3_finalize(get);
	dbr_buf_release(&like);
	if (status != DABIR_OK)
		dabir_counts_free(fresh);
	else
		*counts = fresh;
	return status;
}
