#include "speech/speech.h"

#define FARTHEST 160 /* units searched */

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

/* A company is no news agency, and the other way round. */
static bool is_body(const struct dbr_units *units, uint32_t i, bool medium)
{
	const struct dbr_unit *unit = &units->items[i];

	return unit->kind == DBR_UNIT_WORD && unit->name &&
	       unit->name_kind == DABIR_ENTITY_ORGANISATION &&
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
