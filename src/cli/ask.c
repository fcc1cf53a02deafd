#include "cli/ask.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

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

int dbr_cli_choose(const char *name, const char *const *list)
{
	for (int i = 0; list[i]; i++)
		if (!strcmp(name, list[i]))
			return i;
	return -1;
}

static void begin_cell(struct dbr_buf *out)
{
	if (out->len && out->data[out->len - 1] != '\n')
		dbr_buf_add_byte(out, ',');
}

void dbr_csv_text(struct dbr_buf *out, const char *text)
{
	begin_cell(out);
	dbr_buf_add_byte(out, '"');
	for (; text && *text; text++) {
		if (*text == '"')
			dbr_buf_add_byte(out, '"');
		dbr_buf_add_byte(out, *text);
	}
	dbr_buf_add_byte(out, '"');
}

void dbr_csv_number(struct dbr_buf *out, uint64_t number)
{
	begin_cell(out);
	dbr_buf_addf(out, "%" PRIu64, number);
}

void dbr_csv_end(struct dbr_buf *out)
{
	dbr_buf_add_text(out, "\r\n");
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
