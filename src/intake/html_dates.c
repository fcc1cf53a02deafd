/*
 The instant that a page prints for its reader: the day and time nearest to
 the headline, outside menus, other reports and the body.
 */
#define _GNU_SOURCE /* memmem */
#include <string.h>

#include "base/buf.h"
#include "base/rows.h"
#include "intake/printed.h"
#include "intake/view.h"

#define MOST_LINE 240  /* bytes of a line that may hold the date */
#define LEAST_DIGITS 3 /* in a text node worth looking at */
#define LEAST_WORTH 30
#define MOST_ANCESTORS 24

extern const struct dbr_rows dbr_intake_clues; /* data/intake/clues.tsv */

struct line {
	const char *text;
	size_t len;
	struct dbr_printed printed;
	uint32_t node;
	int worth;
};

static enum dabir_status add_clue(struct dbr_view *view,
				  const struct line *line, const char *rule)
{
	const struct dbr_printed *printed = &line->printed;
	struct dbr_buf buf;
	enum dabir_status status;

	dbr_buf_init(&buf);
	dbr_buf_add(&buf, line->text + printed->date.at, printed->date.len);
	if (printed->time.len) {
		dbr_buf_add_text(&buf, " - ");
		dbr_buf_add(&buf, line->text + printed->time.at,
			    printed->time.len);
	}
	status = dbr_buf_status(&buf);
	if (status == DABIR_OK)
		status = dbr_report_add_clue(view->report, buf.data, buf.len,
					     rule, false);
	dbr_buf_release(&buf);
	return status;
}

/* The text of a node and what it prints; false when it is too long. */
static bool read_line(struct dbr_view *view, uint32_t node, struct line *line)
{
	line->node = node;
	line->text = dbr_dom_text(&view->dom, node, &line->len);
	return line->text && line->len <= MOST_LINE &&
	       dbr_printed_find(line->text, line->len, &line->printed);
}

static size_t count_digits(const struct dbr_node *node)
{
	size_t count = 0;

	/* U+0660.. is D9 A0.., U+06F0.. is DB B0.. */
	for (uint32_t i = 0; i < node->len; i++) {
		unsigned char byte = (unsigned char)node->text[i];
		unsigned char next = i + 1 < node->len
					     ? (unsigned char)node->text[i + 1]
					     : 0;

		count += (byte >= '0' && byte <= '9') ||
			 (byte == 0xD9 && next >= 0xA0 && next <= 0xA9) ||
			 (byte == 0xDB && next >= 0xB0 && next <= 0xB9);
	}
	return count;
}

static bool labelled(const struct line *line)
{
	const struct dbr_rows *rows = &dbr_intake_clues;

	for (size_t i = 0; i < rows->count; i++)
		if (!strcmp(dbr_cell(rows, i, 0), "date-label") &&
		    memmem(line->text, line->len, dbr_cell(rows, i, 1),
			   strlen(dbr_cell(rows, i, 1))))
			return true;
	return false;
}

/* How little the places that hold the line look like a report's. */
static int furniture(const struct dbr_dom *dom, uint32_t node)
{
	int worth = 0;

	for (int left = MOST_ANCESTORS; node && left; left--) {
		const struct dbr_node *at = &dom->nodes[node];

		if (at->tag == DBR_TAG_SKIP || at->tag == DBR_TAG_A)
			worth += 60;
		if (at->attribute_count &&
		    (dbr_name_listed(&dbr_intake_clues, "not-date-class",
				     dbr_dom_attribute(at, "class")) ||
		     dbr_name_listed(&dbr_intake_clues, "not-date-class",
				     dbr_dom_attribute(at, "id"))))
			worth += 60;
		node = at->parent;
	}
	return worth;
}

static bool in_body(const struct dbr_view *view, uint32_t node)
{
	uint32_t body = view->parts.node[DBR_SLOT_BODY];

	return body && node > body && node < view->dom.nodes[body].end;
}

static int worth_of(const struct dbr_view *view, const struct line *line,
		    uint32_t headline)
{
	uint32_t node = line->node;
	int away = (int)(node > headline ? node - headline : headline - node);
	int worth = 100 - (away < 480 ? away / 8 : 60);

	if (line->printed.time.len)
		worth += 20;
	if (labelled(line))
		worth += 40;
	if (line->len > 80)
		worth -= 20;
	if (in_body(view, node))
		worth -= 60;
	return worth - furniture(&view->dom, node);
}

/* Clock and day may stand apart: then the parent's line holds both. */
static void widen(struct dbr_view *view, struct line *line)
{
	struct line wider = { 0 };
	uint32_t node = line->node;

	for (int left = 2; left && node; left--) {
		node = view->dom.nodes[node].parent;
		if (!read_line(view, node, &wider))
			return;
		if (wider.printed.time.len || labelled(&wider)) {
			*line = wider;
			return;
		}
	}
}

static bool find_nearest(struct dbr_view *view, struct line *best)
{
	uint32_t headline = view->headline_node;

	best->worth = LEAST_WORTH;
	for (uint32_t i = 1; i < view->dom.count; i++) {
		const struct dbr_node *node = &view->dom.nodes[i];
		struct line line = { .node = i,
				     .text = node->text,
				     .len = node->len };

		if (node->tag != DBR_TAG_TEXT || node->len > MOST_LINE ||
		    count_digits(node) < LEAST_DIGITS ||
		    !dbr_printed_find(line.text, line.len, &line.printed))
			continue;
		if (!line.printed.time.len)
			widen(view, &line);
		line.worth = worth_of(view, &line, headline);
		if (line.worth > best->worth)
			*best = line;
	}
	return best->worth > LEAST_WORTH;
}

/* <time datetime>, the one nearest to the headline; related reports have
   theirs too. */
static enum dabir_status time_element(struct dbr_view *view)
{
	uint32_t headline = view->headline_node, nearest = UINT32_MAX;
	const char *best = NULL;

	for (uint32_t i = 1; i < view->dom.count; i++) {
		uint32_t away = i > headline ? i - headline : headline - i;
		const char *value;

		if (view->dom.nodes[i].tag != DBR_TAG_TIME || away >= nearest)
			continue;
		value = dbr_dom_attribute(&view->dom.nodes[i], "datetime");
		if (!value || !*value || in_body(view, i) ||
		    furniture(&view->dom, i))
			continue;
		best = value;
		nearest = away;
	}
	if (!best)
		return DABIR_OK;
	return dbr_report_add_clue(view->report, best, strlen(best), "time",
				   false);
}

enum dabir_status dbr_view_printed(struct dbr_view *view)
{
	uint32_t known = view->parts.node[DBR_SLOT_DATE];
	struct line line = { 0 };
	enum dabir_status status = time_element(view);

	if (status != DABIR_OK)
		return status;
	if (known && read_line(view, known, &line))
		return add_clue(view, &line, "printed");
	memset(&line, 0, sizeof(line));
	if (!find_nearest(view, &line))
		return DABIR_OK;
	view->dom.nodes[line.node].dropped |=
		!in_body(view, line.node) &&
		view->dom.nodes[line.node].letters < 60;
	return add_clue(view, &line, "printed:near");
}
