#include "speech/rules.h"

bool dbr_speech_is_agency(const struct dbr_speech *speech,
			  const struct dbr_phrase *phrase)
{
	const struct dbr_units *units = &speech->units;

	for (uint32_t i = phrase->first; i < phrase->end; i++)
		if (dbr_unit_is(units, i, DBR_IS_NOT))
			return true;
	return false;
}
