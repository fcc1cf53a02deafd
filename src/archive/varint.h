/*
 varint.h - small numbers in few bytes, strings behind their length: how the
 findings of a report are written down. A reader never passes its end; the
 first thing amiss makes it `bad`, and everything after reads as zero.
 */
#ifndef DBR_ARCHIVE_VARINT_H
#define DBR_ARCHIVE_VARINT_H

#include <stdbool.h>

#include "base/buf.h"

/* Seven bits a byte, lowest first. */
static inline void dbr_put_number(struct dbr_buf *out, uint64_t number)
{
	char bytes[10];
	size_t len = 0;

	while (number >= 0x80) {
		bytes[len++] = (char)(number | 0x80);
		number >>= 7;
	}
	bytes[len++] = (char)number;
	dbr_buf_add(out, bytes, len);
}

/* A difference of either sign. */
static inline void dbr_put_delta(struct dbr_buf *out, int64_t delta)
{
	dbr_put_number(out, delta < 0 ? ~((uint64_t)delta << 1)
				      : (uint64_t)delta << 1);
}

struct dbr_reader {
	const unsigned char *at, *end;
	bool bad;
};

static inline uint64_t dbr_get_number(struct dbr_reader *in)
{
	uint64_t number = 0;

	for (unsigned shift = 0; shift < 64 && in->at < in->end; shift += 7) {
		unsigned char byte = *in->at++;

		number |= (uint64_t)(byte & 0x7F) << shift;
		if (byte < 0x80)
			return in->bad ? 0 : number;
	}
	in->bad = true;
	return 0;
}

static inline int64_t dbr_get_delta(struct dbr_reader *in)
{
	uint64_t number = dbr_get_number(in);

	return number & 1 ? (int64_t) ~(number >> 1) : (int64_t)(number >> 1);
}

/* A number that must not pass `most`. */
static inline uint32_t dbr_get_within(struct dbr_reader *in, uint64_t most)
{
	uint64_t number = dbr_get_number(in);

	if (number <= most && number <= UINT32_MAX)
		return (uint32_t)number;
	in->bad = true;
	return 0;
}

/* `len` bytes where they stand, or NULL. */
static inline const char *dbr_get_bytes(struct dbr_reader *in, size_t len)
{
	const char *bytes = (const char *)in->at;

	if (in->bad || len > (size_t)(in->end - in->at)) {
		in->bad = true;
		return NULL;
	}
	in->at += len;
	return bytes;
}

#endif
