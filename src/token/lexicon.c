#include "token/lexicon.h"

#include "token/lexicon_tables.h"

static bool is_key(const struct dbr_lexeme *lexeme, const unsigned char *codes,
		   size_t count)
{
	const unsigned char *key = dbr_lexeme_codes + lexeme->key;

	if (lexeme->key_len != count)
		return false;
	/* a few letters: a loop is faster than a call */
	for (size_t i = 0; i < count; i++)
		if (key[i] != codes[i])
			return false;
	return true;
}

/*
 The most frequent words lead the lexemes and have a small table of their
 own, which stays in the nearest cache.
 */
static const struct dbr_lexeme *find_hot(const unsigned char *codes,
					 size_t count, uint64_t hash)
{
	size_t mask = sizeof(dbr_lexicon_hot) / sizeof(uint16_t) - 1;

	for (size_t at = (size_t)(hash >> 32) & mask; dbr_lexicon_hot[at];
	     at = (at + 1) & mask) {
		const struct dbr_lexeme *lexeme =
			&dbr_lexemes[dbr_lexicon_hot[at] - 1];

		if (is_key(lexeme, codes, count))
			return lexeme;
	}
	return NULL;
}

const struct dbr_lexeme *dbr_lexicon_find(const unsigned char *codes,
					  size_t count)
{
	uint64_t hash = dbr_code_hash(codes, count);
	size_t mask = sizeof(dbr_lexicon_slots) / sizeof(uint32_t) - 1;
	size_t at = (size_t)(hash >> 32) & mask;
	uint32_t tag = (uint32_t)(hash >> 52) << 20;
	const struct dbr_lexeme *hot = find_hot(codes, count, hash);

	if (hot)
		return hot;
	/* a slot: 12 bits of the hash above the number of the lexeme plus 1 */
	for (; dbr_lexicon_slots[at]; at = (at + 1) & mask) {
		uint32_t slot = dbr_lexicon_slots[at];
		const struct dbr_lexeme *lexeme;

		if ((slot & 0xFFF00000u) != tag)
			continue;
		lexeme = &dbr_lexemes[(slot & 0xFFFFFu) - 1];
		if (is_key(lexeme, codes, count))
			return lexeme;
	}
	return NULL;
}

bool dbr_lexicon_may_join(const struct dbr_lexeme *first,
			  const unsigned char *second, size_t second_len)
{
	uint32_t bit = dbr_join_bit(dbr_lexeme_codes + first->key,
				    first->key_len, second, second_len);

	return dbr_join_filter[bit / 32] >> bit % 32 & 1;
}

const struct dbr_ending *dbr_lexicon_endings(unsigned char last, size_t *count)
{
	uint16_t first = dbr_ending_first[last];

	*count = (size_t)(dbr_ending_first[last + 1] - first);
	return dbr_endings + first;
}
