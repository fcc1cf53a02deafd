/*
 read.h - JSON in. json-c parses; here is what it leaves to its callers: whole
 texts only, and questions that a value of another kind answers with nothing.
 */
#ifndef DBR_JSON_READ_H
#define DBR_JSON_READ_H

#include <json-c/json.h>

#include <dabir/status.h>

/*
 The value that `len` bytes of UTF-8 hold, to be given to json_object_put().
 NULL when they are no JSON, with the reason in `problem`, which may be NULL.
 */
struct json_object *dbr_json_read(const char *text, size_t len,
				  struct dabir_problem *problem);

/* The bytes of a string, NULL of anything else. `len` may be NULL. */
const char *dbr_json_read_text(struct json_object *value, size_t *len);

/* What an object holds under `key`; NULL when it is no object, or nothing. */
struct json_object *dbr_json_read_key(const struct json_object *object,
				      const char *key);

/* How many items an array has; 0 of anything else. */
size_t dbr_json_read_count(const struct json_object *array);

#endif
