/*
 speech_lexicon - data/speech/ as one tree of folded letters.

 usage: speech_lexicon OUT.c light.tsv verbs.tsv words.tsv sources.tsv
        clauses.tsv nouns.tsv

 Verbs are inflected here, lists of a row are combined here; a noun and its
 light verb meet when text is read (src/speech/lexicon.c).
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "speech_forms.h"
#include "speech_tree.h"

#define LINE_ROOM 16384
#define MAX_VERBS 128
#define MAX_ITEMS 512

static struct verb verbs[MAX_VERBS];
static uint32_t verb_count, bit_count;

/* Read the next line that is no comment; cuts it at tabs. */
static int read_row(FILE *file, char *line, char **cell, int room)
{
	while (fgets(line, LINE_ROOM, file)) {
		int count = 0;

		line[strcspn(line, "\r\n")] = '\0';
		if (!*line || *line == '#')
			continue;
		for (char *at = line; at && count < room; count++) {
			cell[count] = at;
			at = strchr(at, '\t');
			if (at)
				*at++ = '\0';
		}
		return count;
	}
	return 0;
}

/* Cut `list` at each ARABIC COMMA; trims blanks. */
static int split(char *list, char **item)
{
	int count = 0;

	while (list && count < MAX_ITEMS) {
		char *next = strstr(list, "\xD8\x8C");

		if (next) {
			*next = '\0';
			next += 2;
		}
		while (*list == ' ')
			list++;
		item[count++] = list;
		list = next;
	}
	return count;
}

static uint16_t frames_of(const char *text)
{
	static const char letters[] = "ckbzrogdhwnatl";
	static const uint16_t bits[] = { DBR_TAKES_COLON,  DBR_TAKES_THAT,
					 DBR_TAKES_BARE,   DBR_TAKES_FROM,
					 DBR_TAKES_OBJECT, DBR_TAKES_ON,
					 DBR_TAKES_GAP,	   DBR_TAKES_DOCUMENT,
					 DBR_TAKES_CHARGE, DBR_TAKES_WEAK,
					 DBR_TAKES_AS,	   DBR_TAKES_ASKED,
					 DBR_TAKES_ABOUT,  DBR_TAKES_ALONE };
	uint16_t frames = 0;

	for (; *text; text++) {
		const char *found = strchr(letters, *text);

		if (!found)
			die("no such frame", text);
		frames |= bits[found - letters];
	}
	return frames;
}

static struct verb *find_verb(const char *name)
{
	for (uint32_t i = 0; i < verb_count; i++)
		if (!strcmp(verbs[i].name, name))
			return &verbs[i];
	die("no such verb in light.tsv", name);
	return NULL;
}

static FILE *open_table(const char *path)
{
	FILE *file = fopen(path, "rb");

	if (!file)
		die("cannot read", path);
	return file;
}

/* Copy a cell that has to fit. */
static void keep(char *to, size_t room, const char *cell)
{
	size_t len = strlen(cell);

	if (len >= room)
		die("too long a cell", cell);
	memcpy(to, cell, len + 1);
}

static void read_light(const char *path)
{
	char line[LINE_ROOM], *cell[5];
	FILE *file = open_table(path);

	while (read_row(file, line, cell, 5)) {
		struct verb *verb = &verbs[verb_count];

		if (++verb_count == MAX_VERBS)
			die("too many verbs", path);
		keep(verb->name, sizeof(verb->name), cell[0]);
		keep(verb->past, sizeof(verb->past), cell[1]);
		keep(verb->present, sizeof(verb->present), cell[2]);
		keep(verb->prefix, sizeof(verb->prefix),
		     strcmp(cell[3], "-") ? cell[3] : "");
		keep(verb->kind, sizeof(verb->kind), cell[4]);
		verb->bit = -1;
	}
	fclose(file);
}

static uint32_t light_bit(const char *name)
{
	struct verb *verb = find_verb(name);

	if (verb->bit < 0)
		verb->bit = (int)bit_count++;
	if (bit_count > 32)
		die("more than 32 light verbs", name);
	return 1u << verb->bit;
}

static void read_verbs(const char *path)
{
	char line[LINE_ROOM], *cell[3];
	FILE *file = open_table(path);

	while (read_row(file, line, cell, 3)) {
		struct dbr_entry entry = { 0 };
		char *next = cell[1];

		entry.frames = frames_of(cell[2]);
		if (!strcmp(cell[0], "-")) {
			find_verb(cell[1])->frames |= entry.frames;
			continue;
		}
		while (next && *next) {
			char *name = next;

			next = strchr(name, ' ');
			if (next)
				*next++ = '\0';
			entry.takes |= light_bit(name);
		}
		entry.classes = DBR_IS_NOUN;
		add_entry(cell[0], &entry);
	}
	fclose(file);
}

static uint64_t class_of(const char *name)
{
	static const struct {
		const char *name;
		uint64_t class;
	} names[] = {
		{ "pronoun", DBR_IS_PRONOUN },
		{ "this", DBR_IS_THIS },
		{ "own", DBR_IS_OWN },
		{ "first", DBR_IS_FIRST },
		{ "and", DBR_IS_AND },
		{ "that", DBR_IS_THAT },
		{ "ra", DBR_IS_RA },
		{ "prep", DBR_IS_PREP },
		{ "time", DBR_IS_TIME },
		{ "adverb", DBR_IS_ADVERB },
		{ "opener", DBR_IS_OPENER },
		{ "return", DBR_IS_RETURN },
		{ "cut", DBR_IS_CUT },
		{ "office", DBR_IS_OFFICE },
		{ "group", DBR_IS_GROUP },
		{ "org", DBR_IS_ORG },
		{ "medium", DBR_IS_MEDIUM },
		{ "document", DBR_IS_DOCUMENT },
		{ "honorific", DBR_IS_HONORIFIC },
		{ "not", DBR_IS_NOT },
		{ "question", DBR_IS_QUESTION },
		{ "passive", DBR_IS_PASSIVE },
		{ "proper", DBR_IS_PROPER },
		{ "asked", DBR_IS_ASKED | DBR_IS_PREP },
		{ "seat", DBR_IS_SEAT | DBR_IS_ORG },
		{ "late", DBR_IS_LATE },
		{ "many", DBR_IS_MANY },
		{ "when", DBR_IS_WHEN | DBR_IS_ADVERB },
		{ "suffix", DBR_IS_SUFFIX },
		{ "plain", 0 },
		{ "town", DBR_IS_OFFICE | DBR_IS_TOWN },
		{ "envoy", DBR_IS_ENVOY },
		{ "vague", DBR_IS_VAGUE | DBR_IS_OFFICE },
		{ "kin", DBR_IS_OFFICE | DBR_IS_KIN },
		{ "blur", DBR_IS_BLUR },
		{ "plural", DBR_IS_PLURAL },
		{ "agency", DBR_IS_AGENCY },
		{ "agent", DBR_IS_AGENT },
		{ "one", DBR_IS_ONE },
		{ "few", DBR_IS_ONE | DBR_IS_PLURAL },
		{ "modal", DBR_IS_MODAL },
		{ "say", DBR_IS_SOURCE },
		{ "view", DBR_IS_SOURCE },
		{ "report", DBR_IS_SOURCE | DBR_IS_REPORT },
		{ "noun", DBR_IS_CREDIT },
		{ "link", DBR_IS_LINK },
	};

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (!strcmp(names[i].name, name))
			return names[i].class;
	die("no such class", name);
	return 0;
}

/* Rows of "class <tab> words". */
static void read_words(const char *path)
{
	char line[LINE_ROOM], *cell[2], *item[MAX_ITEMS];
	FILE *file = open_table(path);

	while (read_row(file, line, cell, 2) == 2) {
		struct dbr_entry entry = { 0 };
		int count;

		entry.classes = class_of(cell[0]);
		count = split(cell[1], item);
		for (int i = 0; i < count; i++)
			add_entry(item[i], &entry);
	}
	fclose(file);
}

/* Add every "opening noun ending" of three lists. */
static void add_product(char *opening, char *noun, char *ending,
			const struct dbr_entry *entry)
{
	char *item[3][MAX_ITEMS], text[512];
	int count[3];

	count[0] = split(opening, item[0]);
	count[1] = split(noun, item[1]);
	count[2] = split(ending, item[2]);
	for (int i = 0; i < count[0] * count[1] * count[2]; i++) {
		int last = i % count[2], rest = i / count[2];

		snprintf(text, sizeof(text), "%s %s %s",
			 item[0][rest / count[1]], item[1][rest % count[1]],
			 item[2][last]);
		add_entry(text, entry);
	}
}

static void read_clauses(const char *path)
{
	char line[LINE_ROOM], *cell[3];
	struct dbr_entry entry = { .classes = DBR_IS_CLAUSE };
	FILE *file = open_table(path);

	while (read_row(file, line, cell, 3) == 3)
		add_product(cell[0], cell[1], cell[2], &entry);
	fclose(file);
}

static void read_sources(const char *path)
{
	char line[LINE_ROOM], *cell[3], none[] = "";
	FILE *file = open_table(path);

	while (read_row(file, line, cell, 3) == 3) {
		struct dbr_entry entry = { .classes = class_of(cell[2]) };

		add_product(cell[0], cell[1], none, &entry);
	}
	fclose(file);
}

int main(int argc, char **argv)
{
	if (argc != 8)
		die("usage", "OUT light verbs words sources clauses nouns");
	read_light(argv[2]);
	read_verbs(argv[3]);
	for (uint32_t i = 0; i < verb_count; i++)
		inflect(&verbs[i]);
	read_words(argv[4]);
	read_sources(argv[5]);
	read_clauses(argv[6]);
	read_words(argv[7]);
	write_tree(argv[1]);
	return 0;
}
