#include "text/spacing.h"

#include <string.h>

#include "base/memory.h"
#include "base/utf8.h"
#include "text/language.h"
#include "text/cuts.h"
#include "text/quill.h"
#include "text/style.h"

#define CACHE_BITS 17

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
				 dbr_piece_before(cuts, word->count),
				 dbr_piece_behind(cuts, 0, word->count),
				 word->left_edge,
				 word->right_edge,
				 true,
				 loss,
				 dbr_style_for(spacing->style, true) };
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
	uint64_t cuts = dbr_cuts_of(spacing, word, loss);
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

/* A word with other edges goes elsewhere: texts have it both ways. */
static size_t slot_of(uint64_t key)
{
	return (size_t)(key * 0xD6E8FEB86659FD93u >> (64 - CACHE_BITS));
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
	gap.right_piece = dbr_piece_behind(right->cuts, 0, next->count);
	gap.right_edge = next->right_edge;
	return dbr_model_wants_pair(spacing->model, &gap,
				    left->as_left + right->as_right,
				    spacing->thresholds[loss].pair) &&
	       !dbr_style_differs(&gap, spacing->style) &&
	       (loss != DBR_LOSS_NONE || dbr_wanted_anyway(spacing, &gap));
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

/* Whether a word and the next are joined; then both have a new edge. */
static bool join_next(struct dbr_spacing *spacing, struct dbr_text_word *word,
		      unsigned char loss)
{
	struct dbr_decision left, right;

	if (!may_join_next(spacing, word))
		return false;
	left = word_decision(spacing, word, loss);
	right = word_decision(spacing, word + 1, loss);
	if (!pair_joins(spacing, word, &left, &right, loss))
		return false;
	word->right_edge = word[1].left_edge = DBR_EDGE_HALF;
	return true;
}

/*
 Word i was joined to the next. Decides it anew by its new edge, and so on to
 the left as long as that joins words: a line that is repaired holds nothing
 that its half-spaces would make wanted.
 */
static void settle_back(struct dbr_spacing *spacing, size_t i,
			unsigned char loss)
{
	struct dbr_text_word *words = spacing->words.items;
	struct dbr_decision decision;

	for (bool joined = true; joined; i--) {
		decision = word_decision(spacing, &words[i], loss);
		words[i].cuts = decision.cuts;
		joined = i && join_next(spacing, &words[i - 1], loss);
		if (!joined)
			break;
		decision = word_decision(spacing, &words[i], loss);
		words[i].cuts = decision.cuts;
	}
}

/* Decides every gap of the words at hand; returns whether any is wanted. */
static bool decide(struct dbr_spacing *spacing, unsigned char loss)
{
	const struct dbr_word_list *words = &spacing->words;
	struct dbr_decision next = undecided, decision;
	bool wanted = false;

	for (size_t i = 1; i < AHEAD; i++)
		fetch(spacing, i, loss);
	decision = word_decision(spacing, words->items, loss);
	for (size_t i = 0; i < words->count; i++, decision = next) {
		struct dbr_text_word *word = &words->items[i];

		fetch(spacing, i + AHEAD, loss);
		if (i + 1 < words->count)
			next = word_decision(spacing, word + 1, loss);
		word->cuts = decision.cuts;
		wanted = wanted || decision.cuts;
		if (!may_join_next(spacing, word) ||
		    !pair_joins(spacing, word, &decision, &next, loss))
			continue;
		wanted = true;
		word->right_edge = word[1].left_edge = DBR_EDGE_HALF;
		settle_back(spacing, i, loss);
		next = word_decision(spacing, word + 1, loss);
	}
	return wanted;
}

static void put_half_spaces(const struct dbr_word_list *words,
			    struct dbr_quill *quill)
{
	for (size_t i = 0; i < words->count; i++) {
		const struct dbr_text_word *word = &words->items[i];

		dbr_quill_cut(quill, word);
		if (word->right_edge == DBR_EDGE_HALF &&
		    quill->line[word->end] == ' ')
			dbr_quill_join(quill, word);
	}
}

/* An Arabic verse or prayer among Persian lines stays as it is. */
static bool is_foreign(const struct dbr_word_list *words, const char *line,
		       size_t len)
{
	return words->arabic * 80 > len && dbr_passage_foreign(line, len);
}

/* What a line that is no sound one is taken for, then and now. */
static void remember_line(struct dbr_spacing *spacing, enum dbr_loss was,
			  enum dbr_loss is, enum dbr_loss text)
{
	if (is == DBR_LOSS_NONE)
		return;
	spacing->unsettled = spacing->unsettled || is != was;
	spacing->apart = spacing->apart || is != text;
}

/* Judges a line that was repaired, as one that comes in; `was` is what it was
   taken for. */
static enum dabir_status judge_again(struct dbr_spacing *spacing,
				     const struct dbr_buf *out, size_t from,
				     enum dbr_loss was, enum dbr_loss text)
{
	struct dbr_word_list *words = &spacing->words;
	enum dabir_status status = dbr_buf_status(out);

	if (status == DABIR_OK)
		status = dbr_words_split(words, out->data + from,
					 out->len - from);
	if (status == DABIR_OK)
		remember_line(
			spacing, was,
			dbr_loss_of_line(&spacing->loss_signs, words, text),
			text);
	return status;
}

enum dabir_status dbr_spacing_line(struct dbr_spacing *spacing,
				   const char *line, size_t len,
				   enum dbr_loss loss, struct dbr_buf *out,
				   struct dbr_edits *edits,
				   struct dbr_line_place place)
{
	struct dbr_quill quill = { .line = line,
				   .out = out,
				   .out_start = out->len,
				   .edits = edits,
				   .place = place };
	struct dbr_word_list *words = &spacing->words;
	enum dabir_status status = dbr_words_split(words, line, len);
	enum dbr_loss own;
	bool changed;

	if (status != DABIR_OK)
		return status;
	own = dbr_loss_of_line(&spacing->loss_signs, words, loss);
	changed = words->count && !is_foreign(words, line, len) &&
		  decide(spacing, (unsigned char)own);
	if (changed)
		put_half_spaces(words, &quill);
	dbr_buf_add(out, line + quill.copied, len - quill.copied);
	if (changed && dbr_loss_line_long(words)) {
		if (dbr_loss_line_sound(words->half_spaces + quill.put,
					words->count - words->half_spaces -
						quill.joined))
			return dbr_buf_status(out);
		return judge_again(spacing, out, quill.out_start, own, loss);
	}
	remember_line(spacing, own, own, loss);
	return dbr_buf_status(out);
}
