/*
 fault.h - an allocator whose n-th allocation fails, once.

   for (long n = 1; fault_round(n); n++)
           ... call; it succeeds or says DABIR_NO_MEMORY ...

 The rounds end with the first one in which nothing had to fail.
 */
#ifndef DBR_TEST_FAULT_H
#define DBR_TEST_FAULT_H

#include <stdbool.h>
#include <stdlib.h>

#include <dabir/memory.h>

static long fault_at, fault_seen, fault_live;
static bool fault_hit = true;

static void *fault_resize(void *context, void *block, size_t size)
{
	void *given;

	(void)context;
	if (++fault_seen == fault_at) {
		fault_hit = true;
		return NULL;
	}
	given = realloc(block, size);
	if (given && !block)
		fault_live++;
	return given;
}

static void fault_release(void *context, void *block)
{
	(void)context;
	fault_live--;
	free(block);
}

/* Arm the n-th allocation; false once the round before failed nothing. */
static bool fault_round(long n)
{
	static const struct dabir_memory memory = { fault_resize, fault_release,
						    NULL };

	dabir_set_memory(&memory);
	if (!fault_hit)
		return false;
	fault_hit = false;
	fault_at = n;
	fault_seen = 0;
	return true;
}

#endif
