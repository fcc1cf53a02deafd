/*
 Whether the subject of a cue may be a speaker at all.
 */
#include "speech/rules.h"

/* "Chenarco announced that": a short subject at the head, a past verb. */
static bool heads_news(const struct dbr_speech *speech,
		       const struct dbr_cue *cue)
{
	const struct dbr_units *units = &speech->units;
	const struct dbr_phrase *subject = &cue->subject;
	struct dbr_range sentence = units->sentences[cue->sentence];

	return subject->end - subject->first <= 3 &&
	       (cue->frames & DBR_TAKES_COLON) &&
	       units->items[cue->first].light &&
	       subject->first ==
		       dbr_subject_start(speech, sentence.first, sentence.end);
}

/* Only a verb before a colon makes a speaker of a word nobody knows. */
static bool is_somebody(const struct dbr_speech *speech,
			const struct dbr_cue *cue)
{
	const struct dbr_units *units = &speech->units;
	const struct dbr_phrase *subject = &cue->subject;

	if (subject->kind == DBR_PHRASE_PRONOUN)
		return !cue->plural || units->items[subject->first].len != 4;
	if (subject->kind != DBR_PHRASE_NAME ||
	    subject->office_first != subject->office_end)
		return subject->kind != DBR_PHRASE_OTHER;
	return units->items[subject->name_first].name ||
	       dbr_unit_is(units, subject->first, DBR_IS_HONORIFIC) ||
	       dbr_known_end(speech, subject->name_first, subject->name_end) ||
	       heads_news(speech, cue);
}

/* Types that a word taken for a subject could set off by chance. */
static bool is_loose(const struct dbr_cue *cue)
{
	return cue->type != DBR_CUE_COLON && cue->type != DBR_CUE_CLAUSE &&
	       cue->type != DBR_CUE_LABEL && cue->type != DBR_CUE_SOURCE;
}

bool dbr_cue_may_credit(const struct dbr_speech *speech,
			const struct dbr_cue *cue)
{
	return !is_loose(cue) || !dbr_speech_has_subject(cue) ||
	       is_somebody(speech, cue);
}

bool dbr_cue_may_nest(const struct dbr_speech *speech,
		      const struct dbr_cue *cue)
{
	const struct dbr_phrase *subject = &cue->subject;

	if (!dbr_speech_has_subject(cue))
		return false;
	if (subject->kind == DBR_PHRASE_NAME)
		return subject->office_first != subject->office_end ||
		       speech->units.items[subject->name_first].name ||
		       dbr_unit_is(&speech->units, subject->first,
				   DBR_IS_HONORIFIC);
	if (subject->kind == DBR_PHRASE_GROUP)
		return subject->end - subject->first > 1;
	return subject->kind != DBR_PHRASE_PRONOUN &&
	       subject->kind != DBR_PHRASE_OTHER;
}
