#include <string.h>

#include "speech/speech.h"

#define LONGEST_OPENING 30 /* units of "in a talk with X," */
#define LONGEST_SOURCE 7   /* units of "according to X" */
#define FARTHEST 120	   /* units searched before a verb */
#define LONGEST_OBJECT 7   /* units of a name behind a preposition */
#define GOOD_ENOUGH 45	   /* score below which nobody is the subject */

/* The unit behind the first comma in [i, limit) outside pairs, or 0. */
static uint32_t behind_comma(const struct dbr_units *units, uint32_t i,
			     uint32_t limit)
{
	uint32_t stop = i + LONGEST_OPENING;

	for (; i < limit && i < stop; i++) {
		uint32_t mate = units->items[i].mate;

		if (mate != DABIR_NONE && mate > i)
			i = mate;
		else if (dbr_unit_kind(units, i) == DBR_UNIT_COMMA)
			return i + 1;
		else if (dbr_unit_finite(units, i))
			return 0;
	}
	return 0;
}

/* Behind "according to X": a comma, or somebody where it was forgotten. */
static uint32_t behind_source(const struct dbr_units *units, uint32_t i,
			      uint32_t limit)
{
	uint32_t comma = behind_comma(units, i, limit);
	uint32_t stop = comma ? comma : limit;

	for (uint32_t k = i + 2; k < stop && k < i + LONGEST_SOURCE; k++)
		if ((dbr_unit_is(units, k, DBR_IS_HONORIFIC | DBR_IS_PRONOUN) &&
		     !dbr_unit_is(units, k - 1, DBR_IS_PREP)) ||
		    (dbr_unit_is_person(units, k) &&
		     dbr_unit_is(units, k - 1, DBR_IS_MEDIUM | DBR_IS_AGENCY)))
			return k;
	return comma;
}

/* "Agency:" in front of a lead: the unit behind its colon, or 0. */
static uint32_t behind_agency(const struct dbr_units *units, uint32_t i,
			      uint32_t limit)
{
	if (!dbr_unit_is(units, i, DBR_IS_MEDIUM | DBR_IS_AGENCY))
		return 0;
	for (uint32_t k = i + 1; k < limit && k < i + 4; k++)
		if (dbr_unit_kind(units, k) == DBR_UNIT_COLON ||
		    (dbr_unit_kind(units, k) == DBR_UNIT_COMMA &&
		     dbr_unit_is(units, i, DBR_IS_AGENCY)) ||
		    (dbr_unit_kind(units, k) == DBR_UNIT_MARK && k < i + 3))
			return k + 1;
	return 0;
}

static bool is_filler(const struct dbr_units *units, uint32_t i)
{
	uint8_t kind = dbr_unit_kind(units, i);

	if (kind == DBR_UNIT_WORD)
		return dbr_unit_is(units, i,
				   DBR_IS_OPENER | DBR_IS_TIME | DBR_IS_ADVERB |
					   DBR_IS_RETURN | DBR_IS_AND) &&
		       !dbr_unit_is(units, i, DBR_IS_SOURCE);
	return kind == DBR_UNIT_COMMA || kind == DBR_UNIT_MARK ||
	       kind == DBR_UNIT_COLON || kind == DBR_UNIT_SEMICOLON ||
	       kind == DBR_UNIT_STOP || kind == DBR_UNIT_SLASH;
}

uint32_t dbr_subject_start(const struct dbr_speech *speech, uint32_t first,
			   uint32_t limit)
{
	const struct dbr_units *units = &speech->units;
	uint32_t i = first;

	while (i < limit) {
		uint32_t next = behind_agency(units, i, limit);

		if (!next && is_filler(units, i))
			next = i + 1;
		if (!next && dbr_unit_is(units, i, DBR_IS_SOURCE))
			next = behind_source(units, i, limit);
		else if (!next && dbr_unit_is(units, i, DBR_IS_PREP))
			next = behind_comma(units, i, limit);
		if (!next)
			return i;
		i = next;
	}
	return first;
}

/* "to Mr X": a title between the preposition and the name. */
static bool is_titled_object(const struct dbr_units *units, uint32_t i,
			     uint32_t start)
{
	while (i > start + 1 && dbr_unit_is(units, i - 1, DBR_IS_HONORIFIC))
		i--;
	return i > start && dbr_unit_is(units, i - 1, DBR_IS_PREP);
}

/* A plain word written with the yeh of ezafe: what follows belongs to it. */
static bool has_ezafe(const struct dbr_unit *unit, const char *text)
{
	static const char ending[] = "\xD8\xA7\xDB\x8C"; /* ALEF, FARSI YEH */
	uint32_t len = sizeof(ending) - 1;

	text += unit->at + unit->len - len;
	return !unit->entry && !unit->name && unit->len > len &&
	       !memcmp(text, ending, len) && (uint8_t)text[-1] != 0x8C &&
	       (uint8_t)text[-1] != 0x8F; /* behind a half-space: "a ..." */
}

/* How likely a subject stands behind the word `i` - 1. */
static int score_behind_word(const struct dbr_units *units, uint32_t i,
			     uint32_t start)
{
	if (dbr_unit_is(units, i - 1, DBR_IS_OPENER | DBR_IS_TIME))
		return 30;
	if (dbr_unit_is(units, i - 1, DBR_IS_PREP | DBR_IS_SOURCE) ||
	    is_titled_object(units, i, start))
		return -60;
	if (dbr_unit_is(units, i - 1, DBR_IS_AND))
		return i > start + 1 && dbr_unit_finite(units, i - 2) ? 25
								      : -15;
	if (dbr_unit_finite(units, i - 1))
		return 30;
	if (has_ezafe(&units->items[i - 1], units->text))
		return -24;
	if (dbr_unit_is(units, i - 1, DBR_IS_THAT))
		return 15;
	return dbr_unit_is(units, i - 1, DBR_IS_ADVERB) ? 25 : 0;
}

/* How likely a subject starts at `i`, from what stands before it. */
static int score_place(const struct dbr_units *units, uint32_t i,
		       uint32_t start)
{
	if (i == start)
		return 45;
	switch (dbr_unit_kind(units, i - 1)) {
	case DBR_UNIT_COMMA: return 32;
	case DBR_UNIT_STOP:
	case DBR_UNIT_SEMICOLON: return 35;
	case DBR_UNIT_WORD: return score_behind_word(units, i, start);
	default: return 5;
	}
}

/* Organisations, states, media; a document seldom speaks by itself. */
static int score_body(const struct dbr_units *units,
		      const struct dbr_phrase *phrase)
{
	const struct dbr_unit *first = &units->items[phrase->first];

	if (dbr_unit_is(units, phrase->first, DBR_IS_DOCUMENT))
		return -5;
	if (dbr_unit_is_place(units, phrase->first))
		return 14;
	if (first->name && first->name_kind == DABIR_ENTITY_ORGANISATION)
		return 32;
	return phrase->pointing ? 15 : 22;
}

static int score_name(const struct dbr_units *units,
		      const struct dbr_phrase *phrase)
{
	if (dbr_unit_is_person(units, phrase->name_first))
		return 40;
	if (phrase->office_first != phrase->office_end)
		return 35;
	return phrase->end - phrase->first <= 4 ? 20 : 5;
}

static int score_kind(const struct dbr_units *units,
		      const struct dbr_phrase *phrase)
{
	if (dbr_unit_is(units, phrase->first, DBR_IS_CREDIT) &&
	    !units->items[phrase->first].name)
		return -20; /* "his own words" */
	switch (phrase->kind) {
	case DBR_PHRASE_PRONOUN: return 45;
	case DBR_PHRASE_NAME: return score_name(units, phrase);
	case DBR_PHRASE_OFFICE: return phrase->pointing ? 56 : 38;
	case DBR_PHRASE_GROUP: return 25;
	case DBR_PHRASE_ORG: return score_body(units, phrase);
	case DBR_PHRASE_OTHER: return phrase->pointing ? -10 : 0;
	default: return -100;
	}
}

/* What follows a phrase tells whether it was a subject. */
static int score_end(const struct dbr_units *units, uint32_t end, uint32_t cue)
{
	if (end >= cue)
		return 12;
	if (end + 1 == cue && dbr_unit_is(units, end, DBR_IS_THAT))
		return 40; /* "X, who says" */
	if (dbr_unit_is(units, end, DBR_IS_RA))
		return -70;
	if (dbr_unit_is(units, end, DBR_IS_ADVERB))
		return 16; /* "too", "also": behind a subject */
	if (dbr_unit_kind(units, end) == DBR_UNIT_COMMA ||
	    dbr_unit_is(units, end, DBR_IS_PREP | DBR_IS_TIME | DBR_IS_CLAUSE))
		return 10;
	if (dbr_unit_is(units, end, DBR_IS_FINITE))
		return -15;
	return 0;
}

static bool may_start(const struct dbr_units *units, uint32_t i)
{
	const struct dbr_unit *unit = &units->items[i];

	if (unit->kind == DBR_UNIT_LATIN)
		return true;
	if (unit->kind == DBR_UNIT_QUOTE)
		return dbr_unit_opens(units, i);
	if (unit->kind != DBR_UNIT_WORD || unit->light)
		return false;
	if (dbr_unit_is(units, i, DBR_IS_THIS) &&
	    dbr_unit_is(units, i + 1, DBR_IS_THAT))
		return false; /* "this, that some say" */
	return !dbr_unit_is(units, i,
			    DBR_IS_PREP | DBR_IS_RA | DBR_IS_THAT | DBR_IS_AND |
				    DBR_IS_FINITE | DBR_IS_NOT | DBR_IS_LATE);
}

/* Only a word that is a head by itself may start a phrase anywhere. */
static bool is_strong_start(const struct dbr_units *units, uint32_t i)
{
	return (units->items[i].name &&
		units->items[i].name_kind != DABIR_ENTITY_PLACE) ||
	       dbr_unit_is(units, i,
			   DBR_IS_PRONOUN | DBR_IS_OFFICE | DBR_IS_HONORIFIC |
				   DBR_IS_GROUP | DBR_IS_THIS);
}

static int score_start(const struct dbr_units *units, uint32_t i,
		       uint32_t start, bool known)
{
	int place = score_place(units, i, start);

	if (place <= 5 && !known && !is_strong_start(units, i))
		return -100;
	if (i > start && units->items[i].name &&
	    units->items[i].name == units->items[i - 1].name)
		return -100;
	return place;
}

/* Somebody met before is likely; a name that nobody vouches for is not. */
static int score_known(const struct dbr_units *units,
		       const struct dbr_phrase *phrase, uint32_t known_end)
{
	if (known_end && known_end <= phrase->end)
		return phrase->kind == DBR_PHRASE_NAME ? 35
		       : phrase->pointing	       ? 0
						       : 20;
	if (phrase->kind == DBR_PHRASE_NAME &&
	    phrase->office_first == phrase->office_end &&
	    !dbr_unit_is_person(units, phrase->name_first))
		return -15;
	return 0;
}

/* "..., after talks with X, head of Y, said": the head is X's. */
static bool is_object_apposition(const struct dbr_units *units, uint32_t i,
				 uint32_t start)
{
	if (dbr_unit_kind(units, i - 1) != DBR_UNIT_COMMA ||
	    !dbr_unit_is(units, i, DBR_IS_OFFICE))
		return false;
	for (uint32_t k = i - 1; k > start && k + LONGEST_OBJECT > i; k--) {
		if (dbr_unit_is(units, k - 1, DBR_IS_PREP))
			return true;
		if (dbr_unit_kind(units, k - 1) != DBR_UNIT_WORD ||
		    dbr_unit_finite(units, k - 1))
			return false;
	}
	return false;
}

/*
 A heading run into the line, "need of a turn in policy X said": words that
 nobody vouches for give way to somebody behind them.
 */
static bool is_rather(const struct dbr_speech *speech,
		      const struct dbr_phrase *best,
		      const struct dbr_phrase *phrase, uint32_t known_end,
		      uint32_t cue)
{
	const struct dbr_units *units = &speech->units;

	if (best->kind != DBR_PHRASE_NAME || best->end == cue ||
	    best->office_first != best->office_end ||
	    units->items[best->name_first].name ||
	    dbr_unit_is(units, best->first, DBR_IS_HONORIFIC) ||
	    dbr_known_end(speech, best->first, cue))
		return false;
	return phrase->kind == DBR_PHRASE_PRONOUN || known_end ||
	       phrase->pointing ||
	       (phrase->kind == DBR_PHRASE_NAME &&
		units->items[phrase->name_first].name);
}

/* The score of a phrase whose start has `score`, by what it is and its end. */
static int score_phrase(const struct dbr_units *units,
			const struct dbr_phrase *phrase, uint32_t known_end,
			uint32_t cue)
{
	int score = score_kind(units, phrase) +
		    score_end(units, phrase->end, cue) +
		    score_known(units, phrase, known_end);

	if (phrase->kind == DBR_PHRASE_PRONOUN && phrase->end == cue)
		score += 25;
	return score;
}

/* "..., but Y said": the last "but" behind a verb, or `start`. */
static uint32_t last_turn(const struct dbr_units *units, uint32_t start,
			  uint32_t cue)
{
	for (uint32_t i = cue; i > start + 1; i--)
		if (dbr_unit_is(units, i - 1, DBR_IS_CUT) &&
		    (dbr_unit_finite(units, i - 2) ||
		     dbr_unit_kind(units, i - 2) == DBR_UNIT_COMMA))
			return i - 1;
	return start;
}

/* Inside a quotation sentences end too: behind the last that did. */
static uint32_t behind_stop(const struct dbr_units *units, uint32_t first,
			    uint32_t cue)
{
	for (uint32_t i = cue; i > first; i--)
		if (dbr_unit_kind(units, i - 1) == DBR_UNIT_STOP)
			return i + 1 < cue ? i : first;
	return first;
}

/* What the words before unit `i` take from the score of a phrase there. */
static int score_before(const struct dbr_units *units, uint32_t i,
			uint32_t start, uint32_t covered)
{
	if (i < covered) /* the apposition of a name before it */
		return -30;
	return i != start && is_object_apposition(units, i, start) ? -40 : 0;
}

void dbr_subject_find(const struct dbr_speech *speech, uint32_t first,
		      uint32_t cue, struct dbr_phrase *subject)
{
	const struct dbr_units *units = &speech->units;
	uint32_t from = behind_stop(
		units, cue - first > FARTHEST ? cue - FARTHEST : first, cue);
	uint32_t start = dbr_subject_start(speech, from, cue), covered = 0;
	uint32_t turn = last_turn(units, start, cue);

	*subject = (struct dbr_phrase){ .first = cue,
					.end = cue,
					.score = GOOD_ENOUGH - 1 };
	for (uint32_t i = start; i < cue; i++) {
		struct dbr_phrase phrase;
		uint32_t known_end;
		int score;

		if (!may_start(units, i))
			continue;
		known_end = dbr_known_end(speech, i, cue);
		score = score_start(units, i, start, known_end != 0);
		if (score <= -50)
			continue;
		dbr_phrase_read(speech, i, cue, &phrase);
		dbr_known_trim(speech, &phrase);
		score += score_phrase(units, &phrase, known_end, cue) +
			 score_before(units, i, start, covered);
		if (phrase.end <= turn)
			score -= 25;
		phrase.score = score;
		if (score < GOOD_ENOUGH)
			continue;
		covered = phrase.end > covered ? phrase.end : covered;
		if (score > subject->score ||
		    is_rather(speech, subject, &phrase, known_end, cue))
			*subject = phrase;
	}
}
