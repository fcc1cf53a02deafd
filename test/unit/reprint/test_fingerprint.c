#include "reprint/fingerprint.h"
#include "check.h"
#include "prose.h"

static struct dabir_report *report_new(char *body, size_t len)
{
	static struct dabir_line lines[2];
	struct dabir_report *report;

	if (dabir_report_new(&report) != DABIR_OK)
		return NULL;
	lines[0] = (struct dabir_line){ { 0, 40 }, DABIR_ROLE_HEADLINE, "" };
	lines[1] = (struct dabir_line){ { 40, (uint32_t)len - 40 },
					DABIR_ROLE_BODY,
					"" };
	report->text = (struct dbr_text){ body, len };
	report->lines = lines;
	report->line_count = 2;
	return report;
}

static void hashes_ascend_without_repeats(void)
{
	static char body[20001];
	struct dabir_report *report;
	const struct dbr_fingerprint *print;

	prose_fill(body, 20000, 3);
	report = report_new(body, 20000);
	CHECK(report && dbr_fingerprint_stage(report) == DABIR_OK);
	print = report->fingerprint;
	CHECK(print->count == DBR_KEPT);
	for (uint32_t i = 1; i < print->count; i++)
		CHECK(print->hashes[i - 1] < print->hashes[i]);
	dabir_report_free(report);
}

static void the_headline_does_not_count(void)
{
	static char one[8001], two[8001];
	struct dabir_report *a, *b;

	prose_fill(one, 8000, 4);
	prose_fill(two, 8000, 4);
	prose_fill(two, 40, 5);
	two[40] = one[40];
	a = report_new(one, 8000);
	CHECK(a && dbr_fingerprint_stage(a) == DABIR_OK);
	b = report_new(two, 8000);
	CHECK(b && dbr_fingerprint_stage(b) == DABIR_OK);
	CHECK(a->fingerprint->count == b->fingerprint->count);
	CHECK(!memcmp(a->fingerprint->hashes, b->fingerprint->hashes,
		      a->fingerprint->count * sizeof(uint32_t)));
	dabir_report_free(a);
	dabir_report_free(b);
}

static void rolling_hashes_depend_on_their_run_alone(void)
{
	const unsigned char *letters =
		(const unsigned char *)"abcdefghijklmnopabcdefghijklmnop";
	uint32_t hashes[32];

	CHECK(dbr_gram_hashes(letters, 32, hashes) == 32 - DBR_GRAM + 1);
	CHECK(hashes[0] == hashes[16]);
	CHECK(hashes[0] != hashes[1]);
	CHECK(dbr_gram_hashes(letters, DBR_GRAM - 1, hashes) == 0);
}

static void any_hashes_are_sorted(void)
{
	static uint32_t hashes[5000];

	for (unsigned mask = 0; mask < 32; mask += 5) {
		uint32_t seed = 9;
		size_t count;

		for (unsigned i = 0; i < 5000; i++) {
			seed = seed * 1664525u + 1013904223u;
			hashes[i] = seed >> mask << mask / 2;
		}
		count = dbr_hashes_distinct(hashes, 5000);
		CHECK(count > 3 && count <= 5000);
		for (size_t i = 1; i < count; i++)
			CHECK(hashes[i - 1] < hashes[i]);
	}
}

int main(void)
{
	RUN(hashes_ascend_without_repeats);
	RUN(the_headline_does_not_count);
	RUN(rolling_hashes_depend_on_their_run_alone);
	RUN(any_hashes_are_sorted);
	return DONE();
}
