/*
 Two texts of any bytes: the stretches kept and taken are the one, those kept
 and added the other, in order and whole; a text and itself differ in nothing.
 Where one ends and the other begins is the first line of three dashes.
 */
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <dabir/reprint.h>

static struct dabir_report *read_text(const char *text, size_t len)
{
	struct dabir_report *report;

	if (dabir_report_new(&report) != DABIR_OK ||
	    dabir_report_set(report, text, len, DABIR_KIND_TEXT, NULL) !=
		    DABIR_OK)
		abort();
	/* What is no report has a text, or none, all the same. */
	if (dabir_report_run(report) == DABIR_NO_MEMORY)
		abort();
	return report;
}

/* The spans of one side stand end to end. */
static size_t follow(struct dabir_span span, size_t end)
{
	if (span.len && span.at != end)
		abort();
	return end + span.len;
}

static void check(const struct dabir_report *one,
		  const struct dabir_report *two, bool same)
{
	struct dabir_comparison *comparison;
	size_t one_end = 0, two_end = 0, len;

	if (dabir_report_compare(one, two, &comparison) != DABIR_OK)
		abort();
	for (size_t i = 0; i < comparison->count; i++) {
		const struct dabir_change *change = &comparison->items[i];
		bool taken = change->kind == DABIR_TAKEN;
		bool added = change->kind == DABIR_ADDED;

		if (!change->one.len != added || !change->two.len != taken ||
		    (same && (taken || added)))
			abort();
		one_end = follow(change->one, one_end);
		two_end = follow(change->two, two_end);
	}
	/* A text without a word has no stretch. */
	dabir_report_text(one, &len);
	if (one_end && one_end != len)
		abort();
	dabir_report_text(two, &len);
	if (two_end && two_end != len)
		abort();
	dabir_comparison_free(comparison);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *text = (const char *)data;
	size_t half = 0;
	struct dabir_report *one, *two;

	while (half + 5 <= size && memcmp(text + half, "\n---\n", 5) != 0)
		half++;
	if (half + 5 > size)
		half = size / 2;
	one = read_text(text, half);
	two = read_text(text + half, size - half);
	check(one, two, false);
	check(one, one, true);
	dabir_report_free(one);
	dabir_report_free(two);
	return 0;
}
