#include "speech_tree.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "speech/fold.h"

#define MAX_NODES 200000
#define MAX_ENTRIES 20000

static struct dbr_trie_node nodes[MAX_NODES];
static struct dbr_entry entries[MAX_ENTRIES];
static uint32_t node_count = 1, entry_count = 1;

void die(const char *what, const char *which)
{
	fprintf(stderr, "speech_lexicon: %s: %s\n", what, which);
	exit(1);
}

static uint32_t child(uint32_t node, uint16_t point)
{
	uint32_t next = nodes[node].child;

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

/* Merge `entry` into what `text` already is. */
void add_entry(const char *text, const struct dbr_entry *entry)
{
	size_t len = strlen(text);
	uint32_t node = 0;
	struct dbr_entry *to;

	for (size_t at = 0; at < len;) {
		uint32_t point = dbr_fold_rule(dbr_utf8_next(text, len, &at));

		if (point > DBR_FOLD_SKIP)
			node = child(node, (uint16_t)point);
	}
	if (!node)
		return;
	if (!nodes[node].entry) {
		if (entry_count == MAX_ENTRIES)
			die("too many entries", "MAX_ENTRIES");
		nodes[node].entry = (uint16_t)entry_count++;
	}
	to = &entries[nodes[node].entry];
	to->classes |= entry->classes;
	to->takes |= entry->takes;
	to->is |= entry->is;
	to->frames |= entry->frames;
	to->form |= entry->form;
}

/* Entries that say the same become one. */
static void merge_entries(void)
{
	static uint16_t new_place[MAX_ENTRIES];
	uint32_t kept = 1;

	for (uint32_t i = 1; i < entry_count; i++) {
		uint32_t same = 1;

		while (same < kept &&
		       memcmp(&entries[same], &entries[i], sizeof(*entries)))
			same++;
		if (same == kept)
			entries[kept++] = entries[i];
		new_place[i] = (uint16_t)same;
	}
	for (uint32_t i = 0; i < node_count; i++)
		nodes[i].entry = new_place[nodes[i].entry];
	entry_count = kept;
}

/* Letters that are tried one after another come to stand side by side: level
   by level, children of one node together. */
static void reorder(void)
{
	static struct dbr_trie_node ordered[MAX_NODES];
	static uint32_t old[MAX_NODES]; /* by new number */
	uint32_t count = 1;

	for (uint32_t i = 0; i < count; i++) {
		uint32_t next = nodes[old[i]].child;

		ordered[i].point = nodes[old[i]].point;
		ordered[i].entry = nodes[old[i]].entry;
		ordered[i].child = next ? count : 0;
		for (; next; next = nodes[next].sibling) {
			ordered[count].sibling =
				nodes[next].sibling ? count + 1 : 0;
			old[count++] = next;
		}
	}
	memcpy(nodes, ordered, sizeof(nodes));
}

/* Where the tree begins for each letter of the Arabic block. */
static void write_roots(FILE *file)
{
	fputs("\nconst uint32_t dbr_speech_roots[DBR_ROOTS] = {\n", file);
	for (uint32_t point = 0; point < DBR_ROOTS; point++) {
		uint32_t node = nodes[0].child;

		while (node && nodes[node].point != DBR_FIRST_ROOT + point)
			node = nodes[node].sibling;
		fprintf(file, "%u,\n", node);
	}
	fputs("};\n", file);
}

static void write_folds(FILE *file)
{
	fputs("\nconst uint16_t dbr_fold_table[DBR_FOLD_TABLE] = {\n", file);
	for (uint32_t point = 0; point < DBR_FOLD_TABLE; point++)
		fprintf(file, "0x%04X,\n", dbr_fold_rule(point));
	fputs("};\n", file);
}

void write_tree(const char *path)
{
	FILE *file = fopen(path, "wb");

	merge_entries();
	reorder();
	if (!file)
		die("cannot write", path);
	fputs("/* Made by gen/speech_lexicon.c from data/speech. */\n"
	      "#include \"speech/fold.h\"\n"
	      "#include \"speech/lexicon.h\"\n\n"
	      "const struct dbr_trie_node dbr_speech_trie[] = {\n",
	      file);
	for (uint32_t i = 0; i < node_count; i++)
		fprintf(file, "{%u,%u,0x%04X,%u},\n", nodes[i].child,
			nodes[i].sibling, nodes[i].point, nodes[i].entry);
	fputs("};\n\nconst struct dbr_entry dbr_speech_entries[] = {\n", file);
	for (uint32_t i = 0; i < entry_count; i++)
		fprintf(file, "{UINT64_C(0x%llX),0x%X,0x%X,0x%X,0x%X},\n",
			(unsigned long long)entries[i].classes,
			entries[i].takes, entries[i].is, entries[i].frames,
			entries[i].form);
	fputs("};\n", file);
	write_roots(file);
	write_folds(file);
	if (fclose(file))
		die("cannot write", path);
}
