/* Sources: BibTeX's @misc; the RIS specification, type NEWS. */
#include "serve/cite.h"

#include <inttypes.h>
#include <string.h>

/* A value without braces, backslashes and line breaks. */
static void add_value(struct dbr_buf *buf, const char *text)
{
	for (; *text; text++)
		if (!strchr("{}\\\r\n", *text))
			dbr_buf_add_byte(buf, *text);
}

static void add_line(struct dbr_buf *buf, const char *before, const char *text,
		     const char *after)
{
	if (!text || !*text)
		return;
	dbr_buf_add_text(buf, before);
	add_value(buf, text);
	dbr_buf_add_text(buf, after);
}

static const char *author_of(const struct dabir_report *report)
{
	const char *byline = dabir_report_field(report, DABIR_FIELD_BYLINE);

	return byline ? byline : dabir_report_field(report, DABIR_FIELD_AGENCY);
}

static void add_ris(struct dbr_buf *buf, const struct dabir_report *report)
{
	const char *published =
		dabir_report_field(report, DABIR_FIELD_PUBLISHED);

	dbr_buf_add_text(buf, "TY  - NEWS\r\n");
	add_line(buf, "TI  - ",
		 dabir_report_field(report, DABIR_FIELD_HEADLINE), "\r\n");
	add_line(buf, "AU  - ", author_of(report), "\r\n");
	add_line(buf, "PB  - ",
		 dabir_report_field(report, DABIR_FIELD_PUBLISHER), "\r\n");
	if (published && strlen(published) >= 10)
		dbr_buf_addf(buf, "DA  - %.4s/%.2s/%.2s\r\n", published,
			     published + 5, published + 8);
	add_line(buf, "UR  - ", dabir_report_field(report, DABIR_FIELD_URL),
		 "\r\n");
	add_line(buf, "AN  - ", dabir_report_field(report, DABIR_FIELD_CODE),
		 "\r\n");
	dbr_buf_add_text(buf, "LA  - fa\r\nER  - \r\n");
}

void dbr_cite(struct dbr_buf *buf, const struct dabir_report *report,
	      uint64_t id, bool ris)
{
	if (ris) {
		add_ris(buf, report);
		return;
	}
	dbr_buf_addf(buf, "@misc{dabir%" PRIu64 ",\n", id);
	add_line(buf, "  title = {",
		 dabir_report_field(report, DABIR_FIELD_HEADLINE), "},\n");
	add_line(buf, "  author = {{", author_of(report), "}},\n");
	add_line(buf, "  howpublished = {",
		 dabir_report_field(report, DABIR_FIELD_PUBLISHER), "},\n");
	add_line(buf, "  date = {",
		 dabir_report_field(report, DABIR_FIELD_PUBLISHED), "},\n");
	add_line(buf, "  url = {", dabir_report_field(report, DABIR_FIELD_URL),
		 "},\n");
	add_line(buf, "  number = {",
		 dabir_report_field(report, DABIR_FIELD_CODE), "},\n");
	dbr_buf_add_text(buf, "  langid = {persian}\n}\n");
}
