/*
 bench_names FILE... - the tagger and the names stage over plain texts, read
 again and again on one core. One JSON line a measurement; memcpy of the same
 bytes is the measure of the machine.
 */
#include <string.h>

#include "bench.h"
#include "intake/page_stage.h"
#include "names/names_stage.h"
#include "names/tagger.h"
#include "text/text_stage.h"
#include "token/token_stage.h"

#define ROUNDS 20

static double tagger_seconds, stage_seconds, copy_seconds;
static size_t bytes_read;

static bool prepare(struct dabir_report *report, const char *bytes, size_t len)
{
	return dabir_report_set(report, bytes, len, DABIR_KIND_TEXT, NULL) ==
		       DABIR_OK &&
	       dbr_page_stage(report) == DABIR_OK &&
	       dbr_text_stage(report) == DABIR_OK &&
	       dbr_token_stage(report) == DABIR_OK;
}

static void copy(const char *bytes, size_t len)
{
	char *to = malloc(len + 1);
	double start = now();

	if (to)
		memcpy(to, bytes, len);
	__asm__ volatile("" : : "r"(to) : "memory");
	copy_seconds += now() - start;
	free(to);
}

static void measure(struct dabir_report *report, const char *bytes, size_t len)
{
	struct dbr_tags tags;
	double start;

	if (!prepare(report, bytes, len))
		return;
	start = now();
	if (dbr_tag_report(report, &tags) != DABIR_OK)
		return;
	tagger_seconds += now() - start;
	start = now();
	if (dbr_names_stage(report) != DABIR_OK)
		return;
	stage_seconds += now() - start;
	copy(bytes, len);
	bytes_read += len;
}

static void print(const char *name, double seconds)
{
	printf("{\"bench\":\"%s\",\"bytes\":%zu,\"mb_per_s\":%.1f,"
	       "\"times_memcpy\":%.0f}\n",
	       name, bytes_read, (double)bytes_read / seconds / 1e6,
	       seconds / copy_seconds);
}

int main(int argc, char **argv)
{
	struct dabir_report *report;

	if (argc < 2 || dabir_report_new(&report) != DABIR_OK)
		return 2;
	for (int i = 1; i < argc; i++) {
		struct text text = load(argv[i]);

		for (int round = 0; round < ROUNDS && text.len; round++)
			measure(report, text.bytes, text.len);
		free(text.bytes);
	}
	dabir_report_free(report);
	print("names_tagger", tagger_seconds);
	print("names_stage", stage_seconds);
	return 0;
}
