/*
 token_letters - data/token/letters.tsv as tables from code point to codes,
 and back.

 usage: token_letters OUT.h letters.tsv

 A row names its letters in the order of the alphabet; up to four codes are
 packed into 32 bits, the first lowest.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "token/letters.h"

#define FORM_FIRST 0xFB50u
#define FORM_COUNT 0x3B0u

static uint32_t arabic[0x100], form[FORM_COUNT], plain[0x100];

/* The alphabet in the order of enum dbr_letter. */
static const uint16_t alphabet[] = {
	0x0627, 0x0628, 0x067E, 0x062A, 0x062B, 0x062C, 0x0686, 0x062D, 0x062E,
	0x062F, 0x0630, 0x0631, 0x0632, 0x0698, 0x0633, 0x0634, 0x0635, 0x0636,
	0x0637, 0x0638, 0x0639, 0x063A, 0x0641, 0x0642, 0x06A9, 0x06AF, 0x0644,
	0x0645, 0x0646, 0x0648, 0x0647, 0x06CC, 0x0622, 0x0621, 0x0626
};

static void die(const char *what, const char *which)
{
	fprintf(stderr, "token_letters: %s: %s\n", what, which);
	exit(1);
}

static uint32_t code_of(uint32_t point)
{
	for (uint32_t i = 0; i < sizeof(alphabet) / sizeof(*alphabet); i++)
		if (alphabet[i] == point)
			return i + 1;
	return 0;
}

static uint32_t pack(const char *letters)
{
	uint32_t packed = 0;
	size_t len = strcspn(letters, "\r\n");
	int shift = 0;

	if (*letters == '-')
		return DBR_LETTER_MARK;
	for (size_t at = 0; at < len; shift += 8) {
		uint32_t code = code_of(dbr_utf8_next(letters, len, &at));

		if (!code || shift > 24)
			die("not up to four Persian letters", letters);
		packed |= code << shift;
	}
	return packed;
}

static void read_row(const char *line)
{
	char *end;
	unsigned long point = strtoul(line, &end, 16);

	if (*end != '\t')
		die("not a row", line);
	if (point >= 0x600 && point < 0x700)
		arabic[point - 0x600] = pack(end + 1);
	else if (point >= FORM_FIRST && point < FORM_FIRST + FORM_COUNT)
		form[point - FORM_FIRST] = pack(end + 1);
	else
		die("outside of the tables", line);
}

static void print(FILE *out, const char *head, const uint32_t *table,
		  uint32_t count)
{
	fprintf(out, "%s[%u] = {", head, (unsigned)count);
	for (uint32_t i = 0; i < count; i++)
		fprintf(out, "%s%u,", i % 8 ? "" : "\n", (unsigned)table[i]);
	fprintf(out, "\n};\n");
}

/* The letters of the block that are written as they are, back and forth. */
static void find_plain(void)
{
	for (uint32_t i = 0; i < sizeof(alphabet) / sizeof(*alphabet); i++)
		plain[alphabet[i] - 0x600] = i + 1;
}

/* The two bytes of each code. */
static void print_pairs(FILE *out)
{
	fprintf(out,
		"#define LETTER_PAIRS 64u\n"
		"static const unsigned char letter_pairs[LETTER_PAIRS][2] = {\n"
		"{0,0},\n");
	for (uint32_t i = 0; i < sizeof(alphabet) / sizeof(*alphabet); i++)
		fprintf(out, "{%u,%u},\n", 0xC0u | (unsigned)alphabet[i] >> 6,
			0x80u | (alphabet[i] & 0x3Fu));
	fprintf(out, "};\n");
}

/*
 The plain letters as rows of 16 for those who look at many at once: a row for
 each of three stretches of the block, and one for the letters elsewhere, no
 two of which end in the same digit, with the first digit each must have.
 */
#define ROW_FIRST 2u
#define ROWS 3u

static void print_rows(FILE *out)
{
	uint32_t row[16] = { 0 }, first[16] = { 0 };

	fprintf(out, "#define LETTER_ROW_FIRST %u\n#define LETTER_ROWS %u\n",
		ROW_FIRST, ROWS);
	print(out, "static const unsigned char letter_rows",
	      plain + ROW_FIRST * 16, ROWS * 16);
	for (uint32_t i = 0; i < 0x100; i++) {
		if (!plain[i] || i / 16 - ROW_FIRST < ROWS)
			continue;
		if (row[i % 16])
			die("two letters in one place", "letter_row");
		row[i % 16] = plain[i];
		first[i % 16] = i / 16;
	}
	print(out, "static const unsigned char letter_rest", row, 16);
	print(out, "static const unsigned char letter_rest_first", first, 16);
}

int main(int argc, char **argv)
{
	char line[256];
	FILE *in = NULL, *out;

	if (argc != 3 || !(in = fopen(argv[2], "r")))
		die("cannot read", argc == 3 ? argv[2] : "usage");
	while (fgets(line, sizeof(line), in))
		if (line[0] != '#' && line[0] != '\n')
			read_row(line);
	fclose(in);
	out = fopen(argv[1], "w");
	if (!out)
		die("cannot write", argv[1]);
	fprintf(out, "/* made from data/token/letters.tsv */\n");
	find_plain();
	fprintf(out, "#ifdef LETTER_TABLES\n");
	print(out, "const unsigned char dbr_letter_block", arabic, 0x100);
	print(out, "const unsigned char dbr_letter_plain", plain, 0x100);
	print(out, "static const uint32_t letter_form", form, FORM_COUNT);
	print_pairs(out);
	fprintf(out, "#endif\n#ifdef LETTER_ROWS_WANTED\n");
	print_rows(out);
	fprintf(out, "#endif\n");
	return fclose(out) ? 1 : 0;
}
