#include "intake/cut.h"

#include <string.h>

#define LEAST_DASHES 5

/* A line of nothing but dashes, equals signs or asterisks, five at least. */
static bool rule_line(const char *line, size_t len)
{
	char first = len ? line[0] : '\0';

	if (len && line[len - 1] == '\r')
		len--;
	if (len < LEAST_DASHES || (first != '-' && first != '='))
		return false;
	for (size_t i = 1; i < len; i++)
		if (line[i] != first)
			return false;
	return true;
}

/*
 Find the end of the part at the front of the window, from `*at` on.
 Returns true with its length and that of what parts it from the next.
 */
static bool find_end(const struct dbr_reader *reader, size_t *at, size_t *len,
		     size_t *gap)
{
	while (*at < reader->len) {
		const char *line = reader->data + *at;
		const char *stop = memchr(line, '\n', reader->len - *at);
		const char *feed;
		size_t size;

		if (!stop && !reader->ended)
			return false;
		size = stop ? (size_t)(stop - line) : reader->len - *at;
		feed = memchr(line, '\f', size);
		*len = *at + (feed ? (size_t)(feed - line) : 0);
		*gap = feed ? 1 : size + (stop != NULL);
		if (feed || rule_line(line, size))
			return true;
		*at += size + 1;
	}
	return false;
}

static bool blank(const char *data, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (!strchr(" \t\r\n", data[i]) || !data[i])
			return false;
	return true;
}

static enum dabir_status next_part(struct dbr_cut *cut,
				   struct dabir_report *report)
{
	struct dbr_reader *reader = cut->reader;
	enum dabir_status status = DABIR_OK;
	size_t at = 0, len = 0, gap = 0;

	while (!find_end(reader, &at, &len, &gap)) {
		status = dbr_reader_more(reader);
		if (status == DABIR_END && at >= reader->len) {
			len = reader->len;
			gap = 0;
			break;
		}
		cut->began = true;
		if (status == DABIR_TOO_LARGE)
			return dbr_cut_skip_to(cut, '\f');
		if (status != DABIR_OK && status != DABIR_END)
			return status;
	}
	status = dbr_cut_take(cut, len, DABIR_KIND_TEXT, report);
	dbr_reader_drop(reader, gap);
	return status;
}

enum dabir_status dbr_cut_text(struct dbr_cut *cut, struct dabir_report *report)
{
	bool first = !cut->began;
	enum dabir_status status;

	do {
		if (!cut->reader->len &&
		    dbr_reader_need(cut->reader, 1) == DABIR_OK &&
		    !cut->reader->len) {
			cut->began = true;
			return first ? DABIR_NOT_REPORT : DABIR_END;
		}
		status = next_part(cut, report);
	} while (status == DABIR_OK &&
		 blank(report->original.data, report->original.len));
	return status;
}
