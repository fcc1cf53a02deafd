#include "search/parse.h"

#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "search/lex.h"
#include "search/plain.h"
#include "search/terms.h"

#define NEAR_DISTANCE 10

/* What an item is to a hit. */
enum role { MAY, MUST, MUST_NOT };

struct parser {
	struct dbr_lexer lexer;
	struct dbr_piece piece; /* the one at hand */
	struct dbr_arena *arena;
	struct dbr_parsed *parsed;
	struct dabir_problem *problem;
	enum dabir_status status;
	unsigned depth, items;
	bool passed_over; /* some words were stop words */
	bool has_filter;
};

static void advance(struct parser *parser)
{
	parser->piece = dbr_lex(&parser->lexer);
}

static void fail(struct parser *parser, enum dabir_status status,
		 const char *what)
{
	if (parser->status != DABIR_OK)
		return;
	parser->status = status;
	if (!parser->problem)
		return;
	parser->problem->status = status;
	parser->problem->at = parser->piece.at;
	snprintf(parser->problem->what, sizeof(parser->problem->what), "%s",
		 what);
}

static void fail_memory(struct parser *parser)
{
	fail(parser, DABIR_NO_MEMORY, "out of memory");
}

static struct dbr_node *new_node(struct parser *parser, enum dbr_node_kind kind)
{
	struct dbr_node *node = dbr_arena_zero(parser->arena, 1, sizeof(*node));

	if (!node) {
		fail_memory(parser);
		return NULL;
	}
	node->kind = kind;
	node->weight = 1;
	node->group = parser->parsed->groups;
	return node;
}

/* One node for a list: itself when it is one, NULL when it is none. */
static struct dbr_node *gather(struct parser *parser,
			       struct dbr_node_list *list,
			       enum dbr_node_kind kind)
{
	struct dbr_node *node;

	if (list->count < 2)
		return list->first;
	node = new_node(parser, kind);
	if (node)
		node->first = list->first;
	return node;
}

static unsigned parts_of(enum dbr_query_field field)
{
	return field == DBR_QUERY_HEADLINE ? 1u << DBR_PART_HEADLINE
	       : field == DBR_QUERY_LEAD   ? 1u << DBR_PART_LEAD
					   : 0;
}

/* The terms of `text` in a row as one node; NULL when it has none. */
static struct dbr_node *row_of(struct parser *parser, const char *text,
			       size_t len)
{
	struct dbr_terms terms;
	struct dbr_node *node;

	if (dbr_terms_of(parser->arena, text, len, &terms) != DABIR_OK) {
		fail_memory(parser);
		return NULL;
	}
	node = terms.count ? new_node(parser, DBR_NODE_TERMS) : NULL;
	if (!node)
		return NULL;
	node->terms = terms.joined;
	node->parts = parts_of(parser->piece.field);
	node->prefix = parser->piece.prefix;
	parser->parsed->groups++;
	return node;
}

/* The word at hand and those that stand beside it. */
static void add_plain(struct parser *parser, struct dbr_node_list *list)
{
	struct dbr_plain_reading reading = { parser->arena, parser->parsed,
					     list, false };
	const char *start = parser->piece.text;

	for (;;) {
		struct dbr_lexer ahead = parser->lexer;
		struct dbr_piece next = dbr_lex(&ahead);

		if (next.kind != DBR_PIECE_WORD || next.sign || next.prefix ||
		    next.field != DBR_QUERY_NO_FIELD)
			break;
		parser->lexer = ahead;
		parser->piece = next;
		parser->items++;
	}
	if (dbr_plain_read(&reading, start,
			   (size_t)(parser->piece.text - start) +
				   parser->piece.len) != DABIR_OK)
		fail_memory(parser);
	if (parser->items > DBR_MOST_ITEMS)
		fail(parser, DABIR_TOO_LARGE, "the query has too many words");
	parser->passed_over = parser->passed_over || reading.passed_over;
}

static void add_exact(struct parser *parser)
{
	struct dbr_exact *exact =
		dbr_arena_zero(parser->arena, 1, sizeof(*exact));

	if (!exact) {
		fail_memory(parser);
		return;
	}
	*exact = (struct dbr_exact){ parser->piece.text, parser->piece.len,
				     parser->parsed->exact };
	parser->parsed->exact = exact;
}

/* NEAR(a b c, 5): the words, then how far apart. */
static struct dbr_node *near_of(struct parser *parser)
{
	const struct dbr_piece *piece = &parser->piece;
	struct dbr_node *node = new_node(parser, DBR_NODE_NEAR);
	const char *comma = memchr(piece->text, ',', piece->len);
	size_t len = comma ? (size_t)(comma - piece->text) : piece->len;
	struct dbr_lexer inner = { piece->text, len, 0 };
	struct dbr_node_list words;
	struct dbr_piece word;

	if (!node)
		return NULL;
	dbr_node_list_init(&words);
	node->distance =
		comma ? dbr_small_number(comma + 1, piece->len - len - 1,
					 NEAR_DISTANCE)
		      : NEAR_DISTANCE;
	while ((word = dbr_lex(&inner)).kind != DBR_PIECE_END)
		if (word.len)
			dbr_node_add(&words,
				     row_of(parser, word.text, word.len));
	node->first = words.first;
	if (words.count < 2)
		return words.first;
	node->parts = parts_of(piece->field);
	for (struct dbr_node *child = node->first; child; child = child->next)
		child->parts = 0;
	return node;
}

static void add_filter(struct parser *parser, bool exclude)
{
	static const enum dbr_filter_kind kinds[DBR_QUERY_NO_FIELD] = {
		[DBR_QUERY_BY] = DBR_FILTER_BY,
		[DBR_QUERY_ABOUT] = DBR_FILTER_ABOUT,
		[DBR_QUERY_SOURCE] = DBR_FILTER_SOURCE,
		[DBR_QUERY_SECTION] = DBR_FILTER_SECTION,
		[DBR_QUERY_PLACE] = DBR_FILTER_PLACE,
	};

	if (dbr_query_add_filter(&parser->parsed->query, parser->arena,
				 kinds[parser->piece.field], parser->piece.text,
				 parser->piece.len, exclude) != DABIR_OK)
		fail_memory(parser);
	parser->has_filter = true;
}

static void add_date(struct parser *parser)
{
	struct dbr_query *query = &parser->parsed->query;
	bool last = parser->piece.field == DBR_QUERY_TO;
	const char *text = dbr_arena_copy(parser->arena, parser->piece.text,
					  parser->piece.len);

	if (!text)
		fail_memory(parser);
	else if (dbr_when_bound(text, last, last ? &query->to : &query->from) !=
		 DABIR_OK)
		fail(parser, DABIR_BAD_QUERY, "this date is not understood");
	parser->has_filter = true;
}

/* True for what restricts the hits without being a word. */
static bool take_restriction(struct parser *parser, enum role role)
{
	enum dbr_query_field field = parser->piece.field;

	if (field < DBR_QUERY_BY || field == DBR_QUERY_NO_FIELD)
		return false;
	if (field == DBR_QUERY_FROM || field == DBR_QUERY_TO)
		add_date(parser);
	else
		add_filter(parser, role == MUST_NOT);
	return true;
}

static struct dbr_node *group_of(struct parser *parser);

static enum role role_of(const struct dbr_piece *piece)
{
	if (piece->sign == '-')
		return MUST_NOT;
	if (piece->sign == '+' || parts_of(piece->field) ||
	    piece->kind == DBR_PIECE_PHRASE || piece->kind == DBR_PIECE_NEAR)
		return MUST;
	return MAY;
}

/* Read one item on to `list`. Returns what it is to a hit. */
static enum role take_item(struct parser *parser, struct dbr_node_list *list)
{
	const struct dbr_piece piece = parser->piece;
	enum role role = role_of(&piece);

	if (++parser->items > DBR_MOST_ITEMS)
		fail(parser, DABIR_TOO_LARGE, "the query has too many words");
	if (piece.kind == DBR_PIECE_OPEN) {
		advance(parser);
		dbr_node_add(list, group_of(parser));
		return role;
	}
	if (take_restriction(parser, role))
		return role;
	if (piece.sign == '+')
		add_exact(parser);
	if (piece.kind == DBR_PIECE_NEAR)
		dbr_node_add(list, near_of(parser));
	else if (role == MAY && !piece.prefix)
		add_plain(parser, list);
	else
		dbr_node_add(list, row_of(parser, piece.text, piece.len));
	return role;
}

struct lists {
	struct dbr_node_list may, must, must_not;
};

/* An item and what OR ties to it. */
static void take_items(struct parser *parser, struct lists *lists)
{
	struct dbr_node_list tied;
	enum role role;
	bool again;

	dbr_node_list_init(&tied);
	role = take_item(parser, &tied);
	do {
		advance(parser);
		again = parser->piece.kind == DBR_PIECE_OR;
		while (parser->piece.kind == DBR_PIECE_OR)
			advance(parser);
		again = again && parser->piece.kind != DBR_PIECE_END &&
			parser->piece.kind != DBR_PIECE_CLOSE &&
			parser->piece.sign != '-';
		if (again)
			take_item(parser, &tied);
	} while (again && parser->status == DABIR_OK);
	if (role == MAY) {
		if (!tied.count)
			return;
		*lists->may.end = tied.first;
		lists->may.end = tied.end;
		lists->may.count += tied.count;
		return;
	}
	dbr_node_add(role == MUST ? &lists->must : &lists->must_not,
		     gather(parser, &tied, DBR_NODE_ANY));
}

static void take_all(struct parser *parser, struct lists *lists)
{
	dbr_node_list_init(&lists->may);
	dbr_node_list_init(&lists->must);
	dbr_node_list_init(&lists->must_not);
	while (parser->piece.kind != DBR_PIECE_END &&
	       (parser->piece.kind != DBR_PIECE_CLOSE || !parser->depth) &&
	       parser->status == DABIR_OK) {
		if (parser->piece.kind == DBR_PIECE_OR ||
		    parser->piece.kind == DBR_PIECE_CLOSE)
			advance(parser);
		else
			take_items(parser, lists);
	}
}

/* What stands between brackets: any of it, where nothing in it must be. */
static struct dbr_node *group_of(struct parser *parser)
{
	struct lists lists;

	if (++parser->depth > DBR_MOST_DEPTH) {
		fail(parser, DABIR_TOO_LARGE,
		     "brackets are nested too deep in this query");
		return NULL;
	}
	take_all(parser, &lists);
	parser->depth--;
	if (!lists.must.count)
		return gather(parser, &lists.may, DBR_NODE_ANY);
	return gather(parser, &lists.must, DBR_NODE_ALL);
}

static void finish(struct parser *parser, struct lists *lists)
{
	struct dbr_query *query = &parser->parsed->query;
	struct dbr_node *may = gather(parser, &lists->may, DBR_NODE_ANY);
	struct dbr_node *must = gather(parser, &lists->must, DBR_NODE_ALL);

	query->without = gather(parser, &lists->must_not, DBR_NODE_ANY);
	query->root = must ? must : may;
	query->more = must ? may : NULL;
	parser->parsed->words = may;
	if (query->root || parser->status != DABIR_OK || !parser->items ||
	    (parser->has_filter && !query->without))
		return;
	fail(parser, DABIR_BAD_QUERY,
	     parser->passed_over
		     ? "every word of the query is in nearly every report; "
		       "put them in quotes to look for them"
	     : query->without
		     ? "the query only says what is not wanted; add a word"
		     : "the query holds no word");
}

enum dabir_status dbr_query_parse(const char *text, struct dbr_arena *arena,
				  struct dbr_parsed *parsed,
				  struct dabir_problem *problem)
{
	struct parser parser = { .lexer = { text, strlen(text), 0 },
				 .arena = arena,
				 .parsed = parsed,
				 .problem = problem };
	struct lists lists;

	memset(parsed, 0, sizeof(*parsed));
	parsed->query.from = parsed->query.to = DBR_NO_TIME;
	parsed->plain_end = &parsed->plain;
	if (parser.lexer.len > DBR_MOST_QUERY) {
		fail(&parser, DABIR_TOO_LARGE, "the query is too long");
		return parser.status;
	}
	advance(&parser);
	take_all(&parser, &lists);
	finish(&parser, &lists);
	return parser.status;
}
