#include "token/scan.h"

#include <string.h>

#include "base/utf8.h"

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

static void end_piece(struct dbr_scan *word)
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

static void push(struct dbr_scan *word, unsigned char code)
{
	word->soft |= dbr_letter_is_soft(code);
	word->len = (uint8_t)dbr_letters_push(word->codes, word->len, code);
}

/* Whether one of DBR_RUN_MAX codes is a soft letter. */
static bool any_soft(const unsigned char *codes)
{
	const uint64_t top = 0x8080808080808080u;
	const uint64_t up = top / 0x80 * (0x80 - DBR_LETTER_ALEF_MADDA);
	uint64_t front, rest;

	memcpy(&front, codes, 8);
	memcpy(&rest, codes + 8, 8);
	return ((front + up) | (rest + up)) & top;
}

/* Letters that were read behind those of the word join it. */
static void add_run(struct dbr_scan *word, size_t count)
{
	unsigned char run[DBR_RUN_MAX];
	const unsigned char *codes = word->codes + word->len;

	if (!word->soft && !any_soft(codes)) {
		size_t len = word->len + count;

		word->len = (uint8_t)(len < DBR_WORD_MAX ? len : DBR_WORD_MAX);
		return;
	}
	memcpy(run, codes, DBR_RUN_MAX);
	for (size_t i = 0; i < count; i++)
		push(word, run[i]);
}

static bool at_half_space(const struct dbr_scanner *scanner, size_t at)
{
	return scanner->len - at > 2 &&
	       !memcmp(scanner->text + at, "\xE2\x80\x8C", 3);
}

/*
 What is not plain inside of a word: a half-space, a mark, a letter in another
 form. Returns the bytes of it, 0 where the word ends.
 */
static size_t take_rare(const struct dbr_scanner *scanner, size_t at,
			struct dbr_scan *word)
{
	unsigned char codes[4];
	size_t behind = at;
	uint32_t point;
	int count;

	if (at >= scanner->len || (unsigned char)scanner->text[at] < 0x80)
		return 0;
	if (at_half_space(scanner, at)) {
		end_piece(word);
		return 3;
	}
	point = dbr_utf8_next(scanner->text, scanner->len, &behind);
	count = dbr_letter_codes(point, codes);
	if (is_half_space(point))
		end_piece(word);
	else if (count < 0 && !is_ignored(point))
		return 0;
	for (int i = 0; i < count; i++)
		push(word, codes[i]);
	return behind - at;
}

/* The letters at `at`; returns where they end. */
static size_t take_word(const struct dbr_scanner *scanner, size_t at,
			struct dbr_scan *word)
{
	bool first = true;
	size_t count, rare;

	word->len = word->piece_count = 0;
	word->soft = false;
	do {
		count = scanner->read(scanner->text + at, scanner->len - at,
				      word->codes + word->len);
		add_run(word, count);
		if (first)
			word->plain = word->soft ? 0 : word->len;
		first = false;
		at += 2 * count;
		rare = count < DBR_RUN_MAX ? take_rare(scanner, at, word) : 0;
		at += rare;
	} while (rare || count == DBR_RUN_MAX);
	end_piece(word);
	return at;
}

/* Separators that stay inside a number when a digit follows. */
static bool is_inner(uint32_t point)
{
	return point == '.' || point == ',' || point == 0x066B ||
	       point == 0x066C;
}

static size_t take_run(const char *text, size_t len, size_t at, uint8_t *kind)
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

/* What was read from `from` on. */
static bool found(const struct dbr_scanner *scanner, size_t from,
		  struct dbr_scan *scan)
{
	scan->span = (struct dabir_span){ (uint32_t)from,
					  (uint32_t)(scanner->at - from) };
	return true;
}

static bool found_word(struct dbr_scanner *scanner, size_t from,
		       struct dbr_scan *scan)
{
	scan->kind = DBR_SCAN_WORD;
	scanner->at = take_word(scanner, from, scan);
	return found(scanner, from, scan);
}

/*
 A word that begins with a plain letter, as nearly all do. Most are nothing
 but plain letters.
 */
static bool find_plain(struct dbr_scanner *scanner, size_t from,
		       struct dbr_scan *scan)
{
	size_t count = scanner->read(scanner->text + from, scanner->len - from,
				     scan->codes);
	size_t end = from + 2 * count;

	if (!count)
		return false;
	if (count == DBR_RUN_MAX || any_soft(scan->codes) ||
	    (end < scanner->len && (unsigned char)scanner->text[end] >= 0x80))
		return found_word(scanner, from, scan);
	scan->kind = DBR_SCAN_WORD;
	scan->len = scan->plain = scan->piece_end[0] = (uint8_t)count;
	scan->piece_count = 1;
	scan->soft = false;
	scanner->at = end;
	return found(scanner, from, scan);
}

void dbr_scan_start(struct dbr_scanner *scanner, const char *text, size_t len)
{
	*scanner = (struct dbr_scanner){ .text = text,
					 .len = len,
					 .read = dbr_run_pick() };
}

bool dbr_scan_next(struct dbr_scanner *scanner, struct dbr_scan *scan)
{
	scan->gap = false;
	while (scanner->at < scanner->len) {
		size_t from = scanner->at;
		uint32_t point;

		if (scanner->text[from] == ' ') {
			scanner->at++;
			continue;
		}
		if ((unsigned char)scanner->text[from] >= 0xD8 &&
		    find_plain(scanner, from, scan))
			return true;
		point = dbr_utf8_next(scanner->text, scanner->len,
				      &scanner->at);
		if (is_space(point) || is_half_space(point) ||
		    is_ignored(point))
			continue;
		if (is_letter(point))
			return found_word(scanner, from, scan);
		if (dbr_scan_digit(point) >= 0 ||
		    dbr_scan_is_other_letter(point)) {
			scanner->at = take_run(scanner->text, scanner->len,
					       from, &scan->kind);
			return found(scanner, from, scan);
		}
		scan->gap = true;
	}
	return false;
}
