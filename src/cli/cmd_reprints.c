#include <string.h>
#include <unistd.h>

#include <dabir/reprint.h>

#include "cli/ask.h"
#include "cli/show_hits.h"

static const char help[] =
	"usage: dabir reprints [OPTION...] ARCHIVE [ID]\n"
	"       dabir reprints --diff [OPTION...] ARCHIVE ID [OTHER]\n\n"
	"Families of the same report across outlets: excerpts, new headlines\n"
	"and lost half-spaces do not hide a reprint. The earliest comes "
	"first.\n"
	"With ID, the family of that report alone.\n\n"
	"  --diff                tell two reports apart word by word: what "
	"OTHER\n"
	"                        took away from ID and added to it; without\n"
	"                        OTHER, the version before ID against ID\n"
	"  --format table|json   json: one family a line (table)\n"
	"  --help                this page\n";

struct asking {
	const char *path;
	uint32_t id, other; /* 0: not given */
	enum dbr_answer_format format;
	bool diff;
};

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
	dbr_buf_add_text(&printer->out, "  ");
	dbr_show_day(&printer->out,
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
		dbr_json_text(&json, "credited", family->credited);
		dbr_json_open(&json, "reports", '[');
	} else {
		dbr_buf_addf(&printer->out, "%zu reports", family->count);
		put_cell(&printer->out, "  credited to ", family->credited);
		dbr_buf_add_byte(&printer->out, '\n');
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
	static const struct dabir_problem older = {
		DABIR_UNSUPPORTED, 0,
		"made by an older Dabir; 'dabir check --repair' updates it"
	};
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
	dbr_cli_refuse("reprints", "archive", status,
		       status == DABIR_UNSUPPORTED ? &older : NULL);
	return DBR_EXIT_FAILED;
}

static int run_families(struct dabir_archive *archive,
			const struct asking *asking)
{
	struct printer printer = { .archive = archive,
				   .json = asking->format == DBR_ANSWER_JSON };
	int code = DBR_EXIT_FAILED;

	dbr_buf_init(&printer.out);
	if (dabir_report_new(&printer.report) == DABIR_OK) {
		code = print_families(&printer, asking->id);
		dabir_report_free(printer.report);
	}
	dbr_buf_release(&printer.out);
	return code;
}

static int print_changes(const struct dbr_compared *compared,
			 enum dbr_answer_format format)
{
	struct dbr_json json;
	struct dbr_buf out;
	int code;

	dbr_buf_init(&out);
	if (format == DBR_ANSWER_JSON) {
		dbr_json_init(&json, &out);
		dbr_json_compared(&json, compared);
		dbr_buf_add_byte(&out, '\n');
	} else {
		dbr_show_changes(compared, isatty(STDOUT_FILENO), &out);
	}
	code = dbr_cli_print(&out);
	dbr_buf_release(&out);
	return code;
}

/* A report that is asked for by number, said on stderr when it is not there. */
static int take_report(struct dabir_archive *archive, uint64_t id,
		       struct dabir_report *report, struct dabir_entry *entry)
{
	enum dabir_status status =
		dabir_archive_get(archive, id, report, entry);

	if (status == DABIR_OK)
		return DBR_EXIT_OK;
	fprintf(stderr, "dabir reprints: #%llu: %s\n", (unsigned long long)id,
		status == DABIR_NOT_FOUND ? "no such report"
					  : dabir_status_text(status));
	return status == DABIR_NOT_FOUND ? DBR_EXIT_REFUSED : DBR_EXIT_FAILED;
}

static int compare(struct dabir_archive *archive, const struct asking *asking,
		   struct dabir_report *one, struct dabir_report *two)
{
	struct dbr_compared compared = { asking->id, asking->other, one, two,
					 NULL };
	struct dabir_comparison *comparison;
	struct dabir_entry entry;
	int code = take_report(archive, asking->id, one, &entry);

	if (code == DBR_EXIT_OK && !asking->other) {
		if (!entry.older) {
			fprintf(stderr,
				"dabir reprints: #%u has no version before it; "
				"give the report to compare it with\n",
				asking->id);
			return DBR_EXIT_REFUSED;
		}
		compared.one_id = entry.older;
		compared.two_id = asking->id;
		code = take_report(archive, entry.older, one, NULL);
	}
	if (code == DBR_EXIT_OK)
		code = take_report(archive, compared.two_id, two, NULL);
	if (code != DBR_EXIT_OK)
		return code;
	if (dabir_report_compare(one, two, &comparison) != DABIR_OK)
		return DBR_EXIT_FAILED;
	compared.comparison = comparison;
	code = print_changes(&compared, asking->format);
	dabir_comparison_free(comparison);
	return code;
}

static int run_diff(struct dabir_archive *archive, const struct asking *asking)
{
	struct dabir_report *one = NULL, *two = NULL;
	int code = DBR_EXIT_FAILED;

	if (dabir_report_new(&one) == DABIR_OK &&
	    dabir_report_new(&two) == DABIR_OK)
		code = compare(archive, asking, one, two);
	dabir_report_free(one);
	dabir_report_free(two);
	return code;
}

static bool take_option(void *context, int option)
{
	struct asking *asking = context;

	if (option == 'd') {
		asking->diff = true;
		return true;
	}
	return dbr_cli_format(optarg, &asking->format) &&
	       asking->format != DBR_ANSWER_CSV;
}

/* Returns an exit code, or -1 to go on. */
static int read_numbers(struct asking *asking, int argc, char **argv)
{
	uint32_t *numbers[] = { &asking->id, &asking->other };
	int most = asking->diff ? 3 : 2, least = asking->diff ? 2 : 1;

	if (argc < least || argc > most)
		return dbr_cli_usage("reprints",
				     asking->diff ? "an archive and one or two "
						    "reports are wanted"
						  : "an archive is wanted");
	asking->path = argv[0];
	for (int i = 1; i < argc; i++)
		if (!dbr_cli_number(argv[i], numbers[i - 1]) ||
		    !*numbers[i - 1])
			return dbr_cli_usage("reprints",
					     "%s: no number of a report",
					     argv[i]);
	return -1;
}

int dbr_cmd_reprints(int argc, char **argv)
{
	static const struct option options[] = {
		{ "diff", no_argument, NULL, 'd' },
		{ "format", required_argument, NULL, 'f' },
		{ "help", no_argument, NULL, 'h' },
		{ NULL, 0, NULL, 0 },
	};
	struct asking asking = { 0 };
	const struct dbr_cli_options how = { "reprints", help, options,
					     take_option, &asking };
	struct dabir_archive *archive;
	int code = dbr_cli_options(&how, argc, argv);

	if (code < 0)
		code = read_numbers(&asking, argc - optind, argv + optind);
	if (code >= 0)
		return code;
	code = dbr_cli_open("reprints", asking.path, &archive);
	if (code != DBR_EXIT_OK)
		return code;
	code = asking.diff ? run_diff(archive, &asking)
			   : run_families(archive, &asking);
	dabir_archive_close(archive);
	return code;
}
