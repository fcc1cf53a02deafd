#include "damage.h"

#include <stdlib.h>
#include <string.h>

#include "text/loss.h"

#define MOST_WORDS (1 << 14)

static uint64_t seed = 1;

double train_uniform(void)
{
	seed = seed * 6364136223846793005u + 1442695040888963407u;
	return (double)(seed >> 11) / 9007199254740992.0;
}

/* Shares of the half-spaces that are deleted and that become spaces; the
   rest is kept. */
struct damage {
	double fused, spaced;
};

/* More than half of the blocks are damaged in one way alone, most others
   nearly so: both are found on the web. */
static struct damage pick_damage(void)
{
	double dice = train_uniform();
	double other = train_uniform() < 0.6 ? 0 : train_uniform() * 0.15;

	if (dice < 0.15)
		return (struct damage){ 0.4, 0.4 };
	if (dice < 0.48)
		return (struct damage){ 1 - other, other * 0.7 };
	if (dice < 0.75)
		return (struct damage){ other * 0.7, 1 - other };
	return (struct damage){ other / 2, other / 2 };
}

/* What becomes of a half-space: '\0' fused, ' ' spaced, 'Z' kept. */
static char lose(const struct damage *damage)
{
	double dice = train_uniform();

	if (dice < damage->fused)
		return '\0';
	return dice < damage->fused + damage->spaced ? ' ' : 'Z';
}

int train_gold_cut(const struct train_word *word, int i)
{
	return (int)(word->gold[i >> 6] >> (i & 63) & 1);
}

int train_gold_before(const struct train_word *word, int at)
{
	int length = 1;

	while (length < at && !train_gold_cut(word, at - length - 1))
		length++;
	return length;
}

int train_gold_behind(const struct train_word *word, int at)
{
	int length = 1;

	while (at + length < word->count &&
	       !train_gold_cut(word, at + length - 1))
		length++;
	return length;
}

/* The gold words of a line, joined again as the damage says. */
static int damage_line(const struct dbr_word_list *gold,
		       const struct damage *damage, struct train_word *out)
{
	int count = 0;

	for (size_t i = 0; i < gold->count; i++) {
		const struct dbr_text_word *from = &gold->items[i];
		struct train_word *word;
		char glue = 0;

		if (i && from->left_edge == DBR_EDGE_HALF)
			glue = lose(damage);
		if (i && from->left_edge == DBR_EDGE_HALF && glue == '\0' &&
		    out[count - 1].count + from->count < 500) {
			word = &out[count - 1];
			word->gold[(word->count - 1) >> 6] |=
				(uint64_t)1 << ((word->count - 1) & 63);
		} else {
			word = &out[count++];
			memset(word, 0, sizeof(*word));
			word->left_edge = from->left_edge;
			if (i && from->left_edge == DBR_EDGE_HALF &&
			    glue == ' ') {
				word->left_edge = DBR_EDGE_SPACE;
				out[count - 2].joined = 1;
			}
			if (count > 1)
				out[count - 2].right_edge = word->left_edge;
		}
		if (from->count > 200)
			return 0;
		memcpy(word->codes + word->count, gold->codes + from->codes,
		       from->count);
		word->count += from->count;
		word->right_edge = DBR_EDGE_HARD;
	}
	return count;
}

static struct train_word damaged[MOST_WORDS];
static struct train_block block = { .words = damaged };

static void damage_lines(const struct line *lines, size_t count)
{
	static struct dbr_word_list gold;
	struct damage damage = pick_damage();
	int words = 0;

	if (!gold.codes)
		dbr_words_init(&gold);
	block.line_count = 0;
	for (size_t i = 0; i < count; i++) {
		if (dbr_words_split(&gold, lines[i].text, lines[i].len) !=
		    DABIR_OK)
			exit(1);
		if (gold.count + (size_t)words >= MOST_WORDS)
			break;
		block.starts[block.line_count++] = words;
		words += damage_line(&gold, &damage, damaged + words);
	}
	block.starts[block.line_count] = words;
}

/* Now and then nothing is known of a text. */
static enum dbr_loss judge(int count)
{
	static struct dbr_loss_signs signs;
	struct dbr_loss_count pieces = { 0, 0 };
	size_t half_spaces = 0;

	if (!signs.count)
		dbr_loss_init(&signs);
	if (train_uniform() < 0.1)
		return DBR_LOSS_UNKNOWN;
	for (int i = 0; i < count; i++) {
		const struct train_word *word = &damaged[i];
		struct dbr_text_word seen = {
			.count = (uint16_t)word->count,
			.left_edge = word->left_edge,
			.right_edge = word->right_edge,
		};

		half_spaces += word->left_edge == DBR_EDGE_HALF;
		dbr_loss_look(&signs, word->codes, &seen, &pieces);
	}
	return dbr_loss_of(&pieces, half_spaces, (size_t)count - half_spaces);
}

const struct train_block *train_damage(const struct line *lines, size_t count)
{
	damage_lines(lines, count);
	block.loss = (unsigned char)judge(block.starts[block.line_count]);
	return &block;
}
