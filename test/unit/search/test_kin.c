#include "archive/shelf.h"
#include "check.h"
#include "search/kin.h"

#define LONG "a statement of many letters"

static struct dbr_kin kin;

/* Said by `speaker` in `report` of family 7: was it met before? */
static bool met(uint64_t report, int64_t speaker, const char *content)
{
	struct dbr_utterance said = {
		7, report, speaker, { content, strlen(content) }
	};
	bool yes = false;

	CHECK(dbr_kin_repeats(&kin, &said, &yes) == DABIR_OK);
	return yes;
}

static void with_kin(void (*check)(void))
{
	struct dabir_archive *archive;

	shelf_begin();
	archive = shelf_open(DABIR_ARCHIVE_CREATE);
	dbr_kin_init(&kin, archive);
	check();
	dbr_kin_release(&kin);
	dabir_archive_close(archive);
	shelf_end();
}

static void the_same_letters(void)
{
	CHECK(!met(1, 5, KETAB " " SHAHR));
	CHECK(met(2, 5, ARABIC_KETAB "\xE2\x80\x8C" SHAHR "."));
	CHECK(met(3, 6, KETAB SHAHR)); /* whoever is said to have said it */
}

static void one_within_the_other(void)
{
	CHECK(!met(1, 5, LONG " and more"));
	CHECK(met(2, 5, LONG));
	CHECK(!met(3, 6, LONG " and"));
	CHECK(!met(4, 5, "of many")); /* so short a one is in anything */
}

static void twice_in_one_report(void)
{
	CHECK(!met(1, 5, LONG));
	CHECK(!met(1, 5, LONG));
	CHECK(met(2, 5, LONG));
}

static void a_reprint_repeats_the_same_letters(void)
{
	with_kin(the_same_letters);
}

static void a_reprint_may_cut_a_statement_short(void)
{
	with_kin(one_within_the_other);
}

static void a_report_that_says_a_thing_twice_says_it_twice(void)
{
	with_kin(twice_in_one_report);
}

/* "Sara Moradi said: ", and words enough to be known again by. */
#define SAID                                                                   \
	"\xD8\xB3\xD8\xA7\xD8\xB1\xD8\xA7 "                                    \
	"\xD9\x85\xD8\xB1\xD8\xA7\xD8\xAF\xDB\x8C "                            \
	"\xDA\xAF\xD9\x81\xD8\xAA: " AB " " SHAHR " " KETAB                    \
	". long enough to "                                                    \
	"be known again wherever it comes out, in words that nobody else "     \
	"has.\n"

static uint64_t count_speaker(struct dabir_archive *archive, bool listed)
{
	struct dabir_list list = { .facet = DABIR_FACET_SPEAKER };
	struct dabir_counts *counts;
	uint64_t count = 0;
	enum dabir_status status =
		listed ? dabir_archive_list(archive, &list, &counts)
		       : dabir_search_facet(archive,
					    &(struct dabir_search){ 0 },
					    DABIR_FACET_SPEAKER, 0, &counts);

	if (status != DABIR_OK)
		return 99;
	for (size_t i = 0; i < counts->count; i++)
		count += counts->items[i].count;
	dabir_counts_free(counts);
	return count;
}

static void speakers_are_counted_once_a_family(void)
{
	struct dabir_archive *archive;

	shelf_begin();
	archive = shelf_open(DABIR_ARCHIVE_CREATE);
	CHECK(shelf_add(archive, KETAB " one\n" SAID, NULL) == DABIR_OK);
	CHECK(count_speaker(archive, true) == 1);
	CHECK(shelf_add(archive, KETAB " two\n" SAID, NULL) == DABIR_OK);
	CHECK(shelf_add(archive, KETAB " three\n" SAID, NULL) == DABIR_OK);
	CHECK(count_speaker(archive, true) == 1);
	CHECK(count_speaker(archive, false) == 1);
	dabir_archive_close(archive);
	shelf_end();
}

int main(void)
{
	RUN(speakers_are_counted_once_a_family);
	RUN(a_reprint_repeats_the_same_letters);
	RUN(a_reprint_may_cut_a_statement_short);
	RUN(a_report_that_says_a_thing_twice_says_it_twice);
	return DONE();
}
