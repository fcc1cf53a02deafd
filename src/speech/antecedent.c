#include "speech/speech.h"

#define FARTHEST 160 /* units searched */
#define BACK 4	     /* sentences */

static uint32_t lowest(uint32_t i)
{
	return i > FARTHEST ? i - FARTHEST : 0;
}

bool dbr_antecedent_group(const struct dbr_speech *speech, uint32_t i,
			  struct dbr_phrase *phrase)
{
	const struct dbr_units *units = &speech->units;

	for (uint32_t k = i; k > lowest(i); k--) {
		if (!dbr_unit_is(units, k - 1, DBR_IS_GROUP))
			continue;
		dbr_phrase_read(speech, k - 1, i, phrase);
		return true;
	}
	return false;
}

bool dbr_antecedent_person(const struct dbr_speech *speech, uint32_t i,
			   struct dbr_phrase *phrase)
{
	const struct dbr_units *units = &speech->units;

	for (uint32_t k = i; k > lowest(i); k--) {
		uint32_t first = k - 1;

		if (!dbr_unit_is_person(units, first))
			continue;
		while (first > 0 &&
		       units->items[first - 1].name == units->items[first].name)
			first--;
		dbr_phrase_read(speech, first, i, phrase);
		return true;
	}
	return false;
}

/* The sentence that unit `i` stands in. */
static uint32_t sentence_of(const struct dbr_units *units, uint32_t i)
{
	return dbr_range_of(units->sentences, units->sentence_count, i);
}

static bool has_document(const struct dbr_units *units,
			 struct dbr_range sentence)
{
	for (uint32_t i = sentence.first; i < sentence.end; i++)
		if (dbr_unit_is(units, i, DBR_IS_DOCUMENT) &&
		    !units->items[i].light)
			return true;
	return false;
}

/* Whom a sentence is about, when that is somebody who may write. */
static bool read_author(const struct dbr_speech *speech,
			struct dbr_range sentence, struct dbr_phrase *phrase)
{
	const struct dbr_units *units = &speech->units;
	uint32_t first =
		dbr_subject_start(speech, sentence.first, sentence.end);

	dbr_phrase_read(speech, first, sentence.end, phrase);
	if (dbr_unit_is(units, first,
			DBR_IS_MEDIUM | DBR_IS_AGENCY | DBR_IS_DOCUMENT))
		return false;
	return phrase->kind == DBR_PHRASE_OFFICE ||
	       phrase->kind == DBR_PHRASE_ORG ||
	       (phrase->kind == DBR_PHRASE_NAME &&
		dbr_unit_is_person(units, phrase->name_first));
}

/* "X, in a message to Y, ..." before "this message", else the nearest. */
bool dbr_antecedent_author(const struct dbr_speech *speech, uint32_t i,
			   struct dbr_phrase *phrase)
{
	const struct dbr_units *units = &speech->units;
	uint32_t here = sentence_of(units, i);
	uint32_t last = here > BACK ? here - BACK : 0;

	for (uint32_t k = here; k > last; k--)
		if (has_document(units, units->sentences[k - 1]) &&
		    read_author(speech, units->sentences[k - 1], phrase))
			return true;
	for (uint32_t k = here; k > last; k--)
		if (read_author(speech, units->sentences[k - 1], phrase))
			return true;
	return false;
}

/* A company is no news agency, and the other way round. */
static bool is_body(const struct dbr_units *units, uint32_t i, bool medium)
{
	const struct dbr_unit *unit = &units->items[i];

	return unit->kind == DBR_UNIT_WORD && unit->name &&
	       unit->name_kind == DABIR_ENTITY_ORGANISATION &&
	       !dbr_unit_is(units, i, DBR_IS_AGENCY) &&
	       dbr_unit_is(units, i, DBR_IS_MEDIUM) == medium;
}

bool dbr_antecedent_body(const struct dbr_speech *speech,
			 const struct dbr_phrase *pointing,
			 struct dbr_phrase *phrase)
{
	const struct dbr_units *units = &speech->units;
	uint32_t i = pointing->first;
	bool medium = dbr_unit_is(units, pointing->end - 1, DBR_IS_MEDIUM);

	for (uint32_t k = i; k > lowest(i); k--) {
		uint32_t first = k - 1, end = k;

		if (!is_body(units, first, medium))
			continue;
		while (first > 0 &&
		       units->items[first - 1].name == units->items[first].name)
			first--;
		*phrase = (struct dbr_phrase){ .first = first,
					       .end = end,
					       .kind = DBR_PHRASE_ORG };
		phrase->office_first = phrase->office_end = DABIR_NONE;
		return true;
	}
	return false;
}
