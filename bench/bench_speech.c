/*
 bench_speech FILE... - reads plain texts again and again on one core: all
 stages, then the speech stage alone. One JSON line a measurement; memcpy of
 the same bytes is the measure of the machine.
 */
#include <string.h>

#include <dabir/dabir.h>

#include "bench.h"
#include "speech/speech_stage.h"

#define MOST_TEXTS 4096
#define LEAST_SECONDS 1.0

static struct text texts[MOST_TEXTS];
static size_t text_count, text_bytes, statement_count;
static double speech_seconds;

static void keep(struct text text)
{
	if (!text.len)
		return;
	texts[text_count++] = text;
	text_bytes += text.len;
}

static double copy_all(void)
{
	double start = now();

	for (size_t i = 0; i < text_count; i++) {
		char *copy = malloc(texts[i].len + 1);

		if (copy)
			memcpy(copy, texts[i].bytes, texts[i].len);
		__asm__ volatile("" : : "r"(copy) : "memory");
		free(copy);
	}
	return now() - start;
}

/* All stages; then the speech stage once more, timed by itself. */
static double read_all(struct dabir_report *report)
{
	double start = now(), apart = 0;

	for (size_t i = 0; i < text_count; i++) {
		double before;
		size_t count = 0;

		if (dabir_report_set(report, texts[i].bytes, texts[i].len,
				     DABIR_KIND_TEXT, NULL) != DABIR_OK ||
		    dabir_report_run(report) != DABIR_OK)
			continue;
		before = now();
		if (dbr_speech_stage(report) == DABIR_OK)
			dabir_report_statements(report, &count);
		apart += now() - before;
		statement_count += count;
	}
	speech_seconds += apart;
	return now() - start - apart;
}

static void print(const char *name, double seconds, double copied, int rounds)
{
	double bytes = (double)text_bytes * rounds;

	printf("{\"bench\":\"%s\",\"bytes\":%zu,\"mb_per_s\":%.1f,"
	       "\"times_memcpy\":%.0f}\n",
	       name, text_bytes, bytes / seconds / 1e6, seconds / copied);
}

int main(int argc, char **argv)
{
	struct dabir_report *report;
	double copied = 0, all = 0;
	int rounds = 0;

	for (int i = 1; i < argc && text_count < MOST_TEXTS; i++)
		keep(load(argv[i]));
	if (!text_count || dabir_report_new(&report) != DABIR_OK) {
		fprintf(stderr, "usage: bench_speech FILE...\n");
		return 2;
	}
	while (all < LEAST_SECONDS) {
		copied += copy_all();
		all += read_all(report);
		rounds++;
	}
	print("read", all, copied, rounds);
	print("speech", speech_seconds, copied, rounds);
	printf("{\"bench\":\"statements\",\"count\":%zu}\n",
	       statement_count / (size_t)rounds);
	dabir_report_free(report);
	return 0;
}
