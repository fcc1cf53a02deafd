/*
 Who a group, an organisation or a document is: by its name, by "this
 company", by the author of "this message".
 */
#include "speech/resolve_body.h"

#include <string.h>

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
	if (dbr_unit_is(&cast->speech->units, phrase->first + 1,
			DBR_IS_MEDIUM) &&
	    cast->last_medium != DABIR_NONE) {
		*place = cast->last_medium;
		return DABIR_OK;
	}
	for (uint32_t i = cast->count; i-- > 0;) {
		const struct dbr_actor *actor = &cast->actors[i];

		if (actor->kind != DBR_PHRASE_ORG || !actor->office_count ||
		    (strncmp(actor->office_key[0], key, SAME_HEAD) != 0 &&
		     (!actor->head_key ||
		      strncmp(actor->head_key, key, SAME_HEAD) != 0)))
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

uint32_t dbr_body_last(const struct dbr_cast *cast)
{
	if (cast->last == DABIR_NONE ||
	    dbr_actor_is_human(&cast->actors[cast->last]))
		return DABIR_NONE;
	return cast->last;
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
	if (phrase->kind == DBR_PHRASE_GROUP)
		*place = cast->last_group != DABIR_NONE ? cast->last_group
							: dbr_body_last(cast);
	else
		*place = cast->last_person;
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

/* What kind of body it is by the first word it is called. */
static enum dabir_status note_head(struct dbr_cast *cast,
				   const struct dbr_phrase *phrase,
				   uint32_t place)
{
	const struct dbr_units *units = &cast->speech->units;
	struct dbr_actor *actor = &cast->actors[place];
	const struct dbr_unit *head = &units->items[phrase->first];

	if (phrase->kind != DBR_PHRASE_ORG)
		return DABIR_OK;
	actor->medium |= dbr_unit_is(units, phrase->first, DBR_IS_MEDIUM);
	if (actor->medium)
		cast->last_medium = place;
	if (actor->head_key)
		return DABIR_OK;
	actor->head_key = dbr_key_make(cast->speech->arena,
				       units->text + head->at, head->len);
	return actor->head_key ? DABIR_OK : DABIR_NO_MEMORY;
}

enum dabir_status dbr_body_find(struct dbr_cast *cast,
				const struct dbr_phrase *phrase,
				uint32_t *place)
{
	struct dbr_speech *speech = cast->speech;
	enum dabir_status status;
	struct dbr_mention mention = { .office = own_name(&speech->units,
							  phrase) };

	mention.office_key = dbr_key_make(
		speech->arena, speech->units.text + mention.office.at,
		mention.office.len);
	if (!mention.office_key)
		return DABIR_NO_MEMORY;
	*place = dbr_actor_by_office(cast, mention.office_key, false);
	if (*place != DABIR_NONE && cast->actors[*place].kind != phrase->kind &&
	    !dbr_key_same(cast->actors[*place].office_key[0],
			  mention.office_key))
		*place = DABIR_NONE; /* an agency is not its officials */
	if (*place == DABIR_NONE && is_quoted(&speech->units, phrase))
		*place = find_indefinite(cast, phrase, &mention);
	if (*place == DABIR_NONE) {
		status = dbr_actor_new(cast, phrase, &mention, place);
		if (status != DABIR_OK)
			return status;
	}
	dbr_actor_add_office(&cast->actors[*place], &mention);
	status = note_head(cast, phrase, *place);
	if (status != DABIR_OK)
		return status;
	if (dbr_unit_is(&speech->units, phrase->first, DBR_IS_ONE))
		cast->actors[*place].indefinite = true;
	return DABIR_OK;
}

/* Who put out the document that draft `i` quotes. */
static enum dabir_status resolve_author(struct dbr_cast *cast, uint32_t i,
					const struct dbr_phrase *author,
					uint32_t *place)
{
	struct dbr_mention mention;
	enum dabir_status status =
		dbr_mention_read(cast->speech, author, &mention);

	if (status != DABIR_OK)
		return status;
	if (author->kind == DBR_PHRASE_NAME && mention.name_key)
		return dbr_resolve_name(cast, i, &mention, place);
	if (author->kind == DBR_PHRASE_OFFICE)
		return dbr_actor_new(cast, author, &mention, place);
	return dbr_body_find(cast, author, place);
}

/* "This company" nobody of which has spoken: one named before, or the last. */
static enum dabir_status resolve_this_body(struct dbr_cast *cast, uint32_t i,
					   uint32_t *place)
{
	const struct dbr_phrase *phrase = &cast->speech->drafts[i].subject;
	struct dbr_phrase before;

	if (phrase->kind != DBR_PHRASE_ORG)
		return DABIR_OK;
	if (dbr_unit_is(&cast->speech->units, phrase->end - 1,
			DBR_IS_DOCUMENT) &&
	    dbr_antecedent_author(cast->speech, phrase->first, &before))
		return resolve_author(cast, i, &before, place);
	if (dbr_antecedent_body(cast->speech, phrase, &before))
		return dbr_body_find(cast, &before, place);
	*place = cast->last_org;
	return DABIR_OK;
}

enum dabir_status dbr_body_resolve(struct dbr_cast *cast, uint32_t i,
				   struct dbr_mention *mention, uint32_t *place)
{
	const struct dbr_phrase *phrase = &cast->speech->drafts[i].subject;
	enum dabir_status status = DABIR_OK;
	bool ends = false;

	*place = DABIR_NONE;
	if (phrase->pointing)
		status = resolve_pointing(cast, phrase, place);
	if (status == DABIR_OK && phrase->pointing && *place == DABIR_NONE)
		status = resolve_this_body(cast, i, place);
	if (status != DABIR_OK || *place != DABIR_NONE)
		return status;
	if (phrase->kind == DBR_PHRASE_ORG && mention->name_key)
		status = dbr_people_end_with(cast->speech, mention->name_key,
					     &ends);
	if (status != DABIR_OK)
		return status;
	return ends ? dbr_resolve_name(cast, i, mention, place)
		    : dbr_body_find(cast, phrase, place);
}
