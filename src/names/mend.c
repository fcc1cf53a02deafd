/*
 What the whole report shows of a name that its sentence did not.

 The surname of somebody named in full is his also where the tagger passed
 over it; a street or a clinic named after somebody is no person.
 */
#include <stdlib.h>

#include "names/feature.h"
#include "names/naming.h"
#include "names/words.h"

#define NOT_IN_NAMES                                                           \
	(DBR_WORD_STOP | DBR_WORD_SAYING | DBR_WORD_HONORIFIC |                \
	 DBR_WORD_OFFICE | DBR_WORD_ORGANISATION | DBR_WORD_PLACE_HEAD |       \
	 DBR_WORD_PLACE)

#define SITE_WORDS 4u /* from a site's head to the name it bears */

static bool may_be_surname(const struct dbr_naming *naming, uint32_t at)
{
	return naming->tags.labels[at] == DBR_LABEL_O &&
	       naming->report->tokens[at].kind == DABIR_TOKEN_WORD &&
	       !dbr_naming_is(naming, at, NOT_IN_NAMES);
}

static bool is_person(const struct dbr_name *name)
{
	return name->kind == DABIR_ENTITY_PERSON &&
	       name->same_as == DABIR_NONE && !name->is_unlisted;
}

/* The head of a site's name before `at`, adjectives apart, or `at`. */
static uint32_t site_before(const struct dbr_naming *naming, uint32_t at)
{
	for (uint32_t i = at; i-- > 0 && at - i <= SITE_WORDS;) {
		if (!dbr_naming_together(naming, i, at) ||
		    dbr_naming_is(naming, i, DBR_WORD_STOP | DBR_WORD_OFFICE))
			return at;
		if (dbr_naming_is(naming, i, DBR_WORD_PLACE_HEAD))
			return i;
	}
	return at;
}

/*
 A street, a clinic, a school named after somebody is not that person: a
 title right behind what it is called, "martyr" or "imam". Where the name of
 the site begins, or `from`.
 */
static uint32_t namesake_from(const struct dbr_naming *naming,
			      const struct dbr_name *name)
{
	static const char imam[] = "\xD8\xA7\xD9\x85\xD8\xA7\xD9\x85";
	static const char martyr[] = "\xD8\xB4\xD9\x87\xDB\x8C\xD8\xAF";
	uint16_t heads = DBR_WORD_PLACE_HEAD;

	if (dbr_naming_is_word(naming, name->first, imam))
		return site_before(naming, name->from);
	if (name->from == name->first || !name->from ||
	    !dbr_naming_together(naming, name->from - 1, name->from))
		return name->from;
	if (dbr_naming_is_word(naming, name->from, martyr))
		heads |= DBR_WORD_ORGANISATION;
	return dbr_naming_is(naming, name->from - 1, heads) ? name->from - 1
							    : name->from;
}

/* The street, the clinic instead of the person. */
static void name_site(const struct dbr_naming *naming, struct dbr_name *name)
{
	uint32_t from = namesake_from(naming, name);

	if (from == name->from)
		return;
	name->kind = dbr_naming_is(naming, from, DBR_WORD_PLACE_HEAD)
			     ? DABIR_ENTITY_PLACE
			     : DABIR_ENTITY_ORGANISATION;
	name->rule = "namesake";
	name->first = name->from = from;
}

static int by_value(const void *left, const void *right)
{
	uint64_t a = *(const uint64_t *)left, b = *(const uint64_t *)right;

	return a < b ? -1 : a > b;
}

/* Keys of the surnames of people named in full, sorted. */
static uint64_t *surnames(const struct dbr_naming *naming, uint32_t *count)
{
	uint64_t *keys =
		dbr_arena_zero(&naming->report->arena,
			       (size_t)naming->count + 1, sizeof(*keys));

	*count = 0;
	for (uint32_t i = 0; keys && i < naming->count; i++) {
		const struct dbr_name *name = &naming->names[i];

		if (is_person(name) && name->end - name->first > 1)
			keys[(*count)++] = dbr_naming_key(naming, name->end - 1,
							  name->end);
	}
	if (*count)
		qsort(keys, *count, sizeof(*keys), by_value);
	return keys;
}

/*
 A surname passed over: where it speaks, a title precedes it, or the word is
 one that general text hardly has.
 */
static bool is_passed_over(const struct dbr_naming *naming, uint32_t at,
			   const uint64_t *keys, uint32_t count)
{
	const struct dbr_word *word;
	uint64_t key;

	if (!may_be_surname(naming, at))
		return false;
	key = dbr_naming_key(naming, at, at + 1);
	if (!bsearch(&key, keys, count, sizeof(key), by_value))
		return false;
	word = dbr_word_find(key);
	return !word || !word->fine ||
	       dbr_naming_is(naming, at + 1, DBR_WORD_SAYING) ||
	       (at && dbr_naming_is(naming, at - 1, DBR_WORD_HONORIFIC));
}

static enum dabir_status add_passed_over(struct dbr_naming *naming)
{
	uint32_t count;
	uint64_t *keys = surnames(naming, &count);

	if (!keys)
		return DABIR_NO_MEMORY;
	for (uint32_t i = 0; count && i < naming->report->token_count; i++) {
		struct dbr_name name = {
			.tag_first = i,
			.tag_end = i + 1,
			.kind = DABIR_ENTITY_PERSON,
			.person = DABIR_NONE,
			.same_as = DABIR_NONE,
			.sure = 60,
			.rule = "surname",
		};
		enum dabir_status status;

		if (!is_passed_over(naming, i, keys, count))
			continue;
		dbr_naming_dress(naming, &name);
		status = dbr_naming_add(naming, &name);
		if (status != DABIR_OK)
			return status;
	}
	return DABIR_OK;
}

enum dabir_status dbr_naming_mend(struct dbr_naming *naming)
{
	for (uint32_t i = 0; i < naming->count; i++) {
		struct dbr_name *name = &naming->names[i];

		if (is_person(name))
			name_site(naming, name);
	}
	return add_passed_over(naming);
}
