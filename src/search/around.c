#include "search/around.h"

#include "token/token_stage.h"

/* The first sentence that ends behind `at`; the count when none does. */
static uint32_t sentence_at(const struct dabir_report *report, uint32_t at)
{
	uint32_t low = 0, high = report->sentence_count;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		const struct dabir_span *span = &report->sentences[middle].span;

		if (span->at + span->len <= at)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

enum dabir_status dbr_sentences_around(struct dabir_report *report,
				       struct dabir_span span,
				       struct dabir_span *around)
{
	uint32_t end = span.at + span.len, first, last;
	enum dabir_status status = DABIR_OK;

	if (!report->sentence_count)
		status = dbr_token_stage(report);
	if (status != DABIR_OK)
		return status;
	*around = span;
	first = sentence_at(report, span.at);
	last = sentence_at(report, end ? end - 1 : 0);
	if (first < report->sentence_count &&
	    report->sentences[first].span.at < around->at)
		around->at = report->sentences[first].span.at;
	if (last < report->sentence_count &&
	    report->sentences[last].span.at < end)
		end = report->sentences[last].span.at +
		      report->sentences[last].span.len;
	around->len = end - around->at;
	return DABIR_OK;
}
