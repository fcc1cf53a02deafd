/*
 bench_dates [FILE] - finds the dates of a text again and again on one core;
 without FILE, of a sample report repeated. One JSON line; memcpy
 of the same bytes is the measure of the machine.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <dabir/dates.h>

#define ROOM (16u << 20)
#define LEAST_SECONDS 1.0

static char *text;
static size_t text_len, found_count;

static double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
	return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void load(const char *path)
{
	FILE *file = fopen(path, "rb");

	if (!file)
		return;
	text_len = fread(text, 1, ROOM, file);
	fclose(file);
}

/* A file repeated until it is long enough to time. */
static void fill(void)
{
	size_t unit = text_len;

	while (unit && text_len + unit < ROOM / 4) {
		memcpy(text + text_len, text, unit);
		text_len += unit;
	}
}

static void find_all(void)
{
	const struct dabir_reference today = { 18581, true };
	struct dabir_found_date found;
	size_t at = 0;

	found_count = 0;
	while (dabir_date_next(text, text_len, &at, &today, &found) == DABIR_OK)
		found_count++;
}

static void copy_all(void)
{
	static char *copy;

	if (!copy)
		copy = malloc(ROOM);
	if (!copy)
		return;
	memcpy(copy, text, text_len);
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

	text = malloc(ROOM);
	if (!text)
		return 1;
	load(argc > 1 ? argv[1] : "sample/text/text-sarab-dam.txt");
	fill();
	if (!text_len)
		return 1;
	copied = measure(copy_all);
	found = measure(find_all);
	printf("{\"bench\": \"dates found in text\", \"mb_per_second\": %.1f, "
	       "\"dates\": %zu, \"times_memcpy\": %.0f}\n",
	       (double)text_len / 1e6 / found, found_count, found / copied);
	free(text);
	return 0;
}
