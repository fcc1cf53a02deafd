/*
 view_kwic.c - every word asked for in its context, one below the other.
 */
#include <string.h>

#include "serve/views.h"

#define REPORTS 50 /* a page */
#define WIDTH 60   /* letters beside a word */

static const char *const orders[] = { "text", "left", "right" };

enum dabir_context dbr_view_order(const struct dbr_request *request)
{
	const char *order = dbr_request_get(request, "order");

	for (unsigned i = 0; order && i < sizeof(orders) / sizeof(*orders); i++)
		if (!strcmp(order, orders[i]))
			return (enum dabir_context)i;
	return DABIR_CONTEXT_TEXT;
}

static void add_orders(struct dbr_page *page)
{
	static const char *const words[] = { "order_text", "order_left",
					     "order_right" };
	enum dabir_context order = dbr_view_order(page->request);

	dbr_web_add(page, "<p class=\"ways\">{order}: ");
	for (unsigned i = 0; i < sizeof(orders) / sizeof(*orders); i++) {
		dbr_web_add(page, "<a href=\"");
		dbr_view_query(page, "order", orders[i]);
		dbr_web_add(page, "\"%s>%s</a> ",
			    i == order ? " aria-current" : "",
			    dbr_web_word(page, words[i]));
	}
	dbr_web_add(page, "<a href=\"/kwic.csv");
	dbr_view_query(page, "page", NULL);
	dbr_web_add(page, "\">{save_csv}</a> <a href=\"/search");
	dbr_view_query(page, "order", NULL);
	dbr_web_add(page, "\">{as_hits}</a></p>\n");
}

static void add_line(struct dbr_page *page,
		     const struct dabir_concordance *line)
{
	const char *query = dbr_request_get(page->request, "q");

	dbr_web_add(page,
		    "<tr><td class=\"before\"><bdi>%s</bdi></td>"
		    "<td class=\"middle\"><a href=\"/report/%i?q=%u\">%s</a>"
		    "</td><td class=\"behind\"><bdi>%s</bdi></td>"
		    "<td class=\"where\">%s</td></tr>\n",
		    line->left, line->id, query, line->word, line->right,
		    line->source);
}

static enum dabir_status ask(struct dbr_page *page,
			     struct dabir_concordances **lines)
{
	uint32_t number = dbr_request_number(page->request, "page", 1);
	struct dabir_search search;

	dbr_view_asked(page->request, &search);
	search.fold = dbr_view_folds(page->request);
	search.limit = REPORTS;
	if (number < 1 || number > 10000)
		number = 1;
	search.offset = (number - 1) * REPORTS;
	return dabir_search_kwic(page->archive, &search, WIDTH,
				 dbr_view_order(page->request), lines);
}

void dbr_view_kwic(struct dbr_page *page)
{
	struct dabir_concordances *lines;
	enum dabir_status status = ask(page, &lines);

	if (status != DABIR_OK) {
		dbr_web_status(page, status);
		return;
	}
	dbr_web_begin(page, dbr_web_word(page, "kwic"));
	dbr_web_add(page, "<h1 class=\"unseen\">{kwic}</h1>\n");
	dbr_view_form(page, "/kwic", false);
	add_orders(page);
	if (lines->count)
		dbr_web_add(page, "<table class=\"kwic\" dir=\"rtl\">\n");
	for (size_t i = 0; i < lines->count; i++)
		add_line(page, &lines->items[i]);
	if (lines->count)
		dbr_web_add(page, "</table>\n");
	else
		dbr_web_add(page, "<p class=\"blank\">{nothing}</p>\n");
	dbr_view_pager(page, lines->more);
	dbr_web_end(page);
	dabir_concordances_free(lines);
}
