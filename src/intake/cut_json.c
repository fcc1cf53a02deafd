#define _GNU_SOURCE /* memmem */
#include "intake/cut.h"

#include <string.h>

/* Scans one JSON value byte by byte; strings hide their brackets. */
struct scan {
	size_t at;
	size_t depth;
	bool in_string, escaped;
};

/* True once the object that began at byte 0 is closed before `scan->at`. */
static bool scan_object(struct scan *scan, const char *data, size_t len)
{
	for (; scan->at < len; scan->at++) {
		char byte = data[scan->at];

		if (scan->in_string) {
			if (scan->escaped)
				scan->escaped = false;
			else if (byte == '\\')
				scan->escaped = true;
			else if (byte == '"')
				scan->in_string = false;
			continue;
		}
		if (byte == '"')
			scan->in_string = true;
		else if (byte == '{' || byte == '[')
			scan->depth++;
		else if ((byte == '}' || byte == ']') && --scan->depth == 0) {
			scan->at++;
			return true;
		}
	}
	return false;
}

/* Drop what may stand between two objects. */
static enum dabir_status skip_between(struct dbr_reader *reader)
{
	for (;;) {
		enum dabir_status status = dbr_reader_need(reader, 1);
		size_t count = 0;

		if (status != DABIR_OK)
			return status;
		while (count < reader->len && reader->data[count] &&
		       strchr(" \t\r\n,[]\xEF\xBB\xBF", reader->data[count]))
			count++;
		if (count < reader->len)
			return dbr_reader_drop(reader, count), DABIR_OK;
		if (!reader->len)
			return DABIR_END;
		dbr_reader_drop(reader, count);
	}
}

static enum dabir_status cut_object(struct dbr_cut *cut,
				    struct dabir_report *report)
{
	struct dbr_reader *reader = cut->reader;
	struct scan scan = { 0, 0, false, false };
	enum dabir_status status = skip_between(reader);

	if (status != DABIR_OK)
		return status;
	if (reader->data[0] != '{')
		return dbr_cut_skip_to(cut, '\n') == DABIR_TOO_LARGE
			       ? DABIR_BAD_INPUT
			       : DABIR_IO;
	while (!scan_object(&scan, reader->data, reader->len)) {
		status = dbr_reader_more(reader);
		if (status == DABIR_TOO_LARGE)
			return dbr_cut_skip_to(cut, '\n');
		if (status == DABIR_END) {
			dbr_reader_drop(reader, reader->len);
			return dbr_cut_refuse(cut, DABIR_BAD_INPUT,
					      "a JSON object is cut off");
		}
		if (status != DABIR_OK)
			return status;
	}
	return dbr_cut_take(cut, scan.at, DABIR_KIND_JSON, report);
}

static enum dabir_status cut_line(struct dbr_cut *cut,
				  struct dabir_report *report)
{
	struct dbr_reader *reader = cut->reader;
	enum dabir_status status = skip_between(reader);
	const char *stop = NULL;
	size_t seen = 0;

	while (status == DABIR_OK && !stop) {
		stop = memchr(reader->data + seen, '\n', reader->len - seen);
		seen = reader->len;
		if (!stop)
			status = dbr_reader_more(reader);
	}
	if (status == DABIR_TOO_LARGE)
		return dbr_cut_skip_to(cut, '\n');
	if (status != DABIR_OK && !(status == DABIR_END && reader->len))
		return status;
	return dbr_cut_take(cut,
			    stop ? (size_t)(stop - reader->data) : reader->len,
			    DABIR_KIND_JSON, report);
}

/* JSON Feed keeps its reports in "items": go on behind that bracket. */
static bool open_feed(struct dbr_reader *reader)
{
	static const char mark[] = "jsonfeed.org/version";
	const char *items;

	if (!memmem(reader->data, reader->len < 4096 ? reader->len : 4096, mark,
		    sizeof(mark) - 1))
		return false;
	items = memmem(reader->data, reader->len, "\"items\"", 7);
	if (!items)
		return false;
	dbr_reader_drop(reader, (size_t)(items + 7 - reader->data));
	while (reader->len && reader->data[0] != '[')
		dbr_reader_drop(reader, 1);
	return true;
}

/*
 JSON Lines when the first line holds a whole object, so that one broken
 line costs one report; an array or spread-out objects otherwise.
 */
static enum dabir_status choose(struct dbr_cut *cut)
{
	struct dbr_reader *reader = cut->reader;
	struct scan scan = { 0, 0, false, false };
	const char *stop = NULL;
	enum dabir_status status = DABIR_OK;

	while (status == DABIR_OK && reader->len < ((size_t)1 << 20) && !stop) {
		status = dbr_reader_more(reader);
		stop = memchr(reader->data, '\n', reader->len);
	}
	if (status != DABIR_OK && status != DABIR_END)
		return status;
	cut->whole_objects = open_feed(reader) || !reader->len ||
			     reader->data[0] != '{' ||
			     !scan_object(&scan, reader->data,
					  stop ? (size_t)(stop - reader->data)
					       : reader->len);
	return DABIR_OK;
}

enum dabir_status dbr_cut_json(struct dbr_cut *cut, struct dabir_report *report)
{
	enum dabir_status status;

	if (!cut->began) {
		status = choose(cut);
		if (status != DABIR_OK)
			return status;
		cut->began = true;
	}
	return cut->whole_objects ? cut_object(cut, report)
				  : cut_line(cut, report);
}
