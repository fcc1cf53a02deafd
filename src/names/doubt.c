/*
 A lone word that the tagger hardly takes for a person is none, unless
 something else in the report says so: a title or an office beside it, a verb
 of saying behind it, the same word at the end of a surer name.
 */
#include <stdlib.h>

#include "names/naming.h"
#include "names/words.h"

#define SURE 60u	 /* of 50 to 99: a nat above the next label */
#define OFFICE_WORDS 12u /* from the head of an office to its holder */

struct sure_names {
	uint64_t *keys; /* last words of names that are sure, sorted */
	uint32_t count;
};

static int by_value(const void *left, const void *right)
{
	uint64_t a = *(const uint64_t *)left, b = *(const uint64_t *)right;

	return a < b ? -1 : a > b;
}

static bool is_person(const struct dbr_name *name)
{
	return name->kind == DABIR_ENTITY_PERSON &&
	       name->same_as == DABIR_NONE && !name->is_unlisted;
}

/* The head of an office before the name, with nothing that ends its phrase. */
static bool holds_office(const struct dbr_naming *naming, uint32_t first)
{
	for (uint32_t i = first; i-- > 0 && first - i <= OFFICE_WORDS;) {
		if (!dbr_naming_together(naming, i, first) ||
		    dbr_naming_is(naming, i, DBR_WORD_STOP))
			return false;
		if (dbr_naming_is(naming, i, DBR_WORD_OFFICE))
			return true;
	}
	return false;
}

static bool is_doubtful(const struct dbr_naming *naming,
			const struct dbr_name *name)
{
	return name->end - name->first == 1 && name->sure < SURE &&
	       name->from == name->first && name->to == name->end &&
	       !dbr_naming_is(naming, name->end, DBR_WORD_SAYING) &&
	       !holds_office(naming, name->first);
}

static enum dabir_status find_sure(const struct dbr_naming *naming,
				   struct sure_names *sure)
{
	sure->keys =
		dbr_arena_zero(&naming->report->arena,
			       (size_t)naming->count + 1, sizeof(*sure->keys));
	if (!sure->keys)
		return DABIR_NO_MEMORY;
	for (uint32_t i = 0; i < naming->count; i++) {
		const struct dbr_name *name = &naming->names[i];

		if (is_person(name) && !is_doubtful(naming, name))
			sure->keys[sure->count++] = dbr_naming_key(
				naming, name->end - 1, name->end);
	}
	if (sure->count)
		qsort(sure->keys, sure->count, sizeof(*sure->keys), by_value);
	return DABIR_OK;
}

enum dabir_status dbr_naming_doubt(struct dbr_naming *naming)
{
	struct sure_names sure = { 0 };
	enum dabir_status status = find_sure(naming, &sure);

	for (uint32_t i = 0; i < naming->count && status == DABIR_OK; i++) {
		struct dbr_name *name = &naming->names[i];
		uint64_t key;

		if (!is_person(name) || !is_doubtful(naming, name))
			continue;
		key = dbr_naming_key(naming, name->first, name->end);
		name->is_unlisted = !bsearch(&key, sure.keys, sure.count,
					     sizeof(key), by_value);
	}
	return status;
}
