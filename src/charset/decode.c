#include "charset/decode.h"

#include <errno.h>
#include <iconv.h>
#include <stdbool.h>
#include <string.h>
#include <uchardet.h>

#include "base/utf8.h"
#include "charset/score.h"

#define REPLACEMENT "\xEF\xBF\xBD" /* U+FFFD */

struct attempt {
	char *text;
	size_t len;
	size_t bad;
	long score;
};

/* A lead byte before an ASCII one: a letter was cut, not a byte put in. */
static bool letter_lost(const char *bytes, size_t at, size_t len)
{
	return ((unsigned char)bytes[at] & 0xC0) == 0xC0 &&
	       (at + 1 == len || (unsigned char)bytes[at + 1] < 0x80);
}

/*
 Valid UTF-8 without NUL at `out`; room for 3 bytes a byte of input. A stray
 byte between whole letters is left out, so that the word stays a word.
 */
static void mend_utf8(const char *bytes, size_t len, struct attempt *attempt)
{
	size_t at = 0;
	char *out = attempt->text;

	while (at < len) {
		size_t good = dbr_utf8_valid_len(bytes + at, len - at);

		for (size_t i = 0; i < good; i++)
			if (bytes[at + i])
				*out++ = bytes[at + i];
		at += good;
		if (at == len)
			break;
		if (letter_lost(bytes, at, len)) {
			memcpy(out, REPLACEMENT, 3);
			out += 3;
		}
		attempt->bad++;
		at++;
	}
	*out = '\0';
	attempt->len = (size_t)(out - attempt->text);
}

static enum dabir_status try_utf8(struct dbr_arena *arena, const char *bytes,
				  size_t len, struct attempt *attempt)
{
	memset(attempt, 0, sizeof(*attempt));
	if (len > SIZE_MAX / 4)
		return DABIR_TOO_LARGE;
	attempt->text = dbr_arena_alloc(arena, len * 3 + 1);
	if (!attempt->text)
		return DABIR_NO_MEMORY;
	mend_utf8(bytes, len, attempt);
	attempt->score = dbr_charset_score(attempt->text, attempt->len);
	return DABIR_OK;
}

static void convert(iconv_t converter, const char *bytes, size_t len,
		    struct attempt *attempt, size_t room)
{
	char *in = (char *)(uintptr_t)bytes, *out = attempt->text;
	size_t left = len;

	while (left &&
	       iconv(converter, &in, &left, &out, &room) == (size_t)-1) {
		if (errno == E2BIG || room < 3)
			break;
		memcpy(out, REPLACEMENT, 3);
		out += 3;
		room -= 3;
		attempt->bad++;
		in++;
		left--;
	}
	*out = '\0';
	attempt->len = (size_t)(out - attempt->text);
}

/* Without NUL and without what iconv takes for UTF-8 beyond U+10FFFF. */
static void keep_valid(struct attempt *attempt)
{
	char *text = attempt->text;
	size_t at = 0, kept = 0;

	while (at < attempt->len) {
		size_t end =
			at + dbr_utf8_valid_len(text + at, attempt->len - at);

		for (; at < end; at++)
			if (text[at])
				text[kept++] = text[at];
		if (at == attempt->len)
			break;
		attempt->bad++;
		at++;
	}
	text[kept] = '\0';
	attempt->len = kept;
}

/* `charset` to UTF-8; an unknown one gives the lowest score. */
static enum dabir_status try_charset(struct dbr_arena *arena,
				     const char *charset, const char *bytes,
				     size_t len, struct attempt *attempt)
{
	iconv_t converter = iconv_open("UTF-8", charset);
	size_t room = len * 3 + 4;

	memset(attempt, 0, sizeof(*attempt));
	attempt->score = -0x40000000L;
	if (converter == (iconv_t)-1)
		return DABIR_OK;
	attempt->text = dbr_arena_alloc(arena, room + 1);
	if (!attempt->text) {
		iconv_close(converter);
		return DABIR_NO_MEMORY;
	}
	convert(converter, bytes, len, attempt, room);
	iconv_close(converter);
	keep_valid(attempt);
	attempt->score = dbr_charset_score(attempt->text, attempt->len) -
			 (long)attempt->bad * 4;
	return DABIR_OK;
}

static void settle(struct dbr_decoded *decoded, const struct attempt *attempt,
		   const char *charset)
{
	decoded->text = attempt->text;
	decoded->len = attempt->len;
	decoded->bad = attempt->bad;
	decoded->charset = charset;
}

static const char *mark_of(const char *bytes, size_t len, size_t *skip)
{
	*skip = 0;
	if (len >= 3 && !memcmp(bytes, "\xEF\xBB\xBF", 3)) {
		*skip = 3;
		return "utf-8";
	}
	if (len >= 2 && !memcmp(bytes, "\xFF\xFE", 2)) {
		*skip = 2;
		return "utf-16le";
	}
	if (len >= 2 && !memcmp(bytes, "\xFE\xFF", 2)) {
		*skip = 2;
		return "utf-16be";
	}
	return NULL;
}

/* UTF-16 without a mark: every other byte is a small number. */
static const char *wide_charset(const char *bytes, size_t len)
{
	size_t look = len < 2048 ? len & ~(size_t)1 : 2048, even = 0, odd = 0;

	for (size_t i = 0; i < look; i += 2) {
		even += (unsigned char)bytes[i] <= 0x06;
		odd += (unsigned char)bytes[i + 1] <= 0x06;
	}
	if (look < 16)
		return NULL;
	if (odd * 10 > look / 2 * 9 && even * 3 < look / 2)
		return "utf-16le";
	if (even * 10 > look / 2 * 9 && odd * 3 < look / 2)
		return "utf-16be";
	return NULL;
}

static const char *guess_new(struct dbr_arena *arena, const char *bytes,
			     size_t len)
{
	uchardet_t guesser = uchardet_new();
	const char *guess = NULL;

	if (!guesser)
		return NULL;
	if (!uchardet_handle_data(guesser, bytes, len < 65536 ? len : 65536)) {
		uchardet_data_end(guesser);
		guess = uchardet_get_charset(guesser);
		guess = dbr_arena_copy(arena, guess, strlen(guess));
	}
	uchardet_delete(guesser);
	return guess && *guess ? guess : NULL;
}

/* The most Persian of the 8-bit readings, against UTF-8 with its faults. */
static enum dabir_status best_reading(struct dbr_arena *arena,
				      const char *bytes, size_t len,
				      const char *label,
				      struct dbr_decoded *decoded)
{
	const char *const charsets[] = { label, "windows-1256", "isiri-3342",
					 guess_new(arena, bytes, len) };
	long best = -0x40000000L;

	for (size_t i = 0; i < sizeof(charsets) / sizeof(*charsets); i++) {
		struct attempt attempt;
		enum dabir_status status;

		if (!charsets[i])
			continue;
		status = try_charset(arena, charsets[i], bytes, len, &attempt);
		if (status != DABIR_OK)
			return status;
		if (attempt.text && attempt.score > best) {
			best = attempt.score;
			settle(decoded, &attempt, charsets[i]);
		}
	}
	return DABIR_OK;
}

/* Few faults beside many sound letters: UTF-8 that was hurt. */
static bool mostly_sound(const struct attempt *utf8)
{
	size_t sound = 0;

	for (size_t i = 0; i < utf8->len; i++)
		sound += (utf8->text[i] & 0xC0) == 0xC0;
	return utf8->bad * 4 <= sound;
}

enum dabir_status dbr_charset_decode(struct dbr_arena *arena, const char *bytes,
				     size_t len, const char *label,
				     struct dbr_decoded *decoded)
{
	struct attempt attempt;
	enum dabir_status status;
	size_t skip;
	const char *charset = mark_of(bytes, len, &skip);

	if (!charset)
		charset = wide_charset(bytes, len);
	if (charset && strcmp(charset, "utf-8") != 0) {
		status = try_charset(arena, charset, bytes + skip, len - skip,
				     &attempt);
		if (status == DABIR_OK)
			settle(decoded, &attempt, charset);
		return status;
	}
	if (dbr_utf8_valid_len(bytes + skip, len - skip) == len - skip &&
	    !memchr(bytes + skip, 0, len - skip)) {
		*decoded = (struct dbr_decoded){ bytes + skip, len - skip,
						 "utf-8", 0 };
		return DABIR_OK;
	}
	status = try_utf8(arena, bytes + skip, len - skip, &attempt);
	if (status != DABIR_OK)
		return status;
	settle(decoded, &attempt, "utf-8");
	if (!attempt.bad || mostly_sound(&attempt))
		return DABIR_OK;
	return best_reading(arena, bytes, len, label, decoded);
}
