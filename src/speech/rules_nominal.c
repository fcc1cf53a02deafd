#include "speech/rules.h"

#define SHORT_ADVERB 6 /* bytes: "too", not "only", which is the object's */

/* The first unit in [i, limit) that is `word`, outside pairs, or `limit`. */
static uint32_t find_word(const struct dbr_units *units, uint32_t i,
			  uint32_t limit, const char *word)
{
	for (; i < limit; i++) {
		uint32_t mate = units->items[i].mate;

		if (mate != DABIR_NONE && mate > i && mate < limit)
			i = mate;
		else if (dbr_unit_equals(units, i, word))
			return i;
	}
	return limit;
}

static uint32_t find_ra(const struct dbr_units *units, uint32_t i,
			uint32_t limit)
{
	while (i < limit && !dbr_unit_is(units, i, DBR_IS_RA))
		i++;
	return i;
}

/* Skip what may stand between a subject and its object. */
static uint32_t object_start(const struct dbr_speech *speech, uint32_t i,
			     uint32_t limit)
{
	const struct dbr_units *units = &speech->units;

	while (i < limit &&
	       (dbr_unit_kind(units, i) == DBR_UNIT_COMMA ||
		dbr_unit_is(units, i,
			    DBR_IS_TIME | DBR_IS_OPENER | DBR_IS_RETURN) ||
		(dbr_unit_is(units, i, DBR_IS_ADVERB) &&
		 units->items[i].len <= SHORT_ADVERB)))
		i++;
	if (dbr_unit_is(units, i, DBR_IS_PREP))
		return dbr_subject_start(speech, i, limit);
	return i;
}

/* A verb, a comma, or a noun of saying that shares the coming verb. */
static bool ends_part(const struct dbr_units *units, uint32_t i)
{
	return dbr_unit_finite(units, i) ||
	       dbr_unit_is(units, i, DBR_IS_NOUN | DBR_IS_BLUR);
}

/* Where the part of the sentence that belongs to this verb begins. */
static uint32_t part_start(const struct dbr_speech *speech,
			   const struct dbr_cue *cue)
{
	const struct dbr_units *units = &speech->units;
	uint32_t first = units->sentences[cue->sentence].first;
	uint32_t i = cue->first;

	if (dbr_speech_has_subject(cue) && cue->subject.end <= cue->first)
		first = cue->subject.end;
	/* Behind the verb of the clause before: "... and". */
	while (i > first + 1) {
		bool joins = dbr_unit_is(units, i - 1, DBR_IS_AND | DBR_IS_CUT);

		if (joins && ends_part(units, i - 2))
			return i;
		i--;
	}
	return first;
}

/* A relative clause, or the end of a clause before the object's. */
static bool is_no_object(const struct dbr_units *units, uint32_t first,
			 uint32_t ra)
{
	if (dbr_unit_is(units, first, DBR_IS_THAT))
		return true;
	for (uint32_t i = first; i < ra; i++) {
		uint32_t mate = units->items[i].mate;

		if (mate != DABIR_NONE && mate > i && mate < ra)
			i = mate;
		else if (dbr_unit_finite(units, i) &&
			 dbr_unit_kind(units, i + 1) == DBR_UNIT_COMMA)
			return true;
	}
	return false;
}

static bool find_object(const struct dbr_speech *speech,
			const struct dbr_cue *cue, struct dbr_found *found)
{
	const struct dbr_units *units = &speech->units;
	uint32_t from = part_start(speech, cue), ra;

	from = object_start(speech, from, cue->first);
	ra = find_ra(units, from, cue->first);
	if (ra == cue->first || ra == from || is_no_object(units, from, ra) ||
	    (ra + 1 == cue->first && dbr_unit_is(units, ra - 1, DBR_IS_THIS)))
		return false;
	found->first = from;
	found->end = ra + 1 == cue->first ? ra : cue->first;
	found->rule = "object";
	return true;
}

static bool find_behind(const struct dbr_speech *speech,
			const struct dbr_cue *cue, const char *word,
			struct dbr_found *found)
{
	const struct dbr_units *units = &speech->units;
	uint32_t from = part_start(speech, cue);
	uint32_t at = find_word(units, from, cue->first, word);

	/* "relying on X": another verb's preposition */
	while (at < cue->first && at > from + 1 &&
	       dbr_unit_equals(units, at - 2, DBR_WORD_WITH))
		at = find_word(units, at + 1, cue->first, word);
	if (at + 1 >= cue->first)
		return false;
	found->first = at + 1;
	found->end = cue->first;
	found->rule = "nominal";
	found->confidence = 80;
	return true;
}

/* "named X as Y": only with its "as". */
static bool find_as(const struct dbr_speech *speech, const struct dbr_cue *cue,
		    struct dbr_found *found)
{
	const struct dbr_units *units = &speech->units;

	if (!find_behind(speech, cue, DBR_WORD_FROM, found))
		return false;
	return find_word(units, found->first, found->end, DBR_WORDS_AS) !=
	       found->end;
}

/* "warned of X": about, towards, from. */
static bool find_about(const struct dbr_speech *speech,
		       const struct dbr_cue *cue, struct dbr_found *found)
{
	return find_behind(speech, cue, DBR_WORD_ABOUT, found) ||
	       find_behind(speech, cue, DBR_WORDS_TOWARDS, found) ||
	       find_behind(speech, cue, DBR_WORD_FROM, found);
}

static bool find_charge(const struct dbr_speech *speech,
			const struct dbr_cue *cue, struct dbr_found *found)
{
	const struct dbr_units *units = &speech->units;
	uint32_t from = part_start(speech, cue);
	uint32_t ra = find_ra(units, from, cue->first);

	if (find_word(units, from, cue->first, DBR_WORD_TO) == cue->first ||
	    ra == cue->first)
		return false;
	found->first = object_start(speech, from, cue->first);
	found->end = cue->first;
	found->rule = "charge";
	found->confidence = 50;
	return true;
}

/* A quotation that stands before its verb. */
static bool find_quote_before(const struct dbr_speech *speech,
			      const struct dbr_cue *cue,
			      struct dbr_found *found)
{
	const struct dbr_units *units = &speech->units;
	uint32_t first = units->sentences[cue->sentence].first;

	for (uint32_t i = cue->first; i > first; i--) {
		if (!dbr_unit_closes(units, i - 1))
			continue;
		found->first = units->items[i - 1].mate;
		found->rule = "quote-before";
		return found->first >= first && i - 1 - found->first > 8 &&
		       i + 4 > cue->first &&
		       dbr_found_quote(units, found->first, i, found);
	}
	return false;
}

/* "announced X": behind "az", unless an object stands before the verb. */
static bool find_from(const struct dbr_speech *speech,
		      const struct dbr_cue *cue, struct dbr_found *found)
{
	return !dbr_unit_is(&speech->units, cue->first - 1, DBR_IS_RA) &&
	       find_behind(speech, cue, DBR_WORD_FROM, found);
}

static bool find_on(const struct dbr_speech *speech, const struct dbr_cue *cue,
		    struct dbr_found *found)
{
	return find_behind(speech, cue, DBR_WORD_ON, found);
}

typedef bool find(const struct dbr_speech *speech, const struct dbr_cue *cue,
		  struct dbr_found *found);

static bool find_nominal(const struct dbr_speech *speech,
			 const struct dbr_cue *cue, struct dbr_found *found)
{
	static const struct {
		enum dbr_frame frame;
		find *find;
	} frames[] = { { DBR_TAKES_AS, find_as },
		       { DBR_TAKES_ABOUT, find_about },
		       { DBR_TAKES_FROM, find_from },
		       { DBR_TAKES_ON, find_on },
		       { DBR_TAKES_OBJECT, find_object },
		       { DBR_TAKES_COLON, find_quote_before } };

	if (cue->frames & DBR_TAKES_CHARGE)
		return find_charge(speech, cue, found);
	for (size_t i = 0; i < sizeof(frames) / sizeof(*frames); i++)
		if ((cue->frames & frames[i].frame) &&
		    frames[i].find(speech, cue, found))
			return true;
	return false;
}

enum dabir_status dbr_rule_nominal(struct dbr_speech *speech,
				   const struct dbr_cue *cue, bool nested)
{
	struct dbr_found found = { .first = cue->end,
				   .end = cue->after,
				   .rule = "gap",
				   .confidence = 65,
				   .nested = nested };

	if (!dbr_speech_has_subject(cue))
		return DABIR_OK;
	if (cue->type != DBR_CUE_GAP && !find_nominal(speech, cue, &found))
		return DABIR_OK;
	return dbr_draft_add(speech, cue, &found);
}

enum dabir_status dbr_rule_before_colon(struct dbr_speech *speech,
					const struct dbr_cue *cue, bool nested)
{
	struct dbr_found found = { .confidence = 70, .nested = nested };
	bool on = (cue->frames & DBR_TAKES_ON) != 0;

	if (!dbr_speech_has_subject(cue) ||
	    !find_behind(speech, cue, on ? DBR_WORD_ON : DBR_WORD_FROM, &found))
		return DABIR_OK;
	return dbr_draft_add(speech, cue, &found);
}
