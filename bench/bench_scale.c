/*
 bench_scale [REPORTS [FILE]] - what a report costs in an archive of 10^4,
 10^5 ... REPORTS reports: processor time to make it ready and to write it,
 bytes of the file, memory; and how long questions take at each of these
 sizes. Reports are made up (press.h): 1.4 KB with people, places, a
 statement and a date; one in twenty is a reprint of an earlier one. FILE
 keeps the archive.
 */
#include <sys/resource.h>
#include <unistd.h>

#include <dabir/reprint.h>

#include "archive/archive.h"
#include "ask.h"

#define A_TRANSACTION 16000 /* reports: 24 MB of text, as add has it */
#define PEOPLE 3

static char folder[] = "/tmp/dabir-bench-XXXXXX";
static char path[256];
static bool keeps;

/* Strings of the report at hand. */
static struct {
	char text[2 * PRESS_BYTES], headline[96], when[40], url[64];
	char names[PEOPLE + 2][64];
	struct dabir_line line;
	struct dabir_person people[PEOPLE];
	const char *organisation, *place;
	struct dabir_statement said;
	struct dabir_date date;
} made;

static void name(char *out, uint64_t *state, unsigned most)
{
	unsigned one = (unsigned)(press_random(state) % most);
	unsigned two = press_ranks[press_random(state) & 65535];

	snprintf(out, sizeof(made.names[0]), "%s %s", press_words[one],
		 press_words[two]);
}

/* Reprints bring the later part of a report up to 2,000 before. */
static size_t make_text(uint64_t number)
{
	uint64_t before = 1 + number * 7919 % 2000;
	size_t len, cut;

	if (number % 20 || number <= before)
		return press_text(number, made.text);
	len = press_text(number - before, made.text);
	cut = len / 4;
	while (made.text[cut] != ' ')
		cut++;
	memmove(made.text, made.text + cut + 1, len - cut - 1);
	return len - cut - 1;
}

static void make_findings(struct dabir_report *report, uint64_t number)
{
	uint64_t state = number;

	for (unsigned i = 0; i < PEOPLE; i++) {
		name(made.names[i], &state, 400);
		made.people[i].name = made.names[i];
	}
	name(made.names[PEOPLE], &state, 50);
	name(made.names[PEOPLE + 1], &state, 20);
	made.organisation = made.names[PEOPLE];
	made.place = made.names[PEOPLE + 1];
	made.said.content = (struct dabir_span){ 100, 200 };
	made.said.speaker = made.names[0];
	made.said.rule = made.date.rule = "made";
	made.date.span = (struct dabir_span){ 20, 10 };
	made.date.iso = made.when;
	report->people = made.people;
	report->person_count = PEOPLE;
	report->organisations =
		(struct dbr_string_list){ &made.organisation, 1, 1 };
	report->places = (struct dbr_string_list){ &made.place, 1, 1 };
	report->statements = &made.said;
	report->dates = &made.date;
	report->statement_count = report->date_count = 1;
}

static void make(struct dabir_report *report, uint64_t number)
{
	size_t len = make_text(number);

	dabir_report_clear(report);
	snprintf(made.headline, sizeof(made.headline), "%s %s %s",
		 press_words[number % PRESS_WORDS], press_words[number % 101],
		 press_words[number % 7919]);
	snprintf(made.when, sizeof(made.when),
		 "20%02d-%02d-%02dT%02d:00:00+03:30",
		 (int)(10 + number / 10000 % 20), (int)(1 + number / 830 % 12),
		 (int)(1 + number / 30 % 28), (int)(number % 24));
	snprintf(made.url, sizeof(made.url), "https://n%llu.example/%llu",
		 (unsigned long long)(number % 40), (unsigned long long)number);
	made.line.span = (struct dabir_span){ 0, (uint32_t)len - 1 };
	made.line.role = DABIR_ROLE_BODY;
	report->original = report->raw = report->text =
		(struct dbr_text){ made.text, len };
	report->lines = &made.line;
	report->line_count = 1;
	report->field[DABIR_FIELD_HEADLINE] = made.headline;
	report->field[DABIR_FIELD_PUBLISHED] = made.when;
	report->field[DABIR_FIELD_URL] = made.url;
	report->field[DABIR_FIELD_PUBLISHER] = press_words[number % 40];
	make_findings(report, number);
	need(dbr_fingerprint_stage(report));
}

/* Since the last size. */
struct cost {
	double ready, write; /* seconds of processor time */
	uint64_t text_bytes, reports;
};

static void add(struct dabir_archive *archive, struct dabir_report *report,
		uint64_t number, struct cost *cost)
{
	double start, between;

	make(report, number);
	start = press_busy();
	need(dbr_row_fill(&archive->row, archive->framer, report));
	between = press_busy();
	need(dbr_archive_put(archive, &archive->row, NULL));
	cost->ready += between - start;
	cost->write += press_busy() - between;
	cost->text_bytes += report->text.len;
	cost->reports++;
}

static double most_memory(void)
{
	struct rusage usage;

	getrusage(RUSAGE_SELF, &usage);
	return (double)usage.ru_maxrss / 1024;
}

static void tell(struct dabir_archive *archive, uint64_t reports,
		 const struct cost *cost, double end)
{
	struct dabir_archive_stats stats;
	double count = (double)cost->reports, start;
	uint64_t family;

	need(dabir_archive_stats(archive, &stats));
	start = press_busy();
	for (uint64_t id = 1; id <= 1000; id++)
		need(dabir_reprints_family(archive, id, &family));
	printf("{\"bench\":\"scale\",\"reports\":%llu,\"ready_us\":%.1f,"
	       "\"write_us\":%.1f,\"end_s\":%.2f,\"file_bytes\":%.0f,"
	       "\"size_of_text\":%.3f,\"MiB\":%.0f,\"family_us\":%.1f}\n",
	       (unsigned long long)reports, cost->ready / count * 1e6,
	       cost->write / count * 1e6, end,
	       (double)stats.file_bytes / (double)reports,
	       (double)stats.file_bytes / (double)stats.text_bytes,
	       most_memory(), (press_busy() - start) * 1e3);
	fflush(stdout);
}

/* End the bulk as add does, ask, and go on. */
static void stop_and_ask(struct dabir_archive *archive, uint64_t reports,
			 const struct cost *cost)
{
	struct dabir_archive *reader;
	double start = press_busy();

	need(dbr_store_bulk(archive->store, false));
	tell(archive, reports, cost, press_busy() - start);
	need(dabir_archive_open(path, DABIR_ARCHIVE_READ, &reader, NULL));
	ask_all(reader);
	dabir_archive_close(reader);
	fflush(stdout);
	need(dbr_store_bulk(archive->store, true));
}

static void fill(struct dabir_archive *archive, uint64_t reports)
{
	struct dabir_report *report;
	struct cost cost = { 0 };
	uint64_t size = 10000;

	need(dabir_report_new(&report));
	need(dbr_store_bulk(archive->store, true));
	for (uint64_t i = 1; i <= reports; i++) {
		if (!archive->begun)
			need(dabir_archive_begin(archive));
		add(archive, report, i, &cost);
		if (i % A_TRANSACTION == 0 || i == size || i == reports) {
			double start = press_busy();

			need(dabir_archive_commit(archive));
			cost.write += press_busy() - start;
		}
		if (i != size && i != reports)
			continue;
		stop_and_ask(archive, i, &cost);
		size *= 10;
		cost = (struct cost){ 0 };
	}
	dabir_report_clear(report);
	dabir_report_free(report);
}

int main(int argc, char **argv)
{
	uint64_t reports = argc > 1 ? strtoull(argv[1], NULL, 10) : 100000;
	struct dabir_archive *archive;

	keeps = argc > 2;
	press_start();
	if (!keeps && !mkdtemp(folder))
		fail("no folder for the archive");
	snprintf(path, sizeof(path), keeps ? "%s" : "%s/a.dabir",
		 keeps ? argv[2] : folder);
	need(dabir_archive_open(path, DABIR_ARCHIVE_CREATE, &archive, NULL));
	fill(archive, reports);
	dabir_archive_close(archive);
	if (keeps)
		return 0;
	unlink(path);
	rmdir(folder);
	return 0;
}
