/*
 rows.h - a list of data/, turned into a const table by gen/rows.c.
 */
#ifndef DBR_BASE_ROWS_H
#define DBR_BASE_ROWS_H

#include <stddef.h>

struct dbr_rows {
	const char *const *cells; /* row by row; an absent cell is "" */
	size_t count;		  /* rows */
	size_t columns;
};

static inline const char *dbr_cell(const struct dbr_rows *rows, size_t row,
				   size_t column)
{
	return rows->cells[row * rows->columns + column];
}

#endif
