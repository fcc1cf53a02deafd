#include "search/lex.h"

#include <string.h>

/* Quotes that open, and what closes them. */
static const struct {
	const char *open, *close;
} quotes[] = {
	{ "\"", "\"" },
	{ "\xC2\xAB", "\xC2\xBB" },	    /* GUILLEMETS */
	{ "\xE2\x80\x9C", "\xE2\x80\x9D" }, /* DOUBLE QUOTATION MARKS */
	{ "\xE2\x80\x9E", "\xE2\x80\x9D" }, /* LOW DOUBLE QUOTATION MARK */
};

static bool starts(const struct dbr_lexer *lexer, const char *what)
{
	size_t len = strlen(what);

	return lexer->len - lexer->at >= len &&
	       !memcmp(lexer->text + lexer->at, what, len);
}

static bool is_space(char byte)
{
	return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

/* Spaces, commas and control characters between pieces. */
static void skip_spaces(struct dbr_lexer *lexer)
{
	while (lexer->at < lexer->len &&
	       ((unsigned char)lexer->text[lexer->at] <= ' ' ||
		lexer->text[lexer->at] == 0x7F))
		lexer->at++;
}

static bool ends_word(const struct dbr_lexer *lexer)
{
	char byte = lexer->text[lexer->at];

	if (is_space(byte) || byte == '(' || byte == ')' || byte == '|')
		return true;
	for (unsigned i = 0; i < sizeof(quotes) / sizeof(*quotes); i++)
		if (starts(lexer, quotes[i].open) ||
		    starts(lexer, quotes[i].close))
			return true;
	return false;
}

static void take_sign(struct dbr_lexer *lexer, struct dbr_piece *piece)
{
	char byte = lexer->text[lexer->at];

	if ((byte != '-' && byte != '+') || lexer->at + 1 >= lexer->len ||
	    (unsigned char)lexer->text[lexer->at + 1] <= ' ')
		return;
	piece->sign = byte;
	lexer->at++;
}

static void take_field(struct dbr_lexer *lexer, struct dbr_piece *piece)
{
	const char *start = lexer->text + lexer->at;
	size_t left = lexer->len - lexer->at;
	size_t most = left < 32 ? left : 32;
	const char *colon = memchr(start, ':', most);

	if (!colon)
		return;
	piece->field = dbr_query_field(start, (size_t)(colon - start));
	if (piece->field == DBR_QUERY_NO_FIELD)
		return;
	lexer->at += (size_t)(colon - start) + 1;
	skip_spaces(lexer);
}

/* Up to `close`, which is passed over, or to the end without it. */
static void take_until(struct dbr_lexer *lexer, struct dbr_piece *piece,
		       const char *close)
{
	size_t start = lexer->at;

	while (lexer->at < lexer->len && !starts(lexer, close))
		lexer->at++;
	piece->text = lexer->text + start;
	piece->len = lexer->at - start;
	if (lexer->at < lexer->len)
		lexer->at += strlen(close);
}

static bool take_quoted(struct dbr_lexer *lexer, struct dbr_piece *piece)
{
	for (unsigned i = 0; i < sizeof(quotes) / sizeof(*quotes); i++) {
		if (!starts(lexer, quotes[i].open))
			continue;
		lexer->at += strlen(quotes[i].open);
		piece->kind = DBR_PIECE_PHRASE;
		take_until(lexer, piece, quotes[i].close);
		return true;
	}
	return false;
}

static void take_star(struct dbr_lexer *lexer, struct dbr_piece *piece)
{
	if (piece->len > 1 && piece->text[piece->len - 1] == '*') {
		piece->len--;
		piece->prefix = true;
	} else if (piece->kind == DBR_PIECE_PHRASE && lexer->at < lexer->len &&
		   lexer->text[lexer->at] == '*') {
		lexer->at++;
		piece->prefix = true;
	}
}

static void take_word(struct dbr_lexer *lexer, struct dbr_piece *piece)
{
	size_t start = lexer->at;

	piece->kind = DBR_PIECE_WORD;
	while (lexer->at < lexer->len &&
	       (lexer->at == start || (lexer->text[lexer->at] & 0xC0) == 0x80 ||
		!ends_word(lexer)))
		lexer->at++;
	piece->text = lexer->text + start;
	piece->len = lexer->at - start;
}

/* OR, AND and NOT are words that stand alone. */
static void name_operator(struct dbr_piece *piece)
{
	if (piece->kind != DBR_PIECE_WORD || piece->sign ||
	    piece->field != DBR_QUERY_NO_FIELD)
		return;
	switch (dbr_query_operator(piece->text, piece->len)) {
	case DBR_QUERY_OR: piece->kind = DBR_PIECE_OR; break;
	case DBR_QUERY_AND: piece->kind = DBR_PIECE_AND; break;
	case DBR_QUERY_NOT: piece->kind = DBR_PIECE_NOT; break;
	default: break;
	}
}

/* "NEAR(" under any of its names; passed over when it is there. */
static bool take_near(struct dbr_lexer *lexer)
{
	const char *start = lexer->text + lexer->at;
	size_t left = lexer->len - lexer->at;
	const char *open = memchr(start, '(', left < 32 ? left : 32);
	size_t len = open ? (size_t)(open - start) : 0;

	if (!len || dbr_query_operator(start, len) != DBR_QUERY_NEAR)
		return false;
	lexer->at += len + 1;
	return true;
}

static struct dbr_piece take_piece(struct dbr_lexer *lexer)
{
	struct dbr_piece piece = { .kind = DBR_PIECE_END,
				   .field = DBR_QUERY_NO_FIELD };

	skip_spaces(lexer);
	piece.at = lexer->at;
	if (lexer->at == lexer->len)
		return piece;
	take_sign(lexer, &piece);
	take_field(lexer, &piece);
	if (take_near(lexer)) {
		piece.kind = DBR_PIECE_NEAR;
		take_until(lexer, &piece, ")");
	} else if (starts(lexer, "(") || starts(lexer, ")")) {
		piece.kind =
			starts(lexer, "(") ? DBR_PIECE_OPEN : DBR_PIECE_CLOSE;
		lexer->at++;
	} else if (starts(lexer, "|")) {
		piece.kind = DBR_PIECE_OR;
		lexer->at++;
	} else if (!take_quoted(lexer, &piece)) {
		take_word(lexer, &piece);
		name_operator(&piece);
	}
	take_star(lexer, &piece);
	return piece;
}

struct dbr_piece dbr_lex(struct dbr_lexer *lexer)
{
	struct dbr_piece piece = take_piece(lexer);
	bool negated = false;

	for (; piece.kind == DBR_PIECE_NOT; piece = take_piece(lexer))
		negated = true;
	if (negated && piece.kind != DBR_PIECE_END)
		piece.sign = '-';
	return piece;
}
