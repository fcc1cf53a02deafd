/*
 rows COLUMNS NAME FILE... - tab-separated lists as one const table.

 Prints C that defines `const struct dbr_rows NAME`. Lines that start with #
 and empty lines are passed over. When COLUMNS ends in a plus sign, a first
 column with the file's name (without folder and ending) is put before.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void put_cell(const char *text, size_t len)
{
	putchar('"');
	for (size_t i = 0; i < len; i++) {
		unsigned char byte = (unsigned char)text[i];

		if (byte < 0x20 || byte > 0x7E || byte == '"' || byte == '\\' ||
		    byte == '?')
			printf("\\%03o", byte);
		else
			putchar(byte);
	}
	printf("\", ");
}

static void put_row(char *line, int columns)
{
	char *at = line;

	line[strcspn(line, "\r\n")] = '\0';
	for (int i = 0; i < columns; i++) {
		size_t len = strcspn(at, "\t");

		put_cell(at, len);
		at += len + (at[len] == '\t');
	}
	printf("\n");
}

static void put_stem(const char *path)
{
	const char *slash = strrchr(path, '/');
	const char *name = slash ? slash + 1 : path;

	put_cell(name, strcspn(name, "."));
}

static long read_file(const char *path, int columns, int with_name)
{
	static char line[1 << 16];
	FILE *file = fopen(path, "r");
	long count = 0;

	if (!file) {
		fprintf(stderr, "rows: cannot read %s\n", path);
		exit(1);
	}
	while (fgets(line, sizeof(line), file)) {
		if (line[0] == '#' || line[strspn(line, " \t\r\n")] == '\0')
			continue;
		putchar('\t');
		if (with_name)
			put_stem(path);
		put_row(line, columns);
		count++;
	}
	fclose(file);
	return count;
}

int main(int argc, char **argv)
{
	long count = 0;
	int columns, with_name;

	if (argc < 4) {
		fprintf(stderr, "usage: rows COLUMNS[+] NAME FILE...\n");
		return 2;
	}
	columns = (int)strtol(argv[1], NULL, 10);
	with_name = strchr(argv[1], '+') != NULL;
	printf("#include \"base/rows.h\"\n\n"
	       "extern const struct dbr_rows %s;\n\n"
	       "static const char *const cells[] = {\n",
	       argv[2]);
	for (int i = 3; i < argc; i++)
		count += read_file(argv[i], columns, with_name);
	printf("\tNULL\n};\n\nconst struct dbr_rows %s = { cells, %ld, %d };\n",
	       argv[2], count, columns + with_name);
	return 0;
}
