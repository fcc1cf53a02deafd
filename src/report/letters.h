/*
 letters.h - lines compared by their letters: forms of one letter are one,
 spaces, half-spaces and signs do not count.
 */
#ifndef DBR_REPORT_LETTERS_H
#define DBR_REPORT_LETTERS_H

#include <stdbool.h>

#include <dabir/status.h>

/* The next letter or digit at `*at`, folded; 0 at the end. */
uint32_t dbr_letter_next(const char *text, size_t len, size_t *at);

/* The first letter or digit, folded: tells most lines apart. */
uint32_t dbr_letter_first(const char *text, size_t len);

/*
 Does `text` begin with the letters of `words`?

 Returns the bytes of `text` they take, or 0. A colon that ends `words` is
 wanted too.
 */
size_t dbr_letters_start(const char *text, size_t len, const char *words);

/* As above, when what follows is not the rest of a longer word. */
size_t dbr_word_start(const char *text, size_t len, const char *words);

#endif
