/*
 ask.h - how long questions to an archive of made-up reports (press.h) take.
 */
#ifndef DBR_BENCH_ASK_H
#define DBR_BENCH_ASK_H

#include <dabir/search.h>

#include "press.h"

#define ROUNDS 40

static void fail(const char *what)
{
	fprintf(stderr, "bench: %s\n", what);
	exit(1);
}

static void need(enum dabir_status status)
{
	if (status < DABIR_OK)
		fail(dabir_status_text(status));
}

static int by_size(const void *one, const void *two)
{
	const double *a = one, *b = two;

	return *a < *b ? -1 : *a > *b;
}

static inline void ask(struct dabir_archive *archive, const char *name,
		       const struct dabir_search *search)
{
	double times[ROUNDS], busy[ROUNDS];
	uint64_t total = 0;

	for (unsigned i = 0; i < ROUNDS; i++) {
		double start = press_seconds(), busy_start = press_busy();
		struct dabir_hits *hits;

		need(dabir_search_run(archive, search, &hits, NULL));
		times[i] = press_seconds() - start;
		busy[i] = press_busy() - busy_start;
		total = hits->total;
		dabir_hits_free(hits);
	}
	qsort(times, ROUNDS, sizeof(*times), by_size);
	qsort(busy, ROUNDS, sizeof(*busy), by_size);
	printf("{\"bench\":\"search "
	       "%s\",\"ms\":%.2f,\"busy_ms\":%.2f,\"p95_ms\":%.2f,"
	       "\"hits\":%llu}\n",
	       name, times[ROUNDS / 2] * 1e3, busy[ROUNDS / 2] * 1e3,
	       times[ROUNDS * 19 / 20] * 1e3, (unsigned long long)total);
}

static inline void ask_all(struct dabir_archive *archive)
{
	ask(archive, "rare word",
	    &(struct dabir_search){ .query = PRESS_RARE });
	ask(archive, "word in 20 %",
	    &(struct dabir_search){ .query = PRESS_COMMON });
	ask(archive, "phrase",
	    &(struct dabir_search){ .query = "\"" PRESS_COMMON " " PRESS_PAIR
					     "\"" });
	ask(archive, "two words and dates",
	    &(struct dabir_search){ .query = PRESS_COMMON " " PRESS_PAIR,
				    .from = "2012-01-01",
				    .to = "2012-06-30" });
	ask(archive, "newest, word in 20 %",
	    &(struct dabir_search){ .query = PRESS_COMMON,
				    .sort = DABIR_SORT_NEW });
	ask(archive, "newest, rare word",
	    &(struct dabir_search){ .query = PRESS_RARE,
				    .sort = DABIR_SORT_NEW });
	ask(archive, "page 500, word in 20 %",
	    &(struct dabir_search){ .query = PRESS_COMMON, .offset = 5000 });
}

#endif
