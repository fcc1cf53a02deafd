/*
 memory.h - allocation for long-lived things; a report uses its arena.
 */
#ifndef DBR_BASE_MEMORY_H
#define DBR_BASE_MEMORY_H

#include <dabir/memory.h>

/* `size` bytes, not cleared, or NULL. Free with dbr_free(). */
void *dbr_alloc(size_t size);

/* `count` items of `size` bytes, cleared, or NULL; overflow gives NULL. */
void *dbr_alloc_zero(size_t count, size_t size);

/* As realloc(); on NULL the old block stands. */
void *dbr_resize(void *block, size_t size);

void dbr_free(void *block);

/*
 Room for one more item in a growing array.

 items     the array's address; may hold NULL
 capacity  in and out, in items
 count     items in use
 size      bytes an item

 Returns DABIR_OK or DABIR_NO_MEMORY with the array as it was.
 */
DABIR_CHECK enum dabir_status dbr_grow(void *items, size_t *capacity,
				       size_t count, size_t size);

/* A copy of `len` bytes with a NUL behind, or NULL. Free with dbr_free(). */
char *dbr_copy_new(const char *data, size_t len);

#endif
