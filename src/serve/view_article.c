/*
 view_article.c - the text of a report with its statements marked.
 */
#include <string.h>

#include "serve/views.h"

struct walk {
	struct dbr_page *page;
	const char *text;
	const struct dabir_statement *said;
	size_t said_count, said_at;
	const struct dabir_span *hits; /* words of the query, in order */
	size_t hit_count, hit_at;
	const char *noted; /* speaker of the last margin note */
};

static size_t span_end(struct dabir_span span)
{
	return (size_t)span.at + span.len;
}

/* Text from `from` to `to` with what the reader searched for marked. */
static void add_stretch(struct walk *walk, size_t from, size_t to)
{
	while (walk->hit_at < walk->hit_count && from < to) {
		struct dabir_span hit = walk->hits[walk->hit_at];
		size_t begin = hit.at > from ? hit.at : from;
		size_t end = span_end(hit) < to ? span_end(hit) : to;

		if (hit.at >= to)
			break;
		if (begin < end) {
			dbr_web_text(walk->page, walk->text + from,
				     begin - from);
			dbr_web_add(walk->page, "<b class=\"found\">");
			dbr_web_text(walk->page, walk->text + begin,
				     end - begin);
			dbr_web_add(walk->page, "</b>");
			from = end;
		}
		if (span_end(hit) > to)
			break;
		walk->hit_at++;
	}
	if (from < to)
		dbr_web_text(walk->page, walk->text + from, to - from);
}

static void add_note(struct walk *walk, const char *speaker)
{
	if (walk->noted == speaker ||
	    (walk->noted && speaker && !strcmp(walk->noted, speaker)))
		return;
	walk->noted = speaker;
	if (speaker)
		dbr_web_add(walk->page,
			    "<a class=\"note\" href=\"/speaker?by=%u\">%s</a>",
			    speaker, speaker);
}

static void add_said(struct walk *walk, size_t from, size_t to, bool first)
{
	const struct dabir_statement *said = &walk->said[walk->said_at];
	const char *speaker = said->speaker;

	if (first)
		add_note(walk, speaker);
	dbr_web_add(walk->page, "<mark class=\"said\" title=\"%s\"",
		    speaker ? speaker
			    : dbr_web_word(walk->page, "unknown_speaker"));
	if (first)
		dbr_web_add(walk->page, " id=\"s%i\"",
			    (uint64_t)walk->said_at + 1);
	dbr_web_add(walk->page, ">");
	add_stretch(walk, from, to);
	dbr_web_add(walk->page, "</mark>");
}

static void add_line(struct walk *walk, struct dabir_span line)
{
	size_t at = line.at, end = span_end(line);

	while (walk->said_at < walk->said_count && at < end) {
		struct dabir_span said = walk->said[walk->said_at].content;
		size_t from = said.at > at ? said.at : at;
		size_t to = span_end(said) < end ? span_end(said) : end;

		if (said.at >= end)
			break;
		if (from < to) {
			add_stretch(walk, at, from);
			add_said(walk, from, to, said.at >= line.at);
			at = to;
		}
		if (span_end(said) > end)
			break;
		walk->said_at++;
	}
	add_stretch(walk, at, end);
}

static const char *element_of(enum dabir_role role)
{
	switch (role) {
	case DABIR_ROLE_KICKER: return "p class=\"kicker\"";
	case DABIR_ROLE_HEADLINE: return "h1";
	case DABIR_ROLE_DECK: return "p class=\"deck\"";
	case DABIR_ROLE_LEAD: return "p class=\"lead\"";
	case DABIR_ROLE_CROSSHEAD: return "h2";
	case DABIR_ROLE_CAPTION: return "p class=\"caption\"";
	case DABIR_ROLE_DATELINE:
	case DABIR_ROLE_END_MARK:
	case DABIR_ROLE_CODE:
	case DABIR_ROLE_RELATED:
	case DABIR_ROLE_BOILERPLATE: return "p class=\"small\"";
	default: return "p";
	}
}

static void add_lines(struct walk *walk, const struct dabir_report *report)
{
	size_t count;
	const struct dabir_line *lines = dabir_report_lines(report, &count);

	for (size_t i = 0; i < count; i++) {
		const char *element = element_of(lines[i].role);

		dbr_buf_addf(&walk->page->buf, "<%s>", element);
		add_line(walk, lines[i].span);
		dbr_buf_addf(&walk->page->buf, "</%.*s>\n",
			     (int)strcspn(element, " "), element);
	}
}

/* What the head says when no line of the text is a headline. */
static void add_missing_headline(struct dbr_page *page,
				 const struct dabir_report *report)
{
	const char *title = dabir_report_field(report, DABIR_FIELD_HEADLINE);
	size_t count;
	const struct dabir_line *lines = dabir_report_lines(report, &count);

	for (size_t i = 0; i < count; i++)
		if (lines[i].role == DABIR_ROLE_HEADLINE)
			return;
	dbr_web_add(page, "<h1>%s</h1>\n",
		    title ? title : dbr_web_word(page, "untitled"));
}

void dbr_view_article(struct dbr_page *page, const struct dabir_report *report)
{
	const char *query = dbr_request_get(page->request, "q");
	struct dabir_span *hits = NULL;
	struct walk walk = { .page = page };
	size_t len;

	walk.text = dabir_report_text(report, &len);
	walk.said = dabir_report_statements(report, &walk.said_count);
	if (query && dabir_search_marks(query, walk.text, len, &hits,
					&walk.hit_count) != DABIR_OK)
		walk.hit_count = 0;
	walk.hits = hits;
	dbr_web_add(page, "<div class=\"text\" lang=\"%s\" dir=\"auto\">\n",
		    dabir_report_field(report, DABIR_FIELD_LANGUAGE));
	add_missing_headline(page, report);
	add_lines(&walk, report);
	dbr_web_add(page, "</div>\n");
	if (walk.hit_count)
		dabir_marks_free(hits);
}

/* A changed stretch: half-spaces and spaces are made visible. */
static void add_visible(struct dbr_page *page, const char *text, size_t len)
{
	static const char half_space[] = "\xE2\x80\x8C"; /* U+200C */
	size_t from = 0;

	for (size_t i = 0; i < len; i++) {
		bool half = len - i >= 3 && !memcmp(text + i, half_space, 3);

		if (!half && text[i] != ' ')
			continue;
		dbr_web_text(page, text + from, i - from);
		/* BROKEN BAR, OPEN BOX */
		dbr_web_add(page, half ? "&#xA6;" : "&#x2423;");
		i += half ? 2 : 0;
		from = i + 1;
	}
	dbr_web_text(page, text + from, len - from);
}

static void add_edit(struct dbr_page *page, const struct dabir_edit *edit,
		     const char *raw, const char *text)
{
	dbr_web_add(page, "<span class=\"edit\" title=\"{rule}: %s\">",
		    edit->rule);
	if (edit->from.len) {
		dbr_web_add(page, "<del>");
		add_visible(page, raw + edit->from.at, edit->from.len);
		dbr_web_add(page, "</del>");
	}
	if (edit->to.len) {
		dbr_web_add(page, "<ins>");
		add_visible(page, text + edit->to.at, edit->to.len);
		dbr_web_add(page, "</ins>");
	}
	dbr_web_add(page, "</span>");
}

void dbr_view_published(struct dbr_page *page,
			const struct dabir_report *report)
{
	size_t count, len, at = 0, text_len;
	const struct dabir_edit *edits = dabir_report_edits(report, &count);
	const char *raw = dabir_report_raw(report, &len);
	const char *text = dabir_report_text(report, &text_len);

	dbr_web_add(page,
		    "<p class=\"hint\"><b>%n</b> {published_note}</p>\n"
		    "<div class=\"text published\" dir=\"auto\">",
		    (uint64_t)count);
	for (size_t i = 0; i < count; i++) {
		const struct dabir_edit *edit = &edits[i];

		if (edit->from.at < at || span_end(edit->from) > len ||
		    span_end(edit->to) > text_len)
			continue;
		dbr_web_text(page, raw + at, edit->from.at - at);
		add_edit(page, edit, raw, text);
		at = span_end(edit->from);
	}
	dbr_web_text(page, raw + at, len - at);
	dbr_web_add(page, "</div>\n");
}
