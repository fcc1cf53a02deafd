#include <stdio.h>
#include <string.h>

#include "serve/views.h"

static void add_example(struct dbr_page *page, const char *name)
{
	char example[24], what[24];

	snprintf(example, sizeof(example), "ex_%s", name);
	snprintf(what, sizeof(what), "help_%s", name);
	dbr_web_add(page,
		    "<tr><td><a href=\"/search?q=%u\"><bdi>%s</bdi></a></td>"
		    "<td>%s</td></tr>\n",
		    dbr_web_word(page, example), dbr_web_word(page, example),
		    dbr_web_word(page, what));
}

void dbr_view_help(struct dbr_page *page)
{
	static const char *const names[] = {
		"words",  "phrase", "or",     "and",	  "not",
		"prefix", "near",   "exact",  "headline", "by",
		"about",  "place",  "source", "date",	  "dates",
	};
	static const char *const calls[] = {
		"/api/search?q=...&from=1399/08&sort=new&fold=1&limit=100",
		"/api/report/ID",
		"/api/said?by=...&about=...",
		"/api/compare?one=ID&two=ID",
		"/api/speakers",
		"/api/sources",
		"/api/stats",
	};

	dbr_web_begin(page, dbr_web_word(page, "help"));
	dbr_web_add(page, "<article class=\"prose\"><h1>{help}</h1>"
			  "<p>{help_intro}</p>\n<table>\n");
	for (unsigned i = 0; i < sizeof(names) / sizeof(*names); i++)
		add_example(page, names[i]);
	dbr_web_add(page, "</table>\n<h2>{help_keys}</h2><p>{help_keys_text}"
			  "</p>\n<h2>{help_api}</h2><p>{help_api_text}</p>"
			  "<ul dir=\"ltr\">\n");
	for (unsigned i = 0; i < sizeof(calls) / sizeof(*calls); i++)
		dbr_web_add(page, "<li><code>%s</code></li>\n", calls[i]);
	dbr_web_add(page, "</ul></article>\n");
	dbr_web_end(page);
}

/* A path of this very site: "//host" and "/\host" lead elsewhere. */
static bool is_own_path(const char *path)
{
	return path && path[0] == '/' && path[1] != '/' && !strchr(path, '\\');
}

void dbr_view_set(struct dbr_page *page)
{
	static const char *const known[][2] = {
		{ "theme", "light" }, { "theme", "dark" }, { "theme", "auto" },
		{ "lang", "fa" },     { "lang", "en" },
	};
	const char *back = dbr_request_get(page->request, "back");

	for (unsigned i = 0; i < sizeof(known) / sizeof(*known); i++) {
		const char *value = dbr_request_get(page->request, known[i][0]);

		if (value && !strcmp(value, known[i][1]))
			snprintf(page->cookie, sizeof(page->cookie),
				 "%s=%s; Path=/; Max-Age=31536000; "
				 "SameSite=Strict; HttpOnly",
				 known[i][0], known[i][1]);
	}
	snprintf(page->place, sizeof(page->place), "%s",
		 is_own_path(back) ? back : "/");
	page->location = page->place;
	page->code = 303;
}
