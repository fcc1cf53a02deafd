#include "text/words.h"

#include <string.h>

#include "base/memory.h"
#include "base/utf8.h"
#include "text/letters.h"

void dbr_words_init(struct dbr_word_list *words)
{
	memset(words, 0, sizeof(*words));
}

void dbr_words_release(struct dbr_word_list *words)
{
	dbr_free(words->items);
	dbr_free(words->codes);
	dbr_words_init(words);
}

static enum dabir_status begin_word(struct dbr_word_list *words, size_t at,
				    unsigned char left_edge)
{
	enum dabir_status status;

	status = dbr_grow(&words->items, &words->capacity, words->count,
			  sizeof(*words->items));
	if (status != DABIR_OK)
		return status;
	words->items[words->count++] = (struct dbr_text_word){
		(uint32_t)at, (uint32_t)at, (uint32_t)words->code_count, 0,
		left_edge,    DBR_EDGE_HARD
	};
	return DABIR_OK;
}

/* Room for all codes of a line at once: a letter takes two bytes at least. */
static enum dabir_status make_room(struct dbr_word_list *words, size_t len)
{
	size_t wanted = len / 2 + 1;
	unsigned char *codes;

	if (wanted <= words->code_capacity)
		return DABIR_OK;
	codes = dbr_resize(words->codes, wanted);
	if (!codes)
		return DABIR_NO_MEMORY;
	words->codes = codes;
	words->code_capacity = wanted;
	return DABIR_OK;
}

static void add_code(struct dbr_word_list *words, unsigned char code)
{
	words->codes[words->code_count++] = code;
	words->items[words->count - 1].count++;
}

/* The edge that one separator makes; two in a row are hard. */
static unsigned char edge_of(uint32_t point, bool after_letter)
{
	if (!after_letter)
		return DBR_EDGE_HARD;
	if (point == ' ')
		return DBR_EDGE_SPACE;
	return point == 0x200C ? DBR_EDGE_HALF : DBR_EDGE_HARD;
}

enum dabir_status dbr_words_split(struct dbr_word_list *words, const char *line,
				  size_t len)
{
	enum dabir_status status = make_room(words, len);
	unsigned char edge = DBR_EDGE_HARD;
	bool inside = false, marked = false;
	size_t at = 0;

	words->count = words->code_count = words->half_spaces = 0;
	while (at < len && status == DABIR_OK) {
		size_t start = at;
		uint32_t point = dbr_utf8_next(line, len, &at);
		unsigned char code = dbr_gap_code(point);

		if (code) {
			if (!inside)
				status = begin_word(words, start, edge);
			if (status == DABIR_OK && edge != DBR_EDGE_HARD &&
			    !inside)
				words->items[words->count - 2].right_edge =
					edge;
			inside = true;
			marked = false;
			if (status == DABIR_OK)
				add_code(words, code);
		} else if (inside &&
			   dbr_letter_kind(point) == DBR_LETTER_MARK) {
			marked = true;
		} else {
			words->half_spaces += point == 0x200C;
			edge = edge_of(point, inside && !marked);
			inside = false;
			continue;
		}
		if (words->count)
			words->items[words->count - 1].end = (uint32_t)at;
	}
	return status;
}
