#include "check.h"
#include "token/token.h"

static const char *text;
static size_t at;
static struct dabir_token token;

static bool next(void)
{
	return dbr_token_next(text, strlen(text), &at, &token);
}

static bool is(const char *want)
{
	return next() && token.span.len == strlen(want) &&
	       !memcmp(text + token.span.at, want, token.span.len);
}

static void punctuation_stands_alone(void)
{
	text = "one, (two).";
	at = 0;
	CHECK(is("one"));
	CHECK(is(",") && token.flags & DBR_TOKEN_GLUED);
	CHECK(is("(") && !(token.flags & DBR_TOKEN_GLUED));
	CHECK(is("two"));
	CHECK(is(")") && token.flags & DBR_TOKEN_CLOSES);
	CHECK(is(".") && token.upos == DABIR_UPOS_PUNCT);
	CHECK(!next());
}

static void numbers_keep_their_separators(void)
{
	text = "12.5 1,200 1399/08/25 12:30.";
	at = 0;
	CHECK(is("12.5") && token.kind == DABIR_TOKEN_NUMBER);
	CHECK(is("1,200"));
	CHECK(is("1399/08/25"));
	CHECK(is("12:30"));
	CHECK(is("."));
}

static void addresses_are_one_token(void)
{
	text = "https://example.org/a?b=1 info@example.org #tag";
	at = 0;
	CHECK(is("https://example.org/a?b=1"));
	CHECK(token.kind == DABIR_TOKEN_ADDRESS);
	CHECK(is("info@example.org") && token.kind == DABIR_TOKEN_ADDRESS);
	CHECK(is("#tag") && token.kind == DABIR_TOKEN_ADDRESS);
}

static void three_points_are_one_token(void)
{
	text = "a...";
	at = 0;
	CHECK(is("a"));
	CHECK(is("..."));
}

static bool ends(const char *line)
{
	struct dabir_token before = { .kind = DABIR_TOKEN_SYMBOL };
	bool ended = false;

	text = line;
	at = 0;
	while (!ended && next()) {
		ended = dbr_token_ends_sentence(text, strlen(text), at, &token,
						&before);
		before = token;
	}
	return ended && at < strlen(line);
}

static void a_stop_ends_a_sentence_before_a_space(void)
{
	CHECK(ends("yes. no"));
	CHECK(ends("yes! no"));
	CHECK(!ends("yes.no now"));
}

static void an_initial_does_not_end_a_sentence(void)
{
	CHECK(!ends("J. Smith"));
}

static void a_bad_byte_is_a_token_and_no_more(void)
{
	text = "a \xFF b";
	at = 0;
	CHECK(is("a"));
	CHECK(is("\xFF"));
	CHECK(is("b"));
}

static void a_sign_of_address_alone_is_a_mark(void)
{
	text = "@. b";
	at = 0;
	CHECK(is("@"));
	CHECK(is("."));
	CHECK(is("b"));
	CHECK(!next());
}

int main(void)
{
	RUN(punctuation_stands_alone);
	RUN(numbers_keep_their_separators);
	RUN(addresses_are_one_token);
	RUN(three_points_are_one_token);
	RUN(a_stop_ends_a_sentence_before_a_space);
	RUN(an_initial_does_not_end_a_sentence);
	RUN(a_bad_byte_is_a_token_and_no_more);
	RUN(a_sign_of_address_alone_is_a_mark);
	return DONE();
}
