/*
 token_kin - data/token/kin.tsv as the hash table of src/token/kin.c.

 usage: token_kin OUT.h kin.tsv      kin.tsv: word, class
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "token/letters.h"

#define SLOTS 65536u

static struct {
	uint32_t check;
	unsigned kin;
} slots[SLOTS];
static unsigned used;

static void die(const char *what, const char *which)
{
	fprintf(stderr, "token_kin: %s: %s\n", what, which);
	exit(1);
}

static void add(const char *word, unsigned kin)
{
	unsigned char codes[DBR_WORD_MAX];
	size_t count = dbr_letters_of(word, strlen(word), codes);
	uint64_t hash = dbr_hash((const char *)codes, count);
	size_t at = (size_t)(hash >> 32) & (SLOTS - 1);

	if (!count || !kin)
		return;
	/* of two words with one spelling the first, the frequent, stays */
	for (; slots[at].kin; at = (at + 1) & (SLOTS - 1))
		if (slots[at].check == (uint32_t)hash)
			return;
	if (++used > SLOTS / 4 * 3)
		die("too many words", word);
	slots[at].check = (uint32_t)hash;
	slots[at].kin = kin;
}

static void read_words(const char *path)
{
	FILE *in = fopen(path, "r");
	char line[512];

	if (!in)
		die("cannot open", path);
	while (fgets(line, sizeof(line), in)) {
		char *tab = strchr(line, '\t');

		if (line[0] == '#' || !tab)
			continue;
		*tab = '\0';
		add(line, (unsigned)strtoul(tab + 1, NULL, 10));
	}
	fclose(in);
}

int main(int argc, char **argv)
{
	FILE *out;

	if (argc != 3)
		die("usage", "token_kin OUT.h kin.tsv");
	read_words(argv[2]);
	out = fopen(argv[1], "w");
	if (!out)
		die("cannot open", argv[1]);
	fprintf(out, "/* made from data/token/kin.tsv */\n"
		     "#include <stdint.h>\n\n"
		     "static const struct {\n\tuint32_t check;\n"
		     "\tuint16_t kin;\n} kin_slots[] = {\n");
	for (size_t i = 0; i < SLOTS; i++)
		fprintf(out, "{ %uu, %u },%s", (unsigned)slots[i].check,
			slots[i].kin, i % 8 == 7 ? "\n" : " ");
	fprintf(out, "};\n");
	return fclose(out) ? 1 : 0;
}
