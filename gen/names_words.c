/*
 names_words - the lists of data/names as one table of words.

 usage: names_words OUT CLASSES ELSEWHERE GAZETTEER LIST...

 Each LIST holds one word a line; its place among the arguments is its bit.
 CLASSES holds "word TAB fine TAB coarse", ELSEWHERE and GAZETTEER "word TAB
 letters" of the kinds P, O, L, S, C. Lines that start with # are notes.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "names/folded.h"
#include "names/words.h"

struct entry {
	uint64_t key;
	struct dbr_word word;
};

static struct entry *entries;
static size_t entry_mask;

static struct entry *entry_of(const char *text, size_t len)
{
	uint64_t key = dbr_folded_key(text, len);
	size_t slot = (size_t)key & entry_mask;

	while (entries[slot].word.rank &&
	       entries[slot].word.check != (uint32_t)(key >> 32))
		slot = (slot + 1) & entry_mask;
	if (!entries[slot].word.rank) {
		entries[slot].key = key;
		entries[slot].word.rank = DBR_WORD_RARE;
		entries[slot].word.check = (uint32_t)(key >> 32);
	}
	return &entries[slot];
}

static size_t word_length(const char *line)
{
	return strcspn(line, "\t\r\n");
}

static void add_list(FILE *file, unsigned bit)
{
	char line[1024];

	while (fgets(line, sizeof(line), file)) {
		size_t len = word_length(line);

		if (line[0] != '#' && len)
			entry_of(line, len)->word.lists |= (uint16_t)bit;
	}
}

static void add_classes(FILE *file)
{
	char line[1024];
	uint16_t rank = 0;

	while (fgets(line, sizeof(line), file)) {
		size_t len = word_length(line);
		unsigned fine, coarse;
		struct entry *entry;

		if (line[0] == '#' ||
		    sscanf(line + len, "\t%u\t%u", &fine, &coarse) != 2)
			continue;
		entry = entry_of(line, len);
		entry->word.fine = (uint16_t)fine;
		entry->word.coarse = (uint8_t)coarse;
		if (entry->word.rank == DBR_WORD_RARE &&
		    rank < DBR_WORDS_RANKED)
			entry->word.rank = ++rank;
	}
}

static void add_elsewhere(FILE *file)
{
	static const char kinds[] = "POLSC"; /* in the order of the bits */
	char line[1024];

	while (fgets(line, sizeof(line), file)) {
		size_t len = word_length(line);

		for (int i = 0; line[0] != '#' && kinds[i]; i++)
			if (strchr(line + len, kinds[i]))
				entry_of(line, len)->word.elsewhere |=
					(uint8_t)(1u << i);
	}
}

static FILE *open_input(const char *path)
{
	FILE *file = fopen(path, "r");

	if (!file) {
		perror(path);
		exit(1);
	}
	return file;
}

static size_t count_lines(char **paths, int count)
{
	size_t lines = 0;

	for (int i = 0; i < count; i++) {
		FILE *file = open_input(paths[i]);
		int byte;

		while ((byte = getc(file)) != EOF)
			lines += byte == '\n';
		fclose(file);
	}
	return lines;
}

static void write_table(FILE *out)
{
	fprintf(out,
		"#define WORD_MASK 0x%zXu\n"
		"static const struct dbr_word words[] = {\n",
		entry_mask);
	for (size_t i = 0; i <= entry_mask; i++) {
		const struct dbr_word *word = &entries[i].word;

		fprintf(out, "{0x%X,%u,%u,%u,%u,%u},%s", (unsigned)word->check,
			word->lists, word->fine, word->coarse, word->elsewhere,
			word->rank, i % 4 == 3 ? "\n" : "");
	}
	fprintf(out, "};\n");
}

int main(int argc, char **argv)
{
	FILE *file;
	size_t room = 1024;

	if (argc < 6)
		return 2;
	while (room < 2 * count_lines(argv + 2, argc - 2))
		room *= 2;
	entry_mask = room - 1;
	entries = calloc(room, sizeof(*entries));
	if (!entries)
		return 1;
	for (int i = 2; i < argc; i++) {
		file = open_input(argv[i]);
		if (i == 2)
			add_classes(file);
		else if (i < 5)
			add_elsewhere(file);
		else
			add_list(file, 1u << (i - 5));
		fclose(file);
	}
	file = fopen(argv[1], "w");
	if (!file)
		return 1;
	write_table(file);
	free(entries);
	return fclose(file) != 0;
}
