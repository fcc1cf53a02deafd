#include "text/loss.h"

#include <string.h>

#include "base/rows.h"
#include "base/utf8.h"

#define FEWEST 4 /* pieces that tell */
#define STEM 3	 /* letters beside a fused piece */

/* Of one line among others, more is wanted. */
#define LONG_LINE 200 /* words */
#define FEWEST_OF_LINE 8

extern const struct dbr_rows dbr_text_loss; /* data/text/loss.tsv */

void dbr_loss_init(struct dbr_loss_signs *signs)
{
	const struct dbr_rows *rows = &dbr_text_loss;

	memset(signs, 0, sizeof(*signs));
	for (size_t i = 0; i < rows->count && i < DBR_LOSS_PIECES; i++) {
		struct dbr_loss_sign *sign = &signs->items[signs->count++];
		const char *cell = dbr_cell(rows, i, 0);
		size_t at = 0, len = strlen(cell);

		while (at < len && sign->count < DBR_LOSS_LETTERS)
			sign->codes[sign->count++] =
				dbr_gap_code(dbr_utf8_next(cell, len, &at));
		sign->front = dbr_cell(rows, i, 1)[0] == 'f';
		signs->first[sign->codes[0]] = true;
		if (sign->count)
			signs->last[sign->codes[sign->count - 1]] = true;
	}
}

static bool spells(const struct dbr_loss_sign *sign, const unsigned char *codes)
{
	return codes[0] == sign->codes[0] &&
	       memcmp(codes, sign->codes, sign->count) == 0;
}

static bool alone(const struct dbr_loss_sign *sign, const unsigned char *codes,
		  const struct dbr_text_word *word)
{
	unsigned char edge = sign->front ? word->right_edge : word->left_edge;

	return edge == DBR_EDGE_SPACE && word->count == sign->count &&
	       spells(sign, codes);
}

/* Whether a longer word begins or ends with the piece. */
static bool fused(const struct dbr_loss_sign *sign, const unsigned char *codes,
		  const struct dbr_text_word *word)
{
	int rest = word->count - sign->count;

	if (rest < STEM)
		return false;
	if (sign->front)
		return spells(sign, codes);
	return dbr_code_joins(codes[rest - 1]) && spells(sign, codes + rest);
}

void dbr_loss_look(const struct dbr_loss_signs *signs,
		   const unsigned char *codes, const struct dbr_text_word *word,
		   struct dbr_loss_count *count)
{
	/* Most words neither begin nor end as a piece does. */
	if (!signs->first[codes[0]] && !signs->last[codes[word->count - 1]])
		return;
	for (size_t i = 0; i < signs->count; i++) {
		const struct dbr_loss_sign *sign = &signs->items[i];

		if (alone(sign, codes, word)) {
			count->alone++;
			return;
		}
		if (fused(sign, codes, word)) {
			count->fused++;
			return;
		}
	}
}

/* A text of some length that lost nothing has one half-space in 12 words. */
static bool sound(size_t half_spaces, size_t words)
{
	return half_spaces * 40 >= words && (half_spaces > 1 || words >= 40);
}

enum dbr_loss dbr_loss_of(const struct dbr_loss_count *count,
			  size_t half_spaces, size_t words)
{
	size_t alone = count->alone, all = count->alone + count->fused;

	if (sound(half_spaces, words))
		return DBR_LOSS_NONE;
	if (all < FEWEST || words < 40)
		return DBR_LOSS_UNKNOWN;
	if (alone * 32 < all)
		return DBR_LOSS_FUSED;
	if (alone * 6 < all)
		return DBR_LOSS_MOSTLY;
	return alone * 10 < all * 7 ? DBR_LOSS_BOTH : DBR_LOSS_SPACED;
}

bool dbr_loss_line_long(const struct dbr_word_list *words)
{
	return words->count - words->half_spaces >= LONG_LINE;
}

/* Of a text that lost half-spaces, a line that kept a few is no sound one. */
bool dbr_loss_line_sound(size_t half_spaces, size_t words)
{
	return words >= LONG_LINE && half_spaces * 20 >= words;
}

enum dbr_loss dbr_loss_of_line(const struct dbr_loss_signs *signs,
			       const struct dbr_word_list *words,
			       enum dbr_loss text)
{
	size_t half_spaces = words->half_spaces;
	size_t count = words->count - half_spaces;
	struct dbr_loss_count pieces = { 0, 0 };

	if (!dbr_loss_line_long(words))
		return text;
	if (text == DBR_LOSS_NONE ? sound(half_spaces, count)
				  : dbr_loss_line_sound(half_spaces, count))
		return DBR_LOSS_NONE;
	for (size_t i = 0; i < words->count; i++)
		dbr_loss_look(signs, words->codes + words->items[i].codes,
			      &words->items[i], &pieces);
	if (pieces.alone + pieces.fused < FEWEST_OF_LINE)
		return text;
	return dbr_loss_of(&pieces, 0, count);
}
