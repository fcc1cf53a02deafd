/*
 An organisation by its name alone: after "the party of X" a bare X is that
 party, whatever the tagger made of it.
 */
#include <stdlib.h>

#include "names/feature.h"
#include "names/naming.h"
#include "names/words.h"

/* Words a bare name is not: those of the language, and places. */
#define NOT_BARE                                                               \
	(DBR_WORD_STOP | DBR_WORD_SAYING | DBR_WORD_HONORIFIC |                \
	 DBR_WORD_OFFICE | DBR_WORD_ORGANISATION | DBR_WORD_PLACE_HEAD |       \
	 DBR_WORD_PLACE | DBR_WORD_FIRST_NAME)

struct bare {
	struct dbr_naming *naming;
	uint64_t *keys; /* of the names behind a head, sorted */
	uint32_t count;
};

static int by_value(const void *left, const void *right)
{
	uint64_t a = *(const uint64_t *)left, b = *(const uint64_t *)right;

	return a < b ? -1 : a > b;
}

/* Whether nobody would take the word for one of the language. */
static bool is_strange(const struct dbr_naming *naming, uint32_t at)
{
	const struct dbr_word *word;

	if (naming->report->tokens[at].kind != DABIR_TOKEN_WORD ||
	    dbr_naming_is(naming, at, NOT_BARE))
		return false;
	word = dbr_word_find(dbr_naming_key(naming, at, at + 1));
	return !word || !word->fine;
}

/* "The party of X": a head, and a name of which no word is usual. */
static bool has_bare_name(const struct dbr_naming *naming,
			  const struct dbr_name *name)
{
	if (name->kind != DABIR_ENTITY_ORGANISATION || name->is_unlisted ||
	    name->end - name->first < 2 || name->end - name->first > 3 ||
	    !dbr_naming_is(naming, name->first, DBR_WORD_ORGANISATION))
		return false;
	return is_strange(naming, name->end - 1);
}

static enum dabir_status find_bare(struct bare *bare)
{
	struct dbr_naming *naming = bare->naming;

	bare->keys =
		dbr_arena_zero(&naming->report->arena,
			       (size_t)naming->count + 1, sizeof(*bare->keys));
	if (!bare->keys)
		return DABIR_NO_MEMORY;
	for (uint32_t i = 0; i < naming->count; i++) {
		const struct dbr_name *name = &naming->names[i];

		if (has_bare_name(naming, name))
			bare->keys[bare->count++] = dbr_naming_key(
				naming, name->first + 1, name->end);
	}
	if (bare->count)
		qsort(bare->keys, bare->count, sizeof(*bare->keys), by_value);
	return DABIR_OK;
}

static bool is_bare(const struct bare *bare, uint32_t first, uint32_t end)
{
	uint64_t key = dbr_naming_key(bare->naming, first, end);

	return bsearch(&key, bare->keys, bare->count, sizeof(key), by_value);
}

/* Words that no name holds. */
static enum dabir_status add_untagged(const struct bare *bare)
{
	struct dbr_naming *naming = bare->naming;
	enum dabir_status status = DABIR_OK;

	for (uint32_t i = 0;
	     i < naming->report->token_count && status == DABIR_OK; i++) {
		struct dbr_name name = {
			.tag_first = i,
			.tag_end = i + 1,
			.kind = DABIR_ENTITY_ORGANISATION,
			.person = DABIR_NONE,
			.same_as = DABIR_NONE,
			.sure = 60,
			.rule = "bare",
		};

		if (naming->tags.labels[i] != DBR_LABEL_O ||
		    !is_strange(naming, i) || !is_bare(bare, i, i + 1))
			continue;
		dbr_naming_dress(naming, &name);
		status = dbr_naming_add(naming, &name);
	}
	return status;
}

enum dabir_status dbr_naming_find_bare(struct dbr_naming *naming)
{
	struct bare bare = { .naming = naming };
	enum dabir_status status = find_bare(&bare);

	if (status != DABIR_OK || !bare.count)
		return status;
	for (uint32_t i = 0; i < naming->count; i++) {
		struct dbr_name *name = &naming->names[i];

		if (name->kind != DABIR_ENTITY_ORGANISATION &&
		    !name->is_unlisted && name->same_as == DABIR_NONE &&
		    is_bare(&bare, name->first, name->end)) {
			name->kind = DABIR_ENTITY_ORGANISATION;
			name->rule = "bare";
		}
	}
	return add_untagged(&bare);
}
