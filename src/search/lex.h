/*
 lex.h - a query cut into the pieces its writer meant.
 */
#ifndef DBR_SEARCH_LEX_H
#define DBR_SEARCH_LEX_H

#include <stdbool.h>

#include "search/vocabulary.h"

enum dbr_piece_kind {
	DBR_PIECE_END,
	DBR_PIECE_WORD,
	DBR_PIECE_PHRASE, /* between quotes of any kind, without them */
	DBR_PIECE_NEAR,	  /* NEAR(...), the inside */
	DBR_PIECE_OR,
	DBR_PIECE_AND,
	DBR_PIECE_NOT, /* never given out: it is a sign of the next */
	DBR_PIECE_OPEN,
	DBR_PIECE_CLOSE
};

struct dbr_piece {
	enum dbr_piece_kind kind;
	const char *text;
	size_t len;
	size_t at;   /* in the query */
	char sign;   /* '-' (NOT too), '+' or 0 */
	bool prefix; /* a star behind it */
	enum dbr_query_field field;
};

struct dbr_lexer {
	const char *text;
	size_t len, at;
};

struct dbr_piece dbr_lex(struct dbr_lexer *lexer);

#endif
