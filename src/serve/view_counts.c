/*
 view_counts.c - how hits divide: by time as bars, by name as lists.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "serve/views.h"

#define BARS_MAX 60	  /* more months than that are shown as years */
#define BAR_WIDTH 8	  /* and the gap beside it */
#define NAMES_BESIDE 8	  /* of a facet, beside the hits */
#define NAMES_LISTED 500  /* on a page of their own */
#define MOST_COUNTED 5000 /* hits whose names are counted unasked */

/* What a facet is called in addresses and which word heads it. */
static const struct facet {
	const char *name, *word;
	const char *parameter; /* that narrows a search to one of them */
	const char *field;     /* of a query that does, where none does */
} facets[DABIR_FACET_COUNT] = {
	[DABIR_FACET_SOURCE] = { "source", "source", "source", NULL },
	[DABIR_FACET_SECTION] = { "section", "section", "section", NULL },
	[DABIR_FACET_SPEAKER] = { "speaker", "by", "by", NULL },
	[DABIR_FACET_PERSON] = { "person", "people", NULL, "about" },
	[DABIR_FACET_ORGANISATION] = { "organisation", "organisations", NULL,
				       "about" },
	[DABIR_FACET_PLACE] = { "place", "places", NULL, "place" },
	[DABIR_FACET_MONTH] = { "month", "months", NULL, "date" },
};

enum dabir_facet dbr_view_facet(const struct dbr_request *request)
{
	const char *name = dbr_request_get(request, "facet");
	unsigned facet = 0;

	while (facet < DABIR_FACET_COUNT &&
	       (!name || strcmp(name, facets[facet].name) != 0))
		facet++;
	return (enum dabir_facet)facet;
}

/* The search narrowed to one of a facet. */
static void add_link(struct dbr_page *page, const struct facet *facet,
		     const char *name)
{
	const char *query = dbr_request_get(page->request, "q");
	char narrowed[DBR_VALUE_MAX + 1];

	dbr_web_add(page, "<a href=\"/search");
	if (facet->parameter) {
		dbr_view_query(page, facet->parameter, name);
	} else {
		snprintf(narrowed, sizeof(narrowed), "%s%s%s:\"%s\"",
			 query ? query : "", query ? " " : "", facet->field,
			 name);
		dbr_view_query(page, "q", narrowed);
	}
	dbr_web_add(page, "\" dir=\"auto\">%s</a>", name);
}

static void add_names(struct dbr_page *page, const struct facet *facet,
		      const struct dabir_counts *counts, size_t most)
{
	for (size_t i = 0; i < counts->count && i < most; i++) {
		dbr_web_add(page, "<li>");
		add_link(page, facet, counts->items[i].name);
		dbr_web_add(page, " <i>%n</i></li>\n", counts->items[i].count);
	}
}

/* Its heading leads to all of them. */
static void add_heading(struct dbr_page *page, const struct facet *facet)
{
	dbr_web_add(page, "<section><h2><a href=\"/counts");
	dbr_view_query(page, "facet", facet->name);
	dbr_web_add(page, "\">%s</a></h2>", dbr_web_word(page, facet->word));
}

static void add_facet(struct dbr_page *page, const struct dabir_search *search,
		      enum dabir_facet which)
{
	struct dabir_counts *counts;

	if (dabir_search_facet(page->archive, search, which, NAMES_BESIDE,
			       &counts) != DABIR_OK)
		return;
	if (counts->count) {
		add_heading(page, &facets[which]);
		dbr_web_add(page, "<ul>");
		add_names(page, &facets[which], counts, NAMES_BESIDE);
		dbr_web_add(page, "</ul></section>\n");
	}
	dabir_counts_free(counts);
}

/* Hits of one month, or of one year. */
struct bar {
	char when[16]; /* 1399/08 or 1399 */
	uint64_t count;
};

struct bars {
	struct bar items[BARS_MAX];
	size_t count;
	uint64_t tallest;
};

/* "1399-08" as months since the year 0, or -1. */
static long month_of(const char *name)
{
	char *end;
	long year = strtol(name, &end, 10);

	return *end == '-' ? year * 12 + strtol(end + 1, NULL, 10) - 1 : -1;
}

/* Every month between the first and the last, or every year of the last ones
   that have room. */
static void fill_bars(const struct dabir_counts *counts, struct bars *bars)
{
	long first = month_of(counts->items[0].name);
	long last = month_of(counts->items[counts->count - 1].name);
	long unit = last - first < BARS_MAX ? 1 : 12;

	memset(bars, 0, sizeof(*bars));
	if (first < 0 || last < first)
		return;
	if (last / unit - first / unit >= BARS_MAX)
		first = (last / unit - BARS_MAX + 1) * unit;
	bars->count = (size_t)(last / unit - first / unit + 1);
	for (size_t i = 0; i < counts->count; i++) {
		long at = month_of(counts->items[i].name) / unit - first / unit;

		if (at >= 0)
			bars->items[at].count += counts->items[i].count;
	}
	for (size_t i = 0; i < bars->count; i++) {
		struct bar *bar = &bars->items[i];
		long month = (first / unit + (long)i) * unit;

		if (unit == 1)
			snprintf(bar->when, sizeof(bar->when), "%04d/%02d",
				 (int)(month / 12 % 10000),
				 (int)(month % 12 + 1));
		else
			snprintf(bar->when, sizeof(bar->when), "%04d",
				 (int)(month / 12 % 10000));
		if (bar->count > bars->tallest)
			bars->tallest = bar->count;
	}
}

/* This search within one month or year. */
static void add_range(struct dbr_page *page, const char *when)
{
	const struct dbr_request *request = page->request;

	dbr_web_add(page, "/search?from=%u&amp;to=%u", when, when);
	for (unsigned i = 0; i < request->count; i++) {
		const struct dbr_parameter *item = &request->items[i];

		if (item->value[0] && strcmp(item->name, "from") != 0 &&
		    strcmp(item->name, "to") != 0 &&
		    strcmp(item->name, "page") != 0)
			dbr_web_add(page, "&amp;%u=%u", item->name,
				    item->value);
	}
}

static void add_bar(struct dbr_page *page, const struct bars *bars,
		    size_t place)
{
	const struct bar *bar = &bars->items[place];
	uint64_t height = 2 + bar->count * 46 / bars->tallest;

	if (!bar->count)
		return;
	dbr_web_add(page, "<a href=\"");
	add_range(page, bar->when);
	dbr_web_add(page, "\"><title>");
	dbr_web_digits(page, bar->when);
	dbr_web_add(page,
		    ": %n</title><rect x=\"%i\" y=\"%i\" width=\"%i\" "
		    "height=\"%i\"/></a>",
		    bar->count, (uint64_t)place * BAR_WIDTH, 50 - height,
		    (uint64_t)BAR_WIDTH - 2, height);
}

static void add_months(struct dbr_page *page, const struct dabir_search *search)
{
	struct dabir_counts *counts;
	struct bars bars = { .count = 0 };

	if (dabir_search_facet(page->archive, search, DABIR_FACET_MONTH, 0,
			       &counts) != DABIR_OK)
		return;
	if (counts->count > 1)
		fill_bars(counts, &bars);
	dabir_counts_free(counts);
	if (bars.count < 2)
		return;
	add_heading(page, &facets[DABIR_FACET_MONTH]);
	dbr_web_add(page,
		    "<svg class=\"bars\" viewBox=\"0 0 %i 50\" "
		    "preserveAspectRatio=\"none\" role=\"group\" "
		    "aria-label=\"{months}\">",
		    (uint64_t)bars.count * BAR_WIDTH);
	for (size_t i = 0; i < bars.count; i++)
		add_bar(page, &bars, i);
	dbr_web_add(page, "</svg><p class=\"axis\" dir=\"ltr\"><span>");
	dbr_web_digits(page, bars.items[0].when);
	dbr_web_add(page, "</span><span>");
	dbr_web_digits(page, bars.items[bars.count - 1].when);
	dbr_web_add(page, "</span></p></section>\n");
}

/* Names are read hit by hit: of very many hits only when they are asked for. */
void dbr_view_facets(struct dbr_page *page, const struct dabir_search *search,
		     uint64_t total)
{
	static const enum dabir_facet named[] = { DABIR_FACET_SPEAKER,
						  DABIR_FACET_PERSON,
						  DABIR_FACET_PLACE };

	add_months(page, search);
	add_facet(page, search, DABIR_FACET_SOURCE);
	add_facet(page, search, DABIR_FACET_SECTION);
	for (unsigned i = 0; i < sizeof(named) / sizeof(*named); i++) {
		if (total <= MOST_COUNTED) {
			add_facet(page, search, named[i]);
			continue;
		}
		add_heading(page, &facets[named[i]]);
		dbr_web_add(page, "</section>\n");
	}
}

void dbr_view_counts(struct dbr_page *page)
{
	enum dabir_facet which = dbr_view_facet(page->request);
	const char *query = dbr_request_get(page->request, "q");
	struct dabir_search search;
	struct dabir_counts *counts;
	enum dabir_status status;

	if (which == DABIR_FACET_COUNT) {
		dbr_web_status(page, DABIR_NOT_FOUND);
		return;
	}
	dbr_view_asked(page->request, &search);
	status = dabir_search_facet(page->archive, &search, which, NAMES_LISTED,
				    &counts);
	if (status != DABIR_OK) {
		dbr_web_status(page, status);
		return;
	}
	dbr_web_begin(page, dbr_web_word(page, facets[which].word));
	dbr_web_add(page, "<h1>%s</h1>\n<p class=\"ways\">",
		    dbr_web_word(page, facets[which].word));
	if (query)
		dbr_web_add(page, "{results_for} <b><bdi>%s</bdi></b> ", query);
	dbr_web_add(page, "<a href=\"/counts.csv");
	dbr_view_query(page, "page", NULL);
	dbr_web_add(page, "\">{save_csv}</a> <a href=\"/search");
	dbr_view_query(page, "facet", NULL);
	dbr_web_add(page, "\">{as_hits}</a></p>\n<ul class=\"names\">\n");
	add_names(page, &facets[which], counts, NAMES_LISTED);
	dbr_web_add(page, "</ul>\n");
	dbr_web_end(page);
	dabir_counts_free(counts);
}
