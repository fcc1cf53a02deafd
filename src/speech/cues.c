#include "speech/speech.h"

#define LONGEST_LABEL 10     /* units before the colon of "X: ..." */
#define LONGEST_CREDIT 16    /* units from "the words of" to "that" */
#define LONGEST_DOCUMENT 8   /* units from a document to "was stressed" */
#define LONGEST_QUESTION 120 /* units between "asked" and its answer */
#define LONGEST_GAP 60	     /* units between "khastar-e" and "shod" */

static uint16_t form_of(const struct dbr_units *units, uint32_t i)
{
	const struct dbr_unit *unit = &units->items[i];

	return dbr_speech_entries[unit->light ? unit->light : unit->entry].form;
}

/* The type of a verb cue, from what follows it. */
static uint8_t type_of_verb(const struct dbr_units *units, uint32_t next,
			    uint32_t end)
{
	if (next >= end)
		return DBR_CUE_END;
	switch (dbr_unit_kind(units, next)) {
	case DBR_UNIT_COLON: return DBR_CUE_COLON;
	case DBR_UNIT_QUOTE:
		return dbr_unit_closes(units, next) ? DBR_CUE_END
						    : DBR_CUE_QUOTE;
	case DBR_UNIT_COMMA: return DBR_CUE_BARE;
	case DBR_UNIT_WORD: break;
	default: return DBR_CUE_END;
	}
	if (dbr_unit_is(units, next, DBR_IS_RETURN))
		return DBR_CUE_END;
	if (dbr_unit_is(units, next, DBR_IS_THAT))
		return DBR_CUE_THAT;
	return dbr_unit_is(units, next, DBR_IS_AND) ? DBR_CUE_END
						    : DBR_CUE_BARE;
}

/* A participle says something only before a mark, "that" or a quotation. */
static bool is_idle_participle(const struct dbr_units *units,
			       const struct dbr_cue *cue, uint32_t first,
			       uint32_t end)
{
	if (!(form_of(units, cue->first) & DBR_FORM_PARTICIPLE))
		return false;
	if (cue->end < end && dbr_unit_is(units, cue->end, DBR_IS_PASSIVE))
		return true;
	if (cue->first > first && !units->items[cue->first].light &&
	    dbr_unit_is(units, cue->first - 1,
			DBR_IS_THIS | DBR_IS_PREP | DBR_IS_DOCUMENT))
		return true;
	return false;
}

static enum dabir_status add_cue(struct dbr_speech *speech,
				 const struct dbr_cue *cue)
{
	enum dabir_status status = dbr_arena_grow(
		speech->arena, &speech->cues, &speech->cue_capacity,
		speech->cue_count, sizeof(*speech->cues));

	if (status == DABIR_OK)
		speech->cues[speech->cue_count++] = *cue;
	return status;
}

/* "one must say": nobody has said it. */
static bool is_wished(const struct dbr_units *units, const struct dbr_cue *cue,
		      uint32_t first)
{
	return cue->first > first && cue->type != DBR_CUE_COLON &&
	       dbr_unit_is(units, cue->first - 1, DBR_IS_MODAL);
}

/* "announced; ..." for "announced: ..." */
static bool is_half_colon(const struct dbr_units *units,
			  const struct dbr_cue *cue, uint32_t end)
{
	return cue->end < end && units->items[cue->first].light &&
	       (cue->frames & DBR_TAKES_COLON) &&
	       dbr_unit_kind(units, cue->end) == DBR_UNIT_SEMICOLON;
}

/* "In this statement it comes:" without its auxiliary. */
static bool is_bare_document(const struct dbr_units *units,
			     const struct dbr_cue *cue, uint32_t end)
{
	uint16_t frames = dbr_unit_entry(units, cue->first)->frames;

	return (frames & DBR_TAKES_DOCUMENT) && !(frames & DBR_TAKES_WEAK) &&
	       dbr_unit_is(units, cue->first, DBR_IS_NOUN) && cue->end < end &&
	       dbr_unit_kind(units, cue->end) == DBR_UNIT_COLON;
}

static bool find_verb(const struct dbr_units *units, struct dbr_range sentence,
		      struct dbr_cue *cue)
{
	const struct dbr_unit *unit = &units->items[cue->first];

	bool bare = is_bare_document(units, cue, sentence.end);

	if (!unit->light && !dbr_unit_is(units, cue->first, DBR_IS_SAY) &&
	    !bare)
		return false;
	cue->frames = dbr_unit_entry(units, cue->first)->frames;
	cue->plural = (form_of(units, cue->first) & DBR_FORM_PLURAL) != 0;
	cue->type = type_of_verb(units, cue->end, sentence.end);
	if (is_half_colon(units, cue, sentence.end))
		cue->type = DBR_CUE_COLON;
	if ((!bare &&
	     is_idle_participle(units, cue, sentence.first, sentence.end)) ||
	    is_wished(units, cue, sentence.first))
		return false;
	cue->after = cue->end;
	if (cue->type == DBR_CUE_COLON || cue->type == DBR_CUE_THAT)
		cue->after++;
	if (cue->type == DBR_CUE_THAT && cue->after < sentence.end &&
	    dbr_unit_kind(units, cue->after) == DBR_UNIT_COLON) {
		cue->type = DBR_CUE_COLON;
		cue->after++;
	}
	return true;
}

/* "In this statement it was stressed:" of a document, by a passive. */
static bool find_passive(const struct dbr_units *units,
			 struct dbr_range sentence, struct dbr_cue *cue)
{
	const struct dbr_entry *noun = dbr_unit_entry(units, cue->first);
	uint32_t verb = cue->first + 1, next = verb + 1, i = cue->first;

	if (!(noun->classes & DBR_IS_NOUN) || units->items[i].light ||
	    !(noun->frames & DBR_TAKES_COLON) || next >= sentence.end ||
	    !dbr_unit_is(units, verb, DBR_IS_PASSIVE))
		return false;
	cue->type = type_of_verb(units, next, sentence.end);
	if (cue->type != DBR_CUE_COLON && cue->type != DBR_CUE_THAT)
		return false;
	while (i > sentence.first && i + LONGEST_DOCUMENT > cue->first &&
	       !dbr_unit_is(units, i - 1, DBR_IS_DOCUMENT))
		i--;
	if (i < sentence.first + 2 ||
	    !dbr_unit_is(units, i - 1, DBR_IS_DOCUMENT))
		return false;
	cue->end = next;
	cue->after = next + 1;
	cue->frames = DBR_TAKES_COLON | DBR_TAKES_THAT | DBR_TAKES_DOCUMENT;
	return true;
}

/* "khastar-e X shod": the noun here, its verb behind the content. */
static bool find_gap(const struct dbr_units *units, struct dbr_range sentence,
		     struct dbr_cue *cue)
{
	const struct dbr_entry *noun = dbr_unit_entry(units, cue->first);
	uint32_t stop = cue->first + LONGEST_GAP;

	if (!(noun->frames & DBR_TAKES_GAP) || units->items[cue->first].light)
		return false;
	for (uint32_t i = cue->first + 2; i < sentence.end && i < stop; i++) {
		const struct dbr_entry *verb = dbr_unit_entry(units, i);

		if (!(verb->is & noun->takes) || units->items[i].light)
			continue;
		if (i + 1 < sentence.end &&
		    dbr_unit_kind(units, i + 1) == DBR_UNIT_WORD &&
		    !dbr_unit_is(units, i + 1, DBR_IS_AND | DBR_IS_THAT))
			continue;
		cue->type = DBR_CUE_GAP;
		cue->plural = (form_of(units, i) & DBR_FORM_PLURAL) != 0;
		cue->frames = noun->frames;
		cue->after = i;
		return true;
	}
	return false;
}

/* "insisted and said:" with one light verb for both nouns. */
static bool find_shared(const struct dbr_units *units,
			struct dbr_range sentence, struct dbr_cue *cue)
{
	const struct dbr_entry *noun = dbr_unit_entry(units, cue->first);
	uint32_t verb = cue->first + 2;

	if (!noun->takes || units->items[cue->first].light ||
	    verb >= sentence.end || !units->items[verb].light ||
	    !dbr_unit_is(units, verb - 1, DBR_IS_AND) ||
	    !(dbr_speech_entries[units->items[verb].light].is & noun->takes))
		return false;
	cue->type = DBR_CUE_END;
	cue->frames = noun->frames;
	cue->plural = (form_of(units, verb) & DBR_FORM_PLURAL) != 0;
	cue->after = cue->end;
	return true;
}

/* "X: ..." without a verb: only close behind the start of a sentence. */
static bool find_label(const struct dbr_units *units, struct dbr_range sentence,
		       struct dbr_cue *cue)
{
	if (dbr_unit_kind(units, cue->first) != DBR_UNIT_COLON ||
	    cue->first == sentence.first ||
	    cue->first > sentence.first + LONGEST_LABEL ||
	    cue->end >= sentence.end)
		return false;
	for (uint32_t i = sentence.first; i < cue->first; i++)
		if (dbr_unit_finite(units, i) || units->items[i].light)
			return false;
	cue->type = DBR_CUE_LABEL;
	cue->after = cue->end;
	return true;
}

/* Any other finite verb before a colon: weak, but the tail is open. */
static bool find_open_verb(const struct dbr_units *units,
			   struct dbr_range sentence, struct dbr_cue *cue)
{
	uint16_t form = form_of(units, cue->first);

	if (!dbr_unit_is(units, cue->first, DBR_IS_OPEN) ||
	    units->items[cue->first].light || cue->end >= sentence.end ||
	    dbr_unit_kind(units, cue->end) != DBR_UNIT_COLON)
		return false;
	if (form & (DBR_FORM_PERSON | DBR_FORM_NEGATIVE | DBR_FORM_SUBJUNCTIVE))
		return false;
	if (dbr_unit_is(units, cue->first, DBR_IS_PASSIVE))
		return false;
	cue->type = DBR_CUE_COLON;
	cue->frames = DBR_TAKES_COLON | DBR_TAKES_WEAK;
	cue->after = cue->end + 1;
	return true;
}

/* "the words of X that ...": the noun, then somebody, then the link. */
static bool find_credit(const struct dbr_units *units,
			struct dbr_range sentence, struct dbr_cue *cue)
{
	uint32_t stop = cue->first + LONGEST_CREDIT;

	if (!dbr_unit_is(units, cue->first, DBR_IS_CREDIT))
		return false;
	for (uint32_t i = cue->first + 2; i < stop && i + 1 < sentence.end;
	     i++) {
		if (dbr_unit_finite(units, i))
			return false;
		if (!dbr_unit_is(units, i, DBR_IS_LINK))
			continue;
		cue->type = DBR_CUE_CREDIT;
		cue->after = i + 1;
		return true;
	}
	return false;
}

static bool find_phrase(const struct dbr_units *units, struct dbr_cue *cue)
{
	if (dbr_unit_is(units, cue->first, DBR_IS_CLAUSE))
		cue->type = DBR_CUE_CLAUSE;
	else if (dbr_unit_is(units, cue->first, DBR_IS_SOURCE))
		cue->type = DBR_CUE_SOURCE;
	else
		return false;
	cue->after = cue->end;
	return true;
}

/* Behind "asked whether X says ...": the verb that answers, or `i`. */
static uint32_t behind_question(const struct dbr_units *units, uint32_t i,
				struct dbr_range sentence)
{
	uint32_t stop = i + LONGEST_QUESTION;

	if (!dbr_unit_is(units, i, DBR_IS_ASKED) || i + 1 >= sentence.end ||
	    dbr_unit_kind(units, i + 1) == DBR_UNIT_COMMA)
		return i;
	for (uint32_t k = i + 1; k + 1 < sentence.end && k < stop; k++) {
		if (dbr_unit_is(units, k, DBR_IS_CLAUSE))
			return k;
		if (dbr_unit_kind(units, k + 1) == DBR_UNIT_COLON &&
		    (units->items[k].light ||
		     dbr_unit_is(units, k, DBR_IS_SAY)))
			return k;
	}
	return i;
}

static enum dabir_status read_sentence(struct dbr_speech *speech,
				       struct dbr_cue *cue)
{
	const struct dbr_units *units = &speech->units;
	struct dbr_range sentence = units->sentences[cue->sentence];

	for (uint32_t i = sentence.first; i < sentence.end; i++) {
		enum dabir_status status;
		bool found;

		i = behind_question(units, i, sentence);
		cue->first = i;
		cue->end = i + 1;
		cue->plural = false;
		cue->frames = 0;
		found = find_phrase(units, cue) ||
			find_verb(units, sentence, cue) ||
			find_passive(units, sentence, cue) ||
			find_credit(units, sentence, cue) ||
			find_gap(units, sentence, cue) ||
			find_shared(units, sentence, cue) ||
			find_label(units, sentence, cue) ||
			find_open_verb(units, sentence, cue);
		if (!found)
			continue;
		status = add_cue(speech, cue);
		if (status != DABIR_OK)
			return status;
	}
	return DABIR_OK;
}

const struct dbr_cue *dbr_cue_next(const struct dbr_speech *speech,
				   const struct dbr_cue *cue)
{
	const struct dbr_cue *next = cue + 1;

	if (next == speech->cues + speech->cue_count ||
	    next->sentence != cue->sentence)
		return NULL;
	return next;
}

enum dabir_status dbr_cues_find(struct dbr_speech *speech)
{
	const struct dbr_units *units = &speech->units;

	speech->sentence_cue =
		dbr_arena_zero(speech->arena, units->sentence_count + 1,
			       sizeof(*speech->sentence_cue));
	if (!speech->sentence_cue)
		return DABIR_NO_MEMORY;
	for (uint32_t line = 0; line < units->line_count; line++) {
		uint32_t end = units->line_sentence[line + 1];

		for (uint32_t k = units->line_sentence[line]; k < end; k++) {
			struct dbr_cue cue = { .sentence = k, .line = line };
			uint32_t first_cue = speech->cue_count;
			enum dabir_status status = read_sentence(speech, &cue);

			if (status != DABIR_OK)
				return status;
			speech->sentence_cue[k] = first_cue;
		}
	}
	speech->sentence_cue[units->sentence_count] = speech->cue_count;
	return DABIR_OK;
}
