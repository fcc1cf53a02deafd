#include "reprint/compare.h"
#include "reprint/fingerprint.h"
#include "check.h"
#include "prose.h"

static size_t runs_of(const char *text, size_t len, uint32_t *out)
{
	size_t count = dbr_gram_hashes((const unsigned char *)text, len, out);

	return dbr_hashes_distinct(out, count);
}

static struct dbr_likeness compare(const char *one, size_t one_len,
				   const char *two, size_t two_len)
{
	static uint32_t a[8000], b[8000];
	size_t a_count = runs_of(one, one_len, a);
	size_t b_count = runs_of(two, two_len, b);

	return dbr_runs_compare(a, a_count, b, b_count);
}

static void an_excerpt_is_contained(void)
{
	static char whole[4001];
	struct dbr_likeness likeness;

	prose_fill(whole, 4000, 1);
	likeness = compare(whole, 4000, whole + 1000, 1200);
	CHECK(likeness.containment > 0.99);
	CHECK(likeness.jaccard > 0.25 && likeness.jaccard < 0.35);
}

static void strangers_are_unlike(void)
{
	static char one[4001], two[4001];

	prose_fill(one, 4000, 1);
	prose_fill(two, 4000, 2);
	CHECK(compare(one, 4000, two, 4000).containment < 0.01);
}

static void a_text_under_one_run_is_unlike_anything(void)
{
	CHECK(compare("abc", 3, "abc", 3).containment == 0);
	CHECK(compare("", 0, "", 0).containment == 0);
}

int main(void)
{
	RUN(an_excerpt_is_contained);
	RUN(strangers_are_unlike);
	RUN(a_text_under_one_run_is_unlike_anything);
	return DONE();
}
