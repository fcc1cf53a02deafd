/* The first page: what to look for, and what was found. */
#include <stdio.h>
#include <string.h>

#include "serve/request.h"

#define PAGE 20

static void fill_search(const struct dbr_request *request,
			struct dabir_search *search)
{
	const char *sort = dbr_request_value(request, "sort");

	memset(search, 0, sizeof(*search));
	search->query = dbr_request_value(request, "q");
	search->from = dbr_request_value(request, "from");
	search->to = dbr_request_value(request, "to");
	search->by = dbr_request_value(request, "by");
	search->source = dbr_request_value(request, "source");
	search->section = dbr_request_value(request, "section");
	search->offset = dbr_request_number(request, "offset", 1000000);
	search->limit = PAGE;
	search->sort = !search->query || (sort && !strcmp(sort, "new"))
			       ? DABIR_SORT_NEW
			       : DABIR_SORT_BEST;
	if (sort && !strcmp(sort, "old"))
		search->sort = DABIR_SORT_OLD;
}

static bool asks(const struct dabir_search *search)
{
	return search->query || search->from || search->to || search->by ||
	       search->source || search->section;
}

static void put_option(struct dbr_html *html, const char *value,
		       const char *words, bool chosen)
{
	dbr_html(html, "<option value=\"%r\"%r>%t</option>", value,
		 chosen ? " selected" : "", words);
}

static void put_form(struct dbr_request *request,
		     const struct dabir_search *search)
{
	struct dbr_html *html = &request->html;

	dbr_html(html,
		 "<form class=\"search\" action=\"/\" role=\"search\">\n"
		 "<div class=\"ask\"><input id=\"q\" type=\"search\" "
		 "name=\"q\" value=\"%s\" dir=\"auto\" aria-label=\"%t\" "
		 "placeholder=\"%t\" autocomplete=\"off\">"
		 "<button>%t</button></div>\n",
		 search->query, "search", "query", "search");
	dbr_html(html,
		 "<details%r><summary>%t</summary><div class=\"filters\">"
		 "<label>%t <input name=\"from\" value=\"%s\" "
		 "placeholder=\"%r\" dir=\"ltr\" size=\"11\"></label>"
		 "<label>%t <input name=\"to\" value=\"%s\" dir=\"ltr\" "
		 "size=\"11\"></label>",
		 search->from || search->to || search->by || search->source
			 ? " open"
			 : "",
		 "filters", "from", search->from,
		 "&#1777;&#1779;&#1785;&#1785;/&#1776;&#1784;/&#1778;&#1781;",
		 "to", search->to);
	dbr_html(html,
		 "<label>%t <input name=\"source\" value=\"%s\" "
		 "dir=\"auto\"></label>"
		 "<label>%t <input name=\"by\" value=\"%s\" dir=\"auto\">"
		 "</label><label>%t <select name=\"sort\">",
		 "source", search->source, "speaker", search->by, "sort");
	put_option(html, "", "best", search->sort == DABIR_SORT_BEST);
	put_option(html, "new", "new",
		   search->sort == DABIR_SORT_NEW && search->query);
	put_option(html, "old", "old", search->sort == DABIR_SORT_OLD);
	dbr_html(html, "</select></label></div></details></form>\n");
}

static void put_hit(struct dbr_html *html, const struct dabir_hit *hit)
{
	const char *headline = hit->headline ? hit->headline : "...";

	dbr_html(html, "<li class=\"hit\"><h3><a href=\"/report/%i\">",
		 hit->id);
	dbr_html_marked(html, headline, strlen(headline), hit->headline_marks,
			hit->headline_mark_count);
	dbr_html(html, "</a></h3>\n<p class=\"by\">");
	if (hit->source)
		dbr_html(html, "<span class=\"source\">%s</span> ",
			 hit->source);
	dbr_html_date(html, hit->published, false);
	dbr_html(html, "</p>\n");
	if (hit->snippet && *hit->snippet) {
		dbr_html(html, "<p class=\"snippet\" dir=\"auto\">%r",
			 hit->cut_before ? "&#8230; " : "");
		dbr_html_marked(html, hit->snippet, strlen(hit->snippet),
				hit->marks, hit->mark_count);
		dbr_html(html, "%r</p>\n", hit->cut_after ? " &#8230;" : "");
	}
	dbr_html(html, "</li>\n");
}

/* This page's address with one value of its own. */
static void put_link(struct dbr_request *request, const char *name,
		     const char *value)
{
	static const char *const names[] = { "q",      "from", "to",	 "by",
					     "source", "sort", "section" };
	struct dbr_html *html = &request->html;
	char mark = '?';

	dbr_html(html, "/");
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		const char *old = dbr_request_value(request, names[i]);

		if (!old || !strcmp(names[i], name))
			continue;
		dbr_html(html, "%r%r=%u", mark == '?' ? "?" : "&amp;", names[i],
			 old);
		mark = '&';
	}
	dbr_html(html, "%r%r=%u", mark == '?' ? "?" : "&amp;", name, value);
}

static void put_pages(struct dbr_request *request,
		      const struct dabir_search *search,
		      const struct dabir_hits *hits)
{
	struct dbr_html *html = &request->html;
	char offset[16];

	dbr_html(html, "<nav class=\"pages\">");
	if (search->offset) {
		snprintf(offset, sizeof(offset), "%u",
			 search->offset < PAGE ? 0 : search->offset - PAGE);
		dbr_html(html, "<a rel=\"prev\" href=\"");
		put_link(request, "offset", offset);
		dbr_html(html, "\">%t</a>", "previous");
	}
	if (hits->more) {
		snprintf(offset, sizeof(offset), "%u", search->offset + PAGE);
		dbr_html(html, "<a rel=\"next\" href=\"");
		put_link(request, "offset", offset);
		dbr_html(html, "\">%t</a>", "next");
	}
	dbr_html(html, "</nav>\n");
}

static void put_nothing(struct dbr_request *request,
			const struct dabir_hits *hits)
{
	struct dbr_html *html = &request->html;

	dbr_html(html, "<section class=\"problem\"><h2>%t</h2>", "nothing");
	if (hits->suggestion) {
		dbr_html(html, "<p>%t <a href=\"", "did-you-mean");
		put_link(request, "q", hits->suggestion);
		dbr_html(html, "\">%s</a></p>", hits->suggestion);
	}
	dbr_html(html, "<p>%t</p></section>\n", "try-fewer");
}

static void put_facet(struct dbr_request *request,
		      const struct dabir_search *search, enum dabir_facet facet,
		      const char *name)
{
	struct dbr_html *html = &request->html;
	struct dabir_counts *counts;

	if (dabir_search_facet(request->archive, search, facet, 8, &counts) !=
	    DABIR_OK)
		return;
	if (counts->count > 1) {
		dbr_html(html, "<section><h2>%t</h2><ul>",
			 facet == DABIR_FACET_SOURCE ? "sources" : "speakers");
		for (size_t i = 0; i < counts->count; i++) {
			dbr_html(html, "<li><a href=\"");
			put_link(request, name, counts->items[i].name);
			dbr_html(html, "\">%s</a> <small>%n</small></li>",
				 counts->items[i].name, counts->items[i].count);
		}
		dbr_html(html, "</ul></section>\n");
	}
	dabir_counts_free(counts);
}

static void put_hits(struct dbr_request *request,
		     const struct dabir_search *search,
		     const struct dabir_hits *hits)
{
	struct dbr_html *html = &request->html;

	dbr_html(html, "<div class=\"found\"><section class=\"hits\">");
	if (!hits->count)
		put_nothing(request, hits);
	else if (asks(search))
		dbr_html(html, "<p class=\"count\">%n%r %t</p>\n", hits->total,
			 hits->more && hits->total <= search->offset + PAGE
				 ? "+"
				 : "",
			 "results");
	else
		dbr_html(html, "<h2>%t</h2>\n", "newest");
	dbr_html(html, "<ol class=\"list\" start=\"%i\">\n",
		 (uint64_t)search->offset + 1);
	for (size_t i = 0; i < hits->count; i++)
		put_hit(html, &hits->items[i]);
	dbr_html(html, "</ol>\n");
	put_pages(request, search, hits);
	dbr_html(html, "</section>\n<aside class=\"facets\">");
	put_facet(request, search, DABIR_FACET_SOURCE, "source");
	put_facet(request, search, DABIR_FACET_SPEAKER, "by");
	dbr_html(html, "</aside></div>\n");
}

static void put_stats(struct dbr_request *request)
{
	struct dabir_archive_stats stats;

	if (dabir_archive_stats(request->archive, &stats) != DABIR_OK)
		return;
	dbr_html(&request->html,
		 "<p class=\"holds\">%t <b>%n</b> %t, <b>%n</b> %t</p>\n",
		 "archive-holds", stats.reports, "reports", stats.statements,
		 "statements");
}

void dbr_view_search(struct dbr_request *request)
{
	struct dabir_search search;
	struct dabir_problem problem = { DABIR_OK, 0, "" };
	struct dabir_hits *hits;
	enum dabir_status status;

	fill_search(request, &search);
	status = dabir_search_run(request->archive, &search, &hits, &problem);
	dbr_page_open(request, search.query);
	put_form(request, &search);
	if (!asks(&search))
		put_stats(request);
	if (status == DABIR_BAD_QUERY || status == DABIR_BAD_ARGUMENT) {
		request->code = 400;
		dbr_html(&request->html,
			 "<section class=\"problem\" role=\"alert\"><h2>%t"
			 "</h2><p dir=\"auto\">%s</p></section>",
			 "bad-query", problem.what);
	} else if (status != DABIR_OK) {
		dbr_view_status(request, status);
		return;
	} else {
		put_hits(request, &search, hits);
		dabir_hits_free(hits);
	}
	dbr_page_close(request);
}
