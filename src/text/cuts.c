#include "text/cuts.h"

#include "text/style.h"

#define BEYOND_DOUBT 64 /* log-odds in the model's steps */

int dbr_piece_before(uint64_t cuts, int at)
{
	int length = 1;

	while (length < at && !(cuts >> (at - length - 1) & 1))
		length++;
	return length;
}

int dbr_piece_behind(uint64_t cuts, int at, int count)
{
	int length = 1;

	while (at + length < count && !(cuts >> (at + length - 1) & 1))
		length++;
	return length;
}

/* The open style is learned of a treebank that writes many plurals fused,
   which no reader wants back: it has a say on spaces alone. */
unsigned char dbr_style_for(enum dbr_style style, bool is_space)
{
	bool muted = style == DBR_STYLE_OPEN && !is_space;

	return (unsigned char)(muted ? DBR_STYLE_MIXED : style);
}

/* The style list is asked last: few gaps come that far. */
static bool cut_wanted_in(const struct dbr_spacing *spacing,
			  const struct dbr_gap *gap, enum dbr_style style)
{
	return dbr_model_wants_cut(spacing->model, gap,
				   spacing->thresholds[gap->loss].cut) &&
	       !dbr_style_differs(gap, style);
}

static bool pair_wanted_in(const struct dbr_spacing *spacing,
			   const struct dbr_gap *gap, enum dbr_style style)
{
	return dbr_model_score(spacing->model, gap) >
		       spacing->thresholds[gap->loss].pair &&
	       !dbr_style_differs(gap, style);
}

bool dbr_wanted_anyway(const struct dbr_spacing *spacing,
		       const struct dbr_gap *gap)
{
	static const enum dbr_style told[] = { DBR_STYLE_ACADEMY,
					       DBR_STYLE_OPEN };
	const enum dbr_style *styles =
		spacing->style_asked ? &spacing->style : told;
	int count = spacing->style_asked ? 1 : 2;
	struct dbr_gap other = *gap;

	for (int i = 0; i < count; i++)
		for (unsigned char loss = 0; loss < DBR_LOSS_COUNT; loss++) {
			other.loss = loss;
			other.style = dbr_style_for(styles[i], gap->is_space);
			if (!(gap->is_space ? pair_wanted_in : cut_wanted_in)(
				    spacing, &other, styles[i]))
				return false;
		}
	return true;
}

static bool cut_wanted(const struct dbr_spacing *spacing,
		       const struct dbr_gap *gap)
{
	return cut_wanted_in(spacing, gap, spacing->style) &&
	       (gap->loss != DBR_LOSS_NONE || dbr_wanted_anyway(spacing, gap));
}

/* A gap of a word beside the cuts that are known. */
static struct dbr_gap gap_at(const struct dbr_spacing *spacing,
			     const struct dbr_text_word *word,
			     unsigned char loss, uint64_t cuts, int at)
{
	const unsigned char *codes = spacing->words.codes + word->codes;
	int count = word->count;

	return (struct dbr_gap){ codes + at,
				 codes + at,
				 at,
				 count - at,
				 dbr_piece_before(cuts, at),
				 dbr_piece_behind(cuts, at, count),
				 word->left_edge,
				 word->right_edge,
				 false,
				 loss,
				 dbr_style_for(spacing->style, false) };
}

/* Looks at every gap from the left on, but for those of `settled`, which
   stay as they are. Returns the cuts then. */
static uint64_t sweep(const struct dbr_spacing *spacing,
		      const struct dbr_text_word *word, unsigned char loss,
		      uint64_t cuts, uint64_t settled)
{
	const unsigned char *codes = spacing->words.codes + word->codes;

	for (int at = 1; at < word->count; at++) {
		uint64_t bit = (uint64_t)1 << (at - 1);
		struct dbr_gap gap;

		if (!dbr_code_joins(codes[at - 1]) || settled & bit)
			continue;
		cuts &= ~bit;
		gap = gap_at(spacing, word, loss, cuts, at);
		if (cut_wanted(spacing, &gap))
			cuts |= bit;
	}
	return cuts;
}

/* Once more, when both sides of every gap are known, and then on until no
   gap is left that is wanted. */
static uint64_t sweep_on(const struct dbr_spacing *spacing,
			 const struct dbr_text_word *word, unsigned char loss,
			 uint64_t cuts)
{
	uint64_t before;

	cuts = sweep(spacing, word, loss, cuts, 0);
	do {
		before = cuts;
		cuts = sweep(spacing, word, loss, cuts, cuts);
	} while (cuts != before);
	return cuts;
}

/* How far the gaps are from being settled the way they are, beyond doubt. */
static int doubt(const struct dbr_spacing *spacing,
		 const struct dbr_text_word *word, unsigned char loss,
		 uint64_t cuts)
{
	const unsigned char *codes = spacing->words.codes + word->codes;
	int sum = 0;

	for (int at = 1; at < word->count; at++) {
		struct dbr_gap gap = gap_at(spacing, word, loss, cuts, at);
		int score;

		if (!dbr_code_joins(codes[at - 1]))
			continue;
		score = dbr_model_score(spacing->model, &gap);
		if (!(cuts >> (at - 1) & 1))
			score = -score;
		if (score < BEYOND_DOUBT)
			sum += BEYOND_DOUBT - score;
	}
	return sum;
}

/*
 A first cut may lead astray: the front of a word looks like a prefix, and
 what is left like nothing. So each cut is left out in turn, and the rest
 looked at anew; the cuts that leave least doubt stand.
 */
uint64_t dbr_cuts_of(const struct dbr_spacing *spacing,
		     const struct dbr_text_word *word, unsigned char loss)
{
	uint64_t first = sweep(spacing, word, loss, 0, 0), best, rest;
	int least;

	if (!first)
		return 0;
	best = sweep_on(spacing, word, loss, first);
	least = doubt(spacing, word, loss, best);
	for (rest = best; rest && least; rest &= rest - 1) {
		uint64_t bit = rest & (~rest + 1);
		uint64_t other = sweep(spacing, word, loss, 0, bit);
		int left;

		other = sweep_on(spacing, word, loss, other);
		left = doubt(spacing, word, loss, other);
		if (left < least) {
			least = left;
			best = other;
		}
	}
	return best;
}
