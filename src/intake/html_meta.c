/* What a page says of itself in its head. */
#include <string.h>
#include <strings.h>

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

static enum dabir_status keep(struct dabir_report *report,
			      enum dabir_field field, const char *value)
{
	if (report->field[field])
		return DABIR_OK;
	return dbr_report_set_field(report, field, value, strlen(value));
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
	if (!strcasecmp(name, "og:title"))
		view->og_title = value;
	else if (!strcasecmp(name, "og:url"))
		return keep(report, DABIR_FIELD_URL, value);
	else if (!strcasecmp(name, "og:site_name"))
		return keep(report, DABIR_FIELD_PUBLISHER, value);
	else if (!strcasecmp(name, "og:image"))
		return keep(report, DABIR_FIELD_IMAGE, value);
	else if (!strcasecmp(name, "article:section"))
		return keep(report, DABIR_FIELD_SECTION, value);
	else if (!strcasecmp(name, "author") ||
		 !strcasecmp(name, "article:author"))
		return keep(report, DABIR_FIELD_BYLINE, value);
	else if (!strcasecmp(name, "keywords") ||
		 !strcasecmp(name, "article:tag"))
		return add_keywords(report, value);
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
		return keep(view->report, DABIR_FIELD_URL, href);
	if (dbr_dom_has_word(rel, "shortlink", 9))
		return keep(view->report, DABIR_FIELD_SHORT_LINK, href);
	return DABIR_OK;
}

static enum dabir_status script_node(struct dbr_view *view, uint32_t index)
{
	const struct dbr_node *node = &view->dom.nodes[index];
	const char *type = dbr_dom_attribute(node, "type");
	const struct dbr_node *text = node + 1;

	if (!type || strcasecmp(type, "application/ld+json") != 0 ||
	    node->end < index + 2 || text->tag != DBR_TAG_TEXT)
		return DABIR_OK;
	return dbr_view_json_ld(view, text->text, text->len);
}

static enum dabir_status time_node(struct dbr_view *view,
				   const struct dbr_node *node)
{
	const char *value = dbr_dom_attribute(node, "datetime");

	if (!value || !*value)
		return DABIR_OK;
	return dbr_report_add_clue(view->report, value, strlen(value), "time",
				   false);
}

static enum dabir_status read_node(struct dbr_view *view, uint32_t index)
{
	const struct dbr_node *node = &view->dom.nodes[index];
	size_t len;

	switch (node->tag) {
	case DBR_TAG_META: return meta_node(view, node);
	case DBR_TAG_LINK: return link_node(view, node);
	case DBR_TAG_SCRIPT: return script_node(view, index);
	case DBR_TAG_TIME: return time_node(view, node);
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
	return status;
}
