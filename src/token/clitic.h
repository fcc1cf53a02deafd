/*
 clitic.h - one surface word into its words: a host and what hangs on it.

 "My book", "they are ready", "where is it" are written as one word each;
 an enclitic is cut off when nobody knows the whole as a word of its own and
 its host is a word that takes it.
 */
#ifndef DBR_TOKEN_CLITIC_H
#define DBR_TOKEN_CLITIC_H

#include "token/stem.h"

struct dbr_host {
	unsigned char codes[DBR_WORD_ROOM]; /* of the host alone */
	size_t len;
	size_t bytes; /* of the host in the text, half-space included */
	bool soft;
	bool perfect; /* a participle with the ending of a perfect */
	struct dbr_stem stem;
	const struct dbr_clitic *clitic; /* NULL: the word is whole */
};

/*
 Take a surface word apart.

 text  `len` bytes of valid UTF-8 that hold one word
 host  out; its stem may point into itself: do not copy it
 */
void dbr_clitic_split(const char *text, size_t len, struct dbr_host *host);

#endif
