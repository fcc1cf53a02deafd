#include <sqlite3.h>

#include "check.h"
#include "shelf.h"

static const char *const reports[] = {
	KETAB " " SHAHR "\n" KETAB " " AB ".\n",
	AB " " SHAHR "\n" AB " " KETAB ".\n",
	SHAHR " " SHAHR "\n" AB " " AB ".\n",
};

static unsigned found;

static void on_found(void *context, uint64_t id, const char *what)
{
	(void)context;
	(void)id;
	CHECK(what && *what);
	found++;
}

static void fill(void)
{
	struct dabir_archive *archive = shelf_open(DABIR_ARCHIVE_CREATE);

	for (unsigned i = 0; i < 3; i++)
		CHECK(shelf_add(archive, reports[i], NULL) == DABIR_OK);
	dabir_archive_close(archive);
}

static enum dabir_status check(bool repair)
{
	struct dabir_check how = { .repair = repair, .found = on_found };
	struct dabir_archive *archive =
		shelf_open(repair ? DABIR_ARCHIVE_WRITE : DABIR_ARCHIVE_READ);
	enum dabir_status status;

	found = 0;
	status = dabir_archive_check(archive, &how);
	dabir_archive_close(archive);
	return status;
}

/* Another program at work on the file. */
static void tamper(const char *sql)
{
	sqlite3 *db;

	CHECK(sqlite3_open(shelf_path, &db) == SQLITE_OK);
	CHECK(sqlite3_exec(db, sql, NULL, NULL, NULL) == SQLITE_OK);
	sqlite3_close(db);
}

static void a_sound_archive_is_said_to_be_sound(void)
{
	shelf_begin();
	fill();
	CHECK(check(false) == DABIR_OK);
	CHECK(found == 0);
	shelf_end();
}

static void changed_tables_are_found_and_mended(void)
{
	shelf_begin();
	fill();
	tamper("UPDATE report SET words = 99, url = 'x' WHERE id = 2");
	CHECK(check(false) == DABIR_CORRUPT);
	CHECK(found == 1);
	CHECK(check(true) == DABIR_OK);
	CHECK(check(false) == DABIR_OK);
	shelf_end();
}

static void a_changed_index_is_found_and_built_anew(void)
{
	struct dabir_archive *archive;

	shelf_begin();
	fill();
	tamper("DELETE FROM word_data WHERE id > 10");
	CHECK(check(false) == DABIR_CORRUPT);
	CHECK(check(true) == DABIR_OK);
	CHECK(check(false) == DABIR_OK);
	archive = shelf_open(DABIR_ARCHIVE_READ);
	CHECK(shelf_count(archive, KETAB) == 2);
	dabir_archive_close(archive);
	shelf_end();
}

static void a_flipped_bit_of_a_report_is_found(void)
{
	shelf_begin();
	fill();
	tamper("UPDATE content SET frame = substr(frame, 1, length(frame) - 1)"
	       " || x'00' WHERE id = 1");
	CHECK(check(false) == DABIR_CORRUPT);
	CHECK(found == 1);
	CHECK(check(true) == DABIR_CORRUPT);
	shelf_end();
}

int main(void)
{
	RUN(a_sound_archive_is_said_to_be_sound);
	RUN(changed_tables_are_found_and_mended);
	RUN(a_changed_index_is_found_and_built_anew);
	RUN(a_flipped_bit_of_a_report_is_found);
	return DONE();
}
