/*
 frame.c - what surrounds every page, and the pages of failures.
 */
#include <stdio.h>
#include <string.h>

#include <dabir/calendar.h>

#include "serve/page.h"

/* This page's address, encoded as one parameter of another. */
static void add_here(struct dbr_page *page)
{
	const struct dbr_request *request = page->request;
	struct dbr_page here = { .request = request };

	dbr_buf_init(&here.buf);
	dbr_buf_add_text(&here.buf, request->path);
	for (unsigned i = 0; i < request->count; i++) {
		dbr_buf_add_byte(&here.buf, i ? '&' : '?');
		dbr_web_add(&here, "%u=%u", request->items[i].name,
			    request->items[i].value);
	}
	if (dbr_buf_status(&here.buf) == DABIR_OK &&
	    here.buf.len <= DBR_VALUE_MAX)
		dbr_web_add(page, "%u", here.buf.data);
	dbr_buf_release(&here.buf);
}

static void add_switch(struct dbr_page *page, const char *name,
		       const char *value, const char *word)
{
	dbr_web_add(page,
		    "<a rel=\"nofollow\" href=\"/set?%s=%s&amp;back=", name,
		    value);
	add_here(page);
	dbr_web_add(page, "\">%s</a>", dbr_web_word(page, word));
}

static void add_switches(struct dbr_page *page)
{
	bool dark = !strcmp(page->request->theme, "dark");

	dbr_web_add(page, "<p class=\"switches\">");
	add_switch(page, "theme", dark ? "light" : "dark",
		   dark ? "light" : "dark");
	add_switch(page, "lang", page->request->english ? "fa" : "en",
		   "other_language");
	dbr_web_add(page, "</p>");
}

static void add_link(struct dbr_page *page, const char *path, const char *word)
{
	bool here = !strcmp(page->request->path, path);

	dbr_web_add(page, "<a href=\"%s\"", path);
	if (here)
		dbr_web_add(page, " aria-current=\"page\"");
	dbr_web_add(page, ">%s</a>", dbr_web_word(page, word));
}

static void add_head(struct dbr_page *page, const char *title)
{
	const struct dbr_request *request = page->request;

	dbr_web_add(page,
		    "<!doctype html>\n<html lang=\"%s\" dir=\"%s\" "
		    "data-theme=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n"
		    "<title>%s - {name}</title>\n",
		    request->english ? "en" : "fa",
		    request->english ? "ltr" : "rtl", request->theme, title);
	dbr_web_add(page,
		    "<meta name=\"viewport\" "
		    "content=\"width=device-width, initial-scale=1\">\n"
		    "<meta name=\"color-scheme\" content=\"light dark\">\n"
		    "<link rel=\"stylesheet\" href=\"/style.css\">\n"
		    "<link rel=\"icon\" href=\"/icon.svg\">\n"
		    "<script src=\"/reader.js\" defer></script>\n</head>\n");
}

void dbr_web_begin(struct dbr_page *page, const char *title)
{
	page->type = "text/html; charset=utf-8";
	add_head(page, title);
	dbr_web_add(page, "<body><a class=\"skip\" href=\"#main\">{skip}"
			  "</a>\n<header class=\"top\"><a class=\"brand\" "
			  "href=\"/\"><b>{name}</b> <small>{tagline}</small>"
			  "</a>\n<nav aria-label=\"{menu}\">");
	add_link(page, "/search", "search");
	add_link(page, "/speakers", "speakers");
	add_link(page, "/sources", "sources");
	add_link(page, "/help", "help");
	dbr_web_add(page, "</nav>");
	add_switches(page);
	dbr_web_add(page, "</header>\n<main id=\"main\">\n");
}

void dbr_web_end(struct dbr_page *page)
{
	dbr_web_add(page, "</main>\n<footer class=\"foot\"><p>{foot}</p>"
			  "<p class=\"keys\">{keys}</p></footer>\n"
			  "</body>\n</html>\n");
}

void dbr_web_fail(struct dbr_page *page, unsigned code, const char *name)
{
	dbr_buf_clear(&page->buf);
	page->code = code;
	page->policy = NULL;
	dbr_web_begin(page, dbr_web_word(page, "fail"));
	dbr_web_add(page,
		    "<section class=\"blank\"><p class=\"code\">%n</p>"
		    "<h1>%s</h1><p>{fail_help}</p><p><a class=\"button\" "
		    "href=\"/\">{home}</a> <a class=\"button\" "
		    "href=\"/help\">{help}</a></p></section>\n",
		    (uint64_t)code, dbr_web_word(page, name));
	dbr_web_end(page);
}

void dbr_web_status(struct dbr_page *page, enum dabir_status status)
{
	switch (status) {
	case DABIR_NOT_FOUND: dbr_web_fail(page, 404, "not_found"); break;
	case DABIR_BAD_QUERY: dbr_web_fail(page, 400, "bad_query"); break;
	case DABIR_BAD_ARGUMENT: dbr_web_fail(page, 400, "bad_date"); break;
	case DABIR_BAD_INPUT: dbr_web_fail(page, 400, "bad_request"); break;
	case DABIR_TOO_LARGE: dbr_web_fail(page, 400, "too_large"); break;
	case DABIR_BUSY: dbr_web_fail(page, 503, "busy"); break;
	default: dbr_web_fail(page, 500, "broken"); break;
	}
}

static void add_month(struct dbr_page *page, const char *calendar,
		      int32_t month)
{
	char name[24];

	snprintf(name, sizeof(name), "%s.%d", calendar, (int)month);
	dbr_web_add(page, "%s", dbr_web_word(page, name));
}

static void add_day(struct dbr_page *page, const char *calendar,
		    const struct dabir_ymd *ymd)
{
	dbr_web_add(page, "%n ", (uint64_t)ymd->day);
	add_month(page, calendar, ymd->month);
	dbr_web_add(page, " %n", (uint64_t)ymd->year);
}

void dbr_web_date(struct dbr_page *page, const char *iso)
{
	struct dabir_ymd ymd, solar;
	char clock[6] = "";
	char weekday[12];
	int64_t day;

	if (dabir_calendar_of_time(DABIR_SOLAR_HIJRI, iso, &solar) !=
		    DABIR_OK ||
	    dabir_calendar_of_time(DABIR_GREGORIAN, iso, &ymd) != DABIR_OK ||
	    dabir_calendar_day(DABIR_GREGORIAN, &ymd, &day) != DABIR_OK)
		return;
	if (strlen(iso) >= 16 && iso[10] == 'T')
		memcpy(clock, iso + 11, 5);
	snprintf(weekday, sizeof(weekday), "weekday.%d",
		 (int)dabir_calendar_weekday(day));
	dbr_web_add(page, "<time datetime=\"%s\"><span>%s ", iso,
		    dbr_web_word(page, weekday));
	add_day(page, "solar", &solar);
	if (*clock && strcmp(clock, "00:00") != 0) {
		dbr_web_add(page, "{comma} <bdi>");
		dbr_web_digits(page, clock);
		dbr_web_add(page, "</bdi>");
	}
	dbr_web_add(page, "</span> <span class=\"beside\">");
	add_day(page, "gregorian", &ymd);
	dbr_web_add(page, "</span></time>");
}
