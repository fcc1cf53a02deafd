#include "text/gap.h"

#include "text/letters.h"

#define START DBR_GAP_HASH_START
#define PRIME 0x9FB21C651E98DF25u
#define LONGEST 12 /* a length beyond this is this */

unsigned char dbr_gap_code(uint32_t point)
{
	enum dbr_letter_kind kind = dbr_letter_kind(point);
	unsigned char code;

	if (kind != DBR_LETTER_JOINING && kind != DBR_LETTER_NEVER)
		return 0;
	/* 0621..063A and 0641..064A are dense, the rest of Persian is not */
	if (point <= 0x064A)
		code = (unsigned char)(point - 0x0621 + DBR_FIRST_LETTER);
	else
		code = (unsigned char)(48 + (point * 7 + (point >> 4)) % 72);
	return kind == DBR_LETTER_NEVER ? code | 0x80 : code;
}

uint64_t dbr_gap_hash(const unsigned char *codes, size_t len)
{
	uint64_t hash = START;

	for (size_t i = 0; i < len; i++)
		hash = dbr_gap_mix(hash, codes[i]);
	return hash;
}

size_t dbr_gap_vote(uint64_t hash)
{
	return dbr_gap_mix(PRIME, hash) >> (64 - DBR_VOTE_BITS);
}

/*
 The features, each with a number of its own that is mixed into it: a model
 knows them by these. They come in groups, from those that most gaps fail at
 to those that cost most, see model.c.
 */
enum {
	LOSS = 1,
	LEFT_GRAM = 2,	/* and every second number behind, by length */
	RIGHT_GRAM = 3, /* the same */
	GRAM_PAIR = 16, /* to 29 */
	LOSS_NEAR = 30,
	LOSS_FAR,
	EDGES,
	STYLE = 33,
	STYLE_LEFT,
	STYLE_RIGHT,
	STYLE_BOTH,
	STYLE_RIGHT_GRAM,
	STYLE_LEFT_GRAM,
	STYLE_GRAMS,
	STYLE_NEAR,
	STYLE_LOSS,
	PIECE_LEFT = 42,
	PIECE_RIGHT,
	JOINED,
	LOSS_JOINED,
	LOSS_LEFT,
	LOSS_RIGHT,
	KNOWN_ALL,
	KNOWN_LEFT,
	KNOWN_RIGHT,
	KNOWN_BOTH_RIGHT,
	KNOWN_BOTH_LEFT,
	KNOWN_JOINED,
	KNOWN_JOINED_LOSS,
	KNOWN_ALL_LOSS,
	LENGTHS,
	LENGTH_RIGHT,
	LENGTH_LEFT
};

static inline void put(struct dbr_gap_view *view, uint64_t number,
		       uint64_t value)
{
	view->out[view->count++] =
		dbr_gap_mix(view->state + number * START, value);
}

/* A half-space that is put looks like one that was there, so that what was
   repaired is judged as it was before. */
static unsigned char seen_edge(bool is_cut, unsigned char edge)
{
	return is_cut ? DBR_EDGE_HALF : edge;
}

/* Hashes of the 1 to `last` codes before the gap, from `first` on; a word's
   edge is the last code of its row, which is then repeated. */
static void left_grams(struct dbr_gap_view *view, int first, int last)
{
	const struct dbr_gap *gap = view->gap;
	uint64_t *gram = view->left;
	int len = gap->left_piece;
	unsigned char edge = seen_edge(len < gap->left_len, gap->left_edge);

	for (int i = first; i <= last; i++)
		gram[i] = i <= len ? dbr_gap_mix(gram[i - 1], gap->left[-i])
			  : i == len + 1 ? dbr_gap_mix(gram[i - 1], edge)
					 : gram[i - 1];
}

/* The same behind it. */
static void right_grams(struct dbr_gap_view *view, int first, int last)
{
	const struct dbr_gap *gap = view->gap;
	uint64_t *gram = view->right;
	int len = gap->right_piece;
	unsigned char edge = seen_edge(len < gap->right_len, gap->right_edge);

	for (int i = first; i <= last; i++)
		gram[i] = i <= len ? dbr_gap_mix(gram[i - 1], gap->right[i - 1])
			  : i == len + 1 ? dbr_gap_mix(gram[i - 1], edge)
					 : gram[i - 1];
}

void dbr_gap_see(struct dbr_gap_view *view, const struct dbr_gap *gap)
{
	view->gap = gap;
	view->left[0] = view->right[0] = START;
	view->count = 0;
	view->state = gap->is_space ? PRIME : START;
	view->style = (gap->style + 1u) * PRIME;
}

void dbr_gap_common(struct dbr_gap_view *view)
{
	unsigned char loss = view->gap->loss;

	put(view, LOSS, loss);
	put(view, STYLE, view->style);
	put(view, STYLE_LOSS, dbr_gap_mix(view->style, loss));
}

void dbr_gap_left_piece(struct dbr_gap_view *view)
{
	const struct dbr_gap *gap = view->gap;
	uint64_t piece = dbr_gap_hash(gap->left - gap->left_piece,
				      (size_t)gap->left_piece);

	left_grams(view, 1, 4);
	view->left_piece = piece;
	put(view, PIECE_LEFT, piece);
	put(view, STYLE_LEFT, dbr_gap_mix(piece, view->style));
	put(view, LOSS_LEFT, dbr_gap_mix(piece, gap->loss));
	put(view, LEFT_GRAM + 2 * 3, view->left[4]);
}

void dbr_gap_right_piece(struct dbr_gap_view *view)
{
	const struct dbr_gap *gap = view->gap;
	uint64_t piece = dbr_gap_hash(gap->right, (size_t)gap->right_piece);

	right_grams(view, 1, 2);
	view->right_piece = piece;
	put(view, PIECE_RIGHT, piece);
	put(view, STYLE_RIGHT, dbr_gap_mix(piece, view->style));
	put(view, LOSS_RIGHT, dbr_gap_mix(piece, gap->loss));
	put(view, RIGHT_GRAM + 2 * 1, view->right[2]);
}

void dbr_gap_left_grams(struct dbr_gap_view *view)
{
	left_grams(view, 5, DBR_MOST_GRAM);
	for (unsigned i = 1; i <= DBR_MOST_GRAM; i++)
		if (i != 4)
			put(view, LEFT_GRAM + 2 * (i - 1), view->left[i]);
	put(view, STYLE_LEFT_GRAM, dbr_gap_mix(view->left[3], view->style));
}

void dbr_gap_right_grams(struct dbr_gap_view *view)
{
	right_grams(view, 3, DBR_MOST_GRAM);
	for (unsigned i = 1; i <= DBR_MOST_GRAM; i++)
		if (i != 2)
			put(view, RIGHT_GRAM + 2 * (i - 1), view->right[i]);
	put(view, STYLE_RIGHT_GRAM, dbr_gap_mix(view->right[3], view->style));
}

void dbr_gap_joined(struct dbr_gap_view *view, dbr_lexicon_look *look,
		    const void *lexicon)
{
	const struct dbr_gap *gap = view->gap;
	uint64_t joined = dbr_gap_mix(view->left_piece, DBR_EDGE_HALF);

	for (int i = 0; i < gap->right_piece; i++)
		joined = dbr_gap_mix(joined, gap->right[i]);
	view->joined = joined;
	view->known_joined = look(lexicon, joined);
	put(view, KNOWN_JOINED, view->known_joined);
}

void dbr_gap_fused(struct dbr_gap_view *view, dbr_lexicon_look *look,
		   const void *lexicon)
{
	const struct dbr_gap *gap = view->gap;
	uint64_t both = view->left_piece;

	for (int i = 0; i < gap->right_piece; i++)
		both = dbr_gap_mix(both, gap->right[i]);
	view->known_both = look(lexicon, both);
	put(view, KNOWN_JOINED_LOSS,
	    dbr_gap_mix(view->known_joined,
			dbr_gap_mix(view->known_both, gap->loss)));
}

static int capped(int length)
{
	return length < LONGEST ? length : LONGEST;
}

/* What stands between the nearest boundaries, and what is known of it. */
static void put_pieces(struct dbr_gap_view *view, dbr_lexicon_look *look,
		       const void *lexicon)
{
	uint64_t left = view->left_piece, right = view->right_piece;
	uint64_t known_left = look(lexicon, left);
	uint64_t known_right = look(lexicon, right);
	uint64_t known_both = view->known_both;
	uint64_t known_sides = dbr_gap_mix(known_left, known_right);
	unsigned char loss = view->gap->loss;
	uint64_t left_len = (uint64_t)capped(view->gap->left_piece);
	uint64_t right_len = (uint64_t)capped(view->gap->right_piece);

	put(view, JOINED, view->joined);
	put(view, LOSS_JOINED, dbr_gap_mix(view->joined, loss));
	put(view, KNOWN_ALL, dbr_gap_mix(known_sides, known_both));
	put(view, KNOWN_LEFT, dbr_gap_mix(known_left, right));
	put(view, KNOWN_RIGHT, dbr_gap_mix(left, known_right));
	put(view, KNOWN_BOTH_RIGHT, dbr_gap_mix(known_both, right));
	put(view, KNOWN_BOTH_LEFT, dbr_gap_mix(known_both, left));
	put(view, KNOWN_ALL_LOSS,
	    dbr_gap_mix(known_sides, dbr_gap_mix(known_both, loss)));
	put(view, LENGTHS, left_len << 8 | right_len);
	put(view, LENGTH_RIGHT, dbr_gap_mix(left_len, right));
	put(view, LENGTH_LEFT, dbr_gap_mix(right_len, left));
}

/* What houses differ in: weights of the style's own. */
static void put_style(struct dbr_gap_view *view)
{
	const uint64_t *left = view->left, *right = view->right;
	uint64_t style = view->style;

	put(view, STYLE_BOTH,
	    dbr_gap_mix(dbr_gap_mix(view->left_piece, view->right_piece),
			style));
	put(view, STYLE_GRAMS,
	    dbr_gap_mix(dbr_gap_mix(left[3], right[3]), style));
	put(view, STYLE_NEAR,
	    dbr_gap_mix(dbr_gap_mix(left[1], right[2]), style));
}

void dbr_gap_both(struct dbr_gap_view *view, dbr_lexicon_look *look,
		  const void *lexicon)
{
	static const unsigned char pairs[][2] = {
		{ 1, 1 }, { 2, 1 }, { 1, 2 }, { 2, 2 }, { 3, 2 },
		{ 2, 3 }, { 3, 3 }, { 4, 3 }, { 3, 4 }, { 4, 4 },
		{ 5, 2 }, { 2, 5 }, { 6, 3 }, { 3, 6 },
	};
	const struct dbr_gap *gap = view->gap;
	const uint64_t *left = view->left, *right = view->right;

	for (size_t i = 0; i < sizeof(pairs) / sizeof(*pairs); i++)
		put(view, GRAM_PAIR + i,
		    dbr_gap_mix(left[pairs[i][0]], right[pairs[i][1]]));
	put(view, LOSS_NEAR,
	    dbr_gap_mix(dbr_gap_mix(left[2], right[2]), gap->loss));
	put(view, LOSS_FAR,
	    dbr_gap_mix(dbr_gap_mix(left[4], right[4]), gap->loss));
	put(view, EDGES,
	    dbr_gap_mix((uint64_t)seen_edge(gap->left_piece < gap->left_len,
					    gap->left_edge)
					<< 8 |
				seen_edge(gap->right_piece < gap->right_len,
					  gap->right_edge),
			right[3]));
	put_style(view);
	put_pieces(view, look, lexicon);
}

size_t dbr_gap_features(struct dbr_gap_view *view, const struct dbr_gap *gap,
			dbr_lexicon_look *look, const void *lexicon)
{
	dbr_gap_see(view, gap);
	dbr_gap_common(view);
	dbr_gap_left_piece(view);
	dbr_gap_right_piece(view);
	dbr_gap_left_grams(view);
	dbr_gap_right_grams(view);
	dbr_gap_joined(view, look, lexicon);
	dbr_gap_fused(view, look, lexicon);
	dbr_gap_both(view, look, lexicon);
	return view->count;
}
