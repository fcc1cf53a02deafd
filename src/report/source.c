/*
 Who put a report out is told by its URL where the medium is known.
 "Agency, 25 Aban" on the date line names who wrote the report. "According to
 X" names the writer when X is a known agency and no other is, else who put
 it out; "X, quoting Y" names both.
 */
#include "report/source.h"

#include <string.h>

#include <dabir/dates.h>

#include "base/rows.h"
#include "base/utf8.h"
#include "report/letters.h"
#include "report/outlet.h"

#define HEAD_PARAGRAPHS 3
#define MOST_NAME 80   /* bytes */
#define MOST_REACH 600 /* bytes of a paragraph that may name its source */

extern const struct dbr_rows dbr_report_agencies, dbr_report_sources;

static size_t skip_signs(const char *text, size_t len, size_t at)
{
	while (at < len) {
		size_t next = at;
		uint32_t point = dbr_utf8_next(text, len, &next);
		size_t letter = at;

		if (point >= 0x0600 && dbr_letter_next(text, next, &letter))
			break;
		if (point < 0x80 && dbr_letter_next(text, next, &letter))
			break;
		at = next;
	}
	return at;
}

/* A word of a class of sources.tsv at the start; its bytes, or 0. */
static size_t source_word(const char *class, const char *text, size_t len)
{
	const struct dbr_rows *rows = &dbr_report_sources;
	uint32_t first = dbr_letter_first(text, len);
	size_t longest = 0;

	for (size_t i = 0; i < rows->count; i++) {
		const char *cell = dbr_cell(rows, i, 1);
		size_t end;

		if (dbr_cell(rows, i, 0)[0] != class[0] ||
		    dbr_word_first(cell) != first ||
		    strcmp(dbr_cell(rows, i, 0), class) != 0)
			continue;
		end = dbr_word_start(text, len, cell);
		if (end > longest)
			longest = end;
	}
	return longest;
}

size_t dbr_source_credit(const char *text, size_t len)
{
	return source_word("credit", text, len);
}

/* A known agency at the start: its bytes, or 0; `name` as it is recorded. */
static size_t known_agency(const char *text, size_t len, const char **name)
{
	const struct dbr_rows *rows = &dbr_report_agencies;
	uint32_t first = dbr_letter_first(text, len);
	size_t longest = 0;

	for (size_t i = 0; i < rows->count; i++) {
		const char *cell = dbr_cell(rows, i, 0);
		size_t end;

		if (dbr_word_first(cell) != first)
			continue;
		end = dbr_word_start(text, len, cell);
		if (end <= longest)
			continue;
		longest = end;
		*name = *dbr_cell(rows, i, 1) ? dbr_cell(rows, i, 1) : cell;
	}
	return longest;
}

static size_t before_name(const char *text, size_t len)
{
	size_t fill = source_word("fill", text, len);

	return fill ? fill : source_word("kind", text, len);
}

/* Past words like "agency", "the group ... of". */
static size_t skip_fill(const char *text, size_t len)
{
	size_t at = skip_signs(text, len, 0), taken;

	while ((taken = before_name(text + at, len - at)) > 0)
		at = skip_signs(text, len, at + taken);
	return at;
}

bool dbr_source_alone(const char *text, size_t len)
{
	const char *name;
	size_t at = skip_fill(text, len), end;

	end = known_agency(text + at, len - at, &name);
	if (!end)
		return false;
	at += end;
	return dbr_letter_next(text, len, &at) == 0;
}

static size_t word_length(const char *text, size_t len)
{
	size_t at = 0;

	while (at < len) {
		size_t next = at;
		uint32_t point = dbr_utf8_next(text, len, &next);

		if (point == ' ' || point == 0x060C || point == ',' ||
		    point == 0x061B || point == ':' || point == '.' ||
		    point == '/' || point == '(')
			break;
		at = next;
	}
	return at;
}

/* Up to a quotation mark that closes what was opened in front of `text`. */
static size_t quoted_length(const char *text, size_t len)
{
	int depth = 0;
	size_t at = 0;

	while (at < len) {
		size_t from = at;
		uint32_t point = dbr_utf8_next(text, len, &at);
		bool opens = point == 0x00AB || point == 0x201C ||
			     (point == '"' && !depth && from &&
			      text[from - 1] == ' ');

		if (opens)
			depth++;
		else if (point == 0x00BB || point == 0x201D || point == '"')
			if (depth-- == 0)
				return from;
	}
	return len;
}

/* The name of a source: words up to a stop or a sign. */
static size_t name_length(const char *text, size_t len)
{
	size_t at = 0, end = 0;

	len = quoted_length(text, len < MOST_NAME * 2 ? len : MOST_NAME * 2);
	while (at < len && at < MOST_NAME) {
		size_t word = word_length(text + at, len - at);

		if (!word || source_word("stop", text + at, len - at) == word)
			break;
		end = at += word;
		while (at < len && text[at] == ' ')
			at++;
	}
	return end;
}

static enum dabir_status set(struct dabir_report *report,
			     enum dabir_field field, const char *name,
			     size_t len)
{
	if (report->field[field])
		return DABIR_OK;
	return dbr_report_set_field(report, field, name, len);
}

/* What stands on a date line beside its date. */
static enum dabir_status from_dateline(struct dabir_report *report,
				       const char *text, size_t len)
{
	struct dabir_found_date found;
	const char *name = NULL;
	size_t at = skip_fill(text, len), end;

	if (source_word("label", text + at, len - at))
		return DABIR_OK;
	if (dabir_date_read(text, len, NULL, &found) == DABIR_OK)
		len = found.span.at > at ? found.span.at : at;
	end = name_length(text + at, len - at);
	if (known_agency(text + at, len - at, &name) == end && name)
		return set(report, DABIR_FIELD_AGENCY, name, strlen(name));
	return set(report, DABIR_FIELD_AGENCY, text + at, end);
}

/* "quoting Y" within the sentence that names the source. */
static enum dabir_status from_via(struct dabir_report *report, const char *text,
				  size_t len)
{
	const char *name;

	for (size_t at = 0; at < len; at++) {
		size_t end;

		if (text[at] != ' ' && at)
			continue;
		end = source_word("via", text + at, len - at);
		if (!end)
			continue;
		at += end;
		at += skip_fill(text + at, len - at);
		if (!known_agency(text + at, len - at, &name))
			return DABIR_OK;
		return set(report, DABIR_FIELD_AGENCY, name, strlen(name));
	}
	return DABIR_OK;
}

/* A known agency that ends the name at `text`, as in "the desk of X", or that
   is called an agency within it. */
static bool names_agency(const char *text, size_t len, const char **name)
{
	for (size_t at = 0; at < len; at++) {
		size_t from, known;

		if (text[at] != ' ' && at)
			continue;
		from = at + skip_fill(text + at, len - at);
		known = known_agency(text + from, len - from, name);
		if (known && (known == len - from ||
			      source_word("kind", text + at, len - at)))
			return true;
	}
	return false;
}

static bool same_letters(const char *text, size_t len, const char *name)
{
	size_t end = name ? dbr_letters_start(text, len, name) : 0;

	return end && dbr_letter_next(text, len, &end) == 0;
}

/* Does a word like "agency" stand right before `at`? */
static bool says_medium(const char *text, size_t at)
{
	for (size_t from = 0; from < at; from++)
		if ((text[from] == ' ' || !from) &&
		    source_word("kind", text + from, at - from))
			return true;
	return false;
}

/*
 "According to X", who is no known agency: who put the report out, or, when
 that is known, who is credited with it, if X is called a medium.

 at, end  X in `text`: its offset and its bytes
 */
static enum dabir_status from_unknown(struct dabir_report *report,
				      const char *text, size_t at, size_t end)
{
	const char *publisher = report->field[DABIR_FIELD_PUBLISHER];

	if (!publisher)
		return set(report, DABIR_FIELD_PUBLISHER, text + at, end);
	if (!says_medium(text, at) || same_letters(text + at, end, publisher))
		return DABIR_OK;
	return set(report, DABIR_FIELD_AGENCY, text + at, end);
}

/*
 "According to X, ..." at the start of a paragraph.

 republished  the date line has named who wrote the report
 */
static enum dabir_status from_credit(struct dabir_report *report,
				     const char *text, size_t len,
				     bool republished)
{
	size_t at = dbr_source_credit(text, len), end;
	enum dabir_status status;
	const char *name = NULL;

	at += skip_fill(text + at, len - at);
	status = from_via(report, text + at,
			  len - at < MOST_NAME * 2 ? len - at : MOST_NAME * 2);
	if (status != DABIR_OK)
		return status;
	end = name_length(text + at, len - at);
	if (source_word("own", text + at, len - at))
		return DABIR_OK;
	if (!names_agency(text + at, end, &name))
		return from_unknown(report, text, at, end);
	if (republished && report->field[DABIR_FIELD_AGENCY] &&
	    strcmp(report->field[DABIR_FIELD_AGENCY], name) != 0)
		return set(report, DABIR_FIELD_PUBLISHER, name, strlen(name));
	return set(report, DABIR_FIELD_AGENCY, name, strlen(name));
}

/* "... told the reporter of X": a known agency behind a word of its kind. */
static enum dabir_status from_mention(struct dabir_report *report,
				      const char *text, size_t len)
{
	const char *name;

	for (size_t at = 0; at < len && at < MOST_REACH; at++) {
		size_t fill, end;

		if (text[at] != ' ' && at)
			continue;
		fill = before_name(text + at, len - at);
		if (!fill)
			continue;
		end = at + skip_fill(text + at, len - at);
		if (known_agency(text + end, len - end, &name))
			return set(report, DABIR_FIELD_AGENCY, name,
				   strlen(name));
	}
	return DABIR_OK;
}

enum dabir_status dbr_source_fields(struct dabir_report *report)
{
	const char *outlet = dbr_outlet_of(report->field[DABIR_FIELD_URL]);
	enum dabir_status status = DABIR_OK;
	bool republished = false;
	uint32_t paragraphs = 0;

	if (outlet)
		status = set(report, DABIR_FIELD_PUBLISHER, outlet,
			     strlen(outlet));
	for (uint32_t i = 0; i < report->line_count && status == DABIR_OK;
	     i++) {
		const struct dabir_line *line = &report->lines[i];
		const char *text = report->text.data + line->span.at;

		if (line->role == DABIR_ROLE_DATELINE) {
			status = from_dateline(report, text, line->span.len);
			republished = report->field[DABIR_FIELD_AGENCY] != NULL;
		}
		if ((line->role != DABIR_ROLE_LEAD &&
		     line->role != DABIR_ROLE_BODY) ||
		    paragraphs++ >= HEAD_PARAGRAPHS)
			continue;
		if (dbr_source_credit(text, line->span.len))
			status = from_credit(report, text, line->span.len,
					     republished);
		else
			status = from_mention(report, text, line->span.len);
	}
	return status;
}

void dbr_source_slugs(struct dabir_report *report)
{
	for (uint32_t i = 1; i < report->line_count; i++) {
		struct dabir_line *line = &report->lines[i];
		const char *text = report->text.data + line->span.at;

		if (line->role != DABIR_ROLE_BODY ||
		    line->span.len > MOST_NAME ||
		    (!same_letters(text, line->span.len,
				   report->field[DABIR_FIELD_AGENCY]) &&
		     !same_letters(text, line->span.len,
				   report->field[DABIR_FIELD_PUBLISHER])))
			continue;
		line->role = DABIR_ROLE_END_MARK;
		line->rule = "source alone";
	}
}
