#include "search/vocabulary.h"

#include <string.h>

#include "archive/words.h"

static const struct {
	const char *role, *word;
} table[] = {
#include "search_words.inc"
};

#define ROWS (sizeof(table) / sizeof(*table))

static const char *const field_roles[] = { "headline", "lead",	 "by",
					   "about",    "source", "section",
					   "place",    "from",	 "to" };

struct dbr_stop_words {
	size_t count;
	struct {
		const char *term;
		size_t len;
	} items[ROWS];
};

enum dbr_query_field dbr_query_field(const char *name, size_t len)
{
	for (size_t i = 0; i < ROWS; i++) {
		if (strlen(table[i].word) != len ||
		    memcmp(table[i].word, name, len) != 0)
			continue;
		for (unsigned field = 0; field < DBR_QUERY_NO_FIELD; field++)
			if (!strcmp(table[i].role, field_roles[field]))
				return (enum dbr_query_field)field;
	}
	return DBR_QUERY_NO_FIELD;
}

struct filling {
	struct dbr_arena *arena;
	struct dbr_stop_words *words;
};

static enum dabir_status add_stop(void *context, const struct dbr_word *word)
{
	struct filling *filling = context;
	struct dbr_stop_words *words = filling->words;
	char *copy;

	if (words->count == ROWS)
		return DABIR_OK;
	copy = dbr_arena_copy(filling->arena, word->term, word->len);
	if (!copy)
		return DABIR_NO_MEMORY;
	words->items[words->count].term = copy;
	words->items[words->count++].len = word->len;
	return DABIR_OK;
}

const struct dbr_stop_words *dbr_stop_words_new(struct dbr_arena *arena)
{
	struct dbr_stop_words *words = dbr_arena_zero(arena, 1, sizeof(*words));
	struct filling filling = { arena, words };

	if (!words)
		return NULL;
	for (size_t i = 0; i < ROWS; i++)
		if (!strcmp(table[i].role, "stop") &&
		    dbr_words_walk(table[i].word, strlen(table[i].word),
				   add_stop, &filling) != DABIR_OK)
			return NULL;
	return words;
}

bool dbr_is_stop_word(const struct dbr_stop_words *words, const char *term,
		      size_t len)
{
	for (size_t i = 0; i < words->count; i++)
		if (words->items[i].len == len &&
		    !memcmp(words->items[i].term, term, len))
			return true;
	return false;
}
