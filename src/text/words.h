/*
 words.h - a line as the words between which half-spaces are decided.
 */
#ifndef DBR_TEXT_WORDS_H
#define DBR_TEXT_WORDS_H

#include "text/gap.h"

#include <dabir/status.h>

#define DBR_LONGEST_WORD 32 /* letters; longer runs are left alone */

struct dbr_text_word {
	uint64_t hash;			     /* of its codes, dbr_gap_hash() */
	uint32_t at, end;		     /* bytes; its last marks too */
	uint32_t codes;			     /* index of its first code */
	uint16_t count;			     /* letters */
	unsigned char left_edge, right_edge; /* enum dbr_edge */
	uint32_t cuts; /* bit i: a half-space belongs behind letter i */
};

struct dbr_word_list {
	struct dbr_text_word *items;
	size_t count;
	unsigned char *codes;
	size_t code_count;
	size_t capacity; /* lines shorter than this have room */
	size_t half_spaces;
	size_t arabic; /* harakat and letters that Persian has no use for */
	/* what U+0600 to U+06FF are: a code, or one of enum dbr_no_code */
	unsigned char code_of[256];
	bool is_arabic[256]; /* which of them count as arabic */
};

void dbr_words_init(struct dbr_word_list *words);
void dbr_words_release(struct dbr_word_list *words);

/*
 The words of valid UTF-8 without a line break. A word is a run of letters
 and their marks; two words with one space or one half-space between are
 neighbours, anything else is a hard edge; so is a mark on a last letter, which
 says how the word ends.

 Returns DABIR_OK or DABIR_NO_MEMORY.
 */
DABIR_CHECK enum dabir_status dbr_words_split(struct dbr_word_list *words,
					      const char *line, size_t len);

#endif
