#include "intake/serial.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <dabir/calendar.h>

#define MOST_DIGITS 20
#define EPOCH_SERIAL 25569   /* 1970-01-01 in a spreadsheet */
#define FIRST_SERIAL 14611.0 /* 1940; smaller numbers are years and codes */
#define LAST_SERIAL 73051.0  /* 2100 */
#define FIRST_SECOND 3e8
#define LAST_SECOND 4.2e9
#define SECONDS_A_DAY 86400

static size_t write_iso(int64_t seconds, const char *format, char *iso)
{
	int64_t day = seconds / SECONDS_A_DAY, rest = seconds % SECONDS_A_DAY;
	struct dabir_ymd ymd;
	int len;

	if (dabir_calendar_date(DABIR_GREGORIAN, day, &ymd) != DABIR_OK)
		return 0;
	len = snprintf(iso, DBR_SERIAL_ROOM, format, (int)ymd.year,
		       (int)ymd.month, (int)ymd.day, (int)(rest / 3600),
		       (int)(rest / 60 % 60), (int)(rest % 60));
	return len > 0 && len < DBR_SERIAL_ROOM ? (size_t)len : 0;
}

static size_t from_spreadsheet(double value, char *iso)
{
	double seconds = (value - EPOCH_SERIAL) * SECONDS_A_DAY + 0.5;

	if (value - (double)(int64_t)value <= 0.0)
		return write_iso((int64_t)seconds, "%04d-%02d-%02d", iso);
	return write_iso((int64_t)seconds, "%04d-%02d-%02dT%02d:%02d:%02d",
			 iso);
}

size_t dbr_serial_date(const char *text, size_t len, char iso[DBR_SERIAL_ROOM])
{
	static const char utc[] = "%04d-%02d-%02dT%02d:%02d:%02dZ";
	char number[MOST_DIGITS + 1];
	double value;

	if (!len || len > MOST_DIGITS)
		return 0;
	memcpy(number, text, len);
	number[len] = '\0';
	if (strspn(number, "0123456789.") != len)
		return 0;
	value = strtod(number, NULL);
	if (value >= FIRST_SERIAL && value < LAST_SERIAL)
		return from_spreadsheet(value, iso);
	if (value >= FIRST_SECOND * 1000 && value < LAST_SECOND * 1000)
		value /= 1000;
	if (value >= FIRST_SECOND && value < LAST_SECOND)
		return write_iso((int64_t)value, utc, iso);
	return 0;
}
