/* A subtree to paragraphs: where a block begins and ends, and its role. */
#include <string.h>

#include "base/rows.h"
#include "intake/view.h"

#define MOST_OPEN 128

extern const struct dbr_rows dbr_intake_drop;  /* data/intake/drop.tsv */
extern const struct dbr_rows dbr_intake_clues; /* data/intake/clues.tsv */

struct open_block {
	uint32_t end;
	enum dabir_role role;
};

struct writer {
	struct dbr_view *view;
	const char *rule;
	char *text; /* of the paragraph so far */
	size_t len;
	size_t link_bytes, strong_bytes; /* of it inside links, strong */
	uint32_t link_end, strong_end;	 /* where those elements end */
	struct open_block open[MOST_OPEN];
	size_t depth;
};

/* A form to fill in, unless the whole page is one, as ASP.NET makes it. */
static bool is_furniture(const struct dbr_node *node)
{
	return !strcmp(node->name, "form") ||
	       dbr_name_listed(&dbr_intake_drop, NULL,
			       dbr_dom_attribute(node, "class")) ||
	       dbr_name_listed(&dbr_intake_drop, NULL,
			       dbr_dom_attribute(node, "id"));
}

void dbr_view_drop(struct dbr_view *view, uint32_t node)
{
	struct dbr_node *nodes = view->dom.nodes;

	for (uint32_t i = node + 1; i < nodes[node].end; i++) {
		if (nodes[i].tag == DBR_TAG_TEXT || !nodes[i].attribute_count)
			continue;
		if (nodes[i].letters * 2 > nodes[node].letters)
			continue; /* most of the text is never furniture */
		if (is_furniture(&nodes[i]))
			nodes[i].dropped = true;
	}
}

/* A line that is one link leads elsewhere; in running text a link is text. */
static bool leads_away(const struct writer *writer)
{
	return writer->link_bytes * 10 >= writer->len * 9 && writer->len < 300;
}

static bool ends_sentence(const char *text, size_t len)
{
	return len && strchr(".!:", text[len - 1]);
}

/* "End of the message", in one of its spellings, with little behind it. */
static bool end_mark(const char *text, size_t len)
{
	const struct dbr_rows *rows = &dbr_intake_clues;

	for (size_t i = 0; i < rows->count; i++) {
		const char *mark = dbr_cell(rows, i, 1);
		size_t size = strlen(mark);

		if (!strcmp(dbr_cell(rows, i, 0), "end") && len >= size &&
		    len < size + 24 && !memcmp(text, mark, size))
			return true;
	}
	return false;
}

static enum dabir_role role_of(const struct writer *writer)
{
	enum dabir_role role = writer->open[writer->depth - 1].role;

	if (role == DABIR_ROLE_BODY && end_mark(writer->text, writer->len))
		return DABIR_ROLE_END_MARK;
	if (role == DABIR_ROLE_BODY && writer->len < 160 &&
	    writer->strong_bytes >= writer->len &&
	    !ends_sentence(writer->text, writer->len))
		return DABIR_ROLE_CROSSHEAD;
	return role;
}

static enum dabir_status flush(struct writer *writer)
{
	enum dabir_status status = DABIR_OK;

	while (writer->len && writer->text[writer->len - 1] == ' ')
		writer->len--;
	if (writer->len && !leads_away(writer))
		status = dbr_report_add_block(writer->view->report,
					      writer->text, writer->len,
					      role_of(writer), writer->rule);
	writer->len = writer->link_bytes = writer->strong_bytes = 0;
	return status;
}

static bool white(char byte)
{
	return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

static void add_text(struct writer *writer, const struct dbr_node *node,
		     uint32_t index)
{
	size_t before = writer->len;

	for (uint32_t i = 0; i < node->len; i++) {
		char byte = node->text[i];

		if (!white(byte))
			writer->text[writer->len++] = byte;
		else if (writer->len && writer->text[writer->len - 1] != ' ')
			writer->text[writer->len++] = ' ';
	}
	if (index < writer->link_end)
		writer->link_bytes += writer->len - before;
	if (index < writer->strong_end)
		writer->strong_bytes += writer->len - before;
}

static bool is_caption(const struct dbr_node *node)
{
	return node->tag == DBR_TAG_CAPTION ||
	       (node->attribute_count &&
		dbr_name_listed(&dbr_intake_clues, "caption-class",
				dbr_dom_attribute(node, "class")));
}

static bool parts_blocks(const struct dbr_node *node)
{
	switch (node->tag) {
	case DBR_TAG_TEXT: return false;
	case DBR_TAG_BLOCK:
	case DBR_TAG_P:
	case DBR_TAG_H1:
	case DBR_TAG_HEADING:
	case DBR_TAG_ITEM:
	case DBR_TAG_ROW: return true;
	default: return is_caption(node);
	}
}

static enum dabir_role inner_role(const struct writer *writer,
				  const struct dbr_node *node)
{
	enum dabir_role outer = writer->open[writer->depth - 1].role;

	if (is_caption(node))
		return DABIR_ROLE_CAPTION;
	if (outer == DABIR_ROLE_BODY &&
	    (node->tag == DBR_TAG_H1 || node->tag == DBR_TAG_HEADING))
		return DABIR_ROLE_CROSSHEAD;
	return outer;
}

static enum dabir_status enter(struct writer *writer,
			       const struct dbr_node *node, uint32_t index)
{
	enum dabir_status status = DABIR_OK;

	if (node->tag == DBR_TAG_A)
		writer->link_end = node->end;
	else if (node->tag == DBR_TAG_STRONG)
		writer->strong_end = node->end;
	else if (node->tag == DBR_TAG_CELL && writer->len)
		writer->text[writer->len++] = ' ';
	else if (node->tag == DBR_TAG_BR)
		status = flush(writer);
	else if (node->tag == DBR_TAG_TEXT)
		add_text(writer, node, index);
	if (!parts_blocks(node) || status != DABIR_OK)
		return status;
	status = flush(writer);
	if (writer->depth < MOST_OPEN) {
		writer->open[writer->depth] =
			(struct open_block){ node->end,
					     inner_role(writer, node) };
		writer->depth++;
	}
	return status;
}

static enum dabir_status leave_until(struct writer *writer, uint32_t index)
{
	enum dabir_status status = DABIR_OK;

	while (writer->depth > 1 && status == DABIR_OK &&
	       writer->open[writer->depth - 1].end <= index) {
		status = flush(writer);
		writer->depth--;
	}
	return status;
}

static bool passed_over(const struct dbr_node *node)
{
	return node->dropped || node->tag == DBR_TAG_SKIP ||
	       node->tag == DBR_TAG_SCRIPT;
}

static size_t text_room(const struct dbr_node *nodes, uint32_t node)
{
	size_t room = 1;

	for (uint32_t i = node; i < nodes[node].end; i++)
		room += nodes[i].len + 1;
	return room;
}

enum dabir_status dbr_view_blocks(struct dbr_view *view, uint32_t node,
				  enum dabir_role role, const char *rule)
{
	const struct dbr_node *nodes = view->dom.nodes;
	struct writer writer = { .view = view, .rule = rule };
	enum dabir_status status = DABIR_OK;
	uint32_t i = node;

	writer.text = dbr_arena_alloc(view->dom.arena, text_room(nodes, node));
	if (!writer.text)
		return DABIR_NO_MEMORY;
	writer.open[0] = (struct open_block){ nodes[node].end, role };
	writer.depth = 1;
	while (i < nodes[node].end && status == DABIR_OK) {
		status = leave_until(&writer, i);
		if (status != DABIR_OK)
			break;
		if (i != node && passed_over(&nodes[i])) {
			i = nodes[i].end;
			continue;
		}
		if (i != node || nodes[i].tag == DBR_TAG_TEXT)
			status = enter(&writer, &nodes[i], i);
		i++;
	}
	return status == DABIR_OK ? flush(&writer) : status;
}
