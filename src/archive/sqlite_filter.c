#include <string.h>

#include "archive/sqlite.h"
#include "archive/sqlite_search.h"
#include "base/memory.h"

#define NAMED(kinds)                                                           \
	"(SELECT rowid FROM name_word WHERE name_word MATCH ?1"                \
	" INTERSECT SELECT id FROM name WHERE kind IN (" kinds "))"

static const char *const selects[] = {
	[DBR_FILTER_BY] =
		"SELECT id >> 16 FROM statement WHERE speaker IN " NAMED(
			"'person', 'organisation'"),
	[DBR_FILTER_ABOUT] = "SELECT report FROM mention WHERE name IN " NAMED(
		"'person', 'organisation'"),
	[DBR_FILTER_PLACE] =
		"SELECT report FROM mention WHERE name IN " NAMED("'place'"),
	[DBR_FILTER_SOURCE] = "SELECT id FROM report INDEXED BY report_time"
			      " WHERE source IN " NAMED("'source'"),
	[DBR_FILTER_SECTION] = "SELECT id FROM report INDEXED BY report_time"
			       " WHERE section IN " NAMED("'section'"),
	[DBR_FILTER_SPEAKER] =
		"SELECT id >> 16 FROM statement WHERE speaker = ?2",
};

/* "a b" as "a" AND "b": all words of a name, in any order. */
enum dabir_status dbr_sqlite_all_words(struct dbr_buf *out, const char *terms)
{
	dbr_buf_add_byte(out, '"');
	for (; *terms; terms++)
		if (*terms == ' ')
			dbr_buf_add_text(out, "\" AND \"");
		else if (*terms == '"')
			dbr_buf_add_text(out, "\"\"");
		else
			dbr_buf_add_byte(out, *terms);
	dbr_buf_add_byte(out, '"');
	return dbr_buf_status(out);
}

/* Set the bit of each report that `filter` selects. */
static enum dabir_status select_reports(struct dbr_store *store,
					const struct dbr_filter *filter,
					unsigned char *bits, size_t count)
{
	sqlite3_stmt *get = dbr_sql_prepare(store, selects[filter->kind]);
	struct dbr_buf words;
	enum dabir_status status;
	int result = SQLITE_DONE;

	if (!get)
		return dbr_sql_status(store);
	dbr_buf_init(&words);
	status = dbr_sqlite_all_words(&words, filter->terms);
	if (status == DABIR_OK)
		dbr_sql_bind_buf(get, 1, &words);
	if (filter->kind == DBR_FILTER_SPEAKER)
		sqlite3_bind_int64(get, 2, filter->speaker);
	while (status == DABIR_OK &&
	       (result = sqlite3_step(get)) == SQLITE_ROW) {
		int64_t id = sqlite3_column_int64(get, 0);

		if (id > 0 && (size_t)id < count)
			bits[id >> 3] |= (unsigned char)(1 << (id & 7));
	}
	if (status == DABIR_OK)
		status = dbr_sql_failed(store, result);
	sqlite3_finalize(get);
	dbr_buf_release(&words);
	return status;
}

enum dabir_status dbr_sqlite_filter(struct dbr_store *store,
				    const struct dbr_filter *filters,
				    size_t count, unsigned char **allowed)
{
	size_t size = count / 8 + 1;
	unsigned char *all = dbr_alloc(size), *one = dbr_alloc(size);
	enum dabir_status status = all && one ? DABIR_OK : DABIR_NO_MEMORY;

	if (all)
		memset(all, 0xFF, size);
	for (; filters && status == DABIR_OK; filters = filters->next) {
		memset(one, 0, size);
		status = select_reports(store, filters, one, count);
		for (size_t i = 0; i < size; i++)
			all[i] &= filters->exclude ? (unsigned char)~one[i]
						   : one[i];
	}
	dbr_free(one);
	if (status == DABIR_OK)
		*allowed = all;
	else
		dbr_free(all);
	return status;
}
