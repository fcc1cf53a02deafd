/*
 serial.h - dates that dumps keep as bare numbers.
 */
#ifndef DBR_INTAKE_SERIAL_H
#define DBR_INTAKE_SERIAL_H

#include <dabir/status.h>

#define DBR_SERIAL_ROOM 32

/*
 A spreadsheet's day (1899-12-30 is 0; the fraction is the time of day on
 the writer's own clock) or seconds or milliseconds since 1970 UTC, told
 apart by size, as ISO 8601.

 Returns the length written to `iso`, 0 when `text` is no such number.
 */
size_t dbr_serial_date(const char *text, size_t len, char iso[DBR_SERIAL_ROOM]);

#endif
