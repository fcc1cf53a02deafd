#include <string.h>

#include "speech/reading.h"

#define LONGEST_PHRASE 40 /* units; a longer one is no name of anybody */
#define LONGEST_NAME 4	  /* words that nobody vouches for */
#define LONGEST_QUOTE 6	  /* units of a name in quotation marks */

bool dbr_unit_equals(const struct dbr_units *units, uint32_t i,
		     const char *word)
{
	size_t len = strlen(word);

	return units->items[i].len == len &&
	       !memcmp(units->text + units->items[i].at, word, len);
}

struct dabir_span dbr_unit_span(const struct dbr_units *units, uint32_t first,
				uint32_t end)
{
	uint32_t at;

	if (first >= end)
		return (struct dabir_span){ 0, 0 };
	at = units->items[first].at;
	return (struct dabir_span){ at, dbr_unit_end(units, end - 1) - at };
}

static uint8_t kind_of_head(uint64_t classes)
{
	if (classes & DBR_IS_OFFICE)
		return DBR_PHRASE_OFFICE;
	return classes & DBR_IS_GROUP ? DBR_PHRASE_GROUP : DBR_PHRASE_ORG;
}

/* Note a head word: an office, a group, an organisation. */
static void take_head(struct dbr_reading *reading)
{
	struct dbr_phrase *phrase = reading->phrase;
	uint64_t classes = dbr_unit_entry(reading->units, reading->at)->classes;
	bool named = phrase->name_first != phrase->name_end;

	reading->in_office = true;
	reading->kin = (classes & DBR_IS_KIN) != 0;
	if (named) {
		reading->apposed = true;
		if (!(classes & DBR_IS_OFFICE))
			return;
	}
	if (phrase->kind == DBR_PHRASE_OTHER)
		phrase->kind = kind_of_head(classes);
	phrase->office_first = reading->at;
	if (!named && !phrase->pointing &&
	    dbr_unit_is(reading->units, phrase->first, DBR_IS_ONE))
		phrase->office_first = phrase->first;
}

/* A plain word: part of a name in front, of an office behind its head. */
static void take_plain(struct dbr_reading *reading)
{
	struct dbr_phrase *phrase = reading->phrase;
	uint32_t at = reading->at;

	if (dbr_unit_is(reading->units, at, DBR_IS_HONORIFIC) &&
	    !(phrase->name_end > phrase->name_first))
		return;
	if (reading->in_office || reading->closed)
		return;
	if (phrase->name_first == phrase->name_end)
		phrase->name_first = at;
	phrase->name_end = at + 1;
}

static void take_word(struct dbr_reading *reading)
{
	if (dbr_reading_take_name(reading))
		return;
	if (dbr_unit_is(reading->units, reading->at, DBR_PHRASE_HEADS) &&
	    !(reading->in_office && !reading->apposed))
		take_head(reading);
	else
		take_plain(reading);
	reading->at++;
}

/* "science and research": "and" inside an office. */
static bool take_and(struct dbr_reading *reading)
{
	uint32_t next = reading->at + 1;

	if (!reading->in_office || !dbr_reading_is_word(reading, next) ||
	    dbr_unit_is(reading->units, next, DBR_IS_THIS))
		return false;
	if (next + 1 < reading->limit && reading->units->items[next + 1].light)
		return false;
	reading->at = next;
	return true;
}

/* A list inside an office: "A, B and C" with short members. */
static bool is_list(const struct dbr_reading *reading, uint32_t i)
{
	uint32_t stop = i + 4;

	for (; i < stop && i < reading->limit; i++) {
		if (dbr_unit_is(reading->units, i, DBR_IS_AND))
			return dbr_reading_is_word(reading, i + 1);
		if (dbr_unit_kind(reading->units, i) == DBR_UNIT_COMMA)
			return i + 1 < stop &&
			       dbr_reading_is_word(reading, i + 1) &&
			       is_list(reading, i + 1);
		if (!dbr_reading_is_word(reading, i))
			return false;
	}
	return false;
}

/* "head of Y, X" */
static bool takes_holder(const struct dbr_reading *reading, uint32_t next)
{
	const struct dbr_phrase *phrase = reading->phrase;

	return phrase->name_first == phrase->name_end && reading->in_office &&
	       phrase->kind == DBR_PHRASE_OFFICE &&
	       (dbr_unit_is_person(reading->units, next) ||
		dbr_unit_is(reading->units, next, DBR_IS_HONORIFIC));
}

/* A comma before an apposition: "X, head of Y" or "head of Y, X". */
static bool take_comma(struct dbr_reading *reading)
{
	const struct dbr_phrase *phrase = reading->phrase;
	uint32_t next = reading->at + 1;
	bool named = phrase->name_first != phrase->name_end;

	if (next >= reading->limit)
		return false;
	if (named && !reading->in_office &&
	    dbr_unit_is(reading->units, next, DBR_IS_OFFICE)) {
		reading->at = next;
		return true;
	}
	if (takes_holder(reading, next)) {
		reading->at = next;
		reading->in_office = dbr_unit_is_person(reading->units, next);
		return true;
	}
	if (!reading->in_office || phrase->pointing ||
	    reading->at < phrase->first + 2 || !is_list(reading, next))
		return false;
	reading->at = next;
	return true;
}

/* A short pair: a name in quotes is read, a gloss in parentheses skipped. */
static bool take_mark(struct dbr_reading *reading)
{
	const struct dbr_unit *unit = &reading->units->items[reading->at];

	if (unit->mate == DABIR_NONE || unit->mate >= reading->limit)
		return false;
	if (unit->mate < reading->at) {
		reading->at++;
		reading->closed = !reading->in_office;
		return unit->mate >= reading->phrase->first;
	}
	if (unit->mate - reading->at > LONGEST_QUOTE + 1)
		return false;
	reading->at =
		unit->kind == DBR_UNIT_PAREN ? unit->mate + 1 : reading->at + 1;
	return true;
}

/* "ambassador of X in Y", "a source in the hospital of Y". */
static bool take_in(struct dbr_reading *reading)
{
	const struct dbr_phrase *phrase = reading->phrase;
	uint32_t next = reading->at + 1;

	if (phrase->office_first == phrase->office_end || reading->placed ||
	    !dbr_unit_is(reading->units, phrase->office_first, DBR_IS_ENVOY) ||
	    !dbr_unit_equals(reading->units, reading->at, DBR_WORD_IN) ||
	    !dbr_reading_is_word(reading, next))
		return false;
	reading->placed = true;
	if (!dbr_unit_is(reading->units, phrase->office_first,
			 DBR_IS_VAGUE | DBR_IS_GROUP) &&
	    !dbr_unit_is_place(reading->units, next) &&
	    !dbr_unit_is(reading->units, next, DBR_IS_ORG) &&
	    !(reading->units->items[next].name &&
	      !dbr_unit_is_person(reading->units, next)))
		return false;
	reading->at = next + 1;
	return true;
}

static bool take(struct dbr_reading *reading)
{
	switch (dbr_unit_kind(reading->units, reading->at)) {
	case DBR_UNIT_WORD:
		if (dbr_unit_is(reading->units, reading->at, DBR_IS_AND))
			return take_and(reading);
		if (take_in(reading))
			return true;
		if (dbr_reading_is_over(reading))
			return false;
		take_word(reading);
		return true;
	case DBR_UNIT_LATIN: take_word(reading); return true;
	case DBR_UNIT_NUMBER: reading->at++; return reading->in_office;
	case DBR_UNIT_COMMA: return take_comma(reading);
	case DBR_UNIT_QUOTE:
	case DBR_UNIT_PAREN: return take_mark(reading);
	default: return false;
	}
}

/* "a source": the head behind it is counted with it. */
static void take_one(struct dbr_reading *reading)
{
	if (!dbr_unit_is(reading->units, reading->at, DBR_IS_ONE) ||
	    !dbr_reading_is_word(reading, reading->at + 1))
		return;
	reading->at++;
	if (!dbr_unit_is(reading->units, reading->at, DBR_PHRASE_HEADS)) {
		reading->phrase->kind =
			dbr_unit_is(reading->units, reading->at - 1,
				    DBR_IS_PLURAL)
				? DBR_PHRASE_GROUP
				: DBR_PHRASE_OFFICE;
		reading->phrase->office_first = reading->phrase->first;
		reading->in_office = true;
	}
}

/* A word for a person by what he does, which no list has. */
static bool is_agent(const struct dbr_reading *reading, uint32_t i)
{
	const struct dbr_unit *unit = &reading->units->items[i];

	return !unit->entry &&
	       dbr_lexicon_tail(reading->units->text, unit->at,
				unit->at + unit->len, DBR_IS_AGENT);
}

/* "this official": points back at somebody. */
static bool take_pointing(struct dbr_reading *reading)
{
	uint32_t next = reading->at + 1;

	if (!dbr_unit_is(reading->units, reading->at, DBR_IS_THIS) ||
	    !dbr_reading_is_word(reading, next))
		return false;
	reading->phrase->pointing = true;
	reading->at = next;
	if (is_agent(reading, next)) {
		reading->phrase->kind = DBR_PHRASE_OFFICE;
		reading->phrase->office_first = next;
		reading->in_office = true;
	}
	return true;
}

/* A state, a city or an organisation by its own name. */
static bool is_body_name(const struct dbr_reading *reading)
{
	const struct dbr_phrase *phrase = reading->phrase;
	const struct dbr_unit *unit =
		&reading->units->items[phrase->name_first];

	if (phrase->office_first != phrase->office_end)
		return false;
	if (unit->name && unit->name_kind == DABIR_ENTITY_ORGANISATION)
		return true;
	if (!dbr_unit_is_place(reading->units, phrase->name_first))
		return false;
	return phrase->name_end - phrase->name_first == 1 ||
	       (unit->name &&
		unit->name == reading->units->items[phrase->name_end - 1].name);
}

/* A heading run into the line in front of an office is nobody's name. */
static void drop_heading(struct dbr_reading *reading)
{
	struct dbr_phrase *phrase = reading->phrase;

	if (phrase->office_first == phrase->office_end ||
	    phrase->name_first >= phrase->office_first ||
	    phrase->name_first == phrase->name_end || phrase->pointing ||
	    phrase->end < phrase->office_first + 2 ||
	    (phrase->name_end - phrase->name_first <= LONGEST_NAME &&
	     !dbr_unit_is_ordinary(reading->units, phrase->name_first)) ||
	    reading->units->items[phrase->name_first].name ||
	    dbr_unit_is(reading->units, phrase->first, DBR_IS_HONORIFIC))
		return;
	phrase->first = phrase->office_first;
	phrase->name_first = phrase->name_end = phrase->first;
}

static void finish(struct dbr_reading *reading)
{
	struct dbr_phrase *phrase = reading->phrase;

	drop_heading(reading);

	if (phrase->office_first != phrase->office_end)
		phrase->office_end = phrase->end;
	if (phrase->name_first >= phrase->office_first &&
	    phrase->office_end > phrase->name_first &&
	    phrase->name_first != phrase->name_end)
		phrase->office_end = phrase->name_first;
	if (phrase->kind == DBR_PHRASE_OTHER &&
	    phrase->name_first != phrase->name_end && !phrase->pointing)
		phrase->kind = DBR_PHRASE_NAME;
	if (phrase->kind == DBR_PHRASE_OFFICE &&
	    phrase->name_first != phrase->name_end)
		phrase->kind = DBR_PHRASE_NAME;
	if (phrase->kind == DBR_PHRASE_NAME && is_body_name(reading))
		phrase->kind = DBR_PHRASE_ORG;
}

/* "he", or "himself" alone; "X himself" is read on as X. */
static bool take_pronoun(struct dbr_reading *reading)
{
	bool own = dbr_unit_is(reading->units, reading->at, DBR_IS_OWN);

	if (own && dbr_reading_is_word(reading, reading->at + 1)) {
		reading->at++;
		return false;
	}
	if (!own && !dbr_unit_is(reading->units, reading->at, DBR_IS_PRONOUN))
		return false;
	reading->phrase->kind = DBR_PHRASE_PRONOUN;
	reading->phrase->end = reading->at + 1;
	return true;
}

void dbr_phrase_read(const struct dbr_speech *speech, uint32_t i,
		     uint32_t limit, struct dbr_phrase *phrase)
{
	struct dbr_reading reading = { .speech = speech,
				       .units = &speech->units,
				       .phrase = phrase,
				       .at = i,
				       .limit = limit };

	*phrase = (struct dbr_phrase){ .first = i, .end = i };
	phrase->office_first = phrase->office_end = DABIR_NONE;
	if (i >= limit)
		return;
	if (take_pronoun(&reading))
		return;
	if (limit - i > LONGEST_PHRASE)
		reading.limit = i + LONGEST_PHRASE;
	phrase->kind = DBR_PHRASE_OTHER;
	take_one(&reading);
	take_pointing(&reading);
	while (reading.at < reading.limit && take(&reading))
		phrase->end = reading.at;
	while (phrase->end > i &&
	       dbr_unit_kind(reading.units, phrase->end - 1) == DBR_UNIT_COMMA)
		phrase->end--;
	if (phrase->end == i)
		phrase->kind = DBR_PHRASE_NONE;
	finish(&reading);
}
