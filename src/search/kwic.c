#include <stdlib.h>
#include <string.h>

#include "archive/archive.h"
#include "base/memory.h"
#include "search/alphabet.h"
#include "search/hits.h"

#define WIDTH 40	  /* letters, when none are asked for */
#define MOST_LINES 100000 /* of one call */

/* What is given out, with what it is made of behind it. */
struct owning {
	struct dabir_concordances lines;
	struct dbr_arena arena;
	struct dabir_concordance *items;
	uint32_t count, capacity;
};

/* The place `letters` before `at`, not before `least`. */
static uint32_t step_back(const char *text, uint32_t at, uint32_t least,
			  uint32_t letters)
{
	while (at > least && letters--)
		do
			at--;
		while (at > least && (text[at] & 0xC0) == 0x80);
	return at;
}

static uint32_t step_on(const char *text, uint32_t at, uint32_t most,
			uint32_t letters)
{
	while (at < most && letters--)
		do
			at++;
		while (at < most && (text[at] & 0xC0) == 0x80);
	return at;
}

static const char *copy_line(struct dbr_arena *arena, const char *text,
			     uint32_t from, uint32_t to)
{
	char *copy = dbr_arena_copy(arena, text + from, to - from);

	for (uint32_t i = 0; copy && i < to - from; i++)
		if (copy[i] == '\n' || copy[i] == '\t')
			copy[i] = ' ';
	return copy;
}

static enum dabir_status add_line(struct owning *owning,
				  const struct dabir_report *report,
				  struct dabir_span word, uint32_t width,
				  const struct dabir_concordance *about)
{
	const char *text = report->text.data;
	uint32_t end = word.at + word.len, len = (uint32_t)report->text.len;
	struct dbr_arena *arena = &owning->arena;
	struct dabir_concordance *line;
	enum dabir_status status =
		dbr_arena_grow(arena, &owning->items, &owning->capacity,
			       owning->count, sizeof(*owning->items));

	if (status != DABIR_OK)
		return status;
	line = &owning->items[owning->count];
	*line = *about;
	line->at = word.at;
	line->left = copy_line(arena, text, step_back(text, word.at, 0, width),
			       word.at);
	line->word = copy_line(arena, text, word.at, end);
	line->right =
		copy_line(arena, text, end, step_on(text, end, len, width));
	if (!line->left || !line->word || !line->right)
		return DABIR_NO_MEMORY;
	owning->count++;
	return DABIR_OK;
}

static enum dabir_status add_report(struct dbr_inquiry *inquiry, uint64_t id,
				    uint32_t width, struct owning *owning)
{
	struct dabir_concordance about = { .id = id };
	struct dbr_mark_list marks;
	struct dbr_brief brief;
	enum dabir_status status =
		dbr_archive_get_text(inquiry->archive, id, inquiry->report);

	if (status == DABIR_OK)
		status = dbr_store_brief(inquiry->archive->store, id,
					 &owning->arena, &brief);
	if (status == DABIR_OK)
		status = dbr_matcher_find(&inquiry->matcher,
					  &inquiry->report->arena,
					  inquiry->report->text.data,
					  inquiry->report->text.len, &marks);
	if (status != DABIR_OK)
		return status;
	about.source = brief.source;
	about.published = brief.published;
	for (uint32_t i = 0; i < marks.count && status == DABIR_OK; i++)
		status = owning->count < MOST_LINES
				 ? add_line(owning, inquiry->report,
					    marks.items[i].span, width, &about)
				 : DABIR_TOO_LARGE;
	return status;
}

/* A line with what it is sorted by. */
struct keyed {
	const char *key;
	struct dabir_concordance line;
};

static int by_key(const void *one, const void *two)
{
	const struct keyed *a = one, *b = two;
	int order = strcmp(a->key, b->key);

	if (order)
		return order;
	if (a->line.id != b->line.id)
		return a->line.id < b->line.id ? -1 : 1;
	return a->line.at < b->line.at ? -1 : a->line.at > b->line.at;
}

/* Where the word that ends at `end`, spaces behind it left out, begins. */
static size_t word_start(const char *text, size_t *end)
{
	size_t from;

	while (*end && text[*end - 1] == ' ')
		--*end;
	for (from = *end; from && text[from - 1] != ' ';)
		from--;
	return from;
}

/* The words before the middle, the one next to it first. */
static size_t left_key(const char *text, char *key)
{
	size_t end = strlen(text), put = 0;

	while (end) {
		size_t from = word_start(text, &end), more;

		more = dbr_alphabet_key(text + from, end - from, key + put);
		put += more;
		/* A space was before this word, or it is the last one. */
		if (more && from)
			put += dbr_alphabet_key(" ", 1, key + put);
		end = from;
	}
	return put;
}

static const char *key_of(struct dbr_arena *arena,
			  const struct dabir_concordance *line,
			  enum dabir_context order)
{
	bool left = order == DABIR_CONTEXT_LEFT;
	size_t len = strlen(left ? line->left : line->right);
	char *key = dbr_arena_alloc(arena, len + 1);

	if (!key)
		return NULL;
	len = left ? left_key(line->left, key)
		   : dbr_alphabet_key(line->right, len, key);
	key[len] = '\0';
	return key;
}

static enum dabir_status sort(struct owning *owning, enum dabir_context order)
{
	struct dbr_arena *arena = &owning->arena;
	struct keyed *keyed =
		dbr_arena_zero(arena, owning->count + 1u, sizeof(*keyed));

	if (!keyed)
		return DABIR_NO_MEMORY;
	for (uint32_t i = 0; i < owning->count; i++) {
		keyed[i].line = owning->items[i];
		keyed[i].key = key_of(arena, &keyed[i].line, order);
		if (!keyed[i].key)
			return DABIR_NO_MEMORY;
	}
	qsort(keyed, owning->count, sizeof(*keyed), by_key);
	for (uint32_t i = 0; i < owning->count; i++)
		owning->items[i] = keyed[i].line;
	return DABIR_OK;
}

static enum dabir_status collect(struct dbr_inquiry *inquiry, uint32_t width,
				 enum dabir_context order,
				 struct owning *owning)
{
	struct dbr_found_list found = { 0 };
	enum dabir_status status = dbr_inquiry_find(inquiry, &found);

	for (size_t i = 0; i < found.count && status == DABIR_OK; i++)
		status = add_report(inquiry, found.items[i].id,
				    width ? width : WIDTH, owning);
	owning->lines.more = found.more;
	dbr_free(found.items);
	if (status == DABIR_OK && order != DABIR_CONTEXT_TEXT)
		status = sort(owning, order);
	owning->lines.items = owning->items;
	owning->lines.count = owning->count;
	return status;
}

void dabir_concordances_free(struct dabir_concordances *lines)
{
	struct owning *owning = (struct owning *)lines;

	if (!owning)
		return;
	dbr_arena_release(&owning->arena);
	dbr_free(owning);
}

enum dabir_status dabir_search_kwic(struct dabir_archive *archive,
				    const struct dabir_search *search,
				    uint32_t width, enum dabir_context order,
				    struct dabir_concordances **lines)
{
	struct dbr_inquiry *inquiry = dbr_alloc_zero(1, sizeof(*inquiry));
	struct owning *owning = dbr_alloc_zero(1, sizeof(*owning));
	enum dabir_status status = DABIR_NO_MEMORY;

	if (inquiry && owning) {
		dbr_arena_init(&owning->arena);
		status = dbr_inquiry_init(inquiry, archive, search, NULL);
		if (status == DABIR_OK)
			status = dbr_inquiry_widen(inquiry);
		if (status == DABIR_OK)
			status = collect(inquiry, width, order, owning);
		dbr_inquiry_release(inquiry);
	}
	dbr_free(inquiry);
	if (status == DABIR_OK)
		*lines = &owning->lines;
	else if (owning)
		dabir_concordances_free(&owning->lines);
	return status;
}
