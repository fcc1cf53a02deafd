/* The record's fields, where the page has not said them already. */
#include <string.h>

#include "dates/items.h"
#include "base/utf8.h"
#include "report/anatomy.h"

#define MOST_CODE 20

static enum dabir_status keep(struct dabir_report *report,
			      enum dabir_field field, const char *data,
			      size_t len)
{
	if (report->field[field])
		return DABIR_OK;
	return dbr_report_set_field(report, field, data, len);
}

static enum dabir_field field_of(enum dabir_role role)
{
	switch (role) {
	case DABIR_ROLE_KICKER: return DABIR_FIELD_KICKER;
	case DABIR_ROLE_HEADLINE: return DABIR_FIELD_HEADLINE;
	case DABIR_ROLE_DECK: return DABIR_FIELD_DECK;
	case DABIR_ROLE_LEAD: return DABIR_FIELD_LEAD;
	default: return DABIR_FIELD_COUNT;
	}
}

/* The first run of digits behind a mark, as ASCII. */
static enum dabir_status keep_code(struct dabir_report *report,
				   const char *text, size_t len)
{
	char code[MOST_CODE];
	size_t at = 0, count = 0;

	while (at < len) {
		int digit = dbr_date_digit(dbr_utf8_next(text, len, &at));

		if (digit >= 0 && count < MOST_CODE)
			code[count++] = (char)('0' + digit);
		else if (count)
			break;
	}
	return keep(report, DABIR_FIELD_CODE, code, count);
}

/* Past the blanks and colons between a mark and its value. */
static size_t value_at(const char *text, size_t len, size_t at)
{
	while (at < len && strchr(" :\t", text[at]))
		at++;
	return at;
}

static enum dabir_status keep_marked(struct dabir_report *report,
				     const struct dbr_line_look *look,
				     struct dabir_span span)
{
	const char *text = report->text.data + span.at;
	size_t at = value_at(text, span.len, look->mark_len);

	switch (look->mark) {
	case DBR_MARK_CODE: return keep_code(report, text + at, span.len - at);
	case DBR_MARK_LINK:
		if (!strncmp(text, "http", 4) || !strncmp(text, "www", 3))
			at = 0;
		return keep(report, DABIR_FIELD_SHORT_LINK, text + at,
			    span.len - at);
	case DBR_MARK_BYLINE:
		return keep(report, DABIR_FIELD_BYLINE, text + at,
			    span.len - at);
	case DBR_MARK_SECTION:
		return keep(report, DABIR_FIELD_SECTION, text + at,
			    span.len - at);
	default: return DABIR_OK;
	}
}

enum dabir_status dbr_anatomy_fields(const struct dbr_anatomy *anatomy)
{
	struct dabir_report *report = anatomy->report;
	enum dabir_status status = DABIR_OK;

	for (uint32_t i = 0; i < anatomy->count && status == DABIR_OK; i++) {
		struct dabir_span span = anatomy->lines[i].span;
		enum dabir_field field = field_of(anatomy->lines[i].role);

		if (field != DABIR_FIELD_COUNT)
			status = keep(report, field,
				      report->text.data + span.at, span.len);
		else
			status = keep_marked(report, &anatomy->looks[i], span);
	}
	return status;
}
