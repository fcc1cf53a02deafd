#include "record/formats.h"

static const char *const calendar_names[] = { "solar_hijri", "gregorian",
					      "lunar_hijri", "relative" };

static void add_span(struct dbr_json *json, const struct dabir_report *report,
		     const char *key, struct dabir_span span)
{
	dbr_json_string(json, key, report->text.data + span.at, span.len);
}

static void add_bounds(struct dbr_json *json, struct dabir_span span)
{
	dbr_json_number(json, "start", span.at);
	dbr_json_number(json, "end", (int64_t)span.at + span.len);
}

static void add_field(struct dbr_json *json, const struct dabir_report *report,
		      enum dabir_field field)
{
	dbr_json_text(json, dabir_field_name(field), report->field[field]);
}

static void add_lines(struct dbr_json *json, const struct dabir_report *report)
{
	dbr_json_open(json, "lines", '[');
	for (uint32_t i = 0; i < report->line_count; i++) {
		dbr_json_open(json, NULL, '{');
		dbr_json_text(json, "role",
			      dabir_role_name(report->lines[i].role));
		add_bounds(json, report->lines[i].span);
		dbr_json_text(json, "rule", report->lines[i].rule);
		dbr_json_close(json, '}');
	}
	dbr_json_close(json, ']');
}

static void add_body(struct dbr_json *json, const struct dabir_report *report)
{
	dbr_json_open(json, "body", '[');
	for (uint32_t i = 0; i < report->line_count; i++)
		if (report->lines[i].role == DABIR_ROLE_BODY ||
		    report->lines[i].role == DABIR_ROLE_CROSSHEAD)
			add_span(json, report, NULL, report->lines[i].span);
	dbr_json_close(json, ']');
}

static void add_statement(struct dbr_json *json,
			  const struct dabir_report *report,
			  const struct dabir_statement *said)
{
	dbr_json_open(json, NULL, '{');
	add_span(json, report, "content", said->content);
	add_bounds(json, said->content);
	dbr_json_text(json, "speaker", said->speaker);
	if (said->person == DABIR_NONE)
		dbr_json_text(json, "speaker_id", NULL);
	else
		dbr_json_number(json, "speaker_id", said->person);
	add_span(json, report, "mention", said->mention);
	add_span(json, report, "cue", said->cue);
	dbr_json_text(json, "form", dabir_form_name(said->form));
	dbr_json_text(json, "by", dabir_by_name(said->by));
	dbr_json_number(json, "confidence", said->confidence);
	dbr_json_text(json, "rule", said->rule);
	dbr_json_close(json, '}');
}

static void add_strings(struct dbr_json *json, const char *key,
			const char *const *items, uint32_t count)
{
	dbr_json_open(json, key, '[');
	for (uint32_t i = 0; i < count; i++)
		dbr_json_text(json, NULL, items[i]);
	dbr_json_close(json, ']');
}

static void add_person(struct dbr_json *json, uint32_t id,
		       const struct dabir_person *person)
{
	dbr_json_open(json, NULL, '{');
	dbr_json_number(json, "id", id);
	dbr_json_text(json, "name", person->name);
	add_strings(json, "aliases", person->aliases, person->alias_count);
	add_strings(json, "offices", person->offices, person->office_count);
	dbr_json_close(json, '}');
}

static void add_date(struct dbr_json *json, const struct dabir_report *report,
		     const struct dabir_date *date)
{
	dbr_json_open(json, NULL, '{');
	add_span(json, report, "text", date->span);
	add_bounds(json, date->span);
	dbr_json_text(json, "iso", date->iso);
	dbr_json_text(json, "calendar", calendar_names[date->calendar]);
	dbr_json_text(json, "rule", date->rule);
	dbr_json_close(json, '}');
}

static void add_findings(struct dbr_json *json,
			 const struct dabir_report *report)
{
	dbr_json_open(json, "statements", '[');
	for (uint32_t i = 0; i < report->statement_count; i++)
		add_statement(json, report, &report->statements[i]);
	dbr_json_close(json, ']');
	dbr_json_open(json, "people", '[');
	for (uint32_t i = 0; i < report->person_count; i++)
		add_person(json, i, &report->people[i]);
	dbr_json_close(json, ']');
	add_strings(json, "organisations", report->organisations.items,
		    report->organisations.count);
	add_strings(json, "places", report->places.items, report->places.count);
	dbr_json_open(json, "dates", '[');
	for (uint32_t i = 0; i < report->date_count; i++)
		add_date(json, report, &report->dates[i]);
	dbr_json_close(json, ']');
}

void dbr_record_json(const struct dabir_report *report, struct dbr_buf *buf)
{
	struct dbr_json json;

	dbr_json_init(&json, buf);
	dbr_json_open(&json, NULL, '{');
	for (enum dabir_field field = 0; field < DABIR_FIELD_COUNT; field++)
		add_field(&json, report, field);
	dbr_json_string(&json, "text", report->text.data, report->text.len);
	add_lines(&json, report);
	add_body(&json, report);
	add_findings(&json, report);
	add_strings(&json, "tags", report->tags.items, report->tags.count);
	add_strings(&json, "quality", report->notes.items, report->notes.count);
	dbr_json_close(&json, '}');
	dbr_buf_add_byte(buf, '\n');
}
