#include "model/report.h"

static const char *const field_names[DABIR_FIELD_COUNT] = {
	"path",	   "url",   "source_id", "kicker",    "headline",
	"deck",	   "lead",  "agency",	 "publisher", "byline",
	"section", "code",  "published", "modified",  "language",
	"charset", "image", "short_link"
};

static const char *const role_names[DABIR_ROLE_COUNT] = {
	"unknown",  "kicker", "headline",   "deck",    "dateline",
	"lead",	    "body",   "crosshead",  "caption", "related",
	"end_mark", "code",   "boilerplate"
};

const char *dabir_field_name(enum dabir_field field)
{
	return field_names[field];
}

const char *dabir_form_name(enum dabir_form form)
{
	static const char *const names[] = { "indirect", "direct", "mixed" };

	return names[form];
}

const char *dabir_by_name(enum dabir_by by)
{
	static const char *const names[] = { "full",	"surname",
					     "office",	"pronoun",
					     "dropped", "organisation" };

	return names[by];
}

const char *dabir_role_name(enum dabir_role role)
{
	return role_names[role];
}

const char *dabir_report_field(const struct dabir_report *report,
			       enum dabir_field field)
{
	return report->field[field];
}

enum dabir_kind dabir_report_kind(const struct dabir_report *report)
{
	return report->kind;
}

static const char *give_text(const struct dbr_text *text, size_t *len)
{
	*len = text->len;
	return text->data;
}

const char *dabir_report_text(const struct dabir_report *report, size_t *len)
{
	return give_text(&report->text, len);
}

const char *dabir_report_raw(const struct dabir_report *report, size_t *len)
{
	return give_text(&report->raw, len);
}

const char *dabir_report_original(const struct dabir_report *report,
				  size_t *len)
{
	return give_text(&report->original, len);
}

const struct dabir_edit *dabir_report_edits(const struct dabir_report *report,
					    size_t *count)
{
	*count = report->edits.count;
	return report->edits.items;
}

const struct dabir_line *dabir_report_lines(const struct dabir_report *report,
					    size_t *count)
{
	*count = report->line_count;
	return report->lines;
}

const struct dabir_token *dabir_report_tokens(const struct dabir_report *report,
					      size_t *count)
{
	*count = report->token_count;
	return report->tokens;
}

const struct dabir_sentence *
dabir_report_sentences(const struct dabir_report *report, size_t *count)
{
	*count = report->sentence_count;
	return report->sentences;
}

const struct dabir_entity *
dabir_report_entities(const struct dabir_report *report, size_t *count)
{
	*count = report->entity_count;
	return report->entities;
}

const struct dabir_person *
dabir_report_people(const struct dabir_report *report, size_t *count)
{
	*count = report->person_count;
	return report->people;
}

const struct dabir_statement *
dabir_report_statements(const struct dabir_report *report, size_t *count)
{
	*count = report->statement_count;
	return report->statements;
}

const struct dabir_date *dabir_report_dates(const struct dabir_report *report,
					    size_t *count)
{
	*count = report->date_count;
	return report->dates;
}

static const char *const *give_list(const struct dbr_string_list *list,
				    size_t *count)
{
	*count = list->count;
	return list->items;
}

const char *const *dabir_report_organisations(const struct dabir_report *report,
					      size_t *count)
{
	return give_list(&report->organisations, count);
}

const char *const *dabir_report_places(const struct dabir_report *report,
				       size_t *count)
{
	return give_list(&report->places, count);
}

const char *const *dabir_report_tags(const struct dabir_report *report,
				     size_t *count)
{
	return give_list(&report->tags, count);
}

const char *const *dabir_report_notes(const struct dabir_report *report,
				      size_t *count)
{
	return give_list(&report->notes, count);
}
