/*
 search_words OUTPUT WORDS.tsv - the roles and words of a query as a C table,
 in the order of the file.
 */
#include <stdio.h>
#include <string.h>

static void put_quoted(FILE *out, const char *text, size_t len)
{
	fputc('"', out);
	for (size_t i = 0; i < len; i++)
		fprintf(out, "\\%03o", (unsigned char)text[i]);
	fputc('"', out);
}

int main(int argc, char **argv)
{
	char line[512];
	FILE *in, *out;

	if (argc != 3 || !(in = fopen(argv[2], "r")))
		return 1;
	out = fopen(argv[1], "w");
	if (!out)
		return 1;
	while (fgets(line, sizeof(line), in)) {
		size_t role = strcspn(line, "\t");

		if (line[0] == '#' || !line[role])
			continue;
		fprintf(out, "{ \"%.*s\", ", (int)role, line);
		put_quoted(out, line + role + 1,
			   strcspn(line + role + 1, "\r\n"));
		fprintf(out, " },\n");
	}
	fclose(in);
	return fclose(out) != 0;
}
