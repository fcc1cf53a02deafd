#include "dates/dates_stage.h"

#include <stdio.h>
#include <string.h>

#include "base/utf8.h"

#define MOST_NOTES 16 /* of dates: a broken text may hold any number */

struct found_list {
	struct dabir_report *report;
	uint32_t capacity;
};

static enum dabir_status note(struct dabir_report *report, const char *what,
			      struct dabir_span span)
{
	char text[160];
	int len;

	if (span.len > 100)
		span.len = 100;
	span.len = (uint32_t)dbr_utf8_whole_len(report->text.data + span.at,
						span.len);
	len = snprintf(text, sizeof(text), "%s: %.*s", what, (int)span.len,
		       report->text.data + span.at);
	return dbr_report_add_string(report, &report->notes, text, (size_t)len);
}

static enum dabir_status note_doubts(struct dabir_report *report,
				     const struct dabir_found_date *found)
{
	if (report->notes.count >= MOST_NOTES)
		return DABIR_OK;
	if (found->doubts & DABIR_DATE_NONE)
		return note(report, "no such date", found->span);
	if (found->doubts & DABIR_DATE_WEEKDAY)
		return note(report, "weekday and date disagree", found->span);
	if (found->doubts & DABIR_DATE_TWICE)
		return note(report, "the clock showed this twice", found->span);
	return DABIR_OK;
}

static enum dabir_status add(struct found_list *list,
			     const struct dabir_found_date *found)
{
	struct dabir_report *report = list->report;
	struct dabir_date *date;
	enum dabir_status status = note_doubts(report, found);

	if (status != DABIR_OK || (found->doubts & DABIR_DATE_NONE))
		return status;
	status = dbr_arena_grow(&report->arena, &report->dates, &list->capacity,
				report->date_count, sizeof(*report->dates));
	if (status != DABIR_OK)
		return status;
	date = &report->dates[report->date_count];
	*date = (struct dabir_date){ .span = found->span,
				     .calendar = found->calendar,
				     .rule = found->rule };
	if (found->iso[0]) {
		date->iso = dbr_arena_copy(&report->arena, found->iso,
					   strlen(found->iso));
		if (!date->iso)
			return DABIR_NO_MEMORY;
	}
	report->date_count++;
	return DABIR_OK;
}

enum dabir_status dbr_dates_stage(struct dabir_report *report)
{
	struct found_list list = { report, 0 };
	struct dabir_reference reference = { 0, false };
	struct dabir_found_date found;
	enum dabir_status status = dbr_dates_published(report, &reference);
	size_t at = 0;

	while (status == DABIR_OK &&
	       dabir_date_next(report->text.data, report->text.len, &at,
			       &reference, &found) == DABIR_OK)
		status = add(&list, &found);
	return status;
}
