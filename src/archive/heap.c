#include "archive/heap.h"

#include <string.h>

#include "base/memory.h"

void dbr_heap_init(struct dbr_heap *heap, size_t most, dbr_before *before)
{
	memset(heap, 0, sizeof(*heap));
	heap->most = most;
	heap->before = before;
}

void dbr_heap_release(struct dbr_heap *heap)
{
	dbr_free(heap->items);
	heap->items = NULL;
	heap->count = heap->capacity = 0;
}

static void swap(struct dbr_found *one, struct dbr_found *two)
{
	struct dbr_found kept = *one;

	*one = *two;
	*two = kept;
}

/* Let the item at `at` sink below those that are worse. */
static void sink(struct dbr_heap *heap, size_t at, size_t count)
{
	for (;;) {
		size_t child = 2 * at + 1;

		if (child >= count)
			return;
		if (child + 1 < count &&
		    heap->before(&heap->items[child], &heap->items[child + 1]))
			child++;
		if (!heap->before(&heap->items[at], &heap->items[child]))
			return;
		swap(&heap->items[at], &heap->items[child]);
		at = child;
	}
}

static void rise(struct dbr_heap *heap, size_t at)
{
	while (at) {
		size_t parent = (at - 1) / 2;

		if (!heap->before(&heap->items[parent], &heap->items[at]))
			return;
		swap(&heap->items[parent], &heap->items[at]);
		at = parent;
	}
}

bool dbr_heap_is_full_of_better(const struct dbr_heap *heap,
				const struct dbr_found *found)
{
	return heap->count == heap->most &&
	       (!heap->most || heap->before(&heap->items[0], found));
}

enum dabir_status dbr_heap_offer(struct dbr_heap *heap,
				 const struct dbr_found *found)
{
	enum dabir_status status;

	if (heap->count == heap->most) {
		if (!heap->most || !heap->before(found, &heap->items[0]))
			return DABIR_OK;
		heap->items[0] = *found;
		sink(heap, 0, heap->count);
		return DABIR_OK;
	}
	status = dbr_grow(&heap->items, &heap->capacity, heap->count,
			  sizeof(*heap->items));
	if (status != DABIR_OK)
		return status;
	heap->items[heap->count] = *found;
	rise(heap, heap->count++);
	return DABIR_OK;
}

void dbr_heap_sort(struct dbr_heap *heap)
{
	for (size_t left = heap->count; left > 1; left--) {
		swap(&heap->items[0], &heap->items[left - 1]);
		sink(heap, 0, left - 1);
	}
}
