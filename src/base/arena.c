#include "base/arena.h"

#include <stdalign.h>
#include <string.h>

#include "base/memory.h"

#define FIRST_BLOCK ((size_t)16 << 10)
#define LARGEST_STEP ((size_t)4 << 20)

struct dbr_arena_block {
	struct dbr_arena_block *older;
	size_t size;
	alignas(max_align_t) char bytes[];
};

void dbr_arena_init(struct dbr_arena *arena)
{
	memset(arena, 0, sizeof(*arena));
}

static void free_chain(struct dbr_arena_block *block)
{
	while (block) {
		struct dbr_arena_block *older = block->older;

		dbr_free(block);
		block = older;
	}
}

void dbr_arena_release(struct dbr_arena *arena)
{
	free_chain(arena->head);
	dbr_arena_init(arena);
}

void dbr_arena_clear(struct dbr_arena *arena)
{
	if (!arena->head)
		return;
	free_chain(arena->head->older);
	arena->head->older = NULL;
	arena->next = arena->head->bytes;
	arena->end = arena->head->bytes + arena->head->size;
	arena->total = arena->head->size;
}

static enum dabir_status add_block(struct dbr_arena *arena, size_t least)
{
	size_t size = arena->head ? arena->head->size * 2 : FIRST_BLOCK;
	struct dbr_arena_block *block;

	if (size > LARGEST_STEP)
		size = LARGEST_STEP;
	if (size < least)
		size = least;
	if (size > SIZE_MAX - sizeof(*block))
		return DABIR_NO_MEMORY;
	block = dbr_alloc(sizeof(*block) + size);
	if (!block)
		return DABIR_NO_MEMORY;
	block->older = arena->head;
	block->size = size;
	arena->head = block;
	arena->next = block->bytes;
	arena->end = block->bytes + size;
	arena->total += size;
	return DABIR_OK;
}

void *dbr_arena_alloc(struct dbr_arena *arena, size_t size)
{
	const size_t mask = alignof(max_align_t) - 1;
	void *given;

	if (size > SIZE_MAX - mask)
		return NULL;
	size = (size + mask) & ~mask;
	if (!arena->head || (size_t)(arena->end - arena->next) < size)
		if (add_block(arena, size) != DABIR_OK)
			return NULL;
	given = arena->next;
	arena->next += size;
	return given;
}

void *dbr_arena_zero(struct dbr_arena *arena, size_t count, size_t size)
{
	void *given;

	if (size && count > SIZE_MAX / size)
		return NULL;
	given = dbr_arena_alloc(arena, count * size);
	if (given)
		memset(given, 0, count * size);
	return given;
}

char *dbr_arena_copy(struct dbr_arena *arena, const char *data, size_t len)
{
	char *copy = len < SIZE_MAX ? dbr_arena_alloc(arena, len + 1) : NULL;

	if (!copy)
		return NULL;
	if (len)
		memcpy(copy, data, len);
	copy[len] = '\0';
	return copy;
}

enum dabir_status dbr_arena_grow(struct dbr_arena *arena, void *items,
				 uint32_t *capacity, uint32_t count,
				 size_t size)
{
	uint32_t wanted = *capacity ? *capacity * 2 : 16;
	void *old, *grown;

	if (count < *capacity)
		return DABIR_OK;
	if (wanted < *capacity)
		return DABIR_TOO_LARGE;
	memcpy(&old, items, sizeof(old));
	grown = dbr_arena_alloc(arena, wanted * size);
	if (!grown)
		return DABIR_NO_MEMORY;
	if (count)
		memcpy(grown, old, count * size);
	memcpy(items, &grown, sizeof(grown));
	*capacity = wanted;
	return DABIR_OK;
}
