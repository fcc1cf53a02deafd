/*
 prose.h - text without meaning, the same for the same seed.
 */
#ifndef DBR_TEST_PROSE_H
#define DBR_TEST_PROSE_H

#include <stddef.h>
#include <stdint.h>

/* `len` bytes of lower-case words at `out`, NUL behind. */
static inline void prose_fill(char *out, size_t len, uint32_t seed)
{
	for (size_t i = 0; i < len; i++) {
		seed = seed * 1664525u + 1013904223u;
		out[i] = seed >> 29 ? (char)('a' + (seed >> 16) % 26) : ' ';
	}
	out[len] = '\0';
}

#endif
