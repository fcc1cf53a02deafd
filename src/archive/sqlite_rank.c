#include "archive/sqlite_rank.h"

#include <math.h>
#include <string.h>

#include "archive/sqlite.h"

/* Measured on 25 topics: see doc/decisions. */
#define K1 1.6
#define B 0.7
#define MONTH (30.0 * 86400) /* seconds */
static const float part_weights[DBR_PARTS] = {
	[DBR_PART_BODY] = 1,
	[DBR_PART_HEADLINE] = 2,
	[DBR_PART_LEAD] = 1,
};

bool dbr_ranking_allows(const struct dbr_ranking *ranking, int64_t id)
{
	const struct dbr_query *query = ranking->query;
	int64_t instant;

	if (ranking->allowed && ((size_t)id >= ranking->allowed_count ||
				 !(ranking->allowed[id >> 3] >> (id & 7) & 1)))
		return false;
	if (query->from == DBR_NO_TIME && query->to == DBR_NO_TIME)
		return true;
	instant = dbr_column(ranking->columns, id)->instant;
	return instant != DBR_NO_TIME && instant >= query->from &&
	       (query->to == DBR_NO_TIME || instant <= query->to);
}

/* Occurrences of a phrase in this report, weighed by where they stand. */
static float weighed_count(const Fts5ExtensionApi *api, Fts5Context *fts,
			   int phrase)
{
	Fts5PhraseIter at;
	int column, offset;
	float count = 0;

	if (api->xPhraseFirst(fts, phrase, &at, &column, &offset) != SQLITE_OK)
		return 0;
	for (; column >= 0; api->xPhraseNext(fts, &at, &column, &offset))
		if (column < DBR_PARTS)
			count += part_weights[column];
	return count;
}

static double score(const struct dbr_ranking *ranking,
		    const Fts5ExtensionApi *api, Fts5Context *fts, int64_t id)
{
	double words = dbr_column(ranking->columns, id)->words, sum = 0;
	double length = K1 * (1 - B + B * words / ranking->mean);
	float counts[DBR_MOST_PHRASES];

	memset(counts, 0, ranking->group_count * sizeof(*counts));
	for (unsigned i = 0; i < ranking->phrase_count; i++)
		if (ranking->weight[i] > 0)
			counts[ranking->group[i]] +=
				weighed_count(api, fts, (int)i);
	for (unsigned i = 0; i < ranking->group_count; i++)
		if (counts[i] > 0)
			sum += ranking->idf[i] * counts[i] * (K1 + 1) /
			       (counts[i] + length);
	return sum;
}

/* What being new adds: as much again for the newest, half of that for each
   month. */
static double freshness(const struct dbr_ranking *ranking, int64_t id)
{
	int64_t instant = dbr_column(ranking->columns, id)->instant;

	if (ranking->query->sort != DABIR_SORT_RECENT ||
	    instant == DBR_NO_TIME || instant > ranking->newest)
		return 1;
	return 1 + exp2((double)(instant - ranking->newest) / MONTH);
}

/* The score of the report at hand; NULL when a filter keeps it out. */
static void rank(const Fts5ExtensionApi *api, Fts5Context *fts,
		 sqlite3_context *out, int count, sqlite3_value **values)
{
	const struct dbr_store *store = api->xUserData(fts);
	int64_t id = api->xRowid(fts);

	(void)count;
	(void)values;
	if (!dbr_ranking_allows(&store->ranking, id))
		sqlite3_result_null(out);
	else
		sqlite3_result_double(out,
				      score(&store->ranking, api, fts, id) *
					      freshness(&store->ranking, id));
}

enum dabir_status dbr_sqlite_rank(struct dbr_store *store, fts5_api *api)
{
	return dbr_sql_failed(store, api->xCreateFunction(api, "dabir_rank",
							  store, rank, NULL));
}

static enum dabir_status count_reports(struct dbr_store *store,
				       const char *term, size_t len,
				       bool prefix, double *count)
{
	sqlite3_stmt *get = dbr_sql(store, prefix ? DBR_SQL_PREFIX_COUNT
						  : DBR_SQL_COUNT_OF);
	enum dabir_status status;

	if (!get)
		return dbr_sql_status(store);
	sqlite3_bind_text(get, 1, term, (int)len, SQLITE_STATIC);
	status = dbr_sql_failed(store, sqlite3_step(get));
	*count = sqlite3_column_double(get, 0);
	sqlite3_reset(get);
	return status;
}

/* No more reports have all the terms than have the rarest of them. */
static enum dabir_status count_phrase(struct dbr_store *store,
				      const struct dbr_phrase *phrase,
				      double *least)
{
	const char *at = phrase->terms;

	*least = INFINITY;
	while (*at) {
		size_t len = strcspn(at, " ");
		bool last = !at[len];
		double count = 0;
		enum dabir_status status = count_reports(
			store, at, len, last && phrase->prefix, &count);

		if (status != DABIR_OK)
			return status;
		if (count < *least)
			*least = count;
		at += len + !last;
	}
	return DABIR_OK;
}

/* The latest time a hit may have. */
static int64_t newest_of(const struct dbr_ranking *ranking)
{
	const struct dbr_columns *columns = ranking->columns;
	int64_t newest = DBR_NO_TIME, to = ranking->query->to;

	for (size_t i = 0; i < columns->zone_count; i++)
		if (columns->zones[i] > newest)
			newest = columns->zones[i];
	return to != DBR_NO_TIME && to < newest ? to : newest;
}

enum dabir_status dbr_ranking_prepare(struct dbr_store *store,
				      const struct dbr_match *match)
{
	struct dbr_ranking *ranking = &store->ranking;
	double reports = (double)(ranking->columns->count - 1);
	double most[DBR_MOST_PHRASES] = { 0 };

	ranking->phrase_count = match->count;
	ranking->group_count = 0;
	ranking->newest = newest_of(ranking);
	ranking->mean = reports > 0 && ranking->columns->words
				? (double)ranking->columns->words / reports
				: 1;
	for (unsigned i = 0; i < match->count; i++) {
		const struct dbr_phrase *phrase = &match->phrases[i];
		unsigned group = phrase->group % DBR_MOST_PHRASES;
		enum dabir_status status;
		double count = 0;

		ranking->weight[i] = phrase->weight;
		ranking->group[i] = group;
		if (phrase->weight <= 0)
			continue;
		if (group >= ranking->group_count)
			ranking->group_count = group + 1;
		status = count_phrase(store, phrase, &count);
		if (status != DABIR_OK)
			return status;
		if (count > most[group])
			most[group] = count;
		ranking->idf[group] = phrase->weight *
				      (float)log(1 + (reports - most[group] +
						      .5) / (most[group] + .5));
	}
	return DABIR_OK;
}
