#include "names/surface_set.h"

#include "base/hash.h"

static uint32_t slot_of(const uint64_t *keys, uint32_t capacity, uint64_t key)
{
	uint32_t slot = (uint32_t)key & (capacity - 1);

	while (keys[slot] && keys[slot] != key)
		slot = (slot + 1) & (capacity - 1);
	return slot;
}

static enum dabir_status grow(struct dabir_report *report,
			      struct dbr_surface_set *set)
{
	uint32_t capacity = set->capacity ? set->capacity * 2 : 64;
	uint64_t *keys;

	if (set->list->count * 2 < set->capacity)
		return DABIR_OK;
	keys = dbr_arena_zero(&report->arena, capacity, sizeof(*keys));
	if (!keys)
		return DABIR_NO_MEMORY;
	for (uint32_t i = 0; i < set->capacity; i++)
		if (set->keys[i])
			keys[slot_of(keys, capacity, set->keys[i])] =
				set->keys[i];
	set->keys = keys;
	set->capacity = capacity;
	return DABIR_OK;
}

enum dabir_status dbr_surface_set_add(struct dabir_report *report,
				      struct dbr_surface_set *set,
				      struct dabir_span span)
{
	struct dbr_string_list *list = set->list;
	uint64_t key = dbr_hash(report->text.data + span.at, span.len) | 1;
	enum dabir_status status = grow(report, set);
	const char *copy;
	uint32_t slot;

	if (status != DABIR_OK)
		return status;
	slot = slot_of(set->keys, set->capacity, key);
	if (set->keys[slot])
		return DABIR_OK;
	status = dbr_arena_grow(&report->arena, &list->items, &list->capacity,
				list->count, sizeof(*list->items));
	if (status != DABIR_OK)
		return status;
	copy = dbr_report_copy_span(report, span);
	if (!copy)
		return DABIR_NO_MEMORY;
	set->keys[slot] = key;
	list->items[list->count++] = copy;
	return DABIR_OK;
}
