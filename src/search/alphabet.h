/*
 alphabet.h - the order of words in a Persian index.
 */
#ifndef DBR_SEARCH_ALPHABET_H
#define DBR_SEARCH_ALPHABET_H

#include <stddef.h>

/*
 Write a key that orders texts as a Persian dictionary does: words apart, then
 digits, letters by data/search/alphabet.tsv, other scripts behind. Marks,
 half-spaces and punctuation do not count.

 out  room for `len` bytes; none of them is 0
 Returns the bytes written.
 */
size_t dbr_alphabet_key(const char *text, size_t len, char *out);

#endif
