#include "names/feature.h"

#include "names/words.h"

/*
 Templates. The numbers are part of the model: after a change of any, train
 again. T_WORD to T_SHAPE take five numbers each, one an offset.
 */
enum template {
	T_WORD = 1,
	T_FINE = 6,
	T_LISTS = 11,
	T_END = 16,
	T_SHAPE = 21,
	T_AFFIX = 26, /* DBR_AFFIXES numbers */
	T_SEEN = 32,
	T_SEEN_LISTS,
	T_COARSE,
	T_WORDS_BEFORE = 64,
	T_WORDS_AFTER,
	T_FINE_BEFORE,
	T_FINE_AFTER,
	T_FINE_AROUND,
	T_COARSE_THREE,
	T_COARSE_LEFT,
	T_COARSE_RIGHT,
	T_LISTS_BEFORE,
	T_LISTS_AFTER,
	T_LISTS_THREE,
	T_SHAPES,
	T_FIRST,
	T_SAYING,
	T_HEAD,
	T_HEAD_FINE,
	T_VOTE = 128,
	T_VOTE_BEFORE,
	T_VOTE_AFTER,
	T_VOTE_LABEL,
	T_LABELS,
	T_LABEL_BEFORE,
	T_LABEL_AFTER,
	T_VOTES_BEFORE,
	T_VOTES_AFTER,
	T_PAIR_BEFORE,
	T_PAIR_AFTER,
	T_PAIRS,
	T_VOTE_FINE
};

static uint32_t feature(unsigned template, uint64_t a, uint64_t b)
{
	uint64_t mixed =
		(a + template * 0x9E3779B97F4A7C15u) * 0xD6E8FEB86659FD93u;

	mixed = ((mixed ^ mixed >> 32) + b) * 0xA0761D6478BD642Fu;
	return (uint32_t)(mixed >> 32);
}

/* Two small numbers and a third as one value. */
static uint64_t three(uint64_t a, uint64_t b, uint64_t c)
{
	return a << 40 | b << 20 | c;
}

static uint32_t own_features(const struct dbr_wordform *form, uint32_t *out)
{
	uint32_t n = 0;
	uint32_t often = form->count < 3   ? form->count
			 : form->count < 6 ? 3
					   : 4;

	for (unsigned i = 0; i < DBR_AFFIXES; i++)
		if (form->affix[i])
			out[n++] = feature(T_AFFIX + i, form->affix[i], 0);
	out[n++] = feature(T_SEEN, form->seen, often);
	out[n++] = feature(T_SEEN_LISTS, form->seen, form->lists);
	out[n++] = feature(T_COARSE, form->coarse, 0);
	return n;
}

uint32_t dbr_features_of_form(const struct dbr_wordform *form, int offset,
			      uint32_t *out)
{
	unsigned place = (unsigned)(offset + 2);
	uint32_t n = 0;

	out[n++] = feature(T_WORD + place, form->key, 0);
	out[n++] = feature(T_FINE + place, form->fine, 0);
	out[n++] = feature(T_LISTS + place, form->lists, 0);
	if (offset == 2 || offset == -2)
		return n;
	out[n++] = feature(T_SHAPE + place, form->shape, 0);
	if (offset)
		out[n++] = feature(T_END + place, form->affix[4], 0);
	else
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

	out[n++] = feature(T_SAYING, said, was_said);
	if (head) {
		uint64_t word = beside(chain, at, -(int)head)->key;

		out[n++] = feature(T_HEAD, word, 0);
		out[n++] =
			feature(T_HEAD_FINE, word, beside(chain, at, 0)->fine);
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

	out[n++] = feature(T_LISTS_BEFORE, a->lists, b->lists);
	out[n++] = feature(T_LISTS_AFTER, b->lists, c->lists);
	out[n++] =
		feature(T_LISTS_THREE, three(a->lists, b->lists, c->lists), 0);
	out[n++] = feature(T_SHAPES, three(a->shape, b->shape, c->shape), 0);
	if (at == chain->first)
		out[n++] = feature(T_FIRST, 0, 0);
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

	out[n++] = feature(T_FINE_BEFORE, a->fine, b->fine);
	out[n++] = feature(T_FINE_AFTER, b->fine, c->fine);
	out[n++] = feature(T_FINE_AROUND, a->fine, c->fine);
	out[n++] = feature(T_COARSE_THREE,
			   three(a->coarse, b->coarse, c->coarse), 0);
	out[n++] = feature(T_COARSE_LEFT,
			   three(z->coarse, a->coarse, b->coarse), 0);
	out[n++] = feature(T_COARSE_RIGHT,
			   three(b->coarse, c->coarse, d->coarse), 0);
	return n;
}

uint32_t dbr_features_joint(const struct dbr_chain *chain, uint32_t at,
			    uint32_t *out)
{
	const struct dbr_wordform *a = beside(chain, at, -1);
	const struct dbr_wordform *b = beside(chain, at, 0);
	const struct dbr_wordform *c = beside(chain, at, 1);
	uint32_t n = 0;

	out[n++] = feature(T_WORDS_BEFORE, a->key, b->key);
	out[n++] = feature(T_WORDS_AFTER, b->key, c->key);
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

	out[n++] = feature(T_VOTE_BEFORE, a, 0);
	out[n++] = feature(T_VOTE, b, 0);
	out[n++] = feature(T_VOTE_AFTER, c, 0);
	out[n++] = feature(T_VOTE_LABEL, b, own);
	out[n++] = feature(T_LABELS, three(before, own, after), 0);
	out[n++] = feature(T_LABEL_BEFORE, before, own);
	out[n++] = feature(T_LABEL_AFTER, own, after);
	out[n++] = feature(T_VOTES_BEFORE, a, b);
	out[n++] = feature(T_VOTES_AFTER, b, c);
	out[n++] = feature(T_PAIR_BEFORE, with_before, 0);
	out[n++] = feature(T_PAIR_AFTER, with_after, b);
	out[n++] = feature(T_PAIRS, with_before, with_after);
	out[n++] = feature(T_VOTE_FINE, b, beside(chain, at, 0)->fine);
	return n;
}
