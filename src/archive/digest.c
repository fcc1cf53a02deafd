#include "archive/digest.h"

#include <string.h>

#define BLOCK 128
#define ROUNDS 12

static const uint64_t start[8] = {
	0x6A09E667F3BCC908, 0xBB67AE8584CAA73B, 0x3C6EF372FE94F82B,
	0xA54FF53A5F1D36F1, 0x510E527FADE682D1, 0x9B05688C2B3E6C1F,
	0x1F83D9ABFB41BD6B, 0x5BE0CD19137E2179,
};

/* RFC 7693, 2.7; the eleventh and twelfth rounds use the first two again. */
static const unsigned char order[10][16] = {
	{ 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15 },
	{ 14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3 },
	{ 11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4 },
	{ 7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8 },
	{ 9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13 },
	{ 2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9 },
	{ 12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11 },
	{ 13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10 },
	{ 6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5 },
	{ 10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0 },
};

static uint64_t turn(uint64_t word, unsigned bits)
{
	return word >> bits | word << (64 - bits);
}

static inline void mix(uint64_t *a, uint64_t *b, uint64_t *c, uint64_t *d,
		       const uint64_t message[2])
{
	*a += *b + message[0];
	*d = turn(*d ^ *a, 32);
	*c += *d;
	*b = turn(*b ^ *c, 24);
	*a += *b + message[1];
	*d = turn(*d ^ *a, 16);
	*c += *d;
	*b = turn(*b ^ *c, 63);
}

/* Columns, then diagonals. */
static inline void mix_all(uint64_t v[16], uint64_t m[8][2])
{
	mix(&v[0], &v[4], &v[8], &v[12], m[0]);
	mix(&v[1], &v[5], &v[9], &v[13], m[1]);
	mix(&v[2], &v[6], &v[10], &v[14], m[2]);
	mix(&v[3], &v[7], &v[11], &v[15], m[3]);
	mix(&v[0], &v[5], &v[10], &v[15], m[4]);
	mix(&v[1], &v[6], &v[11], &v[12], m[5]);
	mix(&v[2], &v[7], &v[8], &v[13], m[6]);
	mix(&v[3], &v[4], &v[9], &v[14], m[7]);
}

static uint64_t word_at(const unsigned char *bytes)
{
	uint64_t word = 0;

	for (unsigned i = 0; i < 8; i++)
		word |= (uint64_t)bytes[i] << 8 * i;
	return word;
}

static void compress(uint64_t hash[8], const unsigned char *block,
		     uint64_t bytes, int last)
{
	uint64_t v[16], words[16];

	for (unsigned i = 0; i < 16; i++)
		words[i] = word_at(block + 8 * i);
	memcpy(v, hash, 8 * sizeof(*v));
	memcpy(v + 8, start, 8 * sizeof(*v));
	v[12] ^= bytes;
	if (last)
		v[14] = ~v[14];
	for (unsigned round = 0; round < ROUNDS; round++) {
		const unsigned char *row = order[round % 10];
		uint64_t message[8][2];

		for (unsigned i = 0; i < 8; i++) {
			message[i][0] = words[row[2 * i]];
			message[i][1] = words[row[2 * i + 1]];
		}
		mix_all(v, message);
	}
	for (unsigned i = 0; i < 8; i++)
		hash[i] ^= v[i] ^ v[i + 8];
}

void dbr_digest(const void *data, size_t len, unsigned char out[DBR_DIGEST])
{
	const unsigned char *at = data;
	unsigned char block[BLOCK] = { 0 };
	uint64_t hash[8], done = 0;

	memcpy(hash, start, sizeof(hash));
	hash[0] ^= 0x01010000 ^ DBR_DIGEST;
	for (; len > BLOCK; at += BLOCK, len -= BLOCK)
		compress(hash, at, done += BLOCK, 0);
	if (len)
		memcpy(block, at, len);
	compress(hash, block, done + len, 1);
	for (unsigned i = 0; i < DBR_DIGEST; i++)
		out[i] = (unsigned char)(hash[i / 8] >> 8 * (i % 8));
}

void dbr_digest_text(const unsigned char digest[DBR_DIGEST],
		     char out[2 * DBR_DIGEST + 1])
{
	static const char digits[] = "0123456789abcdef";

	for (unsigned i = 0; i < DBR_DIGEST; i++) {
		out[2 * i] = digits[digest[i] >> 4];
		out[2 * i + 1] = digits[digest[i] & 15];
	}
	out[2 * DBR_DIGEST] = '\0';
}
