/*
 token_weights - data/token/tagger.bin as a table of signed numbers.

 usage: token_weights OUT.c tagger.bin
 */
#include <stdio.h>
#include <stdlib.h>

static void die(const char *what, const char *which)
{
	fprintf(stderr, "token_weights: %s: %s\n", what, which);
	exit(1);
}

int main(int argc, char **argv)
{
	FILE *in, *out;
	int byte;

	if (argc != 3)
		die("usage", "token_weights OUT.c tagger.bin");
	in = fopen(argv[2], "rb");
	out = fopen(argv[1], "w");
	if (!in || !out)
		die("cannot open", in ? argv[1] : argv[2]);
	fprintf(out, "/* made from data/token/tagger.bin */\n"
		     "#include \"token/tag.h\"\n\n"
		     "const signed char dbr_tag_weights[] = {\n");
	for (unsigned n = 1; (byte = getc(in)) != EOF; n++)
		fprintf(out, "%d,%s", byte > 127 ? byte - 256 : byte,
			n % 32 ? "" : "\n");
	fprintf(out, "};\n");
	fclose(in);
	return fclose(out) ? 1 : 0;
}
