#include "intake/cut.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "intake/http.h"

#define MOST_HEADER ((size_t)64 << 10)

/* One record's header: what it is, how long, where from. */
struct record {
	size_t header;
	uint64_t length;
	char type[24];
	char target[2048];
};

static void copy_field(const char *headers, size_t len, const char *name,
		       char *out, size_t room)
{
	const char *value = "";
	size_t size = dbr_header_find(headers, len, name, &value);

	if (size > 1 && value[0] == '<' && value[size - 1] == '>') {
		value++;
		size -= 2;
	}
	snprintf(out, room, "%.*s", (int)(size < room ? size : room - 1),
		 value);
}

/* Past stray line breaks, to the next "WARC/"; DABIR_END at the end. */
static enum dabir_status find_record(struct dbr_reader *reader)
{
	for (;;) {
		enum dabir_status status = dbr_reader_need(reader, 5);
		const char *stop;

		if (status != DABIR_OK)
			return status;
		if (reader->len < 5)
			return DABIR_END;
		if (!memcmp(reader->data, "WARC/", 5))
			return DABIR_OK;
		stop = memchr(reader->data, '\n', reader->len);
		dbr_reader_drop(reader, stop ? (size_t)(stop + 1 - reader->data)
					     : reader->len);
	}
}

static enum dabir_status read_header(struct dbr_reader *reader,
				     struct record *record)
{
	char length[32];
	size_t seen = 0;

	for (;;) {
		enum dabir_status status;

		while (seen + 4 <= reader->len &&
		       memcmp(reader->data + seen, "\r\n\r\n", 4) != 0)
			seen++;
		if (seen + 4 <= reader->len)
			break;
		status = reader->len > MOST_HEADER ? DABIR_BAD_INPUT
						   : dbr_reader_more(reader);
		if (status != DABIR_OK)
			return status;
	}
	record->header = seen + 4;
	copy_field(reader->data, record->header, "WARC-Type", record->type,
		   sizeof(record->type));
	copy_field(reader->data, record->header, "WARC-Target-URI",
		   record->target, sizeof(record->target));
	copy_field(reader->data, record->header, "Content-Length", length,
		   sizeof(length));
	record->length = strtoull(length, NULL, 10);
	return length[0] ? DABIR_OK : DABIR_BAD_INPUT;
}

static enum dabir_status skip_bytes(struct dbr_reader *reader, uint64_t left)
{
	while (left) {
		size_t step = left < reader->len ? (size_t)left : reader->len;
		enum dabir_status status;

		dbr_reader_drop(reader, step);
		left -= step;
		if (!left)
			break;
		status = dbr_reader_more(reader);
		if (status != DABIR_OK)
			return status;
	}
	return DABIR_OK;
}

static bool readable(const char *media_type)
{
	return strstr(media_type, "html") || strstr(media_type, "xml");
}

static enum dabir_status take_page(struct dabir_report *report,
				   const struct dbr_http *http,
				   const struct record *record, size_t cap)
{
	struct dbr_buf body;
	enum dabir_status status;

	dbr_buf_init(&body);
	body.cap = cap;
	status = dbr_http_body(http, &body);
	if (status == DABIR_OK)
		status = dabir_report_set(report, body.len ? body.data : "",
					  body.len, DABIR_KIND_HTML, NULL);
	dbr_buf_release(&body);
	if (status != DABIR_OK)
		return status;
	report->media_type = dbr_arena_copy(&report->arena, http->media_type,
					    strlen(http->media_type));
	if (!report->media_type)
		return DABIR_NO_MEMORY;
	return dbr_report_set_field(report, DABIR_FIELD_URL, record->target,
				    strlen(record->target));
}

/*
 The record's block is in the window, whole or cut off by the file's end.
 DABIR_SAME: nothing to read in it, go on.
 */
static enum dabir_status read_block(struct dbr_cut *cut,
				    const struct record *record, size_t len,
				    struct dabir_report *report)
{
	struct dbr_http http;
	const char *block = cut->reader->data;

	if (!strcmp(record->type, "response")) {
		if (dbr_http_parse(block, len, &http) != DABIR_OK)
			return DABIR_BAD_INPUT;
		if (http.code != 200 || !readable(http.media_type))
			return DABIR_SAME;
		return take_page(report, &http, record,
				 cut->reader->max_record);
	}
	memset(&http, 0, sizeof(http));
	http.body = block;
	http.body_len = len;
	return take_page(report, &http, record, cut->reader->max_record);
}

static bool holds_page(const struct record *record)
{
	return !strcmp(record->type, "response") ||
	       !strcmp(record->type, "resource");
}

/* DABIR_SAME: go on behind it. */
static enum dabir_status skip_record(struct dbr_cut *cut,
				     const struct record *record)
{
	enum dabir_status status = skip_bytes(cut->reader, record->length);

	return status == DABIR_OK ? DABIR_SAME : status;
}

static enum dabir_status take_record(struct dbr_cut *cut,
				     const struct record *record,
				     struct dabir_report *report)
{
	static const char cut_off[] = "the WARC record is cut off";
	struct dbr_reader *reader = cut->reader;
	enum dabir_status status;
	size_t len;

	if (record->length > reader->max_record) {
		status = skip_bytes(reader, record->length);
		if (status == DABIR_END)
			return dbr_cut_refuse(cut, DABIR_BAD_INPUT, cut_off);
		return status == DABIR_OK ? DABIR_TOO_LARGE : status;
	}
	status = dbr_reader_need(reader, (size_t)record->length);
	if (status != DABIR_OK)
		return status;
	len = record->length < reader->len ? (size_t)record->length
					   : reader->len;
	status = read_block(cut, record, len, report);
	dbr_reader_drop(reader, len);
	if (status == DABIR_OK && len < record->length)
		status = dbr_report_add_string(report, &report->notes, cut_off,
					       sizeof(cut_off) - 1);
	return status;
}

enum dabir_status dbr_cut_warc(struct dbr_cut *cut, struct dabir_report *report)
{
	struct dbr_reader *reader = cut->reader;
	enum dabir_status status = DABIR_SAME;

	while (status == DABIR_SAME) {
		struct record record;

		status = find_record(reader);
		if (status == DABIR_OK)
			status = read_header(reader, &record);
		if (status == DABIR_BAD_INPUT)
			dbr_reader_drop(reader, 5);
		if (status != DABIR_OK)
			return status;
		dbr_reader_drop(reader, record.header);
		status = holds_page(&record) ? take_record(cut, &record, report)
					     : skip_record(cut, &record);
	}
	return status;
}
