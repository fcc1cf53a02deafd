#include "serve/report_text.h"

#include <string.h>

size_t dbr_cut_words(const char *text, size_t most)
{
	size_t len = most;

	while (len && text[len] != ' ')
		len--;
	return len ? len : most;
}

/* A walk over the statements while the lines go by. */
struct marker {
	const struct dabir_report *report;
	const struct dabir_statement *said;
	size_t count, next;
	const char *text;
};

static uint32_t end_of(struct dabir_span span)
{
	return span.at + span.len;
}

static void open_mark(struct dbr_html *html, const struct marker *marker,
		      size_t number)
{
	const struct dabir_statement *said = &marker->said[number];

	dbr_html(html, "<mark id=\"s%i\" class=\"said\" title=\"%s\">",
		 (uint64_t)number, said->speaker ? said->speaker : "");
}

/* The line's text; statements that begin in it are marked up to its end. */
static void put_line(struct dbr_html *html, struct marker *marker,
		     struct dabir_span line)
{
	uint32_t at = line.at, end = end_of(line);

	while (marker->next < marker->count &&
	       marker->said[marker->next].content.at < end) {
		struct dabir_span content = marker->said[marker->next].content;
		uint32_t stop = end_of(content) < end ? end_of(content) : end;

		if (content.at >= at && content.len) {
			dbr_html(html, "%S", marker->text + at,
				 (size_t)(content.at - at));
			open_mark(html, marker, marker->next);
			dbr_html(html, "%S</mark>", marker->text + content.at,
				 (size_t)(stop - content.at));
			at = stop;
		} else {
			/* said inside another statement: only a place */
			dbr_html(html, "<a id=\"s%i\"></a>",
				 (uint64_t)marker->next);
		}
		marker->next++;
	}
	dbr_html(html, "%S", marker->text + at, (size_t)(end - at));
}

static const char *element_of(enum dabir_role role)
{
	switch (role) {
	case DABIR_ROLE_LEAD: return "p class=\"lead\"";
	case DABIR_ROLE_CROSSHEAD: return "h2";
	case DABIR_ROLE_CAPTION: return "p class=\"caption\"";
	case DABIR_ROLE_BODY:
	case DABIR_ROLE_UNKNOWN: return "p";
	case DABIR_ROLE_END_MARK: return "p class=\"end\"";
	default: return NULL;
	}
}

static bool same_line(const char *text, struct dabir_span one,
		      struct dabir_span two)
{
	return one.len == two.len &&
	       !memcmp(text + one.at, text + two.at, one.len);
}

/* A lead that the page prints twice is shown once. */
static bool shown_before(const char *text, const struct dabir_line *lines,
			 size_t number)
{
	for (size_t i = 0; i < number; i++)
		if (lines[i].role == DABIR_ROLE_LEAD &&
		    same_line(text, lines[i].span, lines[number].span))
			return true;
	return false;
}

void dbr_report_body(struct dbr_html *html, const struct dabir_report *report)
{
	struct marker marker = { .report = report };
	size_t line_count, len;
	const struct dabir_line *lines =
		dabir_report_lines(report, &line_count);

	marker.text = dabir_report_text(report, &len);
	marker.said = dabir_report_statements(report, &marker.count);
	dbr_html(html, "<div class=\"body\" dir=\"auto\">\n");
	for (size_t i = 0; i < line_count; i++) {
		const char *element = element_of(lines[i].role);

		while (marker.next < marker.count &&
		       marker.said[marker.next].content.at < lines[i].span.at)
			marker.next++;
		if (!element || (lines[i].role == DABIR_ROLE_LEAD &&
				 shown_before(marker.text, lines, i)))
			continue;
		dbr_html(html, "<%r>", element);
		put_line(html, &marker, lines[i].span);
		dbr_html(html, "</%r>\n", element[0] == 'h' ? "h2" : "p");
	}
	dbr_html(html, "</div>\n");
}

/* Line breaks of the published text part paragraphs. */
static void put_raw(struct dbr_html *html, const char *text, size_t len)
{
	while (len) {
		const char *stop = memchr(text, '\n', len);
		size_t size = stop ? (size_t)(stop - text) : len;

		dbr_html(html, "%S", text, size);
		if (stop)
			dbr_html(html, "</p>\n<p>");
		size += stop != NULL;
		text += size;
		len -= size;
	}
}

void dbr_report_published(struct dbr_html *html,
			  const struct dabir_report *report)
{
	size_t count, len, at = 0;
	const struct dabir_edit *edits = dabir_report_edits(report, &count);
	const char *raw = dabir_report_raw(report, &len);

	dbr_html(html,
		 "<p class=\"hint\">%t</p><div class=\"body raw\" "
		 "dir=\"auto\"><p>",
		 "edits-note");
	for (size_t i = 0; i < count; i++) {
		put_raw(html, raw + at, edits[i].from.at - at);
		dbr_html(html, "<ins title=\"%s\">", edits[i].rule);
		if (edits[i].from.len)
			put_raw(html, raw + edits[i].from.at,
				edits[i].from.len);
		else
			dbr_html(html, "&#8203;");
		dbr_html(html, "</ins>");
		at = end_of(edits[i].from);
	}
	put_raw(html, raw + at, len - at);
	dbr_html(html, "</p></div>\n");
}
