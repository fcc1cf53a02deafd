/* Any bytes as the findings of a report: refused, or every span in the text. */
#include <stdlib.h>

#include "archive/pack.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_span(const struct dabir_report *report,
		       struct dabir_span span)
{
	if (span.at > report->text.len || span.len > report->text.len - span.at)
		abort();
}

static void check_spans(const struct dabir_report *report)
{
	for (uint32_t i = 0; i < report->line_count; i++)
		check_span(report, report->lines[i].span);
	for (uint32_t i = 0; i < report->entity_count; i++)
		check_span(report, report->entities[i].core);
	for (uint32_t i = 0; i < report->date_count; i++)
		check_span(report, report->dates[i].span);
	for (uint32_t i = 0; i < report->edits.count; i++)
		check_span(report, report->edits.items[i].to);
	for (uint32_t i = 0; i < report->statement_count; i++) {
		const struct dabir_statement *said = &report->statements[i];

		check_span(report, said->content);
		if (said->person != DABIR_NONE &&
		    said->person >= report->person_count)
			abort();
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char raw[] = "one two three, four five six.\nseven\n";
	struct dabir_report *report;

	if (dabir_report_new(&report) != DABIR_OK)
		return 0;
	report->raw = (struct dbr_text){ raw, sizeof(raw) - 1 };
	if (dbr_unpack_report((const char *)data, size, report) == DABIR_OK)
		check_spans(report);
	dabir_report_free(report);
	return 0;
}
