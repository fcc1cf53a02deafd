#include <string.h>

#include "serve/views.h"

static const struct route {
	const char *path;
	void (*view)(struct dbr_page *page);
} routes[] = {
	{ "/", dbr_view_home },
	{ "/search", dbr_view_search },
	{ "/speakers", dbr_view_speakers },
	{ "/speaker", dbr_view_speaker },
	{ "/sources", dbr_view_sources },
	{ "/search.csv", dbr_file_search },
	{ "/kwic", dbr_view_kwic },
	{ "/kwic.csv", dbr_file_kwic },
	{ "/counts", dbr_view_counts },
	{ "/counts.csv", dbr_file_facet },
	{ "/said.csv", dbr_file_said },
	{ "/compare", dbr_view_compare },
	{ "/help", dbr_view_help },
	{ "/set", dbr_view_set },
	{ "/api/search", dbr_api_search },
	{ "/api/said", dbr_api_said },
	{ "/api/compare", dbr_api_compare },
	{ "/api/speakers", dbr_api_speakers },
	{ "/api/sources", dbr_api_sources },
	{ "/api/stats", dbr_api_stats },
};

void dbr_route(struct dbr_page *page)
{
	const char *path = page->request->path;

	for (size_t i = 0; i < sizeof(routes) / sizeof(*routes); i++)
		if (!strcmp(path, routes[i].path)) {
			routes[i].view(page);
			return;
		}
	if (!strncmp(path, "/report/", 8))
		dbr_view_report(page);
	else if (!strncmp(path, "/api/report/", 12))
		dbr_api_report(page);
	else
		dbr_web_status(page, DABIR_NOT_FOUND);
}
