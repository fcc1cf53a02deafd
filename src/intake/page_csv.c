#include "intake/page.h"

#include <string.h>

#include "base/buf.h"
#include "intake/fields.h"

static bool ends_cell(char byte, bool quoted, char delimiter)
{
	return !quoted && (byte == delimiter || byte == '\n');
}

/*
 Read the field at `*at` into `cell`, quotes undone, and step behind its
 delimiter. Returns DABIR_END at the end of the record.
 */
static enum dabir_status next_cell(const char **at, const char *end,
				   char delimiter, struct dbr_buf *cell)
{
	bool quoted = false;

	dbr_buf_clear(cell);
	if (*at >= end || **at == '\n')
		return DABIR_END;
	for (; *at < end && !ends_cell(**at, quoted, delimiter); ++*at) {
		if (**at != '"') {
			if (quoted || **at != '\r')
				dbr_buf_add_byte(cell, **at);
		} else if (quoted && *at + 1 < end && (*at)[1] == '"') {
			dbr_buf_add_byte(cell, *++*at);
		} else {
			quoted = !quoted;
		}
	}
	if (*at < end && **at == delimiter)
		++*at;
	return dbr_buf_status(cell);
}

static char find_delimiter(const char *header, size_t len)
{
	size_t commas = 0, tabs = 0, semicolons = 0;

	for (size_t i = 0; i < len && header[i] != '\n'; i++) {
		commas += header[i] == ',';
		tabs += header[i] == '\t';
		semicolons += header[i] == ';';
	}
	if (tabs > commas && tabs > semicolons)
		return '\t';
	return semicolons > commas ? ';' : ',';
}

static enum dabir_status put_cells(struct dabir_report *report,
				   const struct dbr_decoded *decoded,
				   enum dbr_part wanted, struct dbr_buf cell[2])
{
	const char *name = decoded->text, *end = name + decoded->len;
	const char *value = memchr(name, '\n', decoded->len);
	char delimiter = find_delimiter(name, decoded->len);
	const char *line = value;
	enum dabir_status status;

	if (!value)
		return DABIR_BAD_INPUT;
	value++;
	for (;;) {
		status = next_cell(&name, line, delimiter, &cell[0]);
		if (status == DABIR_OK)
			status = next_cell(&value, end, delimiter, &cell[1]);
		if (status != DABIR_OK)
			break;
		if (!cell[0].len || !cell[1].len ||
		    dbr_part_of(cell[0].data, report->map) != wanted)
			continue;
		status = dbr_part_put(report, wanted, cell[1].data, cell[1].len,
				      "csv");
		if (status != DABIR_OK)
			break;
	}
	return status == DABIR_END ? DABIR_OK : status;
}

enum dabir_status dbr_page_csv(struct dabir_report *report,
			       const struct dbr_decoded *decoded)
{
	static const enum dbr_part text_parts[] = {
		DBR_PART_KICKER, DBR_PART_HEADLINE, DBR_PART_DECK,
		DBR_PART_LEAD, DBR_PART_BODY
	};
	struct dbr_buf cell[2];
	enum dabir_status status = DABIR_OK;

	dbr_buf_init(&cell[0]);
	dbr_buf_init(&cell[1]);
	for (size_t i = 0; i < 5 && status == DABIR_OK; i++)
		status = put_cells(report, decoded, text_parts[i], cell);
	for (enum dbr_part part = DBR_PART_DATE;
	     part <= DBR_PART_LANGUAGE && status == DABIR_OK; part++)
		status = put_cells(report, decoded, part, cell);
	dbr_buf_release(&cell[0]);
	dbr_buf_release(&cell[1]);
	report->page.has_structure = true;
	if (status != DABIR_OK || report->page.block_count)
		return status;
	return dbr_page_refuse(report, DABIR_NOT_REPORT,
			       "no column is a headline, lead or body "
			       "(name them with --map)");
}
