/*
 names_model - data/names/tagger.bin as const tables.

 usage: names_model OUT IN CLASSES

 The format of IN is that of train/names/write_model.h. CLASSES are
 data/names/word-classes.tsv: the most frequent of its words get their sums.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "names/feature.h"
#include "names/folded.h"
#include "names/model.h"
#include "names/words.h"

#define WIDTH (2 * DBR_MODEL_WIDTH)
#define EDGES ((DBR_MODEL_WIDTH + 1) * DBR_MODEL_WIDTH)
#define NUMBER_BITS (32 - DBR_MODEL_CHECK_BITS)

static FILE *in, *out;
static struct dbr_model_row *rows;
static uint32_t row_count;

static uint64_t filter[(1u << DBR_MODEL_FILTER_BITS) / 64];

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

static void place(uint32_t *slots, uint32_t mask, uint32_t hash,
		  uint32_t number)
{
	uint32_t slot = hash & mask;

	while (slots[slot])
		slot = (slot + 1) & mask;
	slots[slot] = dbr_model_check(hash) << NUMBER_BITS | number;
}

static void write_filter(void)
{
	fprintf(out, "static const uint64_t filter[] = {\n");
	for (size_t i = 0; i < sizeof(filter) / sizeof(*filter); i++)
		fprintf(out, "0x%llX,%s", (unsigned long long)filter[i],
			i % 4 == 3 ? "\n" : "");
	fprintf(out, "};\n");
}

static void get_row(struct dbr_model_row *row)
{
	uint32_t used = get(4);

	for (int k = 0; k < WIDTH; k++)
		if (used >> k & 1)
			row->weight[k] = (int8_t)get(1);
}

/* Rows come in the order of their numbers: those of few values first. */
static void read_rows(uint32_t count, uint32_t *slots, uint32_t mask)
{
	rows = need((size_t)DBR_FEATURES_FEW + count, sizeof(*rows));
	row_count = DBR_FEATURES_FEW;
	for (uint32_t i = 0; i < count; i++) {
		uint32_t feature = get(4);

		if (feature < DBR_FEATURES_FEW) {
			get_row(&rows[feature]);
			continue;
		}
		get_row(&rows[row_count]);
		filter[dbr_model_filter_bit(feature) / 64] |=
			(uint64_t)1 << dbr_model_filter_bit(feature) % 64;
		place(slots, mask, feature, row_count++);
	}
}

static void write_rows(void)
{
	fprintf(out, "static const struct dbr_model_row rows[] = {\n");
	for (uint32_t i = 0; i < row_count; i++) {
		fprintf(out, "{{");
		for (int k = 0; k < WIDTH; k++)
			fprintf(out, "%d,", rows[i].weight[k]);
		fprintf(out, "}},\n");
	}
	fprintf(out, "};\n");
}

/* What one word says of itself at each place, added up. */
static void write_sums(const struct dbr_model *model,
		       const struct dbr_wordform *form)
{
	fprintf(out, "{");
	for (int offset = -2; offset <= 2; offset++) {
		uint32_t features[DBR_FEATURES_MAX];
		uint32_t count = dbr_features_of_form(form, offset, features);
		int sum[WIDTH] = { 0 };

		for (uint32_t i = 0; i < count; i++) {
			const struct dbr_model_row *row =
				dbr_model_row_of(model, features[i]);

			for (int k = 0; row && k < WIDTH; k++)
				sum[k] += row->weight[k];
		}
		fprintf(out, "{");
		for (int k = 0; k < WIDTH; k++)
			fprintf(out, "%d,", sum[k]);
		fprintf(out, "},");
	}
	fprintf(out, "},\n");
}

/* The forms of the words that have a rank, by rank; the first stands outside. */
static void read_known(const char *path, struct dbr_wordform_text *text,
		       struct dbr_arena *arena)
{
	FILE *classes = fopen(path, "r");
	char line[1024];

	dbr_arena_init(arena);
	if (!classes || dbr_wordform_text_init(text, arena, 65536) != DABIR_OK)
		exit(1);
	while (fgets(line, sizeof(line), classes)) {
		size_t len = strcspn(line, "\t\r\n");
		const struct dbr_word *word =
			dbr_word_find(dbr_folded_key(line, len));

		if (line[0] == '#' || !word || word->rank != text->form_count)
			continue;
		if (dbr_wordform_text_add(text, arena, line, len) != DABIR_OK)
			exit(1);
	}
	fclose(classes);
}

static void write_known(const struct dbr_model *model, const char *path)
{
	struct dbr_wordform_text text;
	struct dbr_arena arena;

	read_known(path, &text, &arena);
	fprintf(out, "static const int16_t known[][DBR_PLACES]"
		     "[2 * DBR_MODEL_WIDTH] = {\n");
	for (uint32_t i = 0; i < text.form_count; i++)
		write_sums(model, &text.forms[i]);
	fprintf(out, "};\n");
	dbr_arena_release(&arena);
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
		"{ filter, slots, 0x%X, rows, known, edges };\n",
		(unsigned)mask);
}

int main(int argc, char **argv)
{
	char magic[8];
	uint32_t count, mask = 1023, *slots;
	struct dbr_model model = { 0 };

	if (argc != 4)
		return 2;
	in = fopen(argv[2], "rb");
	out = fopen(argv[1], "w");
	if (!in || !out || fread(magic, 1, 8, in) != 8 ||
	    memcmp(magic, "DBRNAME2", 8) != 0) {
		fprintf(stderr, "names_model: %s is no model\n", argv[2]);
		return 1;
	}
	count = get(4);
	if ((count + DBR_FEATURES_FEW) >> NUMBER_BITS) {
		fprintf(stderr, "names_model: too many rows\n");
		return 1;
	}
	while (mask < 2 * count)
		mask = 2 * mask + 1;
	slots = need((size_t)mask + 1, sizeof(*slots));
	write_edges();
	read_rows(count, slots, mask);
	model = (struct dbr_model){ filter, slots, mask, rows, NULL, NULL };
	write_rows();
	write_known(&model, argv[3]);
	write_filter();
	write_slots(slots, mask);
	free(slots);
	free(rows);
	fclose(in);
	return fclose(out) != 0;
}
