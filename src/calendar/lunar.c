/*
 The Umm al-Qura table where it reaches, else the tabular calendar with
 leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29 of a cycle of thirty.
 */
#include <stdlib.h>

#include "base/rows.h"
#include "calendar/calendar.h"

#define TABLE_FIRST 1300
#define EPOCH (-492148) /* 16 July 622 of the Julian calendar */

extern const struct dbr_rows dbr_calendar_umm_al_qura;

/* Row of the table, or its count when the year is outside. */
static size_t row_of(int32_t year)
{
	const struct dbr_rows *rows = &dbr_calendar_umm_al_qura;
	size_t row = (size_t)(year - TABLE_FIRST);

	return year < TABLE_FIRST || row > rows->count ? rows->count : row;
}

int64_t dbr_lunar_year(int32_t year)
{
	const struct dbr_rows *rows = &dbr_calendar_umm_al_qura;
	size_t row = row_of(year);

	if (row < rows->count)
		return strtol(dbr_cell(rows, row, 1), NULL, 10);
	return EPOCH + 354 * (int64_t)(year - 1) +
	       (11 * (int64_t)year + 3) / 30;
}

int32_t dbr_lunar_month_days(int32_t year, int32_t month)
{
	const struct dbr_rows *rows = &dbr_calendar_umm_al_qura;
	size_t row = row_of(year);

	if (row < rows->count)
		return dbr_cell(rows, row, 2)[month - 1] == 'L' ? 30 : 29;
	if (month < 12)
		return month % 2 ? 30 : 29;
	return (int32_t)(dbr_lunar_year(year + 1) - dbr_lunar_year(year)) - 325;
}
