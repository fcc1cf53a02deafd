#include "archive/sqlite_match.h"

#include <string.h>

static const char *const part_names[DBR_PARTS] = { "body", "headline", "lead" };

static void add_quoted(struct dbr_buf *out, const char *text)
{
	dbr_buf_add_byte(out, '"');
	for (; *text; text++) {
		if (*text == '"')
			dbr_buf_add_byte(out, '"');
		dbr_buf_add_byte(out, *text);
	}
	dbr_buf_add_byte(out, '"');
}

/* Where it must stand. FTS5 has this before NEAR, not inside of it. */
static void add_parts(struct dbr_buf *out, unsigned parts)
{
	if (!parts)
		return;
	dbr_buf_add_byte(out, '{');
	for (unsigned part = 0; part < DBR_PARTS; part++)
		if (parts >> part & 1) {
			dbr_buf_add_byte(out, ' ');
			dbr_buf_add_text(out, part_names[part]);
		}
	dbr_buf_add_text(out, "} : ");
}

static void add_terms(struct dbr_match *match, const struct dbr_node *node,
		      float weight)
{
	struct dbr_buf *out = &match->expression;

	if (match->count == DBR_MOST_PHRASES) {
		match->too_many = true;
		return;
	}
	match->phrases[match->count++] =
		(struct dbr_phrase){ node->terms, weight * node->weight,
				     node->group, node->prefix };
	add_parts(out, node->parts);
	add_quoted(out, node->terms);
	if (node->prefix)
		dbr_buf_add_text(out, " *");
}

static void add_node(struct dbr_match *match, const struct dbr_node *node,
		     float weight);

static void add_children(struct dbr_match *match, const struct dbr_node *node,
			 const char *between, float weight)
{
	for (const struct dbr_node *child = node->first; child;
	     child = child->next) {
		if (child != node->first)
			dbr_buf_add_text(&match->expression, between);
		add_node(match, child, weight);
	}
}

/* As deep as the parser lets a query be. */
static void add_node(struct dbr_match *match, const struct dbr_node *node,
		     float weight)
{
	struct dbr_buf *out = &match->expression;

	switch (node->kind) {
	case DBR_NODE_TERMS: add_terms(match, node, weight); return;
	case DBR_NODE_NEAR:
		add_parts(out, node->parts);
		dbr_buf_add_text(out, "NEAR(");
		add_children(match, node, " ", weight);
		dbr_buf_addf(out, ", %u)", node->distance);
		return;
	case DBR_NODE_ANY:
	case DBR_NODE_ALL:
		dbr_buf_add_byte(out, '(');
		add_children(match, node,
			     node->kind == DBR_NODE_ANY ? " OR " : " AND ",
			     weight);
		dbr_buf_add_byte(out, ')');
		return;
	}
}

enum dabir_status dbr_match_make(struct dbr_match *match,
				 const struct dbr_query *query)
{
	struct dbr_buf *out = &match->expression;

	match->count = 0;
	match->too_many = false;
	dbr_buf_init(out);
	dbr_buf_add_byte(out, '(');
	add_node(match, query->root, 1);
	if (query->more) {
		dbr_buf_add_text(out, " AND (");
		add_node(match, query->root, 0);
		dbr_buf_add_text(out, " OR ");
		add_node(match, query->more, 1);
		dbr_buf_add_byte(out, ')');
	}
	dbr_buf_add_byte(out, ')');
	if (query->without) {
		dbr_buf_add_text(out, " NOT ");
		add_node(match, query->without, 0);
	}
	return match->too_many ? DABIR_TOO_LARGE : dbr_buf_status(out);
}

void dbr_match_release(struct dbr_match *match)
{
	dbr_buf_release(&match->expression);
}
