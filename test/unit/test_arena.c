#include "base/arena.h"
#include "check.h"

static void blocks_do_not_overlap(void)
{
	struct dbr_arena arena;
	char *first, *second;

	dbr_arena_init(&arena);
	first = dbr_arena_zero(&arena, 3, 7);
	second = dbr_arena_copy(&arena, "abc", 3);
	CHECK(first && second);
	CHECK(second >= first + 21 || second + 4 <= first);
	CHECK_TEXT(second, "abc");
	dbr_arena_release(&arena);
}

static void an_array_keeps_its_items_as_it_grows(void)
{
	struct dbr_arena arena;
	uint32_t *items = NULL, capacity = 0;

	dbr_arena_init(&arena);
	for (uint32_t i = 0; i < 1000; i++) {
		CHECK(dbr_arena_grow(&arena, &items, &capacity, i,
				     sizeof(*items)) == DABIR_OK);
		items[i] = i;
	}
	CHECK(items[0] == 0 && items[999] == 999);
	dbr_arena_release(&arena);
}

static void a_cleared_arena_is_ready_again(void)
{
	struct dbr_arena arena;

	dbr_arena_init(&arena);
	for (int i = 0; i < 100; i++)
		CHECK(dbr_arena_alloc(&arena, 5000));
	dbr_arena_clear(&arena);
	CHECK(dbr_arena_alloc(&arena, 5000));
	dbr_arena_release(&arena);
	CHECK(arena.total == 0);
}

static void an_impossible_size_is_refused(void)
{
	struct dbr_arena arena;

	dbr_arena_init(&arena);
	CHECK(!dbr_arena_alloc(&arena, SIZE_MAX));
	CHECK(!dbr_arena_zero(&arena, SIZE_MAX / 2, 3));
	dbr_arena_release(&arena);
}

int main(void)
{
	RUN(blocks_do_not_overlap);
	RUN(an_array_keeps_its_items_as_it_grows);
	RUN(a_cleared_arena_is_ready_again);
	RUN(an_impossible_size_is_refused);
	return DONE();
}
