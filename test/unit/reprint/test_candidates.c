#include "reprint/candidates.h"
#include "reprint/posting.h"
#include "base/memory.h"
#include "check.h"

static void meet(struct dbr_meetings *meetings, uint32_t later,
		 uint32_t earlier, unsigned times)
{
	while (times--)
		CHECK(dbr_meetings_add(meetings, later, earlier) == DABIR_OK);
}

static void the_most_alike_comes_first(void)
{
	struct dbr_meetings meetings = { NULL, 0, 0 };
	struct dbr_candidate found[DBR_REPRINT_COMPARED];
	size_t at = 0;

	meet(&meetings, 9, 3, 5);
	meet(&meetings, 8, 1, 2);
	meet(&meetings, 9, 7, 20);
	meet(&meetings, 9, 4, 5);
	dbr_meetings_sort(&meetings);
	CHECK(dbr_candidates_next(&meetings, &at, 2, found) == 1);
	CHECK(found[0].report == 1 && found[0].shared == 2);
	CHECK(meetings.items[at] >> 32 == 9);
	CHECK(dbr_candidates_next(&meetings, &at, 2, found) == 3);
	CHECK(found[0].report == 7 && found[0].shared == 20);
	CHECK(found[1].report == 3 && found[2].report == 4);
	CHECK(at == meetings.count);
	dbr_free(meetings.items);
}

static void one_hash_in_common_is_no_sign(void)
{
	struct dbr_meetings meetings = { NULL, 0, 0 };
	struct dbr_candidate found[DBR_REPRINT_COMPARED];
	size_t at = 0;

	meet(&meetings, 2, 1, 1);
	CHECK(dbr_candidates_next(&meetings, &at, 2, found) == 0);
	CHECK(at == 1);
	dbr_free(meetings.items);
}

static void a_long_report_must_share_more(void)
{
	CHECK(dbr_candidates_least(0) == 2);
	CHECK(dbr_candidates_least(20) == 2);
	CHECK(dbr_candidates_least(48) == 4);
}

static void of_many_candidates_the_best_are_kept(void)
{
	struct dbr_meetings meetings = { NULL, 0, 0 };
	struct dbr_candidate found[DBR_REPRINT_COMPARED];
	size_t at = 0;

	for (uint32_t i = 1; i <= 50; i++)
		meet(&meetings, 1000, i, 2 + i % 25);
	dbr_meetings_sort(&meetings);
	CHECK(dbr_candidates_next(&meetings, &at, 2, found) ==
	      DBR_REPRINT_COMPARED);
	CHECK(found[0].report == 24 && found[0].shared == 26);
	CHECK(found[1].report == 49 && found[7].shared == 23);
	dbr_free(meetings.items);
}

static void postings_are_grouped_by_hash(void)
{
	struct dbr_posting postings[] = { { 32, 9 }, { 16, 4 }, { 32, 2 } };

	dbr_postings_sort(postings, 3);
	CHECK(postings[0].hash == 16 && postings[1].report == 2);
	CHECK(dbr_postings_group(postings, 3, 0) == 1);
	CHECK(dbr_postings_group(postings, 3, 1) == 2);
}

int main(void)
{
	RUN(the_most_alike_comes_first);
	RUN(one_hash_in_common_is_no_sign);
	RUN(a_long_report_must_share_more);
	RUN(of_many_candidates_the_best_are_kept);
	RUN(postings_are_grouped_by_hash);
	return DONE();
}
