/* The JSON API: the same answers for programs. */
#include <stdio.h>
#include <string.h>

#include <dabir/record.h>

#include "json/write.h"
#include "serve/cite.h"
#include "serve/request.h"

static void refuse(struct dbr_request *request, unsigned code, const char *what)
{
	struct dbr_json json;

	dbr_buf_clear(&request->body);
	request->code = code;
	dbr_json_init(&json, &request->body);
	dbr_json_open(&json, NULL, '{');
	dbr_json_text(&json, "error", what);
	dbr_json_close(&json, '}');
}

static void refuse_status(struct dbr_request *request, enum dabir_status status,
			  const struct dabir_problem *problem)
{
	unsigned code = status == DABIR_NOT_FOUND ? 404
			: status == DABIR_BUSY	  ? 503
			: status == DABIR_BAD_QUERY ||
					status == DABIR_BAD_ARGUMENT ||
					status == DABIR_TOO_LARGE
				? 400
				: 500;

	refuse(request, code,
	       problem && problem->what[0] ? problem->what
					   : dabir_status_text(status));
}

static void put_hit(struct dbr_json *json, const struct dabir_hit *hit)
{
	dbr_json_open(json, NULL, '{');
	dbr_json_number(json, "id", (int64_t)hit->id);
	dbr_json_text(json, "source_id", hit->source_id);
	dbr_json_text(json, "headline", hit->headline);
	dbr_json_text(json, "source", hit->source);
	dbr_json_text(json, "published", hit->published);
	dbr_json_text(json, "url", hit->url);
	dbr_json_text(json, "code", hit->code);
	dbr_json_text(json, "snippet", hit->snippet);
	dbr_json_open(json, "marks", '[');
	for (uint32_t i = 0; i < hit->mark_count; i++) {
		dbr_json_open(json, NULL, '[');
		dbr_json_number(json, NULL, hit->marks[i].at);
		dbr_json_number(json, NULL,
				(int64_t)hit->marks[i].at + hit->marks[i].len);
		dbr_json_close(json, ']');
	}
	dbr_json_close(json, ']');
	dbr_json_close(json, '}');
}

static void api_search(struct dbr_request *request)
{
	struct dabir_problem problem = { DABIR_OK, 0, "" };
	const char *sort = dbr_request_value(request, "sort");
	struct dabir_search search = {
		.query = dbr_request_value(request, "q"),
		.from = dbr_request_value(request, "from"),
		.to = dbr_request_value(request, "to"),
		.by = dbr_request_value(request, "by"),
		.source = dbr_request_value(request, "source"),
		.sort = sort && !strcmp(sort, "new") ? DABIR_SORT_NEW
						     : DABIR_SORT_BEST,
		.offset = dbr_request_number(request, "offset", 1000000),
		.limit = dbr_request_number(request, "limit", 100)
	};
	struct dabir_hits *hits;
	struct dbr_json json;
	enum dabir_status status;

	status = dabir_search_run(request->archive, &search, &hits, &problem);
	if (status != DABIR_OK) {
		refuse_status(request, status, &problem);
		return;
	}
	dbr_json_init(&json, &request->body);
	dbr_json_open(&json, NULL, '{');
	dbr_json_number(&json, "total", (int64_t)hits->total);
	dbr_json_bool(&json, "more", hits->more);
	dbr_json_text(&json, "suggestion", hits->suggestion);
	dbr_json_open(&json, "hits", '[');
	for (size_t i = 0; i < hits->count; i++)
		put_hit(&json, &hits->items[i]);
	dbr_json_close(&json, ']');
	dbr_json_close(&json, '}');
	dabir_hits_free(hits);
}

static void api_said(struct dbr_request *request)
{
	struct dabir_problem problem = { DABIR_OK, 0, "" };
	struct dabir_said said = {
		.by = dbr_request_value(request, "by"),
		.about = dbr_request_value(request, "about"),
		.from = dbr_request_value(request, "from"),
		.to = dbr_request_value(request, "to"),
		.source = dbr_request_value(request, "source"),
		.offset = dbr_request_number(request, "offset", 1000000),
		.limit = dbr_request_number(request, "limit", 100)
	};
	struct dabir_sayings *sayings;
	struct dbr_json json;
	enum dabir_status status;

	status = dabir_said_run(request->archive, &said, &sayings, &problem);
	if (status != DABIR_OK) {
		refuse_status(request, status, &problem);
		return;
	}
	dbr_json_init(&json, &request->body);
	dbr_json_open(&json, NULL, '{');
	dbr_json_bool(&json, "more", sayings->more);
	dbr_json_open(&json, "statements", '[');
	for (size_t i = 0; i < sayings->count; i++) {
		const struct dabir_saying *saying = &sayings->items[i];

		dbr_json_open(&json, NULL, '{');
		dbr_json_number(&json, "report", (int64_t)saying->id);
		dbr_json_number(&json, "statement", saying->statement);
		dbr_json_text(&json, "speaker", saying->speaker);
		dbr_json_text(&json, "content", saying->content);
		dbr_json_text(&json, "headline", saying->headline);
		dbr_json_text(&json, "source", saying->source);
		dbr_json_text(&json, "published", saying->published);
		dbr_json_text(&json, "url", saying->url);
		dbr_json_close(&json, '}');
	}
	dbr_json_close(&json, ']');
	dbr_json_close(&json, '}');
	dabir_sayings_free(sayings);
}

static void api_list(struct dbr_request *request, enum dabir_facet facet)
{
	struct dabir_list list = {
		.facet = facet,
		.like = dbr_request_value(request, "like"),
		.offset = dbr_request_number(request, "offset", 1000000),
		.limit = dbr_request_number(request, "limit", 1000)
	};
	struct dabir_counts *counts;
	struct dbr_json json;
	enum dabir_status status;

	status = dabir_archive_list(request->archive, &list, &counts);
	if (status != DABIR_OK) {
		refuse_status(request, status, NULL);
		return;
	}
	dbr_json_init(&json, &request->body);
	dbr_json_open(&json, NULL, '[');
	for (size_t i = 0; i < counts->count; i++) {
		dbr_json_open(&json, NULL, '{');
		dbr_json_text(&json, "name", counts->items[i].name);
		dbr_json_number(&json, "count",
				(int64_t)counts->items[i].count);
		dbr_json_close(&json, '}');
	}
	dbr_json_close(&json, ']');
	dabir_counts_free(counts);
}

static void api_stats(struct dbr_request *request)
{
	struct dabir_archive_stats stats;
	struct dbr_json json;
	enum dabir_status status =
		dabir_archive_stats(request->archive, &stats);

	if (status != DABIR_OK) {
		refuse_status(request, status, NULL);
		return;
	}
	dbr_json_init(&json, &request->body);
	dbr_json_open(&json, NULL, '{');
	dbr_json_number(&json, "reports", (int64_t)stats.reports);
	dbr_json_number(&json, "versions", (int64_t)stats.versions);
	dbr_json_number(&json, "statements", (int64_t)stats.statements);
	dbr_json_number(&json, "speakers", (int64_t)stats.speakers);
	dbr_json_number(&json, "people", (int64_t)stats.people);
	dbr_json_number(&json, "sources", (int64_t)stats.sources);
	dbr_json_text(&json, "first", stats.first);
	dbr_json_text(&json, "last", stats.last);
	dbr_json_close(&json, '}');
}

static void api_report(struct dbr_request *request, bool cite)
{
	uint64_t id = dbr_request_number(request, "id", UINT32_MAX);
	const char *format = dbr_request_value(request, "format");
	enum dabir_status status;
	char *record;
	size_t len;

	status = dabir_archive_get(request->archive, id, request->report, NULL);
	if (status == DABIR_OK && cite) {
		bool ris = format && !strcmp(format, "ris");

		request->type = ris ? "application/x-research-info-systems"
				    : "application/x-bibtex";
		request->file = ris ? "report.ris" : "report.bib";
		dbr_cite(&request->body, request->report, id, ris);
		return;
	}
	if (status == DABIR_OK)
		status = dabir_report_record(request->report,
					     format && !strcmp(format, "ninjs")
						     ? DABIR_FORMAT_NINJS
						     : DABIR_FORMAT_JSON,
					     &record, &len);
	if (status != DABIR_OK) {
		refuse_status(request, status, NULL);
		return;
	}
	dbr_buf_add(&request->body, record, len);
	dabir_record_free(record);
}

void dbr_api(struct dbr_request *request, const char *name)
{
	request->type = "application/json; charset=utf-8";
	if (!strcmp(name, "search"))
		api_search(request);
	else if (!strcmp(name, "said"))
		api_said(request);
	else if (!strcmp(name, "report"))
		api_report(request, false);
	else if (!strcmp(name, "cite"))
		api_report(request, true);
	else if (!strcmp(name, "speakers"))
		api_list(request, DABIR_FACET_SPEAKER);
	else if (!strcmp(name, "sources"))
		api_list(request, DABIR_FACET_SOURCE);
	else if (!strcmp(name, "stats"))
		api_stats(request);
	else
		refuse(request, 404,
		       "search, said, report, cite, speakers, sources or "
		       "stats");
}
