/*
 words.h - what data/names knows of a word.

 One table made by gen/names_words from the lists of data/names: a bit for
 each list a word is in, and two classes of words that are used alike (the
 exchange algorithm over Persian text, train/names/cluster.c).
 */
#ifndef DBR_NAMES_WORDS_H
#define DBR_NAMES_WORDS_H

#include <stdbool.h>

#include <dabir/status.h>

/* Bits in the order of the files that gen/meson.build names. */
enum dbr_word_list {
	DBR_WORD_FIRST_NAME = 1,
	DBR_WORD_HONORIFIC = 2,
	DBR_WORD_OFFICE = 4,
	DBR_WORD_ORGANISATION = 8,
	DBR_WORD_PLACE_HEAD = 16,
	DBR_WORD_PLACE = 32,
	DBR_WORD_SAYING = 64,
	DBR_WORD_FILL = 128,
	DBR_WORD_STOP = 256,
	DBR_WORD_PLACE_TRIM = 512,
	DBR_WORD_NEVER_LISTED = 1024,
	DBR_WORD_INNER = 2048,
	DBR_WORD_DEPARTMENT = 4096,
	DBR_WORD_STATE = 8192,
	DBR_WORD_ORGANISATION_TRIM = 16384,
	DBR_WORD_GOVERNMENT = 32768
};

/*
 What a word is in texts the tagger was not trained on (elsewhere.tsv), and in
 lists of surnames and towns (gazetteer.tsv).
 */
enum dbr_word_elsewhere {
	DBR_ELSEWHERE_PERSON = 1,
	DBR_ELSEWHERE_ORGANISATION = 2,
	DBR_ELSEWHERE_PLACE = 4,
	DBR_ELSEWHERE_SURNAME = 8,
	DBR_ELSEWHERE_TOWN = 16
};

/* Those that texts show. */
#define DBR_ELSEWHERE_TEXTS 7u

/* What the tagger was trained to see. */
#define DBR_WORD_TAGGER 0xFFu

struct dbr_word {
	uint32_t check;	   /* upper half of the key */
	uint16_t lists;	   /* enum dbr_word_list */
	uint16_t fine;	   /* class of about 600, 0 when none */
	uint8_t coarse;	   /* class of about 100, 0 when none */
	uint8_t elsewhere; /* enum dbr_word_elsewhere */
	uint16_t rank;	   /* among the classed, 0: a free slot */
};

/*
 How many of the most frequent words have a rank, which is their order in
 word-classes.tsv from 1; all others share DBR_WORD_RARE.
 */
#define DBR_WORDS_RANKED 8192u
#define DBR_WORD_RARE 65535u

/* What is known of the word with this key (folded.h), or NULL. */
const struct dbr_word *dbr_word_find(uint64_t key);

/* Whether a text is in one of the lists. */
bool dbr_word_is(const char *text, size_t len, uint32_t lists);

#endif
