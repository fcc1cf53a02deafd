#include "archive/counts.h"

#include <string.h>

#include "base/arena.h"
#include "base/memory.h"

/* What is given out, with what it is made of behind it. */
struct growing {
	struct dabir_counts counts;
	struct dbr_arena arena;
	uint32_t capacity;
};

struct dabir_counts *dbr_counts_new(void)
{
	struct growing *growing = dbr_alloc_zero(1, sizeof(*growing));

	if (!growing)
		return NULL;
	dbr_arena_init(&growing->arena);
	return &growing->counts;
}

enum dabir_status dbr_counts_add(struct dabir_counts *counts, uint64_t id,
				 const char *name, uint64_t count)
{
	struct growing *growing = (struct growing *)counts;
	struct dabir_count *item;
	enum dabir_status status = dbr_arena_grow(
		&growing->arena, &counts->items, &growing->capacity,
		(uint32_t)counts->count, sizeof(*counts->items));

	if (status != DABIR_OK)
		return status;
	item = &counts->items[counts->count];
	item->name = dbr_arena_copy(&growing->arena, name ? name : "",
				    name ? strlen(name) : 0);
	if (!item->name)
		return DABIR_NO_MEMORY;
	item->id = id;
	item->count = count;
	counts->count++;
	return DABIR_OK;
}

void dabir_counts_free(struct dabir_counts *counts)
{
	struct growing *growing = (struct growing *)counts;

	if (!growing)
		return;
	dbr_arena_release(&growing->arena);
	dbr_free(growing);
}
