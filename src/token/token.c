#include "token/token.h"

#include <string.h>

#include "base/utf8.h"
#include "token/scan.h"

/* What a code point is to a token. */
enum kind { SPACE, WORD, DIGIT, LATIN, MARK, PUNCTUATION, SYMBOL };

/* Punctuation of ASCII, in the order of the code chart. */
static const char ascii_punctuation[] = "!\"'(),-./:;?[\\]_{}";

static bool is_ascii_punctuation(uint32_t point)
{
	for (const char *p = ascii_punctuation; *p; p++)
		if ((uint32_t)*p == point)
			return true;
	return false;
}

struct range {
	uint32_t first, last;
};

static bool in_ranges(uint32_t point, const struct range *ranges, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (point >= ranges[i].first && point <= ranges[i].last)
			return true;
	return false;
}

static bool is_punctuation(uint32_t point)
{
	static const struct range ranges[] = {
		{ 0x00AB, 0x00AB }, /* LEFT-POINTING DOUBLE ANGLE QUOTATION */
		{ 0x00B7, 0x00B7 }, /* MIDDLE DOT */
		{ 0x00BB, 0x00BB }, /* RIGHT-POINTING DOUBLE ANGLE QUOTATION */
		{ 0x060C, 0x060C }, /* ARABIC COMMA */
		{ 0x061B, 0x061B }, /* ARABIC SEMICOLON */
		{ 0x061F, 0x061F }, /* ARABIC QUESTION MARK */
		{ 0x066D, 0x066D }, /* ARABIC FIVE POINTED STAR */
		{ 0x06D4, 0x06D4 }, /* ARABIC FULL STOP */
		{ 0x2010, 0x2027 }, { 0x2030, 0x205E },
		{ 0x3001, 0x3011 }, { 0xFD3E, 0xFD3F }
	};

	return in_ranges(point, ranges, sizeof(ranges) / sizeof(*ranges));
}

/* Marks of direction and joining, which stay inside of words. */
static bool is_mark(uint32_t point)
{
	static const struct range ranges[] = { { 0x0300, 0x036F },
					       { 0x200B, 0x200F },
					       { 0x202A, 0x202E },
					       { 0x2060, 0x206F } };

	return in_ranges(point, ranges, sizeof(ranges) / sizeof(*ranges));
}

static bool is_space(uint32_t point)
{
	return point <= ' ' || point == 0x00A0 || point == 0x3000 ||
	       (point >= 0x2000 && point <= 0x200A) || point == 0x2028 ||
	       point == 0x2029 || point == 0x202F;
}

/* Nearly all there is. */
static bool is_plain_letter(uint32_t point)
{
	return point >= 0x0620 && point <= 0x06FF &&
	       dbr_letter_block[point & 0xFF] &&
	       dbr_letter_block[point & 0xFF] != DBR_LETTER_MARK;
}

static enum kind kind_of(uint32_t point)
{
	unsigned char codes[4];
	int count;

	if (is_plain_letter(point))
		return WORD;
	if (is_space(point))
		return SPACE;
	if (dbr_scan_digit(point) >= 0)
		return DIGIT;
	if (is_mark(point))
		return MARK;
	if (dbr_scan_is_other_letter(point))
		return LATIN;
	if (point < 0x80)
		return is_ascii_punctuation(point) ? PUNCTUATION : SYMBOL;
	count = dbr_letter_codes(point, codes);
	if (count >= 0)
		return count ? WORD : MARK;
	return is_punctuation(point) ? PUNCTUATION : SYMBOL;
}

static bool is_closing(uint32_t point)
{
	return point == 0x00BB || point == ')' || point == ']' ||
	       point == '}' || point == '"' || point == 0x201D ||
	       point == 0x2019 || point == 0x203A || point == '\'';
}

static enum kind kind_at(const char *text, size_t len, size_t at)
{
	if (at >= len)
		return SPACE;
	return kind_of(dbr_utf8_next(text, len, &at));
}

/*
 Whether what stands between two characters of a run belongs to it: points
 and strokes between digits, and what addresses and Latin names are made of.
 */
static bool is_one_of(uint32_t point, const char *marks)
{
	return point && point < 0x80 && strchr(marks, (int)point) != NULL;
}

static bool is_name_part(enum kind kind)
{
	return kind == LATIN || kind == DIGIT;
}

static bool is_inner(uint32_t point, enum kind before, enum kind after,
		     bool address)
{
	if (address)
		return after != SPACE && point < 0x80 && point > ' ';
	if (before == DIGIT && after == DIGIT)
		return is_one_of(point, ".,/:") || point == 0x066B ||
		       point == 0x066C;
	if (is_name_part(before) && is_name_part(after))
		return is_one_of(point, "-.'_&@+") || point == 0x2019;
	return point == '_' && before == WORD && after == WORD;
}

/* An address begins: a scheme, www., or a name with a sign of place. */
static bool begins_address(const char *text, size_t len)
{
	static const char *const heads[] = { "http://", "https://", "www.",
					     "ftp://" };

	for (size_t i = 0; i < sizeof(heads) / sizeof(*heads); i++) {
		size_t k = 0;

		while (heads[i][k] && k < len &&
		       ((unsigned char)text[k] | 0x20) ==
			       ((unsigned char)heads[i][k] | 0x20))
			k++;
		if (!heads[i][k])
			return true;
	}
	return false;
}

struct run {
	enum kind last;
	bool word, digit, latin, address, half_space;
};

static void note(struct run *run, enum kind kind, uint32_t point)
{
	run->half_space |= point == 0x200C;
	run->word |= kind == WORD;
	run->digit |= kind == DIGIT;
	run->latin |= kind == LATIN;
	if (kind != MARK)
		run->last = kind;
}

/* Where the run that begins at `at` ends. */
static size_t take_run(const char *text, size_t len, size_t at, struct run *run)
{
	size_t end = at;

	while (at < len) {
		uint32_t point = dbr_utf8_next(text, len, &at);
		enum kind kind = kind_of(point);

		if (kind == SPACE)
			break;
		if (kind == PUNCTUATION || kind == SYMBOL) {
			enum kind after = kind_at(text, len, at);

			if (!is_inner(point, run->last, after, run->address))
				break;
			run->address |= point == '@';
			continue;
		}
		note(run, kind, point);
		end = at;
	}
	return end;
}

/* A run of one mark, such as three points, is one token. */
static size_t take_repeated(const char *text, size_t len, size_t at,
			    uint32_t point)
{
	while (at < len) {
		size_t next = at;

		if (dbr_utf8_next(text, len, &next) != point)
			break;
		at = next;
	}
	return at;
}

static void name_run(struct dabir_token *token, const struct run *run)
{
	if (run->address) {
		token->kind = DABIR_TOKEN_ADDRESS;
	} else if (run->word) {
		token->kind = DABIR_TOKEN_WORD;
	} else if (run->digit && !run->latin) {
		token->kind = DABIR_TOKEN_NUMBER;
		token->upos = DABIR_UPOS_NUM;
	} else {
		token->kind =
			run->latin ? DABIR_TOKEN_LATIN : DABIR_TOKEN_SYMBOL;
	}
	if (run->half_space)
		token->flags |= DBR_TOKEN_HALF_SPACE;
}

static size_t take_mark(const char *text, size_t len, size_t at, uint32_t point,
			struct dabir_token *token)
{
	bool symbol = kind_of(point) == SYMBOL;

	token->kind = symbol ? DABIR_TOKEN_SYMBOL : DABIR_TOKEN_PUNCTUATION;
	token->upos = symbol ? DABIR_UPOS_SYM : DABIR_UPOS_PUNCT;
	if (is_closing(point))
		token->flags |= DBR_TOKEN_CLOSES;
	if (point == '.' || point == '-' || point == '_' || point == '*' ||
	    point == '=' || point == '!')
		return take_repeated(text, len, at, point);
	return at;
}

bool dbr_token_next(const char *text, size_t len, size_t *at,
		    struct dabir_token *token)
{
	size_t from = *at, end;
	uint32_t point;
	struct run run = { .last = SPACE };
	enum kind kind = SPACE;

	*token = (struct dabir_token){ .flags = DBR_TOKEN_GLUED };
	while (from < len) {
		end = from;
		point = dbr_utf8_next(text, len, &end);
		kind = kind_of(point);
		if (kind != SPACE)
			break;
		token->flags = 0;
		from = end;
	}
	if (from >= len)
		return false;
	run.address = begins_address(text + from, len - from) ||
		      ((point == '#' || point == '@') &&
		       kind_at(text, len, end) != SPACE);
	*at = from;
	if ((kind != PUNCTUATION && kind != SYMBOL) || run.address)
		*at = take_run(text, len, from, &run);
	if (*at > from)
		name_run(token, &run);
	else /* a mark; also a sign of address with nothing behind it */
		*at = take_mark(text, len, end, point, token);
	token->span =
		(struct dabir_span){ (uint32_t)from, (uint32_t)(*at - from) };
	return true;
}

/* One letter, as in the initials of a name, or a known short form. */
static bool is_short(const char *text, const struct dabir_token *token)
{
	unsigned char codes[DBR_WORD_MAX];

	if (token->kind == DABIR_TOKEN_LATIN)
		return token->span.len == 1;
	return token->kind == DABIR_TOKEN_WORD &&
	       dbr_letters_of(text + token->span.at, token->span.len, codes) ==
		       1;
}

static bool is_full_stop(const char *text, const struct dabir_token *token)
{
	char byte = text[token->span.at];

	return byte == '.' && token->span.len == 1;
}

/* The stop itself: ! ? and their Persian forms, points, the ellipsis. */
static bool is_stop(const char *text, const struct dabir_token *token)
{
	size_t at = token->span.at;
	uint32_t point =
		dbr_utf8_next(text, token->span.at + token->span.len, &at);

	return point == '.' || point == '!' || point == '?' ||
	       point == 0x061F || point == 0x06D4;
}

size_t dbr_token_drawn_line(const char *text, size_t len)
{
	size_t end = 1;

	if (!len || !text[0] || !strchr("-_=*~", text[0]))
		return 0;
	while (end < len && text[end] == text[0])
		end++;
	return end >= DBR_TOKEN_DRAWN_LINE ? end : 0;
}

bool dbr_token_ends_sentence(const char *text, size_t len, size_t at,
			     const struct dabir_token *last,
			     const struct dabir_token *before)
{
	size_t next = at;
	uint32_t point;

	if (dbr_token_drawn_line(text + last->span.at, last->span.len) ==
	    last->span.len)
		return true;
	if (last->kind != DABIR_TOKEN_PUNCTUATION || !is_stop(text, last))
		return false;
	if (before && is_full_stop(text, last) && is_short(text, before) &&
	    last->flags & DBR_TOKEN_GLUED)
		return false;
	if (at >= len)
		return true;
	point = dbr_utf8_next(text, len, &next);
	return is_space(point) || is_closing(point);
}
