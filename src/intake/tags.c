#include "intake/tags.h"

#include <stdlib.h>
#include <string.h>

/* In the order of strcmp. */
static const struct row {
	char name[12];
	enum dbr_tag tag;
} rows[] = {
	{ "a", DBR_TAG_A },
	{ "address", DBR_TAG_BLOCK },
	{ "article", DBR_TAG_BLOCK },
	{ "aside", DBR_TAG_SKIP },
	{ "audio", DBR_TAG_SKIP },
	{ "b", DBR_TAG_STRONG },
	{ "blockquote", DBR_TAG_BLOCK },
	{ "body", DBR_TAG_BLOCK },
	{ "br", DBR_TAG_BR },
	{ "button", DBR_TAG_SKIP },
	{ "caption", DBR_TAG_CAPTION },
	{ "center", DBR_TAG_BLOCK },
	{ "dd", DBR_TAG_ITEM },
	{ "div", DBR_TAG_BLOCK },
	{ "dl", DBR_TAG_BLOCK },
	{ "dt", DBR_TAG_ITEM },
	{ "figcaption", DBR_TAG_CAPTION },
	{ "figure", DBR_TAG_BLOCK },
	{ "footer", DBR_TAG_SKIP },
	{ "form", DBR_TAG_BLOCK },
	{ "h1", DBR_TAG_H1 },
	{ "h2", DBR_TAG_HEADING },
	{ "h3", DBR_TAG_HEADING },
	{ "h4", DBR_TAG_HEADING },
	{ "h5", DBR_TAG_HEADING },
	{ "h6", DBR_TAG_HEADING },
	{ "head", DBR_TAG_BLOCK },
	{ "header", DBR_TAG_BLOCK },
	{ "hr", DBR_TAG_BR },
	{ "html", DBR_TAG_BLOCK },
	{ "iframe", DBR_TAG_SKIP },
	{ "img", DBR_TAG_IMG },
	{ "input", DBR_TAG_SKIP },
	{ "li", DBR_TAG_ITEM },
	{ "link", DBR_TAG_LINK },
	{ "main", DBR_TAG_BLOCK },
	{ "meta", DBR_TAG_META },
	{ "nav", DBR_TAG_SKIP },
	{ "noscript", DBR_TAG_SKIP },
	{ "object", DBR_TAG_SKIP },
	{ "ol", DBR_TAG_BLOCK },
	{ "p", DBR_TAG_P },
	{ "pre", DBR_TAG_BLOCK },
	{ "script", DBR_TAG_SCRIPT },
	{ "section", DBR_TAG_BLOCK },
	{ "select", DBR_TAG_SKIP },
	{ "strong", DBR_TAG_STRONG },
	{ "style", DBR_TAG_SKIP },
	{ "svg", DBR_TAG_SKIP },
	{ "table", DBR_TAG_BLOCK },
	{ "tbody", DBR_TAG_BLOCK },
	{ "td", DBR_TAG_CELL },
	{ "template", DBR_TAG_SKIP },
	{ "textarea", DBR_TAG_SKIP },
	{ "th", DBR_TAG_CELL },
	{ "thead", DBR_TAG_BLOCK },
	{ "time", DBR_TAG_TIME },
	{ "title", DBR_TAG_TITLE },
	{ "tr", DBR_TAG_ROW },
	{ "ul", DBR_TAG_BLOCK },
	{ "video", DBR_TAG_SKIP },
};

static int by_name(const void *name, const void *row)
{
	return strcmp(name, ((const struct row *)row)->name);
}

enum dbr_tag dbr_tag_of(const char *name)
{
	const struct row *row =
		bsearch(name, rows, sizeof(rows) / sizeof(*rows), sizeof(*rows),
			by_name);

	return row ? row->tag : DBR_TAG_OTHER;
}
