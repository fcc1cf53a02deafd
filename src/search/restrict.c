#include <stdio.h>

#include "search/parser.h"
#include "search/terms.h"

void dbr_parser_fail(struct dbr_parser *parser, enum dabir_status status,
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

void dbr_parser_no_memory(struct dbr_parser *parser)
{
	dbr_parser_fail(parser, DABIR_NO_MEMORY, "out of memory");
}

static void add_filter(struct dbr_parser *parser, bool exclude)
{
	static const enum dbr_filter_kind kinds[] = {
		[DBR_QUERY_BY] = DBR_FILTER_BY,
		[DBR_QUERY_ABOUT] = DBR_FILTER_ABOUT,
		[DBR_QUERY_SOURCE] = DBR_FILTER_SOURCE,
		[DBR_QUERY_SECTION] = DBR_FILTER_SECTION,
		[DBR_QUERY_PLACE] = DBR_FILTER_PLACE,
	};

	enum dabir_status status = dbr_query_add_filter(
		&parser->parsed->query, parser->arena,
		kinds[parser->piece.field], parser->piece.text,
		parser->piece.len, exclude);

	if (status == DABIR_BAD_ARGUMENT)
		dbr_parser_fail(parser, DABIR_BAD_QUERY,
				"a field holds no name");
	else if (status != DABIR_OK)
		dbr_parser_no_memory(parser);
	parser->has_filter = true;
}

static void add_bound(struct dbr_parser *parser, const char *text, bool last)
{
	struct dbr_query *query = &parser->parsed->query;

	if (dbr_when_bound(text, last, last ? &query->to : &query->from) !=
	    DABIR_OK)
		dbr_parser_fail(parser, DABIR_BAD_QUERY,
				"this date is not understood");
}

static void add_date(struct dbr_parser *parser)
{
	enum dbr_query_field field = parser->piece.field;
	const char *text = dbr_arena_copy(parser->arena, parser->piece.text,
					  parser->piece.len);

	parser->has_filter = true;
	if (!text) {
		dbr_parser_no_memory(parser);
		return;
	}
	if (field != DBR_QUERY_TO)
		add_bound(parser, text, false);
	if (field != DBR_QUERY_FROM)
		add_bound(parser, text, true);
}

bool dbr_parser_restrict(struct dbr_parser *parser, enum dbr_role role)
{
	enum dbr_query_field field = parser->piece.field;

	if (field < DBR_QUERY_BY || field == DBR_QUERY_NO_FIELD)
		return false;
	if (field >= DBR_QUERY_FROM)
		add_date(parser);
	else
		add_filter(parser, role == DBR_MUST_NOT);
	return true;
}
