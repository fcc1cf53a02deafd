/*
 arena.h - memory that ends all at once.

 One report, one arena: nothing inside is freed alone. An allocation is a
 pointer bump; blocks double up to a cap. Not for sharing between threads.
 */
#ifndef DBR_BASE_ARENA_H
#define DBR_BASE_ARENA_H

#include <dabir/status.h>

struct dbr_arena_block;

struct dbr_arena {
	struct dbr_arena_block *head;
	char *next;
	char *end;
	size_t total; /* bytes taken from the system */
};

void dbr_arena_init(struct dbr_arena *arena);
void dbr_arena_release(struct dbr_arena *arena);

/* Empty and ready again; keeps the largest block. */
void dbr_arena_clear(struct dbr_arena *arena);

/* `size` bytes aligned for any type, not cleared, or NULL. */
void *dbr_arena_alloc(struct dbr_arena *arena, size_t size);

/* `count` items of `size` bytes, cleared, or NULL; overflow gives NULL. */
void *dbr_arena_zero(struct dbr_arena *arena, size_t count, size_t size);

/* A copy of `len` bytes with a NUL behind, or NULL. */
char *dbr_arena_copy(struct dbr_arena *arena, const char *data, size_t len);

/*
 Room for one more item in an array that lives in the arena; as dbr_grow(),
 the old array is left behind in the arena.
 */
DABIR_CHECK enum dabir_status dbr_arena_grow(struct dbr_arena *arena,
					     void *items, uint32_t *capacity,
					     uint32_t count, size_t size);

#endif
