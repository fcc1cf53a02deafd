#include "speech/speech.h"
#include "speech/rules.h"

#define MOST_NESTED 256	   /* cues tried inside one statement */
#define LONGEST_NESTED 400 /* units */
#define LONGEST_WHEN 60	   /* units from "when" to its verb */
#define QUOTE_OF_WORDS 6   /* units; a shorter quotation may be a name */

/* "too": whoever stands before it joins those who spoke before. */
static bool is_also(const struct dbr_units *units, uint32_t i)
{
	return i < units->count && (dbr_unit_equals(units, i, DBR_WORD_ALSO) ||
				    dbr_unit_equals(units, i, DBR_WORD_TOO));
}

enum dabir_status dbr_draft_add(struct dbr_speech *speech,
				const struct dbr_cue *cue,
				const struct dbr_found *found)
{
	const struct dbr_units *units = &speech->units;
	uint32_t first = found->first, end = found->end;
	struct dbr_draft *draft;
	enum dabir_status status;

	if (found->nested && end > first + LONGEST_NESTED)
		end = first + LONGEST_NESTED;
	dbr_content_trim(units, &first, &end);
	if (first >= end)
		return DABIR_OK;
	status = dbr_arena_grow(speech->arena, &speech->drafts,
				&speech->draft_capacity, speech->draft_count,
				sizeof(*speech->drafts));
	if (status != DABIR_OK)
		return status;
	draft = &speech->drafts[speech->draft_count++];
	*draft = (struct dbr_draft){ .subject = cue->subject,
				     .at = cue->first,
				     .line = cue->line,
				     .rule = found->rule,
				     .form = (uint8_t)found->form,
				     .confidence = found->confidence,
				     .nested = found->nested,
				     .apart = cue->type == DBR_CUE_THAT ||
					      cue->type == DBR_CUE_BARE,
				     .actor = DABIR_NONE };
	draft->several = cue->plural;
	draft->also = is_also(units, cue->subject.end);
	draft->content = dbr_unit_span(units, first, end);
	draft->cue = dbr_unit_span(units, cue->first, cue->end);
	return DABIR_OK;
}

/* A quotation that is the content, not a name or a term at its start. */
static bool is_whole_quote(const struct dbr_units *units, uint32_t open,
			   uint32_t limit)
{
	uint32_t close = units->items[open].mate;

	if (close + 1 >= limit)
		return true;
	if (dbr_unit_kind(units, close + 1) == DBR_UNIT_STOP ||
	    dbr_unit_kind(units, close - 1) == DBR_UNIT_STOP)
		return true;
	if (close - open > QUOTE_OF_WORDS)
		return true;
	for (uint32_t i = open + 1; i < close; i++)
		if (dbr_unit_finite(units, i))
			return true;
	return false;
}

bool dbr_found_quote(const struct dbr_units *units, uint32_t at, uint32_t limit,
		     struct dbr_found *found)
{
	const struct dbr_unit *unit = &units->items[at];

	if (at >= limit || unit->kind != DBR_UNIT_QUOTE)
		return false;
	found->form = DABIR_DIRECT;
	found->first = at + 1;
	found->end = limit;
	if (unit->mate == DABIR_NONE)
		return true;
	if (!dbr_unit_opens(units, at) || !is_whole_quote(units, at, limit)) {
		found->form = DABIR_INDIRECT;
		found->first = at;
		return false;
	}
	found->end = unit->mate;
	return true;
}

/* "in the chart it says": neither a document nor anybody. */
static bool is_idle_document(const struct dbr_units *units,
			     const struct dbr_cue *cue)
{
	if (!(cue->frames & DBR_TAKES_DOCUMENT))
		return false;
	return cue->subject.kind == DBR_PHRASE_OTHER ||
	       !dbr_speech_has_subject(cue) ||
	       (cue->subject.kind == DBR_PHRASE_NAME &&
		!units->items[cue->subject.name_first].name);
}

static enum dabir_status rule_colon(struct dbr_speech *speech,
				    const struct dbr_cue *cue, bool nested)
{
	bool weak = (cue->frames & DBR_TAKES_WEAK) != 0;
	struct dbr_found found = { .first = cue->after,
				   .rule = weak ? "open-colon" : "verb-colon",
				   .confidence = weak ? 70 : 96,
				   .nested = nested };

	enum dabir_status status = DABIR_OK;

	if (is_idle_document(&speech->units, cue))
		return DABIR_OK;
	if (!dbr_speech_has_subject(cue)) {
		if (weak)
			return DABIR_OK;
		found.confidence = 80;
	}
	if (cue->frames & (DBR_TAKES_ON | DBR_TAKES_FROM))
		status = dbr_rule_before_colon(speech, cue, nested);
	if (status != DABIR_OK)
		return status;
	found.end = dbr_content_end(speech, cue);
	dbr_found_quote(&speech->units, cue->after, found.end, &found);
	return dbr_draft_add(speech, cue, &found);
}

/* "the law that X mentioned": the words are not there. */
static bool is_relative(const struct dbr_units *units,
			const struct dbr_cue *cue)
{
	uint32_t i = cue->subject.first;

	return i > 1 && dbr_unit_is(units, i - 1, DBR_IS_THAT) &&
	       !dbr_unit_is(units, i - 2, DBR_IS_THIS | DBR_IS_OPENER);
}

/* "wanted" says something only when somebody is asked: "az X khast". */
static bool is_asked(const struct dbr_speech *speech, const struct dbr_cue *cue)
{
	const struct dbr_units *units = &speech->units;

	if (!(cue->frames & DBR_TAKES_ASKED))
		return true;
	for (uint32_t i = cue->subject.end; i < cue->first; i++)
		if (dbr_unit_equals(units, i, DBR_WORD_FROM))
			return true;
	return false;
}

/* "Also added that ..." opens its line. */
static bool leads_line(const struct dbr_speech *speech,
		       const struct dbr_cue *cue)
{
	struct dbr_range line = speech->units.lines[cue->line];

	return dbr_subject_start(speech, line.first, line.end) == cue->first;
}

/* "went on": not "with X". */
static bool is_alone(const struct dbr_units *units, const struct dbr_cue *cue)
{
	if (!(cue->frames & DBR_TAKES_ALONE))
		return true;
	for (uint32_t i = cue->subject.end; i < cue->first; i++)
		if (dbr_unit_equals(units, i, DBR_WORD_TO))
			return false;
	return true;
}

/* A verb without a subject goes on with the speaker just before it. */
static bool goes_on(const struct dbr_speech *speech, const struct dbr_cue *cue)
{
	const struct dbr_draft *last;

	if (!speech->draft_count || !(cue->frames & DBR_TAKES_COLON) ||
	    (cue->frames & DBR_TAKES_WEAK) || cue->plural)
		return false;
	last = &speech->drafts[speech->draft_count - 1];
	return last->line == cue->line ||
	       (last->line + 1 == cue->line && leads_line(speech, cue));
}

/* "announced X, which ...": X stands right behind the subject. */
static bool announces(const struct dbr_speech *speech,
		      const struct dbr_cue *cue)
{
	uint32_t i = cue->subject.end;

	if (!(cue->frames & DBR_TAKES_FROM) || !dbr_speech_has_subject(cue) ||
	    i + 2 >= cue->first)
		return false;
	i += dbr_unit_is(&speech->units, i, DBR_IS_TIME | DBR_IS_ADVERB);
	return dbr_unit_equals(&speech->units, i, DBR_WORD_FROM);
}

static enum dabir_status rule_that(struct dbr_speech *speech,
				   const struct dbr_cue *cue, bool nested)
{
	struct dbr_found found = { .first = cue->after,
				   .rule = "verb-that",
				   .confidence = 80,
				   .nested = nested };

	if (cue->frames == DBR_TAKES_OBJECT) /* "called X a Y that ..." */
		return dbr_rule_nominal(speech, cue, nested);
	if (!(cue->frames & DBR_TAKES_THAT) || !is_asked(speech, cue))
		return DABIR_OK;
	if (announces(speech, cue))
		return dbr_rule_before_colon(speech, cue, nested);
	if (!dbr_speech_has_subject(cue)) {
		if (!goes_on(speech, cue))
			return DABIR_OK;
		found.confidence = 55;
	}
	found.end = dbr_rule_clause_end(speech, cue);
	dbr_found_quote(&speech->units, cue->after, found.end, &found);
	return dbr_draft_add(speech, cue, &found);
}

static enum dabir_status rule_quote(struct dbr_speech *speech,
				    const struct dbr_cue *cue, bool nested)
{
	struct dbr_found found = { .rule = "verb-quote",
				   .confidence = 85,
				   .nested = nested };
	uint32_t limit = speech->units.sentences[cue->sentence].end;

	if (!dbr_speech_has_subject(cue) ||
	    !dbr_found_quote(&speech->units, cue->after, limit, &found))
		return DABIR_OK;
	return dbr_draft_add(speech, cue, &found);
}

/* "..., who said this, added": the next verb, not words of his. */
static bool says_again(const struct dbr_speech *speech,
		       const struct dbr_cue *cue)
{
	const struct dbr_cue *next = cue + 1;

	return next < speech->cues + speech->cue_count &&
	       next->type == DBR_CUE_COLON && next->first <= cue->after + 1;
}

/* "When X said, ...": what follows are no words of his. */
static bool is_when(const struct dbr_units *units, const struct dbr_cue *cue)
{
	uint32_t first = units->sentences[cue->sentence].first;

	if (cue->first > first + LONGEST_WHEN)
		first = cue->first - LONGEST_WHEN;
	if (dbr_unit_kind(units, cue->end) != DBR_UNIT_COMMA)
		return false;
	for (uint32_t i = cue->first; i > first; i--)
		if (dbr_unit_is(units, i - 1, DBR_IS_WHEN))
			return true;
	return false;
}

static enum dabir_status rule_bare(struct dbr_speech *speech,
				   const struct dbr_cue *cue, bool nested)
{
	struct dbr_found found = { .first = cue->after,
				   .rule = "verb-clause",
				   .confidence = 70,
				   .nested = nested };

	if (dbr_unit_kind(&speech->units, cue->end) == DBR_UNIT_COMMA) {
		uint32_t before = speech->draft_count;
		enum dabir_status status =
			dbr_rule_nominal(speech, cue, nested);

		if (status != DABIR_OK || speech->draft_count > before)
			return status;
	}
	if (!(cue->frames & DBR_TAKES_BARE) || !dbr_speech_has_subject(cue) ||
	    says_again(speech, cue) || is_when(&speech->units, cue) ||
	    !is_alone(&speech->units, cue) || !is_asked(speech, cue) ||
	    is_relative(&speech->units, cue))
		return DABIR_OK;
	if ((cue->frames & DBR_TAKES_ASKED) &&
	    dbr_unit_equals(&speech->units, found.first, DBR_WORD_SO_THAT))
		found.first++;
	found.end = dbr_rule_clause_end(speech, cue);
	return dbr_draft_add(speech, cue, &found);
}

/* "... in whose fifth part it says": a document of the speaker's talk. */
static bool is_own_document(const struct dbr_units *units,
			    const struct dbr_cue *cue)
{
	return (cue->frames & DBR_TAKES_DOCUMENT) && cue->subject.pointing &&
	       dbr_speech_has_subject(cue) &&
	       dbr_unit_is(units, cue->subject.end - 1, DBR_IS_DOCUMENT);
}

static enum dabir_status run_cue(struct dbr_speech *speech,
				 const struct dbr_cue *cue, bool nested)
{
	if (nested && is_own_document(&speech->units, cue))
		return DABIR_OK;
	if (!dbr_cue_may_credit(speech, cue))
		return DABIR_OK;
	switch (cue->type) {
	case DBR_CUE_COLON: return rule_colon(speech, cue, nested);
	case DBR_CUE_THAT: return rule_that(speech, cue, nested);
	case DBR_CUE_QUOTE: return rule_quote(speech, cue, nested);
	case DBR_CUE_BARE: return rule_bare(speech, cue, nested);
	case DBR_CUE_CLAUSE: return dbr_rule_stating(speech, cue, nested);
	case DBR_CUE_SOURCE: return dbr_rule_source(speech, cue, nested);
	case DBR_CUE_CREDIT: return dbr_rule_credit(speech, cue, nested);
	case DBR_CUE_LABEL: return dbr_rule_label(speech, cue, nested);
	default: return dbr_rule_nominal(speech, cue, nested);
	}
}

enum dabir_status dbr_rules_run(struct dbr_speech *speech)
{
	uint32_t within = 0; /* cues since those words began */
	uint32_t inside = 0; /* the end of the words we are in, in bytes */

	for (uint32_t i = 0; i < speech->cue_count; i++) {
		const struct dbr_cue *cue = &speech->cues[i];
		bool nested = speech->units.items[cue->first].at < inside;
		uint32_t before = speech->draft_count;
		enum dabir_status status;

		within = nested ? within + 1 : 0;
		if (nested &&
		    (within > MOST_NESTED || !dbr_cue_may_nest(speech, cue)))
			continue;
		status = run_cue(speech, cue, nested);
		if (status != DABIR_OK)
			return status;
		if (!nested && cue->type != DBR_CUE_SOURCE &&
		    speech->draft_count > before) {
			const struct dbr_draft *draft =
				&speech->drafts[speech->draft_count - 1];

			inside = draft->content.at + draft->content.len;
		}
	}
	return dbr_rules_lines(speech);
}
