#include "archive/sqlite_search.h"

#include <stdlib.h>
#include <string.h>

#include "archive/heap.h"
#include "archive/sqlite.h"
#include "base/memory.h"

#define COST UINT64_C(400000000) /* steps, some ten seconds */
#define STRIDE 10000		 /* steps between two looks at the cost */

static int count_cost(void *context)
{
	struct dbr_store *store = context;

	if (store->cost_left < STRIDE)
		return 1;
	store->cost_left -= STRIDE;
	return 0;
}

/* Dates, filters and words of a query made ready. */
static enum dabir_status prepare(struct dbr_store *store,
				 const struct dbr_query *query,
				 struct dbr_match *match)
{
	struct dbr_ranking *ranking = &store->ranking;
	unsigned char *allowed = NULL;
	enum dabir_status status;

	memset(ranking, 0, sizeof(*ranking));
	ranking->query = query;
	store->cost_left = query->cost ? query->cost : COST;
	sqlite3_progress_handler(store->db, STRIDE, count_cost, store);
	status = dbr_store_columns(store, &ranking->columns);
	if (status == DABIR_OK && query->filters)
		status = dbr_sqlite_filter(store, query->filters,
					   ranking->columns->count, &allowed);
	if (status == DABIR_OK) {
		ranking->allowed = store->allowed = allowed;
		ranking->allowed_count = ranking->columns->count;
	}
	if (status == DABIR_OK && query->root)
		status = dbr_match_make(match, query);
	if (status == DABIR_OK && dbr_query_ranks(query))
		status = dbr_ranking_prepare(store, match);
	return status;
}

static void finish(struct dbr_store *store, struct dbr_match *match)
{
	sqlite3_progress_handler(store->db, 0, NULL, NULL);
	dbr_match_release(match);
	dbr_free(store->allowed);
	store->allowed = NULL;
	store->ranking.allowed = NULL;
}

/* Offer each row of (id, score) of a statement. A NULL score was filtered. */
static enum dabir_status offer_ranked(struct dbr_store *store,
				      sqlite3_stmt *get, struct dbr_heap *heap,
				      uint64_t *total)
{
	int result;

	while ((result = sqlite3_step(get)) == SQLITE_ROW) {
		struct dbr_found found = { 0 };
		enum dabir_status status;

		if (sqlite3_column_type(get, 1) == SQLITE_NULL)
			continue;
		found.id = (uint64_t)sqlite3_column_int64(get, 0);
		found.score = sqlite3_column_double(get, 1);
		++*total;
		status = dbr_heap_offer(heap, &found);
		if (status != DABIR_OK)
			return status;
	}
	return dbr_sql_failed(store, result);
}

/* The same by time alone. */
static enum dabir_status offer_timed(struct dbr_store *store, sqlite3_stmt *get,
				     struct dbr_heap *heap, uint64_t *total)
{
	const struct dbr_ranking *ranking = &store->ranking;
	int result;

	while ((result = sqlite3_step(get)) == SQLITE_ROW) {
		struct dbr_found found = { 0 };
		int64_t id = sqlite3_column_int64(get, 0);
		enum dabir_status status;

		if (!dbr_ranking_allows(ranking, id))
			continue;
		found.id = (uint64_t)id;
		found.instant = dbr_column(ranking->columns, id)->instant;
		++*total;
		status = dbr_heap_offer(heap, &found);
		if (status != DABIR_OK)
			return status;
	}
	return dbr_sql_failed(store, result);
}

static bool better(const struct dbr_found *one, const struct dbr_found *two)
{
	if (one->score != two->score)
		return one->score > two->score;
	return one->id < two->id;
}

static bool later(const struct dbr_found *one, const struct dbr_found *two)
{
	if (one->instant != two->instant)
		return one->instant > two->instant;
	return one->id > two->id;
}

static bool earlier(const struct dbr_found *one, const struct dbr_found *two)
{
	if (one->instant != two->instant)
		return one->instant < two->instant;
	return one->id < two->id;
}

static enum dabir_status search_best(struct dbr_store *store,
				     const struct dbr_match *match,
				     struct dbr_heap *heap, uint64_t *total)
{
	sqlite3_stmt *get = dbr_sql(store, DBR_SQL_RANK);
	enum dabir_status status;

	if (!get)
		return dbr_sql_status(store);
	dbr_sql_bind_buf(get, 1, &match->expression);
	status = offer_ranked(store, get, heap, total);
	sqlite3_reset(get);
	return status;
}

struct zone {
	int64_t latest;
	size_t number;
};

static int latest_first(const void *one, const void *two)
{
	const struct zone *a = one, *b = two;

	if (a->latest != b->latest)
		return a->latest < b->latest ? 1 : -1;
	return a->number < b->number ? 1 : -1;
}

/* Reports of one stretch of ids. */
static enum dabir_status search_zone(struct dbr_store *store,
				     const struct dbr_match *match,
				     const struct zone *zone,
				     struct dbr_heap *heap, uint64_t *total)
{
	bool all = !store->ranking.query->root;
	sqlite3_stmt *get =
		dbr_sql(store, all ? DBR_SQL_ZONE_ALL : DBR_SQL_ZONE);
	int64_t first = (int64_t)(zone->number * DBR_ZONE);
	enum dabir_status status;

	if (!get)
		return dbr_sql_status(store);
	sqlite3_bind_int64(get, 1, first);
	sqlite3_bind_int64(get, 2, first + DBR_ZONE - 1);
	if (!all)
		dbr_sql_bind_buf(get, 3, &match->expression);
	status = offer_timed(store, get, heap, total);
	sqlite3_reset(get);
	return status;
}

/*
 By time without looking at every hit: stretches of ids are taken in the
 order of their latest report, until no stretch left can hold a later one
 than those found.
 */
static enum dabir_status search_timed(struct dbr_store *store,
				      const struct dbr_match *match,
				      struct dbr_heap *heap,
				      struct dbr_found_list *found)
{
	const struct dbr_columns *columns = store->ranking.columns;
	struct zone *zones =
		dbr_alloc_zero(columns->zone_count + 1, sizeof(*zones));
	bool newest = store->ranking.query->sort != DABIR_SORT_OLD;
	enum dabir_status status = DABIR_OK;

	if (!zones)
		return DABIR_NO_MEMORY;
	for (size_t i = 0; i < columns->zone_count; i++)
		zones[i] = (struct zone){ columns->zones[i], i };
	qsort(zones, columns->zone_count, sizeof(*zones), latest_first);
	for (size_t i = 0; i < columns->zone_count && status == DABIR_OK; i++) {
		struct dbr_found best = { .instant = zones[i].latest,
					  .id = UINT64_MAX };

		if (newest && dbr_heap_is_full_of_better(heap, &best)) {
			found->more = found->open = true;
			break;
		}
		status = search_zone(store, match, &zones[i], heap,
				     &found->total);
	}
	dbr_free(zones);
	return status;
}

enum dabir_status dbr_store_search(struct dbr_store *store,
				   const struct dbr_query *query, size_t most,
				   struct dbr_found_list *found)
{
	bool ranked = dbr_query_ranks(query);
	struct dbr_match match = { 0 };
	struct dbr_heap heap;
	enum dabir_status status;

	memset(found, 0, sizeof(*found));
	dbr_heap_init(&heap, most,
		      ranked			      ? better
		      : query->sort == DABIR_SORT_OLD ? earlier
						      : later);
	status = prepare(store, query, &match);
	if (status == DABIR_OK)
		status = ranked ? search_best(store, &match, &heap,
					      &found->total)
				: search_timed(store, &match, &heap, found);
	finish(store, &match);
	if (status != DABIR_OK) {
		dbr_heap_release(&heap);
		return status;
	}
	dbr_heap_sort(&heap);
	found->items = heap.items;
	found->count = heap.count;
	found->more = found->more || found->total > heap.count;
	return DABIR_OK;
}

/* Every hit, in the order of ids. */
enum dabir_status dbr_store_each(struct dbr_store *store,
				 const struct dbr_query *query,
				 struct dbr_ids *ids)
{
	struct dbr_match match = { 0 };
	struct dbr_query timed = *query;
	sqlite3_stmt *get;
	enum dabir_status status;
	int result = SQLITE_DONE;

	timed.sort = DABIR_SORT_NEW;
	timed.more = NULL;
	status = prepare(store, &timed, &match);
	get = dbr_sql(store, timed.root ? DBR_SQL_ZONE : DBR_SQL_ZONE_ALL);
	if (status == DABIR_OK && !get)
		status = dbr_sql_status(store);
	if (status == DABIR_OK) {
		sqlite3_bind_int64(get, 1, 0);
		sqlite3_bind_int64(get, 2, INT64_MAX);
		if (timed.root)
			dbr_sql_bind_buf(get, 3, &match.expression);
	}
	while (status == DABIR_OK &&
	       (result = sqlite3_step(get)) == SQLITE_ROW) {
		int64_t id = sqlite3_column_int64(get, 0);

		if (!dbr_ranking_allows(&store->ranking, id))
			continue;
		status = dbr_grow(&ids->items, &ids->capacity, ids->count,
				  sizeof(*ids->items));
		if (status == DABIR_OK)
			ids->items[ids->count++] = id;
	}
	if (status == DABIR_OK)
		status = dbr_sql_failed(store, result);
	sqlite3_reset(get);
	finish(store, &match);
	return status;
}
