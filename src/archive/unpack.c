#include <string.h>

#include "archive/edits.h"

/* The fewest bytes an item can take: caps a count before memory is taken. */
enum least {
	LEAST_STRING = 1,
	LEAST_PERSON = 3,
	LEAST_LINE = 4,
	LEAST_DATE = 5,
	LEAST_ENTITY = 8,
	LEAST_STATEMENT = 12
};

enum dabir_status dbr_unpacker_status(const struct dbr_unpacker *in)
{
	if (in->no_memory)
		return DABIR_NO_MEMORY;
	return in->in.bad ? DABIR_CORRUPT : DABIR_OK;
}

const char *dbr_get_text(struct dbr_unpacker *in)
{
	uint32_t len = dbr_get_within(&in->in, UINT32_MAX);
	const char *bytes, *copy;

	if (!len)
		return NULL;
	bytes = dbr_get_bytes(&in->in, len - 1);
	if (!bytes || memchr(bytes, '\0', len - 1)) {
		in->in.bad = true;
		return NULL;
	}
	copy = dbr_arena_copy(in->arena, bytes, len - 1);
	if (!copy)
		in->no_memory = true;
	return copy;
}

/* A string that must be there. */
static const char *get_name(struct dbr_unpacker *in)
{
	const char *text = dbr_get_text(in);

	if (text)
		return text;
	in->in.bad = true;
	return "";
}

const char *dbr_get_rule(struct dbr_unpacker *in)
{
	uint32_t at = dbr_get_within(&in->in, DBR_PACK_RULES);
	const char *rule;

	if (at < in->rule_count)
		return in->rules[at];
	if (at != in->rule_count)
		in->in.bad = true;
	rule = dbr_get_text(in);
	if (in->rule_count < DBR_PACK_RULES)
		in->rules[in->rule_count++] = rule;
	return rule;
}

static struct dabir_span get_span(struct dbr_unpacker *in)
{
	int64_t at = in->last + dbr_get_delta(&in->in);
	uint32_t len = dbr_get_within(&in->in, in->text_len);

	if (at < 0 || at > (int64_t)in->text_len - len) {
		in->in.bad = true;
		return (struct dabir_span){ 0, 0 };
	}
	in->last = (uint32_t)at;
	return (struct dabir_span){ in->last, len };
}

/* Room for as many items as are said to follow; NULL when there are none. */
static void *get_room(struct dbr_unpacker *in, uint32_t *count, size_t least,
		      size_t size)
{
	size_t left = (size_t)(in->in.end - in->in.at);
	void *room;

	*count = dbr_get_within(&in->in, left / least);
	if (!*count)
		return NULL;
	room = dbr_arena_zero(in->arena, *count, size);
	if (room)
		return room;
	in->no_memory = in->in.bad = true;
	*count = 0;
	return NULL;
}

static const char **get_strings(struct dbr_unpacker *in, uint32_t *count)
{
	const char **items = get_room(in, count, LEAST_STRING, sizeof(*items));

	for (uint32_t i = 0; i < *count; i++)
		items[i] = get_name(in);
	return items;
}

static uint32_t get_index(struct dbr_unpacker *in, uint32_t count)
{
	uint32_t index = dbr_get_within(&in->in, count);

	return index ? index - 1 : DABIR_NONE;
}

static void get_lines(struct dbr_unpacker *in, struct dabir_report *report)
{
	in->last = 0;
	report->lines = get_room(in, &report->line_count, LEAST_LINE,
				 sizeof(*report->lines));
	for (uint32_t i = 0; i < report->line_count; i++) {
		report->lines[i].span = get_span(in);
		report->lines[i].role =
			dbr_get_within(&in->in, DABIR_ROLE_COUNT - 1);
		report->lines[i].rule = dbr_get_rule(in);
	}
}

/* Indexes are held against the people once these are known. */
static void get_entities(struct dbr_unpacker *in, struct dabir_report *report)
{
	in->last = 0;
	report->entities = get_room(in, &report->entity_count, LEAST_ENTITY,
				    sizeof(*report->entities));
	for (uint32_t i = 0; i < report->entity_count; i++) {
		struct dabir_entity *entity = &report->entities[i];

		entity->span = get_span(in);
		entity->core = get_span(in);
		entity->kind = dbr_get_within(&in->in, DABIR_ENTITY_PERCENT);
		entity->person = get_index(in, UINT32_MAX);
		entity->confidence = (uint8_t)dbr_get_within(&in->in, 255);
		entity->rule = dbr_get_rule(in);
	}
}

static void get_people(struct dbr_unpacker *in, struct dabir_report *report)
{
	report->people = get_room(in, &report->person_count, LEAST_PERSON,
				  sizeof(*report->people));
	for (uint32_t i = 0; i < report->person_count; i++) {
		struct dabir_person *person = &report->people[i];

		person->name = get_name(in);
		person->aliases = get_strings(in, &person->alias_count);
		person->offices = get_strings(in, &person->office_count);
	}
	for (uint32_t i = 0; i < report->entity_count; i++)
		if (report->entities[i].person != DABIR_NONE &&
		    report->entities[i].person >= report->person_count)
			in->in.bad = true;
}

static void get_speaker(struct dbr_unpacker *in,
			const struct dabir_report *report,
			struct dabir_statement *said)
{
	said->person = get_index(in, report->person_count);
	if (!dbr_get_within(&in->in, 1))
		said->speaker = dbr_get_text(in);
	else if (said->person != DABIR_NONE)
		said->speaker = report->people[said->person].name;
	else
		in->in.bad = true;
}

static void get_statements(struct dbr_unpacker *in, struct dabir_report *report)
{
	in->last = 0;
	report->statements =
		get_room(in, &report->statement_count, LEAST_STATEMENT,
			 sizeof(*report->statements));
	for (uint32_t i = 0; i < report->statement_count; i++) {
		struct dabir_statement *said = &report->statements[i];

		said->content = get_span(in);
		said->mention = get_span(in);
		said->cue = get_span(in);
		get_speaker(in, report, said);
		said->form = dbr_get_within(&in->in, DABIR_MIXED);
		said->by = dbr_get_within(&in->in, DABIR_BY_ORGANISATION);
		said->confidence = (uint8_t)dbr_get_within(&in->in, 255);
		said->rule = dbr_get_rule(in);
	}
}

static void get_dates(struct dbr_unpacker *in, struct dabir_report *report)
{
	in->last = 0;
	report->dates = get_room(in, &report->date_count, LEAST_DATE,
				 sizeof(*report->dates));
	for (uint32_t i = 0; i < report->date_count; i++) {
		struct dabir_date *date = &report->dates[i];

		date->span = get_span(in);
		date->iso = dbr_get_text(in);
		date->calendar = dbr_get_within(&in->in, DABIR_RELATIVE);
		date->rule = dbr_get_rule(in);
	}
}

static void get_list(struct dbr_unpacker *in, struct dbr_string_list *list)
{
	list->items = get_strings(in, &list->count);
	list->capacity = list->count;
}

static void get_fields(struct dbr_unpacker *in, struct dabir_report *report)
{
	uint32_t count;

	report->kind = dbr_get_within(&in->in, DABIR_KIND_TEXT);
	count = dbr_get_within(&in->in, DABIR_FIELD_COUNT);
	for (uint32_t i = 0; i < count; i++)
		report->field[i] = dbr_get_text(in);
}

enum dabir_status dbr_unpack_report(const char *data, size_t len,
				    struct dabir_report *report)
{
	const unsigned char *start = (const unsigned char *)data;
	struct dbr_unpacker in = { .in = { start, start + len, false },
				   .arena = &report->arena };
	enum dabir_status status;

	if (dbr_get_number(&in.in) > DBR_PACK_VERSION)
		return DABIR_NEWER_ARCHIVE;
	get_fields(&in, report);
	status = dbr_get_edits(&in, report);
	if (status != DABIR_OK)
		return status;
	in.text_len = (uint32_t)report->text.len;
	get_lines(&in, report);
	get_entities(&in, report);
	get_people(&in, report);
	get_statements(&in, report);
	get_dates(&in, report);
	get_list(&in, &report->organisations);
	get_list(&in, &report->places);
	get_list(&in, &report->tags);
	get_list(&in, &report->notes);
	return dbr_unpacker_status(&in);
}
