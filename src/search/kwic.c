#include <stdlib.h>
#include <string.h>

#include "archive/archive.h"
#include "base/memory.h"
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
		if (copy[i] == '\n')
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

static int by_right(const void *one, const void *two)
{
	const struct dabir_concordance *a = one, *b = two;
	int order = strcmp(a->right, b->right);

	return order ? order : a->id < b->id ? -1 : a->id > b->id;
}

/* Where the word that ends at `end` begins. */
static size_t word_start(const char *text, size_t end)
{
	while (end && text[end - 1] != ' ')
		end--;
	return end;
}

static size_t skip_spaces_back(const char *text, size_t end)
{
	while (end && text[end - 1] == ' ')
		end--;
	return end;
}

/* Word by word, the one next to the middle first. */
static int by_left(const void *one, const void *two)
{
	const struct dabir_concordance *a = one, *b = two;
	size_t at = strlen(a->left), bt = strlen(b->left);

	for (;;) {
		size_t a_end = skip_spaces_back(a->left, at);
		size_t b_end = skip_spaces_back(b->left, bt);
		size_t shorter;
		int order;

		at = word_start(a->left, a_end);
		bt = word_start(b->left, b_end);
		if (at == a_end || bt == b_end)
			break;
		shorter = a_end - at < b_end - bt ? a_end - at : b_end - bt;
		order = memcmp(a->left + at, b->left + bt, shorter);
		if (order)
			return order;
		if (a_end - at != b_end - bt)
			return a_end - at < b_end - bt ? -1 : 1;
	}
	return a->id < b->id ? -1 : a->id > b->id;
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
	dbr_free(found.items);
	if (order != DABIR_CONTEXT_TEXT && owning->count)
		qsort(owning->items, owning->count, sizeof(*owning->items),
		      order == DABIR_CONTEXT_LEFT ? by_left : by_right);
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
