#include "reprint/index.h"
#include "check.h"

static struct dbr_fingerprint print_of(uint32_t *hashes, uint32_t count)
{
	return (struct dbr_fingerprint){ count * DBR_SAMPLE, count, hashes };
}

static void fill(uint32_t *hashes, uint32_t count, uint32_t from)
{
	for (uint32_t i = 0; i < count; i++)
		hashes[i] = from + i * DBR_SAMPLE;
}

static void the_most_alike_comes_first(void)
{
	struct dbr_reprint_index *index;
	const struct dbr_candidate *found;
	uint32_t one[40], two[40];
	struct dbr_fingerprint first, second;
	size_t count = 0;

	CHECK(dbr_reprint_index_new(&index) == DABIR_OK);
	fill(one, 40, 1000);
	fill(two, 40, 1000 + 20 * DBR_SAMPLE);
	first = print_of(one, 40);
	second = print_of(two, 40);
	CHECK(dbr_reprint_index_add(index, 7, &second) == DABIR_OK);
	CHECK(dbr_reprint_index_add(index, 9, &first) == DABIR_OK);
	CHECK(dbr_reprint_index_find(index, &first, &found, &count) ==
	      DABIR_OK);
	CHECK(count == 2);
	CHECK(found[0].report == 9 && found[0].shared == 40);
	CHECK(found[1].report == 7 && found[1].shared == 20);
	dbr_reprint_index_free(index);
}

static void a_large_family_is_found_by_its_first_members(void)
{
	struct dbr_reprint_index *index;
	const struct dbr_candidate *found;
	uint32_t hashes[40];
	struct dbr_fingerprint print;
	size_t count = 0;

	CHECK(dbr_reprint_index_new(&index) == DABIR_OK);
	fill(hashes, 40, 1000);
	print = print_of(hashes, 40);
	for (uint32_t i = 0; i < 200; i++)
		CHECK(dbr_reprint_index_add(index, i, &print) == DABIR_OK);
	CHECK(dbr_reprint_index_find(index, &print, &found, &count) ==
	      DABIR_OK);
	CHECK(count > 0 && count <= 64);
	CHECK(found[0].shared == 40 && found[0].report == 0);
	dbr_reprint_index_free(index);
}

static void thousands_of_reports_keep_apart(void)
{
	struct dbr_reprint_index *index;
	const struct dbr_candidate *found;
	uint32_t hashes[40];
	struct dbr_fingerprint print = print_of(hashes, 40);
	size_t count = 0;

	CHECK(dbr_reprint_index_new(&index) == DABIR_OK);
	for (uint32_t i = 0; i < 3000; i++) {
		fill(hashes, 40, i * 100000);
		CHECK(dbr_reprint_index_add(index, i, &print) == DABIR_OK);
	}
	fill(hashes, 40, 1234u * 100000);
	CHECK(dbr_reprint_index_find(index, &print, &found, &count) ==
	      DABIR_OK);
	CHECK(count == 1 && found[0].report == 1234);
	dbr_reprint_index_free(index);
}

int main(void)
{
	RUN(the_most_alike_comes_first);
	RUN(a_large_family_is_found_by_its_first_members);
	RUN(thousands_of_reports_keep_apart);
	return DONE();
}
