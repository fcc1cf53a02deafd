/*
 languages - data/text/languages.tsv as the hash table of src/text/language.c.

 usage: languages languages.tsv      language, word

 Prints the languages' names in the order they come in, and the words, each
 in the first free slot from its own on; a word of two languages has two.
 However many there are, all are in the table, or the build fails.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "text/language_words.h"

#define MOST_WORDS 4096
#define MOST_LANGUAGES 255

static char text[1 << 16];
static const char *languages[MOST_LANGUAGES];
static unsigned language_count;
static struct row {
	const char *word;
	unsigned language;
} rows[MOST_WORDS];
static unsigned row_count;
static const struct row *slots[MOST_WORDS * 4];
static unsigned slot_count = 4;

static void die(const char *what, const char *which)
{
	fprintf(stderr, "languages: %s: %s\n", what, which);
	exit(1);
}

static unsigned language_named(const char *name)
{
	unsigned i = 0;

	while (i < language_count && strcmp(languages[i], name))
		i++;
	if (i == MOST_LANGUAGES)
		die("too many languages", name);
	if (i == language_count)
		languages[language_count++] = name;
	return i;
}

static void add_row(char *line)
{
	char *tab = strchr(line, '\t');

	if (*line == '#' || *line == '\0')
		return;
	if (!tab || tab == line || !tab[1])
		die("no language and word", line);
	*tab = '\0';
	if (strlen(tab + 1) >= DBR_LANGUAGE_WORD)
		die("too long", tab + 1);
	if (row_count == MOST_WORDS)
		die("too many words", tab + 1);
	rows[row_count++] = (struct row){ tab + 1, language_named(line) };
}

static void read_rows(const char *path)
{
	FILE *file = fopen(path, "r");
	size_t len = file ? fread(text, 1, sizeof(text), file) : 0;
	char *line = text, *stop;

	if (!file || fclose(file))
		die("cannot read", path);
	if (len == sizeof(text))
		die("too large", path);
	for (; (stop = strchr(line, '\n')); line = stop + 1) {
		*stop = '\0';
		add_row(line);
	}
	if (*line)
		die("no line's end", line);
}

static void fill_slots(void)
{
	while (slot_count < row_count * 4)
		slot_count *= 2;
	for (unsigned i = 0; i < row_count; i++) {
		const char *word = rows[i].word;
		unsigned at = dbr_language_slot(word, strlen(word));

		for (at %= slot_count; slots[at]; at = (at + 1) % slot_count)
			if (slots[at]->language == rows[i].language &&
			    !strcmp(slots[at]->word, word))
				die("twice", word);
		slots[at] = &rows[i];
	}
}

static void put_octal(const char *word)
{
	for (; *word; word++)
		printf("\\%03o", (unsigned)(unsigned char)*word);
}

int main(int argc, char **argv)
{
	if (argc != 2)
		die("usage", "languages languages.tsv");
	read_rows(argv[1]);
	fill_slots();
	printf("/* made from data/text/languages.tsv */\n"
	       "static const char *const language_names[] = {\n");
	for (unsigned i = 0; i < language_count; i++)
		printf("\t\"%s\",\n", languages[i]);
	printf("};\nstatic const struct {\n\tconst char *word; /* NULL: free "
	       "*/\n\tunsigned char language;\n} language_words[] = {\n");
	for (unsigned i = 0; i < slot_count; i++) {
		if (!slots[i]) {
			printf("\t{ 0, 0 },\n");
			continue;
		}
		printf("\t{ \"");
		put_octal(slots[i]->word);
		printf("\", %u },\n", slots[i]->language);
	}
	printf("};\n");
	return 0;
}
