/*
 dates_words OUT.c WORDS.tsv - data/dates/words.tsv as one tree of folded
 letters (src/dates/words.h).
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "dates/words.h"

#define MAX_NODES 8000
#define MAX_ENTRIES 1000

static struct dbr_date_node nodes[MAX_NODES];
static struct dbr_date_entry entries[MAX_ENTRIES];
static uint16_t node_count = 1, entry_count = 1;

/* In the order of enum dbr_date_class. */
static const char *const classes[] = {
	"",	     "number", "ordinal",   "th",
	"solar",     "afghan", "gregorian", "lunar",
	"weekday",   "day",    "part",	    "unit",
	"clock",     "minute", "second",    "past",
	"next",	     "this",   "these",	    "year",
	"years",     "date",   "era-solar", "era-gregorian",
	"era-lunar", "thirds", "half",	    "season",
	"to",	     "and",    "from",	    "zone",
	"block",     "count",
};

static void die(const char *what, const char *which)
{
	fprintf(stderr, "dates_words: %s: %s\n", what, which);
	exit(1);
}

static uint16_t child(uint16_t node, uint16_t point)
{
	uint16_t next = nodes[node].child;

	while (next && nodes[next].point != point)
		next = nodes[next].sibling;
	if (next)
		return next;
	if (node_count == MAX_NODES)
		die("too many letters", "MAX_NODES");
	nodes[node_count].point = point;
	nodes[node_count].sibling = nodes[node].child;
	nodes[node].child = node_count;
	return node_count++;
}

static void add_word(const char *text, size_t len, uint16_t entry)
{
	uint16_t node = 0;

	for (size_t at = 0; at < len;) {
		uint32_t point = dbr_date_fold(dbr_utf8_next(text, len, &at));

		if (point)
			node = child(node, (uint16_t)point);
	}
	if (nodes[node].entry && nodes[node].entry != entry &&
	    memcmp(&entries[nodes[node].entry], &entries[entry],
		   sizeof(*entries)) != 0)
		die("listed twice", text);
	nodes[node].entry = entry;
}

/* "solar?" is class solar, weak once. */
static void read_class(const char *cell, struct dbr_date_entry *entry)
{
	size_t len = strcspn(cell, "?");

	for (size_t i = 1; i < sizeof(classes) / sizeof(*classes); i++)
		if (strlen(classes[i]) == len &&
		    !strncmp(classes[i], cell, len))
			entry->class = (uint8_t)i;
	if (!entry->class)
		die("no such class", cell);
	entry->weak = (uint8_t)(strlen(cell) - len);
}

/* A month may be written as one word with the word month: no doubt then. */
static void add_month(const char *text, size_t len, uint16_t entry)
{
	char word[128];
	int class = entries[entry].class;

	if (class < DBR_DATE_SOLAR || class > DBR_DATE_LUNAR)
		return;
	snprintf(word, sizeof(word), "%.*s \xD9\x85\xD8\xA7\xD9\x87", (int)len,
		 text);
	add_word(word, strlen(word), entry);
}

static uint16_t new_entry(void)
{
	if (entry_count == MAX_ENTRIES)
		die("too many rows", "MAX_ENTRIES");
	return entry_count++;
}

static void read_row(char *line)
{
	uint16_t plain, marked;
	char *value = strchr(line, '\t');
	char *words = value ? strchr(value + 1, '\t') : NULL;

	if (!words)
		die("three columns wanted", line);
	plain = new_entry();
	marked = new_entry();
	*value++ = '\0';
	*words++ = '\0';
	read_class(line, &entries[plain]);
	entries[plain].value = (int16_t)strtol(value, NULL, 10);
	entries[marked] = entries[plain];
	entries[marked].weak = 0;
	while (*words) {
		size_t len = strcspn(words, "|");

		add_word(words, len, plain);
		add_month(words, len, marked);
		words += len + (words[len] == '|');
	}
}

static uint64_t letters_behind(uint16_t node)
{
	uint64_t bits = 0;

	for (uint16_t i = nodes[node].child; i; i = nodes[i].sibling)
		bits |= UINT64_C(1) << (nodes[i].point & 63);
	return bits;
}

static void write_tables(FILE *out)
{
	uint16_t roots[256] = { 0 };

	fputs("#include \"dates/words.h\"\n\n"
	      "const struct dbr_date_node dbr_date_nodes[] = {\n",
	      out);
	for (uint16_t i = 0; i < node_count; i++)
		fprintf(out, "{0x%llX,0x%04X,%u,%u,%u},\n",
			(unsigned long long)letters_behind(i), nodes[i].point,
			nodes[i].child, nodes[i].sibling, nodes[i].entry);
	fputs("};\n\nconst struct dbr_date_entry dbr_date_entries[] = {\n",
	      out);
	for (uint16_t i = 0; i < entry_count; i++)
		fprintf(out, "{%d,%u,%u},\n", entries[i].value,
			entries[i].class, entries[i].weak);
	for (uint16_t i = nodes[0].child; i; i = nodes[i].sibling)
		if (nodes[i].point >= 0x0600 && nodes[i].point < 0x0700)
			roots[nodes[i].point - 0x0600] = i;
	fputs("};\n\nconst struct dbr_date_letter dbr_date_letters[256] = {\n",
	      out);
	for (uint32_t point = 0x0600; point < 0x0700; point++)
		fprintf(out, "{0x%04X,%d},\n", dbr_date_fold(point),
			dbr_date_in_word(point));
	fputs("};\n\nconst uint16_t dbr_date_roots[256] = {\n", out);
	for (int i = 0; i < 256; i++)
		fprintf(out, "%u,\n", roots[i]);
	fputs("};\n", out);
}

int main(int argc, char **argv)
{
	static char line[8192];
	FILE *in, *out;

	if (argc != 3 || !(in = fopen(argv[2], "r")))
		return 2;
	while (fgets(line, sizeof(line), in)) {
		line[strcspn(line, "\r\n")] = '\0';
		if (*line && *line != '#')
			read_row(line);
	}
	fclose(in);
	out = fopen(argv[1], "w");
	if (!out)
		return 2;
	write_tables(out);
	return fclose(out) != 0;
}
