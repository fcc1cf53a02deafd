#include "names/chain.h"
#include "names/feature.h"
#include "check.h"

static void strong_scores_are_followed(void)
{
	int16_t score[3][2 * DBR_MODEL_WIDTH] = { { 0 } };
	struct dbr_chain_room room = { 0 };
	struct dbr_arena arena;

	dbr_arena_init(&arena);
	score[0][DBR_LABEL_FIRST_PER] = 3000;
	score[1][DBR_LABEL_LAST_PER] = 3000;
	score[2][DBR_LABEL_O] = 3000;
	CHECK(dbr_chain_read(&room, &arena, score, 3, 0) == DABIR_OK);
	CHECK(room.labels[0] == DBR_LABEL_FIRST_PER);
	CHECK(room.labels[1] == DBR_LABEL_LAST_PER);
	CHECK(room.labels[2] == DBR_LABEL_O);
	CHECK(room.sure[0] == 99);
	dbr_arena_release(&arena);
}

static void a_name_never_goes_on_before_it_began(void)
{
	int16_t score[2][2 * DBR_MODEL_WIDTH] = { { 0 } };
	struct dbr_chain_room room = { 0 };
	struct dbr_arena arena;

	dbr_arena_init(&arena);
	score[0][DBR_MODEL_WIDTH + DBR_LABEL_O] = 200;
	score[1][DBR_MODEL_WIDTH + DBR_LABEL_LAST_ORG] = 40;
	CHECK(dbr_chain_read(&room, &arena, score, 2, 1) == DABIR_OK);
	CHECK(room.labels[0] == DBR_LABEL_O);
	CHECK(room.labels[1] != DBR_LABEL_LAST_ORG);
	dbr_arena_release(&arena);
}

static void an_empty_sentence_has_no_labels(void)
{
	struct dbr_chain_room room = { 0 };
	struct dbr_arena arena;

	dbr_arena_init(&arena);
	CHECK(dbr_chain_read(&room, &arena, NULL, 0, 0) == DABIR_OK);
	dbr_arena_release(&arena);
}

int main(void)
{
	RUN(strong_scores_are_followed);
	RUN(a_name_never_goes_on_before_it_began);
	RUN(an_empty_sentence_has_no_labels);
	return DONE();
}
