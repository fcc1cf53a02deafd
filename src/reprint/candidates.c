#include "reprint/candidates.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

/*
 Of 6,349 pairs with two hashes in common none was a reprint, of 1,164 with
 three three were (2,000 made families among 13,183 others, 44 hashes each).
 */
#define LEAST 2
#define SHARE 12 /* one hash in so many */

enum dabir_status dbr_meetings_add(struct dbr_meetings *meetings,
				   uint32_t later, uint32_t earlier)
{
	enum dabir_status status =
		dbr_grow(&meetings->items, &meetings->capacity, meetings->count,
			 sizeof(*meetings->items));

	if (status == DABIR_OK)
		meetings->items[meetings->count++] =
			(uint64_t)later << 32 | earlier;
	return status;
}

static int in_order(const void *one, const void *two)
{
	uint64_t a, b;

	memcpy(&a, one, sizeof(a));
	memcpy(&b, two, sizeof(b));
	return (a > b) - (a < b);
}

void dbr_meetings_sort(struct dbr_meetings *meetings)
{
	if (meetings->count)
		qsort(meetings->items, meetings->count,
		      sizeof(*meetings->items), in_order);
}

/* Keep `candidate` if it is among the best so far; earlier ones win ties. */
static size_t keep_best(struct dbr_candidate *found, size_t count,
			struct dbr_candidate candidate)
{
	size_t at = count;

	while (at && found[at - 1].shared < candidate.shared)
		at--;
	if (at == DBR_REPRINT_COMPARED)
		return count;
	if (count == DBR_REPRINT_COMPARED)
		count--;
	memmove(found + at + 1, found + at, (count - at) * sizeof(*found));
	found[at] = candidate;
	return count + 1;
}

uint32_t dbr_candidates_least(uint32_t count)
{
	return count / SHARE > LEAST ? count / SHARE : LEAST;
}

size_t dbr_candidates_next(const struct dbr_meetings *meetings, size_t *at,
			   uint32_t least, struct dbr_candidate *found)
{
	const uint64_t *items = meetings->items;
	uint64_t later = items[*at] >> 32;
	size_t count = 0;

	while (*at < meetings->count && items[*at] >> 32 == later) {
		size_t first = *at;

		while (*at < meetings->count && items[*at] == items[first])
			++*at;
		if (*at - first >= least)
			count = keep_best(found, count,
					  (struct dbr_candidate){
						  (uint32_t)items[first],
						  (uint32_t)(*at - first) });
	}
	return count;
}
