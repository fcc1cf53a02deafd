#include "archive/row.h"

#include <string.h>

void dbr_row_init(struct dbr_row *row)
{
	memset(row, 0, sizeof(*row));
}

void dbr_row_release(struct dbr_row *row)
{
	for (unsigned part = 0; part < DBR_PARTS; part++)
		dbr_buf_release(&row->words[part]);
	dbr_buf_release(&row->frame);
	dbr_buf_release(&row->source);
	dbr_buf_release(&row->address);
	dbr_row_init(row);
}

enum dabir_status dbr_row_fill_words(struct dbr_row *row,
				     const struct dabir_report *report)
{
	row->word_count = 0;
	for (unsigned part = 0; part < DBR_PARTS; part++)
		dbr_buf_clear(&row->words[part]);
	for (uint32_t i = 0; i < report->line_count; i++) {
		const struct dabir_line *line = &report->lines[i];
		enum dbr_part part = dbr_words_part(line->role);

		if (part == DBR_PARTS)
			continue;
		row->word_count += dbr_words_add(
			&row->words[part], report->text.data + line->span.at,
			line->span.len);
	}
	for (unsigned part = 0; part < DBR_PARTS; part++)
		if (dbr_buf_status(&row->words[part]) != DABIR_OK)
			return dbr_buf_status(&row->words[part]);
	return DABIR_OK;
}

void dbr_row_add_url(struct dbr_buf *out, const char *url)
{
	const char *host = strstr(url, "://");
	size_t len;

	url = host ? host + 3 : url;
	if (!strncmp(url, "www.", 4))
		url += 4;
	len = strcspn(url, "#");
	while (len && url[len - 1] == '/')
		len--;
	dbr_buf_add(out, url, len);
}

static void add_host(struct dbr_buf *out, const char *url)
{
	const char *host = strstr(url, "://");

	if (!host)
		return;
	host += 3;
	if (!strncmp(host, "www.", 4))
		host += 4;
	dbr_buf_add(out, host, strcspn(host, "/:?#"));
}

static void find_source(struct dbr_row *row)
{
	const char *const *field = row->report->field;

	dbr_buf_clear(&row->source);
	if (field[DABIR_FIELD_PUBLISHER])
		dbr_buf_add_text(&row->source, field[DABIR_FIELD_PUBLISHER]);
	else if (field[DABIR_FIELD_AGENCY])
		dbr_buf_add_text(&row->source, field[DABIR_FIELD_AGENCY]);
	else if (field[DABIR_FIELD_URL])
		add_host(&row->source, field[DABIR_FIELD_URL]);
}

static const char *base_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

/* The URL, else the id its source gave, within that source or that file. */
static void find_address(struct dbr_row *row)
{
	const char *const *field = row->report->field;

	dbr_buf_clear(&row->address);
	if (field[DABIR_FIELD_URL]) {
		dbr_row_add_url(&row->address, field[DABIR_FIELD_URL]);
	} else if (field[DABIR_FIELD_SOURCE_ID]) {
		if (field[DABIR_FIELD_PATH])
			dbr_buf_add_text(&row->address,
					 base_name(field[DABIR_FIELD_PATH]));
		dbr_buf_add_byte(&row->address, '#');
		dbr_buf_add_text(&row->address, field[DABIR_FIELD_SOURCE_ID]);
	}
}

enum dabir_status dbr_row_fill(struct dbr_row *row, struct dbr_framer *framer,
			       const struct dabir_report *report)
{
	enum dabir_status status;

	row->report = report;
	row->print = report->fingerprint;
	dbr_digest(report->original.data, report->original.len, row->digest);
	row->when = dbr_when_read(report->field[DABIR_FIELD_PUBLISHED]);
	find_source(row);
	find_address(row);
	if (dbr_buf_status(&row->source) != DABIR_OK)
		return dbr_buf_status(&row->source);
	if (dbr_buf_status(&row->address) != DABIR_OK)
		return dbr_buf_status(&row->address);
	status = dbr_row_fill_words(row, report);
	if (status != DABIR_OK)
		return status;
	dbr_buf_clear(&row->frame);
	row->dictionary = dbr_framer_has_dictionary(framer);
	return dbr_frame_put(framer, report, &row->frame);
}
