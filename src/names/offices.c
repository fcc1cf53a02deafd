/*
 Offices: the noun phrases beside a person, and those that stand alone.

 A phrase starts at a head ("minister", "director") and runs to the first
 word that cannot be part of it; an organisation the tagger found is taken
 whole. Beside a name it is that person's; alone it is whoever holds it.
 */
#include <string.h>

#include "names/naming.h"
#include "names/people.h"
#include "names/words.h"

#define OFFICE_WORDS 20u

/* token -> 1 + index of the name whose whole covers it, 0 for none. */
struct offices {
	struct dbr_naming *naming;
	uint32_t *name_at;
};

static enum dabir_status map_names(struct offices *offices)
{
	struct dbr_naming *naming = offices->naming;
	const struct dabir_report *report = naming->report;

	offices->name_at = dbr_arena_zero(&naming->report->arena,
					  (size_t)report->token_count + 1,
					  sizeof(*offices->name_at));
	if (!offices->name_at)
		return DABIR_NO_MEMORY;
	for (uint32_t i = 0; i < naming->count; i++)
		for (uint32_t t = naming->names[i].from;
		     t < naming->names[i].to && !naming->names[i].is_unlisted;
		     t++)
			offices->name_at[t] = i + 1;
	return DABIR_OK;
}

static const struct dbr_name *name_over(const struct offices *offices,
					uint32_t at)
{
	uint32_t number = offices->name_at[at];

	return number ? &offices->naming->names[number - 1] : NULL;
}

static bool is_word(const struct dbr_naming *naming, uint32_t at)
{
	return naming->report->tokens[at].kind == DABIR_TOKEN_WORD;
}

/* "In" (DAL, REH) goes on to an organisation, not to a place. */
static bool leads_to_organisation(const struct offices *offices, uint32_t at)
{
	const struct dabir_report *report = offices->naming->report;
	struct dabir_span span = report->tokens[at].span;
	const struct dbr_name *next;

	if (span.len != 4 ||
	    memcmp(report->text.data + span.at, "\xD8\xAF\xD8\xB1", 4) != 0)
		return true;
	if (at + 1 >= report->token_count)
		return false;
	next = name_over(offices, at + 1);
	return next && next->kind == DABIR_ENTITY_ORGANISATION;
}

/* Whether an office phrase may go on over token `at`. */
static bool may_go_on(const struct offices *offices, uint32_t at)
{
	const struct dbr_name *name = name_over(offices, at);

	if (name)
		return name->kind != DABIR_ENTITY_PERSON;
	return is_word(offices->naming, at) &&
	       !dbr_naming_is(offices->naming, at, DBR_WORD_STOP) &&
	       leads_to_organisation(offices, at);
}

/* Words that cannot be last: "and", "in". Two letters or fewer. */
static bool is_dangling(const struct offices *offices, uint32_t at)
{
	return !name_over(offices, at) &&
	       offices->naming->report->tokens[at].span.len <= 4;
}

/* The end of the phrase that starts at the head `first`. */
static uint32_t phrase_end(const struct offices *offices, uint32_t first)
{
	const struct dbr_naming *naming = offices->naming;
	uint32_t end = first + 1;

	while (end < naming->report->token_count &&
	       end - first < OFFICE_WORDS &&
	       dbr_naming_together(naming, first, end) &&
	       may_go_on(offices, end))
		end++;
	while (end > first + 1 && is_dangling(offices, end - 1))
		end--;
	return end;
}

/* A head of one word, or of two that are written apart: "prime minister". */
static bool is_head(const struct offices *offices, uint32_t at)
{
	const struct dbr_naming *naming = offices->naming;
	const struct dbr_name *name = name_over(offices, at);

	if (name && (name->kind == DABIR_ENTITY_PERSON || name->first != at))
		return false;
	return dbr_naming_is(naming, at, DBR_WORD_OFFICE) ||
	       (dbr_naming_is(naming, at + 1, DBR_WORD_OFFICE) &&
		dbr_naming_is_compound(naming, at, DBR_WORD_OFFICE));
}

/* The person whose name starts at `at`, a comma or colon aside. */
static const struct dbr_name *person_at(const struct offices *offices,
					uint32_t at)
{
	const struct dbr_naming *naming = offices->naming;
	const struct dbr_name *name;

	if (at >= naming->report->token_count)
		return NULL;
	name = name_over(offices, at);
	return name && name->kind == DABIR_ENTITY_PERSON && name->from == at
		       ? name
		       : NULL;
}

/* The person whose name ends right before `at`, or a comma before it. */
static const struct dbr_name *person_before(const struct offices *offices,
					    uint32_t at)
{
	const struct dbr_naming *naming = offices->naming;
	const struct dbr_name *name;

	if (!at || !dbr_naming_together(naming, at - 1, at))
		return NULL;
	name = name_over(offices, at - 1);
	if (!name && at > 1 && !is_word(naming, at - 1))
		name = name_over(offices, at - 2);
	return name && name->kind == DABIR_ENTITY_PERSON ? name : NULL;
}

static enum dabir_status add_office(struct offices *offices, uint32_t first,
				    uint32_t end, uint32_t person)
{
	struct dbr_naming *naming = offices->naming;
	struct dbr_name office = {
		.tag_first = first,
		.tag_end = end,
		.first = first,
		.end = end,
		.from = first,
		.to = end,
		.kind = DABIR_ENTITY_OFFICE,
		.person = person,
		.same_as = DABIR_NONE,
		.sure = 80,
		.rule = "office",
	};
	enum dabir_status status = dbr_naming_add(naming, &office);

	if (status != DABIR_OK || person == DABIR_NONE)
		return status;
	return dbr_people_add_office_of(naming->report, person,
					dbr_naming_span(naming, first, end));
}

/* A phrase that holds nothing but its head says too little. */
static bool says_enough(const struct offices *offices, uint32_t first,
			uint32_t end)
{
	return end > first + 1 || name_over(offices, first);
}

static enum dabir_status read_phrase(struct offices *offices, uint32_t first,
				     uint32_t end)
{
	const struct dbr_name *person = person_at(offices, end);
	bool beside = person != NULL;

	if (!person)
		person = person_before(offices, first);
	if (person && (beside || says_enough(offices, first, end)))
		return add_office(offices, first, end, person->person);
	if (!says_enough(offices, first, end))
		return DABIR_OK;
	return add_office(offices, first, end, DABIR_NONE);
}

/* Offices that stand alone: whose they are, now that all are known. */
static enum dabir_status resolve_alone(struct dbr_naming *naming, uint32_t from)
{
	struct dabir_report *report = naming->report;

	for (uint32_t i = from; i < naming->count; i++) {
		struct dbr_name *office = &naming->names[i];
		struct dabir_span span;
		enum dabir_status status;

		if (office->person != DABIR_NONE)
			continue;
		span = dbr_naming_span(naming, office->from, office->to);
		office->person = dbr_people_find_office(report, span);
		if (office->person == DABIR_NONE)
			continue;
		status = dbr_people_add_alias(report, office->person, span);
		if (status != DABIR_OK)
			return status;
	}
	return DABIR_OK;
}

enum dabir_status dbr_naming_find_offices(struct dbr_naming *naming)
{
	struct offices offices = { naming, NULL };
	const uint32_t token_count = naming->report->token_count;
	uint32_t from = naming->count, end;
	enum dabir_status status = map_names(&offices);

	for (uint32_t i = 0; i < token_count && status == DABIR_OK; i = end) {
		end = i + 1;
		if (!is_head(&offices, i))
			continue;
		end = phrase_end(&offices, i);
		status = read_phrase(&offices, i, end);
	}
	if (status != DABIR_OK)
		return status;
	return resolve_alone(naming, from);
}
