#include <getopt.h>
#include <string.h>
#include <unistd.h>

#include "cli/ask.h"
#include "cli/show_hits.h"

static const char help[] =
	"usage: dabir said [OPTION...] ARCHIVE\n\n"
	"Who said what, latest first.\n\n"
	"  --by NAME         a name or surname, spelled anyhow\n"
	"  --about QUERY     words that must all be in the statement\n"
	"  --from D, --to D  1399/08/25, 1399/08, 1399 or 2020-11-15\n"
	"  --source NAME     in what this source put out\n"
	"  --format FORMAT   table, json or csv (table)\n"
	"  --sort ORDER      new or old (new)\n"
	"  -k N              how many (10)\n"
	"  --skip N          how many to pass over\n"
	"  --help            this page\n";

struct asking {
	struct dabir_said said;
	enum dbr_plain_format format;
	const char *path;
};

static bool take_option(struct asking *asking, int option)
{
	static const char *const formats[] = { "table", "json", "csv", NULL };
	static const char *const sorts[] = { "new", "old", NULL };
	struct dabir_said *said = &asking->said;
	int choice;

	switch (option) {
	case 'b': said->by = optarg; return true;
	case 'a': said->about = optarg; return true;
	case 'F': said->from = optarg; return true;
	case 'T': said->to = optarg; return true;
	case 'S': said->source = optarg; return true;
	case 'k': return dbr_cli_number(optarg, &said->limit);
	case 'K': return dbr_cli_number(optarg, &said->offset);
	case 'f':
		choice = dbr_cli_choose(optarg, formats);
		asking->format = (enum dbr_plain_format)choice;
		return choice >= 0;
	default:
		choice = dbr_cli_choose(optarg, sorts);
		said->sort = choice == 1 ? DABIR_SORT_OLD : DABIR_SORT_NEW;
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
		{ "skip", required_argument, NULL, 'K' },
		{ "help", no_argument, NULL, 'h' },
		{ NULL, 0, NULL, 0 },
	};
	int option;

	opterr = 0;
	while ((option = getopt_long(argc, argv, "k:h", options, NULL)) != -1) {
		if (option == 'h') {
			fputs(help, stdout);
			return DBR_EXIT_OK;
		}
		if (option == '?')
			return dbr_cli_usage("said", "wrong option");
		if (!take_option(asking, option))
			return dbr_cli_usage("said", "%s: no such choice",
					     optarg);
	}
	if (argc - optind != 1)
		return dbr_cli_usage("said", "an archive is wanted");
	asking->path = argv[optind];
	return -1;
}

int dbr_cmd_said(int argc, char **argv)
{
	struct asking asking = { 0 };
	struct dabir_problem problem = { DABIR_OK, 0, "" };
	struct dabir_archive *archive;
	struct dabir_sayings *sayings;
	struct dbr_buf out;
	enum dabir_status status;
	int code = read_options(&asking, argc, argv);

	if (code >= 0)
		return code;
	code = dbr_cli_open("said", asking.path, &archive);
	if (code != DBR_EXIT_OK)
		return code;
	status = dabir_said_run(archive, &asking.said, &sayings, &problem);
	if (status != DABIR_OK) {
		code = dbr_cli_failed("said", asking.path, archive, status,
				      &problem);
	} else {
		dbr_buf_init(&out);
		dbr_show_sayings(sayings, asking.format, isatty(STDOUT_FILENO),
				 &out);
		dabir_sayings_free(sayings);
		code = dbr_cli_print(&out);
		dbr_buf_release(&out);
	}
	dabir_archive_close(archive);
	return code;
}
