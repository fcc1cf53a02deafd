#include "token/token_stage.h"

#include <string.h>

#include "token/token.h"

/* What the stage is filling; arrays double in the arena. */
struct cut {
	struct dabir_report *report;
	uint32_t token_capacity, sentence_capacity;
};

static enum dabir_status add_token(struct cut *cut,
				   const struct dabir_token *token)
{
	struct dabir_report *report = cut->report;
	enum dabir_status status = dbr_arena_grow(
		&report->arena, &report->tokens, &cut->token_capacity,
		report->token_count, sizeof(*report->tokens));

	if (status == DABIR_OK)
		report->tokens[report->token_count++] = *token;
	return status;
}

/* The tokens from `first` on are a sentence. */
static enum dabir_status end_sentence(struct cut *cut, uint32_t first,
				      uint32_t line)
{
	struct dabir_report *report = cut->report;
	const struct dabir_token *from = report->tokens + first;
	const struct dabir_token *last;
	enum dabir_status status;

	if (first == report->token_count)
		return DABIR_OK;
	status = dbr_arena_grow(&report->arena, &report->sentences,
				&cut->sentence_capacity, report->sentence_count,
				sizeof(*report->sentences));
	if (status != DABIR_OK)
		return status;
	last = &report->tokens[report->token_count - 1];
	report->sentences[report->sentence_count++] = (struct dabir_sentence){
		{ from->span.at,
		  last->span.at + last->span.len - from->span.at },
		first,
		report->token_count - first,
		line
	};
	return DABIR_OK;
}

/*
 A closing mark that touches the stop before it belongs to its sentence, and
 so does a stop that touches the closing mark.
 */
static bool closes(const char *text, const struct dabir_token *token,
		   const struct dabir_token *before)
{
	if (!(token->flags & DBR_TOKEN_GLUED))
		return false;
	return token->flags & DBR_TOKEN_CLOSES ||
	       (before->flags & DBR_TOKEN_CLOSES &&
		token->kind == DABIR_TOKEN_PUNCTUATION &&
		text[token->span.at] == '.');
}

static enum dabir_status cut_line(struct cut *cut, size_t at, size_t end,
				  uint32_t line)
{
	struct dabir_report *report = cut->report;
	const char *text = report->text.data;
	uint32_t first = report->token_count;
	struct dabir_token token, before;
	bool any = false, ended = false;
	enum dabir_status status = DABIR_OK;

	while (status == DABIR_OK && dbr_token_next(text, end, &at, &token)) {
		if (ended && !closes(text, &token, &before)) {
			status = end_sentence(cut, first, line);
			first = report->token_count;
			ended = false;
		}
		token.sentence = report->sentence_count;
		if (status == DABIR_OK)
			status = add_token(cut, &token);
		ended |= dbr_token_ends_sentence(text, end, at, &token,
						 any ? &before : NULL);
		before = token;
		any = true;
	}
	if (status == DABIR_OK)
		status = end_sentence(cut, first, line);
	return status;
}

enum dabir_status dbr_token_stage(struct dabir_report *report)
{
	struct cut cut = { .report = report };
	const char *text = report->text.data;
	size_t at = 0, len = report->text.len;
	uint32_t line = 0;

	report->tokens = NULL;
	report->sentences = NULL;
	report->token_count = report->sentence_count = 0;
	while (at < len) {
		const char *stop = memchr(text + at, '\n', len - at);
		size_t end = stop ? (size_t)(stop - text) : len;
		enum dabir_status status = cut_line(&cut, at, end, line++);

		if (status != DABIR_OK)
			return status;
		at = end + 1;
	}
	return DABIR_OK;
}
