/*
 bytes NAME FILE - a binary file of data/ as a const array of C.

 Prints `const unsigned char NAME[]` as string literals, which compilers
 read many times faster than numbers, and `const size_t NAME_size`.
 */
#include <stdio.h>

int main(int argc, char **argv)
{
	FILE *file = argc == 3 ? fopen(argv[2], "rb") : NULL;
	int byte;
	size_t size = 0;

	if (!file) {
		fprintf(stderr, "usage: bytes NAME FILE\n");
		return 2;
	}
	printf("#include <stddef.h>\n"
	       "#pragma GCC diagnostic ignored \"-Woverlength-strings\"\n"
	       "extern const unsigned char %s[];\n"
	       "extern const size_t %s_size;\n"
	       "const unsigned char %s[] =\n\"",
	       argv[1], argv[1], argv[1]);
	while ((byte = fgetc(file)) != EOF) {
		printf("\\%03o", (unsigned)byte);
		if (++size % 32 == 0)
			printf("\"\n\"");
	}
	printf("\";\n\nconst size_t %s_size = %zu;\n", argv[1], size);
	return fclose(file) != 0;
}
