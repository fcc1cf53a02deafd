#include "reprint/posting.h"

#include <stdlib.h>

static int in_order(const void *one, const void *two)
{
	const struct dbr_posting *a = one, *b = two;

	if (a->hash != b->hash)
		return a->hash < b->hash ? -1 : 1;
	return (a->report > b->report) - (a->report < b->report);
}

void dbr_postings_sort(struct dbr_posting *postings, size_t count)
{
	if (count)
		qsort(postings, count, sizeof(*postings), in_order);
}

size_t dbr_postings_group(const struct dbr_posting *postings, size_t count,
			  size_t at)
{
	size_t end = at + 1;

	while (end < count && postings[end].hash == postings[at].hash)
		end++;
	return end - at;
}
