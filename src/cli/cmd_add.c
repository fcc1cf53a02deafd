#include <getopt.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include <dabir/upkeep.h>

#include "cli/verb.h"
#include "json/write.h"

static const char help[] =
	"usage: dabir add [OPTION...] ARCHIVE PATH...\n\n"
	"Read files and folders (recursively; - is standard input) into an\n"
	"archive, which is made when there is none. What is there already is\n"
	"passed over; a changed page becomes a new version. Stopped at any\n"
	"moment, the same command goes on where it stopped.\n\n"
	"  --jobs N          reading threads (one a processor)\n"
	"  --as KIND         html, feed, warc, json, csv or text (by content)\n"
	"  --url URL         where a page came from\n"
	"  --map MAP         field names, title=t,body=b\n"
	"  --list            name each report once it is safe\n"
	"  --report text|json  how to sum up (text, on standard error)\n"
	"  --quiet           no progress, no summary\n"
	"  --help            this page\n";

struct adding {
	struct dabir_ingest ingest;
	struct dabir_intake_options intake;
	const char *archive;
	bool list, json, quiet, draws;
	bool refused;
	time_t start, drawn;
	struct dbr_buf refusals; /* JSON objects */
	struct dbr_json writer;
};

static bool read_kind(const char *name, enum dabir_kind *kind)
{
	static const char *const names[] = { "auto", "html", "feed", "warc",
					     "json", "csv",  "text" };

	for (unsigned i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (!strcmp(name, names[i])) {
			*kind = (enum dabir_kind)i;
			return true;
		}
	if (strcmp(name, "jsonl") != 0)
		return false;
	*kind = DABIR_KIND_JSON;
	return true;
}

static bool read_number(const char *text, unsigned *number)
{
	char *end;
	unsigned long value = strtoul(text, &end, 10);

	if (!*text || *end || *text == '-' || value > 100000000)
		return false;
	*number = (unsigned)value;
	return true;
}

/* Returns an exit code, or -1 to go on. */
static int take_option(struct adding *adding, int option)
{
	switch (option) {
	case 'j':
		if (!read_number(optarg, &adding->ingest.jobs))
			return dbr_cli_usage("add", "--jobs %s: not a number",
					     optarg);
		return -1;
	case 'a':
		if (!read_kind(optarg, &adding->intake.kind))
			return dbr_cli_usage("add", "--as %s: no such kind",
					     optarg);
		return -1;
	case 'u': adding->intake.url = optarg; return -1;
	case 'm': adding->intake.map = optarg; return -1;
	case 'l': adding->list = true; return -1;
	case 'q': adding->quiet = true; return -1;
	case 'r':
		adding->json = !strcmp(optarg, "json");
		if (!adding->json && strcmp(optarg, "text") != 0)
			return dbr_cli_usage("add", "--report %s: text or json",
					     optarg);
		return -1;
	case 'h': fputs(help, stdout); return DBR_EXIT_OK;
	default: return dbr_cli_usage("add", "wrong option");
	}
}

static int read_options(struct adding *adding, int argc, char **argv)
{
	static const struct option options[] = {
		{ "jobs", required_argument, NULL, 'j' },
		{ "as", required_argument, NULL, 'a' },
		{ "url", required_argument, NULL, 'u' },
		{ "map", required_argument, NULL, 'm' },
		{ "list", no_argument, NULL, 'l' },
		{ "quiet", no_argument, NULL, 'q' },
		{ "report", required_argument, NULL, 'r' },
		{ "help", no_argument, NULL, 'h' },
		{ NULL, 0, NULL, 0 },
	};
	int option, code;

	opterr = 0;
	while ((option = getopt_long(argc, argv, "h", options, NULL)) != -1) {
		code = take_option(adding, option);
		if (code >= 0)
			return code;
	}
	if (argc - optind < 2)
		return dbr_cli_usage("add", "an archive and a path are wanted");
	adding->archive = argv[optind++];
	adding->ingest.paths = (const char *const *)argv + optind;
	adding->ingest.path_count = (size_t)(argc - optind);
	return -1;
}

static void wipe(const struct adding *adding)
{
	if (adding->draws)
		fputs("\r\033[K", stderr);
}

static void note_refusal(struct adding *adding,
			 const struct dabir_ingest_event *event)
{
	adding->refused = true;
	if (adding->json) {
		dbr_json_open(&adding->writer, NULL, '{');
		dbr_json_text(&adding->writer, "path", event->path);
		dbr_json_text(&adding->writer, "reason", event->what);
		dbr_json_close(&adding->writer, '}');
		return;
	}
	wipe(adding);
	fprintf(stderr, "dabir add: %s: %s\n", event->path ? event->path : "-",
		event->what);
}

static void on_event(void *context, const struct dabir_ingest_event *event)
{
	struct adding *adding = context;
	const char *word = event->status == DABIR_SAME		? "same"
			   : event->status == DABIR_NEW_VERSION ? "version"
								: "added";

	if (event->status < DABIR_OK) {
		note_refusal(adding, event);
		return;
	}
	if (!adding->list)
		return;
	printf("%s\t%llu\t%s\n", word, (unsigned long long)event->id,
	       event->path ? event->path : "-");
	fflush(stdout);
}

static bool on_progress(void *context, const struct dabir_ingest_counts *counts)
{
	struct adding *adding = context;
	time_t now = time(NULL);
	double seconds = difftime(now, adding->start);
	double done = (double)counts->input_done;
	double total = (double)counts->input_total;

	if (!adding->draws || now == adding->drawn)
		return true;
	adding->drawn = now;
	wipe(adding);
	fprintf(stderr, "%llu reports  %.1f MB",
		(unsigned long long)(counts->added + counts->same +
				     counts->versions),
		done / 1e6);
	if (total > 0)
		fprintf(stderr, " of %.1f", total / 1e6);
	if (seconds > 0)
		fprintf(stderr, "  %.1f MB/s", done / 1e6 / seconds);
	if (total > done && done > 0 && seconds > 1)
		fprintf(stderr, "  %.0f s left",
			(total - done) / done * seconds);
	return true;
}

static void sum_up_json(struct adding *adding,
			const struct dabir_ingest_counts *counts)
{
	struct dbr_buf buf;
	struct dbr_json json;

	dbr_buf_init(&buf);
	dbr_json_init(&json, &buf);
	dbr_json_open(&json, NULL, '{');
	dbr_json_number(&json, "added", (int64_t)counts->added);
	dbr_json_number(&json, "same", (int64_t)counts->same);
	dbr_json_number(&json, "versions", (int64_t)counts->versions);
	dbr_json_number(&json, "text_bytes", (int64_t)counts->text_bytes);
	dbr_json_open(&json, "refused", '[');
	dbr_buf_add(&buf, adding->refusals.data, adding->refusals.len);
	dbr_json_close(&json, ']');
	dbr_json_close(&json, '}');
	if (dbr_buf_status(&buf) == DABIR_OK)
		printf("%s\n", buf.data);
	dbr_buf_release(&buf);
}

static void sum_up(struct adding *adding,
		   const struct dabir_ingest_counts *counts)
{
	wipe(adding);
	if (adding->json) {
		sum_up_json(adding, counts);
		return;
	}
	if (!adding->quiet)
		fprintf(stderr,
			"%llu added, %llu same, %llu new versions, "
			"%llu refused\n",
			(unsigned long long)counts->added,
			(unsigned long long)counts->same,
			(unsigned long long)counts->versions,
			(unsigned long long)counts->refused);
}

static void on_renewal(void *context, uint64_t done, uint64_t total)
{
	struct adding *adding = context;

	if (!adding->draws)
		return;
	wipe(adding);
	fprintf(stderr, "bringing the archive up to date: %llu of %llu reports",
		(unsigned long long)done, (unsigned long long)total);
}

static enum dabir_status fill(struct adding *adding,
			      struct dabir_archive *archive,
			      struct dabir_ingest_counts *counts)
{
	const struct dabir_check renewal = { .progress = on_renewal,
					     .context = adding };
	enum dabir_status status = dabir_archive_renew(archive, &renewal);

	adding->start = adding->drawn = time(NULL);
	return status == DABIR_OK
		       ? dabir_archive_ingest(archive, &adding->ingest, counts)
		       : status;
}

static int add(struct adding *adding)
{
	struct dabir_archive *archive;
	struct dabir_ingest_counts counts = { 0 };
	struct dabir_problem problem = { DABIR_OK, 0, "" };
	enum dabir_status status = dabir_archive_open(
		adding->archive, DABIR_ARCHIVE_CREATE, &archive, &problem);

	if (status != DABIR_OK) {
		dbr_cli_refuse("add", adding->archive, status, &problem);
		return DBR_EXIT_FAILED;
	}
	status = fill(adding, archive, &counts);
	sum_up(adding, &counts);
	if (status < DABIR_OK)
		fprintf(stderr, "dabir add: %s: %s\n", adding->archive,
			dabir_archive_error(archive)[0]
				? dabir_archive_error(archive)
				: dabir_status_text(status));
	dabir_archive_close(archive);
	if (status < DABIR_OK)
		return DBR_EXIT_FAILED;
	return adding->refused ? DBR_EXIT_REFUSED : DBR_EXIT_OK;
}

int dbr_cmd_add(int argc, char **argv)
{
	struct adding adding = { 0 };
	int code;

	adding.ingest.options = &adding.intake;
	adding.ingest.event = on_event;
	adding.ingest.progress = on_progress;
	adding.ingest.context = &adding;
	code = read_options(&adding, argc, argv);
	if (code >= 0)
		return code;
	adding.draws = !adding.quiet && isatty(STDERR_FILENO);
	dbr_buf_init(&adding.refusals);
	dbr_json_init(&adding.writer, &adding.refusals);
	code = add(&adding);
	dbr_buf_release(&adding.refusals);
	return code;
}
