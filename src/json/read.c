#include "json/read.h"

#include <limits.h>
#include <stdio.h>

#define DEPTH 256 /* objects and arrays within each other */

struct json_object *dbr_json_read(const char *text, size_t len,
				  struct dabir_problem *problem)
{
	struct json_tokener *tokener = json_tokener_new_ex(DEPTH);
	struct json_object *value = NULL;
	enum json_tokener_error error = json_tokener_error_size;

	if (tokener && len <= INT_MAX) {
		json_tokener_set_flags(tokener, JSON_TOKENER_STRICT);
		value = json_tokener_parse_ex(tokener, text, (int)len);
		error = json_tokener_get_error(tokener);
	}
	if (!value && problem) {
		problem->status = DABIR_BAD_INPUT;
		problem->at = tokener ? json_tokener_get_parse_end(tokener) : 0;
		snprintf(problem->what, sizeof(problem->what), "%s",
			 error == json_tokener_continue
				 ? "it breaks off"
				 : json_tokener_error_desc(error));
	}
	if (tokener)
		json_tokener_free(tokener);
	return value;
}

const char *dbr_json_read_text(struct json_object *value, size_t *len)
{
	if (!json_object_is_type(value, json_type_string))
		return NULL;
	if (len)
		*len = (size_t)json_object_get_string_len(value);
	return json_object_get_string(value);
}

struct json_object *dbr_json_read_key(const struct json_object *object,
				      const char *key)
{
	struct json_object *value = NULL;

	if (json_object_is_type(object, json_type_object))
		json_object_object_get_ex(object, key, &value);
	return value;
}

size_t dbr_json_read_count(const struct json_object *array)
{
	return json_object_is_type(array, json_type_array)
		       ? json_object_array_length(array)
		       : 0;
}
