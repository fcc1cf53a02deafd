/*
 "X: ..." without a verb, in titles and in the body.
 */
#include "speech/rules.h"

#include <string.h>

#define MOST_LINES 1000	    /* looked through for a label that comes again */
#define MOST_SEARCHED 20000 /* units looked through for a label */

static bool is_title(enum dabir_role role)
{
	return role == DABIR_ROLE_HEADLINE || role == DABIR_ROLE_KICKER ||
	       role == DABIR_ROLE_DECK || role == DABIR_ROLE_CROSSHEAD;
}

/* In a body these labels name what follows, not who says it. */
#define IDLE_LABELS (DBR_IS_MEDIUM | DBR_IS_AGENCY | DBR_IS_DOCUMENT)

static bool has_verb(const struct dbr_units *units, uint32_t i, uint32_t limit)
{
	for (; i < limit; i++)
		if (dbr_unit_finite(units, i))
			return true;
	return false;
}

/* Is the same word somewhere else in the text? */
static bool occurs_again(const struct dbr_units *units, uint32_t i)
{
	const struct dbr_unit *unit = &units->items[i];

	for (uint32_t k = 0; k < units->count && k < MOST_SEARCHED; k++)
		if (k != i && units->items[k].len == unit->len &&
		    !memcmp(units->text + units->items[k].at,
			    units->text + unit->at, unit->len))
			return true;
	return false;
}

/* Does the word open other lines as a label too, as in a transcript? */
static bool labels_again(const struct dbr_units *units,
			 const struct dbr_phrase *phrase)
{
	const struct dbr_unit *word = &units->items[phrase->first];
	uint32_t count = 0;

	for (uint32_t line = 0; line < units->line_count && line < MOST_LINES;
	     line++) {
		uint32_t i = units->lines[line].first;

		count += i + 2 < units->lines[line].end &&
			 dbr_unit_kind(units, i + 1) == DBR_UNIT_COLON &&
			 units->items[i].len == word->len &&
			 !memcmp(units->text + units->items[i].at,
				 units->text + word->at, word->len);
	}
	return count > 1 && !word->entry && phrase->end == phrase->first + 1;
}

/* A label that may be a name: known to be one, or met again in a title. */
static bool is_somebody(const struct dbr_speech *speech,
			const struct dbr_phrase *phrase, bool title)
{
	const struct dbr_units *units = &speech->units;

	if (phrase->kind != DBR_PHRASE_NAME ||
	    phrase->office_first != phrase->office_end)
		return phrase->kind != DBR_PHRASE_OTHER;
	if (units->items[phrase->name_first].name ||
	    dbr_unit_is(units, phrase->first, DBR_IS_HONORIFIC) ||
	    dbr_known_end(speech, phrase->name_first, phrase->name_end))
		return true;
	return title ? occurs_again(units, phrase->name_end - 1)
		     : labels_again(units, phrase);
}

/* "Society desk: X said: ..." is the head of a column. */
static bool heads_others(const struct dbr_speech *speech,
			 const struct dbr_cue *cue,
			 const struct dbr_phrase *phrase)
{
	const struct dbr_cue *next = dbr_cue_next(speech, cue);

	if (phrase->kind == DBR_PHRASE_NAME)
		return false;
	for (; next; next = dbr_cue_next(speech, next))
		if (next->type == DBR_CUE_COLON && dbr_speech_has_subject(next))
			return true;
	return false;
}

/* The first line that is no title: there an agency names itself. */
static bool opens_body(const struct dbr_speech *speech,
		       const struct dbr_cue *cue)
{
	const struct dbr_units *units = &speech->units;

	for (uint32_t line = 0; line < cue->line; line++)
		if (speech->report->lines[line].role == DABIR_ROLE_LEAD ||
		    speech->report->lines[line].role == DABIR_ROLE_BODY)
			return false;
	return cue->sentence == units->line_sentence[cue->line];
}

/* "X News: ..." at the opening, "source: X", "a few points:", "X (23):". */
static bool is_credit_line(const struct dbr_speech *speech,
			   const struct dbr_cue *cue,
			   const struct dbr_phrase *phrase)
{
	const struct dbr_units *units = &speech->units;

	if (dbr_unit_kind(units, phrase->end - 1) == DBR_UNIT_PAREN ||
	    dbr_unit_is(units, phrase->first, DBR_IS_ONE))
		return true;
	if (phrase->kind == DBR_PHRASE_GROUP)
		return phrase->end == phrase->first + 1;
	if (phrase->kind != DBR_PHRASE_ORG && phrase->kind != DBR_PHRASE_NAME)
		return false;
	return opens_body(speech, cue) &&
	       !dbr_unit_is_person(units, phrase->name_first) &&
	       phrase->office_first == phrase->office_end;
}

enum dabir_status dbr_rule_label(struct dbr_speech *speech,
				 const struct dbr_cue *cue, bool nested)
{
	const struct dbr_units *units = &speech->units;
	uint32_t first = units->sentences[cue->sentence].first;
	uint32_t limit = units->sentences[cue->sentence].end;
	bool title = is_title(speech->report->lines[cue->line].role);
	struct dbr_cue named = *cue;
	struct dbr_found found = { .first = cue->after,
				   .rule = "label",
				   .confidence = 90,
				   .nested = nested };

	dbr_phrase_read(speech, first, cue->first, &named.subject);
	if (named.subject.end != cue->first ||
	    named.subject.kind == DBR_PHRASE_NONE ||
	    !is_somebody(speech, &named.subject, title))
		return DABIR_OK;
	if (title && named.subject.office_first < named.subject.office_end &&
	    dbr_unit_is(units, named.subject.office_first, DBR_IS_DOCUMENT))
		return DABIR_OK; /* "good news:" */
	if (!title && (dbr_unit_is(units, first, IDLE_LABELS) ||
		       is_credit_line(speech, cue, &named.subject) ||
		       heads_others(speech, cue, &named.subject) ||
		       !has_verb(units, cue->after, limit)))
		return DABIR_OK;
	found.end = title ? units->lines[cue->line].end
			  : dbr_content_end(speech, cue);
	dbr_found_quote(units, cue->after, found.end, &found);
	return dbr_draft_add(speech, &named, &found);
}
