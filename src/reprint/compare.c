#include "reprint/compare.h"

size_t dbr_hashes_shared(const uint32_t *one, size_t one_count,
			 const uint32_t *two, size_t two_count)
{
	size_t i = 0, j = 0, shared = 0;

	while (i < one_count && j < two_count) {
		if (one[i] == two[j]) {
			shared++;
			i++;
			j++;
		} else if (one[i] < two[j]) {
			i++;
		} else {
			j++;
		}
	}
	return shared;
}

struct dbr_likeness dbr_runs_compare(const uint32_t *one, size_t one_count,
				     const uint32_t *two, size_t two_count)
{
	struct dbr_likeness likeness = { 0, 0 };
	size_t least = one_count < two_count ? one_count : two_count;
	size_t shared = dbr_hashes_shared(one, one_count, two, two_count);

	if (!shared)
		return likeness;
	likeness.containment = (double)shared / (double)least;
	likeness.jaccard =
		(double)shared / (double)(one_count + two_count - shared);
	return likeness;
}
