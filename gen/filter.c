/*
 filter FILE - which hashes a table of known words may hold.

 FILE has the rows of struct dbr_gap_model's lexicon. Prints 2^21 bits, low
 first: bit i is set when some row's hash ends in i. Most words asked for are
 unknown, and this much of the table stays near the processor.
 */
#include <stdio.h>

#define BITS 21
#define SIZE ((size_t)1 << BITS)

static unsigned char filter[SIZE / 8];

int main(int argc, char **argv)
{
	FILE *file = argc == 2 ? fopen(argv[1], "rb") : NULL;
	unsigned char row[4];

	if (!file) {
		fprintf(stderr, "usage: filter FILE\n");
		return 2;
	}
	while (fread(row, 1, sizeof(row), file) == sizeof(row)) {
		size_t hash =
			row[1] | (size_t)row[2] << 8 | (size_t)row[3] << 16;

		hash &= SIZE - 1;
		if (row[0] || hash)
			filter[hash / 8] |= (unsigned char)(1u << hash % 8);
	}
	return fwrite(filter, 1, sizeof(filter), stdout) != sizeof(filter) ||
	       fclose(file) != 0;
}
