#include <string.h>

#include "serve/views.h"

static void add_stats(struct dbr_page *page)
{
	struct dabir_archive_stats stats;

	if (dabir_archive_stats(page->archive, &stats) != DABIR_OK)
		return;
	dbr_web_add(page,
		    "<p class=\"stats\"><span><b>%n</b> {reports}</span> "
		    "<span><b>%n</b> {statements}</span> "
		    "<span><b>%n</b> {speakers_count}</span> "
		    "<span><b>%n</b> {sources_count}</span></p>\n",
		    stats.reports, stats.statements, stats.speakers,
		    stats.sources);
}

static void add_latest(struct dbr_page *page)
{
	struct dabir_search search = {
		.sort = DABIR_SORT_NEW, .fold = true, .limit = 8, .snippet = 220
	};
	struct dabir_hits *hits;

	if (dabir_search_run(page->archive, &search, &hits, NULL) != DABIR_OK)
		return;
	dbr_web_add(page, "<h2 class=\"rubric\">{latest}</h2>\n");
	dbr_view_hits(page, hits);
	dbr_web_add(page, "<p class=\"more\"><a href=\"/search\">{all_latest}"
			  "</a></p>\n");
	dabir_hits_free(hits);
}

static void add_top(struct dbr_page *page, enum dabir_facet facet,
		    const char *word, const char *path)
{
	struct dabir_list list = { .facet = facet, .limit = 8 };
	struct dabir_counts *counts;

	if (dabir_archive_list(page->archive, &list, &counts) != DABIR_OK)
		return;
	dbr_web_add(page, "<section><h2>%s</h2><ul>\n",
		    dbr_web_word(page, word));
	dbr_view_counted(page, counts, counts->count, path);
	dbr_web_add(page, "</ul></section>\n");
	dabir_counts_free(counts);
}

void dbr_view_home(struct dbr_page *page)
{
	dbr_web_begin(page, dbr_web_word(page, "home"));
	dbr_web_add(page, "<h1 class=\"unseen\">{home}</h1>\n");
	dbr_web_add(page, "<section class=\"hero\">");
	dbr_view_form(page, "/search", false);
	add_stats(page);
	dbr_web_add(page, "</section>\n<div class=\"columns\"><div>");
	add_latest(page);
	dbr_web_add(page, "</div><aside class=\"facets\">");
	add_top(page, DABIR_FACET_SPEAKER, "top_speakers", "/speaker?by");
	add_top(page, DABIR_FACET_SOURCE, "top_sources", "/search?source");
	dbr_web_add(page, "</aside></div>\n");
	dbr_web_end(page);
}
