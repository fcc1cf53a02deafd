/*
 verb.h - what every verb of the command line shares.
 */
#ifndef DBR_CLI_VERB_H
#define DBR_CLI_VERB_H

#include <getopt.h>
#include <stdbool.h>
#include <stdio.h>

#include <dabir/dabir.h>

/* Exit codes, as the manual promises them. */
enum dbr_exit {
	DBR_EXIT_OK = 0,
	DBR_EXIT_REFUSED = 1, /* some inputs refused, the rest done */
	DBR_EXIT_USAGE = 2,
	DBR_EXIT_FAILED = 3 /* the archive or a device failed */
};

struct dbr_verb {
	const char *name;
	const char *summary;		   /* one line, for `dabir --help` */
	int (*run)(int argc, char **argv); /* argv[0] is the verb */
};

/* NULL-terminated by name. */
extern const struct dbr_verb dbr_verbs[];

/* The options of a verb. */
struct dbr_cli_options {
	const char *verb, *help;
	const struct option *options; /* getopt's; 'h' prints `help` */
	/* Take what `optarg` says; false: it makes no sense there. */
	bool (*take)(void *context, int option);
	void *context;
};

/*
 Read a verb's options; what follows them begins at `optind`. -k is an option
 where `options` lists it by that letter.

 Returns an exit code, or -1 to go on.
 */
int dbr_cli_options(const struct dbr_cli_options *how, int argc, char **argv);

/* "dabir VERB: what" on stderr; returns DBR_EXIT_USAGE with a hint. */
int dbr_cli_usage(const char *verb, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* "dabir VERB: name: reason" on stderr. */
void dbr_cli_refuse(const char *verb, const char *name,
		    enum dabir_status status,
		    const struct dabir_problem *problem);

/* Flush stdout. Returns DBR_EXIT_FAILED and says so when writing failed. */
int dbr_cli_finish(int code);

int dbr_cmd_add(int argc, char **argv);
int dbr_cmd_check(int argc, char **argv);
int dbr_cmd_date(int argc, char **argv);
int dbr_cmd_export(int argc, char **argv);
int dbr_cmd_read(int argc, char **argv);
int dbr_cmd_repair(int argc, char **argv);
int dbr_cmd_reprints(int argc, char **argv);
int dbr_cmd_said(int argc, char **argv);
int dbr_cmd_search(int argc, char **argv);
int dbr_cmd_serve(int argc, char **argv);
int dbr_cmd_show(int argc, char **argv);
int dbr_cmd_tokens(int argc, char **argv);

#endif
