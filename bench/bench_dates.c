/*
 bench_dates [FILE] - finds the dates of a text again and again on one core;
 without FILE, of a sample report repeated. One JSON line; memcpy
 of the same bytes is the measure of the machine.
 */
#include <string.h>

#include <dabir/dates.h>

#include "bench.h"

#define ROOM (4u << 20)
#define LEAST_SECONDS 1.0

static struct text text;
static size_t found_count;

/* A file repeated until it is long enough to time. */
static struct text repeated(struct text file)
{
	struct text longer = { malloc(ROOM + file.len), 0 };

	while (longer.bytes && file.len && longer.len < ROOM) {
		memcpy(longer.bytes + longer.len, file.bytes, file.len);
		longer.len += file.len;
	}
	free(file.bytes);
	return longer;
}

static void find_all(void)
{
	const struct dabir_reference today = { 18581, true };
	struct dabir_found_date found;
	size_t at = 0;

	found_count = 0;
	while (dabir_date_next(text.bytes, text.len, &at, &today, &found) ==
	       DABIR_OK)
		found_count++;
}

static void copy_all(void)
{
	static char *copy;

	if (!copy)
		copy = malloc(text.len);
	if (!copy)
		return;
	memcpy(copy, text.bytes, text.len);
	__asm__ volatile("" : : "r"(copy) : "memory");
}

/* Seconds a round, the best of rounds that last a second together. */
static double measure(void (*round)(void))
{
	double begin = now(), best = 1e9;

	while (now() - begin < LEAST_SECONDS) {
		double start = now(), took;

		round();
		took = now() - start;
		best = took < best ? took : best;
	}
	return best;
}

int main(int argc, char **argv)
{
	double copied, found;

	text = repeated(
		load(argc > 1 ? argv[1] : "sample/text/text-sarab-dam.txt"));
	if (!text.len)
		return 1;
	copied = measure(copy_all);
	found = measure(find_all);
	printf("{\"bench\": \"dates found in text\", \"mb_per_second\": %.1f, "
	       "\"dates\": %zu, \"times_memcpy\": %.0f}\n",
	       (double)text.len / 1e6 / found, found_count, found / copied);
	free(text.bytes);
	return 0;
}
