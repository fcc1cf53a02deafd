/*
 when.h - instants of reports as numbers that sort, ranges that users write.
 */
#ifndef DBR_ARCHIVE_WHEN_H
#define DBR_ARCHIVE_WHEN_H

#include <stdbool.h>

#include <dabir/status.h>

#define DBR_NO_TIME INT64_MIN

/* When a report came out, in the time of its own offset. */
struct dbr_when {
	int64_t instant; /* seconds since 1970 UTC, or DBR_NO_TIME */
	int32_t month;	 /* Solar Hijri, 139908; 0: not known */
};

/* Read ISO 8601; a date alone is its midnight in Tehran. NULL: no time. */
struct dbr_when dbr_when_read(const char *iso);

/*
 The first second of what a user wrote, or the last one of it.

 text  1399/08/25, 1399/08, 1399, 2020-11-15 ..., Persian digits too; years
       below 1700 are Solar Hijri
 Returns DABIR_OK or DABIR_BAD_ARGUMENT.
 */
DABIR_CHECK enum dabir_status dbr_when_bound(const char *text, bool last,
					     int64_t *instant);

#endif
