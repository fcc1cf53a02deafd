#include "intake/select.h"

#include <string.h>

#include "base/hash.h"
#include "base/rows.h"

#define MOST_FAMILIES 32
#define LEAST_LETTERS 80

extern const struct dbr_rows dbr_intake_families; /* family, part, selector */

static const char *const slot_names[DBR_SLOT_COUNT] = {
	"kicker", "headline", "deck",	"lead", "body", "date",
	"code",	  "section",  "byline", "link", "tags"
};

/* What finding a part says for a family. */
static const int slot_worth[DBR_SLOT_COUNT] = {
	2, 3, 1, 2, 4, 2, 2, 1, 1, 1, 1
};

/* One step of a compound at `at`: its length, 0 at its end. */
static size_t step_length(const char *at)
{
	return at[0] ? 1 + strcspn(at + 1, ".#[") : 0;
}

static bool matches_attribute(const struct dbr_node *node, const char *at,
			      size_t len)
{
	const char *equals = memchr(at, '=', len);

	for (uint16_t i = 0; equals && i < node->attribute_count; i++) {
		const struct dbr_attribute *attribute = &node->attributes[i];
		size_t size = (size_t)(equals - at) - 1;

		if (strlen(attribute->name) == size &&
		    !memcmp(attribute->name, at + 1, size))
			return dbr_dom_has_word(attribute->value, equals + 1,
						len - size - 3);
	}
	return false;
}

static bool matches_step(const struct dbr_node *node, const char *at,
			 size_t len)
{
	const char *value;

	switch (at[0]) {
	case '.':
		value = dbr_dom_attribute(node, "class");
		return value && dbr_dom_has_word(value, at + 1, len - 1);
	case '#':
		value = dbr_dom_attribute(node, "id");
		return value && strlen(value) == len - 1 &&
		       !memcmp(value, at + 1, len - 1);
	case '[': return matches_attribute(node, at, len);
	default:
		return strlen(node->name) == len &&
		       !memcmp(node->name, at, len);
	}
}

static bool matches_compound(const struct dbr_node *node, const char *at,
			     size_t len)
{
	const char *end = at + len;

	if (node->tag == DBR_TAG_TEXT)
		return false;
	while (at < end) {
		size_t step = step_length(at);

		if (step > (size_t)(end - at))
			step = (size_t)(end - at);
		if (!matches_step(node, at, step))
			return false;
		at += step;
	}
	return true;
}

bool dbr_select_matches(const struct dbr_dom *dom, uint32_t node,
			const char *selector)
{
	const char *space = strchr(selector, ' ');
	const char *inner = space ? space + 1 : selector;
	int left = 64;

	if (!matches_compound(&dom->nodes[node], inner, strlen(inner)))
		return false;
	if (!space)
		return true;
	while (node && left--) {
		node = dom->nodes[node].parent;
		if (matches_compound(&dom->nodes[node], selector,
				     (size_t)(space - selector)))
			return true;
	}
	return false;
}

/* What the innermost compound must have: its first class, id or tag. */
static uint64_t key_of(const char *selector)
{
	const char *space = strchr(selector, ' ');
	const char *at = space ? space + 1 : selector;
	const char *mark = strpbrk(at, ".#");

	at = mark ? mark + 1 : at;
	return dbr_hash(at, strcspn(at, ".#["));
}

/* Which of 4,096 key hashes any rule has: most nodes end here. */
struct filter {
	uint64_t bits[64];
	uint64_t keys[512]; /* of each rule */
};

static void filter_fill(struct filter *filter, const struct dbr_rows *rows)
{
	memset(filter, 0, sizeof(*filter));
	for (size_t i = 0; i < rows->count && i < 512; i++) {
		uint64_t key = key_of(dbr_cell(rows, i, 2));

		filter->keys[i] = key;
		filter->bits[key >> 58] |= (uint64_t)1 << (key >> 52 & 63);
	}
}

static bool filter_has(const struct filter *filter, uint64_t key)
{
	return filter->bits[key >> 58] >> (key >> 52 & 63) & 1;
}

static enum dbr_slot slot_named(const char *name)
{
	enum dbr_slot slot = 0;

	while (slot < DBR_SLOT_COUNT && strcmp(slot_names[slot], name) != 0)
		slot++;
	return slot;
}

struct search {
	const struct dbr_dom *dom;
	const struct dbr_rows *rows;
	struct filter filter;
	uint32_t found[512]; /* the first node each rule matches, 0: none */
};

static bool useful(const struct dbr_node *node, enum dbr_slot slot)
{
	if (slot == DBR_SLOT_BODY)
		return node->letters >= LEAST_LETTERS;
	return slot > DBR_SLOT_LEAD || node->letters > 0;
}

static void try_key(struct search *search, uint32_t node, uint64_t key)
{
	if (!filter_has(&search->filter, key))
		return;
	for (size_t i = 0; i < search->rows->count && i < 512; i++) {
		if (search->filter.keys[i] != key || search->found[i])
			continue;
		if (useful(&search->dom->nodes[node],
			   slot_named(dbr_cell(search->rows, i, 1))) &&
		    dbr_select_matches(search->dom, node,
				       dbr_cell(search->rows, i, 2)))
			search->found[i] = node;
	}
}

static void try_words(struct search *search, uint32_t node, const char *list)
{
	while (list && *list) {
		size_t len;

		list += strspn(list, " \t\r\n");
		len = strcspn(list, " \t\r\n");
		if (len)
			try_key(search, node, dbr_hash(list, len));
		list += len;
	}
}

static void find_all(struct search *search)
{
	for (uint32_t i = 1; i < search->dom->count; i++) {
		const struct dbr_node *node = &search->dom->nodes[i];

		if (node->tag == DBR_TAG_TEXT)
			continue;
		try_words(search, i, dbr_dom_attribute(node, "class"));
		try_words(search, i, dbr_dom_attribute(node, "id"));
		if (node->tag == DBR_TAG_H1 || node->tag == DBR_TAG_TIME)
			try_key(search, i,
				dbr_hash(node->name, strlen(node->name)));
		if (dbr_dom_attribute(node, "itemprop"))
			try_key(search, i, dbr_hash("", 0));
	}
}

void dbr_select_family(const struct dbr_dom *dom,
		       struct dbr_selection *selection)
{
	struct dbr_selection best = { NULL, { 0 } }, now = best;
	struct search search = { .dom = dom, .rows = &dbr_intake_families };
	int best_worth = 0, worth = 0;

	filter_fill(&search.filter, search.rows);
	find_all(&search);
	for (size_t i = 0; i < search.rows->count && i < 512; i++) {
		enum dbr_slot slot = slot_named(dbr_cell(search.rows, i, 1));
		const char *family = dbr_cell(search.rows, i, 0);

		if (!now.family || strcmp(now.family, family) != 0) {
			memset(&now, 0, sizeof(now));
			now.family = family;
			worth = 0;
		}
		if (slot == DBR_SLOT_COUNT || now.node[slot] ||
		    !search.found[i])
			continue;
		now.node[slot] = search.found[i];
		worth += slot_worth[slot];
		if (now.node[DBR_SLOT_BODY] && worth >= best_worth) {
			best = now;
			best_worth = worth;
		}
	}
	*selection = best;
}

static bool name_byte(char byte)
{
	return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
	       (byte >= '0' && byte <= '9');
}

static bool piece_is(const char *piece, size_t len, const char *name)
{
	size_t size = strlen(name);

	if (size && name[size - 1] == '*')
		return len >= size - 1 && !memcmp(piece, name, size - 1);
	return len == size && !memcmp(piece, name, size);
}

static bool piece_listed(const struct dbr_rows *rows, const char *kind,
			 const char *piece, size_t len)
{
	for (size_t i = 0; i < rows->count; i++)
		if (piece_is(piece, len,
			     dbr_cell(rows, i, rows->columns - 1)) &&
		    (rows->columns == 1 || !strcmp(dbr_cell(rows, i, 0), kind)))
			return true;
	return false;
}

bool dbr_name_listed(const struct dbr_rows *rows, const char *kind,
		     const char *value)
{
	while (value && *value) {
		size_t len = 0;

		while (*value && !name_byte(*value))
			value++;
		while (name_byte(value[len]))
			len++;
		if (len && piece_listed(rows, kind, value, len))
			return true;
		value += len;
	}
	return false;
}
