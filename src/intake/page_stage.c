#include "intake/page_stage.h"

#include <stdio.h>
#include <string.h>

#include "charset/label.h"
#include "intake/page.h"
#include "intake/sniff.h"

enum dabir_status dbr_page_refuse(struct dabir_report *report,
				  enum dabir_status status, const char *reason)
{
	enum dabir_status added;

	added = dbr_report_add_string(report, &report->notes, reason,
				      strlen(reason));
	return added == DABIR_OK ? status : added;
}

static dbr_page_parser *parser_of(enum dabir_kind kind)
{
	switch (kind) {
	case DABIR_KIND_HTML:
	case DABIR_KIND_WARC: return dbr_page_html;
	case DABIR_KIND_FEED: return dbr_page_feed;
	case DABIR_KIND_JSON: return dbr_page_json;
	case DABIR_KIND_CSV: return dbr_page_csv;
	default: return dbr_page_text;
	}
}

static enum dabir_status decode(struct dabir_report *report,
				struct dbr_decoded *decoded)
{
	char label[DBR_LABEL_ROOM];
	const char *type = report->media_type ? report->media_type : "";
	bool marked = report->kind == DABIR_KIND_HTML ||
		      report->kind == DABIR_KIND_FEED;
	bool found;
	enum dabir_status status;

	found = dbr_charset_label(type, strlen(type), label) ||
		(marked && dbr_charset_label(report->original.data,
					     report->original.len, label));
	status = dbr_charset_decode(&report->arena, report->original.data,
				    report->original.len, found ? label : NULL,
				    decoded);
	if (status != DABIR_OK)
		return status;
	return dbr_report_set_field(report, DABIR_FIELD_CHARSET,
				    decoded->charset, strlen(decoded->charset));
}

/*
 Feeds and dumps call all they have a summary: with no body beside it, what
 stands behind its first paragraph is the body.
 */
static void part_summary(struct dbr_page *page)
{
	bool led = false;

	for (uint32_t i = 0; i < page->block_count; i++)
		if (page->blocks[i].role == DABIR_ROLE_BODY)
			return;
	for (uint32_t i = 0; i < page->block_count; i++) {
		if (page->blocks[i].role != DABIR_ROLE_LEAD)
			continue;
		if (led)
			page->blocks[i].role = DABIR_ROLE_BODY;
		led = true;
	}
}

static enum dabir_status note_bad_bytes(struct dabir_report *report, size_t bad)
{
	char note[80];
	int len = snprintf(note, sizeof(note),
			   "%zu bytes make no letter in this encoding", bad);

	return bad ? dbr_report_add_string(report, &report->notes, note,
					   (size_t)len)
		   : DABIR_OK;
}

enum dabir_status dbr_page_stage(struct dabir_report *report)
{
	struct dbr_decoded decoded;
	enum dabir_status status = DABIR_OK;

	if (!report->original.len)
		return dbr_page_refuse(report, DABIR_NOT_REPORT,
				       "the input is empty");
	if (report->kind == DABIR_KIND_AUTO)
		status = dbr_sniff(report->original.data, report->original.len,
				   report->field[DABIR_FIELD_PATH],
				   &report->kind);
	if (status != DABIR_OK)
		return status;
	status = decode(report, &decoded);
	if (status != DABIR_OK)
		return status;
	status = parser_of(report->kind)(report, &decoded);
	if (status != DABIR_OK)
		return status;
	if (!report->page.block_count)
		return dbr_page_refuse(report, DABIR_NOT_REPORT,
				       "no text of a report was found");
	part_summary(&report->page);
	return note_bad_bytes(report, decoded.bad);
}
