/*
 bench_readers [REPORTS] - how long questions take while nobody writes, and
 while `add` fills the same archive at full speed on every core. An archive
 of REPORTS made-up reports is asked five questions in turn, one each few
 milliseconds, first idle, then until twice as many reports are added.
 `busy` is processor time of the asking thread: it leaves out what other
 programs take.
 */
#include <pthread.h>
#include <unistd.h>

#include <dabir/ingest.h>

#include "ask.h"
#include "base/memory.h"

#define IDLE_SECONDS 10
#define PAUSE 4000000 /* nanoseconds between two questions */

static char folder[] = "/tmp/dabir-bench-XXXXXX";
static char archive_path[64], input_path[64];

static void write_reports(uint64_t first, uint64_t count)
{
	static char text[2 * PRESS_BYTES];
	FILE *out = fopen(input_path, "w");

	if (!out)
		fail("no file for the reports");
	for (uint64_t i = first; i < first + count; i++) {
		size_t len = press_text(i, text);

		fprintf(out,
			"{\"id\":\"%llu\",\"published\":"
			"\"2012-%02u-%02uT10:00:00+03:30\",\"title\":"
			"\"%s %s\",\"body\":\"%.*s.\"}\n",
			(unsigned long long)i, (unsigned)(1 + i / 30 % 12),
			(unsigned)(1 + i % 28), press_words[i % PRESS_WORDS],
			press_words[i % 101], (int)len - 1, text);
	}
	if (fclose(out))
		fail("the reports cannot be written");
}

static void *add(void *context)
{
	const char *paths[] = { input_path };
	struct dabir_ingest ingest = { .paths = paths, .path_count = 1 };
	struct dabir_archive *archive;

	(void)context;
	need(dabir_archive_open(archive_path, DABIR_ARCHIVE_CREATE, &archive,
				NULL));
	need(dabir_archive_ingest(archive, &ingest, NULL));
	dabir_archive_close(archive);
	return NULL;
}

struct times {
	double *took, *busy;
	size_t count, took_capacity, busy_capacity;
};

static void ask_one(struct dabir_archive *archive, size_t number,
		    struct times *times)
{
	static const struct dabir_search searches[] = {
		{ .query = PRESS_RARE },
		{ .query = PRESS_COMMON },
		{ .query = "\"" PRESS_COMMON " " PRESS_PAIR "\"" },
		{ .query = PRESS_COMMON, .sort = DABIR_SORT_NEW },
		{ .query = PRESS_COMMON " " PRESS_PAIR,
		  .from = "2012-01-01",
		  .to = "2012-06-30" },
	};
	double start = press_seconds(), busy = press_busy();
	struct dabir_hits *hits;

	need(dabir_search_run(archive, &searches[number % 5], &hits, NULL));
	dabir_hits_free(hits);
	need(dbr_grow(&times->took, &times->took_capacity, times->count,
		      sizeof(double)));
	need(dbr_grow(&times->busy, &times->busy_capacity, times->count,
		      sizeof(double)));
	times->took[times->count] = press_seconds() - start;
	times->busy[times->count++] = press_busy() - busy;
	nanosleep(&(struct timespec){ 0, PAUSE }, NULL);
}

static double share(double *sorted, size_t count, double part)
{
	return sorted[(size_t)((double)(count - 1) * part)] * 1e3;
}

static double tell(const char *name, struct times *times)
{
	double p99;

	qsort(times->took, times->count, sizeof(double), by_size);
	qsort(times->busy, times->count, sizeof(double), by_size);
	p99 = share(times->took, times->count, .99);
	printf("{\"bench\":\"questions %s\",\"count\":%zu,\"ms\":%.2f,"
	       "\"p99_ms\":%.2f,\"busy_ms\":%.2f,\"busy_p99_ms\":%.2f}\n",
	       name, times->count, share(times->took, times->count, .5), p99,
	       share(times->busy, times->count, .5),
	       share(times->busy, times->count, .99));
	dbr_free(times->took);
	dbr_free(times->busy);
	return p99;
}

static double ask_idle(struct dabir_archive *archive)
{
	struct times times = { 0 };
	double end = press_seconds() + IDLE_SECONDS;

	for (size_t i = 0; press_seconds() < end; i++)
		ask_one(archive, i, &times);
	return tell("idle", &times);
}

static volatile int adding;

static void *add_and_say_so(void *context)
{
	add(context);
	adding = 0;
	return NULL;
}

static double ask_while_adding(struct dabir_archive *archive)
{
	struct times times = { 0 };
	pthread_t writer;

	adding = 1;
	if (pthread_create(&writer, NULL, add_and_say_so, NULL))
		fail("no thread");
	for (size_t i = 0; adding; i++)
		ask_one(archive, i, &times);
	pthread_join(writer, NULL);
	return tell("while adding", &times);
}

int main(int argc, char **argv)
{
	uint64_t reports = argc > 1 ? strtoull(argv[1], NULL, 10) : 20000;
	struct dabir_archive *archive;
	double idle, busy;

	press_start();
	if (!mkdtemp(folder))
		fail("no folder for the archive");
	snprintf(archive_path, sizeof(archive_path), "%s/a.dabir", folder);
	snprintf(input_path, sizeof(input_path), "%s/in.jsonl", folder);
	write_reports(1, reports);
	add(NULL);
	write_reports(reports + 1, 2 * reports);
	need(dabir_archive_open(archive_path, DABIR_ARCHIVE_READ, &archive,
				NULL));
	idle = ask_idle(archive);
	busy = ask_while_adding(archive);
	printf("{\"bench\":\"questions\",\"p99_ratio\":%.2f}\n", busy / idle);
	dabir_archive_close(archive);
	unlink(archive_path);
	unlink(input_path);
	rmdir(folder);
	return 0;
}
