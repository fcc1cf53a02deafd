/*
 Which mentions are one person: full names first, then parts of them.

 A surname shared by two people goes to the one named last before it; it is
 nobody's alias then.
 */
#include <string.h>

#include "names/folded.h"
#include "names/naming.h"
#include "names/people.h"
#include "names/words.h"

#define SAME_SURNAME_MAX 32u /* people of one surname that are looked at */
#define WORDS_MAX 8u

/* What is known of a person beyond the record. */
struct face {
	uint64_t words[WORDS_MAX]; /* keys of the words of the name */
	uint32_t count;
	uint32_t last_seen; /* token */
	uint32_t next;	    /* one more of that surname, or DABIR_NONE */
};

struct faces {
	struct dbr_naming *naming;
	struct face *items; /* by person */
	uint32_t capacity;
	uint64_t *keys; /* surname -> newest face; 0 is free */
	uint32_t *newest;
	uint32_t mask;
};

static enum dabir_status faces_init(struct faces *faces,
				    struct dbr_naming *naming)
{
	struct dbr_arena *arena = &naming->report->arena;
	uint32_t room = 64;

	memset(faces, 0, sizeof(*faces));
	while (room / 4 < naming->count)
		room *= 2;
	faces->naming = naming;
	faces->mask = room - 1;
	faces->keys = dbr_arena_zero(arena, room, sizeof(*faces->keys));
	faces->newest = dbr_arena_zero(arena, room, sizeof(*faces->newest));
	return faces->keys && faces->newest ? DABIR_OK : DABIR_NO_MEMORY;
}

static uint32_t slot_of(const struct faces *faces, uint64_t key)
{
	uint32_t slot = (uint32_t)key & faces->mask;

	while (faces->keys[slot] && faces->keys[slot] != key)
		slot = (slot + 1) & faces->mask;
	return slot;
}

static uint32_t newest_of(const struct faces *faces, uint64_t surname)
{
	uint32_t slot = slot_of(faces, surname);

	return faces->keys[slot] ? faces->newest[slot] : DABIR_NONE;
}

static void read_face(const struct dbr_naming *naming,
		      const struct dbr_name *name, struct face *face)
{
	uint32_t first = name->first;

	if (name->end - first > WORDS_MAX)
		first = name->end - WORDS_MAX;
	face->count = name->end - first;
	for (uint32_t i = 0; i < face->count; i++)
		face->words[i] =
			dbr_naming_key(naming, first + i, first + i + 1);
}

/* Whether `part` is the end of `whole`, or its words in order with gaps. */
static bool fits(const struct face *part, const struct face *whole)
{
	uint32_t at = whole->count;

	for (uint32_t i = part->count; i-- > 0;) {
		while (at && whole->words[at - 1] != part->words[i])
			at--;
		if (!at)
			return false;
		at--;
	}
	return true;
}

static bool same_letters(const struct dbr_naming *naming,
			 const struct dbr_name *name,
			 const struct dabir_person *person)
{
	return dbr_naming_key(naming, name->first, name->end) ==
	       dbr_folded_key(person->name, strlen(person->name));
}

/* The person a name of two words or more belongs to, or DABIR_NONE. */
static uint32_t find_full(const struct faces *faces,
			  const struct dbr_name *name, const struct face *face)
{
	const struct dabir_report *report = faces->naming->report;
	uint32_t i = newest_of(faces, face->words[face->count - 1]);

	for (uint32_t n = 0; i != DABIR_NONE && n < SAME_SURNAME_MAX;
	     n++, i = faces->items[i].next) {
		const struct face *other = &faces->items[i];

		if (other->count > 1 &&
		    (same_letters(faces->naming, name, &report->people[i]) ||
		     fits(face, other) || fits(other, face)))
			return i;
	}
	return DABIR_NONE;
}

static enum dabir_status add_face(struct faces *faces,
				  const struct dbr_name *name,
				  const struct face *face, uint32_t *person)
{
	struct dabir_report *report = faces->naming->report;
	struct dabir_span core =
		dbr_naming_span(faces->naming, name->first, name->end);
	enum dabir_status status = dbr_people_add(report, core, person);
	uint32_t slot = slot_of(faces, face->words[face->count - 1]);

	if (status != DABIR_OK)
		return status;
	status = dbr_arena_grow(&report->arena, &faces->items, &faces->capacity,
				*person, sizeof(*faces->items));
	if (status != DABIR_OK)
		return status;
	faces->items[*person] = *face;
	faces->items[*person].next =
		faces->keys[slot] ? faces->newest[slot] : DABIR_NONE;
	faces->keys[slot] = face->words[face->count - 1];
	faces->newest[slot] = *person;
	return DABIR_OK;
}

/* A longer form of the name than the one known becomes the name. */
static enum dabir_status keep_fullest(struct faces *faces,
				      const struct dbr_name *name,
				      const struct face *face)
{
	struct dabir_report *report = faces->naming->report;
	struct face *known = &faces->items[name->person];
	const char *copy;

	if (face->count <= known->count)
		return DABIR_OK;
	copy = dbr_report_copy_span(
		report, dbr_naming_span(faces->naming, name->first, name->end));
	if (!copy)
		return DABIR_NO_MEMORY;
	report->people[name->person].name = copy;
	memcpy(known->words, face->words, sizeof(known->words));
	known->count = face->count;
	return DABIR_OK;
}

static enum dabir_status join_full(struct faces *faces, struct dbr_name *name)
{
	struct face face = { .last_seen = name->first };

	read_face(faces->naming, name, &face);
	if (face.count < 2)
		return DABIR_OK;
	name->person = find_full(faces, name, &face);
	if (name->person == DABIR_NONE)
		return add_face(faces, name, &face, &name->person);
	return keep_fullest(faces, name, &face);
}

/* The person of that surname who was named last before token `at`. */
static uint32_t latest(const struct faces *faces, uint64_t surname, uint32_t at)
{
	uint32_t best = DABIR_NONE;
	uint32_t i = newest_of(faces, surname);

	for (uint32_t n = 0; i != DABIR_NONE && n < SAME_SURNAME_MAX;
	     n++, i = faces->items[i].next) {
		const struct face *face = &faces->items[i];
		bool before = face->last_seen <= at;

		if (best == DABIR_NONE)
			best = i;
		else if (before &&
			 (faces->items[best].last_seen > at ||
			  face->last_seen > faces->items[best].last_seen))
			best = i;
	}
	return best;
}

/* A lone first name is the one person with that first name. */
static uint32_t by_first_name(const struct faces *faces, uint64_t word)
{
	const struct dabir_report *report = faces->naming->report;
	uint32_t found = DABIR_NONE;

	if (report->person_count > SAME_SURNAME_MAX)
		return DABIR_NONE;
	for (uint32_t i = 0; i < report->person_count; i++) {
		if (faces->items[i].count < 2 ||
		    faces->items[i].words[0] != word)
			continue;
		if (found != DABIR_NONE)
			return DABIR_NONE;
		found = i;
	}
	return found;
}

static enum dabir_status join_single(struct faces *faces, struct dbr_name *name)
{
	struct face face = { .last_seen = name->first };

	read_face(faces->naming, name, &face);
	if (name->person != DABIR_NONE) {
		faces->items[name->person].last_seen = name->first;
		return DABIR_OK;
	}
	name->person = latest(faces, face.words[0], name->first);
	if (name->person == DABIR_NONE)
		name->person = by_first_name(faces, face.words[0]);
	if (name->person == DABIR_NONE)
		return add_face(faces, name, &face, &name->person);
	faces->items[name->person].last_seen = name->first;
	return DABIR_OK;
}

static enum dabir_status add_aliases(struct dbr_naming *naming,
				     const struct dbr_name *name)
{
	struct dabir_report *report = naming->report;
	enum dabir_status status = dbr_people_add_alias(
		report, name->person,
		dbr_naming_span(naming, name->first, name->end));

	if (status != DABIR_OK)
		return status;
	return dbr_people_add_alias(
		report, name->person,
		dbr_naming_span(naming, name->from, name->to));
}

typedef enum dabir_status join(struct faces *faces, struct dbr_name *name);

static enum dabir_status each_person(struct faces *faces, join *act)
{
	struct dbr_naming *naming = faces->naming;

	for (uint32_t i = 0; i < naming->count; i++) {
		enum dabir_status status;

		if (naming->names[i].kind != DABIR_ENTITY_PERSON ||
		    naming->names[i].same_as != DABIR_NONE ||
		    naming->names[i].is_unlisted)
			continue;
		status = act(faces, &naming->names[i]);
		if (status != DABIR_OK)
			return status;
	}
	return DABIR_OK;
}

enum dabir_status dbr_naming_join(struct dbr_naming *naming)
{
	struct faces faces;
	enum dabir_status status = faces_init(&faces, naming);

	if (status == DABIR_OK)
		status = each_person(&faces, join_full);
	if (status == DABIR_OK)
		status = each_person(&faces, join_single);
	for (uint32_t i = 0; i < naming->count && status == DABIR_OK; i++) {
		struct dbr_name *name = &naming->names[i];

		if (name->same_as != DABIR_NONE)
			name->person = naming->names[name->same_as].person;
		if (name->person != DABIR_NONE)
			status = add_aliases(naming, name);
	}
	return status;
}
