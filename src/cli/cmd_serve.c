#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include <dabir/serve.h>

#include "cli/ask.h"

static const char help[] =
	"usage: dabir serve [OPTION...] ARCHIVE\n\n"
	"Show an archive in a browser, for reading only, until interrupted.\n\n"
	"  --bind ADDRESS    an address of this machine (127.0.0.1)\n"
	"  --port PORT       0 is any free one (8090)\n"
	"  --help            this page\n";

/* Blocks until SIGINT or SIGTERM, which must be blocked already. */
static void wait_for_end(const sigset_t *signals)
{
	int which;

	while (sigwait(signals, &which) != 0)
		;
}

static void say_where(const struct dabir_serve_options *options, uint16_t port)
{
	bool six = strchr(options->bind, ':') != NULL;

	printf("dabir serve: http://%s%s%s:%u/\n", six ? "[" : "",
	       options->bind, six ? "]" : "", port);
	fflush(stdout);
}

static int warn_if_stale(const char *path)
{
	struct dabir_archive *archive;
	int code = dbr_cli_open("serve", path, &archive);

	if (code != DBR_EXIT_OK)
		return code;
	dbr_cli_warn_stale("serve", path, archive);
	dabir_archive_close(archive);
	return DBR_EXIT_OK;
}

static int serve(const char *archive, const struct dabir_serve_options *options)
{
	struct dabir_problem problem = { DABIR_OK, 0, "" };
	struct dabir_server *server;
	enum dabir_status status;
	sigset_t signals;
	int code = warn_if_stale(archive);

	if (code != DBR_EXIT_OK)
		return code;
	sigemptyset(&signals);
	sigaddset(&signals, SIGINT);
	sigaddset(&signals, SIGTERM);
	sigprocmask(SIG_BLOCK, &signals, NULL);
	status = dabir_server_start(archive, options, &server, &problem);
	if (status != DABIR_OK) {
		dbr_cli_refuse("serve", archive, status, &problem);
		return status == DABIR_BAD_ARGUMENT ? DBR_EXIT_USAGE
						    : DBR_EXIT_FAILED;
	}
	say_where(options, dabir_server_port(server));
	wait_for_end(&signals);
	dabir_server_stop(server);
	return DBR_EXIT_OK;
}

static bool read_port(const char *text, uint16_t *port)
{
	char *end;
	unsigned long value = strtoul(text, &end, 10);

	if (*text < '0' || *text > '9' || *end || value > 65535)
		return false;
	*port = (uint16_t)value;
	return true;
}

static bool take_option(void *context, int option)
{
	struct dabir_serve_options *how = context;

	if (option == 'p')
		return read_port(optarg, &how->port);
	how->bind = optarg;
	return true;
}

int dbr_cmd_serve(int argc, char **argv)
{
	static const struct option options[] = {
		{ "bind", required_argument, NULL, 'b' },
		{ "port", required_argument, NULL, 'p' },
		{ "help", no_argument, NULL, 'h' },
		{ NULL, 0, NULL, 0 },
	};
	struct dabir_serve_options where = { "127.0.0.1", 8090 };
	const struct dbr_cli_options how = { "serve", help, options,
					     take_option, &where };
	int code = dbr_cli_options(&how, argc, argv);

	if (code >= 0)
		return code;
	if (argc - optind != 1)
		return dbr_cli_usage("serve", "an archive is wanted");
	return serve(argv[optind], &where);
}
