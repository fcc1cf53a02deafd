/*
 press.h - made-up reports in any number: words of Persian letters, as
 frequent as words are (Zipf), with three of known frequency among them.
 The same number always gives the same report.
 */
#ifndef DBR_BENCH_PRESS_H
#define DBR_BENCH_PRESS_H

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "model/report.h"

#define PRESS_WORDS 60000
#define PRESS_BYTES 1400

#define PRESS_RARE "\xDA\x98\xDA\x98\xDA\x98\xDA\x98"	/* in 1 of 3,333 */
#define PRESS_COMMON "\xD9\xBE\xD9\xBE\xD9\xBE\xD9\xBE" /* in 1 of 5 */
#define PRESS_PAIR                                                             \
	"\xDA\x86\xDA\x86\xDA\x86\xDA\x86" /* behind COMMON, 1 of 50 */

static char press_words[PRESS_WORDS][24];
static unsigned press_ranks[1 << 16]; /* a word for each 65536th of the mass */

static inline uint64_t press_random(uint64_t *state)
{
	uint64_t z = *state += 0x9E3779B97F4A7C15u;

	z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
	z = (z ^ z >> 27) * 0x94D049BB133111EBu;
	return z ^ z >> 31;
}

static void press_start(void)
{
	static const char letters[] =
		"\xD8\xA7\xD8\xA8\xD8\xAA\xD8\xAF\xD8\xB1\xD8\xB2\xD8\xB3"
		"\xD8\xB4\xD9\x81\xDA\xA9\xD9\x84\xD9\x85\xD9\x86\xD9\x88"
		"\xD9\x87\xDB\x8C"; /* sixteen letters */
	double mass = 0, sum = 0;
	uint64_t state = 7;
	unsigned at = 0;

	for (unsigned i = 0; i < PRESS_WORDS; i++) {
		size_t len = 2 + press_random(&state) % 6 + (i > 200);

		for (size_t k = 0; k < len; k++)
			memcpy(press_words[i] + 2 * k,
			       letters + 2 * (press_random(&state) % 16), 2);
		mass += 1 / pow(i + 3, 1.05);
	}
	for (unsigned i = 0; i < PRESS_WORDS; i++) {
		sum += 1 / pow(i + 3, 1.05);
		while (at < 65536 && at <= sum / mass * 65536)
			press_ranks[at++] = i;
	}
	while (at < 65536)
		press_ranks[at++] = PRESS_WORDS - 1;
}

static size_t press_add(char *out, const char *text)
{
	size_t len = strlen(text);

	memcpy(out, text, len);
	return len;
}

/* The text of report `number`, about PRESS_BYTES long. Returns its length. */
static size_t press_text(uint64_t number, char *out)
{
	uint64_t state = number * 977 + 1;
	size_t len = 0;

	while (len < PRESS_BYTES) {
		const char *word =
			press_words[press_ranks[press_random(&state) & 65535]];
		size_t size = strlen(word);

		memcpy(out + len, word, size);
		len += size;
		out[len++] = ' ';
	}
	if (number % 3333 == 1)
		len += press_add(out + len, PRESS_RARE " ");
	if (number % 5 == 2)
		len += press_add(out + len, PRESS_COMMON " ");
	if (number % 50 == 2)
		len += press_add(out + len, PRESS_PAIR " ");
	out[len - 1] = '\n';
	return len;
}

/* Processor time of this thread. */
static inline double press_busy(void)
{
	struct timespec now;

	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static inline double press_seconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

#endif
