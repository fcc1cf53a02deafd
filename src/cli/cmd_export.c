#include <getopt.h>
#include <string.h>

#include "cli/ask.h"

static const char help[] =
	"usage: dabir export [OPTION...] ARCHIVE\n\n"
	"Print every report, last versions only, in the order of adding.\n\n"
	"  --format FORMAT   jsonl, ninjs or csv (jsonl)\n"
	"  --help            this page\n";

enum format { JSONL, NINJS, CSV };

static const char *const formats[] = { "jsonl", "ninjs", "csv", NULL };

/* The columns of CSV. */
static const enum dabir_field fields[] = {
	DABIR_FIELD_PUBLISHED, DABIR_FIELD_AGENCY, DABIR_FIELD_PUBLISHER,
	DABIR_FIELD_SECTION,   DABIR_FIELD_KICKER, DABIR_FIELD_HEADLINE,
	DABIR_FIELD_DECK,      DABIR_FIELD_LEAD,   DABIR_FIELD_URL,
	DABIR_FIELD_SOURCE_ID, DABIR_FIELD_CODE,   DABIR_FIELD_PATH,
};

#define FIELDS (sizeof(fields) / sizeof(*fields))

static void add_head(struct dbr_buf *out)
{
	dbr_buf_add_text(out, "id");
	for (size_t i = 0; i < FIELDS; i++)
		dbr_buf_addf(out, ",%s", dabir_field_name(fields[i]));
	dbr_buf_add_text(out, ",text\r\n");
}

static void add_row(const struct dabir_report *report, uint64_t id,
		    struct dbr_buf *out)
{
	size_t len;

	dbr_csv_number(out, id);
	for (size_t i = 0; i < FIELDS; i++)
		dbr_csv_text(out, dabir_report_field(report, fields[i]));
	dbr_csv_text(out, dabir_report_text(report, &len));
	dbr_csv_end(out);
}

static enum dabir_status add_report(const struct dabir_report *report,
				    uint64_t id, enum format format,
				    struct dbr_buf *out)
{
	enum dabir_status status;
	char *record;
	size_t len;

	if (format == CSV) {
		add_row(report, id, out);
		return DABIR_OK;
	}
	status = dabir_report_record(report,
				     format == NINJS ? DABIR_FORMAT_NINJS
						     : DABIR_FORMAT_JSON,
				     &record, &len);
	if (status != DABIR_OK)
		return status;
	dbr_buf_add(out, record, len);
	dabir_record_free(record);
	return DABIR_OK;
}

/* A damaged report is named and passed over. */
static int export_all(struct dabir_archive *archive, enum format format,
		      struct dabir_report *report, struct dbr_buf *out)
{
	struct dabir_entry entry;
	enum dabir_status status;
	int code = DBR_EXIT_OK;
	uint64_t id = 0;

	if (format == CSV)
		add_head(out);
	while ((status = dabir_archive_next(archive, &id)) == DABIR_OK) {
		status = dabir_archive_get(archive, id, report, &entry);
		if (status == DABIR_OK && entry.newer)
			continue;
		if (status == DABIR_OK)
			status = add_report(report, id, format, out);
		if (status != DABIR_OK) {
			fprintf(stderr, "dabir export: #%llu: %s\n",
				(unsigned long long)id,
				dabir_status_text(status));
			code = DBR_EXIT_FAILED;
			continue;
		}
		if (dbr_cli_print(out) != DBR_EXIT_OK)
			return DBR_EXIT_FAILED;
	}
	return status == DABIR_END ? code : DBR_EXIT_FAILED;
}

static int export_archive(const char *path, enum format format)
{
	struct dabir_archive *archive;
	struct dabir_report *report;
	struct dbr_buf out;
	int code = dbr_cli_open("export", path, &archive);

	if (code != DBR_EXIT_OK)
		return code;
	if (dabir_report_new(&report) != DABIR_OK) {
		dabir_archive_close(archive);
		return DBR_EXIT_FAILED;
	}
	dbr_buf_init(&out);
	code = export_all(archive, format, report, &out);
	dbr_buf_release(&out);
	dabir_report_free(report);
	dabir_archive_close(archive);
	return code;
}

int dbr_cmd_export(int argc, char **argv)
{
	static const struct option options[] = {
		{ "format", required_argument, NULL, 'f' },
		{ "help", no_argument, NULL, 'h' },
		{ NULL, 0, NULL, 0 },
	};
	int option, format = JSONL;

	opterr = 0;
	while ((option = getopt_long(argc, argv, "h", options, NULL)) != -1) {
		if (option == 'h') {
			fputs(help, stdout);
			return DBR_EXIT_OK;
		}
		if (option == '?')
			return dbr_cli_usage("export", "wrong option");
		format = dbr_cli_choose(optarg, formats);
		if (format < 0)
			return dbr_cli_usage("export", "%s: no such format",
					     optarg);
	}
	if (argc - optind != 1)
		return dbr_cli_usage("export", "an archive is wanted");
	return export_archive(argv[optind], (enum format)format);
}
