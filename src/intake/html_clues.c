/* Item code, short link, section, byline. */
#define _GNU_SOURCE /* memmem */
#include <string.h>

#include "base/rows.h"
#include "base/utf8.h"
#include "intake/view.h"

#define MOST_CODE 20
#define MOST_TAG 120

extern const struct dbr_rows dbr_intake_clues; /* data/intake/clues.tsv */

/* 0 to 9 for a digit of ASCII, Persian or Arabic, else -1. */
static int digit_value(uint32_t point)
{
	if (point >= '0' && point <= '9')
		return (int)(point - '0');
	if (point >= 0x06F0 && point <= 0x06F9)
		return (int)(point - 0x06F0);
	if (point >= 0x0660 && point <= 0x0669)
		return (int)(point - 0x0660);
	return -1;
}

/* The first run of digits in `text`, as ASCII; returns its length. */
static size_t first_digits(const char *text, size_t len, char out[MOST_CODE])
{
	size_t at = 0, count = 0;

	while (at < len) {
		int value = digit_value(dbr_utf8_next(text, len, &at));

		if (value >= 0 && count + 1 < MOST_CODE)
			out[count++] = (char)('0' + value);
		else if (count)
			break;
	}
	out[count] = '\0';
	return count;
}

/* The text behind a mark like "item code", or NULL. */
static const char *behind_mark(const struct dbr_node *node)
{
	const struct dbr_rows *rows = &dbr_intake_clues;

	for (size_t i = 0; i < rows->count; i++) {
		const char *mark = dbr_cell(rows, i, 1);
		const char *at;

		if (strcmp(dbr_cell(rows, i, 0), "code") != 0)
			continue;
		at = memmem(node->text, node->len, mark, strlen(mark));
		if (at)
			return at + strlen(mark);
	}
	return NULL;
}

/* The digits may stand in the mark's text or in one of the next few. */
static enum dabir_status find_code(struct dbr_view *view)
{
	const struct dbr_dom *dom = &view->dom;
	char code[MOST_CODE];

	for (uint32_t i = 1; i < dom->count; i++) {
		const struct dbr_node *node = &dom->nodes[i];
		const char *at = node->len > 8 && node->len < 400
					 ? behind_mark(node)
					 : NULL;
		size_t len = at ? (size_t)(node->text + node->len - at) : 0;

		if (!at)
			continue;
		for (uint32_t k = i + 1; !first_digits(at, len, code); k++) {
			if (k >= dom->count || k > i + 6)
				break;
			at = dom->nodes[k].text ? dom->nodes[k].text : "";
			len = dom->nodes[k].len;
		}
		if (strlen(code) >= 3)
			return dbr_report_set_field(view->report,
						    DABIR_FIELD_CODE, code,
						    strlen(code));
	}
	return DABIR_OK;
}

/* /news/1353889/title, /fa/news/7349926/: the first long number of the URL. */
static enum dabir_status code_from_url(struct dbr_view *view)
{
	const char *url = view->report->field[DABIR_FIELD_URL];

	if (view->report->field[DABIR_FIELD_CODE])
		return DABIR_OK;
	while (url && *url) {
		size_t len = strspn(url, "0123456789");

		if (len >= 5 && len < MOST_CODE && url[len] != '%')
			return dbr_report_set_field(view->report,
						    DABIR_FIELD_CODE, url, len);
		url += len ? len : 1;
	}
	return DABIR_OK;
}

static enum dabir_status keep_text(struct dbr_view *view, enum dbr_slot slot,
				   enum dabir_field field)
{
	uint32_t node = view->parts.node[slot];
	size_t len = 0;
	const char *text;

	if (!node || view->report->field[field])
		return DABIR_OK;
	text = dbr_dom_text(&view->dom, node, &len);
	if (!text)
		return DABIR_NO_MEMORY;
	return len < 300 ? dbr_report_set_field(view->report, field, text, len)
			 : DABIR_OK;
}

/* The links of the page's own tags; others' names are no tags of it. */
static enum dabir_status keep_tags(struct dbr_view *view)
{
	uint32_t node = view->parts.node[DBR_SLOT_TAGS];
	enum dabir_status status = DABIR_OK;

	for (uint32_t i = node;
	     node && i < view->dom.nodes[node].end && status == DABIR_OK; i++) {
		size_t len = 0;
		const char *text;

		if (view->dom.nodes[i].tag != DBR_TAG_A)
			continue;
		text = dbr_dom_text(&view->dom, i, &len);
		if (!text)
			return DABIR_NO_MEMORY;
		if (len && len < MOST_TAG)
			status = dbr_report_add_string(
				view->report, &view->report->tags, text, len);
	}
	return status;
}

enum dabir_status dbr_view_clues(struct dbr_view *view)
{
	enum dabir_status status = find_code(view);

	if (status == DABIR_OK)
		status = code_from_url(view);
	if (status == DABIR_OK)
		status = dbr_view_printed(view);
	if (status == DABIR_OK)
		status = keep_text(view, DBR_SLOT_LINK, DABIR_FIELD_SHORT_LINK);
	if (status == DABIR_OK)
		status = keep_text(view, DBR_SLOT_SECTION, DABIR_FIELD_SECTION);
	if (status == DABIR_OK)
		status = keep_text(view, DBR_SLOT_BYLINE, DABIR_FIELD_BYLINE);
	return status == DABIR_OK ? keep_tags(view) : status;
}
