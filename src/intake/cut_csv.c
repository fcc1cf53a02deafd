#include "intake/cut.h"

#include <string.h>

#include "base/memory.h"

/*
 The end of the record at the front of the window, from `*at` on: a line
 break outside quotes. `*quoted` is kept between calls.
 */
static bool find_end(const struct dbr_reader *reader, size_t *at, bool *quoted)
{
	for (; *at < reader->len; ++*at) {
		if (reader->data[*at] == '"')
			*quoted = !*quoted;
		else if (reader->data[*at] == '\n' && !*quoted)
			return true;
	}
	return false;
}

static enum dabir_status record_length(struct dbr_cut *cut, size_t *len)
{
	enum dabir_status status = DABIR_OK;
	bool quoted = false;

	*len = 0;
	while (!find_end(cut->reader, len, &quoted)) {
		status = dbr_reader_more(cut->reader);
		if (status == DABIR_TOO_LARGE)
			return dbr_cut_skip_to(cut, '\n');
		if (status == DABIR_END && cut->reader->len)
			return DABIR_OK;
		if (status != DABIR_OK)
			return status;
	}
	return DABIR_OK;
}

static void drop_break(struct dbr_reader *reader)
{
	if (reader->len && reader->data[0] == '\n')
		dbr_reader_drop(reader, 1);
}

static enum dabir_status take_header(struct dbr_cut *cut)
{
	enum dabir_status status = record_length(cut, &cut->header_len);

	if (status != DABIR_OK)
		return status;
	cut->header = dbr_copy_new(cut->reader->data, cut->header_len);
	if (!cut->header)
		return DABIR_NO_MEMORY;
	dbr_reader_drop(cut->reader, cut->header_len);
	drop_break(cut->reader);
	cut->began = true;
	return DABIR_OK;
}

/* The report's bytes are the header and its record, so that it stands alone. */
enum dabir_status dbr_cut_csv(struct dbr_cut *cut, struct dabir_report *report)
{
	enum dabir_status status = DABIR_OK;
	size_t len, all;
	char *bytes;

	if (!cut->began)
		status = take_header(cut);
	if (status == DABIR_OK)
		status = record_length(cut, &len);
	if (status != DABIR_OK)
		return status;
	all = cut->header_len + 1 + len;
	bytes = dbr_alloc(all);
	if (!bytes)
		return DABIR_NO_MEMORY;
	memcpy(bytes, cut->header, cut->header_len);
	bytes[cut->header_len] = '\n';
	memcpy(bytes + cut->header_len + 1, cut->reader->data, len);
	status = dabir_report_set(report, bytes, all, DABIR_KIND_CSV, NULL);
	dbr_free(bytes);
	dbr_reader_drop(cut->reader, len);
	drop_break(cut->reader);
	return status;
}
