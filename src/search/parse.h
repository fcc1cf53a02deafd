/*
 parse.h - what a user wrote, understood.

 query   = item { item }            any of the words, best first
 item    = [ "-" | "+" | "NOT" ] [ field ":" ] value { "OR" item }
           { "AND" item }
 value   = word | word "*" | '"' words '"' | "NEAR(" words [ "," n ] ")"
         | "(" query ")"
 field   = headline lead by about source section place from to date

 A phrase, NEAR, +word, a word of a field and what AND ties must be in every
 hit; plain words need not all be. Fields and operators go by the names that
 data/search/words.tsv gives them. What makes no sense as written is taken as
 words.
 */
#ifndef DBR_SEARCH_PARSE_H
#define DBR_SEARCH_PARSE_H

#include "archive/query.h"
#include "base/arena.h"

#define DBR_MOST_QUERY 65536 /* bytes */
#define DBR_MOST_ITEMS 256
#define DBR_MOST_DEPTH 8

/* A spelling that must be found letter by letter: +word. */
struct dbr_exact {
	const char *text;
	size_t len;
	struct dbr_exact *next;
};

/* A plain word, which may get further spellings of its own. */
struct dbr_plain {
	const char *text; /* as written */
	size_t len;
	const char *term;
	unsigned group;
	bool follows; /* nothing stands between it and the one before */
	struct dbr_plain *next;
};

struct dbr_parsed {
	struct dbr_query query;
	struct dbr_exact *exact;
	struct dbr_plain *plain, **plain_end;
	struct dbr_node *words; /* the node of plain words, or NULL */
	unsigned groups;	/* numbers given out */
};

/*
 Parse a query.

 arena    everything in `parsed` lives there
 problem  out, optional

 Returns DABIR_OK, DABIR_BAD_QUERY, DABIR_TOO_LARGE, DABIR_NO_MEMORY.
 */
DABIR_CHECK enum dabir_status dbr_query_parse(const char *text,
					      struct dbr_arena *arena,
					      struct dbr_parsed *parsed,
					      struct dabir_problem *problem);

#endif
