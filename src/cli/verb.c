#include "cli/verb.h"

#include <errno.h>
#include <stdarg.h>
#include <string.h>

int dbr_cli_usage(const char *verb, const char *format, ...)
{
	va_list list;

	fprintf(stderr, "dabir %s: ", verb);
	va_start(list, format);
	vfprintf(stderr, format, list);
	va_end(list);
	fprintf(stderr, "\nTry 'dabir %s --help'.\n", verb);
	return DBR_EXIT_USAGE;
}

/* The option as the user knows it: by its long name where it has one. */
static void name_option(const struct option *options, int option, char *room,
			size_t size)
{
	while (options->name && options->val != option)
		options++;
	if (options->name && options->name[1])
		snprintf(room, size, "--%s", options->name);
	else
		snprintf(room, size, "-%c", option);
}

static bool has_option(const struct option *options, int option)
{
	while (options->name && options->val != option)
		options++;
	return options->name != NULL;
}

/* What getopt could make nothing of. */
static int wrong_option(const struct dbr_cli_options *how, char **argv)
{
	const char *word = argv[optind]; /* within a word of letters */

	if (!word || word[0] != '-' || !optopt ||
	    (unsigned char)word[1] != (unsigned)optopt % 256)
		word = argv[optind - 1];
	if (optopt && has_option(how->options, optopt))
		return dbr_cli_usage(how->verb, "%s lacks its value", word);
	return dbr_cli_usage(how->verb,
			     "no option %s; what begins so and is none goes "
			     "behind --",
			     word);
}

int dbr_cli_options(const struct dbr_cli_options *how, int argc, char **argv)
{
	const char *letters = has_option(how->options, 'k') ? "k:h" : "h";
	char name[40];
	int option;

	opterr = 0;
	while ((option = getopt_long(argc, argv, letters, how->options,
				     NULL)) != -1) {
		if (option == 'h') {
			fputs(how->help, stdout);
			return DBR_EXIT_OK;
		}
		if (option == '?')
			return wrong_option(how, argv);
		if (how->take(how->context, option))
			continue;
		name_option(how->options, option, name, sizeof(name));
		return dbr_cli_usage(how->verb, "%s %s: no such choice", name,
				     optarg);
	}
	return -1;
}

void dbr_cli_refuse(const char *verb, const char *name,
		    enum dabir_status status,
		    const struct dabir_problem *problem)
{
	const char *what = problem && problem->what[0]
				   ? problem->what
				   : dabir_status_text(status);

	fprintf(stderr, "dabir %s: %s: %s\n", verb, name ? name : "-", what);
}

int dbr_cli_finish(int code)
{
	if (fflush(stdout) == 0 && !ferror(stdout))
		return code;
	fprintf(stderr, "dabir: standard output: %s\n", strerror(errno));
	return DBR_EXIT_FAILED;
}
