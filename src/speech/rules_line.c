/*
 Lines that credit nobody by themselves: a quotation that was not closed in
 the line before, and the answers of an interview.
 */
#include <stdlib.h>

#include "speech/rules.h"

#define LONGEST_QUOTE 40  /* lines a quotation may run over */
#define FEWEST_ANSWERS 2  /* answers that make an interview */
#define LONGEST_LETTER 40 /* lines */

/* "Answer: ...": the unit behind its colon. */
static uint32_t behind_label(const struct dbr_speech *speech, uint32_t line)
{
	const struct dbr_units *units = &speech->units;
	struct dbr_range range = units->lines[line];

	if (range.first + 2 < range.end &&
	    dbr_unit_is(units, range.first, DBR_IS_CREDIT) &&
	    dbr_unit_kind(units, range.first + 1) == DBR_UNIT_COLON)
		return range.first + 2;
	return range.first;
}

/* A draft of a whole line, or of its units up to `end`. */
static enum dabir_status add_line(struct dbr_speech *speech, uint32_t line,
				  uint32_t end, struct dbr_found *found)
{
	uint32_t first = behind_label(speech, line);
	struct dbr_cue cue = { .first = first, .end = first, .line = line };

	cue.subject = (struct dbr_phrase){ .first = first, .end = first };
	found->first = first;
	found->end = end;
	return dbr_draft_add(speech, &cue, found);
}

static bool is_open_quote(const struct dbr_units *units, uint32_t i)
{
	return units->items[i].kind == DBR_UNIT_QUOTE &&
	       units->items[i].mate == DABIR_NONE;
}

/* Does the draft of this line end in a quotation that was never closed? */
static bool leaves_open(const struct dbr_speech *speech, uint32_t line)
{
	const struct dbr_units *units = &speech->units;
	struct dbr_range range = units->lines[line];

	for (uint32_t i = range.end; i > range.first; i--)
		if (is_open_quote(units, i - 1))
			return i > range.first + 1 &&
			       dbr_unit_kind(units, i - 2) == DBR_UNIT_COLON;
	return false;
}

/* The unit of a closing mark without its opening one, or the end. */
static uint32_t closing(const struct dbr_units *units, uint32_t line)
{
	struct dbr_range range = units->lines[line];

	for (uint32_t i = range.first; i < range.end; i++)
		if (is_open_quote(units, i))
			return i;
	return range.end;
}

static bool has_cue(const struct dbr_speech *speech, uint32_t line)
{
	const struct dbr_units *units = &speech->units;
	uint32_t first = units->line_sentence[line];

	return speech->sentence_cue[first] !=
		       speech->sentence_cue[units->line_sentence[line + 1]] &&
	       dbr_content_is_credited(speech, first);
}

static enum dabir_status go_on(struct dbr_speech *speech, uint32_t *line)
{
	const struct dbr_units *units = &speech->units;
	uint32_t stop = *line + LONGEST_QUOTE;

	while (*line + 1 < units->line_count && *line < stop &&
	       !has_cue(speech, *line + 1)) {
		uint32_t end = closing(units, ++*line);
		struct dbr_found found = { .rule = "quote-goes-on",
					   .form = DABIR_DIRECT,
					   .confidence = 70 };
		enum dabir_status status = add_line(speech, *line, end, &found);

		if (status != DABIR_OK || end != units->lines[*line].end)
			return status;
	}
	return DABIR_OK;
}

static bool is_body(const struct dbr_speech *speech, uint32_t line)
{
	enum dabir_role role = speech->report->lines[line].role;

	return role == DABIR_ROLE_BODY || role == DABIR_ROLE_LEAD ||
	       role == DABIR_ROLE_UNKNOWN;
}

/* A line that asks: it ends with a question mark. */
static bool is_question(const struct dbr_speech *speech, uint32_t line)
{
	const struct dbr_units *units = &speech->units;
	struct dbr_range range = units->lines[line];

	for (uint32_t i = range.end; i > range.first; i--) {
		const struct dbr_unit *unit = &units->items[i - 1];

		if (unit->kind == DBR_UNIT_STOP)
			return units->text[unit->at] != '.' &&
			       units->text[unit->at] != '!';
		if (unit->kind < DBR_UNIT_COLON)
			return false;
	}
	return false;
}

/* An answer stands behind a question or another answer, without a cue. */
static bool is_answer(const struct dbr_speech *speech, uint32_t line,
		      bool asked)
{
	return asked && is_body(speech, line) && !is_question(speech, line) &&
	       !has_cue(speech, line) &&
	       speech->units.lines[line].end > speech->units.lines[line].first;
}

/* A question of the interviewer, who may stand out by a mark in front. */
static bool asks(const struct dbr_speech *speech, uint32_t line)
{
	return is_question(speech, line) &&
	       (is_body(speech, line) ||
		speech->report->lines[line].role == DABIR_ROLE_CROSSHEAD);
}

/* Is somebody named in full before the first question, or a talk mentioned? */
static bool has_guest(const struct dbr_speech *speech)
{
	const struct dbr_units *units = &speech->units;
	uint32_t line = 1;

	while (line < units->line_count && !asks(speech, line))
		line++;
	for (uint32_t i = 1; i < units->lines[line - 1].end; i++)
		if (dbr_unit_is(units, i - 1, DBR_IS_NOT) ||
		    (dbr_unit_is_person(units, i) &&
		     units->items[i].name == units->items[i - 1].name))
			return true;
	return false;
}

static bool is_interview(const struct dbr_speech *speech)
{
	uint32_t answers = 0;

	for (uint32_t i = 1; i < speech->units.line_count; i++)
		answers += is_answer(speech, i, asks(speech, i - 1));
	return answers >= FEWEST_ANSWERS && has_guest(speech);
}

/* What is said inside the answer in `line` is nobody's of the story. */
static void nest_in_answer(struct dbr_speech *speech, uint32_t line,
			   uint32_t *next)
{
	while (*next < speech->draft_count &&
	       speech->drafts[*next].line <= line) {
		if (speech->drafts[*next].line == line)
			speech->drafts[*next].nested = true;
		++*next;
	}
}

/* What the interviewer asks is no statement, whoever "says" it. */
static void drop_questions(struct dbr_speech *speech)
{
	uint32_t kept = 0;

	for (uint32_t i = 0; i < speech->draft_count; i++)
		if (!asks(speech, speech->drafts[i].line))
			speech->drafts[kept++] = speech->drafts[i];
	speech->draft_count = kept;
}

static enum dabir_status add_answers(struct dbr_speech *speech)
{
	uint32_t next;
	bool asked = false;

	drop_questions(speech);
	next = 0;
	for (uint32_t i = 1; i < speech->units.line_count; i++) {
		uint32_t before;
		struct dbr_found found = { .rule = "answer", .confidence = 60 };
		enum dabir_status status;

		if (asks(speech, i)) {
			asked = true;
			continue;
		}
		asked = is_answer(speech, i, asked);
		if (!asked)
			continue;
		nest_in_answer(speech, i, &next);
		before = speech->draft_count;
		status =
			add_line(speech, i, speech->units.lines[i].end, &found);
		if (status != DABIR_OK)
			return status;
		if (speech->draft_count > before)
			speech->drafts[before].answer = true;
	}
	return DABIR_OK;
}

/* A cue such as "this message says:" at the end of its line. */
static bool opens_letter(const struct dbr_units *units,
			 const struct dbr_cue *cue)
{
	return cue->type == DBR_CUE_COLON && dbr_speech_has_subject(cue) &&
	       (cue->frames & DBR_TAKES_DOCUMENT) &&
	       cue->after == units->lines[cue->line].end;
}

/* Salutations and signatures say nothing. */
static bool says_something(const struct dbr_units *units, uint32_t line)
{
	struct dbr_range range = units->lines[line];

	for (uint32_t i = range.first; i < range.end; i++)
		if (dbr_unit_finite(units, i))
			return true;
	return false;
}

/* The lines of a letter, to the first that credits somebody. */
static enum dabir_status add_letter(struct dbr_speech *speech,
				    const struct dbr_cue *cue)
{
	uint32_t count = speech->units.line_count;
	uint32_t stop = cue->line + LONGEST_LETTER;

	for (uint32_t line = cue->line + 1; line < count && line < stop;
	     line++) {
		struct dbr_found found = { .rule = "letter", .confidence = 60 };
		uint32_t before = speech->draft_count;
		enum dabir_status status;

		if (has_cue(speech, line))
			return DABIR_OK;
		if (!is_body(speech, line) ||
		    !says_something(&speech->units, line))
			continue;
		status = add_line(speech, line, speech->units.lines[line].end,
				  &found);
		if (status != DABIR_OK)
			return status;
		if (speech->draft_count == before)
			continue;
		speech->drafts[before].subject = cue->subject;
		speech->drafts[before].silent = true;
	}
	return DABIR_OK;
}

static enum dabir_status add_letters(struct dbr_speech *speech)
{
	for (uint32_t i = 0; i < speech->cue_count; i++) {
		enum dabir_status status;

		if (!opens_letter(&speech->units, &speech->cues[i]))
			continue;
		status = add_letter(speech, &speech->cues[i]);
		if (status != DABIR_OK)
			return status;
	}
	return DABIR_OK;
}

static int by_place(const void *left, const void *right)
{
	const struct dbr_draft *a = left, *b = right;

	if (a->content.at != b->content.at)
		return a->content.at < b->content.at ? -1 : 1;
	if (a->content.len != b->content.len)
		return a->content.len > b->content.len ? -1 : 1;
	return (a->at > b->at) - (a->at < b->at);
}

enum dabir_status dbr_rules_lines(struct dbr_speech *speech)
{
	uint32_t count = speech->draft_count;
	enum dabir_status status = DABIR_OK;

	for (uint32_t i = 0; i < count; i++) {
		uint32_t line = speech->drafts[i].line;

		if (speech->drafts[i].form != DABIR_DIRECT ||
		    (i + 1 < count && speech->drafts[i + 1].line == line) ||
		    !leaves_open(speech, line))
			continue;
		status = go_on(speech, &line);
		if (status != DABIR_OK)
			return status;
	}
	if (is_interview(speech))
		status = add_answers(speech);
	else
		status = add_letters(speech);
	if (status == DABIR_OK && speech->draft_count != count)
		qsort(speech->drafts, speech->draft_count,
		      sizeof(*speech->drafts), by_place);
	return status;
}
