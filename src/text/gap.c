#include "text/gap.h"

#include "text/letters.h"

#define START 0x9E3779B97F4A7C15u
#define PRIME 0x9FB21C651E98DF25u
#define MOST_GRAM 7
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

enum dbr_density dbr_density_of(size_t half_spaces, size_t words)
{
	if (words < 40)
		return half_spaces * 40 >= words && half_spaces > 1
			       ? DBR_DENSITY_NORMAL
			       : DBR_DENSITY_UNKNOWN;
	if (half_spaces * 400 < words)
		return DBR_DENSITY_NONE;
	return half_spaces * 40 < words ? DBR_DENSITY_SOME : DBR_DENSITY_NORMAL;
}

static inline uint64_t mix(uint64_t hash, uint64_t value)
{
	hash = (hash ^ value) * PRIME;
	return hash ^ hash >> 29;
}

uint64_t dbr_gap_hash(const unsigned char *codes, size_t len)
{
	uint64_t hash = START;

	for (size_t i = 0; i < len; i++)
		hash = mix(hash, codes[i]);
	return hash;
}

uint64_t dbr_gap_hash_pair(const unsigned char *left, size_t left_len,
			   const unsigned char *right, size_t right_len)
{
	uint64_t hash = dbr_gap_hash(left, left_len);

	hash = mix(hash, DBR_EDGE_HALF);
	for (size_t i = 0; i < right_len; i++)
		hash = mix(hash, right[i]);
	return hash;
}

size_t dbr_gap_vote(const unsigned char *codes, size_t len)
{
	return mix(PRIME, dbr_gap_hash(codes, len)) >> (64 - DBR_VOTE_BITS);
}

/* Hashes of the 1 to MOST_GRAM codes before and behind the gap; a word's
   edge is the last code of its row, which is then repeated. */
static void grams(const struct dbr_gap *gap, uint64_t left[MOST_GRAM + 1],
		  uint64_t right[MOST_GRAM + 1])
{
	left[0] = right[0] = START;
	for (int i = 1; i <= MOST_GRAM; i++) {
		left[i] = i <= gap->left_len ? mix(left[i - 1], gap->left[-i])
			  : i == gap->left_len + 1
				  ? mix(left[i - 1], gap->left_edge)
				  : left[i - 1];
		right[i] = i <= gap->right_len
				   ? mix(right[i - 1], gap->right[i - 1])
			   : i == gap->right_len + 1
				   ? mix(right[i - 1], gap->right_edge)
				   : right[i - 1];
	}
}

struct features {
	uint64_t *out;
	size_t count;
	uint64_t state; /* mixed into every one */
	uint64_t number;
};

static inline void put(struct features *features, uint64_t value)
{
	features->out[features->count++] =
		mix(features->state + ++features->number * START, value);
}

static void put_grams(struct features *features, const uint64_t *left,
		      const uint64_t *right)
{
	static const unsigned char pairs[][2] = {
		{ 1, 1 }, { 2, 1 }, { 1, 2 }, { 2, 2 }, { 3, 2 },
		{ 2, 3 }, { 3, 3 }, { 4, 3 }, { 3, 4 }, { 4, 4 },
		{ 5, 2 }, { 2, 5 }, { 6, 3 }, { 3, 6 },
	};

	for (int i = 1; i <= MOST_GRAM; i++) {
		put(features, left[i]);
		put(features, right[i]);
	}
	for (size_t i = 0; i < sizeof(pairs) / sizeof(*pairs); i++)
		put(features, mix(left[pairs[i][0]], right[pairs[i][1]]));
}

static int capped(int length)
{
	return length < LONGEST ? length : LONGEST;
}

/* What stands between the nearest boundaries, and what is known of it. */
static void put_pieces(struct features *features, const struct dbr_gap *gap,
		       dbr_lexicon_look *look, const void *lexicon)
{
	const unsigned char *start = gap->left - gap->left_piece;
	uint64_t left = dbr_gap_hash(start, (size_t)gap->left_piece);
	uint64_t right = dbr_gap_hash(gap->right, (size_t)gap->right_piece);
	uint64_t both = left, joined;
	uint64_t known_left, known_right, known_both, known_joined;

	for (int i = 0; i < gap->right_piece; i++)
		both = mix(both, gap->right[i]);
	joined = dbr_gap_hash_pair(start, (size_t)gap->left_piece, gap->right,
				   (size_t)gap->right_piece);
	known_left = look(lexicon, left);
	known_right = look(lexicon, right);
	known_both = look(lexicon, both);
	known_joined = look(lexicon, joined);
	put(features, left);
	put(features, right);
	put(features, joined);
	put(features, mix(joined, gap->density));
	put(features, mix(left, gap->density));
	put(features, mix(right, gap->density));
	put(features, mix(mix(known_left, known_right), known_both));
	put(features, mix(known_left, right));
	put(features, mix(left, known_right));
	put(features, mix(known_both, right));
	put(features, mix(known_both, left));
	put(features, known_joined);
	put(features, mix(known_joined, mix(known_both, gap->density)));
	put(features,
	    mix(mix(known_left, known_right), mix(known_both, gap->density)));
	put(features, (uint64_t)capped(gap->left_piece) << 8 |
			      (uint64_t)capped(gap->right_piece));
	put(features, mix((uint64_t)capped(gap->left_piece), right));
	put(features, mix((uint64_t)capped(gap->right_piece), left));
}

/* What houses differ in: weights of the style's own. */
static void put_style(struct features *features, const struct dbr_gap *gap,
		      const uint64_t *left, const uint64_t *right)
{
	const unsigned char *start = gap->left - gap->left_piece;
	uint64_t piece_left = dbr_gap_hash(start, (size_t)gap->left_piece);
	uint64_t piece_right =
		dbr_gap_hash(gap->right, (size_t)gap->right_piece);
	uint64_t style = (gap->style + 1u) * PRIME;

	put(features, style);
	put(features, mix(piece_left, style));
	put(features, mix(piece_right, style));
	put(features, mix(mix(piece_left, piece_right), style));
	put(features, mix(right[3], style));
	put(features, mix(left[3], style));
	put(features, mix(mix(left[3], right[3]), style));
	put(features, mix(mix(left[1], right[2]), style));
	put(features, mix(style, gap->density));
}

size_t dbr_gap_features(const struct dbr_gap *gap, dbr_lexicon_look *look,
			const void *lexicon, uint64_t out[DBR_GAP_FEATURES])
{
	uint64_t left[MOST_GRAM + 1], right[MOST_GRAM + 1];
	struct features features = { out, 0, gap->is_space ? PRIME : START, 0 };

	grams(gap, left, right);
	put(&features, gap->density);
	put_grams(&features, left, right);
	put(&features, mix(mix(left[2], right[2]), gap->density));
	put(&features, mix(mix(left[4], right[4]), gap->density));
	put(&features,
	    mix((uint64_t)gap->left_edge << 8 | gap->right_edge, right[3]));
	put_style(&features, gap, left, right);
	put_pieces(&features, gap, look, lexicon);
	return features.count;
}
