/*
 terms.h - the words that search keeps of a text.

 Reports are indexed and queries are read by the same walk, so that every
 spelling of a word gives the same terms: repaired or not, joined, spaced or
 with a half-space, inflected or not. A compound gives its parts, one term
 each; mi- and a verb give one term; a plural sign that stands alone gives
 none.
 */
#ifndef DBR_TOKEN_TERMS_H
#define DBR_TOKEN_TERMS_H

#include <dabir/status.h>

enum dbr_term_flag {
	DBR_TERM_NUMBER = 1 << 0,
	DBR_TERM_LATIN = 1 << 1, /* of another script */
	DBR_TERM_PART = 1 << 2,	 /* a further part of the word before */
	DBR_TERM_STOP = 1 << 3	 /* function word: queries may leave it out */
};

/* Bytes of the longest term. */
#define DBR_TERM_MAX 160u

/*
 Takes one term: `len` bytes of UTF-8, not NUL-terminated; `span` is the
 word in the text that it comes from. Any status but DABIR_OK ends the walk.
 */
typedef enum dabir_status dbr_term_sink(void *context, const char *term,
					size_t len, struct dabir_span span,
					unsigned flags);

/*
 Give every term of `len` bytes of text, in text order. Invalid bytes are
 gaps between words. Allocates nothing; safe from any thread.

 Returns DABIR_OK, or what the sink returned.
 */
DABIR_CHECK enum dabir_status dbr_terms_walk(const char *text, size_t len,
					     dbr_term_sink *sink,
					     void *context);

#endif
