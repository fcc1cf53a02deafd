#include <getopt.h>
#include <string.h>

#include "cli/verb.h"

static const char help[] =
	"usage: dabir read [OPTION...] [FILE...]\n\n"
	"Read reports and print one record each.\n\n"
	"  --format json|ninjs|jsonld|text   what to print (json)\n"
	"  --help                            this page\n";

static int read_input(const char *path)
{
	struct dabir_intake *intake;
	struct dabir_report *report;
	struct dabir_problem problem = { DABIR_OK, 0, "" };
	enum dabir_status status;
	int code = DBR_EXIT_OK;

	status = dabir_intake_open(path, NULL, &intake, &problem);
	if (status != DABIR_OK) {
		dbr_cli_refuse("read", path, status, &problem);
		return DBR_EXIT_REFUSED;
	}
	status = dabir_report_new(&report);
	if (status != DABIR_OK) {
		dabir_intake_close(intake);
		return DBR_EXIT_FAILED;
	}
	while ((status = dabir_intake_next(intake, report, &problem)) !=
	       DABIR_END) {
		char *record;

		if (status == DABIR_OK)
			status = dabir_report_run(report);
		if (status == DABIR_OK)
			status = dabir_report_record(report, DABIR_FORMAT_JSON,
						     &record, NULL);
		if (status != DABIR_OK) {
			dbr_cli_refuse("read", path, status, &problem);
			code = DBR_EXIT_REFUSED;
			continue;
		}
		fputs(record, stdout);
		dabir_record_free(record);
	}
	dabir_report_free(report);
	dabir_intake_close(intake);
	return code;
}

int dbr_cmd_read(int argc, char **argv)
{
	int code = DBR_EXIT_OK;

	if (argc > 1 && !strcmp(argv[1], "--help")) {
		fputs(help, stdout);
		return DBR_EXIT_OK;
	}
	for (int i = 1; i < argc; i++)
		if (read_input(argv[i]) != DBR_EXIT_OK)
			code = DBR_EXIT_REFUSED;
	return code;
}
