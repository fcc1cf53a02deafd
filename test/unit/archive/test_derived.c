/* What is derived by other rules is seen, and made anew by the next writer. */
#include <sqlite3.h>

#include "archive/derived.h"
#include "archive/words.h"
#include "base/hash.h"
#include "check.h"
#include "reprint/fingerprint.h"
#include "shelf.h"

static int file_count;
static char **files;

static uint64_t sum_terms(const char *text, size_t len)
{
	struct dbr_buf terms;
	uint64_t sum;

	dbr_buf_init(&terms);
	dbr_words_add(&terms, text, len);
	sum = dbr_hash(terms.data, terms.len);
	dbr_buf_release(&terms);
	return sum;
}

static uint64_t sum_fingerprint(char *text, size_t len)
{
	struct dabir_line line = { .span = { 0, (uint32_t)len },
				   .role = DABIR_ROLE_BODY };
	struct dabir_report report = { .text = { text, len },
				       .lines = &line,
				       .line_count = 1 };
	struct dbr_fingerprint print;
	struct dbr_arena arena;
	uint64_t sum = 0;

	dbr_arena_init(&arena);
	CHECK(dbr_fingerprint_make(&report, &arena, &print) == DABIR_OK);
	for (uint32_t i = 0; i < print.count; i++)
		sum = dbr_hash_mix(sum ^ print.hashes[i]);
	dbr_arena_release(&arena);
	return sum;
}

static uint64_t sum_file(const char *path)
{
	static char text[1 << 20];
	FILE *in = fopen(path, "rb");
	size_t len = in ? fread(text, 1, sizeof(text), in) : 0;

	CHECK(len > 0);
	if (in)
		fclose(in);
	return dbr_hash_mix(sum_terms(text, len) ^ sum_fingerprint(text, len));
}

/*
 The words of the lexicon and of some reports, all as they are derived today.
 When this fails on purpose, raise DBR_DERIVED and put its number here with
 the sum that is printed.
 */
static void rules_that_change_have_a_new_number(void)
{
	static const unsigned number = 2;
	static const uint64_t want = UINT64_C(0xe232145c514c7ff0);
	uint64_t sum = 0;

	for (int i = 0; i < file_count; i++)
		sum = dbr_hash_mix(sum ^ sum_file(files[i]));
	if (sum != want)
		printf("# the sum is UINT64_C(0x%016llx)\n",
		       (unsigned long long)sum);
	CHECK(file_count == 7 && sum == want && number == DBR_DERIVED);
}

/* Another program at work on the file. */
static void tamper(const char *sql)
{
	sqlite3 *db;

	CHECK(sqlite3_open(shelf_path, &db) == SQLITE_OK);
	CHECK(sqlite3_exec(db, sql, NULL, NULL, NULL) == SQLITE_OK);
	sqlite3_close(db);
}

static void fill(void)
{
	struct dabir_archive *archive = shelf_open(DABIR_ARCHIVE_CREATE);

	CHECK(!dabir_archive_is_stale(archive));
	CHECK(shelf_add(archive, KETAB " " SHAHR "\n" KETAB " " AB ".\n",
			NULL) == DABIR_OK);
	CHECK(shelf_add(archive,
			"{\"url\":\"http://a.example/1\",\"title\":\"" KETAB
			"\",\"body\":\"" AB " " SHAHR ".\"}",
			NULL) == DABIR_OK);
	dabir_archive_close(archive);
}

/* As if a program of other rules had made the index: it misses words. */
static void make_stale(void)
{
	tamper("UPDATE derived SET rules = 0;"
	       "UPDATE report SET words = 1 WHERE id = 1;"
	       "DELETE FROM word_data WHERE id > 10;");
}

static enum dabir_status check(bool repair)
{
	struct dabir_check how = { .repair = repair };
	struct dabir_archive *archive =
		shelf_open(repair ? DABIR_ARCHIVE_WRITE : DABIR_ARCHIVE_READ);
	enum dabir_status status = dabir_archive_check(archive, &how);

	dabir_archive_close(archive);
	return status;
}

static void what_is_stale_is_no_damage(void)
{
	struct dabir_archive *archive;

	shelf_begin();
	fill();
	make_stale();
	archive = shelf_open(DABIR_ARCHIVE_READ);
	CHECK(dabir_archive_is_stale(archive));
	CHECK(shelf_count(archive, KETAB) != 2);
	dabir_archive_close(archive);
	CHECK(check(false) == DABIR_OK);
	CHECK(check(true) == DABIR_OK);
	archive = shelf_open(DABIR_ARCHIVE_READ);
	CHECK(!dabir_archive_is_stale(archive));
	CHECK(shelf_count(archive, KETAB) == 2);
	dabir_archive_close(archive);
	shelf_end();
}

/* A changed page takes the words of its older version out of the index. */
static void the_next_writer_makes_it_anew(void)
{
	struct dabir_archive *archive;

	shelf_begin();
	fill();
	make_stale();
	archive = shelf_open(DABIR_ARCHIVE_WRITE);
	CHECK(shelf_add(archive,
			"{\"url\":\"http://a.example/1\",\"title\":\"" AB
			"\",\"body\":\"" AB " " AB ".\"}",
			NULL) == DABIR_NEW_VERSION);
	CHECK(!dabir_archive_is_stale(archive));
	CHECK(shelf_count(archive, KETAB) == 1);
	CHECK(shelf_count(archive, AB) == 2);
	dabir_archive_close(archive);
	CHECK(check(false) == DABIR_OK);
	shelf_end();
}

static void what_newer_rules_made_is_only_read(void)
{
	struct dabir_archive *archive;

	shelf_begin();
	fill();
	tamper("UPDATE derived SET rules = 4000000000");
	archive = shelf_open(DABIR_ARCHIVE_READ);
	CHECK(dabir_archive_is_stale(archive));
	CHECK(shelf_count(archive, KETAB) == 2);
	dabir_archive_close(archive);
	archive = NULL;
	CHECK(dabir_archive_open(shelf_path, DABIR_ARCHIVE_WRITE, &archive,
				 NULL) == DABIR_NEWER_ARCHIVE);
	dabir_archive_close(archive);
	shelf_end();
}

int main(int argc, char **argv)
{
	files = argv + 1;
	file_count = argc - 1;
	RUN(rules_that_change_have_a_new_number);
	RUN(what_is_stale_is_no_damage);
	RUN(the_next_writer_makes_it_anew);
	RUN(what_newer_rules_made_is_only_read);
	return DONE();
}
