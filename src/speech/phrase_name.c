#include "speech/reading.h"

#include "names/folded.h"
#include "names/words.h"

#define LONGEST_OBJECT 12 /* units up to its "ra" */

bool dbr_reading_stops(const struct dbr_reading *reading, uint32_t i)
{
	const struct dbr_unit *unit = &reading->units->items[i];

	if (unit->light || (dbr_unit_entry(reading->units, i)->frames &
			    DBR_TAKES_GAP)) /* "khastar-e" */
		return true;
	return dbr_unit_is(reading->units, i, DBR_PHRASE_STOPS);
}

bool dbr_reading_is_word(const struct dbr_reading *reading, uint32_t i)
{
	uint8_t kind;

	if (i >= reading->limit)
		return false;
	kind = dbr_unit_kind(reading->units, i);
	return (kind == DBR_UNIT_WORD && !dbr_reading_stops(reading, i)) ||
	       kind == DBR_UNIT_LATIN;
}

/* The end of a name that names/ found here, or the reading place itself. */
static uint32_t known_name_end(const struct dbr_reading *reading)
{
	const struct dbr_unit *items = reading->units->items;
	uint32_t end = reading->at;

	if (!dbr_unit_is_person(reading->units, end))
		return end;
	while (end < reading->limit &&
	       items[end].name == items[reading->at].name)
		end++;
	return end;
}

/* "governor of X": one word right behind such a head is its town. */
static bool is_town(const struct dbr_reading *reading, uint32_t end)
{
	const struct dbr_phrase *phrase = reading->phrase;

	return reading->in_office && end == reading->at + 1 &&
	       phrase->office_first + 1 == reading->at &&
	       dbr_unit_is(reading->units, phrase->office_first, DBR_IS_TOWN);
}

/* A first name that was found alone, and the word that must be its surname. */
static uint32_t with_surname(const struct dbr_reading *reading, uint32_t end)
{
	const struct dbr_unit *unit = &reading->units->items[reading->at];

	if (end != reading->at + 1 || !dbr_reading_is_word(reading, end) ||
	    reading->units->items[end].entry ||
	    dbr_reading_is_word(reading, end + 1) ||
	    !dbr_word_is(reading->units->text + unit->at, unit->len,
			 DBR_WORD_FIRST_NAME))
		return end;
	return end + 1;
}

/* "the cabinet of X": X owns it and holds no office here. */
static bool is_owner(const struct dbr_reading *reading, uint32_t end)
{
	return reading->in_office && end == reading->at + 1 &&
	       reading->at > reading->phrase->first &&
	       dbr_unit_is(reading->units, reading->at - 1, DBR_IS_SEAT);
}

/* A name that names/ found: all of it, in front or behind an office. */
bool dbr_reading_take_name(struct dbr_reading *reading)
{
	struct dbr_phrase *phrase = reading->phrase;
	uint32_t end = known_name_end(reading);

	if (end == reading->at)
		return false;
	if (reading->kin || is_town(reading, end) || is_owner(reading, end))
		return false;
	if (!reading->in_office)
		end = with_surname(reading, end);
	if (phrase->name_first != phrase->name_end) {
		reading->closed = true; /* a second name is another's */
		return false;
	}
	if (reading->in_office && (dbr_reading_is_word(reading, end) ||
				   phrase->kind != DBR_PHRASE_OFFICE ||
				   phrase->name_first != phrase->name_end))
		return false;
	phrase->name_first = reading->at;
	phrase->name_end = end;
	reading->at = end;
	reading->closed = true;
	return true;
}

/* "FIFA X and Y will ...": a person behind a body of one word. */
static bool is_behind_body(const struct dbr_reading *reading)
{
	return reading->phrase->kind == DBR_PHRASE_ORG &&
	       reading->at == reading->phrase->first + 1 &&
	       dbr_unit_is_person(reading->units, reading->at);
}

/* Does an object marked with "ra" begin at the reading place? */
static bool is_object(const struct dbr_reading *reading)
{
	const struct dbr_units *units = reading->units;
	uint32_t i = reading->at, stop = i + LONGEST_OBJECT;
	uint8_t last;

	if (i == reading->phrase->first ||
	    dbr_unit_is(units, i - 1, DBR_IS_AND))
		return false;
	last = units->items[i - 1].name; /* it ends here */
	if ((!last || units->items[i].name == last ||
	     dbr_unit_is(units, i, DBR_PHRASE_HEADS & ~DBR_IS_GROUP)) &&
	    !dbr_unit_is(units, i, DBR_IS_THIS))
		return false;
	for (; i < reading->limit && i < stop; i++) {
		if (dbr_unit_is(units, i, DBR_IS_RA))
			return true;
		if (dbr_unit_kind(units, i) == DBR_UNIT_COMMA ||
		    dbr_unit_finite(units, i) || units->items[i].light)
			return false;
	}
	return false;
}

/* "according to club X this player": what names/ found has ended. */
static bool is_behind_entity(const struct dbr_reading *reading)
{
	return reading->at > reading->phrase->first &&
	       dbr_unit_is(reading->units, reading->at, DBR_IS_THIS) &&
	       reading->units->items[reading->at - 1].name;
}

/* "Reuters": a name by itself, complete but for a place behind it. */
static bool is_behind_proper(const struct dbr_reading *reading)
{
	const struct dbr_units *units = reading->units;
	uint32_t at = reading->at;

	return at == reading->phrase->first + 1 &&
	       dbr_unit_is(units, at - 1, DBR_IS_PROPER) &&
	       !dbr_unit_is_place(units, at) &&
	       (!units->items[at].name ||
		units->items[at].name != units->items[at - 1].name);
}

/* A plain word behind a name that is complete belongs to the sentence. */
static bool is_behind_name(const struct dbr_reading *reading)
{
	return reading->closed && !reading->in_office &&
	       !dbr_unit_is(reading->units, reading->at, DBR_PHRASE_HEADS);
}

/* "Reuters Mrs X": an honorific behind a name starts another name. */
static bool is_other_name(const struct dbr_reading *reading)
{
	const struct dbr_phrase *phrase = reading->phrase;

	return dbr_unit_is(reading->units, reading->at,
			   DBR_IS_HONORIFIC | DBR_IS_THIS | DBR_IS_ONE) &&
	       phrase->name_first != phrase->name_end && !reading->in_office &&
	       !dbr_unit_is_person(reading->units, reading->at);
}

/* "agency <<X>> some of ...": behind a name in quotation marks. */
static bool is_behind_quote(const struct dbr_reading *reading)
{
	const struct dbr_units *units = reading->units;

	return reading->in_office && reading->at > reading->phrase->first &&
	       dbr_unit_closes(units, reading->at - 1) &&
	       dbr_unit_is(units, reading->at,
			   DBR_IS_GROUP | DBR_IS_ONE | DBR_IS_THIS);
}

bool dbr_unit_is_ordinary(const struct dbr_units *units, uint32_t i)
{
	const struct dbr_unit *unit = &units->items[i];
	const char *text = units->text + unit->at;
	const struct dbr_word *word =
		dbr_word_find(dbr_folded_key(text, unit->len));

	return word && word->rank < DBR_WORD_RARE && !word->elsewhere &&
	       !(word->lists &
		 (DBR_WORD_FIRST_NAME | DBR_WORD_PLACE | DBR_WORD_HONORIFIC));
}

bool dbr_reading_is_over(const struct dbr_reading *reading)
{
	return dbr_reading_stops(reading, reading->at) ||
	       is_other_name(reading) || is_behind_body(reading) ||
	       is_behind_name(reading) || is_behind_proper(reading) ||
	       is_object(reading) || is_behind_entity(reading) ||
	       is_behind_quote(reading);
}
