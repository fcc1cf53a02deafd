#include <string.h>

#include "base/utf8.h"
#include "intake/html.h"
#include "intake/page.h"
#include "intake/view.h"

#define LEAST_REPORT 100 /* letters of lead and body */

static enum dabir_status add_slot(struct dbr_view *view, enum dbr_slot slot,
				  enum dabir_role role)
{
	const char *family = view->parts.family;
	uint32_t node = view->parts.node[slot];
	enum dabir_status status;

	if (!node || view->dom.nodes[node].dropped)
		return DABIR_OK;
	status = dbr_view_blocks(view, node, role, family ? family : "guess");
	view->dom.nodes[node].dropped = true;
	return status;
}

static enum dabir_status add_head(struct dbr_view *view)
{
	enum dabir_status status;

	status = add_slot(view, DBR_SLOT_KICKER, DABIR_ROLE_KICKER);
	if (status == DABIR_OK && view->headline)
		status = dbr_report_add_block(
			view->report, view->headline, view->headline_len,
			DABIR_ROLE_HEADLINE, view->headline_rule);
	if (status == DABIR_OK)
		status = add_slot(view, DBR_SLOT_DECK, DABIR_ROLE_DECK);
	if (status == DABIR_OK)
		status = add_slot(view, DBR_SLOT_LEAD, DABIR_ROLE_LEAD);
	return status;
}

/* What a family named but is no prose must not come back in the body. */
static void drop_slots(struct dbr_view *view)
{
	static const enum dbr_slot named[] = { DBR_SLOT_DATE, DBR_SLOT_CODE,
					       DBR_SLOT_SECTION, DBR_SLOT_LINK,
					       DBR_SLOT_TAGS };

	for (size_t i = 0; i < sizeof(named) / sizeof(*named); i++)
		if (view->parts.node[named[i]])
			view->dom.nodes[view->parts.node[named[i]]].dropped =
				true;
}

static void find_body(struct dbr_view *view)
{
	uint32_t *body = &view->parts.node[DBR_SLOT_BODY];

	view->body_rule = view->parts.family;
	if (!*body) {
		dbr_view_drop(view, 0);
		*body = dbr_view_find_body(view);
		view->body_rule = "prose";
	}
	if (*body)
		dbr_view_drop(view, *body);
}

static enum dabir_status add_body(struct dbr_view *view)
{
	uint32_t body = view->parts.node[DBR_SLOT_BODY];

	return body ? dbr_view_blocks(view, body, DABIR_ROLE_BODY,
				      view->body_rule)
		    : DABIR_OK;
}

static size_t prose_letters(const struct dabir_report *report)
{
	size_t letters = 0;

	for (uint32_t i = 0; i < report->page.block_count; i++) {
		const struct dbr_block *block = &report->page.blocks[i];

		if (block->role != DABIR_ROLE_BODY &&
		    block->role != DABIR_ROLE_LEAD)
			continue;
		for (uint32_t k = 0; k < block->len; k++)
			letters += (block->data[k] & 0xC0) != 0x80 &&
				   block->data[k] != ' ';
	}
	return letters;
}

/* "https://site/" and "https://site/fa": nobody's report lives there. */
static bool is_home(const char *url)
{
	const char *path = url ? strstr(url, "://") : NULL;

	path = path ? strchr(path + 3, '/') : NULL;
	return path && strlen(path) <= 4 && !strpbrk(path, "0123456789");
}

static enum dabir_status read_page(struct dbr_view *view)
{
	enum dabir_status status = dbr_view_meta(view);

	if (status != DABIR_OK)
		return status;
	if (is_home(view->report->field[DABIR_FIELD_URL]))
		return dbr_page_refuse(view->report, DABIR_NOT_REPORT,
				       "a home page");
	dbr_select_family(&view->dom, &view->parts);
	dbr_view_find_headline(view);
	status = dbr_view_clues(view);
	if (status != DABIR_OK)
		return status;
	drop_slots(view);
	find_body(view);
	if (dbr_view_is_list(view))
		return dbr_page_refuse(view->report, DABIR_NOT_REPORT,
				       "a list of other reports");
	dbr_view_guess(view);
	status = add_head(view);
	if (status == DABIR_OK)
		status = add_body(view);
	if (status != DABIR_OK)
		return status;
	if (prose_letters(view->report) < LEAST_REPORT)
		return dbr_page_refuse(view->report, DABIR_NOT_REPORT,
				       "a page without a report's text");
	return DABIR_OK;
}

enum dabir_status dbr_page_html(struct dabir_report *report,
				const struct dbr_decoded *decoded)
{
	struct dbr_view view = { .report = report };
	enum dabir_status status;

	report->page.has_structure = true;
	status = dbr_dom_parse(&view.dom, &report->arena, decoded->text,
			       decoded->len);
	if (status == DABIR_TOO_LARGE)
		return dbr_page_refuse(report, status,
				       "more elements or attributes than a "
				       "page has");
	return status == DABIR_OK ? read_page(&view) : status;
}

enum dabir_status dbr_html_fragment(struct dabir_report *report,
				    const char *html, size_t len,
				    enum dabir_role role, const char *rule)
{
	struct dbr_view view = { .report = report };
	enum dabir_status status;

	status = dbr_dom_parse(&view.dom, &report->arena, html, len);
	if (status != DABIR_OK)
		return status;
	dbr_view_drop(&view, 0);
	return dbr_view_blocks(&view, 0, role, rule);
}
