#include "speech/actors.h"

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
	*place = cast->last_person;
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

#define FIRST_WORDS 8 /* bytes: behind "a" */
#define SAME_HEAD 8   /* bytes two head words share: "ministry", "ministries" */

/* "this ministry": the last body that is one, by the start of its head. */
static enum dabir_status find_pointed(struct dbr_cast *cast,
				      const struct dbr_phrase *phrase,
				      uint32_t *place)
{
	struct dabir_span span = dbr_unit_span(&cast->speech->units,
					       phrase->first + 1, phrase->end);
	const char *key =
		dbr_key_make(cast->speech->arena,
			     cast->speech->units.text + span.at, span.len);

	*place = DABIR_NONE;
	if (!key)
		return DABIR_NO_MEMORY;
	for (uint32_t i = cast->count; i-- > 0;) {
		const struct dbr_actor *actor = &cast->actors[i];

		if (actor->kind != DBR_PHRASE_ORG || !actor->office_count ||
		    strncmp(actor->office_key[0], key, SAME_HEAD) != 0)
			continue;
		*place = i;
		return DABIR_OK;
	}
	return DABIR_OK;
}

/* A body by its own name: what is quoted in "agency <<X>>", else all. */
static struct dabir_span own_name(const struct dbr_units *units,
				  const struct dbr_phrase *phrase)
{
	for (uint32_t i = phrase->first; i < phrase->end; i++) {
		uint32_t close = units->items[i].mate;

		if (phrase->kind == DBR_PHRASE_ORG &&
		    dbr_unit_opens(units, i) && close < phrase->end)
			return dbr_unit_span(units, i + 1, close);
	}
	return dbr_unit_span(units, phrase->first, phrase->end);
}

/* "this statement", "this company", "these experts": who is meant. */
static enum dabir_status resolve_pointing(struct dbr_cast *cast,
					  const struct dbr_phrase *phrase,
					  uint32_t *place)
{
	bool document = dbr_unit_is(&cast->speech->units, phrase->end - 1,
				    DBR_IS_DOCUMENT);

	*place = DABIR_NONE;
	if (document)
		*place = cast->last; /* who put it out */
	if (*place != DABIR_NONE)
		return DABIR_OK;
	if (phrase->kind == DBR_PHRASE_ORG)
		return find_pointed(cast, phrase, place);
	*place = phrase->kind == DBR_PHRASE_GROUP ? cast->last_group
						  : cast->last_person;
	return DABIR_OK;
}

/* Is `word` somewhere in the first words of `text`? */
static bool holds_word(const char *text, uint32_t len, const char *word,
		       uint32_t word_len)
{
	for (uint32_t at = 0; at + word_len <= len && at < FIRST_WORDS; at++)
		if (!memcmp(text + at, word, word_len))
			return true;
	return false;
}

/* "think tank <<X>>" */
static bool is_quoted(const struct dbr_units *units,
		      const struct dbr_phrase *phrase)
{
	return phrase->kind == DBR_PHRASE_ORG &&
	       own_name(units, phrase).at != units->items[phrase->first].at;
}

/*
 "a think tank" of before, now that "think tank <<X>>" is named: it takes the
 name. DABIR_NONE when no body of this head was waiting.
 */
static uint32_t find_indefinite(struct dbr_cast *cast,
				const struct dbr_phrase *phrase,
				const struct dbr_mention *mention)
{
	const struct dbr_units *units = &cast->speech->units;
	const struct dbr_unit *head = &units->items[phrase->first];

	for (uint32_t i = cast->count; i-- > 0;) {
		struct dbr_actor *actor = &cast->actors[i];
		struct dabir_span name = actor->office[0];

		if (!actor->indefinite || name.len < head->len ||
		    !holds_word(units->text + name.at, name.len,
				units->text + head->at, head->len))
			continue;
		actor->indefinite = false;
		actor->office_key[0] = mention->office_key;
		actor->office[0] = mention->office;
		actor->office_count = 1;
		return i;
	}
	return DABIR_NONE;
}

/* The actor called what `phrase` says, made when new. */
static enum dabir_status find_body(struct dbr_cast *cast,
				   const struct dbr_phrase *phrase,
				   uint32_t *place)
{
	struct dbr_speech *speech = cast->speech;
	struct dbr_mention mention = { .office = own_name(&speech->units,
							  phrase) };

	mention.office_key = dbr_key_make(
		speech->arena, speech->units.text + mention.office.at,
		mention.office.len);
	if (!mention.office_key)
		return DABIR_NO_MEMORY;
	*place = dbr_actor_by_office(cast, mention.office_key, false);
	if (*place == DABIR_NONE && is_quoted(&speech->units, phrase))
		*place = find_indefinite(cast, phrase, &mention);
	if (*place == DABIR_NONE) {
		enum dabir_status status =
			dbr_actor_new(cast, phrase, &mention, place);

		if (status != DABIR_OK)
			return status;
	}
	dbr_actor_add_office(&cast->actors[*place], &mention);
	if (dbr_unit_is(&speech->units, phrase->first, DBR_IS_ONE))
		cast->actors[*place].indefinite = true;
	return DABIR_OK;
}

/* "This company" nobody of which has spoken: one named before, or the last. */
static enum dabir_status resolve_this_body(struct dbr_cast *cast,
					   const struct dbr_phrase *phrase,
					   uint32_t *place)
{
	struct dbr_phrase before;

	if (phrase->kind != DBR_PHRASE_ORG)
		return DABIR_OK;
	if (dbr_antecedent_body(cast->speech, phrase, &before))
		return find_body(cast, &before, place);
	*place = cast->last_org;
	return DABIR_OK;
}

/* A group, an organisation, a state; or a person taken for one. */
static enum dabir_status resolve_body(struct dbr_cast *cast, uint32_t i,
				      struct dbr_mention *mention,
				      uint32_t *place)
{
	const struct dbr_phrase *phrase = &cast->speech->drafts[i].subject;
	enum dabir_status status = DABIR_OK;
	bool ends = false;

	*place = DABIR_NONE;
	if (phrase->pointing)
		status = resolve_pointing(cast, phrase, place);
	if (status == DABIR_OK && phrase->pointing && *place == DABIR_NONE)
		status = resolve_this_body(cast, phrase, place);
	if (status != DABIR_OK || *place != DABIR_NONE)
		return status;
	if (phrase->kind == DBR_PHRASE_ORG && mention->name_key)
		status = dbr_people_end_with(cast->speech, mention->name_key,
					     &ends);
	if (status != DABIR_OK)
		return status;
	return ends ? dbr_resolve_name(cast, i, mention, place)
		    : find_body(cast, phrase, place);
}

static void remember(struct dbr_cast *cast, uint32_t place)
{
	const struct dbr_actor *actor = &cast->actors[place];

	cast->last = place;
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
	*place = cast->last_group;
	if (cast->last != DABIR_NONE &&
	    !dbr_actor_is_human(&cast->actors[cast->last]))
		*place = cast->last;
	if (*place != DABIR_NONE ||
	    !dbr_antecedent_group(speech, draft->subject.first, &phrase))
		return DABIR_OK;
	return find_body(cast, &phrase, place);
}

/* Nobody named: who spoke last, or the first person the text has. */
static enum dabir_status resolve_dropped(struct dbr_cast *cast, uint32_t i,
					 uint32_t *place)
{
	*place = cast->last;
	return *place == DABIR_NONE ? person_before(cast, i, place) : DABIR_OK;
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
	case DBR_PHRASE_NONE: return resolve_dropped(cast, i, place);
	case DBR_PHRASE_PRONOUN: return resolve_pronoun(cast, i, place);
	case DBR_PHRASE_NAME:
		return mention.name_key
			       ? dbr_resolve_name(cast, i, &mention, place)
			       : DABIR_OK;
	case DBR_PHRASE_OFFICE: return resolve_office(cast, i, &mention, place);
	default: return resolve_body(cast, i, &mention, place);
	}
}

enum dabir_status dbr_cast_resolve(struct dbr_cast *cast, uint32_t i)
{
	struct dbr_draft *draft = &cast->speech->drafts[i];
	uint32_t place = DABIR_NONE;
	enum dabir_status status = choose(cast, i, &place);

	if (status != DABIR_OK)
		return status;
	draft->actor = place;
	if (place != DABIR_NONE && !draft->nested)
		remember(cast, place);
	return DABIR_OK;
}
