#include "reprint/compare.h"

#include "base/memory.h"
#include "reprint/fingerprint.h"
#include "reprint/letters.h"

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

/* Every distinct run of a text; free with dbr_free(). NULL: no memory. */
static uint32_t *runs_new(const char *text, size_t len, size_t *count)
{
	unsigned char *letters = dbr_alloc(len);
	uint32_t *hashes = dbr_alloc(len * sizeof(*hashes));

	if (!letters || !hashes) {
		dbr_free(letters);
		dbr_free(hashes);
		return NULL;
	}
	*count = dbr_gram_hashes(letters, dbr_letters_fold(text, len, letters),
				 hashes);
	*count = dbr_hashes_distinct(hashes, *count);
	dbr_free(letters);
	return hashes;
}

enum dabir_status dbr_texts_compare(const char *one, size_t one_len,
				    const char *two, size_t two_len,
				    struct dbr_likeness *likeness)
{
	size_t one_count = 0, two_count = 0, shared, least;
	uint32_t *one_runs = runs_new(one, one_len, &one_count);
	uint32_t *two_runs = runs_new(two, two_len, &two_count);
	bool good = one_runs && two_runs;

	if (good) {
		shared = dbr_hashes_shared(one_runs, one_count, two_runs,
					   two_count);
		least = one_count < two_count ? one_count : two_count;
		likeness->containment =
			least ? (double)shared / (double)least : 0;
		likeness->jaccard =
			shared ? (double)shared / (double)(one_count +
							   two_count - shared)
			       : 0;
	}
	dbr_free(one_runs);
	dbr_free(two_runs);
	return good ? DABIR_OK : DABIR_NO_MEMORY;
}
