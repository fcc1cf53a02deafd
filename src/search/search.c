#include <dabir/search.h>

#include <stdio.h>
#include <string.h>

#include "archive/archive.h"
#include "base/memory.h"
#include "search/exact.h"
#include "search/expand.h"
#include "search/hits.h"
#include "search/kin.h"
#include "search/spellings.h"
#include "search/terms.h"

#define DEFAULT_LIMIT 10

static enum dabir_status add_name(struct dbr_inquiry *inquiry,
				  enum dbr_filter_kind kind, const char *name,
				  struct dabir_problem *problem)
{
	enum dabir_status status;

	if (!name || !*name)
		return DABIR_OK;
	status = dbr_query_add_filter(&inquiry->parsed.query, &inquiry->arena,
				      kind, name, strlen(name), false);
	if (status == DABIR_BAD_ARGUMENT && problem) {
		problem->status = status;
		snprintf(problem->what, sizeof(problem->what),
			 "this is no name: %.100s", name);
	}
	return status;
}

static enum dabir_status add_bound(const char *text, bool last,
				   int64_t *instant,
				   struct dabir_problem *problem)
{
	enum dabir_status status = DABIR_OK;

	if (text && *text)
		status = dbr_when_bound(text, last, instant);
	if (status != DABIR_OK && problem) {
		problem->status = status;
		snprintf(problem->what, sizeof(problem->what),
			 "this date is not understood: %.100s", text);
	}
	return status;
}

static enum dabir_status understand(struct dbr_inquiry *inquiry,
				    struct dabir_problem *problem)
{
	const struct dabir_search *search = inquiry->search;
	struct dbr_query *query = &inquiry->parsed.query;
	enum dabir_status status =
		dbr_query_parse(search->query ? search->query : "",
				&inquiry->arena, &inquiry->parsed, problem);

	if (status == DABIR_OK)
		status = add_bound(search->from, false, &query->from, problem);
	if (status == DABIR_OK)
		status = add_bound(search->to, true, &query->to, problem);
	if (status == DABIR_OK)
		status = add_name(inquiry, DBR_FILTER_BY, search->by, problem);
	if (status == DABIR_OK)
		status = add_name(inquiry, DBR_FILTER_SOURCE, search->source,
				  problem);
	if (status == DABIR_OK)
		status = add_name(inquiry, DBR_FILTER_SECTION, search->section,
				  problem);
	query->sort = search->sort;
	query->cost = search->cost;
	return status;
}

/* What is to be marked in the texts. */
static enum dabir_status want(struct dbr_inquiry *inquiry)
{
	enum dabir_status status;

	inquiry->matcher.count = 0;
	status = dbr_matcher_add(&inquiry->matcher, &inquiry->arena,
				 inquiry->parsed.query.root);
	return status == DABIR_OK
		       ? dbr_matcher_add(&inquiry->matcher, &inquiry->arena,
					 inquiry->parsed.query.more)
		       : status;
}

enum dabir_status dbr_inquiry_init(struct dbr_inquiry *inquiry,
				   struct dabir_archive *archive,
				   const struct dabir_search *search,
				   struct dabir_problem *problem)
{
	enum dabir_status status;

	memset(inquiry, 0, sizeof(*inquiry));
	inquiry->archive = archive;
	inquiry->search = search;
	dbr_arena_init(&inquiry->arena);
	status = dabir_report_new(&inquiry->report);
	if (status == DABIR_OK)
		status = understand(inquiry, problem);
	return status == DABIR_OK ? want(inquiry) : status;
}

enum dabir_status dbr_inquiry_widen(struct dbr_inquiry *inquiry)
{
	enum dabir_status status = dbr_join_neighbours(inquiry);

	if (status == DABIR_OK)
		status = want(inquiry);
	/* Behind the matcher: words that were learnt are not marked. */
	if (status == DABIR_OK && inquiry->search->expand &&
	    dbr_query_ranks(&inquiry->parsed.query))
		status = dbr_expand(inquiry);
	return status;
}

void dbr_inquiry_release(struct dbr_inquiry *inquiry)
{
	dabir_report_free(inquiry->report);
	dbr_arena_release(&inquiry->arena);
}

static enum dabir_status look(struct dbr_inquiry *inquiry, size_t most,
			      struct dbr_found_list *found)
{
	return inquiry->parsed.exact
		       ? dbr_exact_find(inquiry, most, found)
		       : dbr_store_search(inquiry->archive->store,
					  &inquiry->parsed.query, most, found);
}

/* Look at more and more hits, until enough are left when they are folded. */
static enum dabir_status look_folded(struct dbr_inquiry *inquiry, size_t most,
				     struct dbr_found_list *found)
{
	for (size_t wanted = most + most / 2 + 8;; wanted *= 4) {
		enum dabir_status status = look(inquiry, wanted, found);
		struct dbr_kin kin;

		if (status != DABIR_OK)
			return status;
		dbr_kin_init(&kin, inquiry->archive);
		status = dbr_kin_fold(&kin, found);
		dbr_kin_release(&kin);
		if (status == DABIR_OK && found->count >= most) {
			found->more = found->more || found->count > most;
			found->count = most;
			return DABIR_OK;
		}
		if (status == DABIR_OK && !found->more)
			return DABIR_OK;
		dbr_free(found->items);
		memset(found, 0, sizeof(*found));
		if (status != DABIR_OK)
			return status;
	}
}

enum dabir_status dbr_inquiry_find(struct dbr_inquiry *inquiry,
				   struct dbr_found_list *found)
{
	const struct dabir_search *search = inquiry->search;
	size_t limit = search->limit ? search->limit : DEFAULT_LIMIT;
	size_t offset = search->offset;
	enum dabir_status status;

	if (offset > DABIR_MOST_HITS || limit > DABIR_MOST_HITS)
		return DABIR_TOO_LARGE;
	status = search->fold ? look_folded(inquiry, offset + limit, found)
			      : look(inquiry, offset + limit, found);
	if (status != DABIR_OK)
		return status;
	if (offset > found->count)
		offset = found->count;
	found->count -= offset;
	if (offset && found->count)
		memmove(found->items, found->items + offset,
			found->count * sizeof(*found->items));
	return DABIR_OK;
}
