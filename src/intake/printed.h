/*
 printed.h - the date and clock time that a line prints.

 Finds where they stand and no more; menus and tables of results print
 numbers too. Which instant it is, the dates room decides.
 */
#ifndef DBR_INTAKE_PRINTED_H
#define DBR_INTAKE_PRINTED_H

#include <stdbool.h>

#include <dabir/status.h>

struct dbr_printed {
	struct dabir_span date; /* len 0: none */
	struct dabir_span time; /* len 0: none */
};

/*
 Look for a day (day, month and year, in figures or with a month's name, in
 any digits) and a clock time in the first words of `text`.

 Returns true when a day was found.
 */
bool dbr_printed_find(const char *text, size_t len,
		      struct dbr_printed *printed);

#endif
