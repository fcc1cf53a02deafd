#include "archive/pack.h"

#include <string.h>

#include "archive/edits.h"

void dbr_put_text(struct dbr_packer *out, const char *text)
{
	size_t len = text ? strlen(text) : 0;

	dbr_put_number(out->buf, text ? len + 1 : 0);
	if (len)
		dbr_buf_add(out->buf, text, len);
}

/* The number of a rule, or rule_count: most often the same pointer again. */
static uint32_t find_rule(const struct dbr_packer *out, const char *rule)
{
	for (uint32_t i = 0; i < out->rule_count; i++)
		if (out->rules[i] == rule)
			return i;
	for (uint32_t i = 0; i < out->rule_count; i++)
		if (rule && out->rules[i] && !strcmp(out->rules[i], rule))
			return i;
	return out->rule_count;
}

void dbr_put_rule(struct dbr_packer *out, const char *rule)
{
	uint32_t number = find_rule(out, rule);

	dbr_put_number(out->buf, number);
	if (number < out->rule_count)
		return;
	dbr_put_text(out, rule);
	if (number < DBR_PACK_RULES)
		out->rules[out->rule_count++] = rule;
}

static void put_span(struct dbr_packer *out, struct dabir_span span)
{
	dbr_put_delta(out->buf, (int64_t)span.at - out->last);
	dbr_put_number(out->buf, span.len);
	out->last = span.at;
}

static void put_strings(struct dbr_packer *out, const char *const *items,
			uint32_t count)
{
	dbr_put_number(out->buf, count);
	for (uint32_t i = 0; i < count; i++)
		dbr_put_text(out, items[i]);
}

static void put_lines(struct dbr_packer *out, const struct dabir_report *report)
{
	dbr_put_number(out->buf, report->line_count);
	out->last = 0;
	for (uint32_t i = 0; i < report->line_count; i++) {
		put_span(out, report->lines[i].span);
		dbr_put_number(out->buf, report->lines[i].role);
		dbr_put_rule(out, report->lines[i].rule);
	}
}

/* An index or DABIR_NONE, which becomes 0. */
static void put_index(struct dbr_packer *out, uint32_t index)
{
	dbr_put_number(out->buf, index == DABIR_NONE ? 0 : index + UINT64_C(1));
}

static void put_entities(struct dbr_packer *out,
			 const struct dabir_report *report)
{
	dbr_put_number(out->buf, report->entity_count);
	out->last = 0;
	for (uint32_t i = 0; i < report->entity_count; i++) {
		const struct dabir_entity *entity = &report->entities[i];

		put_span(out, entity->span);
		put_span(out, entity->core);
		dbr_put_number(out->buf, entity->kind);
		put_index(out, entity->person);
		dbr_put_number(out->buf, entity->confidence);
		dbr_put_rule(out, entity->rule);
	}
}

static void put_people(struct dbr_packer *out,
		       const struct dabir_report *report)
{
	dbr_put_number(out->buf, report->person_count);
	for (uint32_t i = 0; i < report->person_count; i++) {
		const struct dabir_person *person = &report->people[i];

		dbr_put_text(out, person->name);
		put_strings(out, person->aliases, person->alias_count);
		put_strings(out, person->offices, person->office_count);
	}
}

/* The speaker is most often the person's name: then it is not repeated. */
static void put_speaker(struct dbr_packer *out,
			const struct dabir_report *report,
			const struct dabir_statement *said)
{
	bool known = said->speaker && said->person < report->person_count &&
		     !strcmp(said->speaker, report->people[said->person].name);

	put_index(out, said->person);
	dbr_put_number(out->buf, known);
	if (!known)
		dbr_put_text(out, said->speaker);
}

static void put_statements(struct dbr_packer *out,
			   const struct dabir_report *report)
{
	dbr_put_number(out->buf, report->statement_count);
	out->last = 0;
	for (uint32_t i = 0; i < report->statement_count; i++) {
		const struct dabir_statement *said = &report->statements[i];

		put_span(out, said->content);
		put_span(out, said->mention);
		put_span(out, said->cue);
		put_speaker(out, report, said);
		dbr_put_number(out->buf, said->form);
		dbr_put_number(out->buf, said->by);
		dbr_put_number(out->buf, said->confidence);
		dbr_put_rule(out, said->rule);
	}
}

static void put_dates(struct dbr_packer *out, const struct dabir_report *report)
{
	dbr_put_number(out->buf, report->date_count);
	out->last = 0;
	for (uint32_t i = 0; i < report->date_count; i++) {
		const struct dabir_date *date = &report->dates[i];

		put_span(out, date->span);
		dbr_put_text(out, date->iso);
		dbr_put_number(out->buf, date->calendar);
		dbr_put_rule(out, date->rule);
	}
}

static void put_list(struct dbr_packer *out, const struct dbr_string_list *list)
{
	put_strings(out, list->items, list->count);
}

void dbr_pack_report(const struct dabir_report *report, struct dbr_buf *out)
{
	struct dbr_packer packer = { .buf = out };

	dbr_put_number(out, DBR_PACK_VERSION);
	dbr_put_number(out, report->kind);
	dbr_put_number(out, DABIR_FIELD_COUNT);
	for (unsigned i = 0; i < DABIR_FIELD_COUNT; i++)
		dbr_put_text(&packer, report->field[i]);
	dbr_put_edits(&packer, report);
	put_lines(&packer, report);
	put_entities(&packer, report);
	put_people(&packer, report);
	put_statements(&packer, report);
	put_dates(&packer, report);
	put_list(&packer, &report->organisations);
	put_list(&packer, &report->places);
	put_list(&packer, &report->tags);
	put_list(&packer, &report->notes);
}
