#include "report/outlet.h"

#include <stdbool.h>
#include <string.h>
#include <strings.h>

#include "base/rows.h"

extern const struct dbr_rows dbr_report_outlets;

/* Is `host` the one of the row, or one of its own? */
static bool belongs(const char *host, size_t len, const char *row)
{
	size_t row_len = strlen(row);

	if (len < row_len || strncasecmp(host + len - row_len, row, row_len))
		return false;
	return len == row_len || host[len - row_len - 1] == '.';
}

const char *dbr_outlet_of(const char *url)
{
	const struct dbr_rows *rows = &dbr_report_outlets;
	const char *host = url ? strstr(url, "://") : NULL;
	size_t len;

	if (!host)
		return NULL;
	host += 3;
	len = strcspn(host, "/:?#");
	for (size_t i = 0; i < rows->count; i++)
		if (belongs(host, len, dbr_cell(rows, i, 0)))
			return dbr_cell(rows, i, 1);
	return NULL;
}
