/*
 parser.h - a query while it is read; shared by parse.c and restrict.c.
 */
#ifndef DBR_SEARCH_PARSER_H
#define DBR_SEARCH_PARSER_H

#include "search/lex.h"
#include "search/parse.h"

/* What an item is to a hit. */
enum dbr_role { DBR_MAY, DBR_MUST, DBR_MUST_NOT };

struct dbr_parser {
	struct dbr_lexer lexer;
	struct dbr_piece piece; /* the one at hand */
	struct dbr_arena *arena;
	struct dbr_parsed *parsed;
	struct dabir_problem *problem;
	enum dabir_status status;
	unsigned depth, items;
	bool blank;	  /* nothing was written: every report is meant */
	bool bound;	  /* AND stands before the item at hand */
	bool passed_over; /* some words were stop words */
	bool has_filter;
};

/* Note the first failure; the others follow from it. */
void dbr_parser_fail(struct dbr_parser *parser, enum dabir_status status,
		     const char *what);
void dbr_parser_no_memory(struct dbr_parser *parser);

/* Take the piece at hand when it restricts the hits without being a word: a
   name or a date. Returns false when it is none. */
bool dbr_parser_restrict(struct dbr_parser *parser, enum dbr_role role);

#endif
