/*
 hash.h - one fast 64-bit hash for tables and fingerprints.

 Multiply and fold, eight bytes a step. Not for secrets.
 */
#ifndef DBR_BASE_HASH_H
#define DBR_BASE_HASH_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

static inline uint64_t dbr_hash_mix(uint64_t value)
{
	value ^= value >> 32;
	value *= 0xD6E8FEB86659FD93u;
	value ^= value >> 32;
	value *= 0xD6E8FEB86659FD93u;
	return value ^ value >> 32;
}

static inline uint64_t dbr_hash(const char *data, size_t len)
{
	uint64_t hash = 0x9E3779B97F4A7C15u ^ len;
	uint64_t word;

	while (len >= sizeof(word)) {
		memcpy(&word, data, sizeof(word));
		hash = dbr_hash_mix(hash ^ word);
		data += sizeof(word);
		len -= sizeof(word);
	}
	word = 0;
	if (len)
		memcpy(&word, data, len);
	return dbr_hash_mix(hash ^ word);
}

#endif
