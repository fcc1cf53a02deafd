#include "search/expand.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "archive/archive.h"
#include "archive/columns.h"
#include "base/hash.h"
#include "base/memory.h"
#include "token/terms.h"

#define REPORTS 10
#define WORDS 10
#define SHARE 0.3f    /* of the weight for the words learnt */
#define CANDIDATES 60 /* looked up in the index */
#define LEAST_LEN 4   /* bytes: two letters */

struct candidate {
	const char *term;
	size_t len;
	float weight; /* in the reports so far */
	float here;   /* times in the report at hand */
};

struct learning {
	struct dbr_arena *arena;
	struct candidate *slots; /* open addressing by hash of the term */
	size_t mask, count;
	float words; /* in the report at hand */
	enum dabir_status status;
};

static struct candidate *find_slot(const struct learning *learning,
				   const char *term, size_t len)
{
	size_t at = (size_t)dbr_hash(term, len) & learning->mask;

	while (learning->slots[at].term &&
	       (learning->slots[at].len != len ||
		memcmp(learning->slots[at].term, term, len) != 0))
		at = (at + 1) & learning->mask;
	return &learning->slots[at];
}

static enum dabir_status grow(struct learning *learning)
{
	struct learning larger = *learning;

	if (learning->slots && learning->count * 2 < learning->mask)
		return DABIR_OK;
	larger.mask = learning->slots ? learning->mask * 2 + 1 : 1023;
	larger.slots = dbr_arena_zero(learning->arena, larger.mask + 1,
				      sizeof(*larger.slots));
	if (!larger.slots)
		return DABIR_NO_MEMORY;
	for (size_t i = 0; learning->slots && i <= learning->mask; i++)
		if (learning->slots[i].term)
			*find_slot(&larger, learning->slots[i].term,
				   learning->slots[i].len) = learning->slots[i];
	*learning = larger;
	return DABIR_OK;
}

/* A word of two letters or more that says something. */
static bool is_worth(size_t len, unsigned flags)
{
	return len >= LEAST_LEN &&
	       !(flags & (DBR_TERM_STOP | DBR_TERM_NUMBER | DBR_TERM_LATIN));
}

static enum dabir_status take_word(void *context, const char *term, size_t len,
				   struct dabir_span span, unsigned flags)
{
	struct learning *learning = context;
	struct candidate *slot;
	enum dabir_status status;

	(void)span;
	learning->words++;
	if (!is_worth(len, flags))
		return DABIR_OK;
	status = grow(learning);
	if (status != DABIR_OK)
		return status;
	slot = find_slot(learning, term, len);
	if (!slot->term) {
		slot->term = dbr_arena_copy(learning->arena, term, len);
		if (!slot->term)
			return DABIR_NO_MEMORY;
		slot->len = len;
		learning->count++;
	}
	slot->here++;
	return DABIR_OK;
}

static enum dabir_status learn_report(struct dbr_inquiry *inquiry,
				      const struct dbr_found *found, double all,
				      struct learning *learning)
{
	const struct dabir_report *report = inquiry->report;
	enum dabir_status status = dbr_archive_get_text(
		inquiry->archive, found->id, inquiry->report);

	learning->words = 0;
	for (uint32_t i = 0; i < report->line_count && status == DABIR_OK; i++)
		if (dbr_words_part(report->lines[i].role) != DBR_PARTS)
			status = dbr_terms_walk(
				report->text.data + report->lines[i].span.at,
				report->lines[i].span.len, take_word, learning);
	for (size_t i = 0; learning->slots && i <= learning->mask; i++) {
		struct candidate *slot = &learning->slots[i];

		if (slot->here > 0)
			slot->weight += slot->here / learning->words *
					(float)(found->score / all);
		slot->here = 0;
	}
	return status;
}

static int heavier_first(const void *one, const void *two)
{
	const struct candidate *a = one, *b = two;

	if (a->weight != b->weight)
		return a->weight < b->weight ? 1 : -1;
	return strcmp(a->term, b->term);
}

/* The heaviest, once more by how telling they are. */
static enum dabir_status choose(struct dbr_inquiry *inquiry,
				struct learning *learning, size_t *count)
{
	const struct dbr_columns *columns;
	enum dabir_status status =
		dbr_store_columns(inquiry->archive->store, &columns);
	size_t kept = 0;

	for (size_t i = 0; learning->slots && i <= learning->mask; i++)
		if (learning->slots[i].term)
			learning->slots[kept++] = learning->slots[i];
	if (kept)
		qsort(learning->slots, kept, sizeof(*learning->slots),
		      heavier_first);
	if (kept > CANDIDATES)
		kept = CANDIDATES;
	for (size_t i = 0; i < kept && status == DABIR_OK; i++) {
		struct candidate *slot = &learning->slots[i];
		uint64_t reports = 0;

		status = dbr_store_count_of(inquiry->archive->store, slot->term,
					    slot->len, &reports);
		slot->weight *=
			logf((float)columns->count / ((float)reports + 1));
	}
	if (kept)
		qsort(learning->slots, kept, sizeof(*learning->slots),
		      heavier_first);
	*count = kept < WORDS ? kept : WORDS;
	return status;
}

/* Weights of the words asked for add up to 1 - SHARE, of the others to it. */
static enum dabir_status add_words(struct dbr_inquiry *inquiry,
				   const struct candidate *words, size_t count)
{
	struct dbr_node *any = dbr_arena_zero(&inquiry->arena, 1, sizeof(*any));
	struct dbr_node *asked = inquiry->parsed.words, **end;
	unsigned groups = inquiry->parsed.groups;
	float sum = 0;

	if (!any)
		return DABIR_NO_MEMORY;
	any->kind = DBR_NODE_ANY;
	any->first = asked;
	for (struct dbr_node *node = asked->kind == DBR_NODE_ANY ? asked->first
								 : asked;
	     node; node = node->next)
		node->weight *= (1 - SHARE) / (float)groups;
	for (size_t i = 0; i < count; i++)
		sum += words[i].weight;
	end = &asked->next;
	for (size_t i = 0; i < count && sum > 0; i++) {
		struct dbr_node *node =
			dbr_arena_zero(&inquiry->arena, 1, sizeof(*node));

		if (!node)
			return DABIR_NO_MEMORY;
		node->kind = DBR_NODE_TERMS;
		node->terms = words[i].term;
		node->weight = SHARE * words[i].weight / sum;
		node->group = inquiry->parsed.groups++;
		*end = node;
		end = &node->next;
	}
	if (inquiry->parsed.query.root == asked)
		inquiry->parsed.query.root = any;
	else
		inquiry->parsed.query.more = any;
	return DABIR_OK;
}

enum dabir_status dbr_expand(struct dbr_inquiry *inquiry)
{
	struct learning learning = { .arena = &inquiry->arena };
	struct dbr_found_list found = { 0 };
	enum dabir_status status;
	size_t count = 0;
	double all = 0;

	if (!inquiry->parsed.words)
		return DABIR_OK;
	status = dbr_store_search(inquiry->archive->store,
				  &inquiry->parsed.query, REPORTS, &found);
	for (size_t i = 0; i < found.count; i++)
		all += found.items[i].score;
	for (size_t i = 0; i < found.count && status == DABIR_OK; i++)
		status = learn_report(inquiry, &found.items[i], all, &learning);
	if (status == DABIR_OK)
		status = choose(inquiry, &learning, &count);
	if (status == DABIR_OK && count)
		status = add_words(inquiry, learning.slots, count);
	dbr_free(found.items);
	return status;
}
