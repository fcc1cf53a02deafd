#include "token/lexicon.h"

#include <string.h>

#include "base/hash.h"
#include "token/lexicon_tables.h"

const struct dbr_lexeme *dbr_lexicon_find(const unsigned char *codes,
					  size_t count)
{
	uint64_t hash = dbr_hash((const char *)codes, count);
	size_t mask = sizeof(dbr_lexicon_slots) / sizeof(uint32_t) - 1;
	size_t at = (size_t)hash & mask;
	uint32_t tag = (uint32_t)(hash >> 52) << 20;

	/* a slot: 12 bits of the hash above the number of the lexeme plus 1 */
	for (; dbr_lexicon_slots[at]; at = (at + 1) & mask) {
		uint32_t slot = dbr_lexicon_slots[at];
		const struct dbr_lexeme *lexeme;

		if ((slot & 0xFFF00000u) != tag)
			continue;
		lexeme = &dbr_lexemes[(slot & 0xFFFFFu) - 1];
		if (lexeme->key_len == count &&
		    !memcmp(dbr_lexeme_codes + lexeme->key, codes, count))
			return lexeme;
	}
	return NULL;
}

const struct dbr_ending *dbr_lexicon_endings(unsigned char last, size_t *count)
{
	uint16_t first = dbr_ending_first[last];

	*count = (size_t)(dbr_ending_first[last + 1] - first);
	return dbr_endings + first;
}
