/*
 utf8.h - code points in and out of bytes. RFC 3629: no surrogates, nothing
 above U+10FFFF, no overlong forms.
 */
#ifndef DBR_BASE_UTF8_H
#define DBR_BASE_UTF8_H

#include <stdbool.h>

#include <dabir/status.h>

/* Bytes of the sequence that `lead` starts in valid UTF-8: 1 to 4. */
static inline size_t dbr_utf8_length(char lead)
{
	unsigned char byte = (unsigned char)lead;

	return byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

/* The code point at `text`, which must hold a whole valid sequence. */
static inline uint32_t dbr_utf8_get(const char *text)
{
	const unsigned char *t = (const unsigned char *)text;

	if (t[0] < 0x80)
		return t[0];
	if (t[0] < 0xE0)
		return (uint32_t)(t[0] & 0x1F) << 6 | (t[1] & 0x3F);
	if (t[0] < 0xF0)
		return (uint32_t)(t[0] & 0x0F) << 12 |
		       (uint32_t)(t[1] & 0x3F) << 6 | (t[2] & 0x3F);
	return (uint32_t)(t[0] & 0x07) << 18 | (uint32_t)(t[1] & 0x3F) << 12 |
	       (uint32_t)(t[2] & 0x3F) << 6 | (t[3] & 0x3F);
}

/* Whether a valid sequence of two bytes begins at `text`; `len` is not 0. */
static inline bool dbr_utf8_is_pair(const char *text, size_t len)
{
	const unsigned char *t = (const unsigned char *)text;

	return t[0] >= 0xC2 && t[0] <= 0xDF && len > 1 && (t[1] & 0xC0) == 0x80;
}

#define DBR_UTF8_BAD 0xFFFFFFFFu

/* What is left of dbr_utf8_next(): more than two bytes, or a bad one. */
uint32_t dbr_utf8_next_long(const char *text, size_t len, size_t *at);

/*
 Decode one code point of text that may be invalid.

 at     in and out: moves past what was read, by at least one byte
 Returns the code point, or 0xFFFFFFFF for one bad byte. `*at` < `len`.
 */
static inline uint32_t dbr_utf8_next(const char *text, size_t len, size_t *at)
{
	const unsigned char *t = (const unsigned char *)text + *at;

	if (t[0] < 0x80) {
		*at += 1;
		return t[0];
	}
	if (dbr_utf8_is_pair(text + *at, len - *at)) {
		*at += 2;
		return (uint32_t)(t[0] & 0x1F) << 6 | (t[1] & 0x3F);
	}
	return dbr_utf8_next_long(text, len, at);
}

/* Write `point` to `out` (4 bytes of room). Returns the bytes written. */
size_t dbr_utf8_put(char *out, uint32_t point);

/* The offset of the first bad byte, or `len` when all is valid. */
size_t dbr_utf8_valid_len(const char *text, size_t len);

/* The largest n <= len such that text[0..n) does not cut a sequence. */
size_t dbr_utf8_whole_len(const char *text, size_t len);

#endif
