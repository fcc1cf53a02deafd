#include "text/words.h"

#include <string.h>

#include "base/memory.h"
#include "base/utf8.h"
#include "text/letters.h"

enum dbr_no_code {
	NO_LETTER = 0,
	MARK = 1 /* harakat: part of the word, without a code */
};

/* Harakat, teh marbuta, alef with hamza: Persian lines have next to none, and
   no Arabic passage is without. */
static bool is_arabic(unsigned char low)
{
	return (low >= 0x4B && low <= 0x52) || low == 0x23 || low == 0x25 ||
	       low == 0x29;
}

void dbr_words_init(struct dbr_word_list *words)
{
	memset(words, 0, sizeof(*words));
	for (unsigned low = 0; low < 256; low++) {
		words->code_of[low] =
			dbr_letter_kind(0x0600 + low) == DBR_LETTER_MARK
				? MARK
				: dbr_gap_code(0x0600 + low);
		words->is_arabic[low] = is_arabic((unsigned char)low);
	}
}

void dbr_words_release(struct dbr_word_list *words)
{
	dbr_free(words->items);
	dbr_free(words->codes);
	memset(words, 0, sizeof(*words));
}

/* Room for all words and codes of a line at once: a letter takes two bytes,
   a word and what parts it from the next three. */
static enum dabir_status make_room(struct dbr_word_list *words, size_t len)
{
	unsigned char *codes;
	struct dbr_text_word *items;

	if (len < words->capacity)
		return DABIR_OK;
	codes = dbr_resize(words->codes, len / 2 + 1);
	if (!codes)
		return DABIR_NO_MEMORY;
	words->codes = codes;
	items = dbr_resize(words->items, (len / 3 + 1) * sizeof(*items));
	if (!items)
		return DABIR_NO_MEMORY;
	words->items = items;
	words->capacity = len + 1;
	return DABIR_OK;
}

/* The low byte of U+0600 to U+06FF at `line`, or -1; one more byte follows. */
static inline int arabic_block(const char *line)
{
	unsigned char lead = (unsigned char)line[0];

	if ((lead & 0xFC) != 0xD8)
		return -1;
	return (lead & 3) << 6 | ((unsigned char)line[1] & 0x3F);
}

/* The word at `at`; returns where it ends. */
static size_t take_word(struct dbr_word_list *words, const char *line,
			size_t len, size_t at, unsigned char left_edge)
{
	struct dbr_text_word *word = &words->items[words->count++];
	unsigned char *codes = words->codes + words->code_count;
	uint64_t hash = DBR_GAP_HASH_START;
	size_t count = 0, arabic = 0;
	int low;

	word->at = (uint32_t)at;
	word->codes = (uint32_t)words->code_count;
	word->left_edge = left_edge;
	word->right_edge = DBR_EDGE_HARD;
	while (at < len && (low = arabic_block(line + at)) >= 0) {
		unsigned char code = words->code_of[low];

		if (code == NO_LETTER)
			break;
		if (code != MARK) {
			codes[count++] = code;
			hash = dbr_gap_mix(hash, code);
		}
		arabic += words->is_arabic[low];
		at += 2;
	}
	words->code_count += count;
	words->arabic += arabic;
	word->count = (uint16_t)(count < UINT16_MAX ? count : UINT16_MAX);
	word->hash = hash;
	word->end = (uint32_t)at;
	return at;
}

static bool is_mark(const struct dbr_word_list *words, const char *letter)
{
	return words->code_of[arabic_block(letter)] == MARK;
}

/* The edge that what lies between two words makes of them. A mark on the last
   letter tells an ezafe, after which no half-space stands. */
static unsigned char edge_of(const struct dbr_word_list *words,
			     const char *between, size_t len)
{
	if (is_mark(words, between - 2))
		return DBR_EDGE_HARD;
	if (len == 1 && *between == ' ')
		return DBR_EDGE_SPACE;
	return len == 3 && !memcmp(between, DBR_HALF_SPACE, 3) ? DBR_EDGE_HALF
							       : DBR_EDGE_HARD;
}

/* From a word's end to the next word's first letter, or the line's end. */
static size_t pass_others(struct dbr_word_list *words, const char *line,
			  size_t len, size_t at)
{
	while (at < len) {
		int low = arabic_block(line + at);

		if (low >= 0 && words->code_of[low] > MARK)
			break;
		words->arabic += low >= 0 && words->is_arabic[low];
		words->half_spaces +=
			len - at > 2 && !memcmp(line + at, DBR_HALF_SPACE, 3);
		at += dbr_utf8_length(line[at]);
	}
	return at;
}

enum dabir_status dbr_words_split(struct dbr_word_list *words, const char *line,
				  size_t len)
{
	enum dabir_status status = make_room(words, len);
	unsigned char edge = DBR_EDGE_HARD;
	size_t at;

	words->count = words->code_count = 0;
	words->half_spaces = words->arabic = 0;
	if (status != DABIR_OK)
		return status;
	at = pass_others(words, line, len, 0);
	while (at < len) {
		size_t end = take_word(words, line, len, at, edge);

		at = pass_others(words, line, len, end);
		edge = at < len ? edge_of(words, line + end, at - end)
				: DBR_EDGE_HARD;
		words->items[words->count - 1].right_edge = edge;
	}
	return DABIR_OK;
}
