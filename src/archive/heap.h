/*
 heap.h - the best few of many.
 */
#ifndef DBR_ARCHIVE_HEAP_H
#define DBR_ARCHIVE_HEAP_H

#include "archive/query.h"

/* True when `one` comes before `two`. */
typedef bool dbr_before(const struct dbr_found *one,
			const struct dbr_found *two);

struct dbr_heap {
	struct dbr_found *items; /* the worst of them first, while it fills */
	size_t count, most, capacity;
	dbr_before *before;
};

void dbr_heap_init(struct dbr_heap *heap, size_t most, dbr_before *before);
void dbr_heap_release(struct dbr_heap *heap);

/* Keep `found` if it is among the best. Returns DABIR_OK, DABIR_NO_MEMORY. */
DABIR_CHECK enum dabir_status dbr_heap_offer(struct dbr_heap *heap,
					     const struct dbr_found *found);

/* True when nothing that comes behind `found` could enter. */
bool dbr_heap_is_full_of_better(const struct dbr_heap *heap,
				const struct dbr_found *found);

/* Best first; the heap is a plain array from here on. */
void dbr_heap_sort(struct dbr_heap *heap);

#endif
