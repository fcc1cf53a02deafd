#include "cli/ask.h"
#include "cli/forms.h"

static const char help[] =
	"usage: dabir show [OPTION...] ARCHIVE ID\n\n"
	"Show one report. ID is its number in the archive, its address, the "
	"id\n"
	"its source gave or its item code.\n\n"
	"  --format FORMAT   text (the default), json, ninjs, jsonld, html,\n"
	"                    bibtex, ris, conllu, csv, published (the text as\n"
	"                    it was published) or original (the very bytes)\n"
	"  --help            this page\n";

/* By number; else by address, source's id or code. */
static enum dabir_status find(struct dabir_archive *archive, const char *name,
			      struct dabir_report *report, uint64_t *id)
{
	uint32_t number;
	enum dabir_status status = DABIR_NOT_FOUND;

	if (dbr_cli_number(name, &number)) {
		*id = number;
		status = dabir_archive_get(archive, number, report, NULL);
	}
	if (status != DABIR_NOT_FOUND)
		return status;
	status = dabir_archive_find(archive, name, id);
	if (status != DABIR_OK)
		return status;
	return dabir_archive_get(archive, *id, report, NULL);
}

static enum dabir_status add_report(struct dabir_archive *archive,
				    const char *name, enum dbr_form form,
				    struct dbr_buf *out)
{
	struct dabir_report *report;
	uint64_t id = 0;
	enum dabir_status status = dabir_report_new(&report);

	if (status != DABIR_OK)
		return status;
	dbr_form_begin(form, out);
	status = find(archive, name, report, &id);
	if (status == DABIR_OK)
		status = dbr_form_add(form, report, id, out);
	dabir_report_free(report);
	return status;
}

static int show(const char *path, const char *name, enum dbr_form form)
{
	struct dabir_archive *archive;
	struct dbr_buf out;
	enum dabir_status status;
	int code = dbr_cli_open("show", path, &archive);

	if (code != DBR_EXIT_OK)
		return code;
	dbr_buf_init(&out);
	status = add_report(archive, name, form, &out);
	if (status == DABIR_OK) {
		code = dbr_cli_print(&out);
	} else if (status == DABIR_NOT_FOUND) {
		fprintf(stderr, "dabir show: %s: no such report\n", name);
		code = DBR_EXIT_REFUSED;
	} else {
		dbr_cli_refuse("show", name, status, NULL);
		code = DBR_EXIT_FAILED;
	}
	dbr_buf_release(&out);
	dabir_archive_close(archive);
	return code;
}

static bool take_option(void *context, int option)
{
	(void)option;
	return dbr_form_choose(optarg, context);
}

int dbr_cmd_show(int argc, char **argv)
{
	static const struct option options[] = {
		{ "format", required_argument, NULL, 'f' },
		{ "help", no_argument, NULL, 'h' },
		{ NULL, 0, NULL, 0 },
	};
	enum dbr_form form = DBR_FORM_TEXT;
	const struct dbr_cli_options how = { "show", help, options, take_option,
					     &form };
	int code = dbr_cli_options(&how, argc, argv);

	if (code >= 0)
		return code;
	if (argc - optind != 2)
		return dbr_cli_usage("show", "an archive and an id are wanted");
	return show(argv[optind], argv[optind + 1], form);
}
