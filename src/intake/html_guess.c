/* Kicker and lead of a page whose family does not name them. */
#include <string.h>

#include "base/rows.h"
#include "intake/view.h"

#define MOST_KICKER 160 /* bytes */
#define LEAST_LEAD 40	/* letters */
#define MOST_LEAD 900	/* bytes */
#define SAME 48		/* bytes that make two texts the same */
#define NEAR 40		/* nodes from the headline to its kicker */

extern const struct dbr_rows dbr_intake_clues; /* data/intake/clues.tsv */

static bool is_named(const struct dbr_node *node, const char *kind)
{
	return node->attribute_count &&
	       (dbr_name_listed(&dbr_intake_clues, kind,
				dbr_dom_attribute(node, "class")) ||
		dbr_name_listed(&dbr_intake_clues, kind,
				dbr_dom_attribute(node, "id")));
}

static bool is_line(const struct dbr_node *node)
{
	return node->tag == DBR_TAG_P || node->tag == DBR_TAG_BLOCK ||
	       node->tag == DBR_TAG_HEADING || node->tag == DBR_TAG_OTHER ||
	       node->tag == DBR_TAG_STRONG || node->tag == DBR_TAG_ITEM;
}

static bool is_prose(const struct dbr_node *node)
{
	return !node->dropped && is_line(node) &&
	       node->link_letters * 2 < node->letters;
}

/* The kicker stands before the headline, or the class has its name. */
static uint32_t find_kicker(const struct dbr_view *view)
{
	uint32_t headline = view->headline_node;
	uint32_t from = headline > NEAR ? headline - NEAR : 1;

	for (uint32_t i = from; i < headline + NEAR && i < view->dom.count;
	     i++) {
		const struct dbr_node *node = &view->dom.nodes[i];
		size_t len;

		if (!node->letters || !is_prose(node) ||
		    !is_named(node, "kicker-class"))
			continue;
		if (dbr_dom_text(&view->dom, i, &len) && len < MOST_KICKER)
			return i;
	}
	return 0;
}

static bool same_start(const char *one, const char *two, size_t len)
{
	size_t most = strlen(two);

	most = most < SAME ? most : SAME;
	return most > 16 && len >= most && !memcmp(one, two, most);
}

/*
 The lead stands between headline and body, and either its class says so or
 it begins as the head's description does.
 */
static bool is_lead(const struct dbr_view *view, uint32_t index,
		    const char *description)
{
	const struct dbr_node *node = &view->dom.nodes[index];
	const char *text;
	size_t len;

	if (node->letters < LEAST_LEAD || !is_prose(node))
		return false;
	text = dbr_dom_text(&view->dom, index, &len);
	if (!text || len > MOST_LEAD)
		return false;
	return is_named(node, "lead-class") ||
	       (description && same_start(text, description, len));
}

static uint32_t find_lead(const struct dbr_view *view)
{
	uint32_t body = view->parts.node[DBR_SLOT_BODY];
	size_t len = view->description ? strlen(view->description) : 0;
	const char *description =
		view->description
			? dbr_dom_fold(view->dom.arena, view->description, &len)
			: NULL;

	if (!body || body < view->headline_node)
		return 0;
	for (uint32_t i = view->headline_node + 1; i < body; i++)
		if (view->dom.nodes[i].end <= body &&
		    is_lead(view, i, description))
			return i;
	return 0;
}

void dbr_view_guess(struct dbr_view *view)
{
	uint32_t *parts = view->parts.node;

	if (!view->headline_node)
		return;
	if (!parts[DBR_SLOT_KICKER])
		parts[DBR_SLOT_KICKER] = find_kicker(view);
	if (!parts[DBR_SLOT_LEAD])
		parts[DBR_SLOT_LEAD] = find_lead(view);
}
