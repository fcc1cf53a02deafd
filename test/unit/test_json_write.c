#include "json/write.h"
#include "check.h"

static void commas_stand_between_values_only(void)
{
	struct dbr_buf buf;
	struct dbr_json json;

	dbr_buf_init(&buf);
	dbr_json_init(&json, &buf);
	dbr_json_open(&json, NULL, '{');
	dbr_json_number(&json, "a", 1);
	dbr_json_open(&json, "b", '[');
	dbr_json_text(&json, NULL, "x\"\n\x01");
	dbr_json_text(&json, NULL, NULL);
	dbr_json_close(&json, ']');
	dbr_json_bool(&json, "c", true);
	dbr_json_close(&json, '}');
	CHECK_TEXT(buf.data, "{\"a\":1,\"b\":[\"x\\\"\\n\\u0001\",null],"
			     "\"c\":true}");
	dbr_buf_release(&buf);
}

int main(void)
{
	RUN(commas_stand_between_values_only);
	return DONE();
}
