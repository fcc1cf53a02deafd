#include "names/feature.h"

#include "names/words.h"

/*
 Templates of few values: a range of numbers each, [start, start + values).
 Rows that are asked for together stand together: those of one value at
 several places, eight apart.

 All numbers are part of the model: after a change of any, train again.
 */
#define CLASSES 640 /* more than word-classes.tsv has */
#define VOTES 64
#define LABELS 16 /* and one for no label */

enum few {
	F_FINE = 0,
	F_LISTS = F_FINE + CLASSES * 8,
	F_SHAPE = F_LISTS + 256 * 8,
	F_SHAPES = F_SHAPE + 16 * 8,
	F_COARSE = F_SHAPES + 16 * 16 * 16,
	F_SEEN = F_COARSE + CLASSES,
	F_SEEN_LISTS = F_SEEN + 32 * 8,
	F_SAYING = F_SEEN_LISTS + 32 * 256,
	F_FIRST = F_SAYING + 8 * 8,
	F_ELSEWHERE = F_FIRST + 8,
	F_ELSEWHERE_LISTS = F_ELSEWHERE + 32 * 8,
	F_ELSEWHERE_THREE = F_ELSEWHERE_LISTS + 32 * 256,
	F_VOTE = F_ELSEWHERE_THREE + 16 * 16 * 16,
	F_VOTE_LABEL = F_VOTE + VOTES * 8,
	F_LABELS = F_VOTE_LABEL + VOTES * LABELS,
	F_LABEL_BEFORE = F_LABELS + LABELS * LABELS * LABELS,
	F_LABEL_AFTER = F_LABEL_BEFORE + LABELS * LABELS,
	F_VOTES_BEFORE = F_LABEL_AFTER + LABELS * LABELS,
	F_VOTES_AFTER = F_VOTES_BEFORE + VOTES * VOTES,
	F_PAIR_BEFORE = F_VOTES_AFTER + VOTES * VOTES,
	F_PAIR_AFTER = F_PAIR_BEFORE + VOTES,
	F_PAIRS = F_PAIR_AFTER + VOTES * VOTES,
	F_END = F_PAIRS + VOTES * VOTES
};

_Static_assert(F_END <= DBR_FEATURES_FEW, "ranges are below the hashes");

#define END_AFFIX 4 /* the last three letters: looked at from three places */

/* Templates of many values, hashed. */
enum many {
	T_WORD = 1,
	T_END,
	T_AFFIX, /* DBR_AFFIXES numbers */
	T_WORDS = 64,
	T_FINES,
	T_FINE_AROUND,
	T_COARSES,
	T_LISTS,
	T_LISTS_THREE,
	T_HEAD,
	T_HEAD_FINE,
	T_VOTE_FINE = 128
};

/*
 Eight numbers in a row for the places from which a value is looked at: `place`
 is below 8. Their rows are neighbours in memory, and one word or pair is
 asked for from several places one after another.
 */
static uint32_t hashed(unsigned template, uint64_t a, uint64_t b,
		       unsigned place)
{
	uint64_t mixed =
		(a + template * 0x9E3779B97F4A7C15u) * 0xD6E8FEB86659FD93u;

	mixed = ((mixed ^ mixed >> 32) + b) * 0xA0761D6478BD642Fu;
	return 0x80000000u | ((uint32_t)(mixed >> 32) & 0x7FFFFFF8u) | place;
}

/* Two small numbers and a third as one value. */
static uint64_t three(uint64_t a, uint64_t b, uint64_t c)
{
	return a << 40 | b << 20 | c;
}

/* Of two or three numbers below `size`. */
static uint32_t pair_of(uint32_t a, uint32_t b, uint32_t size)
{
	return a * size + b;
}

static uint32_t three_of(uint32_t a, uint32_t b, uint32_t c)
{
	return (a * 16 + b) * 16 + c;
}

static uint32_t own_features(const struct dbr_wordform *form, uint32_t *out)
{
	uint32_t n = 0;

	for (unsigned i = 0; i < DBR_AFFIXES; i++)
		if (form->affix[i] && i != END_AFFIX)
			out[n++] = hashed(T_AFFIX + i, form->affix[i], 0, 0);
	out[n++] = F_COARSE + form->coarse;
	out[n++] = F_ELSEWHERE_LISTS + form->elsewhere * 256u + form->lists;
	return n;
}

uint32_t dbr_features_seen(const struct dbr_wordform *form, uint32_t *out)
{
	uint32_t often = form->count < 3   ? form->count
			 : form->count < 6 ? 3
					   : 4;

	out[0] = F_SEEN + form->seen * 8u + often;
	out[1] = F_SEEN_LISTS + form->seen * 256u + form->lists;
	return 2;
}

uint32_t dbr_features_of_form(const struct dbr_wordform *form, int offset,
			      uint32_t *out)
{
	unsigned place = (unsigned)(offset + 2);
	uint32_t n = 0;

	out[n++] = hashed(T_WORD, form->key, 0, place);
	out[n++] = F_FINE + form->fine * 8u + place;
	out[n++] = F_LISTS + form->lists * 8u + place;
	out[n++] = F_ELSEWHERE + form->elsewhere * 8u + place;
	if (offset == 2 || offset == -2)
		return n;
	out[n++] = F_SHAPE + form->shape * 8u + place;
	out[n++] = hashed(T_END, form->affix[END_AFFIX], 0, place);
	if (!offset)
		n += own_features(form, out + n);
	return n;
}

/* The word `offset` places on, or what stands outside. */
static const struct dbr_wordform *beside(const struct dbr_chain *chain,
					 uint32_t at, int offset)
{
	const struct dbr_wordform_text *text = chain->text;
	int64_t place = (int64_t)at + offset;

	if (place < chain->first || place >= chain->end)
		return &text->forms[0];
	return &text->forms[text->of[place]];
}

/* The nearest word of a list within `reach` places, 0 when there is none. */
static unsigned distance_to(const struct dbr_chain *chain, uint32_t at,
			    uint16_t list, int direction)
{
	for (int i = 1; i <= 6; i++)
		if (beside(chain, at, i * direction)->lists & list)
			return (unsigned)i;
	return 0;
}

static uint32_t far_features(const struct dbr_chain *chain, uint32_t at,
			     uint32_t *out)
{
	const uint16_t heads = DBR_WORD_ORGANISATION | DBR_WORD_PLACE_HEAD;
	unsigned head = distance_to(chain, at, heads, -1);
	unsigned said = distance_to(chain, at, DBR_WORD_SAYING, 1);
	unsigned was_said = distance_to(chain, at, DBR_WORD_SAYING, -1);
	uint32_t n = 0;

	out[n++] = F_SAYING + pair_of(said, was_said, 8);
	if (head) {
		uint64_t word = beside(chain, at, -(int)head)->key;

		out[n++] = hashed(T_HEAD, word, 0, 0);
		out[n++] = hashed(T_HEAD_FINE, word, beside(chain, at, 0)->fine,
				  0);
	}
	return n;
}

static uint32_t list_features(const struct dbr_chain *chain, uint32_t at,
			      uint32_t *out)
{
	const struct dbr_wordform *a = beside(chain, at, -1);
	const struct dbr_wordform *b = beside(chain, at, 0);
	const struct dbr_wordform *c = beside(chain, at, 1);
	uint32_t n = 0;

	out[n++] = hashed(T_LISTS, a->lists, b->lists, 0);
	out[n++] = hashed(T_LISTS, b->lists, c->lists, 1);
	out[n++] = hashed(T_LISTS_THREE, three(a->lists, b->lists, c->lists), 0,
			  0);
	out[n++] = F_SHAPES + three_of(a->shape, b->shape, c->shape);
	out[n++] = F_ELSEWHERE_THREE +
		   three_of(a->elsewhere & DBR_ELSEWHERE_TEXTS,
			    b->elsewhere & DBR_ELSEWHERE_TEXTS,
			    c->elsewhere & DBR_ELSEWHERE_TEXTS);
	if (at == chain->first)
		out[n++] = F_FIRST;
	return n;
}

static uint32_t class_features(const struct dbr_chain *chain, uint32_t at,
			       uint32_t *out)
{
	const struct dbr_wordform *z = beside(chain, at, -2);
	const struct dbr_wordform *a = beside(chain, at, -1);
	const struct dbr_wordform *b = beside(chain, at, 0);
	const struct dbr_wordform *c = beside(chain, at, 1);
	const struct dbr_wordform *d = beside(chain, at, 2);
	uint32_t n = 0;

	out[n++] = hashed(T_FINES, a->fine, b->fine, 0);
	out[n++] = hashed(T_FINES, b->fine, c->fine, 1);
	out[n++] = hashed(T_FINE_AROUND, a->fine, c->fine, 0);
	out[n++] =
		hashed(T_COARSES, three(z->coarse, a->coarse, b->coarse), 0, 0);
	out[n++] =
		hashed(T_COARSES, three(a->coarse, b->coarse, c->coarse), 0, 1);
	out[n++] =
		hashed(T_COARSES, three(b->coarse, c->coarse, d->coarse), 0, 2);
	return n;
}

uint32_t dbr_features_joint(const struct dbr_chain *chain, uint32_t at,
			    uint32_t *out)
{
	const struct dbr_wordform *a = beside(chain, at, -1);
	const struct dbr_wordform *b = beside(chain, at, 0);
	const struct dbr_wordform *c = beside(chain, at, 1);
	uint32_t n = 0;

	out[n++] = hashed(T_WORDS, a->key, b->key, 0);
	out[n++] = hashed(T_WORDS, b->key, c->key, 1);
	n += class_features(chain, at, out + n);
	n += list_features(chain, at, out + n);
	n += far_features(chain, at, out + n);
	return n;
}

static uint32_t form_vote(const struct dbr_chain *chain, uint32_t at,
			  int offset, const struct dbr_votes *votes)
{
	int64_t place = (int64_t)at + offset;

	if (place < chain->first || place >= chain->end)
		return 0;
	return dbr_votes_strength(votes->of_form +
					  chain->text->of[place] * DBR_VOTES,
				  votes->labels[place]);
}

/* The vote on the pair of `at` and the token before it. */
static uint32_t pair_vote(const struct dbr_chain *chain, uint32_t at,
			  const struct dbr_votes *votes)
{
	if (at <= chain->first || at >= chain->end)
		return 0;
	return dbr_votes_strength(votes->of_pair + votes->pair[at] * DBR_VOTES,
				  votes->labels[at]);
}

uint32_t dbr_features_second(const struct dbr_chain *chain, uint32_t at,
			     const struct dbr_votes *votes, uint32_t *out)
{
	const uint8_t *labels = votes->labels;
	uint8_t own = labels[at];
	uint8_t before = at > chain->first ? labels[at - 1] : DBR_LABELS;
	uint8_t after = at + 1 < chain->end ? labels[at + 1] : DBR_LABELS;
	uint32_t a = form_vote(chain, at, -1, votes);
	uint32_t b = form_vote(chain, at, 0, votes);
	uint32_t c = form_vote(chain, at, 1, votes);
	uint32_t with_before = pair_vote(chain, at, votes);
	uint32_t with_after = pair_vote(chain, at + 1, votes);
	uint32_t n = 0;

	out[n++] = F_VOTE + a * 8;
	out[n++] = F_VOTE + b * 8 + 1;
	out[n++] = F_VOTE + c * 8 + 2;
	out[n++] = F_VOTE_LABEL + pair_of(b, own, LABELS);
	out[n++] = F_LABELS + three_of(before, own, after);
	out[n++] = F_LABEL_BEFORE + pair_of(before, own, LABELS);
	out[n++] = F_LABEL_AFTER + pair_of(own, after, LABELS);
	out[n++] = F_VOTES_BEFORE + pair_of(a, b, VOTES);
	out[n++] = F_VOTES_AFTER + pair_of(b, c, VOTES);
	out[n++] = F_PAIR_BEFORE + with_before;
	out[n++] = F_PAIR_AFTER + pair_of(with_after, b, VOTES);
	out[n++] = F_PAIRS + pair_of(with_before, with_after, VOTES);
	out[n++] = hashed(T_VOTE_FINE, b, beside(chain, at, 0)->fine, 0);
	return n;
}
