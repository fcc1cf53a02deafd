#include "json/read.h"

#include <stdbool.h>
#include <string.h>

#include "check.h"

static bool is_json(const char *text)
{
	struct dabir_problem problem = { DABIR_OK, 0, "" };
	struct json_object *value = dbr_json_read(text, strlen(text), &problem);

	CHECK(value || (problem.status == DABIR_BAD_INPUT && problem.what[0]));
	json_object_put(value);
	return value != NULL;
}

static void a_whole_text_is_read_and_nothing_less(void)
{
	CHECK(is_json("{\"a\": [1, 2.5, true, null, \"\\u0645\"]} \n"));
	CHECK(!is_json(""));
	CHECK(!is_json("{\"a\": 1"));
	CHECK(!is_json("{\"a\": 1} x"));
	CHECK(!is_json("{a: 1}"));
	CHECK(!is_json("{\"a\": 1,}"));
}

static void depth_has_an_end(void)
{
	char text[4001];

	memset(text, '[', 2000);
	memset(text + 2000, ']', 2000);
	text[4000] = '\0';
	CHECK(!is_json(text));
	text[2100] = '\0';
	CHECK(is_json(text + 1900));
}

static void values_of_another_kind_answer_with_nothing(void)
{
	static const char text[] =
		"{\"s\": \"a\\u0000b\", \"n\": 1, \"l\": [1]}";
	struct json_object *value = dbr_json_read(text, sizeof(text) - 1, NULL);
	struct json_object *string = dbr_json_read_key(value, "s");
	size_t len = 0;

	CHECK(dbr_json_read_text(string, &len) && len == 3);
	CHECK(!memcmp(dbr_json_read_text(string, NULL), "a\0b", 3));
	CHECK(!dbr_json_read_text(dbr_json_read_key(value, "n"), NULL));
	CHECK(!dbr_json_read_text(NULL, NULL));
	CHECK(!dbr_json_read_key(value, "x"));
	CHECK(!dbr_json_read_key(string, "s"));
	CHECK(!dbr_json_read_key(NULL, "s"));
	CHECK(dbr_json_read_count(dbr_json_read_key(value, "l")) == 1);
	CHECK(dbr_json_read_count(value) == 0);
	CHECK(dbr_json_read_count(NULL) == 0);
	json_object_put(value);
}

int main(void)
{
	RUN(a_whole_text_is_read_and_nothing_less);
	RUN(depth_has_an_end);
	RUN(values_of_another_kind_answer_with_nothing);
	return DONE();
}
