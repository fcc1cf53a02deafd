/*
 bench.h - what every bench program needs: a clock and a file.
 */
#ifndef DBR_BENCH_H
#define DBR_BENCH_H

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

struct text {
	char *bytes; /* NUL behind; NULL: could not be read */
	size_t len;
};

/* Seconds of processor time: other programs on the machine do not count. */
static inline double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
	return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

/* A whole file; free its bytes. */
static inline struct text load(const char *path)
{
	struct text text = { NULL, 0 };
	FILE *file = fopen(path, "rb");
	long len = 0;

	if (file && !fseek(file, 0, SEEK_END))
		len = ftell(file);
	if (len > 0 && (text.bytes = malloc((size_t)len + 1))) {
		rewind(file);
		text.len = fread(text.bytes, 1, (size_t)len, file);
		text.bytes[text.len] = '\0';
	}
	if (file)
		fclose(file);
	return text;
}

#endif
