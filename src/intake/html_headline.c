/* The headline: what the page shows and its head agree on. */
#include <string.h>

#include "intake/view.h"

#define MOST_CANDIDATES 8

struct candidate {
	const char *text;
	size_t len;
	const char *rule;
	uint32_t node;
	int worth;
};

struct candidates {
	struct candidate items[MOST_CANDIDATES];
	size_t count;
};

static void add(struct candidates *list, const char *text, size_t len,
		const char *rule, uint32_t node)
{
	if (text && len > 4 && len < 600 && list->count < MOST_CANDIDATES)
		list->items[list->count++] =
			(struct candidate){ text, len, rule, node, 0 };
}

static void add_node(struct dbr_view *view, struct candidates *list,
		     uint32_t node, const char *rule)
{
	size_t len = 0;
	const char *text = node ? dbr_dom_text(&view->dom, node, &len) : NULL;

	add(list, text, len, rule, node);
}

static const char *behind(const char *text, size_t len, const char *mark)
{
	size_t size = strlen(mark);

	for (size_t i = len; i-- > size;)
		if (!memcmp(text + i - size, mark, size))
			return text + i - size;
	return NULL;
}

/* "Headline | Site" and "Headline - Site" without the site. */
static size_t without_site(const char *text, size_t len)
{
	static const char *const marks[] = { " | ", " - ", " :: ", "- " };

	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++) {
		const char *at = behind(text, len, marks[i]);

		if (at && (size_t)(at - text) * 2 > len)
			return (size_t)(at - text);
	}
	return len;
}

static bool contains(const char *whole, const struct candidate *part)
{
	size_t len = whole ? strlen(whole) : 0;

	for (size_t i = 0; i + part->len <= len; i++)
		if (!memcmp(whole + i, part->text, part->len))
			return true;
	return false;
}

/* What the head says, without the name of the site behind it. */
static void add_head(struct dbr_view *view, struct candidates *list,
		     const char *text, const char *rule)
{
	size_t len = text ? strlen(text) : 0;
	const char *folded =
		text ? dbr_dom_fold(view->dom.arena, text, &len) : NULL;

	if (folded)
		add(list, folded, without_site(folded, len), rule, 0);
}

static void collect(struct dbr_view *view, struct candidates *list)
{
	const struct dbr_dom *dom = &view->dom;

	add_node(view, list, view->parts.node[DBR_SLOT_HEADLINE], "family");
	for (uint32_t i = 1; i < dom->count && list->count < 4; i++)
		if (dom->nodes[i].tag == DBR_TAG_H1)
			add_node(view, list, i, "h1");
	add_head(view, list, view->ld_headline, "json-ld");
	add_head(view, list, view->og_title, "og:title");
	add_head(view, list, view->title, "title");
}

/* Shown text that the head repeats first, then what comes first. */
static const struct candidate *choose(struct dbr_view *view,
				      struct candidates *list)
{
	const struct candidate *best = NULL;

	for (size_t i = 0; i < list->count; i++) {
		struct candidate *item = &list->items[i];

		item->worth = 2 * contains(view->og_title, item) +
			      contains(view->title, item) +
			      2 * contains(view->ld_headline, item) +
			      (item->node != 0);
		if (!best || item->worth > best->worth)
			best = item;
	}
	return best;
}

/* A headline known from the head alone may be shown as no h1. */
static uint32_t find_shown(struct dbr_view *view, const struct candidate *best)
{
	const struct dbr_dom *dom = &view->dom;

	for (uint32_t i = 1; i < dom->count; i++) {
		const struct dbr_node *node = &dom->nodes[i];
		size_t len = node->len;
		const char *text;

		if (node->tag != DBR_TAG_TEXT || len < best->len ||
		    dom->nodes[node->parent].tag == DBR_TAG_TITLE ||
		    dom->nodes[node->parent].tag == DBR_TAG_SCRIPT)
			continue;
		text = dbr_dom_fold(dom->arena, node->text, &len);
		if (text && len == best->len && !memcmp(text, best->text, len))
			return node->parent;
	}
	return 0;
}

void dbr_view_find_headline(struct dbr_view *view)
{
	struct candidates list = { .count = 0 };
	const struct candidate *best;

	collect(view, &list);
	best = choose(view, &list);
	if (!best)
		return;
	for (size_t i = 0; i < list.count; i++)
		if (list.items[i].node && list.items[i].len == best->len &&
		    !memcmp(list.items[i].text, best->text, best->len)) {
			view->dom.nodes[list.items[i].node].dropped = true;
			view->headline_node = list.items[i].node;
		}
	view->headline = best->text;
	view->headline_len = best->len;
	view->headline_rule = best->rule;
	if (!view->headline_node)
		view->headline_node = find_shown(view, best);
}
