#include <string.h>
#include <unistd.h>

#include "answer/csv.h"
#include "answer/json.h"
#include "cli/ask.h"
#include "cli/show_hits.h"

static const char help[] =
	"usage: dabir said [OPTION...] ARCHIVE\n\n"
	"Who said what, latest first.\n\n"
	"  --by NAME         a name or surname, spelled anyhow\n"
	"  --about QUERY     words that must all be in the statement\n"
	"  --from D, --to D  1399/08/25, 1399/08, 1399 or 2020-11-15\n"
	"  --source NAME     in what this source put out\n"
	"  --format FORMAT   table, json (an object a line) or csv (table);\n"
	"                    the last two with a citation for each\n"
	"  --sort ORDER      new, old, best (for --about) or recent (new)\n"
	"  -k N              how many (10); 0 is all\n"
	"  --skip N          how many to pass over\n"
	"  --help            this page\n";

struct asking {
	struct dabir_said said;
	enum dbr_answer_format format;
	const char *path;
};

static bool take_option(void *context, int option)
{
	static const char *const sorts[] = { "best", "new", "old", "recent",
					     NULL };
	struct asking *asking = context;
	struct dabir_said *said = &asking->said;
	int choice;

	switch (option) {
	case 'b': said->by = optarg; return true;
	case 'a': said->about = optarg; return true;
	case 'F': said->from = optarg; return true;
	case 'T': said->to = optarg; return true;
	case 'S': said->source = optarg; return true;
	case 'k': return dbr_cli_limit(optarg, &said->limit);
	case 'K': return dbr_cli_number(optarg, &said->offset);
	case 'f': return dbr_cli_format(optarg, &asking->format);
	default:
		choice = dbr_cli_choose(optarg, sorts);
		said->sort = (enum dabir_sort)choice;
		return choice >= 0;
	}
}

/* Returns an exit code, or -1 to go on. */
static int read_options(struct asking *asking, int argc, char **argv)
{
	static const struct option options[] = {
		{ "by", required_argument, NULL, 'b' },
		{ "about", required_argument, NULL, 'a' },
		{ "from", required_argument, NULL, 'F' },
		{ "to", required_argument, NULL, 'T' },
		{ "source", required_argument, NULL, 'S' },
		{ "format", required_argument, NULL, 'f' },
		{ "sort", required_argument, NULL, 's' },
		{ "k", required_argument, NULL, 'k' },
		{ "skip", required_argument, NULL, 'K' },
		{ "help", no_argument, NULL, 'h' },
		{ NULL, 0, NULL, 0 },
	};
	const struct dbr_cli_options how = { "said", help, options, take_option,
					     asking };
	int code = dbr_cli_options(&how, argc, argv);

	if (code >= 0)
		return code;
	if (argc - optind != 1)
		return dbr_cli_usage("said", "an archive is wanted");
	asking->path = argv[optind];
	return -1;
}

static int print(const struct dabir_sayings *sayings,
		 enum dbr_answer_format format)
{
	struct dbr_buf out;
	int code;

	dbr_buf_init(&out);
	switch (format) {
	case DBR_ANSWER_TABLE:
		dbr_show_sayings(sayings, isatty(STDOUT_FILENO), &out);
		break;
	case DBR_ANSWER_CSV: dbr_csv_sayings(&out, sayings); break;
	case DBR_ANSWER_JSON: dbr_lines_of_sayings(&out, sayings); break;
	}
	code = dbr_cli_print(&out);
	dbr_buf_release(&out);
	return code;
}

int dbr_cmd_said(int argc, char **argv)
{
	struct asking asking = { .said.sort = DABIR_SORT_NEW };
	struct dabir_problem problem = { DABIR_OK, 0, "" };
	struct dabir_archive *archive;
	struct dabir_sayings *sayings;
	enum dabir_status status;
	int code = read_options(&asking, argc, argv);

	if (code >= 0)
		return code;
	code = dbr_cli_open("said", asking.path, &archive);
	if (code != DBR_EXIT_OK)
		return code;
	dbr_cli_warn_stale("said", asking.path, archive);
	status = dabir_said_run(archive, &asking.said, &sayings, &problem);
	if (status != DABIR_OK) {
		code = dbr_cli_failed("said", asking.path, archive, status,
				      &problem);
	} else {
		code = print(sayings, asking.format);
		if (!sayings->count && asking.format == DBR_ANSWER_TABLE)
			fprintf(stderr, "dabir said: nothing found\n");
		dabir_sayings_free(sayings);
	}
	dabir_archive_close(archive);
	return code;
}
