#include "search/parse.h"

#include <string.h>

#include "search/parser.h"
#include "search/plain.h"
#include "search/terms.h"

#define NEAR_DISTANCE 10

static void advance(struct dbr_parser *parser)
{
	parser->piece = dbr_lex(&parser->lexer);
}

static struct dbr_node *new_node(struct dbr_parser *parser,
				 enum dbr_node_kind kind)
{
	struct dbr_node *node = dbr_arena_zero(parser->arena, 1, sizeof(*node));

	if (!node) {
		dbr_parser_no_memory(parser);
		return NULL;
	}
	node->kind = kind;
	node->weight = 1;
	node->group = parser->parsed->groups;
	return node;
}

/* One node for a list: itself when it is one, NULL when it is none. */
static struct dbr_node *gather(struct dbr_parser *parser,
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
static struct dbr_node *row_of(struct dbr_parser *parser, const char *text,
			       size_t len)
{
	struct dbr_terms terms;
	struct dbr_node *node;

	if (dbr_terms_of(parser->arena, text, len, &terms) != DABIR_OK) {
		dbr_parser_no_memory(parser);
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

/* Whether AND stands behind the item at hand. */
static bool is_followed_by_and(const struct dbr_lexer *lexer)
{
	struct dbr_lexer ahead = *lexer;

	return dbr_lex(&ahead).kind == DBR_PIECE_AND;
}

/* The word at hand and those that stand beside it. */
static void add_plain(struct dbr_parser *parser, struct dbr_node_list *list)
{
	struct dbr_plain_reading reading = { parser->arena, parser->parsed,
					     list, false };
	const char *start = parser->piece.text;

	for (;;) {
		struct dbr_lexer ahead = parser->lexer;
		struct dbr_piece next = dbr_lex(&ahead);

		if (next.kind != DBR_PIECE_WORD || next.sign || next.prefix ||
		    next.field != DBR_QUERY_NO_FIELD ||
		    is_followed_by_and(&ahead))
			break;
		parser->lexer = ahead;
		parser->piece = next;
		parser->items++;
	}
	if (dbr_plain_read(&reading, start,
			   (size_t)(parser->piece.text - start) +
				   parser->piece.len) != DABIR_OK)
		dbr_parser_no_memory(parser);
	if (parser->items > DBR_MOST_ITEMS)
		dbr_parser_fail(parser, DABIR_TOO_LARGE,
				"the query has too many words");
	parser->passed_over = parser->passed_over || reading.passed_over;
}

static void add_exact(struct dbr_parser *parser)
{
	struct dbr_exact *exact =
		dbr_arena_zero(parser->arena, 1, sizeof(*exact));

	if (!exact) {
		dbr_parser_no_memory(parser);
		return;
	}
	*exact = (struct dbr_exact){ parser->piece.text, parser->piece.len,
				     parser->parsed->exact };
	parser->parsed->exact = exact;
}

/* NEAR(a b c, 5): the words, then how far apart. */
static struct dbr_node *near_of(struct dbr_parser *parser)
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

static struct dbr_node *group_of(struct dbr_parser *parser);

static enum dbr_role role_of(const struct dbr_parser *parser)
{
	const struct dbr_piece *piece = &parser->piece;

	if (piece->sign == '-')
		return DBR_MUST_NOT;
	if (piece->sign == '+' || parser->bound ||
	    is_followed_by_and(&parser->lexer) || parts_of(piece->field) ||
	    piece->kind == DBR_PIECE_PHRASE || piece->kind == DBR_PIECE_NEAR)
		return DBR_MUST;
	return DBR_MAY;
}

/* Read one item on to `list`. Returns what it is to a hit. */
static enum dbr_role take_item(struct dbr_parser *parser,
			       struct dbr_node_list *list)
{
	const struct dbr_piece piece = parser->piece;
	enum dbr_role role = role_of(parser);

	parser->bound = false;
	if (++parser->items > DBR_MOST_ITEMS)
		dbr_parser_fail(parser, DABIR_TOO_LARGE,
				"the query has too many words");
	if (piece.kind == DBR_PIECE_OPEN) {
		advance(parser);
		dbr_node_add(list, group_of(parser));
		return role;
	}
	if (dbr_parser_restrict(parser, role))
		return role;
	if (piece.sign == '+')
		add_exact(parser);
	if (piece.kind == DBR_PIECE_NEAR)
		dbr_node_add(list, near_of(parser));
	else if (role == DBR_MAY && !piece.prefix)
		add_plain(parser, list);
	else
		dbr_node_add(list, row_of(parser, piece.text, piece.len));
	return role;
}

struct lists {
	struct dbr_node_list may, must, must_not;
};

/* An item and what OR ties to it. */
static void take_items(struct dbr_parser *parser, struct lists *lists)
{
	struct dbr_node_list tied;
	enum dbr_role role;
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
	if (role == DBR_MAY && parser->piece.kind == DBR_PIECE_AND)
		role = DBR_MUST; /* a bracket, or several tied by OR */
	if (role == DBR_MAY) {
		if (!tied.count)
			return;
		*lists->may.end = tied.first;
		lists->may.end = tied.end;
		lists->may.count += tied.count;
		return;
	}
	dbr_node_add(role == DBR_MUST ? &lists->must : &lists->must_not,
		     gather(parser, &tied, DBR_NODE_ANY));
}

static void take_all(struct dbr_parser *parser, struct lists *lists)
{
	dbr_node_list_init(&lists->may);
	dbr_node_list_init(&lists->must);
	dbr_node_list_init(&lists->must_not);
	while (parser->piece.kind != DBR_PIECE_END &&
	       (parser->piece.kind != DBR_PIECE_CLOSE || !parser->depth) &&
	       parser->status == DABIR_OK) {
		bool binds = parser->piece.kind == DBR_PIECE_AND;

		parser->bound = parser->bound || binds;
		if (parser->piece.kind == DBR_PIECE_OR || binds ||
		    parser->piece.kind == DBR_PIECE_CLOSE)
			advance(parser);
		else
			take_items(parser, lists);
	}
}

/* What stands between brackets: any of it, where nothing in it must be. */
static struct dbr_node *group_of(struct dbr_parser *parser)
{
	struct lists lists;

	if (++parser->depth > DBR_MOST_DEPTH) {
		dbr_parser_fail(parser, DABIR_TOO_LARGE,
				"brackets are nested too deep in this query");
		return NULL;
	}
	take_all(parser, &lists);
	parser->depth--;
	if (!lists.must.count)
		return gather(parser, &lists.may, DBR_NODE_ANY);
	return gather(parser, &lists.must, DBR_NODE_ALL);
}

static void finish(struct dbr_parser *parser, struct lists *lists)
{
	struct dbr_query *query = &parser->parsed->query;
	struct dbr_node *may = gather(parser, &lists->may, DBR_NODE_ANY);
	struct dbr_node *must = gather(parser, &lists->must, DBR_NODE_ALL);

	query->without = gather(parser, &lists->must_not, DBR_NODE_ANY);
	query->root = must ? must : may;
	query->more = must ? may : NULL;
	parser->parsed->words = may;
	if (query->root || parser->status != DABIR_OK || parser->blank ||
	    (parser->has_filter && !query->without))
		return;
	dbr_parser_fail(
		parser, DABIR_BAD_QUERY,
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
	struct dbr_parser parser = { .lexer = { text, strlen(text), 0 },
				     .arena = arena,
				     .parsed = parsed,
				     .problem = problem };
	struct lists lists;

	memset(parsed, 0, sizeof(*parsed));
	parsed->query.from = parsed->query.to = DBR_NO_TIME;
	parsed->plain_end = &parsed->plain;
	if (parser.lexer.len > DBR_MOST_QUERY) {
		dbr_parser_fail(&parser, DABIR_TOO_LARGE,
				"the query is too long");
		return parser.status;
	}
	advance(&parser);
	parser.blank = !text[strspn(text, " ")];
	take_all(&parser, &lists);
	finish(&parser, &lists);
	return parser.status;
}
