/*
 view_csv.c - answers as tables to be saved: as many rows as a reader of
 tables takes, from the first on.
 */
#include "answer/csv.h"
#include "serve/views.h"

#define ROWS_MAX 1000
#define MARK "\xEF\xBB\xBF" /* tells spreadsheets that it is UTF-8 */

/* Returns false when the call failed; the page says so then. */
static bool begin(struct dbr_page *page, enum dabir_status status,
		  const char *file)
{
	if (status != DABIR_OK) {
		dbr_web_status(page, status);
		return false;
	}
	page->type = "text/csv; charset=utf-8; header=present";
	page->file = file;
	dbr_buf_add_text(&page->buf, MARK);
	return true;
}

void dbr_file_search(struct dbr_page *page)
{
	struct dabir_search search;
	struct dabir_hits *hits;
	enum dabir_status status;

	dbr_view_asked(page->request, &search);
	search.fold = dbr_view_folds(page->request);
	search.offset = 0;
	search.limit = ROWS_MAX;
	status = dabir_search_run(page->archive, &search, &hits, NULL);
	if (!begin(page, status, "search.csv"))
		return;
	dbr_csv_hits(&page->buf, hits);
	dabir_hits_free(hits);
}

void dbr_file_kwic(struct dbr_page *page)
{
	struct dabir_search search;
	struct dabir_concordances *lines;
	enum dabir_status status;

	dbr_view_asked(page->request, &search);
	search.fold = dbr_view_folds(page->request);
	search.offset = 0;
	search.limit = ROWS_MAX;
	status = dabir_search_kwic(page->archive, &search, 0,
				   dbr_view_order(page->request), &lines);
	if (!begin(page, status, "kwic.csv"))
		return;
	dbr_csv_concordances(&page->buf, lines);
	dabir_concordances_free(lines);
}

void dbr_file_said(struct dbr_page *page)
{
	struct dabir_said said;
	struct dabir_sayings *sayings;
	enum dabir_status status;

	dbr_view_said(page->request, &said);
	said.offset = 0;
	said.limit = ROWS_MAX;
	status = dabir_said_run(page->archive, &said, &sayings, NULL);
	if (!begin(page, status, "said.csv"))
		return;
	dbr_csv_sayings(&page->buf, sayings);
	dabir_sayings_free(sayings);
}

void dbr_file_facet(struct dbr_page *page)
{
	enum dabir_facet facet = dbr_view_facet(page->request);
	struct dabir_search search;
	struct dabir_counts *counts;
	enum dabir_status status;

	if (facet == DABIR_FACET_COUNT) {
		dbr_web_status(page, DABIR_NOT_FOUND);
		return;
	}
	dbr_view_asked(page->request, &search);
	status = dabir_search_facet(page->archive, &search, facet, 0, &counts);
	if (!begin(page, status, "counts.csv"))
		return;
	dbr_csv_counts(&page->buf, counts);
	dabir_counts_free(counts);
}
