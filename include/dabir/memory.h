/*
 memory.h - where all memory comes from.

 A host with its own allocator, or a test that makes the n-th allocation
 fail, sets these once before the first call of any other function.
 */
#ifndef DABIR_MEMORY_H
#define DABIR_MEMORY_H

#include <dabir/status.h>

struct dabir_memory {
	void *(*resize)(void *context, void *block, size_t size);
	void (*release)(void *context, void *block);
	void *context;
};

/*
 Use `memory` for every later allocation.

 memory   copied; NULL goes back to the C library's. `resize` with a NULL
          block allocates; it returns NULL when it has none to give

 Call before any other thread uses the library.
 */
DABIR_API void dabir_set_memory(const struct dabir_memory *memory);

#endif
