#include "search/marks.h"

#include <string.h>

#include <dabir/search.h>

#include "base/hash.h"
#include "base/memory.h"
#include "token/terms.h"

/* A word of the text under way: its hash is all that is compared. */
struct word {
	uint64_t hash;
	uint64_t begins; /* a bit for each wanted prefix it begins with */
	struct dabir_span span;
};

struct words {
	const struct dbr_matcher *matcher;
	struct dbr_arena *arena;
	struct word *items;
	uint32_t count, capacity;
};

static unsigned count_terms(const char *terms)
{
	unsigned count = *terms != 0;

	for (; *terms; terms++)
		count += *terms == ' ';
	return count;
}

static enum dabir_status add_wanted(struct dbr_matcher *matcher,
				    struct dbr_arena *arena,
				    const struct dbr_node *node)
{
	struct dbr_wanted *wanted = &matcher->wanted[matcher->count];
	unsigned count = count_terms(node->terms);
	const char *at = node->terms;
	uint64_t *hashes;

	if (matcher->count == DBR_MOST_WANTED || !count)
		return DABIR_OK;
	hashes = dbr_arena_zero(arena, count, sizeof(*hashes));
	if (!hashes)
		return DABIR_NO_MEMORY;
	memset(wanted, 0, sizeof(*wanted));
	for (unsigned i = 0; i < count; i++) {
		size_t len = strcspn(at, " ");

		hashes[i] = dbr_hash(at, len);
		if (i + 1 == count && node->prefix) {
			wanted->prefix = at;
			wanted->prefix_len = len;
		}
		at += len + (at[len] != 0);
	}
	wanted->hashes = hashes;
	wanted->count = count;
	matcher->count++;
	return DABIR_OK;
}

/* As deep as the parser lets a query be. */
enum dabir_status dbr_matcher_add(struct dbr_matcher *matcher,
				  struct dbr_arena *arena,
				  const struct dbr_node *node)
{
	for (; node; node = node->next) {
		enum dabir_status status =
			node->kind == DBR_NODE_TERMS
				? add_wanted(matcher, arena, node)
				: dbr_matcher_add(matcher, arena, node->first);

		if (status != DABIR_OK)
			return status;
	}
	return DABIR_OK;
}

static enum dabir_status take_word(void *context, const char *term, size_t len,
				   struct dabir_span span, unsigned flags)
{
	struct words *words = context;
	const struct dbr_matcher *matcher = words->matcher;
	struct word *word;
	enum dabir_status status =
		dbr_arena_grow(words->arena, &words->items, &words->capacity,
			       words->count, sizeof(*words->items));

	(void)flags;
	if (status != DABIR_OK)
		return status;
	word = &words->items[words->count++];
	word->hash = dbr_hash(term, len);
	word->span = span;
	word->begins = 0;
	for (unsigned i = 0; i < matcher->count && i < 64; i++) {
		const struct dbr_wanted *wanted = &matcher->wanted[i];

		if (wanted->prefix && len >= wanted->prefix_len &&
		    !memcmp(term, wanted->prefix, wanted->prefix_len))
			word->begins |= UINT64_C(1) << i;
	}
	return DABIR_OK;
}

static bool stands_at(const struct words *words, uint32_t at, unsigned number)
{
	const struct dbr_wanted *wanted = &words->matcher->wanted[number];
	const struct word *word = &words->items[at];
	unsigned plain = wanted->count - (wanted->prefix != NULL);

	if (wanted->count > words->count - at)
		return false;
	for (unsigned i = 0; i < plain; i++)
		if (word[i].hash != wanted->hashes[i])
			return false;
	return !wanted->prefix ||
	       (number < 64 && word[plain].begins >> number & 1);
}

/* The longest of what stands at a word, or the matcher's count. */
static unsigned best_at(const struct words *words, uint32_t at)
{
	const struct dbr_matcher *matcher = words->matcher;
	unsigned best = matcher->count;

	for (unsigned i = 0; i < matcher->count; i++)
		if (stands_at(words, at, i) &&
		    (best == matcher->count ||
		     matcher->wanted[i].count > matcher->wanted[best].count))
			best = i;
	return best;
}

static enum dabir_status add_mark(const struct words *words, uint32_t at,
				  unsigned wanted, struct dbr_mark_list *marks)
{
	const struct word *first = &words->items[at];
	const struct word *last =
		first + words->matcher->wanted[wanted].count - 1;
	enum dabir_status status =
		dbr_arena_grow(words->arena, &marks->items, &marks->capacity,
			       marks->count, sizeof(*marks->items));

	if (status != DABIR_OK)
		return status;
	marks->items[marks->count].span = (struct dabir_span){
		first->span.at, last->span.at + last->span.len - first->span.at
	};
	marks->items[marks->count++].wanted = wanted;
	return DABIR_OK;
}

enum dabir_status dbr_matcher_find(const struct dbr_matcher *matcher,
				   struct dbr_arena *arena, const char *text,
				   size_t len, struct dbr_mark_list *marks)
{
	struct words words = { matcher, arena, NULL, 0, 0 };
	enum dabir_status status = DABIR_OK;

	memset(marks, 0, sizeof(*marks));
	if (!matcher->count)
		return DABIR_OK;
	status = dbr_terms_walk(text, len, take_word, &words);
	for (uint32_t i = 0; i < words.count && status == DABIR_OK; i++) {
		unsigned wanted = best_at(&words, i);

		if (wanted == matcher->count)
			continue;
		status = add_mark(&words, i, wanted, marks);
		i += matcher->wanted[wanted].count - 1;
	}
	return status;
}

static enum dabir_status copy_marks(const struct dbr_mark_list *list,
				    struct dabir_span **marks, size_t *count)
{
	struct dabir_span *copy =
		dbr_alloc_zero(list->count + 1u, sizeof(*copy));

	if (!copy)
		return DABIR_NO_MEMORY;
	for (uint32_t i = 0; i < list->count; i++)
		copy[i] = list->items[i].span;
	*marks = copy;
	*count = list->count;
	return DABIR_OK;
}

enum dabir_status dbr_matcher_spans(const struct dbr_matcher *matcher,
				    struct dbr_arena *arena,
				    const struct dbr_text *text,
				    const struct dabir_span **spans,
				    uint32_t *count)
{
	struct dbr_mark_list marks;
	struct dabir_span *given;
	enum dabir_status status =
		dbr_matcher_find(matcher, arena, text->data, text->len, &marks);

	if (status != DABIR_OK || !marks.count)
		return status;
	given = dbr_arena_zero(arena, marks.count, sizeof(*given));
	if (!given)
		return DABIR_NO_MEMORY;
	for (uint32_t i = 0; i < marks.count; i++)
		given[i] = marks.items[i].span;
	*spans = given;
	*count = marks.count;
	return DABIR_OK;
}

enum dabir_status dabir_search_marks(const char *query, const char *text,
				     size_t len, struct dabir_span **marks,
				     size_t *count)
{
	struct dbr_matcher *matcher = dbr_alloc_zero(1, sizeof(*matcher));
	struct dbr_mark_list list = { NULL, 0, 0 };
	struct dbr_parsed parsed;
	struct dbr_arena arena;
	enum dabir_status status;

	if (!matcher)
		return DABIR_NO_MEMORY;
	dbr_arena_init(&arena);
	status = dbr_query_parse(query, &arena, &parsed, NULL);
	if (status == DABIR_OK)
		status = dbr_matcher_add(matcher, &arena, parsed.query.root);
	if (status == DABIR_OK)
		status = dbr_matcher_add(matcher, &arena, parsed.query.more);
	if (status == DABIR_OK)
		status = dbr_matcher_find(matcher, &arena, text, len, &list);
	if (status == DABIR_OK)
		status = copy_marks(&list, marks, count);
	dbr_arena_release(&arena);
	dbr_free(matcher);
	return status;
}

void dabir_marks_free(struct dabir_span *marks)
{
	dbr_free(marks);
}
