#include "check.h"
#include "shelf.h"

static const char first[] = KETAB " " SHAHR "\n" KETAB " " AB ".\n";
static const char page[] = "{\"title\":\"" KETAB "\",\"body\":\"" AB " " SHAHR
			   "\",\"url\":\"https://www.example.org/1/\"}";
static const char changed[] = "{\"title\":\"" KETAB "\",\"body\":\"" AB " " AB
			      "\",\"url\":\"http://example.org/1#top\"}";

static void the_same_report_is_kept_once(void)
{
	struct dabir_archive *archive;
	uint64_t one = 0, two = 0;

	shelf_begin();
	archive = shelf_open(DABIR_ARCHIVE_CREATE);
	CHECK(shelf_add(archive, first, &one) == DABIR_OK);
	CHECK(shelf_add(archive, first, &two) == DABIR_SAME);
	CHECK(one == two && one != 0);
	CHECK(shelf_count(archive, ARABIC_KETAB) == 1);
	dabir_archive_close(archive);
	shelf_end();
}

static void a_changed_page_becomes_a_version(void)
{
	struct dabir_archive *archive;
	struct dabir_report *report;
	struct dabir_entry entry;
	uint64_t one = 0, two = 0, found = 0;

	shelf_begin();
	archive = shelf_open(DABIR_ARCHIVE_CREATE);
	CHECK(dabir_report_new(&report) == DABIR_OK);
	CHECK(shelf_add(archive, page, &one) == DABIR_OK);
	CHECK(shelf_add(archive, changed, &two) == DABIR_NEW_VERSION);
	CHECK(dabir_archive_get(archive, one, report, &entry) == DABIR_OK);
	CHECK(entry.version == 1 && entry.newer == two && !entry.older);
	CHECK(dabir_archive_get(archive, two, report, &entry) == DABIR_OK);
	CHECK(entry.version == 2 && entry.older == one && !entry.newer);
	CHECK(shelf_count(archive, AB) == 1);
	CHECK(shelf_count(archive, SHAHR) == 0); /* only the old one had it */
	CHECK(dabir_archive_find(archive, "https://example.org/1", &found) ==
	      DABIR_OK);
	CHECK(found == two);
	dabir_report_free(report);
	dabir_archive_close(archive);
	shelf_end();
}

static void what_was_not_committed_is_gone(void)
{
	struct dabir_archive *archive;
	struct dabir_archive_stats stats;

	shelf_begin();
	archive = shelf_open(DABIR_ARCHIVE_CREATE);
	CHECK(dabir_archive_begin(archive) == DABIR_OK);
	CHECK(shelf_add(archive, first, NULL) == DABIR_OK);
	dabir_archive_rollback(archive);
	CHECK(shelf_count(archive, KETAB) == 0);
	CHECK(shelf_add(archive, first, NULL) == DABIR_OK);
	CHECK(shelf_count(archive, KETAB) == 1);
	CHECK(dabir_archive_stats(archive, &stats) == DABIR_OK);
	CHECK(stats.reports == 1 && stats.versions == 1);
	CHECK(stats.original_bytes == strlen(first));
	dabir_archive_close(archive);
	shelf_end();
}

static void what_is_no_archive_is_refused(void)
{
	static const char text[] = "this is a letter, not an archive, and long "
				   "enough to be taken for a database header "
				   "if one only looked at its length .........";
	struct dabir_problem problem;
	struct dabir_archive *archive;

	shelf_begin();
	CHECK(dabir_archive_open(shelf_path, DABIR_ARCHIVE_READ, &archive,
				 &problem) == DABIR_NOT_FOUND);
	CHECK(dabir_archive_open(shelf_file(text, strlen(text)),
				 DABIR_ARCHIVE_CREATE, &archive,
				 &problem) == DABIR_NOT_ARCHIVE);
	CHECK_TEXT(problem.what, "this is not a Dabir archive");
	CHECK(dabir_archive_open(shelf_file("", 0), DABIR_ARCHIVE_READ,
				 &archive, &problem) == DABIR_NOT_ARCHIVE);
	shelf_end();
}

/* Change `len` bytes at `at` of the closed archive. */
static void patch(long at, const void *bytes, size_t len)
{
	FILE *file = fopen(shelf_path, "r+b");

	CHECK(file && !fseek(file, at, SEEK_SET) &&
	      fwrite(bytes, 1, len, file) == len && !fclose(file));
}

static void a_newer_or_cut_archive_is_told_apart(void)
{
	struct dabir_problem problem;
	struct dabir_archive *archive;

	shelf_begin();
	archive = shelf_open(DABIR_ARCHIVE_CREATE);
	CHECK(shelf_add(archive, first, NULL) == DABIR_OK);
	dabir_archive_close(archive);
	patch(60, "\0\0\0\x63", 4); /* user_version: 99 */
	CHECK(dabir_archive_open(shelf_path, DABIR_ARCHIVE_READ, &archive,
				 &problem) == DABIR_NEWER_ARCHIVE);
	patch(60, "\0\0\0\1", 4);
	CHECK(!truncate(shelf_path, 40000));
	CHECK(dabir_archive_open(shelf_path, DABIR_ARCHIVE_READ, &archive,
				 &problem) == DABIR_CORRUPT);
	shelf_end();
}

static void a_reader_writes_nothing(void)
{
	struct dabir_archive *archive;

	shelf_begin();
	dabir_archive_close(shelf_open(DABIR_ARCHIVE_CREATE));
	archive = shelf_open(DABIR_ARCHIVE_READ);
	CHECK(dabir_archive_begin(archive) == DABIR_BAD_ARGUMENT);
	CHECK(shelf_add(archive, first, NULL) == DABIR_BAD_ARGUMENT);
	dabir_archive_close(archive);
	shelf_end();
}

static void lists_count_and_filter(void)
{
	struct dabir_list list = { .facet = DABIR_FACET_SOURCE };
	struct dabir_counts *counts = NULL;
	struct dabir_archive *archive;

	shelf_begin();
	archive = shelf_open(DABIR_ARCHIVE_CREATE);
	CHECK(shelf_add(archive, page, NULL) == DABIR_OK);
	CHECK(dabir_archive_list(archive, &list, &counts) == DABIR_OK);
	CHECK(counts && counts->count == 1 && counts->items[0].count == 1);
	dabir_counts_free(counts);
	list.like = "nowhere";
	CHECK(dabir_archive_list(archive, &list, &counts) == DABIR_OK);
	CHECK(counts && counts->count == 0);
	dabir_counts_free(counts);
	dabir_archive_close(archive);
	shelf_end();
}

int main(void)
{
	RUN(the_same_report_is_kept_once);
	RUN(a_changed_page_becomes_a_version);
	RUN(what_was_not_committed_is_gone);
	RUN(what_is_no_archive_is_refused);
	RUN(a_newer_or_cut_archive_is_told_apart);
	RUN(a_reader_writes_nothing);
	RUN(lists_count_and_filter);
	return DONE();
}
