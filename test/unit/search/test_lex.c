#include "search/lex.h"
#include "check.h"

#include <stdint.h>

static struct dbr_lexer lexer;

static void over(const char *text)
{
	lexer = (struct dbr_lexer){ text, strlen(text), 0 };
}

static bool next_is(enum dbr_piece_kind kind, const char *text, char sign)
{
	struct dbr_piece piece = dbr_lex(&lexer);

	return piece.kind == kind && piece.len == strlen(text) &&
	       (!piece.len || !memcmp(piece.text, text, piece.len)) &&
	       piece.sign == sign;
}

static void pieces_are_told_apart(void)
{
	over("one \"two three\" -four +five six* (seven | eight) OR");
	CHECK(next_is(DBR_PIECE_WORD, "one", 0));
	CHECK(next_is(DBR_PIECE_PHRASE, "two three", 0));
	CHECK(next_is(DBR_PIECE_WORD, "four", '-'));
	CHECK(next_is(DBR_PIECE_WORD, "five", '+'));
	CHECK(next_is(DBR_PIECE_WORD, "six", 0));
	CHECK(next_is(DBR_PIECE_OPEN, "", 0));
	CHECK(next_is(DBR_PIECE_WORD, "seven", 0));
	CHECK(next_is(DBR_PIECE_OR, "", 0));
	CHECK(next_is(DBR_PIECE_WORD, "eight", 0));
	CHECK(next_is(DBR_PIECE_CLOSE, "", 0));
	CHECK(next_is(DBR_PIECE_OR, "OR", 0));
	CHECK(next_is(DBR_PIECE_END, "", 0));
}

static void fields_are_known_by_both_names(void)
{
	over("headline:water by:\"a b\" 10:30 nofield:x "
	     "\xD9\x85\xD9\x86\xD8\xA8\xD8\xB9:x");
	CHECK(dbr_lex(&lexer).field == DBR_QUERY_HEADLINE);
	CHECK(dbr_lex(&lexer).field == DBR_QUERY_BY);
	CHECK(next_is(DBR_PIECE_WORD, "10:30", 0));
	CHECK(next_is(DBR_PIECE_WORD, "nofield:x", 0));
	CHECK(dbr_lex(&lexer).field == DBR_QUERY_SOURCE);
	over("title: water");
	CHECK(dbr_lex(&lexer).field == DBR_QUERY_HEADLINE);
	CHECK(next_is(DBR_PIECE_END, "", 0));
}

static void a_field_with_nothing_behind_is_empty(void)
{
	struct dbr_piece piece;

	over("by:");
	piece = dbr_lex(&lexer);
	CHECK(piece.kind == DBR_PIECE_WORD && piece.field == DBR_QUERY_BY);
	CHECK(piece.len == 0);
	CHECK(next_is(DBR_PIECE_END, "", 0));
}

static void every_kind_of_quote_closes_itself(void)
{
	over("\xC2\xABin guillemets\xC2\xBB \xE2\x80\x9C"
	     "curly\xE2\x80\x9D"
	     " \"left open");
	CHECK(next_is(DBR_PIECE_PHRASE, "in guillemets", 0));
	CHECK(next_is(DBR_PIECE_PHRASE, "curly", 0));
	CHECK(next_is(DBR_PIECE_PHRASE, "left open", 0));
	CHECK(next_is(DBR_PIECE_END, "", 0));
}

static void any_bytes_end(void)
{
	char text[64];
	uint32_t state = 1;

	for (unsigned round = 0; round < 2000; round++) {
		unsigned pieces = 0;

		for (unsigned i = 0; i < 63; i++) {
			state = state * 1664525 + 1013904223;
			text[i] = (char)(state >> 24 ? state >> 24 : 'x');
		}
		text[63] = '\0';
		over(text);
		while (dbr_lex(&lexer).kind != DBR_PIECE_END && pieces < 64)
			pieces++;
		CHECK(pieces < 64);
	}
}

int main(void)
{
	RUN(pieces_are_told_apart);
	RUN(fields_are_known_by_both_names);
	RUN(a_field_with_nothing_behind_is_empty);
	RUN(every_kind_of_quote_closes_itself);
	RUN(any_bytes_end);
	return DONE();
}
