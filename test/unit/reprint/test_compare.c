#include "reprint/compare.h"
#include "check.h"
#include "prose.h"

static void an_excerpt_is_contained(void)
{
	static char whole[4001];
	struct dbr_likeness likeness;

	prose_fill(whole, 4000, 1);
	CHECK(dbr_texts_compare(whole, 4000, whole + 1000, 1200, &likeness) ==
	      DABIR_OK);
	CHECK(likeness.containment > 0.99);
	CHECK(likeness.jaccard > 0.25 && likeness.jaccard < 0.35);
}

static void strangers_are_unlike(void)
{
	static char one[4001], two[4001];
	struct dbr_likeness likeness;

	prose_fill(one, 4000, 1);
	prose_fill(two, 4000, 2);
	CHECK(dbr_texts_compare(one, 4000, two, 4000, &likeness) == DABIR_OK);
	CHECK(likeness.containment < 0.01);
}

static void a_text_under_one_run_is_unlike_anything(void)
{
	struct dbr_likeness likeness;

	CHECK(dbr_texts_compare("abc", 3, "abc", 3, &likeness) == DABIR_OK);
	CHECK(likeness.containment == 0);
	CHECK(dbr_texts_compare("", 0, "", 0, &likeness) == DABIR_OK);
}

int main(void)
{
	RUN(an_excerpt_is_contained);
	RUN(strangers_are_unlike);
	RUN(a_text_under_one_run_is_unlike_anything);
	return DONE();
}
