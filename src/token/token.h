/*
 token.h - the flags of a token, and how text is cut into tokens.

 A token is what stands between spaces, without the punctuation around it.
 Half-spaces, marks and the separators inside of numbers, addresses and
 Latin names stay inside.
 */
#ifndef DBR_TOKEN_TOKEN_H
#define DBR_TOKEN_TOKEN_H

#include <stdbool.h>

#include <dabir/findings.h>

enum dbr_token_flag {
	DBR_TOKEN_GLUED = 1 << 0, /* no space between it and the last token */
	DBR_TOKEN_HALF_SPACE = 1 << 1, /* holds a half-space */
	DBR_TOKEN_CLOSES = 1 << 2      /* a closing bracket or quotation mark */
};

/*
 The next token at or behind `*at`, which moves behind it. Sets span, kind,
 flags and, for what is no word, the part of speech.

 len  where the line ends
 Returns false at the end of the line.
 */
bool dbr_token_next(const char *text, size_t len, size_t *at,
		    struct dabir_token *token);

/* Bytes of the shortest line of one sign that is drawn between two items. */
#define DBR_TOKEN_DRAWN_LINE 5

/* Bytes of such a line at the start of `text`, or 0. */
size_t dbr_token_drawn_line(const char *text, size_t len);

/*
 Whether a sentence ends with the token that was cut last.

 text, len  the line
 at         where that token ends
 last       that token
 before     the one before it, or NULL
 */
bool dbr_token_ends_sentence(const char *text, size_t len, size_t at,
			     const struct dabir_token *last,
			     const struct dabir_token *before);

#endif
