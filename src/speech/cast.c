#include "speech/cast.h"

#include <string.h>

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

static enum dabir_status name_actor(struct dbr_cast *cast,
				    struct dbr_actor *actor)
{
	struct dabir_report *report = cast->speech->report;

	actor->speaker = actor->full;
	if (actor->name_key && actor->speaker)
		return DABIR_OK;
	actor->speaker = dbr_report_copy_span(report, best_span(actor));
	return actor->speaker ? DABIR_OK : DABIR_NO_MEMORY;
}

static enum dabir_by by_of(const struct dbr_cast *cast,
			   const struct dbr_draft *draft)
{
	const struct dbr_phrase *phrase = &draft->subject;

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
	if (draft->actor == DABIR_NONE)
		return;
	statement->speaker = cast->actors[draft->actor].speaker;
	statement->person = cast->actors[draft->actor].person;
}

enum dabir_status dbr_cast_run(struct dbr_speech *speech)
{
	struct dabir_report *report = speech->report;
	struct dbr_cast cast = { .speech = speech,
				 .last = DABIR_NONE,
				 .last_person = DABIR_NONE,
				 .last_group = DABIR_NONE,
				 .last_org = DABIR_NONE };
	enum dabir_status status;

	for (uint32_t i = 0; i < speech->draft_count; i++) {
		status = dbr_cast_resolve(&cast, i);
		if (status != DABIR_OK)
			return status;
	}
	for (uint32_t i = 0; i < cast.count; i++) {
		status = name_actor(&cast, &cast.actors[i]);
		if (status != DABIR_OK)
			return status;
	}
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
