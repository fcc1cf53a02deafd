/*
 view_people.c - speakers, what each said, and the sources.
 */
#include <string.h>

#include "serve/views.h"

#define NAMES_A_PAGE 60

void dbr_view_counted(struct dbr_page *page, const struct dabir_counts *counts,
		      size_t most, const char *path)
{
	for (size_t i = 0; i < counts->count && i < most; i++)
		dbr_web_add(page,
			    "<li><a href=\"%s=%u\" dir=\"auto\">%s</a> "
			    "<i>%n</i></li>\n",
			    path, counts->items[i].name, counts->items[i].name,
			    counts->items[i].count);
}

static void add_names(struct dbr_page *page, const struct dabir_counts *counts,
		      const char *path)
{
	dbr_web_add(page, "<ul class=\"names\">\n");
	dbr_view_counted(page, counts, NAMES_A_PAGE, path);
	dbr_web_add(page, "</ul>\n");
	if (!counts->count)
		dbr_web_add(page, "<p class=\"blank\">{nothing}</p>\n");
}

static void add_finder(struct dbr_page *page)
{
	dbr_web_add(page,
		    "<form class=\"search\" role=\"search\"><div "
		    "class=\"box\"><input type=\"search\" id=\"q\" "
		    "name=\"like\" value=\"%s\" dir=\"auto\" "
		    "placeholder=\"{find_name}\" aria-label=\"{find_name}\" "
		    "maxlength=\"120\"><button>{go}</button></div></form>\n",
		    dbr_request_get(page->request, "like"));
}

static void list_names(struct dbr_page *page, enum dabir_facet facet,
		       const char *word, const char *path)
{
	uint32_t number = dbr_request_number(page->request, "page", 1);
	struct dabir_list list = {
		.facet = facet,
		.like = dbr_request_get(page->request, "like"),
		.limit = NAMES_A_PAGE + 1,
	};
	struct dabir_counts *counts;
	enum dabir_status status;

	if (number > 1 && number <= 10000)
		list.offset = (number - 1) * NAMES_A_PAGE;
	status = dabir_archive_list(page->archive, &list, &counts);
	if (status != DABIR_OK) {
		dbr_web_status(page, status);
		return;
	}
	dbr_web_begin(page, dbr_web_word(page, word));
	dbr_web_add(page, "<h1>%s</h1>\n", dbr_web_word(page, word));
	add_finder(page);
	add_names(page, counts, path);
	dbr_view_pager(page, counts->count > NAMES_A_PAGE);
	dbr_web_end(page);
	dabir_counts_free(counts);
}

void dbr_view_speakers(struct dbr_page *page)
{
	list_names(page, DABIR_FACET_SPEAKER, "speakers", "/speaker?by");
}

void dbr_view_sources(struct dbr_page *page)
{
	list_names(page, DABIR_FACET_SOURCE, "sources", "/search?source");
}

static enum dabir_sort asked_sort(const struct dbr_request *request)
{
	const char *sort = dbr_request_get(request, "sort");

	if (sort && !strcmp(sort, "best"))
		return DABIR_SORT_BEST;
	if (sort && !strcmp(sort, "old"))
		return DABIR_SORT_OLD;
	return DABIR_SORT_NEW;
}

void dbr_view_said(const struct dbr_request *request, struct dabir_said *said)
{
	uint32_t number = dbr_request_number(request, "page", 1);

	*said = (struct dabir_said){
		.by = dbr_request_get(request, "by"),
		.speaker = dbr_request_number(request, "id", 0),
		.about = dbr_request_get(request, "about"),
		.from = dbr_request_get(request, "from"),
		.to = dbr_request_get(request, "to"),
		.source = dbr_request_get(request, "source"),
		.sort = asked_sort(request),
		.limit = DBR_PAGE_HITS,
	};
	if (number > 1 && number <= 10000)
		said->offset = (number - 1) * DBR_PAGE_HITS;
}

static void add_saying(struct dbr_page *page, const struct dabir_saying *said)
{
	dbr_web_add(page, "<li class=\"hit\"><blockquote dir=\"auto\">");
	dbr_web_marked(page, said->content ? said->content : "", said->marks,
		       said->mark_count);
	dbr_web_add(page,
		    "</blockquote>\n<p class=\"line\">{in_report} "
		    "<a href=\"/report/%i#s%i\" dir=\"auto\">%s</a> "
		    "<b>%s</b> ",
		    said->id, (uint64_t)said->statement + 1,
		    said->headline ? said->headline
				   : dbr_web_word(page, "untitled"),
		    said->source);
	dbr_web_date(page, said->published);
	dbr_view_reprints(page, said->id, said->reprints);
	dbr_web_add(page, "</p></li>\n");
}

static void add_about(struct dbr_page *page, const struct dabir_said *said)
{
	dbr_web_add(page,
		    "<form class=\"search\" action=\"/speaker\">"
		    "<input type=\"hidden\" name=\"by\" value=\"%s\">"
		    "<div class=\"box\"><input type=\"search\" id=\"q\" "
		    "name=\"about\" value=\"%s\" dir=\"auto\" "
		    "placeholder=\"{about_hint}\" "
		    "aria-label=\"{about_filter}\" maxlength=\"400\">"
		    "<button>{go}</button></div></form>\n",
		    said->by, said->about);
}

void dbr_view_speaker(struct dbr_page *page)
{
	struct dabir_sayings *sayings;
	struct dabir_said said;
	enum dabir_status status;

	dbr_view_said(page->request, &said);
	if (!said.by) {
		dbr_web_status(page, DABIR_NOT_FOUND);
		return;
	}
	status = dabir_said_run(page->archive, &said, &sayings, NULL);
	if (status != DABIR_OK) {
		dbr_web_status(page, status);
		return;
	}
	dbr_web_begin(page, said.by);
	dbr_web_add(page,
		    "<p class=\"kicker\">{said_by}</p>"
		    "<h1 dir=\"auto\">%s</h1>\n",
		    said.by);
	add_about(page, &said);
	dbr_web_add(page, "<p class=\"ways\"><a href=\"/said.csv");
	dbr_view_query(page, "page", NULL);
	dbr_web_add(page, "\">{save_csv}</a></p>\n"
			  "<ol class=\"hits sayings\">\n");
	for (size_t i = 0; i < sayings->count; i++)
		add_saying(page, &sayings->items[i]);
	dbr_web_add(page, "</ol>\n");
	if (!sayings->count)
		dbr_web_add(page, "<p class=\"blank\">{said_nothing}</p>\n");
	dbr_view_pager(page, sayings->more);
	dbr_web_end(page);
	dabir_sayings_free(sayings);
}
