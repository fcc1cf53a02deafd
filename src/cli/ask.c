#include "cli/ask.h"

#include <stdlib.h>
#include <string.h>

#include <dabir/upkeep.h>

int dbr_cli_open(const char *verb, const char *path,
		 struct dabir_archive **archive)
{
	struct dabir_problem problem = { DABIR_OK, 0, "" };
	enum dabir_status status =
		dabir_archive_open(path, DABIR_ARCHIVE_READ, archive, &problem);

	if (status == DABIR_OK)
		return DBR_EXIT_OK;
	dbr_cli_refuse(verb, path, status, &problem);
	return DBR_EXIT_FAILED;
}

void dbr_cli_warn_stale(const char *verb, const char *path,
			const struct dabir_archive *archive)
{
	if (dabir_archive_is_stale(archive))
		fprintf(stderr,
			"dabir %s: %s: its index is that of another Dabir and "
			"may miss words; 'dabir check --repair' makes it "
			"anew\n",
			verb, path);
}

int dbr_cli_failed(const char *verb, const char *path,
		   const struct dabir_archive *archive,
		   enum dabir_status status,
		   const struct dabir_problem *problem)
{
	const char *what = dabir_status_text(status);

	if (problem->what[0])
		what = problem->what;
	else if (status == DABIR_TOO_LARGE)
		what = "the query costs too much; narrow it";
	else if (dabir_archive_error(archive)[0])
		what = dabir_archive_error(archive);
	if (status == DABIR_BAD_QUERY || status == DABIR_BAD_ARGUMENT ||
	    status == DABIR_TOO_LARGE) {
		fprintf(stderr, "dabir %s: %s\n", verb, what);
		return DBR_EXIT_USAGE;
	}
	fprintf(stderr, "dabir %s: %s: %s\n", verb, path, what);
	return DBR_EXIT_FAILED;
}

bool dbr_cli_number(const char *text, uint32_t *number)
{
	char *end;
	unsigned long value = strtoul(text, &end, 10);

	if (*text < '0' || *text > '9' || *end || value > 100000000)
		return false;
	*number = (uint32_t)value;
	return true;
}

bool dbr_cli_limit(const char *text, uint32_t *limit)
{
	if (!dbr_cli_number(text, limit))
		return false;
	if (!*limit || *limit > DABIR_MOST_HITS)
		*limit = DABIR_MOST_HITS;
	return true;
}

int dbr_cli_choose(const char *name, const char *const *list)
{
	for (int i = 0; list[i]; i++)
		if (!strcmp(name, list[i]))
			return i;
	return -1;
}

bool dbr_cli_format(const char *name, enum dbr_answer_format *format)
{
	static const char *const names[] = { "table", "json", "csv", "jsonl",
					     NULL };
	int choice = dbr_cli_choose(name, names);

	*format =
		choice == 3 ? DBR_ANSWER_JSON : (enum dbr_answer_format)choice;
	return choice >= 0;
}

int dbr_cli_print(struct dbr_buf *out)
{
	int code = DBR_EXIT_OK;

	if (dbr_buf_status(out) != DABIR_OK ||
	    (out->len && fwrite(out->data, 1, out->len, stdout) != out->len))
		code = DBR_EXIT_FAILED;
	dbr_buf_clear(out);
	return code;
}
