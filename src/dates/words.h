/*
 words.h - the words that dates are made of, as one tree of folded letters.
 data/dates/words.tsv is turned into the tables below by gen/dates_words.c.
 */
#ifndef DBR_DATES_WORDS_H
#define DBR_DATES_WORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/utf8.h"

/* In the order of gen/dates_words.c's names. */
enum dbr_date_class {
	DBR_DATE_NONE, /* any other word */
	DBR_DATE_NUMBER,
	DBR_DATE_ORDINAL,
	DBR_DATE_TH, /* makes digits an ordinal */
	DBR_DATE_SOLAR,
	DBR_DATE_AFGHAN,
	DBR_DATE_GREGORIAN,
	DBR_DATE_LUNAR,
	DBR_DATE_WEEKDAY,
	DBR_DATE_DAY,  /* today and its neighbours */
	DBR_DATE_PART, /* of the day */
	DBR_DATE_UNIT,
	DBR_DATE_CLOCK, /* "at the hour" */
	DBR_DATE_MINUTE,
	DBR_DATE_SECOND,
	DBR_DATE_PAST,
	DBR_DATE_NEXT,
	DBR_DATE_THIS,
	DBR_DATE_THESE, /* "this", before its unit */
	DBR_DATE_YEAR,	/* this year, last year */
	DBR_DATE_YEARS,
	DBR_DATE_DATE, /* "dated" */
	DBR_DATE_ERA_SOLAR,
	DBR_DATE_ERA_GREGORIAN,
	DBR_DATE_ERA_LUNAR,
	DBR_DATE_THIRDS,
	DBR_DATE_HALF,
	DBR_DATE_SEASON,
	DBR_DATE_TO,
	DBR_DATE_AND,
	DBR_DATE_FROM, /* makes "before" a preposition */
	DBR_DATE_ZONE,
	DBR_DATE_BLOCK, /* "article", "street": what follows is no date */
	DBR_DATE_COUNT, /* "persons": what stands before is no year */
	DBR_DATE_MARK	/* one punctuation mark; value: its code point */
};

struct dbr_date_entry {
	int16_t value;
	uint8_t class;
	uint8_t weak; /* 1: also an ordinary word, 2: mostly one */
};

struct dbr_date_node {
	uint64_t next;	/* which letters follow: a bit by their last 6 bits */
	uint16_t point; /* folded letter; ' ' is a space that may be absent */
	uint16_t child, sibling;
	uint16_t entry;
};

extern const struct dbr_date_node dbr_date_nodes[];
extern const struct dbr_date_entry dbr_date_entries[];
/* The root's child for a folded letter from U+0600 on, 0: none. */
extern const uint16_t dbr_date_roots[256];

/* What the two functions below say of U+0600 to U+06FF. */
struct dbr_date_letter {
	uint16_t fold;
	bool in_word;
};

extern const struct dbr_date_letter dbr_date_letters[256];

/* One letter for all its forms; 0 for marks that do not count. */
uint32_t dbr_date_fold(uint32_t point);

/* Does a word go on over `point`? True for letters and joiners. */
bool dbr_date_in_word(uint32_t point);

static inline uint32_t dbr_date_fold_quick(uint32_t point)
{
	if (point - 0x0600 < 0x0100)
		return dbr_date_letters[point - 0x0600].fold;
	return dbr_date_fold(point);
}

static inline bool dbr_date_in_word_quick(uint32_t point)
{
	if (point - 0x0600 < 0x0100)
		return dbr_date_letters[point - 0x0600].in_word;
	return dbr_date_in_word(point);
}

/*
 The longest listed word at `text + at`, which starts a word.

 entry  out: what it is
 Returns its bytes, or 0.
 */
size_t dbr_date_word(const char *text, size_t len, size_t at,
		     const struct dbr_date_entry **entry);

#endif
