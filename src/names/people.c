#include "names/people.h"

#include <string.h>

#include "names/index.h"
#include "base/utf8.h"
#include "names/folded.h"
#include "names/office_key.h"
#include "names/words.h"

#define PEOPLE_CAP 65536u

static const char *text_of(const struct dabir_report *report,
			   struct dabir_span span)
{
	return report->text.data + span.at;
}

static uint64_t key_of(const struct dabir_report *report,
		       struct dabir_span span)
{
	return dbr_folded_key(text_of(report, span), span.len);
}

/* The first entity that starts at `at` or later. */
static uint32_t entity_from(const struct dabir_report *report, uint32_t at)
{
	uint32_t low = 0, high = report->entity_count;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (report->entities[middle].span.at < at)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static bool covers(struct dabir_span outer, struct dabir_span inner)
{
	return outer.at <= inner.at &&
	       inner.at + inner.len <= outer.at + outer.len;
}

/* Entities hardly overlap: what covers a byte starts a few places before. */
#define LOOK_BACK 8u

uint32_t dbr_people_entity_at(const struct dabir_report *report, uint32_t at)
{
	uint32_t next = entity_from(report, at + 1), best = DABIR_NONE;
	struct dabir_span byte = { at, 1 };

	for (uint32_t i = next; i > 0 && i + LOOK_BACK > next; i--) {
		const struct dabir_entity *entity = &report->entities[i - 1];

		if (covers(entity->span, byte) &&
		    (best == DABIR_NONE ||
		     entity->span.len > report->entities[best].span.len))
			best = i - 1;
	}
	return best;
}

static uint32_t person_around(const struct dabir_report *report,
			      struct dabir_span span)
{
	uint32_t next = entity_from(report, span.at + 1);

	for (uint32_t i = next; i > 0 && i + LOOK_BACK > next; i--) {
		const struct dabir_entity *entity = &report->entities[i - 1];

		if (entity->person != DABIR_NONE && covers(entity->span, span))
			return entity->person;
	}
	return DABIR_NONE;
}

static uint32_t person_inside(const struct dabir_report *report,
			      struct dabir_span span)
{
	for (uint32_t i = entity_from(report, span.at);
	     i < report->entity_count; i++) {
		const struct dabir_entity *entity = &report->entities[i];

		if (entity->span.at >= span.at + span.len)
			break;
		if (entity->person != DABIR_NONE && covers(span, entity->span))
			return entity->person;
	}
	return DABIR_NONE;
}

uint32_t dbr_people_find(const struct dabir_report *report,
			 struct dabir_span span)
{
	uint32_t person = person_around(report, span);

	if (person == DABIR_NONE)
		person = person_inside(report, span);
	if (person == DABIR_NONE)
		person = dbr_people_index_find(report->people_index,
					       DBR_KEY_SURFACE,
					       key_of(report, span));
	return person;
}

uint32_t dbr_people_find_office(const struct dabir_report *report,
				struct dabir_span span)
{
	struct dbr_office_keys keys;
	uint32_t person;

	dbr_office_keys_of(text_of(report, span), span.len, &keys);
	if (!keys.count)
		return DABIR_NONE;
	person = dbr_people_index_find(report->people_index, DBR_KEY_OFFICE,
				       keys.key[keys.count - 1]);
	if (person != DABIR_NONE)
		return person;
	return dbr_people_index_find(report->people_index, DBR_KEY_OFFICE_PART,
				     keys.key[keys.count - 1]);
}

/* Bytes of the first word of a span; half-spaces do not end a word. */
static size_t first_word(const char *text, size_t len)
{
	size_t end = 0;

	while (end < len && text[end] != ' ')
		end++;
	return end;
}

/* A verse in Arabic with its vowel marks names nobody. */
static bool is_vowelled(const char *text, size_t len)
{
	uint32_t marks = 0;

	for (size_t at = 0; at < len; at += dbr_utf8_length(text[at])) {
		uint32_t point = dbr_utf8_get(text + at);

		marks += point >= 0x064B && point <= 0x0652;
	}
	return marks > 2;
}

bool dbr_people_may_name(const struct dabir_report *report,
			 struct dabir_span span)
{
	const char *text = text_of(report, span);

	if (is_vowelled(text, span.len))
		return false;
	return dbr_word_is(text, first_word(text, span.len),
			   DBR_WORD_FIRST_NAME | DBR_WORD_HONORIFIC) ||
	       dbr_people_find(report, span) != DABIR_NONE;
}

/* Arrays have room for the next power of two; see people.h. */
static bool is_full(uint32_t count)
{
	return (count & (count - 1)) == 0;
}

static void *grown(struct dabir_report *report, const void *items,
		   uint32_t count, size_t size)
{
	uint32_t room = count ? count * 2 : 1;
	char *copy = dbr_arena_zero(&report->arena, room, size);

	if (copy && count)
		memcpy(copy, items, count * size);
	return copy;
}

/* The person whose tagged name is the beginning of this longer one. */
static uint32_t beginning_of(const struct dabir_report *report,
			     struct dabir_span name)
{
	for (uint32_t i = entity_from(report, name.at);
	     i < report->entity_count && report->entities[i].span.at == name.at;
	     i++) {
		const struct dabir_entity *entity = &report->entities[i];

		if (entity->kind == DABIR_ENTITY_PERSON &&
		    entity->person != DABIR_NONE &&
		    entity->core.at == name.at && entity->core.len < name.len &&
		    strlen(report->people[entity->person].name) ==
			    entity->core.len)
			return entity->person;
	}
	return DABIR_NONE;
}

enum dabir_status dbr_people_add_fuller(struct dabir_report *report,
					struct dabir_span name,
					uint32_t *person)
{
	const char *copy;

	*person = person_around(report, name);
	if (*person != DABIR_NONE)
		return DABIR_OK;
	*person = beginning_of(report, name);
	if (*person == DABIR_NONE)
		return dbr_people_add(report, name, person);
	copy = dbr_report_copy_span(report, name);
	if (!copy)
		return DABIR_NO_MEMORY;
	report->people[*person].name = copy;
	return DABIR_OK;
}

enum dabir_status dbr_people_add(struct dabir_report *report,
				 struct dabir_span name, uint32_t *person)
{
	const char *copy;

	if (report->person_count >= PEOPLE_CAP)
		return DABIR_TOO_LARGE;
	if (is_full(report->person_count)) {
		void *people =
			grown(report, report->people, report->person_count,
			      sizeof(*report->people));

		if (!people)
			return DABIR_NO_MEMORY;
		report->people = people;
	}
	copy = dbr_report_copy_span(report, name);
	if (!copy)
		return DABIR_NO_MEMORY;
	memset(&report->people[report->person_count], 0,
	       sizeof(*report->people));
	report->people[report->person_count].name = copy;
	*person = report->person_count++;
	return DABIR_OK;
}

static bool holds(const char *const *list, uint32_t count, const char *text,
		  size_t len)
{
	for (uint32_t i = 0; i < count; i++)
		if (!strncmp(list[i], text, len) && list[i][len] == '\0')
			return true;
	return false;
}

/* Add the text at `span` to a list of surfaces unless it is there. */
static enum dabir_status add_surface(struct dabir_report *report,
				     struct dabir_span span,
				     const char *const **list, uint32_t *count)
{
	const char **items;
	const char *copy;

	if (*count >= DBR_PEOPLE_ALIAS_CAP ||
	    holds(*list, *count, text_of(report, span), span.len))
		return DABIR_OK;
	copy = dbr_report_copy_span(report, span);
	items = is_full(*count) ? grown(report, *list, *count, sizeof(*items))
				: (const char **)*list;
	if (!copy || !items)
		return DABIR_NO_MEMORY;
	items[*count] = copy;
	*list = items;
	++*count;
	return DABIR_OK;
}

enum dabir_status dbr_people_add_alias(struct dabir_report *report,
				       uint32_t person, struct dabir_span span)
{
	struct dabir_person *owner = &report->people[person];
	enum dabir_status status;

	status =
		add_surface(report, span, &owner->aliases, &owner->alias_count);
	if (status != DABIR_OK)
		return status;
	return dbr_people_index_add(report, DBR_KEY_SURFACE,
				    key_of(report, span), person);
}

enum dabir_status dbr_people_add_office_of(struct dabir_report *report,
					   uint32_t person,
					   struct dabir_span span)
{
	struct dabir_person *owner = &report->people[person];
	struct dbr_office_keys keys;
	enum dabir_status status;

	status = add_surface(report, span, &owner->offices,
			     &owner->office_count);
	if (status != DABIR_OK)
		return status;
	dbr_office_keys_of(text_of(report, span), span.len, &keys);
	for (uint32_t i = 0; i < keys.count && status == DABIR_OK; i++)
		status = dbr_people_index_add(report, DBR_KEY_OFFICE_PART,
					      keys.key[i], person);
	if (status != DABIR_OK || !keys.count)
		return status;
	return dbr_people_index_add(report, DBR_KEY_OFFICE,
				    keys.key[keys.count - 1], person);
}

enum dabir_status dbr_people_add_office(struct dabir_report *report,
					struct dabir_span span,
					uint32_t *person)
{
	enum dabir_status status;

	*person = dbr_people_index_find(report->people_index, DBR_KEY_SURFACE,
					key_of(report, span));
	if (*person != DABIR_NONE)
		return DABIR_OK;
	status = dbr_people_add(report, span, person);
	if (status == DABIR_OK)
		status = dbr_people_add_alias(report, *person, span);
	if (status == DABIR_OK)
		status = dbr_people_add_office_of(report, *person, span);
	return status;
}
