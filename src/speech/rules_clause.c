#include "speech/rules.h"

#include <string.h>

#define MOST_DRAFTS 64	  /* looked through for a body whose report it is */
#define LONGEST_INNER 200 /* units of a sentence inside a quotation */
#define NEAR 14 /* units between the end of a clause and the main verb */

static bool ends_clause(const struct dbr_units *units, uint32_t i)
{
	const struct dbr_entry *entry = dbr_unit_entry(units, i);

	return dbr_unit_finite(units, i) || (entry->form & DBR_FORM_PARTICIPLE);
}

/*
 The end of the clause before the main verb at `limit`: the last comma with
 a verb before it, else the last verb.
 */
static uint32_t stating_end(const struct dbr_units *units, uint32_t first,
			    uint32_t limit)
{
	uint32_t low = limit > first + NEAR ? limit - NEAR : first + 1;

	if (dbr_unit_is(units, limit - 1, DBR_IS_AND))
		limit--;
	if (ends_clause(units, limit - 1))
		return limit;
	for (uint32_t i = limit - 1; i > low; i--)
		if (dbr_unit_kind(units, i) == DBR_UNIT_COMMA &&
		    ends_clause(units, i - 1))
			return i;
	for (uint32_t i = limit - 1; i > low; i--)
		if (dbr_unit_finite(units, i))
			return i + 1;
	for (uint32_t i = limit - 1; i > low; i--)
		if (dbr_unit_kind(units, i) == DBR_UNIT_COMMA)
			return i;
	return limit;
}

/* "..., but Y said": another clause with a subject of its own. */
static bool starts_anew(const struct dbr_units *units,
			const struct dbr_cue *cue, const struct dbr_cue *next)
{
	uint32_t i = next->subject.first;

	if (!dbr_speech_has_subject(next) || i < cue->after + 3)
		return false;
	return dbr_unit_is(units, i - 1, DBR_IS_CUT) &&
	       (dbr_unit_kind(units, i - 2) == DBR_UNIT_COMMA ||
		ends_clause(units, i - 2));
}

/* Inside a quotation a sentence ends before the quotation does. */
static uint32_t stop_of(const struct dbr_units *units, uint32_t i, uint32_t end)
{
	uint32_t stop = i + LONGEST_INNER;

	for (; i < end && i < stop; i++) {
		uint32_t mate = units->items[i].mate;

		if (mate != DABIR_NONE && mate > i && mate < end)
			i = mate;
		else if (dbr_unit_kind(units, i) == DBR_UNIT_STOP)
			return i + 1;
	}
	return end;
}

uint32_t dbr_rule_clause_end(const struct dbr_speech *speech,
			     const struct dbr_cue *cue)
{
	const struct dbr_units *units = &speech->units;
	uint32_t end =
		stop_of(units, cue->after, units->sentences[cue->sentence].end);
	const struct dbr_cue *next = dbr_cue_next(speech, cue);

	for (; next; next = dbr_cue_next(speech, next)) {
		uint32_t k = next->first;

		if (k >= end)
			break;
		if (k < cue->after + 3)
			continue;
		if (starts_anew(units, cue, next))
			return next->subject.first - 1;
		if (next->type == DBR_CUE_COLON)
			return stating_end(units, cue->after, k);
		/* "... and added": the chain goes on behind the clause. */
		if (dbr_unit_is(units, k - 1, DBR_IS_AND) &&
		    ends_clause(units, k - 2))
			return k - 1;
	}
	return end;
}

/* The main verb behind "stating that ...": where its own part begins. */
static const struct dbr_cue *main_cue(const struct dbr_speech *speech,
				      const struct dbr_cue *cue)
{
	const struct dbr_cue *next = dbr_cue_next(speech, cue), *any = next;

	for (; next; next = dbr_cue_next(speech, next)) {
		if (next->type == DBR_CUE_COLON || next->type == DBR_CUE_CLAUSE)
			return next;
	}
	return any;
}

enum dabir_status dbr_rule_stating(struct dbr_speech *speech,
				   const struct dbr_cue *cue, bool nested)
{
	const struct dbr_units *units = &speech->units;
	const struct dbr_cue *next = main_cue(speech, cue);
	struct dbr_found found = { .first = cue->after,
				   .rule = "stating-that",
				   .confidence = 92,
				   .nested = nested };

	found.end = units->sentences[cue->sentence].end;
	if (next && next->first > cue->after)
		found.end = stating_end(units, cue->after, next->first);
	if (!next)
		found.confidence = 60;
	dbr_found_quote(units, cue->after, found.end, &found);
	return dbr_draft_add(speech, cue, &found);
}

enum dabir_status dbr_rule_credit(struct dbr_speech *speech,
				  const struct dbr_cue *cue, bool nested)
{
	const struct dbr_units *units = &speech->units;
	const struct dbr_cue *next = main_cue(speech, cue);
	struct dbr_found found = { .first = cue->after,
				   .rule = "credit-noun",
				   .confidence = 70 };

	if (!dbr_speech_has_subject(cue) ||
	    (nested && cue->subject.kind == DBR_PHRASE_PRONOUN) ||
	    cue->subject.kind == DBR_PHRASE_OTHER)
		return DABIR_OK;
	found.nested = true; /* its speaker is no speaker of the story */
	found.end = units->sentences[cue->sentence].end;
	if (next && next->first > cue->after)
		found.end = stating_end(units, cue->after, next->first);
	if (dbr_unit_opens(units, cue->after)) { /* however short */
		found.form = DABIR_DIRECT;
		found.first = cue->after + 1;
		found.end = units->items[cue->after].mate;
	}
	return dbr_draft_add(speech, cue, &found);
}

/* "According to A, quoting B," credits the whole story as well. */
static bool is_chained(const struct dbr_units *units, const struct dbr_cue *cue,
		       uint32_t first)
{
	uint32_t i = cue->first;

	while (i > first && !dbr_unit_is(units, i - 1, DBR_IS_SOURCE))
		i--;
	if (i == first)
		return false;
	for (; i < cue->first; i++) {
		bool comma = dbr_unit_kind(units, i) == DBR_UNIT_COMMA;

		if (dbr_unit_finite(units, i) ||
		    (comma && (i + 1 < cue->first ||
			       !dbr_unit_is(units, cue->first, DBR_IS_REPORT))))
			return false;
	}
	return true;
}

/* A name that names/ knows, or that a comma ends. */
static bool is_marked(const struct dbr_units *units, const struct dbr_cue *cue)
{
	const struct dbr_phrase *subject = &cue->subject;

	return units->items[subject->name_first].name ||
	       subject->office_first != subject->office_end ||
	       dbr_unit_is(units, subject->first, DBR_IS_HONORIFIC) ||
	       (subject->end < units->count &&
		(dbr_unit_kind(units, subject->end) != DBR_UNIT_WORD ||
		 dbr_unit_is(units, subject->end, DBR_IS_THIS)));
}

/* A source stands where a clause may begin, and names somebody. */
static bool is_placed(const struct dbr_units *units, const struct dbr_cue *cue,
		      uint32_t first)
{
	uint32_t i = cue->first;

	if (cue->subject.kind == DBR_PHRASE_OTHER && !cue->subject.pointing)
		return false;
	if (cue->subject.kind == DBR_PHRASE_NAME && !is_marked(units, cue))
		return false;
	return i == first || dbr_unit_kind(units, i - 1) != DBR_UNIT_WORD ||
	       dbr_unit_is(units, i - 1,
			   DBR_IS_AND | DBR_IS_OPENER | DBR_IS_THAT |
				   DBR_IS_ADVERB | DBR_IS_TIME) ||
	       dbr_unit_finite(units, i - 1);
}

/* Has a body been credited, whose report "this report" may be? */
static bool has_body(const struct dbr_speech *speech)
{
	for (uint32_t i = 0; i < speech->draft_count && i < MOST_DRAFTS; i++)
		if (speech->drafts[i].subject.kind == DBR_PHRASE_ORG &&
		    !speech->drafts[i].subject.pointing)
			return true;
	return false;
}

/* "According to ISNA," at the opening, and its echoes, credit nothing. */
static bool is_story_source(const struct dbr_speech *speech,
			    const struct dbr_cue *cue)
{
	const struct dbr_units *units = &speech->units;
	uint32_t first = units->sentences[cue->sentence].first;

	if (is_chained(units, cue, first))
		return true;
	if (cue->subject.pointing &&
	    dbr_unit_is(units, cue->subject.end - 1, DBR_IS_DOCUMENT))
		return !has_body(speech); /* "according to this report" */
	return dbr_unit_is(units, cue->first, DBR_IS_REPORT) &&
	       dbr_speech_is_agency(speech, cue);
}

/* "in his own view", "from the economic point of view" */
static bool is_nobody(const struct dbr_units *units, const struct dbr_cue *cue)
{
	const struct dbr_phrase *subject = &cue->subject;
	const struct dbr_unit *word = &units->items[subject->first];
	const char *end = units->text + word->at + word->len;

	if (dbr_unit_equals(units, subject->first, DBR_WORD_OWN))
		return true;
	return subject->kind == DBR_PHRASE_NAME && !word->name &&
	       subject->end == subject->first + 1 && word->len > 2 &&
	       !strncmp(units->text + units->items[cue->first].at,
			DBR_WORD_FROM, strlen(DBR_WORD_FROM)) &&
	       !strncmp(end - 2, "\xDB\x8C" /* yeh, of adjectives */, 2);
}

/* Behind the relative clause at `i`: its verb, then a comma. */
static uint32_t behind_relative(const struct dbr_units *units, uint32_t i,
				struct dbr_range sentence)
{
	for (; i + 1 < sentence.end; i++)
		if (dbr_unit_kind(units, i + 1) == DBR_UNIT_COMMA &&
		    dbr_unit_finite(units, i))
			return i + 2;
	return sentence.end;
}

enum dabir_status dbr_rule_source(struct dbr_speech *speech,
				  const struct dbr_cue *cue, bool nested)
{
	const struct dbr_units *units = &speech->units;
	struct dbr_range sentence = units->sentences[cue->sentence];
	uint32_t after = cue->subject.end;
	struct dbr_found found = { .rule = "source", .confidence = 75 };

	/* A medium that is quoted once is nobody the story follows. */
	found.nested = nested || cue->subject.kind == DBR_PHRASE_ORG;

	if (!dbr_speech_has_subject(cue) || is_nobody(units, cue) ||
	    is_story_source(speech, cue) ||
	    !is_placed(units, cue, sentence.first) ||
	    dbr_unit_is(units, cue->subject.first, DBR_IS_FIRST))
		return DABIR_OK;
	found.first = after;
	found.end = sentence.end;
	if (after < sentence.end && dbr_unit_is(units, after, DBR_IS_THAT))
		found.first = behind_relative(units, after, sentence);
	if (found.first == sentence.end) /* its own sentence told about it */
		found = (struct dbr_found){ sentence.first,   cue->first,
					    found.rule,	      found.form,
					    found.confidence, found.nested };
	if (after >= sentence.end ||
	    dbr_unit_kind(units, after) == DBR_UNIT_STOP) {
		found.first = sentence.first;
		found.end = cue->first;
	}
	dbr_found_quote(units, found.first, found.end, &found);
	return dbr_draft_add(speech, cue, &found);
}
