/*
 Any bytes read as a plain text. The law: every statement lies inside the
 repaired text, has content, a rule, and a confidence of at most 100.
 */
#include <stdlib.h>

#include <dabir/dabir.h>

static void in_text(struct dabir_span span, size_t len)
{
	if (span.at > len || span.len > len - span.at)
		abort();
}

static void check(const struct dabir_report *report)
{
	const struct dabir_statement *said;
	size_t len, count;

	dabir_report_text(report, &len);
	said = dabir_report_statements(report, &count);
	for (size_t i = 0; i < count; i++) {
		in_text(said[i].content, len);
		in_text(said[i].mention, len);
		in_text(said[i].cue, len);
		if (!said[i].content.len || !said[i].rule ||
		    said[i].confidence > 100)
			abort();
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct dabir_report *report;

	if (dabir_report_new(&report) != DABIR_OK)
		return 0;
	if (dabir_report_set(report, (const char *)data, size, DABIR_KIND_TEXT,
			     NULL) == DABIR_OK &&
	    dabir_report_run(report) == DABIR_OK)
		check(report);
	dabir_report_free(report);
	return 0;
}
