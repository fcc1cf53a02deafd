/*
 bench_pages FOLDER [WARC] - reads the saved pages of a folder again and
 again on one core: the parser alone, then the whole page stage, then a
 crawl of skipped records. One JSON line a measurement; memcpy of the same
 bytes is the measure of the machine.
 */
#include <dirent.h>
#include <libxml/HTMLparser.h>
#include <string.h>

#include <dabir/intake.h>

#include "bench.h"
#include "intake/page_stage.h"

#define MOST_PAGES 64
#define LEAST_SECONDS 1.0

static struct text pages[MOST_PAGES];
static size_t page_count, page_bytes;

static void keep(struct text page)
{
	if (!page.len)
		return;
	pages[page_count++] = page;
	page_bytes += page.len;
}

static void load_folder(const char *folder)
{
	DIR *directory = opendir(folder);
	struct dirent *entry;
	char path[4096];

	while (directory && (entry = readdir(directory))) {
		if (!strstr(entry->d_name, ".html") || page_count == MOST_PAGES)
			continue;
		snprintf(path, sizeof(path), "%s/%s", folder, entry->d_name);
		keep(load(path));
	}
	if (directory)
		closedir(directory);
}

static void copy_all(void)
{
	for (size_t i = 0; i < page_count; i++) {
		char *copy = malloc(pages[i].len + 1);

		memcpy(copy, pages[i].bytes, pages[i].len);
		__asm__ volatile("" : : "r"(copy) : "memory");
		free(copy);
	}
}

static void parse_all(void)
{
	for (size_t i = 0; i < page_count; i++)
		xmlFreeDoc(htmlReadMemory(
			pages[i].bytes, (int)pages[i].len, NULL, "UTF-8",
			HTML_PARSE_RECOVER | HTML_PARSE_NOERROR |
				HTML_PARSE_NOWARNING | HTML_PARSE_NONET));
}

static struct dabir_report *report;

static void read_all(void)
{
	for (size_t i = 0; i < page_count; i++)
		if (dabir_report_set(report, pages[i].bytes, pages[i].len,
				     DABIR_KIND_HTML, NULL) == DABIR_OK &&
		    dbr_page_stage(report) < DABIR_NOT_REPORT)
			fprintf(stderr, "page %zu is not read\n", i);
}

/* Seconds a round, the best of rounds that last a second together. */
static double measure(void (*round)(void))
{
	double begin = now(), best = 1e9;

	while (now() - begin < LEAST_SECONDS) {
		double start = now(), took;

		round();
		took = now() - start;
		best = took < best ? took : best;
	}
	return best;
}

static void print(const char *name, double seconds, double copied)
{
	printf("{\"bench\": \"%s\", \"pages_per_second\": %.0f, "
	       "\"mb_per_second\": %.1f, \"times_memcpy\": %.0f}\n",
	       name, (double)page_count / seconds,
	       (double)page_bytes / 1e6 / seconds, seconds / copied);
}

static void bench_pages(void)
{
	double copied = measure(copy_all), parsed = measure(parse_all);
	double read = measure(read_all);

	print("html parser alone", parsed, copied);
	print("page stage, decoding and parser included", read, copied);
	printf("{\"bench\": \"on top of the parser\", \"percent\": %.1f}\n",
	       100.0 * (read - parsed) / parsed);
}

/* A crawl of `count` records that hold no page. */
static void write_crawl(const char *path, size_t count)
{
	static char block[1 << 20];
	FILE *file = fopen(path, "wb");

	memset(block, 'x', sizeof(block));
	for (size_t i = 0; file && i < count; i++) {
		fprintf(file,
			"WARC/1.0\r\nWARC-Type: request\r\n"
			"Content-Length: %zu\r\n\r\n",
			sizeof(block));
		fwrite(block, 1, sizeof(block), file);
		fputs("\r\n\r\n", file);
	}
	if (file)
		fclose(file);
}

static void bench_warc(const char *path)
{
	struct dabir_intake *intake;
	double start = now(), took;
	uint64_t done, total;

	if (dabir_intake_open(path, NULL, &intake, NULL) != DABIR_OK)
		return;
	while (dabir_intake_next(intake, report, NULL) != DABIR_END)
		;
	took = now() - start;
	dabir_intake_progress(intake, &done, &total);
	dabir_intake_close(intake);
	printf("{\"bench\": \"warc records skipped\", "
	       "\"mb_per_second\": %.0f}\n",
	       (double)total / 1e6 / took);
}

int main(int argc, char **argv)
{
	const char *crawl = argc > 2 ? argv[2] : "bench_pages.warc";

	load_folder(argc > 1 ? argv[1] : "sample");
	if (!page_count || dabir_report_new(&report) != DABIR_OK)
		return 1;
	bench_pages();
	if (argc <= 2)
		write_crawl(crawl, 256);
	bench_warc(crawl);
	if (argc <= 2)
		remove(crawl);
	dabir_report_free(report);
	for (size_t i = 0; i < page_count; i++)
		free(pages[i].bytes);
	return 0;
}
