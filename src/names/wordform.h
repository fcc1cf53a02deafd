/*
 wordform.h - the words of a report as the tagger sees them.

 Every distinct word is looked at once: its letters, its lists and classes,
 and what stands beside it anywhere in the report (a surname is known by the
 one place where a title precedes it).
 */
#ifndef DBR_NAMES_WORDFORM_H
#define DBR_NAMES_WORDFORM_H

#include "base/arena.h"

/* Beginnings and ends of 2, 3 and 4 letters. */
#define DBR_AFFIXES 6

/* What was seen beside a word somewhere in the report. */
enum dbr_word_evidence {
	DBR_SEEN_AFTER_HONORIFIC = 1,
	DBR_SEEN_AFTER_FIRST_NAME = 2,
	DBR_SEEN_BEFORE_SAYING = 4,
	DBR_SEEN_AFTER_ORGANISATION = 8,
	DBR_SEEN_AFTER_PLACE_HEAD = 16
};

struct dbr_wordform {
	uint64_t key;
	uint32_t affix[DBR_AFFIXES];
	uint32_t count;	    /* in the report */
	uint16_t lists;	    /* enum dbr_word_list, those the tagger knows */
	uint16_t all_lists; /* and the others */
	uint16_t fine, coarse;
	uint16_t rank; /* of words.h; 0 only for what stands outside */
	uint8_t shape, elsewhere;
	uint8_t seen; /* enum dbr_word_evidence */
};

struct dbr_wordform_text {
	struct dbr_wordform *forms; /* forms[0] stands outside a sentence */
	uint32_t form_count, form_capacity;
	uint32_t *of; /* token -> form */
	uint32_t count;
	uint32_t *slots, mask; /* key -> form, while building */
};

/* Ready for up to `count` words. Returns DABIR_OK or DABIR_NO_MEMORY. */
DABIR_CHECK enum dabir_status
dbr_wordform_text_init(struct dbr_wordform_text *text, struct dbr_arena *arena,
		       uint32_t count);

/* Add the next word, UTF-8. Returns DABIR_OK or DABIR_NO_MEMORY. */
DABIR_CHECK enum dabir_status
dbr_wordform_text_add(struct dbr_wordform_text *text, struct dbr_arena *arena,
		      const char *word, size_t len);

/* Once all words are in: gather what stands beside each. */
void dbr_wordform_text_finish(struct dbr_wordform_text *text);

#endif
