#include <getopt.h>
#include <string.h>

#include "cli/ask.h"

static const char help[] =
	"usage: dabir show [OPTION...] ARCHIVE ID\n\n"
	"Show one report. ID is its number in the archive, its address, the "
	"id\n"
	"its source gave or its item code.\n\n"
	"  --format FORMAT   text, json, ninjs, jsonld, published (the text "
	"as\n"
	"                    it was published) or original (the very bytes)\n"
	"  --help            this page\n";

enum format { TEXT, JSON, NINJS, JSONLD, PUBLISHED, ORIGINAL };

static const char *const formats[] = { "text",	 "json",      "ninjs",
				       "jsonld", "published", "original",
				       NULL };

static int print_bytes(const char *data, size_t len)
{
	return len && fwrite(data, 1, len, stdout) != len ? DBR_EXIT_FAILED
							  : DBR_EXIT_OK;
}

static int print_record(const struct dabir_report *report, enum format format)
{
	static const enum dabir_format records[] = {
		[TEXT] = DABIR_FORMAT_TEXT,
		[JSON] = DABIR_FORMAT_JSON,
		[NINJS] = DABIR_FORMAT_NINJS,
		[JSONLD] = DABIR_FORMAT_JSONLD,
	};
	char *record;
	size_t len;
	int code;

	if (dabir_report_record(report, records[format], &record, &len) !=
	    DABIR_OK)
		return DBR_EXIT_FAILED;
	code = print_bytes(record, len);
	dabir_record_free(record);
	return code;
}

static int print_report(const struct dabir_report *report, enum format format)
{
	const char *data;
	size_t len;

	if (format == PUBLISHED)
		data = dabir_report_raw(report, &len);
	else if (format == ORIGINAL)
		data = dabir_report_original(report, &len);
	else
		return print_record(report, format);
	return print_bytes(data, len);
}

/* By number; else by address, source's id or code. */
static enum dabir_status find(struct dabir_archive *archive, const char *name,
			      struct dabir_report *report)
{
	uint32_t number;
	uint64_t id;
	enum dabir_status status = DABIR_NOT_FOUND;

	if (dbr_cli_number(name, &number))
		status = dabir_archive_get(archive, number, report, NULL);
	if (status != DABIR_NOT_FOUND)
		return status;
	status = dabir_archive_find(archive, name, &id);
	if (status != DABIR_OK)
		return status;
	return dabir_archive_get(archive, id, report, NULL);
}

static int show(const char *path, const char *name, enum format format)
{
	struct dabir_archive *archive;
	struct dabir_report *report;
	enum dabir_status status;
	int code = dbr_cli_open("show", path, &archive);

	if (code != DBR_EXIT_OK)
		return code;
	status = dabir_report_new(&report);
	if (status == DABIR_OK) {
		status = find(archive, name, report);
		if (status == DABIR_OK)
			code = print_report(report, format);
		dabir_report_free(report);
	}
	if (status == DABIR_NOT_FOUND) {
		fprintf(stderr, "dabir show: %s: no such report\n", name);
		code = DBR_EXIT_REFUSED;
	} else if (status != DABIR_OK) {
		dbr_cli_refuse("show", name, status, NULL);
		code = DBR_EXIT_FAILED;
	}
	dabir_archive_close(archive);
	return code;
}

int dbr_cmd_show(int argc, char **argv)
{
	static const struct option options[] = {
		{ "format", required_argument, NULL, 'f' },
		{ "help", no_argument, NULL, 'h' },
		{ NULL, 0, NULL, 0 },
	};
	int option, format = TEXT;

	opterr = 0;
	while ((option = getopt_long(argc, argv, "h", options, NULL)) != -1) {
		if (option == 'h') {
			fputs(help, stdout);
			return DBR_EXIT_OK;
		}
		if (option == '?')
			return dbr_cli_usage("show", "wrong option");
		format = dbr_cli_choose(optarg, formats);
		if (format < 0)
			return dbr_cli_usage("show", "%s: no such format",
					     optarg);
	}
	if (argc - optind != 2)
		return dbr_cli_usage("show", "an archive and an id are wanted");
	return show(argv[optind], argv[optind + 1], (enum format)format);
}
