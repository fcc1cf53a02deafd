/*
 record_html.c - a report as an article of HTML, alone or on a page that
 needs nothing else.
 */
#include <string.h>

#include <dabir/calendar.h>
#include <dabir/record.h>

#include "record/formats.h"

#define HEAD                                                                   \
	"<!doctype html>\n<html lang=\"fa\" dir=\"rtl\">\n"                    \
	"<meta charset=\"utf-8\">\n"                                           \
	"<meta name=\"viewport\" content=\"width=device-width\">\n"            \
	"<style>\nbody { max-width: 42rem; margin: 1.5rem auto; padding: 0 "   \
	"1rem; line-height: 1.9; font-family: Vazirmatn, Tahoma, sans-serif; " \
	"}\narticle + article { border-top: 1px solid; margin-top: 2rem; }\n"  \
	".kicker, .about { opacity: .75; }\n</style>\n<title>"
#define BODY "</title>\n<body>\n"
#define FOOT "</body>\n</html>\n"

const char *dabir_record_page_head(void)
{
	return HEAD "Dabir" BODY;
}

const char *dabir_record_page_foot(void)
{
	return FOOT;
}

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

static void add_text(struct dbr_buf *buf, const char *before, const char *text,
		     const char *after)
{
	if (!text)
		return;
	dbr_buf_add_text(buf, before);
	add_escaped(buf, text, strlen(text));
	dbr_buf_add_text(buf, after);
}

static void add_time(struct dbr_buf *buf, const char *iso)
{
	struct dabir_ymd ymd;

	if (!iso ||
	    dabir_calendar_of_time(DABIR_SOLAR_HIJRI, iso, &ymd) != DABIR_OK)
		return;
	add_text(buf, "<time datetime=\"", iso, "\">");
	dbr_buf_addf(buf, "%04d/%02d/%02d (%.10s)", ymd.year, ymd.month,
		     ymd.day, iso);
	if (strlen(iso) >= 16)
		dbr_buf_addf(buf, " %.5s", iso + 11);
	dbr_buf_add_text(buf, "</time>\n");
}

/* Who put it out, when, and where it was. */
static void add_about(struct dbr_buf *buf, const struct dabir_report *report)
{
	const char *url = report->field[DABIR_FIELD_URL];
	bool leads = url && (!strncmp(url, "http://", 7) ||
			     !strncmp(url, "https://", 8));

	dbr_buf_add_text(buf, "<p class=\"about\">\n");
	add_text(buf, "<b>", report->field[DABIR_FIELD_PUBLISHER], "</b>\n");
	add_text(buf, "<b>", report->field[DABIR_FIELD_AGENCY], "</b>\n");
	add_time(buf, report->field[DABIR_FIELD_PUBLISHED]);
	add_text(buf, "<a href=\"", leads ? url : NULL, "\">");
	add_text(buf, "<bdi>", url, "</bdi>");
	add_text(buf, "", leads ? "" : NULL, "</a>");
	dbr_buf_add_text(buf, "</p>\n");
}

static const char *element_of(enum dabir_role role)
{
	switch (role) {
	case DABIR_ROLE_HEADLINE: return "h1";
	case DABIR_ROLE_CROSSHEAD: return "h2";
	default: return "p";
	}
}

void dbr_record_article(const struct dabir_report *report, struct dbr_buf *buf)
{
	dbr_buf_add_text(buf, "<article dir=\"auto\"");
	add_text(buf, " lang=\"", report->field[DABIR_FIELD_LANGUAGE], "\"");
	dbr_buf_add_text(buf, ">\n");
	for (uint32_t i = 0; i < report->line_count; i++) {
		const struct dabir_line *line = &report->lines[i];
		const char *element = element_of(line->role);

		dbr_buf_addf(buf, "<%s class=\"%s\">", element,
			     dabir_role_name(line->role));
		add_escaped(buf, report->text.data + line->span.at,
			    line->span.len);
		dbr_buf_addf(buf, "</%s>\n", element);
	}
	add_about(buf, report);
	dbr_buf_add_text(buf, "</article>\n");
}

void dbr_record_html(const struct dabir_report *report, struct dbr_buf *buf)
{
	dbr_buf_add_text(buf, HEAD);
	add_text(buf, "", report->field[DABIR_FIELD_HEADLINE], "");
	dbr_buf_add_text(buf, BODY);
	dbr_record_article(report, buf);
	dbr_buf_add_text(buf, FOOT);
}
