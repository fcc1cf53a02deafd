/*
 letters.h - lines compared by their letters: forms of one letter are one,
 spaces, half-spaces and signs do not count.
 */
#ifndef DBR_REPORT_LETTERS_H
#define DBR_REPORT_LETTERS_H

#include <stdbool.h>
#include <string.h>

#include <dabir/status.h>

#include "dates/words.h"

/* A letter or digit, folded; 0 of what is neither. */
uint32_t dbr_letter_of(uint32_t point);

/* The next letter or digit at `*at`, folded; 0 at the end. */
static inline uint32_t dbr_letter_next(const char *text, size_t len, size_t *at)
{
	while (*at < len) {
		uint32_t point = dbr_utf8_next(text, len, at), letter = 0;

		if (point - 0x0600 < 0x0100 &&
		    dbr_date_letters[point - 0x0600].in_word)
			letter = dbr_date_letters[point - 0x0600].fold;
		else if (point != ' ')
			letter = dbr_letter_of(point);
		if (letter)
			return letter;
	}
	return 0;
}

/* The first letter or digit, folded: tells most lines apart. */
static inline uint32_t dbr_letter_first(const char *text, size_t len)
{
	size_t at = 0;

	return dbr_letter_next(text, len, &at);
}

/* The same of a word of data/, which ends in a NUL. */
static inline uint32_t dbr_word_first(const char *word)
{
	const unsigned char *t = (const unsigned char *)word;

	if ((t[0] & 0xFC) == 0xD8) {
		uint32_t point = (uint32_t)(t[0] & 0x1F) << 6 | (t[1] & 0x3F);
		uint32_t letter = dbr_date_fold_quick(point);

		if (letter && dbr_date_in_word_quick(point))
			return letter;
	}
	return dbr_letter_first(word, strlen(word));
}

/*
 Does `text` begin with the letters of `words`?

 Returns the bytes of `text` they take, or 0. A colon that ends `words` is
 wanted too.
 */
size_t dbr_letters_start(const char *text, size_t len, const char *words);

/* As above, when what follows is not the rest of a longer word. */
size_t dbr_word_start(const char *text, size_t len, const char *words);

#endif
