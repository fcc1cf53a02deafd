#include "names/batch.h"
#include "names/words.h"
#include "check.h"

#define IRAN "\xD8\xA7\xDB\x8C\xD8\xB1\xD8\xA7\xD9\x86"
#define TEHRAN "\xD8\xAA\xD9\x87\xD8\xB1\xD8\xA7\xD9\x86"
#define NO_WORD "\xD8\xAB\xDA\x98\xDA\x86"

static struct dbr_arena arena;
static struct dbr_wordform_text text;

static void read_words(void)
{
	static const char *const words[] = { IRAN, TEHRAN, NO_WORD };

	dbr_arena_init(&arena);
	CHECK(dbr_wordform_text_init(&text, &arena, 3) == DABIR_OK);
	for (int i = 0; i < 3; i++)
		CHECK(dbr_wordform_text_add(&text, &arena, words[i],
					    strlen(words[i])) == DABIR_OK);
}

/* The sums of a form at a place, one row after another. */
static void add_plainly(const struct dbr_wordform *form, int offset,
			int16_t *sum)
{
	uint32_t features[DBR_FEATURES_MAX];
	uint32_t count = dbr_features_of_form(form, offset, features);

	memset(sum, 0, 2 * DBR_MODEL_WIDTH * sizeof(*sum));
	for (uint32_t i = 0; i < count; i++) {
		const struct dbr_model_row *row =
			dbr_model_row_of(&dbr_names_model, features[i]);

		for (int k = 0; row && k < 2 * DBR_MODEL_WIDTH; k++)
			sum[k] = (int16_t)(sum[k] + row->weight[k]);
	}
}

static void what_is_known_of_a_word_is_the_sum_of_its_rows(void)
{
	read_words();
	CHECK(text.forms[1].rank < DBR_WORD_RARE);
	CHECK(text.forms[2].rank < DBR_WORD_RARE);
	CHECK(text.forms[3].rank == DBR_WORD_RARE);
	for (int i = 0; i < 3; i++)
		for (int offset = -2; offset <= 2; offset++) {
			int16_t sum[2 * DBR_MODEL_WIDTH];

			add_plainly(&text.forms[i], offset, sum);
			CHECK(!memcmp(sum,
				      dbr_names_model.known[text.forms[i].rank]
							   [offset + 2],
				      sizeof(sum)));
		}
	dbr_arena_release(&arena);
}

static void a_batch_adds_what_one_after_another_would(void)
{
	static struct dbr_batch batch;
	int16_t sums[DBR_BATCH + 3][2 * DBR_MODEL_WIDTH] = { { 0 } };
	int16_t sum[2 * DBR_MODEL_WIDTH];

	read_words();
	for (uint32_t i = 0; i < DBR_BATCH + 3; i++)
		dbr_batch_push(&batch, sums[i],
			       dbr_features_of_form(&text.forms[i % 4], 0,
						    dbr_batch_room(&batch)));
	dbr_batch_run(&batch);
	for (uint32_t i = 0; i < DBR_BATCH + 3; i++) {
		add_plainly(&text.forms[i % 4], 0, sum);
		CHECK(!memcmp(sum, sums[i], sizeof(sum)));
	}
	dbr_arena_release(&arena);
}

int main(void)
{
	RUN(what_is_known_of_a_word_is_the_sum_of_its_rows);
	RUN(a_batch_adds_what_one_after_another_would);
	return DONE();
}
