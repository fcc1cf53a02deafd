/*
 bench_archive [REPORTS] - how fast reports of 1.4 KB go into the index and
 into the archive, beside FTS5 with a tokenizer that only cuts at spaces, how
 large the archive gets, and how long questions take. Rates are by the
 writer's own processor time, so that a busy machine does not show in them.
 */
#include <unistd.h>

#include "archive/archive.h"
#include "archive/sqlite.h"
#include "base/memory.h"
#include "press.h"
#include "ask.h"

#define A_TRANSACTION 20000 /* reports */

static char folder[] = "/tmp/dabir-bench-XXXXXX";
static char path[64];

static struct dabir_archive *open_new(void)
{
	static const char *const ends[] = { "", "-wal", "-shm" };
	struct dabir_archive *archive;
	char name[80];

	for (unsigned i = 0; i < 3; i++) {
		snprintf(name, sizeof(name), "%s%s", path, ends[i]);
		unlink(name);
	}
	need(dabir_archive_open(path, DABIR_ARCHIVE_CREATE, &archive, NULL));
	need(dbr_store_bulk(archive->store, true));
	return archive;
}

struct rate {
	double write, walk; /* MB of text a second */
};

static struct dbr_buf terms[A_TRANSACTION];

/* Make the terms of `count` reports; their text is its own without `walk`. */
static double make_terms(uint64_t first, uint64_t count, bool walk)
{
	char text[2 * PRESS_BYTES];
	double bytes = 0;

	for (uint64_t i = 0; i < count; i++) {
		size_t len = press_text(first + i, text);

		dbr_buf_clear(&terms[i]);
		if (walk)
			dbr_words_add(&terms[i], text, len);
		else
			dbr_buf_add(&terms[i], text, len - 1);
		bytes += (double)len;
	}
	return bytes;
}

static void put_terms(struct dabir_archive *archive, uint64_t first,
		      uint64_t count)
{
	struct dbr_row row = { 0 };

	need(dabir_archive_begin(archive));
	for (uint64_t i = 0; i < count; i++) {
		row.words[DBR_PART_BODY] = terms[i];
		need(dbr_sqlite_put_words(archive->store, DBR_SQL_PUT_WORDS,
					  &row, (int64_t)(first + i)));
	}
	need(dabir_archive_commit(archive));
}

/*
 Terms into the index and nothing else. As `add` does it, terms are made
 apart from writing (there on the reading threads), so the two are timed
 apart.
 */
static struct rate index_rate(uint64_t reports, bool walk)
{
	struct dabir_archive *archive = open_new();
	double bytes = 0, writing = 0, walking = 0;

	for (uint64_t first = 1; first <= reports; first += A_TRANSACTION) {
		uint64_t count = reports - first + 1;
		double start = press_busy(), between;

		if (count > A_TRANSACTION)
			count = A_TRANSACTION;
		bytes += make_terms(first, count, walk);
		between = press_busy();
		put_terms(archive, first, count);
		walking += between - start;
		writing += press_busy() - between;
	}
	dabir_archive_close(archive);
	return (struct rate){ bytes / writing / 1e6, bytes / walking / 1e6 };
}

/* A report as the stages would leave it: a headline and a line of body. */
static void make_report(struct dabir_report *report, uint64_t number)
{
	static char text[2 * PRESS_BYTES], headline[64], when[40], id[24];
	static struct dabir_line line;
	size_t len = press_text(number, text);

	dabir_report_clear(report);
	snprintf(headline, sizeof(headline), "%s %s",
		 press_words[number % PRESS_WORDS], press_words[number % 101]);
	snprintf(when, sizeof(when), "20%02d-%02d-%02dT12:00:00+03:30",
		 (int)(10 + number / 10000 % 20), (int)(1 + number / 830 % 12),
		 (int)(1 + number / 30 % 28));
	snprintf(id, sizeof(id), "p%llu", (unsigned long long)number);
	line.span = (struct dabir_span){ 0, (uint32_t)len - 1 };
	line.role = DABIR_ROLE_BODY;
	report->original = report->raw = report->text =
		(struct dbr_text){ text, len };
	report->lines = &line;
	report->line_count = 1;
	report->field[DABIR_FIELD_HEADLINE] = headline;
	report->field[DABIR_FIELD_PUBLISHED] = when;
	report->field[DABIR_FIELD_SOURCE_ID] = id;
	report->field[DABIR_FIELD_PUBLISHER] = press_words[number % 40];
}

static void fill(struct dabir_archive *archive, uint64_t reports)
{
	struct dabir_report *report;
	double start = press_busy(), bytes = 0, seconds;
	struct dabir_archive_stats stats;

	need(dabir_report_new(&report));
	for (uint64_t i = 1; i <= reports; i++) {
		make_report(report, i);
		bytes += (double)report->text.len;
		if (i % A_TRANSACTION == 1)
			need(dabir_archive_begin(archive));
		need(dabir_archive_add(archive, report, NULL));
		if (i % A_TRANSACTION == 0 || i == reports)
			need(dabir_archive_commit(archive));
	}
	need(dbr_store_bulk(archive->store, false));
	seconds = press_busy() - start;
	dabir_report_clear(report);
	dabir_report_free(report);
	need(dabir_archive_stats(archive, &stats));
	printf("{\"bench\":\"archive put\",\"MB_s\":%.1f,\"reports_s\":%.0f,"
	       "\"size_of_text\":%.3f}\n",
	       bytes / seconds / 1e6, (double)reports / seconds,
	       (double)stats.file_bytes / bytes);
}

int main(int argc, char **argv)
{
	uint64_t reports = argc > 1 ? strtoull(argv[1], NULL, 10) : 100000;
	struct dabir_archive *archive;
	struct rate plain, ours;

	press_start();
	if (!mkdtemp(folder))
		fail("no folder for the archive");
	snprintf(path, sizeof(path), "%s/a.dabir", folder);
	plain = index_rate(reports, false);
	ours = index_rate(reports, true);
	printf("{\"bench\":\"index only\",\"MB_s\":%.1f,\"fts5_MB_s\":%.1f,"
	       "\"ratio\":%.2f,\"terms_MB_s\":%.1f}\n",
	       ours.write, plain.write, ours.write / plain.write, ours.walk);
	archive = open_new();
	fill(archive, reports);
	dabir_archive_close(archive);
	need(dabir_archive_open(path, DABIR_ARCHIVE_READ, &archive, NULL));
	ask_all(archive);
	dabir_archive_close(archive);
	unlink(path);
	rmdir(folder);
	return 0;
}
