#include "token/tag.h"

#include <string.h>

#include "base/hash.h"

static uint64_t ending(const unsigned char *codes, size_t len, size_t count)
{
	size_t take = len < count ? len : count;

	return dbr_hash((const char *)codes + len - take, take) + count;
}

void dbr_tag_describe(const unsigned char *codes, size_t len,
		      const struct dbr_stem *stem, struct dbr_tag_word *word)
{
	const struct dbr_lexeme *lexeme = stem->lexeme;
	uint32_t classes = DBR_LEXEME_CLASSES | DBR_LEXEME_FINITE |
			   DBR_LEXEME_PARTICIPLE | DBR_LEXEME_COMPOUND |
			   DBR_LEXEME_PRESENT;

	word->word = dbr_hash((const char *)codes, len);
	for (size_t i = 0; i < 3; i++)
		word->suffix[i] = ending(codes, len, i + 2);
	word->prefix = dbr_hash((const char *)codes, len < 2 ? len : 2) +
		       (len ? codes[len - 1] : 0);
	word->lexicon = (lexeme ? lexeme->flags & classes : 0x10000u) |
			(stem->verb ? 0x20000u : 0) |
			((uint32_t)(stem->cut < 4 ? stem->cut : 4) << 18);
	word->upos = DABIR_UPOS_X;
}

void dbr_tag_describe_other(const char *text, size_t len, enum dabir_upos upos,
			    struct dbr_tag_word *word)
{
	memset(word, 0, sizeof(*word));
	word->word = upos == DABIR_UPOS_NUM ? 1 : dbr_hash(text, len);
	word->lexicon = 0x800000u | (uint32_t)upos;
	word->upos = (uint8_t)upos;
}

static uint32_t row(uint64_t hash, uint64_t kind)
{
	return (uint32_t)(dbr_hash_mix(hash ^ kind * 0x9E3779B97F4A7C15u) >>
			  (64 - DBR_TAG_ROW_BITS));
}

void dbr_tag_rows(const struct dbr_tag_word *words, size_t count, size_t i,
		  uint32_t rows[DBR_TAG_FEATURES])
{
	static const struct dbr_tag_word edge = { .word = 2 };
	const struct dbr_tag_word *at = &words[i];
	const struct dbr_tag_word *last = i ? at - 1 : &edge;
	const struct dbr_tag_word *next = i + 1 < count ? at + 1 : &edge;
	uint64_t one = i ? last->upos : 30u;
	uint64_t two = one | (i > 1 ? at[-2].upos : 30u) << 8;
	uint64_t around = (uint64_t)at->lexicon << 24 | next->lexicon;

	rows[0] = row(at->word, 1);
	rows[1] = row(at->suffix[0], 2);
	rows[2] = row(at->suffix[1], 3);
	rows[3] = row(at->suffix[2], 4);
	rows[4] = row(at->lexicon, 5);
	rows[5] = row(at->prefix, 6);
	rows[6] = row(last->word, 7);
	rows[7] = row(next->word, 8);
	rows[8] = row(one << 32 | at->lexicon, 9);
	rows[9] = row(two, 10);
	rows[10] = row(at->word + one, 11);
	rows[11] = row(around * 64 + one, 12);
	rows[12] = row(next->suffix[1], 13);
	rows[13] = row(at->word * 3 + last->word, 14);
	rows[14] = row(at->word * 3 + next->word, 15);
	rows[15] = row(around * 7 + last->lexicon, 16);
}

static enum dabir_upos best(const struct dbr_tag_word *words, size_t count,
			    size_t i)
{
	uint32_t rows[DBR_TAG_FEATURES];
	int16_t score[DBR_TAG_COUNT] = { 0 };
	size_t top = 0;

	dbr_tag_rows(words, count, i, rows);
	for (size_t k = 0; k < DBR_TAG_FEATURES; k++) {
		const signed char *weight =
			dbr_tag_weights + (size_t)rows[k] * DBR_TAG_COUNT;

		for (size_t tag = 0; tag < DBR_TAG_COUNT; tag++)
			score[tag] = (int16_t)(score[tag] + weight[tag]);
	}
	for (size_t tag = 1; tag < DBR_TAG_COUNT; tag++)
		if (score[tag] > score[top])
			top = tag;
	return (enum dabir_upos)(top + 1);
}

void dbr_tag(struct dbr_tag_word *words, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (words[i].upos == DABIR_UPOS_X)
			words[i].upos = (uint8_t)best(words, count, i);
}
