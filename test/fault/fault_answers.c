/*
 fault_answers - every question to an archive, short of memory: it answers in
 full or says so, and leaves nothing behind.
 */
#include <stdio.h>

#include <dabir/record.h>
#include <dabir/reprint.h>
#include <dabir/tokens.h>

#include "fault.h"
#include "check.h"
#include "archive/shelf.h"

/* "Sara Moradi said: " */
#define SAID                                                                   \
	"\xD8\xB3\xD8\xA7\xD8\xB1\xD8\xA7 "                                    \
	"\xD9\x85\xD8\xB1\xD8\xA7\xD8\xAF\xDB\x8C "                            \
	"\xDA\xAF\xD9\x81\xD8\xAA: "
#define BODY                                                                   \
	SAID AB " " SHAHR " " KETAB " " AB " " SHAHR " " KETAB ". " KETAB      \
		" " SHAHR " " AB " " SHAHR " " KETAB " " AB                    \
		". long enough to be "                                         \
		"known again wherever it comes out."

static struct dabir_archive *archive;

static enum dabir_status search(void)
{
	static const struct dabir_search asked[] = {
		{ .query = KETAB " " SHAHR, .fold = true },
		{ .query = KETAB "d", .sort = DABIR_SORT_RECENT },
		{ .query = "+" KETAB " AND " AB, .by = SHAHR },
		{ .query = AB, .expand = true, .limit = 1 },
	};
	enum dabir_status status = DABIR_OK;

	for (size_t i = 0; i < sizeof(asked) / sizeof(*asked); i++) {
		struct dabir_hits *hits;

		status = dabir_search_run(archive, &asked[i], &hits, NULL);
		if (status != DABIR_OK)
			break;
		dabir_hits_free(hits);
	}
	return status;
}

static enum dabir_status kwic(void)
{
	struct dabir_concordances *lines;
	enum dabir_status status = dabir_search_kwic(
		archive, &(struct dabir_search){ .query = KETAB }, 20,
		DABIR_CONTEXT_LEFT, &lines);

	if (status != DABIR_OK)
		return status;
	CHECK(lines->count > 4);
	dabir_concordances_free(lines);
	return DABIR_OK;
}

static enum dabir_status said(void)
{
	static const struct dabir_said asked = { .about = KETAB,
						 .sort = DABIR_SORT_BEST };
	struct dabir_sayings *sayings;
	enum dabir_status status =
		dabir_said_run(archive, &asked, &sayings, NULL);

	if (status != DABIR_OK)
		return status;
	CHECK(sayings->count == 1); /* two reprints say it */
	dabir_sayings_free(sayings);
	return DABIR_OK;
}

static enum dabir_status facets(void)
{
	enum dabir_status status = DABIR_OK;

	for (int i = 0; i < DABIR_FACET_COUNT && status == DABIR_OK; i++) {
		struct dabir_list list = { .facet = (enum dabir_facet)i };
		struct dabir_counts *counts;

		status = dabir_search_facet(
			archive, &(struct dabir_search){ .query = KETAB },
			(enum dabir_facet)i, 0, &counts);
		if (status != DABIR_OK)
			break;
		dabir_counts_free(counts);
		status = dabir_archive_list(archive, &list, &counts);
		if (status == DABIR_OK)
			dabir_counts_free(counts);
	}
	return status;
}

static enum dabir_status families(void)
{
	struct dabir_families *found;
	enum dabir_status status = dabir_reprints_find(archive, 1, &found);

	if (status != DABIR_OK)
		return status;
	CHECK(found->count == 1);
	dabir_families_free(found);
	return DABIR_OK;
}

static enum dabir_status compare(struct dabir_report *one,
				 struct dabir_report *two)
{
	struct dabir_comparison *comparison;
	enum dabir_status status = dabir_archive_get(archive, 1, one, NULL);

	if (status == DABIR_OK)
		status = dabir_archive_get(archive, 3, two, NULL);
	if (status == DABIR_OK)
		status = dabir_report_compare(one, two, &comparison);
	if (status != DABIR_OK)
		return status;
	CHECK(comparison->taken && comparison->added);
	dabir_comparison_free(comparison);
	return DABIR_OK;
}

static enum dabir_status forms(struct dabir_report *report)
{
	char *text;
	enum dabir_status status = dabir_archive_get(archive, 1, report, NULL);

	for (int i = DABIR_FORMAT_JSON;
	     i <= DABIR_FORMAT_ARTICLE && status == DABIR_OK; i++) {
		status = dabir_report_record(report, (enum dabir_format)i,
					     &text, NULL);
		if (status == DABIR_OK)
			dabir_record_free(text);
	}
	if (status == DABIR_OK)
		status = dabir_report_conllu(report, &text, NULL);
	if (status == DABIR_OK)
		dabir_conllu_free(text);
	return status;
}

static enum dabir_status reports(void)
{
	struct dabir_report *one = NULL, *two = NULL;
	enum dabir_status status = dabir_report_new(&one);

	if (status == DABIR_OK)
		status = dabir_report_new(&two);
	if (status == DABIR_OK)
		status = compare(one, two);
	if (status == DABIR_OK)
		status = forms(one);
	dabir_report_free(one);
	dabir_report_free(two);
	return status;
}

static void survives(enum dabir_status (*ask)(void))
{
	enum dabir_status status = DABIR_OK;
	long n;

	for (n = 1; fault_round(n); n++) {
		status = dabir_archive_open(shelf_path, DABIR_ARCHIVE_READ,
					    &archive, NULL);
		if (status == DABIR_OK) {
			status = ask();
			dabir_archive_close(archive);
		}
		CHECK(fault_live == 0);
		CHECK(status == DABIR_OK || status == DABIR_NO_MEMORY);
		if (!check_failed)
			continue;
		printf("# allocation %ld: %s, %ld left\n", n,
		       dabir_status_text(status), fault_live);
		break;
	}
	CHECK(n > 10); /* so many allocations did fail */
	fault_hit = true;
	dabir_set_memory(NULL);
	CHECK(status == DABIR_OK);
}

static void a_search_answers_or_says_so(void)
{
	survives(search);
}

static void words_in_context_come_whole_or_not_at_all(void)
{
	survives(kwic);
}

static void statements_come_whole_or_not_at_all(void)
{
	survives(said);
}

static void counts_come_whole_or_not_at_all(void)
{
	survives(facets);
}

static void families_come_whole_or_not_at_all(void)
{
	survives(families);
}

static void reports_are_given_and_compared_or_not_at_all(void)
{
	survives(reports);
}

static bool fill(void)
{
	struct dabir_archive *shelf = shelf_open(DABIR_ARCHIVE_CREATE);
	bool good =
		shelf &&
		shelf_add(shelf, KETAB " one\n" BODY "\n", NULL) == DABIR_OK &&
		shelf_add(shelf, KETAB " two\n" BODY "\n", NULL) == DABIR_OK &&
		shelf_add(shelf, AB " three\n" KETAB " four.\n", NULL) ==
			DABIR_OK;

	dabir_archive_close(shelf);
	return good;
}

int main(void)
{
	shelf_begin();
	if (!fill())
		return 1;
	RUN(a_search_answers_or_says_so);
	RUN(words_in_context_come_whole_or_not_at_all);
	RUN(statements_come_whole_or_not_at_all);
	RUN(counts_come_whole_or_not_at_all);
	RUN(families_come_whole_or_not_at_all);
	RUN(reports_are_given_and_compared_or_not_at_all);
	shelf_end();
	return DONE();
}
