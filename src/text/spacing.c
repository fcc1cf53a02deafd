#include "text/spacing.h"

#include <string.h>

#include "base/memory.h"
#include "base/utf8.h"
#include "text/language.h"
#include "text/letters.h"
#include "text/style.h"

#define CACHE_BITS 17
#define FEWEST_VOTES 40 /* words that tell the style of a text */

/* What was decided for a word or a pair of words, by a hash of all that the
   decision looks at. */
struct dbr_decision {
	uint64_t key;
	uint32_t cuts;		   /* bit i: a half-space behind letter i */
	int16_t as_left, as_right; /* what a word weighs beside a space */
};

enum dabir_status dbr_spacing_init(struct dbr_spacing *spacing,
				   const struct dbr_gap_model *model)
{
	memset(spacing, 0, sizeof(*spacing));
	spacing->model = model;
	dbr_words_init(&spacing->words);
	dbr_loss_init(&spacing->loss_signs);
	spacing->cache = dbr_alloc_zero((size_t)1 << CACHE_BITS,
					sizeof(struct dbr_decision));
	return spacing->cache ? DABIR_OK : DABIR_NO_MEMORY;
}

void dbr_spacing_release(struct dbr_spacing *spacing)
{
	dbr_words_release(&spacing->words);
	dbr_free(spacing->cache);
	spacing->cache = NULL;
}

static const unsigned char *codes_of(const struct dbr_spacing *spacing,
				     const struct dbr_text_word *word)
{
	return spacing->words.codes + word->codes;
}

/* Letters from the cut before letter `at` (or the start) to it. */
static int piece_before(uint64_t cuts, int at)
{
	int length = 1;

	while (length < at && !(cuts >> (at - length - 1) & 1))
		length++;
	return length;
}

static int piece_behind(uint64_t cuts, int at, int count)
{
	int length = 1;

	while (at + length < count && !(cuts >> (at + length - 1) & 1))
		length++;
	return length;
}

/* The open style is learned of a treebank that writes many plurals fused,
   which no reader wants back: it has a say on spaces alone. */
static unsigned char style_of(const struct dbr_spacing *spacing, bool is_space)
{
	bool muted = spacing->style == DBR_STYLE_OPEN && !is_space;

	return (unsigned char)(muted ? DBR_STYLE_MIXED : spacing->style);
}

/* The style list is asked last: few gaps come that far. */
static bool cut_wanted(const struct dbr_spacing *spacing,
		       const struct dbr_gap *gap)
{
	return dbr_model_wants_cut(spacing->model, gap,
				   spacing->cut_threshold) &&
	       !dbr_style_differs(gap, spacing->style);
}

/*
 The cuts of one word: left to right, then once more, when both sides of
 every gap are settled.
 */
static uint64_t cut_word(const struct dbr_spacing *spacing,
			 const struct dbr_text_word *word, unsigned char loss)
{
	const unsigned char *codes = codes_of(spacing, word);
	int count = word->count;
	uint64_t cuts = 0;

	for (int pass = 0; pass < 2; pass++) {
		uint64_t before = cuts;

		for (int at = 1; at < count; at++) {
			struct dbr_gap gap = { codes + at,
					       codes + at,
					       at,
					       count - at,
					       piece_before(cuts, at),
					       piece_behind(cuts, at, count),
					       word->left_edge,
					       word->right_edge,
					       false,
					       loss,
					       style_of(spacing, false) };
			uint64_t bit = (uint64_t)1 << (at - 1);

			if (!dbr_code_joins(codes[at - 1]))
				continue;
			cuts &= ~bit;
			if (cut_wanted(spacing, &gap))
				cuts |= bit;
		}
		if (pass && before == cuts)
			break;
		if (!cuts)
			break;
	}
	return cuts;
}

static uint64_t word_key(const struct dbr_spacing *spacing,
			 const struct dbr_text_word *word, unsigned char loss)
{
	uint64_t hash = word->hash;

	hash ^= (uint64_t)word->left_edge << 56 | (uint64_t)word->right_edge
							  << 58;
	hash ^= (uint64_t)spacing->style << 53;
	return (hash ^ (uint64_t)loss << 60) | 1;
}

/* Half of a gap between words: `word` on the one side, nothing on the other,
   whose features are not asked for. */
static struct dbr_gap side_of(const struct dbr_spacing *spacing,
			      const struct dbr_text_word *word, uint64_t cuts,
			      unsigned char loss)
{
	const unsigned char *codes = codes_of(spacing, word);

	return (struct dbr_gap){ codes + word->count,
				 codes,
				 word->count,
				 word->count,
				 piece_before(cuts, word->count),
				 piece_behind(cuts, 0, word->count),
				 word->left_edge,
				 word->right_edge,
				 true,
				 loss,
				 style_of(spacing, true) };
}

static bool may_join_next(const struct dbr_spacing *spacing,
			  const struct dbr_text_word *word)
{
	return word->right_edge == DBR_EDGE_SPACE &&
	       dbr_code_joins(codes_of(spacing, word)[word->count - 1]);
}

static void decide_word(const struct dbr_spacing *spacing,
			const struct dbr_text_word *word, unsigned char loss,
			struct dbr_decision *decision)
{
	uint64_t cuts = cut_word(spacing, word, loss);
	struct dbr_gap side = side_of(spacing, word, cuts, loss);

	decision->cuts = (uint32_t)cuts;
	if (may_join_next(spacing, word))
		decision->as_left =
			(int16_t)dbr_model_left_side(spacing->model, &side);
	if (word->left_edge == DBR_EDGE_SPACE)
		decision->as_right =
			(int16_t)dbr_model_right_side(spacing->model, &side);
}

static const struct dbr_decision undecided;

static size_t slot_of(uint64_t key)
{
	return key >> 8 & ((1 << CACHE_BITS) - 1);
}

/* What is decided for a word; good until the next call. */
static struct dbr_decision word_decision(struct dbr_spacing *spacing,
					 const struct dbr_text_word *word,
					 unsigned char loss)
{
	uint64_t key = word_key(spacing, word, loss);
	struct dbr_decision *known = &spacing->cache[slot_of(key)];

	if (word->count > DBR_LONGEST_WORD)
		return undecided;
	if (known->key != key) {
		decide_word(spacing, word, loss, known);
		known->key = key;
	}
	return *known;
}

/* Whether the space between a word and its neighbour is a half-space. */
static bool pair_joins(struct dbr_spacing *spacing,
		       const struct dbr_text_word *word,
		       const struct dbr_decision *left,
		       const struct dbr_decision *right, unsigned char loss)
{
	const struct dbr_text_word *next = word + 1;
	struct dbr_gap gap = side_of(spacing, word, left->cuts, loss);

	if (word->count > DBR_LONGEST_WORD || next->count > DBR_LONGEST_WORD)
		return false;
	gap.right = codes_of(spacing, next);
	gap.right_len = next->count;
	gap.right_piece = piece_behind(right->cuts, 0, next->count);
	gap.right_edge = next->right_edge;
	return dbr_model_wants_pair(spacing->model, &gap,
				    left->as_left + right->as_right,
				    spacing->pair_threshold) &&
	       !dbr_style_differs(&gap, spacing->style);
}

enum dabir_status dbr_spacing_hear(struct dbr_spacing *spacing,
				   const char *line, size_t len,
				   struct dbr_hearing *heard)
{
	const int8_t *table = spacing->model->weights +
			      ((size_t)1 << spacing->model->weight_bits);
	enum dabir_status status = dbr_words_split(&spacing->words, line, len);

	for (size_t i = 0; i < spacing->words.count; i++) {
		const struct dbr_text_word *word = &spacing->words.items[i];

		heard->votes += table[dbr_gap_vote(word->hash)];
		dbr_loss_look(&spacing->loss_signs, codes_of(spacing, word),
			      word, &heard->loss);
	}
	heard->words += spacing->words.count;
	heard->half_spaces += spacing->words.half_spaces;
	return status;
}

enum dbr_style dbr_spacing_style(const struct dbr_hearing *heard)
{
	if (heard->words < FEWEST_VOTES || heard->votes <= 0)
		return DBR_STYLE_ACADEMY;
	return DBR_STYLE_OPEN;
}

/* The output of one line. */
struct quill {
	const char *line;
	size_t copied;
	struct dbr_buf *out;
	size_t out_start;
	struct dbr_edits *edits;
	struct dbr_line_place place;
};

/* Put a half-space in the place of line[at, at + len). */
static void put_half_space(struct quill *quill, size_t at, size_t len,
			   const char *rule)
{
	size_t out_at;

	dbr_buf_add(quill->out, quill->line + quill->copied,
		    at - quill->copied);
	out_at = quill->out->len - quill->out_start;
	dbr_buf_add(quill->out, DBR_HALF_SPACE, 3);
	quill->copied = at + len;
	dbr_edits_add(quill->edits,
		      (struct dabir_span){ quill->place.line_at + (uint32_t)at,
					   (uint32_t)len },
		      (struct dabir_span){
			      quill->place.out_at + (uint32_t)out_at, 3 },
		      rule);
}

/* Where letter `number` + 1 of a word begins, its marks passed. */
static size_t behind_letter(const char *line, const struct dbr_text_word *word,
			    int number)
{
	size_t at = word->at;
	int seen = -1;

	for (;;) {
		size_t start = at;
		uint32_t point = dbr_utf8_next(line, word->end, &at);

		if (dbr_letter_kind(point) == DBR_LETTER_MARK)
			continue;
		if (++seen > number)
			return start;
	}
}

static void put_cuts(struct quill *quill, const struct dbr_text_word *word,
		     uint64_t cuts)
{
	for (int i = 0; cuts; i++, cuts >>= 1)
		if (cuts & 1)
			put_half_space(quill,
				       behind_letter(quill->line, word, i), 0,
				       "half-space:fused");
}

/* The cache's rows lie far apart: ask for them this many words ahead. */
#define AHEAD 8

/* Always inline: GCC drops calls of what does nothing but fetch. */
__attribute__((always_inline)) static inline void
fetch(const struct dbr_spacing *spacing, size_t i, unsigned char loss)
{
	const struct dbr_word_list *words = &spacing->words;

	if (i < words->count)
		__builtin_prefetch(&spacing->cache[slot_of(
			word_key(spacing, &words->items[i], loss))]);
}

/* Decides every gap of the words at hand. */
static void put_half_spaces(struct dbr_spacing *spacing, unsigned char loss,
			    struct quill *quill)
{
	const struct dbr_word_list *words = &spacing->words;
	struct dbr_decision next = undecided, decision;

	for (size_t i = 1; i < AHEAD; i++)
		fetch(spacing, i, loss);
	decision = word_decision(spacing, words->items, loss);
	for (size_t i = 0; i < words->count; i++, decision = next) {
		const struct dbr_text_word *word = &words->items[i];

		fetch(spacing, i + AHEAD, loss);
		if (i + 1 < words->count)
			next = word_decision(spacing, word + 1, loss);
		put_cuts(quill, word, decision.cuts);
		if (may_join_next(spacing, word) &&
		    pair_joins(spacing, word, &decision, &next, loss))
			put_half_space(quill, word->end, 1,
				       "half-space:spaced");
	}
}

/* An Arabic verse or prayer among Persian lines stays as it is. */
static bool is_foreign(const struct dbr_word_list *words, const char *line,
		       size_t len)
{
	return words->arabic * 80 > len && dbr_passage_foreign(line, len);
}

enum dabir_status dbr_spacing_line(struct dbr_spacing *spacing,
				   const char *line, size_t len,
				   enum dbr_loss loss, struct dbr_buf *out,
				   struct dbr_edits *edits,
				   struct dbr_line_place place)
{
	struct quill quill = { line, 0, out, out->len, edits, place };
	struct dbr_word_list *words = &spacing->words;
	enum dabir_status status = dbr_words_split(words, line, len);

	if (status != DABIR_OK)
		return status;
	if (words->count && !is_foreign(words, line, len))
		put_half_spaces(spacing, (unsigned char)loss, &quill);
	dbr_buf_add(out, line + quill.copied, len - quill.copied);
	return dbr_buf_status(out);
}
