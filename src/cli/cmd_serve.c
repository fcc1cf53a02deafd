#include <getopt.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include <dabir/serve.h>

#include "cli/verb.h"

static const char help[] =
	"usage: dabir serve [OPTION...] ARCHIVE\n\n"
	"Open the reader: search, read and cite an archive in a browser, "
	"until\n"
	"interrupted. Only this machine can see it unless --bind says so.\n\n"
	"  --bind ADDRESS   IPv4 address to listen on (127.0.0.1)\n"
	"  --port PORT      port to listen on (8090)\n"
	"  --help           this page\n";

static int parse_port(const char *text, uint16_t *port)
{
	char *end;
	unsigned long value = strtoul(text, &end, 10);

	if (end == text || *end || value < 1 || value > 65535)
		return dbr_cli_usage("serve", "--port is 1 to 65535, not '%s'",
				     text);
	*port = (uint16_t)value;
	return -1;
}

static int read_options(int argc, char **argv,
			struct dabir_serve_options *options)
{
	static const struct option known[] = {
		{ "bind", required_argument, NULL, 'b' },
		{ "port", required_argument, NULL, 'p' },
		{ "help", no_argument, NULL, 'h' },
		{ NULL, 0, NULL, 0 },
	};
	int option, code = -1;

	opterr = 0;
	while (code < 0 &&
	       (option = getopt_long(argc, argv, "", known, NULL)) != -1) {
		if (option == 'b')
			options->bind = optarg;
		else if (option == 'p')
			code = parse_port(optarg, &options->port);
		else if (option == 'h')
			code = fputs(help, stdout) < 0;
		else
			code = dbr_cli_usage("serve", "unknown option '%s'",
					     argv[optind - 1]);
	}
	if (code < 0 && optind + 1 != argc)
		code = dbr_cli_usage("serve", "one ARCHIVE is needed");
	return code;
}

int dbr_cmd_serve(int argc, char **argv)
{
	struct dabir_serve_options options = { .bind = "127.0.0.1",
					       .port = 8090 };
	struct dabir_problem problem = { DABIR_OK, 0, "" };
	struct dabir_server *server;
	enum dabir_status status;
	sigset_t stops;
	int code = read_options(argc, argv, &options), signal;

	if (code >= 0)
		return code;
	sigemptyset(&stops);
	sigaddset(&stops, SIGINT);
	sigaddset(&stops, SIGTERM);
	sigprocmask(SIG_BLOCK, &stops, NULL);
	status = dabir_server_start(argv[optind], &options, &server, &problem);
	if (status != DABIR_OK) {
		dbr_cli_refuse("serve", argv[optind], status, &problem);
		return status == DABIR_BAD_ARGUMENT ? DBR_EXIT_USAGE
						    : DBR_EXIT_FAILED;
	}
	printf("http://%s:%u/ shows %s; interrupt to stop\n", options.bind,
	       options.port, argv[optind]);
	fflush(stdout);
	sigwait(&stops, &signal);
	dabir_server_stop(server);
	return DBR_EXIT_OK;
}
