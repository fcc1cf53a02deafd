/*
 Who is the subject of each cue. The first pass learns who is named in clear
 places; the second knows them, and so is not misled by words around them,
 such as a heading that was run into the line.
 */
#include "speech/speech.h"

/* Where the words that `cue` stands among begin, seen from an earlier cue. */
static uint32_t words_start(const struct dbr_units *units,
			    const struct dbr_cue *earlier,
			    const struct dbr_cue *cue, uint32_t from)
{
	uint32_t after = earlier->after;

	if (earlier->type != DBR_CUE_COLON && earlier->type != DBR_CUE_LABEL &&
	    earlier->type != DBR_CUE_QUOTE)
		return from;
	if (dbr_unit_opens(units, after))
		return units->items[after].mate > cue->first ? after + 1 : from;
	return after;
}

/*
 The cues of one sentence. A subject stands before the first cue of its
 chain: "X, stating that A, said: B" names X once.
 */
static void name_sentence(struct dbr_speech *speech, uint32_t k)
{
	struct dbr_range sentence = speech->units.sentences[k];
	uint32_t first_cue = speech->sentence_cue[k];
	uint32_t from = sentence.first, clause = DABIR_NONE;

	for (uint32_t i = first_cue; i < speech->sentence_cue[k + 1]; i++) {
		struct dbr_cue *cue = &speech->cues[i];
		uint32_t start = from;

		if (i > first_cue)
			start = words_start(&speech->units, cue - 1, cue, from);
		if (start != from)
			clause = DABIR_NONE;
		from = start;
		if (cue->type == DBR_CUE_SOURCE) {
			dbr_phrase_read(speech, cue->end, sentence.end,
					&cue->subject);
			continue;
		}
		dbr_subject_find(speech, from,
				 clause != DABIR_NONE && clause > from
					 ? clause
					 : cue->first,
				 &cue->subject);
		if (cue->type == DBR_CUE_CLAUSE && clause == DABIR_NONE)
			clause = cue->first;
	}
}

enum dabir_status dbr_cues_name(struct dbr_speech *speech)
{
	uint32_t count = speech->units.sentence_count;

	for (uint32_t k = 0; k < count; k++)
		name_sentence(speech, k);
	for (uint32_t i = 0; i < speech->cue_count; i++) {
		const struct dbr_cue *cue = &speech->cues[i];
		enum dabir_status status = DABIR_OK;

		if (i && cue->sentence == cue[-1].sentence)
			continue;
		if (cue->type == DBR_CUE_COLON || cue->type == DBR_CUE_CLAUSE)
			status = dbr_known_learn(speech, &cue->subject);
		if (status != DABIR_OK)
			return status;
	}
	for (uint32_t k = 0; k < count; k++)
		name_sentence(speech, k);
	return DABIR_OK;
}
