/*
 api.c - the archive as JSON, with the names of the record.
 */
#include <string.h>

#include "answer/json.h"
#include "serve/views.h"

static void begin(struct dbr_page *page, struct dbr_json *json)
{
	page->type = "application/json; charset=utf-8";
	dbr_json_init(json, &page->buf);
	dbr_json_open(json, NULL, '{');
}

static void end(struct dbr_page *page, struct dbr_json *json)
{
	dbr_json_close(json, '}');
	dbr_buf_add_byte(&page->buf, '\n');
}

void dbr_api_fail(struct dbr_page *page, enum dabir_status status,
		  const struct dabir_problem *problem)
{
	struct dbr_json json;

	dbr_web_status(page, status);
	dbr_buf_clear(&page->buf);
	begin(page, &json);
	dbr_json_text(&json, "error",
		      problem && problem->what[0] ? problem->what
						  : dabir_status_text(status));
	end(page, &json);
}

#define ANSWERS_MAX 1000

/* limit=, and skip= or page= of so many. */
static void take_range(const struct dbr_request *request, uint32_t *offset,
		       uint32_t *limit)
{
	uint32_t number = dbr_request_number(request, "page", 1);
	uint32_t wanted = dbr_request_number(request, "limit", DBR_PAGE_HITS);

	*limit = wanted < 1 ? 1 : wanted > ANSWERS_MAX ? ANSWERS_MAX : wanted;
	if (number < 1 || number > 10000)
		number = 1;
	*offset = dbr_request_number(request, "skip", (number - 1) * *limit);
}

void dbr_api_search(struct dbr_page *page)
{
	struct dabir_problem problem = { DABIR_OK, 0, "" };
	struct dabir_search search;
	struct dabir_hits *hits;
	struct dbr_json json;
	enum dabir_status status;

	dbr_view_asked(page->request, &search);
	search.fold = dbr_request_number(page->request, "fold", 0) == 1;
	take_range(page->request, &search.offset, &search.limit);
	status = dabir_search_run(page->archive, &search, &hits, &problem);
	if (status != DABIR_OK) {
		dbr_api_fail(page, status, &problem);
		return;
	}
	begin(page, &json);
	dbr_json_number(&json, "total", (int64_t)hits->total);
	dbr_json_bool(&json, "open", hits->open);
	dbr_json_bool(&json, "more", hits->more);
	dbr_json_text(&json, "suggestion", hits->suggestion);
	dbr_json_open(&json, "hits", '[');
	for (size_t i = 0; i < hits->count; i++)
		dbr_json_hit(&json, &hits->items[i]);
	dbr_json_close(&json, ']');
	end(page, &json);
	dabir_hits_free(hits);
}

void dbr_api_said(struct dbr_page *page)
{
	struct dabir_problem problem = { DABIR_OK, 0, "" };
	struct dabir_said said;
	struct dabir_sayings *sayings;
	struct dbr_json json;
	enum dabir_status status;

	dbr_view_said(page->request, &said);
	take_range(page->request, &said.offset, &said.limit);
	status = dabir_said_run(page->archive, &said, &sayings, &problem);
	if (status != DABIR_OK) {
		dbr_api_fail(page, status, &problem);
		return;
	}
	begin(page, &json);
	dbr_json_bool(&json, "more", sayings->more);
	dbr_json_open(&json, "statements", '[');
	for (size_t i = 0; i < sayings->count; i++)
		dbr_json_saying(&json, &sayings->items[i]);
	dbr_json_close(&json, ']');
	end(page, &json);
	dabir_sayings_free(sayings);
}

#define NAMES_MAX 100

static void list_names(struct dbr_page *page, enum dabir_facet facet,
		       const char *key)
{
	uint32_t number = dbr_request_number(page->request, "page", 1);
	struct dabir_list list = { .facet = facet,
				   .like = dbr_request_get(page->request,
							   "like"),
				   .limit = NAMES_MAX };
	struct dabir_counts *counts;
	struct dbr_json json;
	enum dabir_status status;

	if (number > 1 && number <= 10000)
		list.offset = (number - 1) * NAMES_MAX;
	status = dabir_archive_list(page->archive, &list, &counts);
	if (status != DABIR_OK) {
		dbr_api_fail(page, status, NULL);
		return;
	}
	begin(page, &json);
	dbr_json_open(&json, key, '[');
	for (size_t i = 0; i < counts->count; i++)
		dbr_json_count(&json, &counts->items[i]);
	dbr_json_close(&json, ']');
	end(page, &json);
	dabir_counts_free(counts);
}

void dbr_api_speakers(struct dbr_page *page)
{
	list_names(page, DABIR_FACET_SPEAKER, "speakers");
}

void dbr_api_sources(struct dbr_page *page)
{
	list_names(page, DABIR_FACET_SOURCE, "sources");
}

void dbr_api_stats(struct dbr_page *page)
{
	struct dabir_archive_stats stats;
	struct dbr_json json;
	enum dabir_status status = dabir_archive_stats(page->archive, &stats);

	if (status != DABIR_OK) {
		dbr_api_fail(page, status, NULL);
		return;
	}
	begin(page, &json);
	dbr_json_number(&json, "reports", (int64_t)stats.reports);
	dbr_json_number(&json, "versions", (int64_t)stats.versions);
	dbr_json_number(&json, "statements", (int64_t)stats.statements);
	dbr_json_number(&json, "speakers", (int64_t)stats.speakers);
	dbr_json_number(&json, "people", (int64_t)stats.people);
	dbr_json_number(&json, "sources", (int64_t)stats.sources);
	dbr_json_text(&json, "first", stats.first);
	dbr_json_text(&json, "last", stats.last);
	end(page, &json);
}
