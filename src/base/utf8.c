#include "base/utf8.h"

#include <string.h>

/*
 The bytes that may follow a lead byte, by Unicode 15 table 3-7: the second
 byte's range closes out overlong forms, surrogates and U+110000 upward.
 */
static size_t sequence_length(unsigned char lead, unsigned char *low,
			      unsigned char *high)
{
	*low = 0x80;
	*high = 0xBF;
	if (lead >= 0xC2 && lead <= 0xDF)
		return 2;
	if (lead >= 0xE0 && lead <= 0xEF) {
		*low = lead == 0xE0 ? 0xA0 : 0x80;
		*high = lead == 0xED ? 0x9F : 0xBF;
		return 3;
	}
	if (lead >= 0xF0 && lead <= 0xF4) {
		*low = lead == 0xF0 ? 0x90 : 0x80;
		*high = lead == 0xF4 ? 0x8F : 0xBF;
		return 4;
	}
	return 0;
}

/* Bytes of the valid sequence at `t`, or 0. */
static size_t valid_sequence(const unsigned char *t, size_t len)
{
	unsigned char low, high;
	size_t need;

	if (t[0] < 0x80)
		return 1;
	need = sequence_length(t[0], &low, &high);
	if (!need || need > len || t[1] < low || t[1] > high)
		return 0;
	for (size_t i = 2; i < need; i++)
		if ((t[i] & 0xC0) != 0x80)
			return 0;
	return need;
}

uint32_t dbr_utf8_next_long(const char *text, size_t len, size_t *at)
{
	size_t step =
		valid_sequence((const unsigned char *)text + *at, len - *at);
	uint32_t point;

	if (!step) {
		(*at)++;
		return DBR_UTF8_BAD;
	}
	point = dbr_utf8_get(text + *at);
	*at += step;
	return point;
}

size_t dbr_utf8_put(char *out, uint32_t point)
{
	if (point < 0x80) {
		out[0] = (char)point;
		return 1;
	}
	if (point < 0x800) {
		out[0] = (char)(0xC0 | point >> 6);
		out[1] = (char)(0x80 | (point & 0x3F));
		return 2;
	}
	if (point < 0x10000) {
		out[0] = (char)(0xE0 | point >> 12);
		out[1] = (char)(0x80 | (point >> 6 & 0x3F));
		out[2] = (char)(0x80 | (point & 0x3F));
		return 3;
	}
	out[0] = (char)(0xF0 | point >> 18);
	out[1] = (char)(0x80 | (point >> 12 & 0x3F));
	out[2] = (char)(0x80 | (point >> 6 & 0x3F));
	out[3] = (char)(0x80 | (point & 0x3F));
	return 4;
}

size_t dbr_utf8_valid_len(const char *text, size_t len)
{
	size_t at = 0;

	while (at < len) {
		size_t step;
		uint64_t eight;

		if (len - at >= sizeof(eight)) {
			memcpy(&eight, text + at, sizeof(eight));
			if (!(eight & 0x8080808080808080u)) {
				at += sizeof(eight);
				continue;
			}
		}
		if (dbr_utf8_is_pair(text + at, len - at)) {
			at += 2;
			continue;
		}
		step = valid_sequence((const unsigned char *)text + at,
				      len - at);
		if (!step)
			return at;
		at += step;
	}
	return len;
}

size_t dbr_utf8_whole_len(const char *text, size_t len)
{
	size_t back = 0;

	while (back < 3 && back < len &&
	       ((unsigned char)text[len - 1 - back] & 0xC0) == 0x80)
		back++;
	if (back == len)
		return len;
	if (dbr_utf8_length(text[len - 1 - back]) > back + 1)
		return len - 1 - back;
	return len;
}
