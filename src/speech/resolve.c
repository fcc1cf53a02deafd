#include "speech/resolve_body.h"

#include <string.h>

#define LOOK_AHEAD 8 /* drafts read to see whom an office waits for */

/* Is somebody else named soon, who may hold an office just met? */
static enum dabir_status waits_for_other(struct dbr_cast *cast, uint32_t i,
					 uint32_t holder, bool *waits)
{
	struct dbr_speech *speech = cast->speech;

	*waits = false;
	for (uint32_t k = i + 1; k < speech->draft_count && k < i + LOOK_AHEAD;
	     k++) {
		const struct dbr_phrase *phrase = &speech->drafts[k].subject;
		struct dbr_mention mention;
		enum dabir_status status;

		if (phrase->kind != DBR_PHRASE_NAME || speech->drafts[k].nested)
			continue;
		status = dbr_mention_read(speech, phrase, &mention);
		if (status != DABIR_OK)
			return status;
		*waits = !dbr_names_compare(cast->actors[holder].name_key,
					    mention.name_key);
		return DABIR_OK;
	}
	return DABIR_OK;
}

/* May an office just met belong to `last`, who spoke before? */
static bool may_hold(const struct dbr_cast *cast, const struct dbr_draft *draft,
		     uint32_t last)
{
	const struct dbr_units *units = &cast->speech->units;

	if (last == DABIR_NONE || !cast->actors[last].name_key || draft->also ||
	    draft->nested)
		return false;
	if (dbr_unit_is(units, draft->subject.first, DBR_IS_VAGUE | DBR_IS_ONE))
		return false;
	return !(draft->apart && cast->actors[last].office_count);
}

/* Nobody has spoken yet: the person that the text names before. */
static enum dabir_status person_before(struct dbr_cast *cast, uint32_t i,
				       uint32_t *place)
{
	struct dbr_speech *speech = cast->speech;
	struct dbr_phrase phrase;
	struct dbr_mention mention;
	enum dabir_status status;

	if (!dbr_antecedent_person(speech, speech->drafts[i].subject.first,
				   &phrase))
		return DABIR_OK;
	status = dbr_mention_read(speech, &phrase, &mention);
	if (status != DABIR_OK || !mention.name_key)
		return status;
	return dbr_resolve_name(cast, i, &mention, place);
}

/* "He", "this official": who spoke last, or was named last before. */
static enum dabir_status resolve_he(struct dbr_cast *cast, uint32_t i,
				    uint32_t *place)
{
	*place =
		cast->speech->drafts[i].nested ? DABIR_NONE : cast->last_person;
	return *place == DABIR_NONE ? person_before(cast, i, place) : DABIR_OK;
}

/* "this official", not "this official of X" */
static bool is_bare(const struct dbr_phrase *phrase)
{
	return phrase->end - phrase->first <= 2;
}

/* A new office: of the one who spoke last, or of somebody not yet named. */
static enum dabir_status resolve_office(struct dbr_cast *cast, uint32_t i,
					const struct dbr_mention *mention,
					uint32_t *place)
{
	const struct dbr_draft *draft = &cast->speech->drafts[i];
	uint32_t last = cast->last_person;
	struct dbr_mention holder = *mention;
	enum dabir_status status;
	bool waits = true, named = false;

	status = dbr_mention_surname(cast->speech, &draft->subject, &holder,
				     &named);
	if (status != DABIR_OK)
		return status;
	if (named)
		return dbr_resolve_name(cast, i, &holder, place);
	if (draft->subject.pointing &&
	    (last != DABIR_NONE || is_bare(&draft->subject))) {
		status = resolve_he(cast, i, place);
		if (status != DABIR_OK || *place != DABIR_NONE)
			return status;
	}
	*place = dbr_actor_by_office(cast, mention->office_key, true);
	if (*place != DABIR_NONE)
		return DABIR_OK;
	if (may_hold(cast, draft, last))
		status = waits_for_other(cast, i, last, &waits);
	if (status != DABIR_OK)
		return status;
	if (waits)
		return dbr_actor_new(cast, &draft->subject, mention, place);
	*place = last;
	dbr_actor_add_office(&cast->actors[last], mention);
	return DABIR_OK;
}

static void remember(struct dbr_cast *cast, uint32_t place, bool several)
{
	const struct dbr_actor *actor = &cast->actors[place];

	cast->last = place;
	if (actor->kind == DBR_PHRASE_GROUP && !several)
		cast->last_person = place; /* "a source said" */
	if (dbr_actor_is_human(actor))
		cast->last_person = place;
	else if (actor->kind == DBR_PHRASE_GROUP)
		cast->last_group = place;
	else
		cast->last_org = place;
}

static bool is_plural(const struct dbr_units *units, uint32_t i)
{
	return dbr_unit_is(units, i, DBR_IS_PLURAL);
}

/* "They" are a group, or whoever stands before. */
static enum dabir_status resolve_pronoun(struct dbr_cast *cast, uint32_t i,
					 uint32_t *place)
{
	const struct dbr_speech *speech = cast->speech;
	const struct dbr_draft *draft = &speech->drafts[i];
	struct dbr_phrase phrase;
	enum dabir_status status = DABIR_OK;

	if (!is_plural(&speech->units, draft->subject.first)) {
		status = resolve_he(cast, i, place);
		if (status == DABIR_OK && *place == DABIR_NONE)
			*place = cast->last;
		return status;
	}
	*place = dbr_body_last(cast);
	if (*place == DABIR_NONE)
		*place = cast->last_group;
	if (*place != DABIR_NONE ||
	    !dbr_antecedent_group(speech, draft->subject.first, &phrase))
		return DABIR_OK;
	return dbr_body_find(cast, &phrase, place);
}

/* Nobody named: who spoke last, or the first person the text has. */
static enum dabir_status resolve_dropped(struct dbr_cast *cast, uint32_t i,
					 uint32_t *place)
{
	*place = cast->last;
	return *place == DABIR_NONE ? person_before(cast, i, place) : DABIR_OK;
}

/* The guest of an interview: the last person before its first answer. */
static enum dabir_status resolve_answer(struct dbr_cast *cast, uint32_t i,
					uint32_t *place)
{
	enum dabir_status status = DABIR_OK;

	if (cast->guest == DABIR_NONE)
		cast->guest = cast->last_person;
	if (cast->guest == DABIR_NONE)
		status = resolve_dropped(cast, i, &cast->guest);
	*place = cast->guest;
	return status;
}

static enum dabir_status choose(struct dbr_cast *cast, uint32_t i,
				uint32_t *place)
{
	const struct dbr_phrase *phrase = &cast->speech->drafts[i].subject;
	struct dbr_mention mention;
	enum dabir_status status =
		dbr_mention_read(cast->speech, phrase, &mention);

	if (status != DABIR_OK)
		return status;
	switch (phrase->kind) {
	case DBR_PHRASE_NONE:
		return cast->speech->drafts[i].answer
			       ? resolve_answer(cast, i, place)
			       : resolve_dropped(cast, i, place);
	case DBR_PHRASE_PRONOUN: return resolve_pronoun(cast, i, place);
	case DBR_PHRASE_NAME:
		return mention.name_key
			       ? dbr_resolve_name(cast, i, &mention, place)
			       : DABIR_OK;
	case DBR_PHRASE_OFFICE: return resolve_office(cast, i, &mention, place);
	default: return dbr_body_resolve(cast, i, &mention, place);
	}
}

enum dabir_status dbr_cast_resolve(struct dbr_cast *cast, uint32_t i)
{
	struct dbr_draft *draft = &cast->speech->drafts[i];
	uint32_t place = cast->letter_author;
	enum dabir_status status = DABIR_OK;

	/* Whoever is quoted in a letter does not go on with it. */
	if (!draft->silent || draft->subject.first != cast->letter)
		status = choose(cast, i, &place);
	if (status != DABIR_OK)
		return status;
	if (draft->silent) {
		cast->letter = draft->subject.first;
		cast->letter_author = place;
	}
	draft->actor = place;
	if (place != DABIR_NONE && !draft->nested)
		remember(cast, place, draft->several);
	return DABIR_OK;
}
