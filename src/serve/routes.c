/* Paths to views. */
#include <stdlib.h>
#include <string.h>

#include "serve/request.h"

#define ASSET(name)                                                            \
	extern const unsigned char name[];                                     \
	extern const size_t name##_size;

ASSET(dbr_asset_style)
ASSET(dbr_asset_app)
ASSET(dbr_asset_icon)
ASSET(dbr_asset_help_fa)
ASSET(dbr_asset_help_en)
ASSET(dbr_asset_font)

static void give_asset(struct dbr_request *request, const unsigned char *bytes,
		       size_t size, const char *type)
{
	request->asset = bytes;
	request->asset_size = size;
	request->type = type;
	if (!size)
		dbr_view_problem(request, 404, "not-found", NULL);
}

static bool asset(struct dbr_request *request)
{
	const char *path = request->path;

	if (!strcmp(path, "/style.css"))
		give_asset(request, dbr_asset_style, dbr_asset_style_size,
			   "text/css; charset=utf-8");
	else if (!strcmp(path, "/app.js"))
		give_asset(request, dbr_asset_app, dbr_asset_app_size,
			   "text/javascript; charset=utf-8");
	else if (!strcmp(path, "/icon.svg"))
		give_asset(request, dbr_asset_icon, dbr_asset_icon_size,
			   "image/svg+xml");
	else if (!strcmp(path, "/vazirmatn.woff2") && dbr_asset_font_size > 1)
		give_asset(request, dbr_asset_font, dbr_asset_font_size,
			   "font/woff2");
	else
		return false;
	return true;
}

void dbr_view_help(struct dbr_request *request)
{
	bool english = request->html.english;

	dbr_page_open(request, dbr_html_words(&request->html, "help"));
	if (english)
		dbr_buf_add(&request->body, dbr_asset_help_en,
			    dbr_asset_help_en_size);
	else
		dbr_buf_add(&request->body, dbr_asset_help_fa,
			    dbr_asset_help_fa_size);
	dbr_page_close(request);
}

/* /report/12 and /report/12/original */
static bool report(struct dbr_request *request)
{
	static const char prefix[] = "/report/";
	const char *at = request->path + sizeof(prefix) - 1;
	char *end;
	unsigned long long id;

	if (strncmp(request->path, prefix, sizeof(prefix) - 1) != 0 ||
	    *at < '0' || *at > '9')
		return false;
	id = strtoull(at, &end, 10);
	if (!*end)
		dbr_view_report(request, id);
	else if (!strcmp(end, "/original"))
		dbr_view_original(request, id);
	else
		return false;
	return true;
}

void dbr_route(struct dbr_request *request)
{
	const char *path = request->path;

	if (!strcmp(path, "/"))
		dbr_view_search(request);
	else if (!strcmp(path, "/speaker"))
		dbr_view_speaker(request);
	else if (!strcmp(path, "/speakers"))
		dbr_view_list(request, DABIR_FACET_SPEAKER);
	else if (!strcmp(path, "/sources"))
		dbr_view_list(request, DABIR_FACET_SOURCE);
	else if (!strcmp(path, "/help"))
		dbr_view_help(request);
	else if (!strncmp(path, "/api/", 5))
		dbr_api(request, path + 5);
	else if (!report(request) && !asset(request))
		dbr_view_problem(request, 404, "not-found", path);
}
