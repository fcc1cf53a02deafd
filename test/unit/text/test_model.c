/*
 test_model FILE... - the early verdicts on a gap are the model's whole ones:
 on every gap of the files, as they are, fused and spaced.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "check.h"
#include "text/letters.h"
#include "text/model.h"
#include "text/words.h"

static char **paths;
static size_t asked, wanted;

static struct dbr_gap gap_in(const struct dbr_word_list *words, size_t i,
			     int at)
{
	const struct dbr_text_word *word = &words->items[i];
	const unsigned char *codes = words->codes + word->codes;

	return (struct dbr_gap){ .left = codes + at,
				 .right = codes + at,
				 .left_len = at,
				 .right_len = word->count - at,
				 .left_piece = at,
				 .right_piece = word->count - at,
				 .left_edge = word->left_edge,
				 .right_edge = word->right_edge,
				 .loss = DBR_LOSS_BOTH,
				 .style = DBR_STYLE_ACADEMY };
}

static bool agrees(const struct dbr_gap *gap, int sides, int threshold)
{
	const struct dbr_gap_model *model = &dbr_gap_model;
	bool whole = dbr_model_score(model, gap) > threshold;

	asked++;
	wanted += whole;
	return whole ==
	       (gap->is_space
			? dbr_model_wants_pair(model, gap, sides, threshold)
			: dbr_model_wants_cut(model, gap, threshold));
}

static bool agrees_inside(const struct dbr_word_list *words, size_t i,
			  int threshold)
{
	bool good = true;

	for (int at = 1; at < words->items[i].count; at++) {
		struct dbr_gap gap = gap_in(words, i, at);

		good = agrees(&gap, 0, threshold) && good;
	}
	return good;
}

static bool agrees_behind(const struct dbr_word_list *words, size_t i,
			  int threshold)
{
	struct dbr_gap gap = gap_in(words, i, words->items[i].count);
	struct dbr_gap next = gap_in(words, i + 1, 0);
	int left, right;

	gap.is_space = next.is_space = true;
	next.left_edge = DBR_EDGE_SPACE;
	left = dbr_model_left_side(&dbr_gap_model, &gap);
	right = dbr_model_right_side(&dbr_gap_model, &next);
	gap.right = next.right;
	gap.right_len = gap.right_piece = next.right_len;
	gap.right_edge = next.right_edge;
	return agrees(&gap, left + right, threshold);
}

static void check_line(const char *line, size_t len)
{
	static const int thresholds[] = { -120, -18, 0, 40 };
	struct dbr_word_list words;

	dbr_words_init(&words);
	CHECK(dbr_words_split(&words, line, len) == DABIR_OK);
	for (size_t k = 0; k < 4; k++)
		for (size_t i = 0; i < words.count; i++) {
			CHECK(agrees_inside(&words, i, thresholds[k]));
			if (words.items[i].right_edge != DBR_EDGE_HARD)
				CHECK(agrees_behind(&words, i, thresholds[k]));
		}
	dbr_words_release(&words);
}

/* The line with `glue` in the place of every half-space. */
static void check_damaged(const char *line, size_t len, const char *glue)
{
	struct dbr_buf out;
	size_t at = 0;

	dbr_buf_init(&out);
	while (at < len) {
		bool half =
			len - at > 2 && !memcmp(line + at, "\xE2\x80\x8C", 3);

		if (half)
			dbr_buf_add(&out, glue, strlen(glue));
		else
			dbr_buf_add(&out, line + at, 1);
		at += half ? 3 : 1;
	}
	check_line(out.data, out.len);
	dbr_buf_release(&out);
}

static void check_file(const char *path)
{
	char line[16384];
	FILE *file = fopen(path, "rb");

	CHECK(file != NULL);
	while (file && fgets(line, sizeof(line), file)) {
		size_t len = strcspn(line, "\r\n");

		check_line(line, len);
		check_damaged(line, len, "");
		check_damaged(line, len, " ");
	}
	if (file)
		fclose(file);
}

static void an_early_verdict_is_the_whole_one(void)
{
	for (char **path = paths; *path; path++)
		check_file(*path);
	printf("# %zu verdicts, %zu for a half-space\n", asked, wanted);
	CHECK(asked > 50000 && wanted > 1000);
}

int main(int argc, char **argv)
{
	CHECK(argc > 1);
	paths = argv + 1;
	RUN(an_early_verdict_is_the_whole_one);
	return DONE();
}
