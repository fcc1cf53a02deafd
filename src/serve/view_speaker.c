/* Everything somebody is said to have said; and lists of names. */
#include <string.h>

#include "serve/request.h"

#define PAGE 25

static void put_saying(struct dbr_html *html, const struct dabir_saying *saying)
{
	dbr_html(html, "<li class=\"saying\"><blockquote dir=\"auto\">");
	dbr_html_marked(html, saying->content, strlen(saying->content),
			saying->marks, saying->mark_count);
	dbr_html(html,
		 "</blockquote>\n<p class=\"by\">%t "
		 "<a href=\"/report/%i#s%i\">%s</a> ",
		 "report-of", saying->id, (uint64_t)saying->statement,
		 saying->headline ? saying->headline : "...");
	if (saying->source)
		dbr_html(html, "<span class=\"source\">%s</span> ",
			 saying->source);
	dbr_html_date(html, saying->published, false);
	dbr_html(html, "</p></li>\n");
}

static void put_form(struct dbr_request *request, const struct dabir_said *said)
{
	dbr_html(&request->html,
		 "<form class=\"search small\" action=\"/speaker\">"
		 "<input type=\"hidden\" name=\"name\" value=\"%s\">"
		 "<div class=\"ask\"><input type=\"search\" name=\"about\" "
		 "value=\"%s\" dir=\"auto\" aria-label=\"%t\" "
		 "placeholder=\"%t\"><button>%t</button></div></form>\n",
		 said->by, said->about, "about", "about-hint", "search");
}

static void put_pages(struct dbr_request *request,
		      const struct dabir_said *said, bool more)
{
	struct dbr_html *html = &request->html;

	dbr_html(html, "<nav class=\"pages\">");
	if (said->offset)
		dbr_html(html,
			 "<a rel=\"prev\" href=\"/speaker?name=%u&amp;about=%u"
			 "&amp;offset=%i\">%t</a>",
			 said->by, said->about,
			 (uint64_t)(said->offset < PAGE ? 0
							: said->offset - PAGE),
			 "previous");
	if (more)
		dbr_html(html,
			 "<a rel=\"next\" href=\"/speaker?name=%u&amp;about=%u"
			 "&amp;offset=%i\">%t</a>",
			 said->by, said->about, (uint64_t)said->offset + PAGE,
			 "next");
	dbr_html(html, "</nav>\n");
}

void dbr_view_speaker(struct dbr_request *request)
{
	struct dabir_said said = { .limit = PAGE };
	struct dabir_problem problem = { DABIR_OK, 0, "" };
	struct dbr_html *html = &request->html;
	struct dabir_sayings *sayings;
	enum dabir_status status;

	said.by = dbr_request_value(request, "name");
	said.about = dbr_request_value(request, "about");
	said.offset = dbr_request_number(request, "offset", 1000000);
	if (!said.by) {
		dbr_view_list(request, DABIR_FACET_SPEAKER);
		return;
	}
	status = dabir_said_run(request->archive, &said, &sayings, &problem);
	if (status == DABIR_BAD_QUERY) {
		dbr_view_problem(request, 400, "bad-query", problem.what);
		return;
	}
	if (status != DABIR_OK) {
		dbr_view_status(request, status);
		return;
	}
	dbr_page_open(request, said.by);
	dbr_html(html, "<h1 class=\"name\"><small>%t</small> %s</h1>\n",
		 "said-by", said.by);
	put_form(request, &said);
	if (!sayings->count)
		dbr_html(html, "<p class=\"problem\">%t</p>", "nothing");
	dbr_html(html, "<ol class=\"list sayings\">\n");
	for (size_t i = 0; i < sayings->count; i++)
		put_saying(html, &sayings->items[i]);
	dbr_html(html, "</ol>\n");
	put_pages(request, &said, sayings->more);
	dabir_sayings_free(sayings);
	dbr_page_close(request);
}

void dbr_view_list(struct dbr_request *request, enum dabir_facet facet)
{
	bool speakers = facet == DABIR_FACET_SPEAKER;
	struct dabir_list list = { .facet = facet, .limit = 300 };
	const char *title = speakers ? "speakers" : "sources";
	struct dbr_html *html = &request->html;
	struct dabir_counts *counts;
	enum dabir_status status;

	list.like = dbr_request_value(request, "like");
	status = dabir_archive_list(request->archive, &list, &counts);
	if (status != DABIR_OK) {
		dbr_view_status(request, status);
		return;
	}
	dbr_page_open(request, dbr_html_words(html, title));
	dbr_html(html,
		 "<h1>%t</h1>\n<form class=\"search small\">"
		 "<div class=\"ask\"><input type=\"search\" name=\"like\" "
		 "value=\"%s\" dir=\"auto\" aria-label=\"%t\"><button>%t"
		 "</button></div></form><ul class=\"names\">\n",
		 title, list.like, "search", "search");
	for (size_t i = 0; i < counts->count; i++)
		dbr_html(html,
			 "<li><a href=\"%r%u\">%s</a> <small>%n</small></li>\n",
			 speakers ? "/speaker?name=" : "/?source=",
			 counts->items[i].name, counts->items[i].name,
			 counts->items[i].count);
	dbr_html(html, "</ul>\n");
	dabir_counts_free(counts);
	dbr_page_close(request);
}
