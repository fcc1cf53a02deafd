#include "serve/assets.h"

#include <string.h>

#include "serve/views.h"

static const char *type_of(const char *name)
{
	static const char *const types[][2] = {
		{ ".css", "text/css; charset=utf-8" },
		{ ".js", "text/javascript; charset=utf-8" },
		{ ".svg", "image/svg+xml" },
		{ ".woff2", "font/woff2" },
		{ ".txt", "text/plain; charset=utf-8" },
	};
	const char *dot = strrchr(name, '.');

	for (size_t i = 0; dot && i < sizeof(types) / sizeof(*types); i++)
		if (!strcmp(dot, types[i][0]))
			return types[i][1];
	return "application/octet-stream";
}

bool dbr_asset(struct dbr_page *page)
{
	for (const struct dbr_asset *asset = dbr_assets; asset->name; asset++) {
		if (strcmp(page->request->path + 1, asset->name) != 0)
			continue;
		dbr_buf_add(&page->buf, asset->data, asset->len);
		page->type = type_of(asset->name);
		page->lasting = true;
		return true;
	}
	return false;
}
