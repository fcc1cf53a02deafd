/* What a page says of itself in its head. */
#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "base/rows.h"
#include "intake/view.h"

extern const struct dbr_rows dbr_intake_clues; /* data/intake/clues.tsv */

static bool clue_kind(const char *kind, const char *name)
{
	const struct dbr_rows *rows = &dbr_intake_clues;

	for (size_t i = 0; i < rows->count; i++)
		if (!strcmp(dbr_cell(rows, i, 0), kind) &&
		    !strcasecmp(dbr_cell(rows, i, 1), name))
			return true;
	return false;
}

/* "Agency | its slogan" and "Agency - Name": the name before the mark. */
static size_t name_length(const char *value)
{
	const char *bar = strstr(value, " | "), *dash = strstr(value, " - ");

	if (bar && bar > value)
		return (size_t)(bar - value);
	return dash && dash > value ? (size_t)(dash - value) : strlen(value);
}

enum dabir_status dbr_view_keep(struct dbr_view *view, enum dabir_field field,
				const char *value)
{
	struct dabir_report *report = view->report;
	size_t len = value ? strlen(value) : 0;

	if (!len || report->field[field])
		return DABIR_OK;
	if (field == DABIR_FIELD_PUBLISHER || field == DABIR_FIELD_BYLINE)
		len = name_length(value);
	return dbr_report_set_field(report, field, value, len);
}

enum dabir_status dbr_view_keep_site(struct dbr_view *view, const char *url)
{
	const char *host = url ? strstr(url, "://") : NULL;

	if (!host || view->site)
		return DABIR_OK;
	host += 3;
	view->site = dbr_arena_copy(view->dom.arena, url,
				    (size_t)(host - url) + strcspn(host, "/"));
	return view->site ? DABIR_OK : DABIR_NO_MEMORY;
}

/* "/news/1" under the site that some other address of the page names. */
static enum dabir_status complete_url(struct dbr_view *view)
{
	const char *path = view->report->field[DABIR_FIELD_URL];
	struct dbr_buf whole;
	enum dabir_status status;

	if (!path || path[0] != '/' || !view->site)
		return DABIR_OK;
	dbr_buf_init(&whole);
	dbr_buf_add_text(&whole, view->site);
	dbr_buf_add_text(&whole, path);
	status = dbr_buf_status(&whole);
	if (status == DABIR_OK)
		status = dbr_report_set_field(view->report, DABIR_FIELD_URL,
					      whole.data, whole.len);
	dbr_buf_release(&whole);
	return status;
}

static enum dabir_status add_keywords(struct dabir_report *report,
				      const char *list)
{
	enum dabir_status status = DABIR_OK;

	while (*list && status == DABIR_OK) {
		/* U+060C ARABIC COMMA is D8 8C */
		size_t len = 0;

		while (list[len] && list[len] != ',' &&
		       memcmp(list + len, "\xD8\x8C", 2) != 0)
			len++;
		if (len && len < 200)
			status = dbr_report_add_string(
				report, &report->tags, list + strspn(list, " "),
				len - (strspn(list, " ") < len
					       ? strspn(list, " ")
					       : len));
		list += len;
		if (*list)
			list += *list == ',' ? 1 : 2;
	}
	return status;
}

static const struct {
	const char *name;
	enum dabir_field field;
} fields[] = {
	{ "og:url", DABIR_FIELD_URL },
	{ "dc.identifier", DABIR_FIELD_URL },
	{ "og:site_name", DABIR_FIELD_PUBLISHER },
	{ "og:image", DABIR_FIELD_IMAGE },
	{ "article:section", DABIR_FIELD_SECTION },
	{ "og:article:section", DABIR_FIELD_SECTION },
	{ "author", DABIR_FIELD_BYLINE },
	{ "article:author", DABIR_FIELD_BYLINE },
	{ "nastooh:code", DABIR_FIELD_CODE },
};

static enum dabir_status read_meta(struct dbr_view *view, const char *name,
				   const char *value)
{
	struct dabir_report *report = view->report;
	size_t len = strlen(value);

	if (!len)
		return DABIR_OK;
	if (clue_kind("meta-published", name))
		return dbr_report_add_clue(report, value, len, "meta", false);
	if (clue_kind("meta-modified", name))
		return dbr_report_add_clue(report, value, len, "meta", true);
	if (!strcasecmp(name, "og:title")) {
		view->og_title = value;
		return DABIR_OK;
	}
	if (!strcasecmp(name, "description") ||
	    !strcasecmp(name, "og:description"))
		view->description = value;
	if (!strcasecmp(name, "og:type"))
		view->is_article |= !strcasecmp(value, "article");
	if (!strcasecmp(name, "keywords") || !strcasecmp(name, "article:tag"))
		return add_keywords(report, value);
	for (size_t i = 0; i < sizeof(fields) / sizeof(*fields); i++)
		if (!strcasecmp(name, fields[i].name))
			return dbr_view_keep(view, fields[i].field, value);
	return DABIR_OK;
}

static enum dabir_status meta_node(struct dbr_view *view,
				   const struct dbr_node *node)
{
	static const char *const names[] = { "property", "name", "itemprop" };
	const char *value = dbr_dom_attribute(node, "content");
	enum dabir_status status = DABIR_OK;

	for (size_t i = 0; value && i < 3 && status == DABIR_OK; i++) {
		const char *name = dbr_dom_attribute(node, names[i]);

		if (name)
			status = read_meta(view, name, value);
	}
	return status;
}

static enum dabir_status link_node(struct dbr_view *view,
				   const struct dbr_node *node)
{
	const char *rel = dbr_dom_attribute(node, "rel");
	const char *href = dbr_dom_attribute(node, "href");

	if (!rel || !href || !*href)
		return DABIR_OK;
	if (dbr_dom_has_word(rel, "canonical", 9))
		return dbr_view_keep(view, DABIR_FIELD_URL, href);
	if (dbr_dom_has_word(rel, "shortlink", 9))
		return dbr_view_keep(view, DABIR_FIELD_SHORT_LINK, href);
	return DABIR_OK;
}

static enum dabir_status script_node(struct dbr_view *view, uint32_t index)
{
	const struct dbr_node *node = &view->dom.nodes[index];
	const char *type = dbr_dom_attribute(node, "type");
	char *json;
	size_t len = 0;

	if (!type || strcasecmp(type, "application/ld+json") != 0 ||
	    node->end < index + 2)
		return DABIR_OK;
	/* The parser gives a long script in pieces. */
	for (uint32_t i = index + 1; i < node->end; i++)
		len += view->dom.nodes[i].len;
	json = dbr_arena_alloc(view->dom.arena, len + 1);
	if (!json)
		return DABIR_NO_MEMORY;
	len = 0;
	for (uint32_t i = index + 1; i < node->end; i++) {
		const struct dbr_node *text = &view->dom.nodes[i];

		memcpy(json + len, text->text ? text->text : "", text->len);
		len += text->len;
	}
	return dbr_view_json_ld(view, json, len);
}

static enum dabir_status read_node(struct dbr_view *view, uint32_t index)
{
	const struct dbr_node *node = &view->dom.nodes[index];
	size_t len;

	switch (node->tag) {
	case DBR_TAG_META: return meta_node(view, node);
	case DBR_TAG_LINK: return link_node(view, node);
	case DBR_TAG_SCRIPT: return script_node(view, index);
	case DBR_TAG_TITLE:
		if (!view->title)
			view->title = dbr_dom_text(&view->dom, index, &len);
		return DABIR_OK;
	default: return DABIR_OK;
	}
}

enum dabir_status dbr_view_meta(struct dbr_view *view)
{
	enum dabir_status status = DABIR_OK;

	for (uint32_t i = 0; i < view->dom.count && status == DABIR_OK; i++)
		status = read_node(view, i);
	return status == DABIR_OK ? complete_url(view) : status;
}
