#include "names/tagger.h"

#include <string.h>

#include "names/chain.h"
#include "names/feature.h"
#include "names/lanes.h"
#include "names/model.h"

/* Tokens read at a time: bounds memory, and the counts of votes. */
#define STRETCH 32768u

#define OFFSETS 5 /* places from which a word is looked at */

/* Sums of the rows of a word, by offset; both readings. */
struct word_score {
	int16_t sum[OFFSETS][2 * DBR_MODEL_WIDTH];
};

struct stretch {
	struct dabir_report *report;
	struct dbr_arena arena;
	struct dbr_wordform_text text;
	struct word_score *of_form;
	int16_t (*score)[2 * DBR_MODEL_WIDTH]; /* a token */
	struct dbr_chain_room room;
	uint32_t first_sentence, end_sentence;
	uint32_t first_token;
	uint8_t *labels, *sure;
	uint16_t *lists;
};

static void sum_rows(int16_t *sum, const struct dbr_model_row *const *rows,
		     uint32_t count)
{
	enum { PARTS = 2 * DBR_MODEL_WIDTH / DBR_LANES };
	dbr_lanes total[PARTS];

	for (uint32_t p = 0; p < PARTS; p++)
		dbr_lanes_load(&total[p], sum + p * DBR_LANES);
	for (uint32_t i = 0; i < count; i++)
		for (uint32_t p = 0; p < PARTS; p++)
			dbr_lanes_add_bytes(&total[p],
					    rows[i]->weight + p * DBR_LANES);
	for (uint32_t p = 0; p < PARTS; p++)
		dbr_lanes_store(sum + p * DBR_LANES, &total[p]);
}

/*
 Add the rows of some features. In three rounds, so that the misses of the
 cache overlap: which may have a row, where it is, what it holds.
 */
static void add_rows(int16_t *sum, const uint32_t *features, uint32_t count)
{
	const struct dbr_model *model = &dbr_names_model;
	const struct dbr_model_row *rows[DBR_FEATURES_MAX];
	uint32_t held[DBR_FEATURES_MAX], held_count = 0, row_count = 0;

	for (uint32_t i = 0; i < count; i++) {
		held[held_count] = features[i];
		held_count += dbr_model_may_hold(model, features[i]);
	}
	for (uint32_t i = 0; i < held_count; i++)
		__builtin_prefetch(&model->slots[held[i] & model->slot_mask]);
	for (uint32_t i = 0; i < held_count; i++) {
		rows[row_count] = dbr_model_find(model, held[i]);
		__builtin_prefetch(rows[row_count]);
		row_count += rows[row_count] != NULL;
	}
	sum_rows(sum, rows, row_count);
}

static enum dabir_status read_words(struct stretch *s)
{
	const struct dabir_report *report = s->report;
	const struct dabir_sentence *from =
		report->sentences + s->first_sentence;
	const struct dabir_sentence *last =
		report->sentences + s->end_sentence - 1;
	uint32_t count =
		last->first_token + last->token_count - from->first_token;
	enum dabir_status status;

	s->first_token = from->first_token;
	status = dbr_wordform_text_init(&s->text, &s->arena, count);
	for (uint32_t i = 0; i < count && status == DABIR_OK; i++) {
		struct dabir_span span =
			report->tokens[s->first_token + i].span;

		status = dbr_wordform_text_add(&s->text, &s->arena,
					       report->text.data + span.at,
					       span.len);
	}
	if (status != DABIR_OK)
		return status;
	dbr_wordform_text_finish(&s->text);
	for (uint32_t i = 0; i < count; i++)
		s->lists[i] = s->text.forms[s->text.of[i]].all_lists;
	return DABIR_OK;
}

static enum dabir_status score_words(struct stretch *s)
{
	uint32_t features[DBR_FEATURES_MAX];

	s->of_form = dbr_arena_zero(&s->arena, s->text.form_count,
				    sizeof(*s->of_form));
	if (!s->of_form)
		return DABIR_NO_MEMORY;
	for (uint32_t i = 0; i < s->text.form_count; i++)
		for (int offset = -2; offset <= 2; offset++) {
			uint32_t count = dbr_features_of_form(&s->text.forms[i],
							      offset, features);

			add_rows(s->of_form[i].sum[offset + 2], features,
				 count);
		}
	return DABIR_OK;
}

/*
 The next chain from sentence `*next` on, which moves behind it: the sentences
 of one line. A full stop in a line ends a sentence often, not always; the
 tagger sees it and learned for itself.
 */
static struct dbr_chain next_chain(const struct stretch *s, uint32_t *next)
{
	const struct dabir_sentence *sentences = s->report->sentences;
	struct dbr_chain chain = { &s->text, 0, 0 };
	uint32_t i = *next;

	chain.first = sentences[i].first_token - s->first_token;
	while (i < s->end_sentence &&
	       sentences[i].line == sentences[*next].line)
		i++;
	chain.end = sentences[i - 1].first_token +
		    sentences[i - 1].token_count - s->first_token;
	*next = i;
	return chain;
}

static void score_token(struct stretch *s, const struct dbr_chain *chain,
			uint32_t at)
{
	uint32_t features[DBR_FEATURES_MAX], count;
	int16_t *score = s->score[at];

	for (int offset = -2; offset <= 2; offset++) {
		int64_t place = (int64_t)at + offset;
		bool inside = place >= chain->first && place < chain->end;
		uint32_t form = inside ? s->text.of[place] : 0;
		const int16_t *sum = s->of_form[form].sum[offset + 2];

		for (uint32_t k = 0; k < 2 * DBR_MODEL_WIDTH; k++)
			score[k] = (int16_t)(score[k] + sum[k]);
	}
	count = dbr_features_joint(chain, at, features);
	add_rows(score, features, count);
}

static enum dabir_status first_reading(struct stretch *s)
{
	s->score = dbr_arena_zero(&s->arena, s->text.count, sizeof(*s->score));
	if (!s->score)
		return DABIR_NO_MEMORY;
	for (uint32_t i = s->first_sentence; i < s->end_sentence;) {
		struct dbr_chain chain = next_chain(s, &i);
		enum dabir_status status;

		for (uint32_t at = chain.first; at < chain.end; at++)
			score_token(s, &chain, at);
		status = dbr_chain_read(&s->room, &s->arena,
					s->score + chain.first,
					chain.end - chain.first, 0);
		if (status != DABIR_OK)
			return status;
		if (chain.end > chain.first)
			memcpy(s->labels + chain.first, s->room.labels,
			       chain.end - chain.first);
	}
	return DABIR_OK;
}

static enum dabir_status second_reading(struct stretch *s,
					const uint8_t *before)
{
	struct dbr_votes votes;
	uint32_t features[DBR_FEATURES_MAX];
	enum dabir_status status =
		dbr_votes_init(&votes, &s->arena, &s->text, before);

	for (uint32_t i = s->first_sentence;
	     i < s->end_sentence && status == DABIR_OK;) {
		struct dbr_chain chain = next_chain(s, &i);
		uint32_t count = chain.end - chain.first;

		for (uint32_t at = chain.first; at < chain.end; at++) {
			uint32_t found = dbr_features_second(&chain, at, &votes,
							     features);

			add_rows(s->score[at], features, found);
		}
		status = dbr_chain_read(&s->room, &s->arena,
					s->score + chain.first, count, 1);
		if (status != DABIR_OK || !count)
			continue;
		memcpy(s->labels + chain.first, s->room.labels, count);
		memcpy(s->sure + chain.first, s->room.sure, count);
	}
	return status;
}

static enum dabir_status read_stretch(struct stretch *s)
{
	uint8_t *before;
	enum dabir_status status = read_words(s);

	if (status == DABIR_OK)
		status = score_words(s);
	if (status == DABIR_OK)
		status = first_reading(s);
	if (status != DABIR_OK)
		return status;
	before = dbr_arena_zero(&s->arena, (size_t)s->text.count + 1, 1);
	if (!before)
		return DABIR_NO_MEMORY;
	memcpy(before, s->labels, s->text.count);
	return second_reading(s, before);
}

/* The sentence behind the last of the stretch that starts at `first`. */
static uint32_t stretch_end(const struct dabir_report *report, uint32_t first)
{
	uint32_t tokens = 0, i = first;

	while (i < report->sentence_count) {
		tokens += report->sentences[i].token_count;
		if (i > first && tokens > STRETCH)
			break;
		i++;
	}
	return i;
}

enum dabir_status dbr_tag_report(struct dabir_report *report,
				 struct dbr_tags *tags)
{
	struct stretch s = { .report = report };
	enum dabir_status status = DABIR_OK;
	uint32_t next = 0;

	tags->labels = dbr_arena_zero(&report->arena,
				      (size_t)report->token_count + 1, 1);
	tags->sure = dbr_arena_zero(&report->arena,
				    (size_t)report->token_count + 1, 1);
	tags->lists =
		dbr_arena_zero(&report->arena, (size_t)report->token_count + 1,
			       sizeof(*tags->lists));
	if (!tags->labels || !tags->sure || !tags->lists)
		return DABIR_NO_MEMORY;
	while (next < report->sentence_count && status == DABIR_OK) {
		uint32_t first = report->sentences[next].first_token;

		dbr_arena_init(&s.arena);
		memset(&s.room, 0, sizeof(s.room));
		s.first_sentence = next;
		s.end_sentence = stretch_end(report, next);
		s.labels = tags->labels + first;
		s.sure = tags->sure + first;
		s.lists = tags->lists + first;
		next = s.end_sentence;
		status = read_stretch(&s);
		dbr_arena_release(&s.arena);
	}
	return status;
}
