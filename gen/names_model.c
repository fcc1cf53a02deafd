/*
 names_model - data/names/tagger.bin as const tables.

 usage: names_model OUT IN

 The format is that of train/names/write_model.h.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "names/model.h"

#define WIDTH (2 * DBR_MODEL_WIDTH)
#define EDGES ((DBR_MODEL_WIDTH + 1) * DBR_MODEL_WIDTH)
#define NUMBER_BITS (32 - DBR_MODEL_CHECK_BITS)

static FILE *in, *out;

static uint32_t get(int bytes)
{
	uint32_t value = 0;

	for (int i = 0; i < bytes; i++) {
		int byte = getc(in);

		if (byte == EOF) {
			fprintf(stderr, "names_model: the file is cut short\n");
			exit(1);
		}
		value |= (uint32_t)byte << 8 * i;
	}
	return value;
}

static void *need(size_t count, size_t size)
{
	void *given = calloc(count, size);

	if (!given)
		exit(1);
	return given;
}

static void write_edges(void)
{
	fprintf(out, "static const int16_t edges[2][%d] = {\n", EDGES);
	for (int reading = 0; reading < 2; reading++) {
		fprintf(out, "{");
		for (int i = 0; i < EDGES; i++)
			fprintf(out, "%d,%s", (int16_t)get(2),
				i % 16 == 15 ? "\n" : "");
		fprintf(out, "},\n");
	}
	fprintf(out, "};\n");
}

static void write_row(const signed char *weight)
{
	fprintf(out, "{{");
	for (int k = 0; k < WIDTH; k++)
		fprintf(out, "%d,", weight[k]);
	fprintf(out, "}},\n");
}

static void place(uint32_t *slots, uint32_t mask, uint32_t hash,
		  uint32_t number)
{
	uint32_t slot = hash & mask;

	while (slots[slot])
		slot = (slot + 1) & mask;
	slots[slot] = hash >> NUMBER_BITS << NUMBER_BITS | number;
}

static uint64_t filter[(1u << DBR_MODEL_FILTER_BITS) / 64];

static void write_filter(void)
{
	fprintf(out, "static const uint64_t filter[] = {\n");
	for (size_t i = 0; i < sizeof(filter) / sizeof(*filter); i++)
		fprintf(out, "0x%llX,%s", (unsigned long long)filter[i],
			i % 4 == 3 ? "\n" : "");
	fprintf(out, "};\n");
}

static void write_rows(uint32_t count, uint32_t *slots, uint32_t mask)
{
	fprintf(out, "static const struct dbr_model_row rows[] = {\n{{0}},\n");
	for (uint32_t i = 1; i <= count; i++) {
		uint32_t hash = get(4), used = get(4);
		signed char weight[WIDTH] = { 0 };

		for (int k = 0; k < WIDTH; k++)
			if (used >> k & 1)
				weight[k] = (signed char)get(1);
		write_row(weight);
		filter[dbr_model_filter_bit(hash) / 64] |=
			(uint64_t)1 << dbr_model_filter_bit(hash) % 64;
		place(slots, mask, hash, i);
	}
	fprintf(out, "};\n");
}

static void write_slots(const uint32_t *slots, uint32_t mask)
{
	fprintf(out, "static const uint32_t slots[] = {\n");
	for (uint32_t i = 0; i <= mask; i++)
		fprintf(out, "0x%X,%s", (unsigned)slots[i],
			i % 8 == 7 ? "\n" : "");
	fprintf(out,
		"};\n"
		"const struct dbr_model dbr_names_model = "
		"{ filter, slots, 0x%X, rows, edges };\n",
		(unsigned)mask);
}

int main(int argc, char **argv)
{
	char magic[8];
	uint32_t count, mask = 1023, *slots;

	if (argc != 3)
		return 2;
	in = fopen(argv[2], "rb");
	out = fopen(argv[1], "w");
	if (!in || !out || fread(magic, 1, 8, in) != 8 ||
	    memcmp(magic, "DBRNAME1", 8) != 0) {
		fprintf(stderr, "names_model: %s is no model\n", argv[2]);
		return 1;
	}
	count = get(4);
	if (count >> NUMBER_BITS)
		return 1;
	while (mask < 2 * count)
		mask = 2 * mask + 1;
	slots = need((size_t)mask + 1, sizeof(*slots));
	write_edges();
	write_rows(count, slots, mask);
	write_filter();
	write_slots(slots, mask);
	free(slots);
	fclose(in);
	return fclose(out) != 0;
}
