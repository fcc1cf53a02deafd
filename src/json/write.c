#include "json/write.h"

#include <inttypes.h>
#include <string.h>

void dbr_json_init(struct dbr_json *json, struct dbr_buf *buf)
{
	json->buf = buf;
	json->first = true;
}

static void add_escape(struct dbr_buf *buf, unsigned char byte)
{
	switch (byte) {
	case '"': dbr_buf_add_text(buf, "\\\""); break;
	case '\\': dbr_buf_add_text(buf, "\\\\"); break;
	case '\n': dbr_buf_add_text(buf, "\\n"); break;
	case '\r': dbr_buf_add_text(buf, "\\r"); break;
	case '\t': dbr_buf_add_text(buf, "\\t"); break;
	default: dbr_buf_addf(buf, "\\u%04x", byte); break;
	}
}

static void add_quoted(struct dbr_buf *buf, const char *data, size_t len)
{
	size_t from = 0;

	dbr_buf_add_byte(buf, '"');
	for (size_t i = 0; i < len; i++) {
		unsigned char byte = (unsigned char)data[i];

		if (byte >= 0x20 && byte != '"' && byte != '\\')
			continue;
		dbr_buf_add(buf, data + from, i - from);
		add_escape(buf, byte);
		from = i + 1;
	}
	dbr_buf_add(buf, data + from, len - from);
	dbr_buf_add_byte(buf, '"');
}

static void start_value(struct dbr_json *json, const char *key)
{
	if (!json->first)
		dbr_buf_add_byte(json->buf, ',');
	json->first = false;
	if (!key)
		return;
	add_quoted(json->buf, key, strlen(key));
	dbr_buf_add_byte(json->buf, ':');
}

void dbr_json_open(struct dbr_json *json, const char *key, char bracket)
{
	start_value(json, key);
	dbr_buf_add_byte(json->buf, bracket);
	json->first = true;
}

void dbr_json_close(struct dbr_json *json, char bracket)
{
	dbr_buf_add_byte(json->buf, bracket);
	json->first = false;
}

void dbr_json_string(struct dbr_json *json, const char *key, const char *data,
		     size_t len)
{
	start_value(json, key);
	if (data)
		add_quoted(json->buf, data, len);
	else
		dbr_buf_add_text(json->buf, "null");
}

void dbr_json_text(struct dbr_json *json, const char *key, const char *text)
{
	dbr_json_string(json, key, text, text ? strlen(text) : 0);
}

void dbr_json_number(struct dbr_json *json, const char *key, int64_t number)
{
	start_value(json, key);
	dbr_buf_addf(json->buf, "%" PRId64, number);
}

void dbr_json_bool(struct dbr_json *json, const char *key, bool value)
{
	start_value(json, key);
	dbr_buf_add_text(json->buf, value ? "true" : "false");
}
