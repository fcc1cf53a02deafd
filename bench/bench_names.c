/*
 bench_names FILE... - the tagger and the names stage over plain texts, read
 again and again on one core. One JSON line a measurement; memcpy of the same
 bytes is the measure of the machine.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "intake/page_stage.h"
#include "names/names_stage.h"
#include "names/tagger.h"
#include "text/text_stage.h"
#include "token/token_stage.h"

#define ROUNDS 20

static double tagger_seconds, stage_seconds, copy_seconds;
static size_t bytes_read;

static double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
	return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static char *load(const char *path, size_t *len)
{
	FILE *file = fopen(path, "rb");
	char *bytes = malloc((size_t)1 << 20);

	*len = file && bytes ? fread(bytes, 1, (size_t)1 << 20, file) : 0;
	if (file)
		fclose(file);
	return bytes;
}

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
		size_t len;
		char *bytes = load(argv[i], &len);

		for (int round = 0; round < ROUNDS && len; round++)
			measure(report, bytes, len);
		free(bytes);
	}
	dabir_report_free(report);
	print("names_tagger", tagger_seconds);
	print("names_stage", stage_seconds);
	return 0;
}
