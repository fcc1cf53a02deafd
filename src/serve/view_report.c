/*
 view_report.c - one report: to read, as published, as saved, as data.
 */
#include <stdio.h>
#include <string.h>

#include <dabir/record.h>

#include "serve/views.h"

/* Measured against 35 ways of leaving a page: nothing loads, nothing runs. */
static const char saved_policy[] =
	"default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
	"form-action 'none'; base-uri 'none'; frame-ancestors 'self'; sandbox";

struct shown {
	struct dabir_report *report;
	struct dabir_entry entry;
};

static void add_tab(struct dbr_page *page, uint64_t id, const char *rest,
		    const char *word, bool here)
{
	dbr_web_add(page, "<a href=\"/report/%i%s\"", id, rest);
	if (here)
		dbr_web_add(page, " aria-current=\"page\"");
	dbr_web_add(page, ">%s</a>", dbr_web_word(page, word));
}

static void add_tabs(struct dbr_page *page, uint64_t id, const char *here)
{
	static const char *const tabs[][2] = {
		{ "", "view_repaired" },
		{ "/published", "view_published" },
		{ "/original", "view_original" },
		{ "?print=1", "view_print" },
	};

	dbr_web_add(page, "<nav class=\"tabs\" aria-label=\"{views}\">");
	for (unsigned i = 0; i < sizeof(tabs) / sizeof(*tabs); i++)
		add_tab(page, id, tabs[i][0], tabs[i][1],
			!strcmp(tabs[i][0], here));
	dbr_web_add(page, "</nav>\n");
}

static void add_line(struct dbr_page *page, const struct dabir_report *report)
{
	const char *agency = dabir_report_field(report, DABIR_FIELD_AGENCY);
	const char *publisher =
		dabir_report_field(report, DABIR_FIELD_PUBLISHER);
	const char *code = dabir_report_field(report, DABIR_FIELD_CODE);
	const char *url = dabir_report_field(report, DABIR_FIELD_URL);

	dbr_web_add(page, "<p class=\"line dateline\">");
	if (publisher)
		dbr_web_add(page, "<b dir=\"auto\">%s</b> ", publisher);
	if (agency && (!publisher || strcmp(agency, publisher) != 0))
		dbr_web_add(page, "<b dir=\"auto\">%s</b> ", agency);
	dbr_web_date(page, dabir_report_field(report, DABIR_FIELD_PUBLISHED));
	if (code) {
		dbr_web_add(page, " <span>{code} <bdi>");
		dbr_web_digits(page, code);
		dbr_web_add(page, "</bdi></span>");
	}
	if (url &&
	    (!strncmp(url, "https://", 8) || !strncmp(url, "http://", 7)))
		dbr_web_add(page,
			    " <a rel=\"noreferrer nofollow\" href=\"%s\">"
			    "{source_page}</a>",
			    url);
	dbr_web_add(page, "</p>\n");
}

static void begin(struct dbr_page *page, const struct shown *shown,
		  const char *here)
{
	const char *title =
		dabir_report_field(shown->report, DABIR_FIELD_HEADLINE);

	dbr_web_begin(page, title ? title : dbr_web_word(page, "untitled"));
	add_tabs(page, shown->entry.id, here);
}

static void show_repaired(struct dbr_page *page, const struct shown *shown)
{
	begin(page, shown, "");
	dbr_web_add(page, "<div class=\"columns report\"><article>\n");
	add_line(page, shown->report);
	dbr_view_article(page, shown->report);
	dbr_web_add(page, "</article><aside class=\"beside\">\n");
	dbr_view_beside(page, shown->report, &shown->entry);
	dbr_web_add(page, "</aside></div>\n");
	dbr_web_end(page);
}

static void show_published(struct dbr_page *page, const struct shown *shown)
{
	begin(page, shown, "/published");
	dbr_web_add(page, "<article>\n");
	add_line(page, shown->report);
	dbr_view_published(page, shown->report);
	dbr_web_add(page, "</article>\n");
	dbr_web_end(page);
}

static void show_original(struct dbr_page *page, const struct shown *shown)
{
	begin(page, shown, "/original");
	dbr_web_add(page,
		    "<p class=\"hint\">{original_note}</p>\n"
		    "<iframe class=\"saved\" sandbox=\"\" "
		    "referrerpolicy=\"no-referrer\" title=\"{view_original}\" "
		    "src=\"/report/%i/page\"></iframe>\n",
		    shown->entry.id);
	dbr_web_end(page);
}

/* The declared charset when it is a plain name, else UTF-8. */
static const char *safe_charset(const struct dabir_report *report)
{
	static const char plain[] = "abcdefghijklmnopqrstuvwxyz"
				    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";
	const char *name = dabir_report_field(report, DABIR_FIELD_CHARSET);

	if (!name || !*name || strlen(name) > 30 || name[strspn(name, plain)])
		return "utf-8";
	return name;
}

static void show_saved(struct dbr_page *page, const struct shown *shown)
{
	size_t len;
	const char *bytes = dabir_report_original(shown->report, &len);
	bool html = dabir_report_kind(shown->report) == DABIR_KIND_HTML;

	dbr_buf_add(&page->buf, bytes, len);
	page->policy = saved_policy;
	snprintf(page->place, sizeof(page->place), "text/%s; charset=%s",
		 html ? "html" : "plain", safe_charset(shown->report));
	page->type = page->place;
}

struct form {
	const char *rest;
	enum dabir_format format;
	const char *type;
};

static const struct form forms[] = {
	{ ".json", DABIR_FORMAT_JSON, "application/json; charset=utf-8" },
	{ ".ninjs", DABIR_FORMAT_NINJS, "application/json; charset=utf-8" },
	{ ".jsonld", DABIR_FORMAT_JSONLD,
	  "application/ld+json; charset=utf-8" },
	{ ".html", DABIR_FORMAT_HTML, "text/html; charset=utf-8" },
	{ ".txt", DABIR_FORMAT_TEXT, "text/plain; charset=utf-8" },
	{ ".bib", DABIR_FORMAT_BIBTEX, "text/plain; charset=utf-8" },
	{ ".ris", DABIR_FORMAT_RIS, "text/plain; charset=utf-8" },
};

static void show_record(struct dbr_page *page, const struct shown *shown,
			const struct form *form)
{
	enum dabir_status status;
	char *record;
	size_t len;

	status =
		dabir_report_record(shown->report, form->format, &record, &len);
	if (status != DABIR_OK) {
		dbr_web_status(page, status);
		return;
	}
	dbr_buf_add(&page->buf, record, len);
	page->type = form->type;
	dabir_record_free(record);
}

static void show(struct dbr_page *page, const struct shown *shown,
		 const char *rest)
{
	if (!*rest)
		show_repaired(page, shown);
	else if (!strcmp(rest, "/published"))
		show_published(page, shown);
	else if (!strcmp(rest, "/original"))
		show_original(page, shown);
	else if (!strcmp(rest, "/page"))
		show_saved(page, shown);
	else
		dbr_web_status(page, DABIR_NOT_FOUND);
}

static void with_report(struct dbr_page *page, uint64_t id, const char *rest)
{
	struct shown shown;
	const struct form *form = NULL;
	enum dabir_status status = dabir_report_new(&shown.report);

	for (unsigned i = 0; i < sizeof(forms) / sizeof(*forms); i++)
		if (!strcmp(rest, forms[i].rest))
			form = &forms[i];
	if (status != DABIR_OK) {
		dbr_web_status(page, status);
		return;
	}
	status = dabir_archive_get(page->archive, id, shown.report,
				   &shown.entry);
	if (status != DABIR_OK)
		dbr_web_status(page, status);
	else if (form)
		show_record(page, &shown, form);
	else
		show(page, &shown, rest);
	dabir_report_free(shown.report);
}

void dbr_view_report(struct dbr_page *page)
{
	const char *rest = "";
	uint64_t id = dbr_request_id(page->request, "/report/", &rest);

	if (id)
		with_report(page, id, rest);
	else
		dbr_web_status(page, DABIR_NOT_FOUND);
}

void dbr_api_report(struct dbr_page *page)
{
	const char *rest = "";
	uint64_t id = dbr_request_id(page->request, "/api/report/", &rest);

	if (id && !*rest)
		with_report(page, id, ".json");
	else
		dbr_web_status(page, DABIR_NOT_FOUND);
}
