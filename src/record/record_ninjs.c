/*
 record_ninjs.c - IPTC ninjs 2.1, the agencies' JSON for news.
 */
#include <string.h>

#include "record/formats.h"

static void add_names(struct dbr_json *json, const char *key,
		      const char *const *items, uint32_t count)
{
	if (!count)
		return;
	dbr_json_open(json, key, '[');
	for (uint32_t i = 0; i < count; i++) {
		dbr_json_open(json, NULL, '{');
		dbr_json_text(json, "name", items[i]);
		dbr_json_close(json, '}');
	}
	dbr_json_close(json, ']');
}

static void add_people(struct dbr_json *json, const struct dabir_report *report)
{
	if (!report->person_count)
		return;
	dbr_json_open(json, "people", '[');
	for (uint32_t i = 0; i < report->person_count; i++) {
		dbr_json_open(json, NULL, '{');
		dbr_json_text(json, "name", report->people[i].name);
		dbr_json_close(json, '}');
	}
	dbr_json_close(json, ']');
}

static void add_part(struct dbr_json *json, const char *role, const char *value)
{
	if (!value)
		return;
	dbr_json_open(json, NULL, '{');
	dbr_json_text(json, "role", role);
	dbr_json_text(json, "value", value);
	dbr_json_close(json, '}');
}

static void add_headlines(struct dbr_json *json,
			  const struct dabir_report *report)
{
	dbr_json_open(json, "headlines", '[');
	add_part(json, "main", report->field[DABIR_FIELD_HEADLINE]);
	add_part(json, "kicker", report->field[DABIR_FIELD_KICKER]);
	add_part(json, "deck", report->field[DABIR_FIELD_DECK]);
	dbr_json_close(json, ']');
}

static void add_body(struct dbr_json *json, const struct dabir_report *report)
{
	dbr_json_open(json, "bodies", '[');
	dbr_json_open(json, NULL, '{');
	dbr_json_text(json, "role", "main");
	dbr_json_text(json, "contentType", "text/plain");
	dbr_json_string(json, "value", report->text.data, report->text.len);
	dbr_json_close(json, '}');
	dbr_json_close(json, ']');
}

/* The address that names the report: its own, else one of its code. */
static void add_uri(struct dbr_json *json, const struct dabir_report *report)
{
	const char *const names[] = {
		report->field[DABIR_FIELD_URL],
		report->field[DABIR_FIELD_CODE],
		report->field[DABIR_FIELD_SOURCE_ID],
		report->field[DABIR_FIELD_PATH],
	};

	for (unsigned i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (names[i]) {
			dbr_json_text(json, "uri", names[i]);
			return;
		}
	dbr_json_text(json, "uri", "");
}

static const struct dbr_named_field fields[] = {
	{ "language", DABIR_FIELD_LANGUAGE },
	{ "versionCreated", DABIR_FIELD_MODIFIED },
	{ "firstCreated", DABIR_FIELD_PUBLISHED },
	{ "contentCreated", DABIR_FIELD_PUBLISHED },
	{ "by", DABIR_FIELD_BYLINE },
	{ "slugline", DABIR_FIELD_SECTION },
};

void dbr_record_ninjs(const struct dabir_report *report, struct dbr_buf *buf)
{
	struct dbr_json json;

	dbr_json_init(&json, buf);
	dbr_json_open(&json, NULL, '{');
	add_uri(&json, report);
	dbr_json_open(&json, "standard", '{');
	dbr_json_text(&json, "name", "ninjs");
	dbr_json_text(&json, "version", "2.1");
	dbr_json_close(&json, '}');
	dbr_json_text(&json, "type", "text");
	dbr_record_fields(&json, report, fields,
			  sizeof(fields) / sizeof(*fields));
	add_headlines(&json, report);
	add_body(&json, report);
	add_people(&json, report);
	add_names(&json, "organisations", report->organisations.items,
		  report->organisations.count);
	add_names(&json, "places", report->places.items, report->places.count);
	if (report->field[DABIR_FIELD_AGENCY])
		add_names(&json, "infoSources",
			  &report->field[DABIR_FIELD_AGENCY], 1);
	dbr_json_close(&json, '}');
	dbr_buf_add_byte(buf, '\n');
}
