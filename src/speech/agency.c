/*
 The agency that tells the story is named at its opening ("according to X")
 and again later; neither credits anything to it.
 */
#include <string.h>

#include "speech/rules.h"

#define OPENING 3 /* sentences in which the story names its source */

static const struct dbr_cue *first_report(const struct dbr_speech *speech)
{
	for (uint32_t i = 0; i < speech->cue_count; i++) {
		const struct dbr_cue *cue = &speech->cues[i];

		if (cue->type == DBR_CUE_SOURCE &&
		    dbr_unit_is(&speech->units, cue->first, DBR_IS_REPORT))
			return cue;
	}
	return NULL;
}

/* Do two phrases share a word that is no head such as "agency"? */
static bool share_word(const struct dbr_units *units,
		       const struct dbr_phrase *left,
		       const struct dbr_phrase *right)
{
	for (uint32_t i = left->first; i < left->end; i++)
		for (uint32_t k = right->first; k < right->end; k++) {
			const struct dbr_unit *a = &units->items[i];
			const struct dbr_unit *b = &units->items[k];

			if (a->kind == DBR_UNIT_WORD && a->len == b->len &&
			    a->len > 4 &&
			    !memcmp(units->text + a->at, units->text + b->at,
				    a->len) &&
			    !(dbr_unit_is(units, i, DBR_IS_MEDIUM) &&
			      left->end - left->first > 1))
				return true;
		}
	return false;
}

bool dbr_speech_is_agency(const struct dbr_speech *speech,
			  const struct dbr_cue *cue)
{
	const struct dbr_units *units = &speech->units;
	const struct dbr_cue *first = first_report(speech);
	uint32_t from = units->sentences[cue->sentence].first;

	for (uint32_t i = cue->subject.first; i < cue->subject.end; i++)
		if (dbr_unit_is(units, i, DBR_IS_NOT | DBR_IS_AGENCY))
			return true;
	if (first == cue)
		return cue->first == from &&
		       cue->sentence <
			       units->line_sentence[cue->line] + OPENING;
	return first && share_word(units, &first->subject, &cue->subject);
}
