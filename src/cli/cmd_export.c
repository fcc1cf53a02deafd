#include "cli/ask.h"
#include "cli/forms.h"

static const char help[] =
	"usage: dabir export [OPTION...] ARCHIVE\n\n"
	"Print every report, last versions only, in the order of adding.\n\n"
	"  --format FORMAT   jsonl: a record a line (the default)\n"
	"                    ninjs, jsonld: the same as others name things\n"
	"                    csv: a table\n"
	"                    conllu: words, lemmas, parts of speech, names\n"
	"                    bibtex, ris: for reference managers\n"
	"                    html: one page; text: what is read alone\n"
	"  --help            this page\n";

struct exporting {
	const char *path;
	struct dabir_archive *archive;
	struct dabir_report *report;
	enum dbr_form form;
	struct dbr_buf out;
};

static enum dabir_status add_report(struct exporting *exporting, uint64_t id)
{
	struct dabir_entry entry;
	enum dabir_status status = dabir_archive_get(exporting->archive, id,
						     exporting->report, &entry);

	if (status != DABIR_OK || entry.newer)
		return status;
	return dbr_form_add(exporting->form, exporting->report, id,
			    &exporting->out);
}

/* A damaged report is named and passed over. */
static int export_all(struct exporting *exporting)
{
	enum dabir_status status, added;
	int code = DBR_EXIT_OK;
	uint64_t id = 0;

	dbr_form_begin(exporting->form, &exporting->out);
	while ((status = dabir_archive_next(exporting->archive, &id)) ==
	       DABIR_OK) {
		added = add_report(exporting, id);
		if (added != DABIR_OK) {
			fprintf(stderr, "dabir export: #%llu: %s\n",
				(unsigned long long)id,
				dabir_status_text(added));
			dbr_buf_clear(&exporting->out);
			code = DBR_EXIT_FAILED;
		} else if (dbr_cli_print(&exporting->out) != DBR_EXIT_OK) {
			return DBR_EXIT_FAILED;
		}
	}
	dbr_form_end(exporting->form, &exporting->out);
	if (dbr_cli_print(&exporting->out) != DBR_EXIT_OK)
		return DBR_EXIT_FAILED;
	if (status == DABIR_END)
		return code;
	dbr_cli_refuse("export", exporting->path, status, NULL);
	return DBR_EXIT_FAILED;
}

static int export_archive(struct exporting *exporting)
{
	int code = dbr_cli_open("export", exporting->path, &exporting->archive);

	if (code != DBR_EXIT_OK)
		return code;
	dbr_buf_init(&exporting->out);
	code = DBR_EXIT_FAILED;
	if (dabir_report_new(&exporting->report) == DABIR_OK) {
		code = export_all(exporting);
		dabir_report_free(exporting->report);
	}
	dbr_buf_release(&exporting->out);
	dabir_archive_close(exporting->archive);
	return code;
}

static bool take_option(void *context, int option)
{
	struct exporting *exporting = context;

	(void)option;
	return dbr_form_choose(optarg, &exporting->form) &&
	       exporting->form < DBR_FORM_PUBLISHED;
}

int dbr_cmd_export(int argc, char **argv)
{
	static const struct option options[] = {
		{ "format", required_argument, NULL, 'f' },
		{ "help", no_argument, NULL, 'h' },
		{ NULL, 0, NULL, 0 },
	};
	struct exporting exporting = { .form = DBR_FORM_JSON };
	const struct dbr_cli_options how = { "export", help, options,
					     take_option, &exporting };
	int code = dbr_cli_options(&how, argc, argv);

	if (code >= 0)
		return code;
	if (argc - optind != 1)
		return dbr_cli_usage("export", "an archive is wanted");
	exporting.path = argv[optind];
	if (exporting.form == DBR_FORM_HTML)
		exporting.form = DBR_FORM_ARTICLES;
	return export_archive(&exporting);
}
