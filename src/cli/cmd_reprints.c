#include <getopt.h>
#include <string.h>

#include <dabir/reprint.h>

#include "cli/ask.h"
#include "json/write.h"

static const char help[] =
	"usage: dabir reprints [OPTION...] ARCHIVE [ID]\n\n"
	"Families of the same report across outlets: excerpts, new headlines\n"
	"and lost half-spaces do not hide a reprint. The earliest comes "
	"first.\n"
	"With ID, the family of that report alone.\n\n"
	"  --format table|json   json: one family a line (table)\n"
	"  --help                this page\n";

static const char *const formats[] = { "table", "json", NULL };

struct printer {
	struct dabir_archive *archive;
	struct dabir_report *report;
	struct dbr_buf out;
	bool json;
};

static void put_cell(struct dbr_buf *out, const char *before, const char *text)
{
	if (text)
		dbr_buf_addf(out, "%s%s", before, text);
}

static void put_row(struct printer *printer, uint64_t id)
{
	const struct dabir_report *report = printer->report;

	dbr_buf_addf(&printer->out, "  #%llu", (unsigned long long)id);
	put_cell(&printer->out, "  ",
		 dabir_report_field(report, DABIR_FIELD_PUBLISHED));
	put_cell(&printer->out, "  ",
		 dabir_report_field(report, DABIR_FIELD_AGENCY));
	put_cell(&printer->out, "  ",
		 dabir_report_field(report, DABIR_FIELD_PUBLISHER));
	put_cell(&printer->out, "  ",
		 dabir_report_field(report, DABIR_FIELD_HEADLINE));
	dbr_buf_add_byte(&printer->out, '\n');
}

static void put_object(struct printer *printer, struct dbr_json *json,
		       uint64_t id)
{
	static const enum dabir_field fields[] = {
		DABIR_FIELD_SOURCE_ID, DABIR_FIELD_PUBLISHED,
		DABIR_FIELD_AGENCY,    DABIR_FIELD_PUBLISHER,
		DABIR_FIELD_HEADLINE,  DABIR_FIELD_URL
	};

	dbr_json_open(json, NULL, '{');
	dbr_json_number(json, "id", (int64_t)id);
	for (size_t i = 0; i < sizeof(fields) / sizeof(*fields); i++)
		dbr_json_text(json, dabir_field_name(fields[i]),
			      dabir_report_field(printer->report, fields[i]));
	dbr_json_close(json, '}');
}

static enum dabir_status put_family(struct printer *printer,
				    const struct dabir_family *family)
{
	struct dbr_json json;

	dbr_json_init(&json, &printer->out);
	if (printer->json) {
		dbr_json_open(&json, NULL, '{');
		dbr_json_open(&json, "reports", '[');
	} else {
		dbr_buf_addf(&printer->out, "%zu reports\n", family->count);
	}
	for (size_t i = 0; i < family->count; i++) {
		enum dabir_status status =
			dabir_archive_get(printer->archive, family->ids[i],
					  printer->report, NULL);

		if (status != DABIR_OK)
			return status;
		if (printer->json)
			put_object(printer, &json, family->ids[i]);
		else
			put_row(printer, family->ids[i]);
	}
	if (printer->json) {
		dbr_json_close(&json, ']');
		dbr_json_close(&json, '}');
		dbr_buf_add_byte(&printer->out, '\n');
	}
	return dbr_buf_status(&printer->out);
}

static int print_families(struct printer *printer, uint64_t id)
{
	struct dabir_families *families;
	enum dabir_status status;
	int code = DBR_EXIT_OK;

	status = dabir_reprints_find(printer->archive, id, &families);
	if (status == DABIR_OK) {
		for (size_t i = 0; i < families->count && status == DABIR_OK;
		     i++) {
			status = put_family(printer, &families->items[i]);
			if (status == DABIR_OK)
				code = dbr_cli_print(&printer->out);
		}
		dabir_families_free(families);
	}
	if (status == DABIR_OK)
		return code;
	dbr_cli_refuse("reprints", "archive", status, NULL);
	return DBR_EXIT_FAILED;
}

static int run(const char *path, uint32_t id, bool json)
{
	struct printer printer = { .json = json };
	int code = dbr_cli_open("reprints", path, &printer.archive);

	if (code != DBR_EXIT_OK)
		return code;
	dbr_buf_init(&printer.out);
	code = DBR_EXIT_FAILED;
	if (dabir_report_new(&printer.report) == DABIR_OK) {
		code = print_families(&printer, id);
		dabir_report_free(printer.report);
	}
	dbr_buf_release(&printer.out);
	dabir_archive_close(printer.archive);
	return code;
}

int dbr_cmd_reprints(int argc, char **argv)
{
	static const struct option options[] = {
		{ "format", required_argument, NULL, 'f' },
		{ "help", no_argument, NULL, 'h' },
		{ NULL, 0, NULL, 0 },
	};
	int option, format = 0;
	uint32_t id = 0;

	opterr = 0;
	while ((option = getopt_long(argc, argv, "h", options, NULL)) != -1) {
		if (option == 'h') {
			fputs(help, stdout);
			return DBR_EXIT_OK;
		}
		if (option == '?')
			return dbr_cli_usage("reprints", "wrong option");
		format = dbr_cli_choose(optarg, formats);
		if (format < 0)
			return dbr_cli_usage("reprints", "%s: no such format",
					     optarg);
	}
	if (argc - optind < 1 || argc - optind > 2)
		return dbr_cli_usage("reprints", "an archive is wanted");
	if (argc - optind == 2 && !dbr_cli_number(argv[optind + 1], &id))
		return dbr_cli_usage("reprints", "%s: no number of a report",
				     argv[optind + 1]);
	return run(argv[optind], id, format == 1);
}
