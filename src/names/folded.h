/*
 folded.h - a word as a short string of folded letters, a byte each.

 Names are compared and looked up without what spelling varies: half-spaces,
 spaces, vowel marks, kashida; the forms of yeh, kaf, alef and heh; the case
 of Latin letters; the script of digits.
 */
#ifndef DBR_NAMES_FOLDED_H
#define DBR_NAMES_FOLDED_H

#include <stdbool.h>

#include <dabir/status.h>

#include "base/hash.h"

#define DBR_FOLDED_MAX 40

struct dbr_folded {
	unsigned char code[DBR_FOLDED_MAX]; /* zero behind the last */
	uint32_t len;			    /* letters kept, at most MAX */
	uint64_t key;			    /* of all letters */
};

/* Codes that are not letters; see folded.c for the others. */
enum {
	DBR_FOLDED_DIGIT = 0x10, /* 0x10 to 0x19 */
	DBR_FOLDED_MARK = 0xD0,	 /* ASCII marks: MARK + low four bits */
	DBR_FOLDED_QUOTE_OPEN = 0xF0,
	DBR_FOLDED_QUOTE_CLOSE = 0xF1
};

/* The code of an ASCII mark. */
#define DBR_FOLDED_OF_MARK(mark) (DBR_FOLDED_MARK + ((mark)&0x0F))

/* A key built letter by letter; FNV-1a, finished by a mix. */
#define DBR_FOLDED_SEED 0xCBF29CE484222325u

static inline uint64_t dbr_folded_step(uint64_t state, unsigned char code)
{
	return (state ^ code) * 0x100000001B3u;
}

static inline uint64_t dbr_folded_done(uint64_t state)
{
	return dbr_hash_mix(state);
}

/* The code of one code point, 0 for what is left out. */
unsigned char dbr_folded_letter(uint32_t point);

/*
 Fold `len` bytes of valid UTF-8. Letters past the room count in the key
 only.

 folded  out: every byte set
 */
void dbr_folded_word(const char *text, size_t len, struct dbr_folded *folded);

/* The key of the folded letters of a text of any length. */
uint64_t dbr_folded_key(const char *text, size_t len);

#endif
