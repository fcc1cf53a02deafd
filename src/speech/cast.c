#include "speech/cast.h"

#include <string.h>

#include "names/people.h"
#include "names/words.h"

#define MOST_PEOPLE 512 /* speakers that enter the people */

/* The fullest form of what an actor is called. */
static struct dabir_span best_span(const struct dbr_actor *actor)
{
	struct dabir_span best = actor->name;

	if (actor->name_key)
		return best;
	for (uint32_t i = 0; i < actor->office_count; i++)
		if (actor->office[i].len > best.len)
			best = actor->office[i];
	return best;
}

/* A body without its kind: "agency X", when the text has that anywhere. */
static struct dabir_span fuller_body(const struct dbr_cast *cast,
				     const struct dbr_actor *actor,
				     struct dabir_span best)
{
	uint32_t first, end;

	if (actor->kind != DBR_PHRASE_ORG || actor->name_key ||
	    !actor->office_count ||
	    dbr_word_is(cast->speech->units.text + best.at, best.len,
			DBR_WORD_PLACE) ||
	    !dbr_known_body(cast->speech, actor->office_key[0], &first, &end))
		return best;
	return dbr_unit_span(&cast->speech->units, first, end);
}

static enum dabir_status name_actor(struct dbr_cast *cast,
				    struct dbr_actor *actor)
{
	struct dabir_report *report = cast->speech->report;

	actor->speaker = actor->full;
	if (actor->name_key && actor->speaker)
		return DABIR_OK;
	actor->speaker = dbr_report_copy_span(
		report, fuller_body(cast, actor, best_span(actor)));
	return actor->speaker ? DABIR_OK : DABIR_NO_MEMORY;
}

static enum dabir_by by_of(const struct dbr_cast *cast,
			   const struct dbr_draft *draft)
{
	const struct dbr_phrase *phrase = &draft->subject;

	if (draft->silent)
		return DABIR_BY_DROPPED;
	switch (phrase->kind) {
	case DBR_PHRASE_NONE: return DABIR_BY_DROPPED;
	case DBR_PHRASE_PRONOUN: return DABIR_BY_PRONOUN;
	case DBR_PHRASE_ORG: return DABIR_BY_ORGANISATION;
	case DBR_PHRASE_NAME: break;
	default: return DABIR_BY_OFFICE;
	}
	if (draft->actor != DABIR_NONE &&
	    phrase->name_end - phrase->name_first == 1 &&
	    cast->actors[draft->actor].name_key)
		return DABIR_BY_SURNAME;
	return phrase->name_end - phrase->name_first > 1 ? DABIR_BY_FULL
							 : DABIR_BY_SURNAME;
}

static void fill(const struct dbr_cast *cast, const struct dbr_draft *draft,
		 struct dabir_statement *statement)
{
	const struct dbr_phrase *phrase = &draft->subject;

	*statement = (struct dabir_statement){
		.content = draft->content,
		.mention = dbr_unit_span(&cast->speech->units, phrase->first,
					 phrase->end),
		.cue = draft->cue,
		.person = DABIR_NONE,
		.form = draft->form,
		.by = by_of(cast, draft),
		.confidence = draft->confidence,
		.rule = draft->rule,
	};
	if (draft->silent)
		statement->mention = statement->cue =
			(struct dabir_span){ 0, 0 };
	if (draft->actor == DABIR_NONE)
		return;
	statement->speaker = cast->actors[draft->actor].speaker;
	statement->person = cast->actors[draft->actor].person;
}

/* Drafts of an actor that turned out to be another belong to that one. */
static void settle(struct dbr_cast *cast)
{
	for (uint32_t i = 0; i < cast->speech->draft_count; i++) {
		struct dbr_draft *draft = &cast->speech->drafts[i];

		if (draft->actor != DABIR_NONE &&
		    cast->actors[draft->actor].same != DABIR_NONE)
			draft->actor = cast->actors[draft->actor].same;
	}
}

/* The person of the report with this name, or DABIR_NONE. */
static enum dabir_status find_person(struct dbr_cast *cast,
				     const struct dbr_actor *actor,
				     uint32_t *person)
{
	const struct dabir_report *report = cast->speech->report;

	*person = DABIR_NONE;
	for (uint32_t i = 0; i < report->person_count; i++) {
		const char *name = report->people[i].name;
		const char *key = dbr_key_make(cast->speech->arena, name,
					       (uint32_t)strlen(name));

		if (!key)
			return DABIR_NO_MEMORY;
		if (!dbr_key_same(key, actor->name_key))
			continue;
		*person = i;
		return DABIR_OK;
	}
	return DABIR_OK;
}

/* Speakers are people of the report, also when names/ did not see them. */
static enum dabir_status add_person(struct dbr_cast *cast,
				    struct dbr_actor *actor)
{
	struct dabir_report *report = cast->speech->report;
	enum dabir_status status;

	if (actor->same != DABIR_NONE)
		return DABIR_OK;
	if (!actor->name_key && actor->kind == DBR_PHRASE_OFFICE)
		return dbr_people_add_office(report, best_span(actor),
					     &actor->person);
	if (!actor->name_key || actor->kind != DBR_PHRASE_NAME)
		return DABIR_OK;
	status = find_person(cast, actor, &actor->person);
	if (status != DABIR_OK || actor->person != DABIR_NONE ||
	    !dbr_people_may_name(report, actor->name))
		return status;
	status = dbr_people_add_fuller(report, actor->name, &actor->person);
	return status == DABIR_TOO_LARGE ? DABIR_OK : status;
}

/* What the drafts call their speakers is an alias of them. */
static enum dabir_status add_alias(struct dbr_cast *cast,
				   const struct dbr_draft *draft)
{
	const struct dbr_phrase *phrase = &draft->subject;
	struct dabir_report *report = cast->speech->report;
	struct dabir_span span =
		dbr_unit_span(&cast->speech->units, phrase->first, phrase->end);
	uint32_t person;

	if (draft->actor == DABIR_NONE || !span.len || phrase->pointing ||
	    phrase->kind == DBR_PHRASE_PRONOUN)
		return DABIR_OK;
	person = cast->actors[draft->actor].person;
	if (person == DABIR_NONE)
		return DABIR_OK;
	if (phrase->kind == DBR_PHRASE_OFFICE) {
		enum dabir_status status =
			dbr_people_add_office_of(report, person, span);

		if (status != DABIR_OK)
			return status;
	}
	return dbr_people_add_alias(report, person, span);
}

static enum dabir_status write_people(struct dbr_cast *cast)
{
	for (uint32_t i = 0; i < cast->count && i < MOST_PEOPLE; i++) {
		enum dabir_status status = add_person(cast, &cast->actors[i]);

		if (status != DABIR_OK)
			return status;
	}
	for (uint32_t i = 0; i < cast->speech->draft_count; i++) {
		enum dabir_status status =
			add_alias(cast, &cast->speech->drafts[i]);

		if (status != DABIR_OK)
			return status;
	}
	return DABIR_OK;
}

enum dabir_status dbr_cast_run(struct dbr_speech *speech)
{
	struct dabir_report *report = speech->report;
	struct dbr_cast cast = { .speech = speech,
				 .guest = DABIR_NONE,
				 .letter = DABIR_NONE,
				 .letter_author = DABIR_NONE,
				 .last = DABIR_NONE,
				 .last_person = DABIR_NONE,
				 .last_group = DABIR_NONE,
				 .last_org = DABIR_NONE,
				 .last_medium = DABIR_NONE };
	enum dabir_status status;

	for (uint32_t i = 0; i < speech->draft_count; i++) {
		status = dbr_cast_resolve(&cast, i);
		if (status != DABIR_OK)
			return status;
	}
	settle(&cast);
	for (uint32_t i = 0; i < cast.count; i++) {
		status = name_actor(&cast, &cast.actors[i]);
		if (status != DABIR_OK)
			return status;
	}
	status = write_people(&cast);
	if (status != DABIR_OK)
		return status;
	report->statements =
		dbr_arena_zero(&report->arena, speech->draft_count + 1,
			       sizeof(*report->statements));
	if (!report->statements)
		return DABIR_NO_MEMORY;
	for (uint32_t i = 0; i < speech->draft_count; i++)
		fill(&cast, &speech->drafts[i], &report->statements[i]);
	report->statement_count = speech->draft_count;
	return DABIR_OK;
}
