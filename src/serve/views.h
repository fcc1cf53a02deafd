/*
 views.h - one function a page; each writes a whole answer.
 */
#ifndef DBR_SERVE_VIEWS_H
#define DBR_SERVE_VIEWS_H

#include "serve/page.h"

void dbr_view_home(struct dbr_page *page);
void dbr_view_search(struct dbr_page *page);
void dbr_view_report(struct dbr_page *page); /* and its other forms */
void dbr_view_speakers(struct dbr_page *page);
void dbr_view_speaker(struct dbr_page *page);
void dbr_view_sources(struct dbr_page *page);
void dbr_view_counts(struct dbr_page *page);  /* of one facet */
void dbr_view_kwic(struct dbr_page *page);    /* words in context */
void dbr_view_compare(struct dbr_page *page); /* two reports */
void dbr_view_help(struct dbr_page *page);
void dbr_view_set(struct dbr_page *page); /* theme and language */

/* The same answers as CSV, to be saved. */
void dbr_file_search(struct dbr_page *page);
void dbr_file_kwic(struct dbr_page *page);
void dbr_file_said(struct dbr_page *page);
void dbr_file_facet(struct dbr_page *page);

void dbr_api_search(struct dbr_page *page);
void dbr_api_report(struct dbr_page *page);
void dbr_api_said(struct dbr_page *page);
void dbr_api_compare(struct dbr_page *page);
void dbr_api_speakers(struct dbr_page *page);
void dbr_api_sources(struct dbr_page *page);
void dbr_api_stats(struct dbr_page *page);

/* {"error": ...} with the code a page would have had. */
void dbr_api_fail(struct dbr_page *page, enum dabir_status status,
		  const struct dabir_problem *problem);

/* What the search parameters of a request ask for; strings borrowed. */
#define DBR_PAGE_HITS 10
void dbr_view_asked(const struct dbr_request *request,
		    struct dabir_search *search);
bool dbr_view_folds(const struct dbr_request *request); /* unless fold=0 */
enum dabir_context dbr_view_order(const struct dbr_request *request);
void dbr_view_said(const struct dbr_request *request, struct dabir_said *said);

/* A list of hits, and links to the pages before and behind. */
void dbr_view_hits(struct dbr_page *page, const struct dabir_hits *hits);
void dbr_view_pager(struct dbr_page *page, bool more);

/* A link to the other reports of its family, where there are any. */
void dbr_view_reprints(struct dbr_page *page, uint64_t id, uint32_t reprints);

/* "?..." of this request with `name` set to `value` (NULL: left out). */
void dbr_view_query(struct dbr_page *page, const char *name, const char *value);

/* Which facet `facet=` names; DABIR_FACET_COUNT: none. */
enum dabir_facet dbr_view_facet(const struct dbr_request *request);

/* How the hits divide: months and the largest of each facet. */
void dbr_view_facets(struct dbr_page *page, const struct dabir_search *search,
		     uint64_t total);

/* Items of a list: the first `most` names, each a link to `path`=name, and how
   many there are of it. */
void dbr_view_counted(struct dbr_page *page, const struct dabir_counts *counts,
		      size_t most, const char *path);

/* The search box with its filters. */
void dbr_view_form(struct dbr_page *page, const char *action, bool filters);

/* Parts of the report page. */
void dbr_view_article(struct dbr_page *page, const struct dabir_report *report);
void dbr_view_published(struct dbr_page *page,
			const struct dabir_report *report);
void dbr_view_said_list(struct dbr_page *page,
			const struct dabir_report *report);
void dbr_view_family(struct dbr_page *page, uint64_t id);
void dbr_view_beside(struct dbr_page *page, const struct dabir_report *report,
		     const struct dabir_entry *entry);

/* Route a request to its view. */
void dbr_route(struct dbr_page *page);

/* Whether the path names something embedded; the answer is filled then. */
bool dbr_asset(struct dbr_page *page);

#endif
