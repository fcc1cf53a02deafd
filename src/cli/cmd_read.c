#include <string.h>

#include "cli/ask.h"

static const char help[] =
	"usage: dabir read [OPTION...] [PATH...]\n\n"
	"Read reports and print one record each. PATH is a file, a folder\n"
	"(read with all that is in it) or - for standard input, which is also\n"
	"read when there is none. Files may be gzip, zstd, xz, tar or zip.\n\n"
	"  --format FORMAT  json, ninjs, jsonld, text, html, bibtex or ris\n"
	"                   (json)\n"
	"  --as KIND        html, feed, warc, jsonl, csv or text: do not "
	"guess\n"
	"  --url ADDRESS    where the page came from\n"
	"  --map NAMES      which fields of JSON or CSV hold what:\n"
	"                   title=t,body=b,date=d ...\n"
	"  --help           this page\n";

/* In step with enum dabir_format. */
static const char *const formats[] = { "json", "ninjs",	 "jsonld", "text",
				       "html", "bibtex", "ris",	   NULL };

/* In step with kind_values. */
static const char *const kind_names[] = { "html", "feed",  "rss",  "atom",
					  "warc", "jsonl", "json", "csv",
					  "text", NULL };
static const enum dabir_kind kind_values[] = { DABIR_KIND_HTML, DABIR_KIND_FEED,
					       DABIR_KIND_FEED, DABIR_KIND_FEED,
					       DABIR_KIND_WARC, DABIR_KIND_JSON,
					       DABIR_KIND_JSON, DABIR_KIND_CSV,
					       DABIR_KIND_TEXT };

struct reading {
	struct dabir_intake_options options;
	enum dabir_format format;
	struct dabir_report *report;
	bool refused, failed;
};

/* What the report itself says of why it is none: its last note. */
static void take_reason(const struct dabir_report *report,
			struct dabir_problem *problem)
{
	size_t count;
	const char *const *notes = dabir_report_notes(report, &count);

	if (count)
		snprintf(problem->what, sizeof(problem->what), "%s",
			 notes[count - 1]);
}

static enum dabir_status print_record(struct reading *reading,
				      struct dabir_problem *problem)
{
	enum dabir_status status = dabir_report_run(reading->report);
	char *record;
	size_t len;

	if (status != DABIR_OK) {
		take_reason(reading->report, problem);
		return status;
	}
	status = dabir_report_record(reading->report, reading->format, &record,
				     &len);
	if (status != DABIR_OK)
		return status;
	if (fwrite(record, 1, len, stdout) != len)
		reading->failed = true;
	dabir_record_free(record);
	return DABIR_OK;
}

static void refuse(struct reading *reading, const char *path,
		   enum dabir_status status,
		   const struct dabir_problem *problem)
{
	const char *name =
		dabir_report_field(reading->report, DABIR_FIELD_PATH);

	dbr_cli_refuse("read", name ? name : path, status, problem);
	reading->refused = true;
	reading->failed |= status == DABIR_NO_MEMORY;
}

static void read_path(struct reading *reading, const char *path)
{
	struct dabir_intake *intake;
	struct dabir_problem problem = { DABIR_OK, 0, "" };
	enum dabir_status status;

	status = dabir_intake_open(path, &reading->options, &intake, &problem);
	if (status != DABIR_OK) {
		refuse(reading, path, status, &problem);
		return;
	}
	while (!reading->failed) {
		problem.what[0] = '\0';
		status = dabir_intake_next(intake, reading->report, &problem);
		if (status == DABIR_END)
			break;
		if (status == DABIR_OK)
			status = print_record(reading, &problem);
		if (status != DABIR_OK)
			refuse(reading, path, status, &problem);
	}
	dabir_intake_close(intake);
}

static bool take_option(void *context, int option)
{
	struct reading *reading = context;
	int chosen = 0;

	switch (option) {
	case 'f':
		chosen = dbr_cli_choose(optarg, formats);
		reading->format = (enum dabir_format)chosen;
		break;
	case 'a':
		chosen = dbr_cli_choose(optarg, kind_names);
		if (chosen >= 0)
			reading->options.kind = kind_values[chosen];
		break;
	case 'u': reading->options.url = optarg; break;
	default: reading->options.map = optarg;
	}
	return chosen >= 0;
}

int dbr_cmd_read(int argc, char **argv)
{
	static const struct option options[] = {
		{ "format", required_argument, NULL, 'f' },
		{ "as", required_argument, NULL, 'a' },
		{ "url", required_argument, NULL, 'u' },
		{ "map", required_argument, NULL, 'm' },
		{ "help", no_argument, NULL, 'h' },
		{ NULL, 0, NULL, 0 },
	};
	struct reading reading = { .format = DABIR_FORMAT_JSON };
	const struct dbr_cli_options how = { "read", help, options, take_option,
					     &reading };
	int code = dbr_cli_options(&how, argc, argv);

	if (code >= 0)
		return code;
	if (dabir_report_new(&reading.report) != DABIR_OK)
		return DBR_EXIT_FAILED;
	if (optind == argc)
		read_path(&reading, "-");
	for (int i = optind; i < argc && !reading.failed; i++)
		read_path(&reading, argv[i]);
	dabir_report_free(reading.report);
	if (reading.failed)
		return DBR_EXIT_FAILED;
	return reading.refused ? DBR_EXIT_REFUSED : DBR_EXIT_OK;
}
