#include "archive/heap.h"
#include "check.h"

static bool more(const struct dbr_found *one, const struct dbr_found *two)
{
	return one->score > two->score;
}

static void the_best_are_kept_in_order(void)
{
	struct dbr_heap heap;

	dbr_heap_init(&heap, 5, more);
	for (unsigned i = 0; i < 100; i++) {
		struct dbr_found found = { .id = i, .score = i * 37 % 101 };

		CHECK(dbr_heap_offer(&heap, &found) == DABIR_OK);
	}
	dbr_heap_sort(&heap);
	CHECK(heap.count == 5);
	for (size_t i = 1; i < heap.count; i++)
		CHECK(heap.items[i - 1].score > heap.items[i].score);
	CHECK(heap.items[0].score >= 99);
	dbr_heap_release(&heap);
}

static void a_heap_for_nothing_keeps_nothing(void)
{
	struct dbr_found found = { .id = 1, .score = 1 };
	struct dbr_heap heap;

	dbr_heap_init(&heap, 0, more);
	CHECK(dbr_heap_offer(&heap, &found) == DABIR_OK);
	CHECK(dbr_heap_is_full_of_better(&heap, &found));
	dbr_heap_sort(&heap);
	CHECK(heap.count == 0);
	dbr_heap_release(&heap);
}

int main(void)
{
	RUN(the_best_are_kept_in_order);
	RUN(a_heap_for_nothing_keeps_nothing);
	return DONE();
}
