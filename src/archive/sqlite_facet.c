#include <stdlib.h>
#include <stdio.h>
#include <string.h>

#include "archive/counts.h"
#include "archive/kin_store.h"
#include "archive/sqlite.h"
#include "base/memory.h"

/* How often each number came up; numbers are small and dense, or months. */
struct tally {
	int64_t id;
	uint64_t count;
};

struct tallies {
	struct tally *items;
	size_t mask, count;
};

static enum dabir_status tallies_init(struct tallies *tallies, size_t size)
{
	tallies->items = dbr_alloc_zero(size, sizeof(*tallies->items));
	tallies->mask = size - 1;
	tallies->count = 0;
	return tallies->items ? DABIR_OK : DABIR_NO_MEMORY;
}

static struct tally *find_tally(const struct tallies *tallies, int64_t id)
{
	size_t at = (size_t)((uint64_t)id * 0x9E3779B97F4A7C15u >> 32) &
		    tallies->mask;

	while (tallies->items[at].count && tallies->items[at].id != id)
		at = (at + 1) & tallies->mask;
	return &tallies->items[at];
}

static enum dabir_status count_one(struct tallies *tallies, int64_t id)
{
	struct tally *tally = find_tally(tallies, id);

	if (!tally->count) {
		tally->id = id;
		tallies->count++;
	}
	tally->count++;
	if (tallies->count * 2 > tallies->mask) {
		struct tallies larger;
		enum dabir_status status =
			tallies_init(&larger, (tallies->mask + 1) * 2);

		if (status != DABIR_OK)
			return status;
		for (size_t i = 0; i <= tallies->mask; i++)
			if (tallies->items[i].count) {
				*find_tally(&larger, tallies->items[i].id) =
					tallies->items[i];
				larger.count++;
			}
		dbr_free(tallies->items);
		*tallies = larger;
	}
	return DABIR_OK;
}

static int64_t column_of(const struct dbr_column *column,
			 enum dabir_facet facet)
{
	switch (facet) {
	case DABIR_FACET_SOURCE: return column->source;
	case DABIR_FACET_SECTION: return column->section;
	default: return column->month;
	}
}

static enum dabir_status count_rows(struct dbr_store *store, sqlite3_stmt *get,
				    struct tallies *tallies)
{
	enum dabir_status status = DABIR_OK;
	int result = SQLITE_DONE;

	while (status == DABIR_OK && (result = sqlite3_step(get)) == SQLITE_ROW)
		status = count_one(tallies, sqlite3_column_int64(get, 0));
	sqlite3_reset(get);
	return status == DABIR_OK ? dbr_sql_failed(store, result) : status;
}

/* Whether a report is a reprint of one whose statements were counted. */
static enum dabir_status is_reprint(struct dbr_store *store, int64_t id,
				    struct tallies *families, bool *yes)
{
	uint64_t family = 0;
	enum dabir_status status = DABIR_OK;

	*yes = false;
	if (dbr_store_has_shelf(store))
		status = dbr_store_family(store, (uint64_t)id, &family);
	if (status != DABIR_OK || !family)
		return status;
	*yes = find_tally(families, (int64_t)family)->count != 0;
	return count_one(families, (int64_t)family);
}

static enum dabir_status count_hit(struct dbr_store *store, int64_t id,
				   enum dabir_facet facet,
				   struct tallies *tallies)
{
	static const char *const kinds[DABIR_FACET_COUNT] = {
		[DABIR_FACET_PERSON] = "person",
		[DABIR_FACET_ORGANISATION] = "organisation",
		[DABIR_FACET_PLACE] = "place",
	};
	sqlite3_stmt *get;

	if (facet != DABIR_FACET_SPEAKER && !kinds[facet]) {
		int64_t number =
			column_of(dbr_column(&store->columns, id), facet);

		return number ? count_one(tallies, number) : DABIR_OK;
	}
	get = dbr_sql(store,
		      kinds[facet] ? DBR_SQL_MENTIONS : DBR_SQL_SPEAKERS);
	if (!get)
		return dbr_sql_status(store);
	sqlite3_bind_int64(get, 1, id);
	if (kinds[facet])
		dbr_sql_bind_text(get, 2, kinds[facet]);
	return count_rows(store, get, tallies);
}

static int most_first(const void *one, const void *two)
{
	const struct tally *a = one, *b = two;

	if (a->count != b->count)
		return a->count < b->count ? 1 : -1;
	return a->id < b->id ? -1 : a->id > b->id;
}

static int in_time(const void *one, const void *two)
{
	const struct tally *a = one, *b = two;

	return a->id < b->id ? -1 : a->id > b->id;
}

static enum dabir_status name_one(struct dbr_store *store,
				  const struct tally *tally,
				  enum dabir_facet facet,
				  struct dabir_counts *counts)
{
	sqlite3_stmt *get;
	enum dabir_status status;
	char month[32];
	int result;

	if (facet == DABIR_FACET_MONTH) {
		snprintf(month, sizeof(month), "%04d-%02d",
			 (int)(tally->id / 100), (int)(tally->id % 100));
		return dbr_counts_add(counts, 0, month, tally->count);
	}
	get = dbr_sql(store, DBR_SQL_NAME_TEXT);
	if (!get)
		return dbr_sql_status(store);
	sqlite3_bind_int64(get, 1, tally->id);
	result = sqlite3_step(get);
	status = result == SQLITE_ROW
			 ? dbr_counts_add(
				   counts, (uint64_t)tally->id,
				   (const char *)sqlite3_column_text(get, 0),
				   tally->count)
			 : dbr_sql_failed(store, result);
	sqlite3_reset(get);
	return status;
}

static enum dabir_status name_all(struct dbr_store *store,
				  struct tallies *tallies,
				  enum dabir_facet facet, uint32_t limit,
				  struct dabir_counts *counts)
{
	bool months = facet == DABIR_FACET_MONTH;
	enum dabir_status status = DABIR_OK;
	size_t count = 0;

	for (size_t i = 0; i <= tallies->mask; i++)
		if (tallies->items[i].count)
			tallies->items[count++] = tallies->items[i];
	qsort(tallies->items, count, sizeof(*tallies->items),
	      months ? in_time : most_first);
	if (limit && !months && count > limit)
		count = limit;
	for (size_t i = 0; i < count && status == DABIR_OK; i++)
		status = name_one(store, &tallies->items[i], facet, counts);
	return status;
}

enum dabir_status dbr_store_facet(struct dbr_store *store,
				  const struct dbr_query *query,
				  enum dabir_facet facet, uint32_t limit,
				  struct dabir_counts **counts)
{
	struct dbr_ids ids = { NULL, 0, 0 };
	struct tallies tallies = { NULL, 0, 0 }, families = { NULL, 0, 0 };
	struct dabir_counts *fresh = dbr_counts_new();
	enum dabir_status status = tallies_init(&tallies, 256);
	bool reprint = false;

	if (!fresh)
		status = DABIR_NO_MEMORY;
	if (status == DABIR_OK)
		status = tallies_init(&families, 256);
	if (status == DABIR_OK)
		status = dbr_store_each(store, query, &ids);
	for (size_t i = 0; i < ids.count && status == DABIR_OK; i++) {
		if (facet == DABIR_FACET_SPEAKER)
			status = is_reprint(store, ids.items[i], &families,
					    &reprint);
		if (status == DABIR_OK && !reprint)
			status =
				count_hit(store, ids.items[i], facet, &tallies);
	}
	if (status == DABIR_OK)
		status = name_all(store, &tallies, facet, limit, fresh);
	dbr_free(ids.items);
	dbr_free(tallies.items);
	dbr_free(families.items);
	if (status == DABIR_OK)
		*counts = fresh;
	else
		dabir_counts_free(fresh);
	return status;
}
