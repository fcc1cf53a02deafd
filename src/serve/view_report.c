/* One report, as a person would want to read it. */
#include <string.h>

#include "serve/report_text.h"

static const char *field(const struct dbr_request *request,
			 enum dabir_field name)
{
	return dabir_report_field(request->report, name);
}

static void put_part(struct dbr_request *request, enum dabir_field name,
		     const char *before, const char *after)
{
	const char *text = field(request, name);

	if (text)
		dbr_html(&request->html, "%r%s%r\n", before, text, after);
}

static void put_fact(struct dbr_request *request, const char *label,
		     enum dabir_field name)
{
	const char *text = field(request, name);

	if (text)
		dbr_html(&request->html, "<span>%t: <bdi>%s</bdi></span> ",
			 label, text);
}

static void put_head(struct dbr_request *request)
{
	struct dbr_html *html = &request->html;

	dbr_html(html, "<header>\n");
	put_part(request, DABIR_FIELD_KICKER, "<p class=\"kicker\">", "</p>");
	put_part(request, DABIR_FIELD_HEADLINE, "<h1>", "</h1>");
	put_part(request, DABIR_FIELD_DECK, "<p class=\"deck\">", "</p>");
	dbr_html(html, "<p class=\"dateline\">");
	if (field(request, DABIR_FIELD_PUBLISHER))
		dbr_html(html,
			 "<a class=\"source\" href=\"/?source=%u\">%s</a> ",
			 field(request, DABIR_FIELD_PUBLISHER),
			 field(request, DABIR_FIELD_PUBLISHER));
	put_fact(request, "agency", DABIR_FIELD_AGENCY);
	put_fact(request, "byline", DABIR_FIELD_BYLINE);
	dbr_html_date(html, field(request, DABIR_FIELD_PUBLISHED), true);
	dbr_html(html, " ");
	put_fact(request, "code", DABIR_FIELD_CODE);
	dbr_html(html, "</p>\n</header>\n");
}

static void put_tools(struct dbr_request *request, uint64_t id, bool published)
{
	struct dbr_html *html = &request->html;
	const char *url = field(request, DABIR_FIELD_URL);

	dbr_html(html,
		 "<nav class=\"tools\"><a href=\"/report/%i%r\">%t</a>"
		 "<a href=\"/report/%i/original\">%t</a>"
		 "<a href=\"/report/%i?print=1\">%t</a>"
		 "<a href=\"/api/report?id=%i\">%t</a>",
		 id, published ? "" : "?as=published",
		 published ? "as-repaired" : "as-published", id, "original", id,
		 "print", id, "record");
	if (url && !strncmp(url, "http", 4))
		dbr_html(html,
			 "<a href=\"%s\" rel=\"noreferrer nofollow\">%t</a>",
			 url, "source-page");
	dbr_html(html, "</nav>\n");
}

static void put_said(struct dbr_request *request)
{
	struct dbr_html *html = &request->html;
	size_t count, len;
	const struct dabir_statement *said =
		dabir_report_statements(request->report, &count);
	const char *text = dabir_report_text(request->report, &len);

	if (!count)
		return;
	dbr_html(html, "<section><h2>%t</h2><ol class=\"said\">\n", "who-said");
	for (size_t i = 0; i < count; i++) {
		size_t size = said[i].content.len;
		bool cut = size > 160;

		size = cut ? dbr_cut_words(text + said[i].content.at, 160)
			   : size;
		dbr_html(html,
			 "<li><a class=\"who\" href=\"/speaker?name=%u\">",
			 said[i].speaker ? said[i].speaker : "");
		dbr_html(html,
			 "%s</a> <a class=\"what\" href=\"#s%i\">%S%r</a>"
			 "</li>\n",
			 said[i].speaker
				 ? said[i].speaker
				 : dbr_html_words(html, "unknown-speaker"),
			 (uint64_t)i, text + said[i].content.at, size,
			 cut ? " &#8230;" : "");
	}
	dbr_html(html, "</ol></section>\n");
}

static void put_names(struct dbr_request *request, const char *label,
		      const char *const *names, size_t count)
{
	struct dbr_html *html = &request->html;

	if (!count)
		return;
	dbr_html(html, "<section><h2>%t</h2><ul class=\"chips\">", label);
	for (size_t i = 0; i < count; i++)
		dbr_html(html, "<li><a href=\"/?q=%%22%u%%22\">%s</a></li>",
			 names[i], names[i]);
	dbr_html(html, "</ul></section>\n");
}

static void put_aside(struct dbr_request *request)
{
	struct dbr_html *html = &request->html;
	const struct dabir_person *people;
	const char *const *names;
	size_t count;

	dbr_html(html, "<aside class=\"notes\">\n");
	put_said(request);
	people = dabir_report_people(request->report, &count);
	if (count)
		dbr_html(html, "<section><h2>%t</h2><ul class=\"people\">",
			 "people");
	for (size_t i = 0; i < count; i++) {
		dbr_html(html, "<li><a href=\"/speaker?name=%u\">%s</a>",
			 people[i].name, people[i].name);
		if (people[i].office_count &&
		    strcmp(people[i].offices[0], people[i].name) != 0)
			dbr_html(html, " <small>%s</small>",
				 people[i].offices[0]);
		dbr_html(html, "</li>");
	}
	if (count)
		dbr_html(html, "</ul></section>\n");
	names = dabir_report_organisations(request->report, &count);
	put_names(request, "organisations", names, count);
	names = dabir_report_places(request->report, &count);
	put_names(request, "places", names, count);
	dbr_html(html, "</aside>\n");
}

static void put_citation(struct dbr_request *request, uint64_t id)
{
	struct dbr_html *html = &request->html;

	dbr_html(html, "<section class=\"cite\"><h2>%t</h2><p>", "cite");
	put_part(request, DABIR_FIELD_AGENCY, "", ", ");
	put_part(request, DABIR_FIELD_HEADLINE, "&#171;", "&#187;, ");
	put_part(request, DABIR_FIELD_PUBLISHER, "", ", ");
	dbr_html_date(html, field(request, DABIR_FIELD_PUBLISHED), true);
	if (field(request, DABIR_FIELD_CODE))
		dbr_html(html, ", %t <bdi>%s</bdi>", "code",
			 field(request, DABIR_FIELD_CODE));
	if (field(request, DABIR_FIELD_URL))
		dbr_html(html, ", <bdi class=\"url\">%s</bdi>",
			 field(request, DABIR_FIELD_URL));
	dbr_html(html,
		 ".</p><p class=\"files\"><a href=\"/api/cite?id=%i&amp;format="
		 "bibtex\">BibTeX</a> <a "
		 "href=\"/api/cite?id=%i&amp;format=ris\">"
		 "RIS</a></p></section>\n",
		 id, id);
}

void dbr_view_report(struct dbr_request *request, uint64_t id)
{
	struct dbr_html *html = &request->html;
	const char *as = dbr_request_value(request, "as");
	bool published = as && !strcmp(as, "published");
	enum dabir_status status;

	status = dabir_archive_get(request->archive, id, request->report, NULL);
	if (status != DABIR_OK) {
		dbr_view_status(request, status);
		return;
	}
	dbr_page_open(request, field(request, DABIR_FIELD_HEADLINE));
	dbr_html(html, "<div class=\"reading%r\">\n<article lang=\"%s\">\n",
		 dbr_request_value(request, "print") ? " print" : "",
		 field(request, DABIR_FIELD_LANGUAGE)
			 ? field(request, DABIR_FIELD_LANGUAGE)
			 : "fa");
	put_head(request);
	put_tools(request, id, published);
	if (published)
		dbr_report_published(html, request->report);
	else
		dbr_report_body(html, request->report);
	put_citation(request, id);
	dbr_html(html, "</article>\n");
	if (!published)
		put_aside(request);
	dbr_html(html, "</div>\n");
	dbr_page_close(request);
}
