/*
 record_html.c - a report as one HTML page that needs nothing else.
 */
#include <string.h>

#include "record/formats.h"

static void add_escaped(struct dbr_buf *buf, const char *text, size_t len)
{
	for (size_t i = 0; i < len; i++)
		switch (text[i]) {
		case '&': dbr_buf_add_text(buf, "&amp;"); break;
		case '<': dbr_buf_add_text(buf, "&lt;"); break;
		case '>': dbr_buf_add_text(buf, "&gt;"); break;
		case '"': dbr_buf_add_text(buf, "&quot;"); break;
		case '\0': break;
		default: dbr_buf_add_byte(buf, text[i]);
		}
}

static const char *element_of(enum dabir_role role)
{
	switch (role) {
	case DABIR_ROLE_HEADLINE: return "h1";
	case DABIR_ROLE_CROSSHEAD: return "h2";
	default: return "p";
	}
}

void dbr_record_html(const struct dabir_report *report, struct dbr_buf *buf)
{
	const char *title = report->field[DABIR_FIELD_HEADLINE];

	dbr_buf_add_text(buf, "<!doctype html>\n<html lang=\"fa\" dir=\"rtl\">"
			      "\n<meta charset=\"utf-8\">\n<title>");
	add_escaped(buf, title ? title : "", title ? strlen(title) : 0);
	dbr_buf_add_text(buf, "</title>\n<article>\n");
	for (uint32_t i = 0; i < report->line_count; i++) {
		const struct dabir_line *line = &report->lines[i];
		const char *element = element_of(line->role);

		dbr_buf_addf(buf, "<%s class=\"%s\">", element,
			     dabir_role_name(line->role));
		add_escaped(buf, report->text.data + line->span.at,
			    line->span.len);
		dbr_buf_addf(buf, "</%s>\n", element);
	}
	dbr_buf_add_text(buf, "</article>\n</html>\n");
}
