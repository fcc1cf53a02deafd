/*
 letters LETTERS PRESENTATION - the letter tables of text/.

 Prints C: for every code point of the blocks Arabic, Arabic Presentation
 Forms and the spaces listed, the UTF-8 it becomes and the rule, as one
 sorted array.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

#define MOST 2048

static struct row {
	uint32_t from;
	char to[128];
	size_t len;
	char rule[24];
} rows[MOST];
static size_t count;

static void add_row(char *line, const char *rule)
{
	struct row *row = &rows[count];
	char *cell;

	if (count == MOST) {
		fprintf(stderr, "letters: more than %d rows\n", MOST);
		exit(1);
	}
	line[strcspn(line, "\r\n")] = '\0';
	row->from = (uint32_t)strtoul(line, &cell, 16);
	while (*cell == '\t' || *cell == ' ') {
		char *end;
		uint32_t point = (uint32_t)strtoul(cell + 1, &end, 16);

		/* "digit" is no number: the rule's column */
		if (end == cell + 1 || (*end && *end != ' ' && *end != '\t'))
			break;
		row->len += dbr_utf8_put(row->to + row->len, point);
		cell = end;
	}
	snprintf(row->rule, sizeof(row->rule), "%s",
		 *cell == '\t' ? cell + 1 : rule);
	count++;
}

static void read_file(const char *path, const char *rule)
{
	static char line[1024];
	FILE *file = fopen(path, "r");

	if (!file) {
		fprintf(stderr, "letters: cannot read %s\n", path);
		exit(1);
	}
	while (fgets(line, sizeof(line), file))
		if (line[0] != '#' && line[0] != '\n')
			add_row(line, rule);
	fclose(file);
}

static int by_point(const void *one, const void *two)
{
	const struct row *a = one, *b = two;

	return (a->from > b->from) - (a->from < b->from);
}

static const struct row *row_of(uint32_t point)
{
	struct row wanted = { .from = point };

	return bsearch(&wanted, rows, count, sizeof(*rows), by_point);
}

/* What a letter becomes stays: repairing twice is repairing once. */
static void check_rows(void)
{
	for (size_t i = 0; i < count; i++)
		for (size_t at = 0; at < rows[i].len;) {
			uint32_t point =
				dbr_utf8_next(rows[i].to, rows[i].len, &at);

			if (!row_of(point))
				continue;
			fprintf(stderr,
				"letters: %04X becomes %04X, which is "
				"changed too\n",
				rows[i].from, point);
			exit(1);
		}
}

int main(int argc, char **argv)
{
	if (argc != 3)
		return 2;
	read_file(argv[1], "letter");
	read_file(argv[2], "presentation-form");
	qsort(rows, count, sizeof(*rows), by_point);
	check_rows();
	printf("static const struct dbr_swap swaps[] = {\n");
	for (size_t i = 0; i < count; i++) {
		printf("\t{ 0x%04X, %zu, \"", rows[i].from, rows[i].len);
		for (size_t k = 0; k < rows[i].len; k++)
			printf("\\%03o", (unsigned char)rows[i].to[k]);
		printf("\", \"letters:%s\" },\n", rows[i].rule);
	}
	/* of U+0600 to U+06FF: one behind the index above, or 0 */
	printf("};\n\nstatic const uint16_t swapped[256] = {\n");
	for (size_t i = 0; i < count; i++)
		if (rows[i].from >= 0x0600 && rows[i].from <= 0x06FF)
			printf("\t[0x%02X] = %zu,\n", rows[i].from & 0xFF,
			       i + 1);
	printf("};\n");
	return 0;
}
