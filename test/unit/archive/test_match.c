#include "archive/sqlite_match.h"
#include "check.h"

static void what_a_user_wrote_stays_between_quotes(void)
{
	static struct dbr_match match;
	struct dbr_node word = { .kind = DBR_NODE_TERMS,
				 .terms = "a\" OR b : *",
				 .weight = 1 };
	struct dbr_query query = { .root = &word };

	CHECK(dbr_match_make(&match, &query) == DABIR_OK);
	CHECK_TEXT(match.expression.data, "(\"a\"\" OR b : *\")");
	dbr_match_release(&match);
}

static void more_words_only_rank(void)
{
	static struct dbr_match match;
	struct dbr_node must = { .kind = DBR_NODE_TERMS,
				 .terms = "must",
				 .weight = 1 };
	struct dbr_node may = { .kind = DBR_NODE_TERMS,
				.terms = "may",
				.prefix = true,
				.parts = 1u << DBR_PART_HEADLINE,
				.weight = 1 };
	struct dbr_query query = { .root = &must, .more = &may };

	CHECK(dbr_match_make(&match, &query) == DABIR_OK);
	CHECK_TEXT(match.expression.data,
		   "(\"must\" AND (\"must\" OR { headline} : \"may\" *))");
	CHECK(match.count == 3);
	CHECK(match.phrases[0].weight > 0 && match.phrases[2].weight > 0);
	CHECK(match.phrases[1].weight <= 0);
	dbr_match_release(&match);
}

int main(void)
{
	RUN(what_a_user_wrote_stays_between_quotes);
	RUN(more_words_only_rank);
	return DONE();
}
