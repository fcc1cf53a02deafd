/*
 ask.h - what the verbs that ask an archive share: opening it, options that
 read alike, what a failed question means.
 */
#ifndef DBR_CLI_ASK_H
#define DBR_CLI_ASK_H

#include "base/buf.h"
#include "cli/verb.h"

/* Open an archive for reading, or say why not. Returns an exit code. */
int dbr_cli_open(const char *verb, const char *path,
		 struct dabir_archive **archive);

/* Say so when an archive's words are not those this program looks for. */
void dbr_cli_warn_stale(const char *verb, const char *path,
			const struct dabir_archive *archive);

/*
 What a failed question means to the user: said on stderr.

 Returns DBR_EXIT_USAGE for a query at fault, else DBR_EXIT_FAILED.
 */
int dbr_cli_failed(const char *verb, const char *path,
		   const struct dabir_archive *archive,
		   enum dabir_status status,
		   const struct dabir_problem *problem);

/* A whole number of the command line, up to a hundred million. */
bool dbr_cli_number(const char *text, uint32_t *number);

/* How many answers to give: a number, 0 for all of them. */
bool dbr_cli_limit(const char *text, uint32_t *limit);

/* How answers are printed; "jsonl" is "json", an object a line. */
enum dbr_answer_format { DBR_ANSWER_TABLE, DBR_ANSWER_JSON, DBR_ANSWER_CSV };
bool dbr_cli_format(const char *name, enum dbr_answer_format *format);

/* Find `name` in a NULL-terminated list. Returns its index, or -1. */
int dbr_cli_choose(const char *name, const char *const *list);

/* Print a buffer and empty it. Returns an exit code. */
int dbr_cli_print(struct dbr_buf *out);

#endif
