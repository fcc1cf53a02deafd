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
