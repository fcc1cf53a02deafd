#include "token/lexicon.h"

#include <string.h>

#include "token/lexicon_tables.h"

#define MASK (sizeof(dbr_lexemes) / sizeof(*dbr_lexemes) - 1)

static bool is_key(const struct dbr_lexeme *lexeme, const unsigned char *codes,
		   size_t count)
{
	return count <= DBR_CODE_EXACT ||
	       (lexeme->key_len == count &&
		!memcmp(dbr_lexeme_codes + lexeme->key, codes, count));
}

const struct dbr_lexeme *dbr_lexicon_find_hash(const unsigned char *codes,
					       size_t count, uint64_t hash)
{
	const struct dbr_lexeme *slot = &dbr_lexemes[(hash >> 32) & MASK];

	if (!(slot->homed & dbr_lexeme_homed(hash)))
		return NULL;
	while (slot->hash) {
		if (slot->hash == hash && is_key(slot, codes, count))
			return slot;
		slot = &dbr_lexemes[(size_t)(slot - dbr_lexemes + 1) & MASK];
	}
	return NULL;
}

const struct dbr_lexeme *dbr_lexicon_find(const unsigned char *codes,
					  size_t count)
{
	return dbr_lexicon_find_hash(codes, count, dbr_code_hash(codes, count));
}

const char *dbr_lexeme_lemma(const struct dbr_lexeme *lexeme)
{
	const char *lemma = dbr_lexeme_lemmas + lexeme->lemmas;

	return *lemma ? lemma : NULL;
}

const char *dbr_lexeme_verb_lemma(const struct dbr_lexeme *lexeme)
{
	const char *lemma = dbr_lexeme_lemmas + lexeme->lemmas;

	lemma += strlen(lemma) + 1;
	return *lemma ? lemma : NULL;
}

void dbr_lexicon_expect(uint64_t hash)
{
#ifdef __GNUC__
	__builtin_prefetch(&dbr_lexemes[(size_t)(hash >> 32) & MASK]);
#else
	(void)hash;
#endif
}

bool dbr_lexicon_may_join(const struct dbr_lexeme *first,
			  const unsigned char *second, size_t second_len)
{
	uint64_t hash = dbr_join_hash(first->hash, second);
	uint64_t have = dbr_join_filter[hash >> (64 - DBR_JOIN_BITS)];
	uint64_t two = dbr_join_bits(hash, 0);
	uint64_t three = dbr_join_bits(hash, second[2]);

	return second_len > 1 && ((have & two) == two ||
				  (second_len > 2 && (have & three) == three));
}

const struct dbr_ending *dbr_lexicon_endings(unsigned char last, size_t *count)
{
	uint16_t first = dbr_ending_first[last];

	*count = (size_t)(dbr_ending_first[last + 1] - first);
	return dbr_endings + first;
}

size_t dbr_lexicon_preverb(const unsigned char *codes, size_t count, size_t nth)
{
	for (size_t i = 0; i < sizeof(dbr_preverbs) / sizeof(*dbr_preverbs);
	     i++) {
		size_t len = dbr_preverbs[i].len;

		if (count <= len ||
		    dbr_code_number(codes, len) !=
			    dbr_code_number(dbr_preverbs[i].codes, len))
			continue;
		if (!nth--)
			return len;
	}
	return 0;
}
