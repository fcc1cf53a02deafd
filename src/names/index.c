#include "names/index.h"

#include "base/hash.h"

#define FIRST_CAPACITY 256u

static uint64_t salted(enum dbr_people_key kind, uint64_t key)
{
	uint64_t mixed = dbr_hash_mix(key + 0x9E3779B97F4A7C15u * (1u + kind));

	return mixed ? mixed : 1;
}

static uint32_t slot_of(const struct dbr_people_index *index, uint64_t key)
{
	uint32_t mask = index->capacity - 1;
	uint32_t slot = (uint32_t)key & mask;

	while (index->keys[slot] && index->keys[slot] != key)
		slot = (slot + 1) & mask;
	return slot;
}

uint32_t dbr_people_index_find(const struct dbr_people_index *index,
			       enum dbr_people_key kind, uint64_t key)
{
	uint32_t slot;

	if (!index || !index->capacity)
		return DABIR_NONE;
	slot = slot_of(index, salted(kind, key));
	return index->keys[slot] ? index->people[slot] : DABIR_NONE;
}

static enum dabir_status grow(struct dabir_report *report,
			      struct dbr_people_index *index)
{
	struct dbr_people_index bigger = {
		.capacity =
			index->capacity ? index->capacity * 2 : FIRST_CAPACITY,
		.count = index->count,
	};
	struct dbr_arena *arena = &report->arena;

	bigger.keys =
		dbr_arena_zero(arena, bigger.capacity, sizeof(*bigger.keys));
	bigger.people =
		dbr_arena_zero(arena, bigger.capacity, sizeof(*bigger.people));
	if (!bigger.keys || !bigger.people)
		return DABIR_NO_MEMORY;
	for (uint32_t i = 0; i < index->capacity; i++) {
		uint32_t slot;

		if (!index->keys[i])
			continue;
		slot = slot_of(&bigger, index->keys[i]);
		bigger.keys[slot] = index->keys[i];
		bigger.people[slot] = index->people[i];
	}
	*index = bigger;
	return DABIR_OK;
}

static enum dabir_status prepare(struct dabir_report *report)
{
	struct dbr_people_index *index = report->people_index;

	if (!index) {
		index = dbr_arena_zero(&report->arena, 1, sizeof(*index));
		if (!index)
			return DABIR_NO_MEMORY;
		report->people_index = index;
	}
	if (index->count * 2 < index->capacity)
		return DABIR_OK;
	return grow(report, index);
}

enum dabir_status dbr_people_index_add(struct dabir_report *report,
				       enum dbr_people_key kind, uint64_t key,
				       uint32_t person)
{
	enum dabir_status status = prepare(report);
	struct dbr_people_index *index = report->people_index;
	uint32_t slot;

	if (status != DABIR_OK)
		return status;
	key = salted(kind, key);
	slot = slot_of(index, key);
	if (!index->keys[slot]) {
		index->keys[slot] = key;
		index->people[slot] = person;
		index->count++;
	} else if (index->people[slot] != person) {
		index->people[slot] = DABIR_NONE;
	}
	return DABIR_OK;
}
