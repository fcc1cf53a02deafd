/*
 lexicon OUT < WORDS - packs a word list for the half-space model.

 WORDS has a word and a number from 1 to 255 (what is known of it) a line; a
 half-space inside a word stays one. Writes an open hash table of 2^19 rows,
 24 bits of hash above 8 of knowledge, low byte first.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "text/model.h"
#include "base/utf8.h"

static uint64_t word_hash(const char *word, size_t len)
{
	unsigned char codes[256];
	size_t at = 0, count = 0;

	while (at < len && count < sizeof(codes)) {
		uint32_t point = dbr_utf8_next(word, len, &at);

		codes[count] =
			point == 0x200C ? DBR_EDGE_HALF : dbr_gap_code(point);
		count += codes[count] != 0;
	}
	return dbr_gap_hash(codes, count);
}

int main(int argc, char **argv)
{
	static char line[4096];
	const uint32_t bits = 19;
	uint32_t count = 0;
	uint32_t *table = calloc((size_t)1 << bits, sizeof(*table));
	FILE *out = argc == 2 ? fopen(argv[1], "wb") : NULL;

	if (!table || !out)
		return 2;
	while (fgets(line, sizeof(line), stdin)) {
		size_t len = strcspn(line, "\t");
		uint64_t hash = word_hash(line, len);
		uint32_t at = (uint32_t)(hash >> 40) & ((1u << bits) - 1);
		uint32_t check = (uint32_t)(hash & 0xFFFFFF);

		while (table[at] && table[at] >> 8 != check)
			at = (at + 1) & ((1u << bits) - 1);
		if (!table[at] && ++count > (1u << bits) / 10 * 9) {
			fprintf(stderr, "lexicon: too many words\n");
			return 1;
		}
		table[at] = check << 8 | (uint32_t)(atoi(line + len) & 0xFF);
	}
	fwrite(table, sizeof(*table), (size_t)1 << bits, out);
	fprintf(stderr, "lexicon: %u words\n", count);
	return fclose(out) != 0;
}
