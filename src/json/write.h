/*
 write.h - JSON out, straight into a buffer.

 A writer keeps track of commas; keys and strings are escaped as RFC 8259
 asks, everything above U+001F but quote and backslash as it is.
 */
#ifndef DBR_JSON_WRITE_H
#define DBR_JSON_WRITE_H

#include <stdbool.h>

#include "base/buf.h"

struct dbr_json {
	struct dbr_buf *buf;
	bool first; /* nothing written yet at this level */
};

void dbr_json_init(struct dbr_json *json, struct dbr_buf *buf);

/* An object or array, as a value; `key` is NULL inside an array. */
void dbr_json_open(struct dbr_json *json, const char *key, char bracket);
void dbr_json_close(struct dbr_json *json, char bracket);

/* `data` may be NULL: written as null. */
void dbr_json_string(struct dbr_json *json, const char *key, const char *data,
		     size_t len);
void dbr_json_text(struct dbr_json *json, const char *key, const char *text);
void dbr_json_number(struct dbr_json *json, const char *key, int64_t number);
void dbr_json_bool(struct dbr_json *json, const char *key, bool value);

#endif
