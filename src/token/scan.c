#include "token/scan.h"

#include "base/utf8.h"

#define FOLD_ROOM 150u

/* ZERO WIDTH NON-JOINER, ZERO WIDTH SPACE and the old web's NOT SIGN. */
static bool is_half_space(uint32_t point)
{
	return point == 0x200C || point == 0x200B || point == 0x00AC;
}

/* Marks of direction and joining: they say nothing anywhere. */
static bool is_ignored(uint32_t point)
{
	return point == 0x200D || point == 0x00AD || point == 0xFEFF ||
	       point == 0x200E || point == 0x200F ||
	       (point >= 0x202A && point <= 0x202E) ||
	       (point >= 0x2066 && point <= 0x2069);
}

static bool is_space(uint32_t point)
{
	return point == ' ' || point == '\t' || point == 0x00A0 ||
	       (point >= 0x2002 && point <= 0x200A) || point == 0x202F;
}

int dbr_scan_digit(uint32_t point)
{
	if (point >= '0' && point <= '9')
		return (int)(point - '0');
	if (point >= 0x06F0 && point <= 0x06F9)
		return (int)(point - 0x06F0);
	if (point >= 0x0660 && point <= 0x0669)
		return (int)(point - 0x0660);
	return -1;
}

bool dbr_scan_is_other_letter(uint32_t point)
{
	/* no letters: Arabic, marks of the web, symbols, surrogates, emoji */
	static const struct {
		uint32_t first, behind;
	} gaps[] = { { 0x0000, 0x00C0 },     { 0x00D7, 0x00D8 },
		     { 0x00F7, 0x00F8 },     { 0x0600, 0x0750 },
		     { 0x2000, 0x2C00 },     { 0x3000, 0x3040 },
		     { 0xD800, 0xF900 },     { 0xFB50, 0xFF21 },
		     { 0x1F000, 0xFFFFFFFF } };

	if (point < 0x80)
		return (point | 0x20) >= 'a' && (point | 0x20) <= 'z';
	for (size_t i = 0; i < sizeof(gaps) / sizeof(*gaps); i++)
		if (point >= gaps[i].first && point < gaps[i].behind)
			return false;
	return point != DBR_UTF8_BAD;
}

static void end_piece(struct dbr_scan_word *word)
{
	size_t from =
		word->piece_count ? word->piece_end[word->piece_count - 1] : 0;

	if (word->len == from)
		return;
	/* more pieces than any word has: the last takes the rest */
	if (word->piece_count == DBR_SCAN_PIECES)
		word->piece_count--;
	word->piece_end[word->piece_count++] = word->len;
}

static void push(struct dbr_scan_word *word, unsigned char code)
{
	word->soft |= dbr_letter_is_soft(code);
	word->len = (uint8_t)dbr_letters_push(word->codes, word->len, code);
}

/* Letters of the Arabic block, two bytes each: nearly all there is. */
static size_t take_plain(const unsigned char *text, size_t len, size_t at,
			 struct dbr_scan_word *word)
{
	size_t count = word->len;

	while (at + 1 < len && text[at] >= 0xD8 && text[at] <= 0xDB &&
	       (text[at + 1] & 0xC0) == 0x80) {
		unsigned point = (text[at] & 7u) << 6 | (text[at + 1] & 0x3Fu);
		uint32_t code = dbr_letter_block[point];

		if (!code)
			break;
		at += 2;
		if (code == DBR_LETTER_MARK)
			continue;
		if (word->soft || code >= DBR_LETTER_ALEF_MADDA) {
			word->len = (uint8_t)count;
			push(word, (unsigned char)code);
			count = word->len;
		} else if (count < DBR_WORD_MAX) {
			word->codes[count++] = (unsigned char)code;
		}
	}
	word->len = (uint8_t)count;
	return at;
}

/* The letters at `at`; returns where they end. */
static size_t take_word(const char *text, size_t len, size_t at,
			struct dbr_scan_word *word)
{
	size_t end = at;

	word->len = word->piece_count = 0;
	word->soft = false;
	for (;;) {
		unsigned char codes[4];
		uint32_t point;
		int count;

		at = take_plain((const unsigned char *)text, len, at, word);
		if (word->len)
			end = at;
		if (at >= len || text[at] == ' ')
			break;
		point = dbr_utf8_next(text, len, &at);
		count = dbr_letter_codes(point, codes);
		if (is_half_space(point))
			end_piece(word);
		else if (count < 0 && !is_ignored(point))
			break;
		for (int i = 0; i < count; i++)
			push(word, codes[i]);
		if (count > 0)
			end = at;
	}
	end_piece(word);
	return end;
}

/* Separators that stay inside a number when a digit follows. */
static bool is_inner(uint32_t point)
{
	return point == '.' || point == ',' || point == 0x066B ||
	       point == 0x066C;
}

static size_t take_run(const char *text, size_t len, size_t at,
		       enum dbr_scan_kind *kind)
{
	size_t end = at;
	bool digit = false;

	*kind = DBR_SCAN_NUMBER;
	while (at < len) {
		uint32_t point = dbr_utf8_next(text, len, &at);

		if (dbr_scan_digit(point) >= 0) {
			digit = true;
		} else if (digit && is_inner(point) && at < len) {
			size_t ahead = at;

			if (dbr_scan_digit(dbr_utf8_next(text, len, &ahead)) <
			    0)
				break;
			continue;
		} else if (dbr_scan_is_other_letter(point)) {
			*kind = DBR_SCAN_LATIN;
			digit = false;
		} else {
			break;
		}
		end = at;
	}
	return end;
}

static bool is_letter(uint32_t point)
{
	unsigned char codes[4];

	return dbr_letter_codes(point, codes) > 0;
}

/* Whether a letter that is written in two bytes begins at `at`. */
static bool is_plain(const char *text, size_t len, size_t at)
{
	unsigned lead = (unsigned char)text[at];
	unsigned next;

	if (lead < 0xD8 || lead > 0xDB || at + 1 >= len)
		return false;
	next = (unsigned char)text[at + 1];
	return (next & 0xC0) == 0x80 &&
	       dbr_letter_block[(lead & 7u) << 6 | (next & 0x3Fu)] != 0 &&
	       dbr_letter_block[(lead & 7u) << 6 | (next & 0x3Fu)] !=
		       DBR_LETTER_MARK;
}

static void set_span(struct dbr_scan *scan, size_t from, size_t end)
{
	scan->span =
		(struct dabir_span){ (uint32_t)from, (uint32_t)(end - from) };
	scan->word.span = scan->span;
}

bool dbr_scan_next(const char *text, size_t len, size_t *at,
		   struct dbr_scan *scan)
{
	scan->gap = false;
	while (*at < len) {
		size_t from = *at;
		uint32_t point;

		if (text[from] == ' ') {
			++*at;
			continue;
		}
		if (is_plain(text, len, from)) {
			scan->kind = DBR_SCAN_WORD;
			*at = take_word(text, len, from, &scan->word);
			set_span(scan, from, *at);
			return true;
		}
		point = dbr_utf8_next(text, len, at);
		if (is_space(point) || is_half_space(point) ||
		    is_ignored(point))
			continue;
		if (is_letter(point)) {
			scan->kind = DBR_SCAN_WORD;
			*at = take_word(text, len, from, &scan->word);
			set_span(scan, from, *at);
			return true;
		}
		if (dbr_scan_digit(point) >= 0 ||
		    dbr_scan_is_other_letter(point)) {
			*at = take_run(text, len, from, &scan->kind);
			set_span(scan, from, *at);
			return true;
		}
		scan->gap = true;
	}
	return false;
}

size_t dbr_scan_fold_point(uint32_t point, char *out)
{
	int digit = dbr_scan_digit(point);

	if (digit >= 0)
		return dbr_utf8_put(out, (uint32_t)('0' + digit));
	if (point == 0x066B) /* ARABIC DECIMAL SEPARATOR */
		return dbr_utf8_put(out, '.');
	if ((point >= 'A' && point <= 'Z') ||
	    (point >= 0x00C0 && point <= 0x00DE) || /* Latin-1 */
	    (point >= 0x0391 && point <= 0x03A9) || /* Greek */
	    (point >= 0x0410 && point <= 0x042F))   /* Cyrillic */
		point += 0x20;
	if (point == DBR_UTF8_BAD)
		return 0;
	return dbr_utf8_put(out, point);
}

size_t dbr_scan_fold(const char *text, size_t len, char *out)
{
	size_t put = 0;

	for (size_t at = 0; at < len && put < FOLD_ROOM;) {
		uint32_t point = dbr_utf8_next(text, len, &at);

		/* thousands marks; also ARABIC THOUSANDS SEPARATOR */
		if (point != ',' && point != 0x066C)
			put += dbr_scan_fold_point(point, out + put);
	}
	return put;
}
