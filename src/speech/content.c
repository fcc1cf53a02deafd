#include "speech/speech.h"

#include "token/token.h"

#define SHORT_STORY 5	  /* sentences of a line that holds a whole story */
#define LONG_LINE 12	  /* sentences; a paragraph has fewer */
#define FEW_SENTENCES 3	  /* between two cues may all be the speaker's */
#define MOST_SENTENCES 6  /* nobody is followed longer without a cue */
#define ONE_VOICE 8	  /* ... where nobody else speaks */
#define LEAST_CREDITED 42 /* per cent of the sentences of a followed speaker */

bool dbr_content_is_long_line(const struct dbr_speech *speech, uint32_t line)
{
	const uint32_t *first = speech->units.line_sentence;
	uint32_t here = first[line + 1] - first[line];

	/* Most of the text in one line: that layout, however short. */
	return here >= LONG_LINE ||
	       (here >= SHORT_STORY &&
		here * 4 >= speech->units.sentence_count * 3);
}

static bool is_pronoun(const struct dbr_phrase *phrase)
{
	return phrase->kind == DBR_PHRASE_PRONOUN;
}

static bool has_subject(const struct dbr_phrase *phrase)
{
	return phrase->end > phrase->first;
}

/* No other clause stands before the subject of `cue`. */
static bool stands_first(const struct dbr_units *units,
			 const struct dbr_cue *cue, uint32_t first)
{
	uint32_t limit =
		has_subject(&cue->subject) ? cue->subject.first : cue->first;

	for (uint32_t i = first; i < limit; i++)
		if (dbr_unit_finite(units, i))
			return false;
	return true;
}

/* A source at the head of its sentence, or the reporter quoting again. */
static bool source_credits(const struct dbr_speech *speech,
			   const struct dbr_cue *cue, bool loose)
{
	uint32_t first = speech->units.sentences[cue->sentence].first;

	return cue->first == first &&
	       (loose || is_pronoun(&cue->subject) ||
		dbr_unit_is(&speech->units, cue->first, DBR_IS_REPORT));
}

/* A verb of saying heads its sentence; "... and added:" needs no subject. */
static bool colon_credits(const struct dbr_speech *speech,
			  const struct dbr_cue *cue, bool loose)
{
	uint32_t first = speech->units.sentences[cue->sentence].first;

	if (!loose && !stands_first(&speech->units, cue, first))
		return false;
	return has_subject(&cue->subject) ||
	       (cue->type == DBR_CUE_COLON && !(cue->frames & DBR_TAKES_WEAK));
}

/* "Warned that ..." opens a sentence: whoever spoke before. */
static bool goes_on(const struct dbr_cue *cue, uint32_t start)
{
	return cue->first == start && !has_subject(&cue->subject) &&
	       !cue->plural && (cue->frames & DBR_TAKES_COLON) &&
	       !(cue->frames & DBR_TAKES_WEAK);
}

/* "It also says in this statement that ..." */
static bool is_in_document(const struct dbr_cue *cue, uint32_t start)
{
	return (cue->frames & DBR_TAKES_DOCUMENT) && cue->subject.pointing &&
	       cue->subject.first <= start + 2;
}

/* Is what follows `cue` words by its frames? */
static bool takes(const struct dbr_cue *cue)
{
	if (cue->type == DBR_CUE_THAT)
		return (cue->frames & DBR_TAKES_THAT) != 0;
	return cue->type != DBR_CUE_BARE || cue->frames != DBR_TAKES_OBJECT;
}

/* Does `cue` credit its sentence to somebody, seen from outside? */
static bool credits(const struct dbr_speech *speech, const struct dbr_cue *cue,
		    uint32_t start)
{
	bool loose = dbr_content_is_long_line(speech, cue->line);
	bool named = has_subject(&cue->subject);
	bool leads = named && cue->subject.first == start;

	switch (cue->type) {
	case DBR_CUE_QUOTE: return loose || leads || !named;
	case DBR_CUE_COLON:
	case DBR_CUE_CLAUSE: return colon_credits(speech, cue, loose);
	case DBR_CUE_SOURCE: return source_credits(speech, cue, loose);
	case DBR_CUE_LABEL:
	case DBR_CUE_CREDIT: return false;
	case DBR_CUE_THAT:
		if (goes_on(cue, start) || is_in_document(cue, start))
			return true;
		/* fallthrough */
	default:
		return leads && takes(cue) && dbr_cue_may_credit(speech, cue) &&
		       (loose || (is_pronoun(&cue->subject) && !cue->plural));
	}
}

static uint32_t line_of(const struct dbr_units *units, uint32_t i)
{
	return dbr_range_of(units->lines, units->line_count, i);
}

bool dbr_content_is_credited(const struct dbr_speech *speech, uint32_t k)
{
	const struct dbr_units *units = &speech->units;
	struct dbr_range sentence = units->sentences[k];
	uint32_t start =
		dbr_subject_start(speech, sentence.first, sentence.end);
	uint32_t end = speech->sentence_cue[k + 1];
	bool is_long = dbr_content_is_long_line(speech,
						line_of(units, sentence.first));

	if (dbr_unit_is(units, sentence.first, DBR_IS_RETURN))
		return true;
	if (dbr_unit_is(units, start, DBR_IS_PRONOUN) &&
	    (dbr_unit_is_he(units, start) ||
	     (is_long && units->items[start].len == 4)))
		return true;
	for (uint32_t i = speech->sentence_cue[k]; i < end; i++)
		if (credits(speech, &speech->cues[i], start))
			return true;
	return false;
}

/*
 A new attribution inside the same sentence, its full stop forgotten: the
 content ends with the last verb before the new subject.
 */
static uint32_t end_inside(const struct dbr_speech *speech,
			   const struct dbr_cue *cue, uint32_t limit)
{
	const struct dbr_units *units = &speech->units;
	uint32_t last = speech->sentence_cue[cue->sentence + 1];

	for (uint32_t i = (uint32_t)(cue - speech->cues) + 1; i < last; i++) {
		const struct dbr_cue *next = &speech->cues[i];
		uint32_t k = next->subject.first;

		if ((next->type != DBR_CUE_COLON &&
		     next->type != DBR_CUE_CLAUSE) ||
		    !has_subject(&next->subject) || k <= cue->after)
			continue;
		while (k > cue->after && !dbr_unit_finite(units, k - 1))
			k--;
		if (k > cue->after)
			return k;
	}
	return limit;
}

/* Two people or more are introduced by full name, or bodies speak. */
static bool has_many_voices(const struct dbr_speech *speech, uint32_t line)
{
	const struct dbr_units *units = &speech->units;
	uint32_t k = speech->sentence_cue[units->line_sentence[line]];
	uint32_t end = speech->sentence_cue[units->line_sentence[line + 1]];
	uint32_t introduced = 0, people = 0, bodies = 0;

	for (; k < end; k++) {
		const struct dbr_phrase *subject = &speech->cues[k].subject;

		if (!has_subject(subject))
			continue;
		introduced += subject->kind == DBR_PHRASE_NAME &&
			      subject->office_first != subject->office_end;
		people += subject->kind <= DBR_PHRASE_OFFICE;
		bodies += subject->kind > DBR_PHRASE_OFFICE;
	}
	return introduced > 1 || bodies * 2 > people;
}

/*
 A story told by its reporter, who credits a sentence now and then; in one
 that follows a speaker, most sentences are credited or few stand between.
 */
static bool is_narrative(const struct dbr_speech *speech, uint32_t line)
{
	const uint32_t *first = speech->units.line_sentence;
	uint32_t count = first[line + 1] - first[line], credited = 0;

	if (!dbr_content_is_long_line(speech, line))
		return false;
	if (!has_many_voices(speech, line))
		return false;
	for (uint32_t k = first[line]; k < first[line + 1]; k++)
		credited += dbr_content_is_credited(speech, k);
	return credited * 100 < count * LEAST_CREDITED;
}

/* The sentences behind `k` in which somebody speaks of himself. */
static uint32_t own_voice_end(const struct dbr_speech *speech, uint32_t k,
			      uint32_t limit)
{
	const struct dbr_units *units = &speech->units;

	for (k++; k < limit; k++) {
		struct dbr_range sentence = units->sentences[k];
		bool own = false;

		for (uint32_t i = sentence.first; i < sentence.end; i++) {
			const struct dbr_entry *entry =
				dbr_unit_entry(units, i);

			own |= (entry->classes & DBR_IS_FIRST) ||
			       (entry->form & DBR_FORM_PERSON);
		}
		if (!own)
			break;
	}
	return k;
}

/* How many sentences one cue may govern in `line`. */
static uint32_t most_sentences(const struct dbr_speech *speech, uint32_t line)
{
	return has_many_voices(speech, line) ? MOST_SENTENCES : ONE_VOICE;
}

static bool is_drawn_line(const struct dbr_unit *unit)
{
	return unit->kind == DBR_UNIT_STOP && unit->len >= DBR_TOKEN_DRAWN_LINE;
}

/* Is sentence `k` another item than the one before it? */
static bool follows_line(const struct dbr_units *units, uint32_t k)
{
	const struct dbr_unit *first = &units->items[units->sentences[k].first];

	return first > units->items && is_drawn_line(first - 1);
}

uint32_t dbr_content_end(const struct dbr_speech *speech,
			 const struct dbr_cue *cue)
{
	const struct dbr_units *units = &speech->units;
	uint32_t last = units->line_sentence[cue->line + 1];
	uint32_t end = units->sentences[cue->sentence].end;
	uint32_t inside = end_inside(speech, cue, end), k = cue->sentence + 1;

	if (inside != end)
		return inside;
	while (k < last && !follows_line(units, k) &&
	       !dbr_content_is_credited(speech, k))
		k++;
	if ((k - cue->sentence > FEW_SENTENCES &&
	     is_narrative(speech, cue->line)) ||
	    (dbr_content_is_long_line(speech, cue->line) &&
	     k - cue->sentence > most_sentences(speech, cue->line)))
		k = own_voice_end(speech, cue->sentence, k);
	return units->sentences[k - 1].end;
}

/* "Source: X" behind the last words. */
static bool names_source(const struct dbr_units *units, uint32_t i,
			 uint32_t end)
{
	return i + 1 < end && dbr_unit_is(units, i, DBR_IS_GROUP) &&
	       dbr_unit_kind(units, i + 1) == DBR_UNIT_COLON;
}

/* Where the reporter's own words begin, close to the end, or `end`. */
static uint32_t before_return(const struct dbr_units *units, uint32_t first,
			      uint32_t end)
{
	for (uint32_t k = end; k > first && k + 6 > end; k--)
		if (dbr_unit_is(units, k - 1, DBR_IS_RETURN) ||
		    names_source(units, k - 1, end))
			end = k - 1;
	return end;
}

void dbr_content_trim(const struct dbr_units *units, uint32_t *first,
		      uint32_t *end)
{
	while (*first < *end &&
	       dbr_unit_kind(units, *first) >= DBR_UNIT_COLON &&
	       units->items[*first].mate == DABIR_NONE)
		++*first;
	*end = before_return(units, *first, *end);
	while (*end > *first) {
		const struct dbr_unit *unit = &units->items[*end - 1];

		if (unit->kind < DBR_UNIT_COLON)
			return;
		if (unit->kind == DBR_UNIT_STOP &&
		    units->text[unit->at] != '.' && !is_drawn_line(unit))
			return;
		if (unit->mate != DABIR_NONE && unit->mate >= *first)
			return;
		--*end;
	}
}
