/*
 bench_token - words to search stems, and text to tokens, on one core.

 usage: bench_token [FILE]   FILE: repaired text; without it, a made one

 CPU time of the process, so that neighbours count less. Each line gives the
 speed and its ratio to memcpy of the same bytes in the same run.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "token/terms.h"
#include "token/token.h"

#define MADE_BYTES (8u << 20)
#define ROUNDS 5

static size_t sum;

static enum dabir_status count_term(void *context, const char *term, size_t len,
				    struct dabir_span span, unsigned flags)
{
	(void)context;
	(void)term;
	(void)span;
	sum += len + flags;
	return DABIR_OK;
}

static void run_terms(const char *text, size_t len)
{
	if (dbr_terms_walk(text, len, count_term, NULL) != DABIR_OK)
		abort();
}

static void run_tokens(const char *text, size_t len)
{
	struct dabir_token token;
	size_t at = 0;

	while (dbr_token_next(text, len, &at, &token))
		sum += token.kind;
}

static void run_memcpy(const char *text, size_t len)
{
	static char *to;

	if (!to)
		to = malloc(len);
	if (!to)
		abort();
	memcpy(to, text, len);
	sum += (unsigned char)to[len / 2];
}

static double seconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
	return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

/* Bytes a second of the best round. */
static double speed(void (*run)(const char *, size_t), const char *text,
		    size_t len)
{
	double best = 0;

	run(text, len);
	for (int i = 0; i < ROUNDS; i++) {
		double from = seconds(), took;

		run(text, len);
		took = seconds() - from;
		if (took > 0 && (double)len / took > best)
			best = (double)len / took;
	}
	return best;
}

/* "The library of the city opens at five, and books are lent." */
static const char sentence[] =
	"\xDA\xA9\xD8\xAA\xD8\xA7\xD8\xA8\xD8\xAE\xD8\xA7\xD9\x86\xD9\x87 "
	"\xD8\xB4\xD9\x87\xD8\xB1 \xD8\xB3\xD8\xA7\xD8\xB9\xD8\xAA 5 "
	"\xD8\xA8\xD8\xA7\xD8\xB2 "
	"\xD9\x85\xDB\x8C\xE2\x80\x8C\xD8\xB4\xD9\x88\xD8\xAF "
	"\xD9\x88 \xDA\xA9\xD8\xAA\xD8\xA7\xD8\xA8\xE2\x80\x8C"
	"\xD9\x87\xD8\xA7 "
	"\xD8\xA7\xD9\x85\xD8\xA7\xD9\x86\xD8\xAA "
	"\xD8\xAF\xD8\xA7\xD8\xAF\xD9\x87 "
	"\xD9\x85\xDB\x8C\xE2\x80\x8C\xD8\xB4\xD9\x88\xD9\x86\xD8\xAF.\n";

static char *make(size_t *len)
{
	char *text = malloc(MADE_BYTES);

	for (*len = 0; text && *len + sizeof(sentence) < MADE_BYTES;
	     *len += sizeof(sentence) - 1)
		memcpy(text + *len, sentence, sizeof(sentence) - 1);
	return text;
}

static char *load(const char *path, size_t *len)
{
	FILE *file = fopen(path, "rb");
	char *text = NULL;
	long size;

	if (!file)
		return NULL;
	fseek(file, 0, SEEK_END);
	size = ftell(file);
	rewind(file);
	if (size > 0)
		text = malloc((size_t)size);
	*len = text ? fread(text, 1, (size_t)size, file) : 0;
	fclose(file);
	return text;
}

static void print(const char *name, double rate, double reference)
{
	printf("{\"bench\": \"%s\", \"mb_s\": %.1f, \"to_memcpy\": %.4f}\n",
	       name, rate / 1e6, rate / reference);
}

int main(int argc, char **argv)
{
	size_t len = 0;
	char *text = argc > 1 ? load(argv[1], &len) : make(&len);
	double reference;

	if (!text || !len)
		return 1;
	reference = speed(run_memcpy, text, len);
	print("memcpy", reference, reference);
	print("terms", speed(run_terms, text, len), reference);
	print("tokens", speed(run_tokens, text, len), reference);
	free(text);
	return sum == 0;
}
