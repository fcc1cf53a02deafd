/*
 letters.h - a word as a short string of letter codes, a byte each.

 Search compares words without what spelling varies: vowel marks, kashida,
 the Arabic and Persian forms of yeh, kaf and heh, presentation forms, the
 seat of a hamza. Codes follow the Persian alphabet, so that sorting codes
 sorts words.
 */
#ifndef DBR_TOKEN_LETTERS_H
#define DBR_TOKEN_LETTERS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum dbr_letter {
	DBR_LETTER_NONE = 0, /* not a letter of this script */
	DBR_LETTER_ALEF = 1,
	DBR_LETTER_TEH = 4,
	DBR_LETTER_REH = 12,
	DBR_LETTER_SHEEN = 16,
	DBR_LETTER_MEEM = 28,
	DBR_LETTER_NOON = 29,
	DBR_LETTER_WAW = 30,
	DBR_LETTER_HEH = 31,
	DBR_LETTER_YEH = 32,
	/* soft: told apart in a few words only, see data/token/distinct.txt */
	DBR_LETTER_ALEF_MADDA = 33,
	DBR_LETTER_HAMZA = 34,
	DBR_LETTER_YEH_HAMZA = 35,
	DBR_LETTER_BREAK = 36, /* between the parts of a compound */
	DBR_LETTER_MARK = 37   /* of this script, says nothing in search */
};

/* Longer words are cut: no word of the language comes near. */
#define DBR_WORD_MAX 48u

/* Bytes that hold the codes of a word: what reads them reads beyond. */
#define DBR_WORD_ROOM 64u

static inline bool dbr_letter_is_soft(unsigned char code)
{
	return code >= DBR_LETTER_ALEF_MADDA && code < DBR_LETTER_BREAK;
}

/* The one code of each letter of the block U+0600, NONE or MARK. */
extern const unsigned char dbr_letter_block[0x100];

/* Likewise of the letters that search writes as they are, all others 0. */
extern const unsigned char dbr_letter_plain[0x100];

/*
 The codes of one code point.

 codes  out: up to 4 of them
 Returns how many; 0 for a mark; -1 for what is no letter of this script.
 */
int dbr_letter_codes(uint32_t point, unsigned char codes[4]);

/*
 The codes of a stretch of valid UTF-8; what is no letter is left out.

 codes  out: room for DBR_WORD_MAX
 Returns how many codes.
 */
size_t dbr_letters_of(const char *text, size_t len, unsigned char *codes);

/* Add a code to a word, settling yeh-hamza before waw. */
size_t dbr_letters_push(unsigned char *codes, size_t count, unsigned char code);

/*
 Settle the soft letters in place: madda to alef, yeh-hamza to yeh, hamza to
 nothing. Returns how many codes are left.
 */
size_t dbr_letters_settle(unsigned char *codes, size_t count);

/*
 Write codes as UTF-8, a break as U+200C.

 out  room for 3 bytes a code
 Returns the bytes written.
 */
size_t dbr_letters_put(const unsigned char *codes, size_t count, char *out);

/*
 The same of one part of a word, which holds no break.

 codes  DBR_PUT_STEP bytes behind them may be read
 out    room for 2 bytes a code and 2 * DBR_PUT_STEP more
 */
#define DBR_PUT_STEP 8u
size_t dbr_letters_put_part(const unsigned char *codes, size_t count,
			    char *out);

#endif
