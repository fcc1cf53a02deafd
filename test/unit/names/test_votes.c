#include "names/votes.h"
#include "names/feature.h"
#include "check.h"

#include <stdlib.h>

static const char *const words[] = { "Bee", "said", "Bee", "left", "Bee" };
static const uint8_t labels[] = { DBR_LABEL_ALONE_PER, DBR_LABEL_O,
				  DBR_LABEL_ALONE_PER, DBR_LABEL_O,
				  DBR_LABEL_O };

static void read_words(struct dbr_wordform_text *text, struct dbr_arena *arena)
{
	if (dbr_wordform_text_init(text, arena, 5) != DABIR_OK)
		exit(1);
	for (int i = 0; i < 5; i++)
		CHECK(dbr_wordform_text_add(text, arena, words[i],
					    strlen(words[i])) == DABIR_OK);
	dbr_wordform_text_finish(text);
}

static void a_token_does_not_vote_for_itself(void)
{
	struct dbr_arena arena;
	struct dbr_wordform_text text;
	struct dbr_votes votes;

	dbr_arena_init(&arena);
	read_words(&text, &arena);
	CHECK(text.form_count == 4 && text.of[0] == text.of[4]);
	CHECK(dbr_votes_init(&votes, &arena, &text, labels) == DABIR_OK);
	CHECK(dbr_votes_strength(votes.of_form + text.of[1] * DBR_VOTES,
				 labels[1]) == 1);
	/* for the last one, both others say: a person */
	CHECK(dbr_votes_strength(votes.of_form + text.of[4] * DBR_VOTES,
				 labels[4]) == 8 + 3);
	/* for the first one, the others are of two minds */
	CHECK(dbr_votes_strength(votes.of_form + text.of[0] * DBR_VOTES,
				 labels[0]) == 8 + 1);
	dbr_arena_release(&arena);
}

static void pairs_are_counted_apart_from_words(void)
{
	struct dbr_arena arena;
	struct dbr_wordform_text text;
	struct dbr_votes votes;

	dbr_arena_init(&arena);
	read_words(&text, &arena);
	CHECK(dbr_votes_init(&votes, &arena, &text, labels) == DABIR_OK);
	CHECK(votes.pair[2] != votes.pair[4]);
	CHECK(dbr_votes_strength(votes.of_pair + votes.pair[2] * DBR_VOTES,
				 labels[2]) == 1);
	dbr_arena_release(&arena);
}

int main(void)
{
	RUN(a_token_does_not_vote_for_itself);
	RUN(pairs_are_counted_apart_from_words);
	return DONE();
}
