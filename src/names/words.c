#include "names/words.h"

#include "names/folded.h"

#include "names_words.inc"

const struct dbr_word *dbr_word_find(uint64_t key)
{
	uint32_t check = (uint32_t)(key >> 32);
	uint32_t slot = (uint32_t)key & WORD_MASK;

	while (words[slot].rank) {
		if (words[slot].check == check)
			return &words[slot];
		slot = (slot + 1) & WORD_MASK;
	}
	return NULL;
}

bool dbr_word_is(const char *text, size_t len, uint32_t lists)
{
	const struct dbr_word *word = dbr_word_find(dbr_folded_key(text, len));

	return word && (word->lists & lists);
}
