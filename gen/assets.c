/*
 assets FILE... - files as one const table of names, bytes and lengths.

 Prints C that defines `dbr_assets[]` of serve/assets.h. Each file is named
 by its last path component.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *base_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

static unsigned long put_bytes(const char *path, int number)
{
	FILE *in = fopen(path, "rb");
	unsigned long len = 0;
	int byte;

	if (!in) {
		fprintf(stderr, "assets: cannot read %s\n", path);
		exit(1);
	}
	printf("static const unsigned char asset%d[] = {", number);
	while ((byte = getc(in)) != EOF)
		printf("%s%d,", len++ % 20 ? "" : "\n", byte);
	puts("\n};");
	fclose(in);
	return len;
}

int main(int argc, char **argv)
{
	puts("#include \"serve/assets.h\"\n");
	for (int i = 1; i < argc; i++)
		put_bytes(argv[i], i);
	puts("const struct dbr_asset dbr_assets[] = {");
	for (int i = 1; i < argc; i++)
		printf("{ \"%s\", asset%d, sizeof(asset%d) },\n",
		       base_name(argv[i]), i, i);
	puts("{ 0, 0, 0 } };");
	return 0;
}
