#include "names/tagger.h"

#include <string.h>

#include "names/batch.h"
#include "names/chain.h"
#include "names/feature.h"
#include "names/model.h"
#include "names/words.h"

/* Tokens read at a time: bounds memory, and the counts of votes. */
#define STRETCH 32768u

/*
 A token whose words alone put it outside by this much, three nats, in both
 readings is not asked anything else: half of all tokens, at no loss.
 */
#define OUTSIDE_LEAD (3 * DBR_MODEL_STEPS)

/* Sums of the rows of a word, both readings. */
struct word_score {
	const int16_t (*of_place)[2 * DBR_MODEL_WIDTH]; /* DBR_PLACES */
	int16_t own[2 * DBR_MODEL_WIDTH]; /* its own place, in this report */
};

struct stretch {
	struct dabir_report *report;
	struct dbr_arena arena;
	struct dbr_wordform_text text;
	struct word_score *of_form;
	int16_t (*score)[2 * DBR_MODEL_WIDTH]; /* a token */
	bool *outside;			       /* a token: for sure */
	struct dbr_chain_room room;
	struct dbr_batch batch;
	uint32_t first_sentence, end_sentence;
	uint32_t first_token;
	uint8_t *labels, *sure;
	uint16_t *lists;
};

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

/* What a word says by itself: known if it is frequent, else added up. */
static enum dabir_status score_form(struct stretch *s,
				    const struct dbr_wordform *form,
				    struct word_score *score)
{
	int16_t(*sum)[2 * DBR_MODEL_WIDTH];

	if (form->rank < DBR_WORD_RARE) {
		score->of_place = dbr_names_model.known[form->rank];
		for (uint32_t i = 0; i < DBR_PLACES; i++)
			__builtin_prefetch(score->of_place[i]);
		return DABIR_OK;
	}
	sum = dbr_arena_zero(&s->arena, DBR_PLACES, sizeof(*sum));
	if (!sum)
		return DABIR_NO_MEMORY;
	for (int offset = -2; offset <= 2; offset++)
		dbr_batch_push(&s->batch, sum[offset + 2],
			       dbr_features_of_form(form, offset,
						    dbr_batch_room(&s->batch)));
	score->of_place = (const int16_t(*)[2 * DBR_MODEL_WIDTH]) sum;
	return DABIR_OK;
}

static enum dabir_status score_words(struct stretch *s)
{
	const struct dbr_wordform *forms = s->text.forms;
	uint32_t count = s->text.form_count;
	enum dabir_status status = DABIR_OK;

	s->of_form = dbr_arena_zero(&s->arena, count, sizeof(*s->of_form));
	if (!s->of_form)
		return DABIR_NO_MEMORY;
	for (uint32_t i = 0; i < count && status == DABIR_OK; i++)
		status = score_form(s, &forms[i], &s->of_form[i]);
	if (status != DABIR_OK)
		return status;
	dbr_batch_run(&s->batch);
	for (uint32_t i = 0; i < count; i++) {
		struct word_score *score = &s->of_form[i];

		memcpy(score->own, score->of_place[2], sizeof(score->own));
		dbr_batch_push(&s->batch, score->own,
			       dbr_features_seen(&forms[i],
						 dbr_batch_room(&s->batch)));
	}
	dbr_batch_run(&s->batch);
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

static bool is_outside(const int16_t *score)
{
	int16_t most = INT16_MIN;

	for (uint32_t k = 1; k < DBR_LABELS; k++)
		most = score[k] > most ? score[k] : most;
	return score[DBR_LABEL_O] - most > OUTSIDE_LEAD;
}

static void score_token(struct stretch *s, const struct dbr_chain *chain,
			uint32_t at)
{
	int16_t *score = s->score[at];

	for (int offset = -2; offset <= 2; offset++) {
		int64_t place = (int64_t)at + offset;
		bool inside = place >= chain->first && place < chain->end;
		uint32_t form = inside ? s->text.of[place] : 0;
		const struct word_score *word = &s->of_form[form];
		const int16_t *sum =
			offset ? word->of_place[offset + 2] : word->own;

		for (uint32_t k = 0; k < 2 * DBR_MODEL_WIDTH; k++)
			score[k] = (int16_t)(score[k] + sum[k]);
	}
	s->outside[at] =
		is_outside(score) && is_outside(score + DBR_MODEL_WIDTH);
	if (s->outside[at])
		return;
	dbr_batch_push(
		&s->batch, score,
		dbr_features_joint(chain, at, dbr_batch_room(&s->batch)));
}

static enum dabir_status first_reading(struct stretch *s)
{
	s->score = dbr_arena_zero(&s->arena, s->text.count, sizeof(*s->score));
	s->outside = dbr_arena_zero(&s->arena, s->text.count + 1,
				    sizeof(*s->outside));
	if (!s->score || !s->outside)
		return DABIR_NO_MEMORY;
	for (uint32_t i = s->first_sentence; i < s->end_sentence;) {
		struct dbr_chain chain = next_chain(s, &i);
		enum dabir_status status;

		for (uint32_t at = chain.first; at < chain.end; at++)
			score_token(s, &chain, at);
		dbr_batch_run(&s->batch);
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
	enum dabir_status status =
		dbr_votes_init(&votes, &s->arena, &s->text, before);

	for (uint32_t i = s->first_sentence;
	     i < s->end_sentence && status == DABIR_OK;) {
		struct dbr_chain chain = next_chain(s, &i);
		uint32_t count = chain.end - chain.first;

		for (uint32_t at = chain.first; at < chain.end; at++) {
			if (s->outside[at])
				continue;
			dbr_batch_push(
				&s->batch, s->score[at],
				dbr_features_second(&chain, at, &votes,
						    dbr_batch_room(&s->batch)));
		}
		dbr_batch_run(&s->batch);
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
