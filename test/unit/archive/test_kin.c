#include <sqlite3.h>

#include <dabir/reprint.h>

#include "../reprint/prose.h"
#include "check.h"
#include "shelf.h"

#define LETTERS 1500
#define REPORTS 90

/* Report i is a reprint of report i - 30, in parts, with a new headline. */
static void make(unsigned i, char *out, size_t size)
{
	char prose[LETTERS + 1];
	unsigned from = i / 30 * 250;

	prose_fill(prose, LETTERS, i % 30 * 7919 + 1);
	snprintf(out, size,
		 "{\"url\":\"http://n%u.example/%u\",\"title\":\"no %u\","
		 "\"published\":\"2020-01-%02uT10:00:00+03:30\","
		 "\"body\":\"%s.\"}",
		 i % 7, i, i, 28 - i / 30, prose + from);
}

static void add(struct dabir_archive *archive, unsigned from, unsigned to)
{
	char text[2 * LETTERS];

	for (unsigned i = from; i < to; i++) {
		make(i, text, sizeof(text));
		CHECK(shelf_add(archive, text, NULL) == DABIR_OK);
	}
}

static void check_families(struct dabir_archive *archive)
{
	struct dabir_families *families;
	uint64_t family, other;

	CHECK(dabir_reprints_find(archive, 0, &families) == DABIR_OK);
	CHECK(families->count == 30);
	for (size_t i = 0; i < families->count; i++) {
		const struct dabir_family *one = &families->items[i];

		CHECK(one->count == 3);
		CHECK(one->ids[0] > one->ids[1] && one->ids[1] > one->ids[2]);
		CHECK(one->ids[0] % 30 == one->ids[2] % 30);
	}
	dabir_families_free(families);
	CHECK(dabir_reprints_find(archive, 31, &families) == DABIR_OK);
	CHECK(families->count == 1 && families->items[0].ids[2] == 1);
	dabir_families_free(families);
	CHECK(dabir_reprints_family(archive, 1, &family) == DABIR_OK);
	CHECK(dabir_reprints_family(archive, 61, &other) == DABIR_OK);
	CHECK(family && family == other);
}

static enum dabir_status check_it(struct dabir_archive *archive, bool repair)
{
	struct dabir_check how = { .repair = repair };

	return dabir_archive_check(archive, &how);
}

/* A hundred commits make a dozen segments and merge them. */
static void families_are_found_one_report_at_a_time(void)
{
	struct dabir_archive *archive;

	shelf_begin();
	archive = shelf_open(DABIR_ARCHIVE_CREATE);
	add(archive, 0, REPORTS);
	check_families(archive);
	CHECK(check_it(archive, false) == DABIR_OK);
	dabir_archive_close(archive);
	shelf_end();
}

static void families_are_found_within_one_transaction(void)
{
	struct dabir_archive *archive;

	shelf_begin();
	archive = shelf_open(DABIR_ARCHIVE_CREATE);
	CHECK(dabir_archive_begin(archive) == DABIR_OK);
	add(archive, 0, REPORTS);
	CHECK(dabir_archive_commit(archive) == DABIR_OK);
	check_families(archive);
	CHECK(check_it(archive, false) == DABIR_OK);
	dabir_archive_close(archive);
	shelf_end();
}

static void what_is_rolled_back_has_no_kin(void)
{
	struct dabir_archive *archive;

	shelf_begin();
	archive = shelf_open(DABIR_ARCHIVE_CREATE);
	add(archive, 0, 10);
	CHECK(dabir_archive_begin(archive) == DABIR_OK);
	add(archive, 10, 70);
	dabir_archive_rollback(archive);
	CHECK(check_it(archive, false) == DABIR_OK);
	add(archive, 10, REPORTS);
	check_families(archive);
	CHECK(check_it(archive, false) == DABIR_OK);
	dabir_archive_close(archive);
	shelf_end();
}

/* Old versions still tell who is kin, but are not shown. */
static void only_last_versions_are_shown(void)
{
	struct dabir_archive *archive;
	struct dabir_families *families;
	char text[2 * LETTERS], *body;

	shelf_begin();
	archive = shelf_open(DABIR_ARCHIVE_CREATE);
	add(archive, 0, 31);
	make(0, text, sizeof(text));
	body = strstr(text, "\"body\":\"");
	CHECK(body != NULL);
	if (body)
		snprintf(body, 64, "\"body\":\"taken back.\"}");
	CHECK(shelf_add(archive, text, NULL) == DABIR_NEW_VERSION);
	CHECK(dabir_reprints_find(archive, 0, &families) == DABIR_OK);
	CHECK(families->count == 0);
	dabir_families_free(families);
	CHECK(check_it(archive, false) == DABIR_OK);
	dabir_archive_close(archive);
	shelf_end();
}

static void tamper(const char *sql)
{
	sqlite3 *db;

	CHECK(sqlite3_open(shelf_path, &db) == SQLITE_OK);
	CHECK(sqlite3_exec(db, sql, NULL, NULL, NULL) == SQLITE_OK);
	sqlite3_close(db);
}

static void damage_is_found_and_mended(void)
{
	static const char *const damages[] = {
		"DELETE FROM reprint WHERE report = 31",
		"UPDATE reprint SET family = 2 WHERE report = 1",
		"DELETE FROM reprint_segment",
		"UPDATE reprint_page SET postings = postings || x'01'",
		"UPDATE reprint_page SET postings = x''",
		"DELETE FROM reprint_page",
	};

	for (unsigned i = 0; i < sizeof(damages) / sizeof(*damages); i++) {
		struct dabir_archive *archive;

		shelf_begin();
		archive = shelf_open(DABIR_ARCHIVE_CREATE);
		add(archive, 0, REPORTS);
		dabir_archive_close(archive);
		tamper(damages[i]);
		archive = shelf_open(DABIR_ARCHIVE_READ);
		CHECK(check_it(archive, false) == DABIR_CORRUPT);
		dabir_archive_close(archive);
		archive = shelf_open(DABIR_ARCHIVE_WRITE);
		CHECK(archive && check_it(archive, true) == DABIR_OK);
		check_families(archive);
		CHECK(check_it(archive, false) == DABIR_OK);
		dabir_archive_close(archive);
		shelf_end();
	}
}

int main(void)
{
	RUN(families_are_found_one_report_at_a_time);
	RUN(families_are_found_within_one_transaction);
	RUN(what_is_rolled_back_has_no_kin);
	RUN(only_last_versions_are_shown);
	RUN(damage_is_found_and_mended);
	return DONE();
}
