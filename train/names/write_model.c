#include "write_model.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "names/model.h"

struct entry {
	uint32_t hash;
	int8_t weight[2 * DBR_MODEL_WIDTH];
};

static struct entry *entries;
static size_t entry_count, entry_capacity;
static int16_t edges[2][DBR_MODEL_WIDTH + 1][DBR_MODEL_WIDTH];

int8_t model_byte(float weight, float least)
{
	float steps = roundf(weight * DBR_MODEL_STEPS);

	if (fabsf(weight) < least)
		return 0;
	return (int8_t)(steps > 127 ? 127 : steps < -127 ? -127 : steps);
}

void model_add(uint32_t hash, int reading, const float *weights, float least)
{
	struct entry entry = { .hash = hash };
	int used = 0;

	for (int k = 0; k < DBR_LABELS; k++) {
		int8_t byte = model_byte(weights[k], least);

		entry.weight[reading * DBR_MODEL_WIDTH + k] = byte;
		used += byte != 0;
	}
	if (!used)
		return;
	if (entry_count == entry_capacity) {
		entry_capacity = entry_capacity ? entry_capacity * 2 : 65536;
		entries = realloc(entries, entry_capacity * sizeof(*entries));
		if (!entries)
			exit(1);
	}
	entries[entry_count++] = entry;
}

void model_add_edges(int reading, const struct crf *crf)
{
	for (int j = 0; j <= DBR_MODEL_WIDTH; j++)
		for (int k = 0; k < DBR_MODEL_WIDTH; k++) {
			float weight = j < DBR_MODEL_WIDTH
					       ? crf->edges[j * ROW + k]
					       : crf->first[k];

			edges[reading][j][k] =
				(int16_t)roundf(weight * DBR_MODEL_STEPS);
		}
}

static int by_hash(const void *a, const void *b)
{
	uint32_t x = ((const struct entry *)a)->hash;
	uint32_t y = ((const struct entry *)b)->hash;

	return x < y ? -1 : x > y;
}

/* Rows of one feature, of both readings, become one. */
static void merge(void)
{
	size_t kept = 0;

	qsort(entries, entry_count, sizeof(*entries), by_hash);
	for (size_t i = 0; i < entry_count; i++) {
		if (!kept || entries[kept - 1].hash != entries[i].hash) {
			entries[kept++] = entries[i];
			continue;
		}
		for (int k = 0; k < 2 * DBR_MODEL_WIDTH; k++)
			entries[kept - 1].weight[k] =
				(int8_t)(entries[kept - 1].weight[k] |
					 entries[i].weight[k]);
	}
	entry_count = kept;
}

static void put(FILE *out, uint32_t value, int bytes)
{
	for (int i = 0; i < bytes; i++)
		putc((int)(value >> 8 * i & 0xFF), out);
}

void model_write(const char *path)
{
	FILE *out = fopen(path, "wb");

	if (!out)
		exit(1);
	merge();
	fwrite("DBRNAME2", 1, 8, out);
	put(out, (uint32_t)entry_count, 4);
	for (int r = 0; r < 2; r++)
		for (int j = 0; j <= DBR_MODEL_WIDTH; j++)
			for (int k = 0; k < DBR_MODEL_WIDTH; k++)
				put(out, (uint16_t)edges[r][j][k], 2);
	for (size_t i = 0; i < entry_count; i++) {
		uint32_t mask = 0;

		for (int k = 0; k < 2 * DBR_MODEL_WIDTH; k++)
			if (entries[i].weight[k])
				mask |= 1u << k;
		put(out, entries[i].hash, 4);
		put(out, mask, 4);
		for (int k = 0; k < 2 * DBR_MODEL_WIDTH; k++)
			if (entries[i].weight[k])
				putc((unsigned char)entries[i].weight[k], out);
	}
	if (fclose(out))
		exit(1);
	fprintf(stderr, "%zu rows in %s\n", entry_count, path);
}
