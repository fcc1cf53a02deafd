/* Where the body is, when no family knows: where the prose is. */
#include "intake/view.h"

#define LEAST_PARAGRAPH 40 /* letters */
#define LEAST_BODY 120
#define LEAST_TEASER 16
#define LEAST_TEASERS 5

static bool holds_prose(enum dbr_tag tag)
{
	return tag == DBR_TAG_P || tag == DBR_TAG_BLOCK || tag == DBR_TAG_CELL;
}

/* Letters of the text nodes that stand directly in `node`. */
static uint32_t own_letters(const struct dbr_node *nodes, uint32_t node)
{
	uint32_t letters = 0;

	for (uint32_t i = node + 1; i < nodes[node].end; i = nodes[i].end)
		if (nodes[i].tag != DBR_TAG_BLOCK &&
		    nodes[i].tag != DBR_TAG_P && nodes[i].tag != DBR_TAG_SKIP &&
		    nodes[i].tag != DBR_TAG_SCRIPT &&
		    nodes[i].tag != DBR_TAG_ITEM)
			letters += nodes[i].letters - nodes[i].link_letters;
	return letters;
}

static bool in_dropped(const struct dbr_node *nodes, uint32_t node)
{
	for (int left = 64; node && left; left--) {
		if (nodes[node].dropped || nodes[node].tag == DBR_TAG_SKIP)
			return true;
		node = nodes[node].parent;
	}
	return false;
}

/*
 Each paragraph speaks for its parent, and half as loudly for the parent's
 parent, so that a body parted into sections wins over one of them.
 */
uint32_t dbr_view_find_body(struct dbr_view *view)
{
	const struct dbr_node *nodes = view->dom.nodes;
	uint32_t *votes = dbr_arena_zero(view->dom.arena, view->dom.count,
					 sizeof(*votes));
	uint32_t best = 0;

	if (!votes)
		return 0;
	for (uint32_t i = 1; i < view->dom.count; i++) {
		uint32_t letters, parent = nodes[i].parent;

		if (!holds_prose((enum dbr_tag)nodes[i].tag))
			continue;
		letters = own_letters(nodes, i);
		if (letters < LEAST_PARAGRAPH || in_dropped(nodes, i))
			continue;
		votes[nodes[i].tag == DBR_TAG_P ? parent : i] += letters * 2;
		votes[nodes[i].tag == DBR_TAG_P ? nodes[parent].parent
						: parent] += letters;
	}
	for (uint32_t i = 1; i < view->dom.count; i++)
		if (votes[i] > votes[best])
			best = i;
	return votes[best] / 2 >= LEAST_BODY ? best : 0;
}

/* A line that is one long link, as the heading of a teaser is. */
static bool is_teaser(const struct dbr_node *nodes, uint32_t node)
{
	const struct dbr_node *parent = &nodes[nodes[node].parent];

	return nodes[node].tag == DBR_TAG_A &&
	       nodes[node].letters >= LEAST_TEASER &&
	       parent->letters * 4 <= nodes[node].letters * 5;
}

bool dbr_view_is_list(const struct dbr_view *view)
{
	const struct dbr_node *nodes = view->dom.nodes;
	uint32_t body = view->parts.node[DBR_SLOT_BODY];
	uint32_t teasers = 0, paragraphs = 0, i = body + 1;

	if (!body || view->is_article)
		return false;
	while (i < nodes[body].end) {
		if (nodes[i].dropped || nodes[i].tag == DBR_TAG_SKIP) {
			i = nodes[i].end;
			continue;
		}
		teasers += is_teaser(nodes, i);
		paragraphs += holds_prose((enum dbr_tag)nodes[i].tag) &&
			      own_letters(nodes, i) >= LEAST_PARAGRAPH;
		i++;
	}
	return teasers >= LEAST_TEASERS && teasers * 2 >= paragraphs;
}
