#include "archive/shelf.h"
#include "check.h"

#define RECORD(id, date, title, body)                                          \
	"{\"id\":\"" id "\",\"date\":\"" date "\",\"title\":\"" title          \
	"\",\"body\":\"" body "\"}"

static const char *const records[] = {
	RECORD("a", "2020-01-01T10:00:00+03:30", KETAB,
	       AB " alpha beta gamma. " SHAHR " delta."),
	RECORD("b", "2020-03-01T10:00:00+03:30", SHAHR,
	       "alpha gamma beta. " KETAB " delta delta delta."),
	RECORD("c", "2019-05-01T10:00:00+03:30", AB,
	       "beta alpha. gamma epsilon " ARABIC_KETAB "."),
};

static struct dabir_archive *archive;

static void begin(void)
{
	shelf_begin();
	archive = shelf_open(DABIR_ARCHIVE_CREATE);
	for (unsigned i = 0; i < 3; i++)
		CHECK(shelf_add(archive, records[i], NULL) == DABIR_OK);
}

static void end(void)
{
	dabir_archive_close(archive);
	shelf_end();
}

/* The ids that sources gave to the hits, in order. */
static const char *found(const struct dabir_search *search)
{
	static char ids[64];
	struct dabir_hits *hits;
	size_t len = 0;

	ids[0] = '\0';
	if (dabir_search_run(archive, search, &hits, NULL) != DABIR_OK)
		return "failed";
	for (size_t i = 0; i < hits->count && len < 60; i++)
		len += (size_t)snprintf(ids + len, sizeof(ids) - len, "%s",
					hits->items[i].source_id
						? hits->items[i].source_id
						: "?");
	dabir_hits_free(hits);
	return ids;
}

static const char *found_by(const char *query)
{
	return found(&(struct dabir_search){ .query = query });
}

static void phrases_exclusions_and_prefixes(void)
{
	begin();
	CHECK_TEXT(found_by("\"alpha beta\""), "a");
	CHECK_TEXT(found_by("\"beta alpha\""), "c");
	CHECK_TEXT(found_by("epsilon"), "c");
	CHECK_TEXT(found_by("alpha -epsilon -delta"), "");
	CHECK_TEXT(found_by("epsi*"), "c");
	CHECK_TEXT(found_by("nowhere"), "");
	CHECK(shelf_count(archive, KETAB) == 3);
	CHECK(shelf_count(archive, ARABIC_KETAB) == 3);
	CHECK_TEXT(found_by("+" ARABIC_KETAB), "c");
	end();
}

static void the_one_with_more_of_it_comes_first(void)
{
	begin();
	CHECK_TEXT(found_by("delta"), "ba");
	end();
}

static void by_time_and_within_dates(void)
{
	begin();
	CHECK_TEXT(found(&(struct dabir_search){ .query = "alpha",
						 .sort = DABIR_SORT_NEW }),
		   "bac");
	CHECK_TEXT(found(&(struct dabir_search){ .query = "alpha",
						 .sort = DABIR_SORT_OLD }),
		   "cab");
	CHECK_TEXT(found(&(struct dabir_search){ .query = "alpha",
						 .from = "2020-01-01",
						 .to = "2020-02-01" }),
		   "a");
	CHECK_TEXT(found(&(struct dabir_search){
			   .sort = DABIR_SORT_NEW, .limit = 1, .offset = 1 }),
		   "a");
	CHECK_TEXT(found(&(struct dabir_search){ .query = "alpha",
						 .from = "soon" }),
		   "failed");
	end();
}

/* The same words: "a" is two months older than "b". */
static void of_like_worth_the_newer_comes_first(void)
{
	struct dabir_search search = { .query = "gamma",
				       .sort = DABIR_SORT_RECENT };
	struct dabir_hits *hits;

	begin();
	CHECK(shelf_add(archive,
			RECORD("n", "2020-03-02T10:00:00+03:30", "eta",
			       "iota gamma kappa lambda mu nu xi omicron pi "
			       "rho sigma tau upsilon phi chi psi omega."),
			NULL) == DABIR_OK);
	CHECK(dabir_search_run(archive, &search, &hits, NULL) == DABIR_OK);
	CHECK(hits->count == 4);
	if (hits->count == 4)
		CHECK_TEXT(hits->items[0].source_id, "b");
	dabir_hits_free(hits);
	search.sort = DABIR_SORT_BEST;
	CHECK_TEXT(found(&search), "cabn");
	search.sort = DABIR_SORT_RECENT;
	search.to = "2019-12-30";
	CHECK_TEXT(found(&search), "c");
	end();
}

static void marks_lie_on_the_words(void)
{
	struct dabir_hits *hits;

	begin();
	CHECK(dabir_search_run(archive,
			       &(struct dabir_search){ .query = "epsilon",
						       .snippet = 40 },
			       &hits, NULL) == DABIR_OK);
	CHECK(hits->count == 1 && hits->items[0].mark_count == 1);
	if (hits->count && hits->items[0].mark_count)
		CHECK(!strncmp(hits->items[0].snippet +
				       hits->items[0].marks[0].at,
			       "epsilon", hits->items[0].marks[0].len));
	dabir_hits_free(hits);
	end();
}

static void months_are_counted(void)
{
	struct dabir_counts *counts;

	begin();
	CHECK(dabir_search_facet(archive,
				 &(struct dabir_search){ .query = "alpha" },
				 DABIR_FACET_MONTH, 0, &counts) == DABIR_OK);
	CHECK(counts->count == 3);
	if (counts->count == 3) {
		CHECK_TEXT(counts->items[0].name, "1398-02");
		CHECK_TEXT(counts->items[2].name, "1398-12");
	}
	dabir_counts_free(counts);
	end();
}

static void words_stand_in_their_context(void)
{
	struct dabir_concordances *lines;

	begin();
	CHECK(dabir_search_kwic(archive,
				&(struct dabir_search){ .query = "gamma" }, 6,
				DABIR_CONTEXT_LEFT, &lines) == DABIR_OK);
	CHECK(lines->count == 3);
	for (size_t i = 0; i < lines->count; i++)
		CHECK_TEXT(lines->items[i].word, "gamma");
	dabir_concordances_free(lines);
	end();
}

static void a_query_that_costs_too_much_is_stopped(void)
{
	struct dabir_search search = { .query = "alpha",
				       .sort = DABIR_SORT_NEW };
	struct dabir_hits *hits;
	char text[64];

	begin();
	CHECK(dabir_archive_begin(archive) == DABIR_OK);
	for (int i = 0; i < 3000; i++) {
		snprintf(text, sizeof(text), "alpha beta %d gamma.\n", i);
		if (shelf_add(archive, text, NULL) != DABIR_OK)
			CHECK(0 && "added");
	}
	CHECK(dabir_archive_commit(archive) == DABIR_OK);
	search.cost = 1;
	CHECK(dabir_search_run(archive, &search, &hits, NULL) ==
	      DABIR_TOO_LARGE);
	search.cost = 0;
	CHECK(dabir_search_run(archive, &search, &hits, NULL) == DABIR_OK);
	CHECK(hits->more);
	dabir_hits_free(hits);
	end();
}

static void hits_not_looked_at_leave_the_total_open(void)
{
	struct dabir_search search = { .query = "+" KETAB, .limit = 1 };
	struct dabir_hits *hits;

	begin();
	CHECK(dabir_search_run(archive, &search, &hits, NULL) == DABIR_OK);
	CHECK(hits->count == 1 && hits->more && hits->open);
	dabir_hits_free(hits);
	search.query = KETAB;
	CHECK(dabir_search_run(archive, &search, &hits, NULL) == DABIR_OK);
	CHECK(hits->count == 1 && hits->total == 3 && !hits->open);
	dabir_hits_free(hits);
	end();
}

#define REPRINTED                                                              \
	"zeta alpha of a long report that other papers print again word for "  \
	"word and that has letters enough to be known by them wherever it "    \
	"comes out, with a headline of another house and no half-spaces"

static void reprints_fold_into_the_first_of_them(void)
{
	struct dabir_search search = { .query = "zeta", .limit = 1 };
	struct dabir_hits *hits;

	begin();
	CHECK(shelf_add(archive, RECORD("d", "2020-05-01", "one", REPRINTED),
			NULL) == DABIR_OK);
	CHECK(shelf_add(archive, RECORD("e", "2020-05-02", "two", REPRINTED),
			NULL) == DABIR_OK);
	CHECK(shelf_add(archive,
			RECORD("f", "2020-05-03", "zeta", "zeta eta theta."),
			NULL) == DABIR_OK);
	search.limit = 10;
	CHECK_TEXT(found(&search), "fde");
	search.fold = true;
	CHECK_TEXT(found(&search), "fd");
	search.sort = DABIR_SORT_NEW;
	CHECK_TEXT(found(&search), "fe");
	search.limit = search.offset = 1;
	CHECK(dabir_search_run(archive, &search, &hits, NULL) == DABIR_OK);
	CHECK(hits->count == 1 && !hits->more && hits->total == 3);
	if (hits->count)
		CHECK(hits->items[0].reprints == 1);
	dabir_hits_free(hits);
	end();
}

static void what_nobody_wrote_gets_a_suggestion(void)
{
	struct dabir_hits *hits;

	begin();
	/* KETAB with its last letter wrong */
	CHECK(dabir_search_run(archive,
			       &(struct dabir_search){
				       .query = "\xDA\xA9\xD8\xAA\xD8\xA7\xD8"
						"\xAE" },
			       &hits, NULL) == DABIR_OK);
	CHECK(!hits->count && hits->suggestion != NULL);
	if (hits->suggestion)
		CHECK_TEXT(hits->suggestion, KETAB);
	dabir_hits_free(hits);
	/* beside a word that is known, too */
	CHECK(dabir_search_run(
		      archive,
		      &(struct dabir_search){
			      .query = "alpha "
				       "\xDA\xA9\xD8\xAA\xD8\xA7\xD8\xAE" },
		      &hits, NULL) == DABIR_OK);
	CHECK(hits->count && hits->suggestion != NULL);
	if (hits->suggestion)
		CHECK_TEXT(hits->suggestion, "alpha " KETAB);
	dabir_hits_free(hits);
	end();
}

int main(void)
{
	RUN(phrases_exclusions_and_prefixes);
	RUN(the_one_with_more_of_it_comes_first);
	RUN(by_time_and_within_dates);
	RUN(of_like_worth_the_newer_comes_first);
	RUN(marks_lie_on_the_words);
	RUN(months_are_counted);
	RUN(words_stand_in_their_context);
	RUN(a_query_that_costs_too_much_is_stopped);
	RUN(hits_not_looked_at_leave_the_total_open);
	RUN(reprints_fold_into_the_first_of_them);
	RUN(what_nobody_wrote_gets_a_suggestion);
	return DONE();
}
