#include <libxml/globals.h>
#include <string.h>

#include "intake/cut.h"
#include "intake/feed_document.h"

static enum dabir_status open_feed(struct dbr_cut *cut)
{
	enum dabir_status status = DABIR_OK;

	cut->began = true;
	while (status == DABIR_OK)
		status = dbr_reader_more(cut->reader);
	if (status == DABIR_TOO_LARGE)
		return dbr_cut_skip_rest(cut);
	if (status != DABIR_END)
		return status;
	status = dbr_feed_parse(cut->reader->data, cut->reader->len, &cut->feed,
				&cut->item);
	dbr_reader_drop(cut->reader, cut->reader->len);
	if (status == DABIR_OK && !cut->item)
		return dbr_cut_refuse(cut, DABIR_NOT_REPORT,
				      "a feed without items");
	return status;
}

/* The feed's title says who puts its items out. */
static enum dabir_status name_publisher(struct dbr_cut *cut,
					struct dabir_report *report)
{
	char *title = dbr_feed_title_new(cut->feed);
	enum dabir_status status = DABIR_OK;

	if (title)
		status = dbr_report_set_field(report, DABIR_FIELD_PUBLISHER,
					      title, strlen(title));
	xmlFree(title);
	return status;
}

enum dabir_status dbr_cut_feed(struct dbr_cut *cut, struct dabir_report *report)
{
	enum dabir_status status = DABIR_OK;

	if (!cut->began)
		status = open_feed(cut);
	if (status != DABIR_OK)
		return status;
	if (!cut->item)
		return DABIR_END;
	dabir_report_clear(report);
	report->kind = DABIR_KIND_FEED;
	status = dbr_feed_dump(&report->arena, cut->feed, cut->item,
			       &report->original.data, &report->original.len);
	cut->item = dbr_feed_after(cut->item);
	return status == DABIR_OK ? name_publisher(cut, report) : status;
}
