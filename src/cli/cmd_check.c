#include <unistd.h>

#include <dabir/upkeep.h>

#include "cli/ask.h"

static const char help[] =
	"usage: dabir check [OPTION...] ARCHIVE\n\n"
	"Read every byte of an archive: its reports against their checksums, "
	"its\n"
	"tables and its word index against its reports.\n\n"
	"  --repair          build anew what differs from the stored reports\n"
	"  --quiet           only the exit code: 0 all is well, 3 it is not\n"
	"  --help            this page\n";

struct checking {
	bool repair, quiet, draws;
};

static void on_found(void *context, uint64_t id, const char *what)
{
	const struct checking *checking = context;

	if (checking->quiet)
		return;
	if (checking->draws)
		fputs("\r\033[K", stderr);
	if (id)
		printf("#%llu: %s\n", (unsigned long long)id, what);
	else
		printf("%s\n", what);
}

static void on_progress(void *context, uint64_t done, uint64_t total)
{
	const struct checking *checking = context;

	if (checking->draws)
		fprintf(stderr, "\r\033[K%llu of %llu reports",
			(unsigned long long)done, (unsigned long long)total);
}

static void say_well(const struct dabir_archive *archive)
{
	printf("all is well\n");
	if (dabir_archive_is_stale(archive))
		printf("its index is that of another Dabir; --repair makes it "
		       "anew, or the next add\n");
}

static int check(const char *path, struct checking *checking)
{
	bool repair = checking->repair;
	struct dabir_check how = { repair, on_found, on_progress, checking };
	struct dabir_problem problem = { DABIR_OK, 0, "" };
	struct dabir_archive *archive;
	enum dabir_status status = dabir_archive_open(
		path, repair ? DABIR_ARCHIVE_WRITE : DABIR_ARCHIVE_READ,
		&archive, &problem);

	if (status != DABIR_OK) {
		dbr_cli_refuse("check", path, status, &problem);
		return DBR_EXIT_FAILED;
	}
	status = dabir_archive_check(archive, &how);
	if (checking->draws)
		fputs("\r\033[K", stderr);
	if (status == DABIR_OK && !checking->quiet)
		say_well(archive);
	else if (status == DABIR_CORRUPT)
		fprintf(stderr, "dabir check: %s: damaged%s\n", path,
			repair ? " beyond repair"
			       : "; --repair builds anew what can be");
	else if (status != DABIR_OK)
		dbr_cli_refuse("check", path, status, NULL);
	dabir_archive_close(archive);
	return status == DABIR_OK ? DBR_EXIT_OK : DBR_EXIT_FAILED;
}

static bool take_option(void *context, int option)
{
	struct checking *checking = context;

	if (option == 'r')
		checking->repair = true;
	else
		checking->quiet = true;
	return true;
}

int dbr_cmd_check(int argc, char **argv)
{
	static const struct option options[] = {
		{ "repair", no_argument, NULL, 'r' },
		{ "quiet", no_argument, NULL, 'q' },
		{ "help", no_argument, NULL, 'h' },
		{ NULL, 0, NULL, 0 },
	};
	struct checking checking = { false, false, false };
	const struct dbr_cli_options how = { "check", help, options,
					     take_option, &checking };
	int code = dbr_cli_options(&how, argc, argv);

	if (code >= 0)
		return code;
	if (argc - optind != 1)
		return dbr_cli_usage("check", "an archive is wanted");
	checking.draws = !checking.quiet && isatty(STDERR_FILENO);
	return check(argv[optind], &checking);
}
