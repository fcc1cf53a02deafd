#include "archive/sqlite_match.h"
#include "base/memory.h"
#include "search/parse.h"
#include "check.h"

#include <stdlib.h>

static struct dbr_arena arena;
static struct dbr_parsed parsed;
static struct dabir_problem problem;

static enum dabir_status parse(const char *query)
{
	dbr_arena_clear(&arena);
	memset(&problem, 0, sizeof(problem));
	return dbr_query_parse(query, &arena, &parsed, &problem);
}

/* The expression of the index that a query becomes. */
static const char *expression(const char *query)
{
	static struct dbr_match match;

	dbr_match_release(&match);
	if (parse(query) != DABIR_OK || !parsed.query.root ||
	    dbr_match_make(&match, &parsed.query) != DABIR_OK)
		return "";
	return match.expression.data;
}

static void words_may_and_phrases_must(void)
{
	CHECK_TEXT(expression("one two"), "((\"one\" OR \"two\"))");
	CHECK_TEXT(expression("\"one two\""), "(\"one two\")");
	CHECK_TEXT(expression("\"one two\" three"),
		   "(\"one two\" AND (\"one two\" OR \"three\"))");
	CHECK_TEXT(expression("one -two"), "(\"one\") NOT \"two\"");
	CHECK_TEXT(expression("\"a b\" OR \"c d\""), "((\"a b\" OR \"c d\"))");
	CHECK_TEXT(expression("hea*"), "(\"hea\" *)");
	CHECK_TEXT(expression("headline:one"), "({ headline} : \"one\")");
	CHECK_TEXT(expression("NEAR(one two, 5)"),
		   "(NEAR(\"one\" \"two\", 5))");
	CHECK_TEXT(expression("headline:NEAR(one two)"),
		   "({ headline} : NEAR(\"one\" \"two\", 10))");
}

static void what_is_tied_by_and_must_be_there(void)
{
	CHECK_TEXT(expression("one AND two"), "((\"one\" AND \"two\"))");
	CHECK_TEXT(expression("one AND two AND three"),
		   "((\"one\" AND \"two\" AND \"three\"))");
	CHECK_TEXT(expression("(one OR two) AND three"),
		   "(((\"one\" OR \"two\") AND \"three\"))");
	CHECK_TEXT(expression("one NOT two"), "(\"one\") NOT \"two\"");
	CHECK_TEXT(expression("one AND NOT two"), "(\"one\") NOT \"two\"");
	CHECK_TEXT(expression("AND one AND"), "(\"one\")");
	CHECK_TEXT(expression("NOT NOT NOT"), "");
}

/* OR, NEAR and dates in Persian. */
static void operators_are_known_by_their_persian_names(void)
{
	CHECK_TEXT(expression("\"a b\" \xDB\x8C\xD8\xA7 \"c d\""),
		   "((\"a b\" OR \"c d\"))");
	CHECK_TEXT(expression("\xD9\x86\xD8\xB2\xD8\xAF\xDB\x8C\xDA\xA9(one "
			      "two)"),
		   "(NEAR(\"one\" \"two\", 10))");
	CHECK_TEXT(expression("near(one two)"), "(NEAR(\"one\" \"two\", 10))");
	CHECK(parse("one "
		    "\xD8\xAA\xD8\xA7\xD8\xB1\xDB\x8C\xD8\xAE:1399/08/25") ==
	      DABIR_OK);
	CHECK(parsed.query.to - parsed.query.from == 86399);
}

static void operators_in_the_wrong_place_are_passed_over(void)
{
	CHECK_TEXT(expression("OR one OR"), "(\"one\")");
	CHECK_TEXT(expression(") one ("), "(\"one\")");
	CHECK_TEXT(expression("- one"), "(\"one\")");
	CHECK_TEXT(expression("\"one two"), "(\"one two\")");
	CHECK_TEXT(expression("one\x01\x1F two"), "((\"one\" OR \"two\"))");
}

static void a_query_without_a_word_is_refused(void)
{
	CHECK(parse("-") == DABIR_BAD_QUERY);
	CHECK(problem.what[0] != '\0');
	CHECK(parse("\"\"") == DABIR_BAD_QUERY);
	CHECK(parse("-one") == DABIR_BAD_QUERY);
	CHECK(parse("\xD8\xA7\xD8\xB2 \xD8\xA8\xD9\x87") == DABIR_BAD_QUERY);
	CHECK(parse("from:soon") == DABIR_BAD_QUERY);
	CHECK(parse("date:soon") == DABIR_BAD_QUERY);
	CHECK(parse("OR OR") == DABIR_BAD_QUERY);
	CHECK(parse("\x01\x02") == DABIR_BAD_QUERY);
	CHECK(parse("  ") == DABIR_OK && !parsed.query.root);
	CHECK(parse("one by:\"...\"") == DABIR_BAD_QUERY);
	CHECK(parse("") == DABIR_OK && !parsed.query.root);
	CHECK(parse("from:1399/08") == DABIR_OK && !parsed.query.root);
}

static void a_query_beyond_measure_is_refused(void)
{
	size_t size = 1 << 20;
	char *text = malloc(size + 1);

	CHECK(text != NULL);
	memset(text, 'x', size);
	text[size] = '\0';
	CHECK(parse(text) == DABIR_TOO_LARGE);
	for (size_t i = 0; i < 60000; i += 6)
		memcpy(text + i, "a OR b", 6);
	text[60000] = '\0';
	for (size_t i = 0; i < 60000; i += 5)
		memcpy(text + i, "x OR ", 5);
	CHECK(parse(text) == DABIR_TOO_LARGE);
	memset(text, '(', 100);
	text[100] = '\0';
	CHECK(parse(text) == DABIR_TOO_LARGE);
	free(text);
}

static void dates_and_names_become_conditions(void)
{
	CHECK(parse("one from:1399/08/25 to:2020-11-15 by:two -source:three") ==
	      DABIR_OK);
	CHECK(parsed.query.from != DBR_NO_TIME);
	CHECK(parsed.query.to - parsed.query.from == 86399);
	CHECK(parsed.query.filters &&
	      parsed.query.filters->kind == DBR_FILTER_SOURCE &&
	      parsed.query.filters->exclude);
	CHECK(parsed.query.filters->next &&
	      parsed.query.filters->next->kind == DBR_FILTER_BY &&
	      !parsed.query.filters->next->exclude);
}

int main(void)
{
	dbr_arena_init(&arena);
	RUN(words_may_and_phrases_must);
	RUN(what_is_tied_by_and_must_be_there);
	RUN(operators_are_known_by_their_persian_names);
	RUN(operators_in_the_wrong_place_are_passed_over);
	RUN(a_query_without_a_word_is_refused);
	RUN(a_query_beyond_measure_is_refused);
	RUN(dates_and_names_become_conditions);
	dbr_arena_release(&arena);
	return DONE();
}
