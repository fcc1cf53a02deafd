/*
 fault_archive - an archive on a failing disk and short of memory. What was
 said to be safe is there afterwards, and the archive checks out.
 */
#include <stdio.h>

#include <dabir/upkeep.h>

#include "disk.h"
#include "fault.h"
#include "check.h"
#include "archive/shelf.h"

#define REPORTS 4

/* The i-th report has a word of its own. */
static enum dabir_status add(struct dabir_archive *archive, unsigned i)
{
	char text[256];

	snprintf(text, sizeof(text),
		 KETAB " " SHAHR " %u\n" AB " " KETAB " own%u.\n", i, i);
	return shelf_add(archive, text, NULL);
}

static long count_own(struct dabir_archive *archive, unsigned i)
{
	char query[16];

	snprintf(query, sizeof(query), "own%u", i);
	return shelf_count(archive, query);
}

/* One report, then more of them on a disk that fails at its n-th write. */
static void add_failing(long n, int code, bool safe[REPORTS])
{
	struct dabir_archive *archive = shelf_open(DABIR_ARCHIVE_CREATE);

	memset(safe, 0, REPORTS * sizeof(*safe));
	safe[0] = add(archive, 0) == DABIR_OK;
	CHECK(safe[0]);
	disk_fail(n, code);
	for (unsigned i = 1; i < REPORTS; i++) {
		enum dabir_status status = add(archive, i);

		safe[i] = status == DABIR_OK;
		CHECK(status == DABIR_OK || status == DABIR_IO ||
		      status == DABIR_FULL || status == DABIR_CORRUPT);
	}
	dabir_archive_close(archive);
	disk_mend();
}

static void check_safe(long n, const bool safe[REPORTS])
{
	struct dabir_archive *archive = shelf_open(DABIR_ARCHIVE_WRITE);

	CHECK(archive != NULL);
	if (!archive)
		return;
	CHECK(dabir_archive_check(archive, &(struct dabir_check){ 0 }) ==
	      DABIR_OK);
	for (unsigned i = 0; i < REPORTS; i++) {
		if (safe[i])
			CHECK(count_own(archive, i) == 1);
		CHECK(add(archive, i) >= DABIR_OK);
	}
	if (check_failed)
		printf("# write %ld\n", n);
	dabir_archive_close(archive);
}

static void fail_each_write(int code)
{
	bool safe[REPORTS];
	long n;

	for (n = 0; n == 0 || disk_hit; n++) {
		shelf_begin();
		add_failing(n, code, safe);
		check_safe(n, safe);
		shelf_end();
		if (check_failed || n > 2000)
			break;
	}
	CHECK(n > 20); /* so many writes did fail */
}

static void a_full_disk_loses_nothing(void)
{
	fail_each_write(SQLITE_FULL);
}

static void a_failing_disk_loses_nothing(void)
{
	fail_each_write(SQLITE_IOERR);
}

static enum dabir_status work(void)
{
	struct dabir_archive *archive;
	enum dabir_status status = dabir_archive_open(
		shelf_path, DABIR_ARCHIVE_WRITE, &archive, NULL);

	if (status != DABIR_OK)
		return status;
	status = add(archive, 7);
	if (status >= DABIR_OK && count_own(archive, 7) != 1)
		status = DABIR_NO_MEMORY;
	dabir_archive_close(archive);
	return status;
}

static void every_failed_allocation_is_reported(void)
{
	enum dabir_status status = DABIR_OK;

	shelf_begin();
	dabir_archive_close(shelf_open(DABIR_ARCHIVE_CREATE));
	for (long n = 1; fault_round(n); n++) {
		status = work();
		CHECK(fault_live == 0);
		CHECK(status >= DABIR_OK || status == DABIR_NO_MEMORY);
		if (!check_failed)
			continue;
		printf("# allocation %ld: %s, %ld left\n", n,
		       dabir_status_text(status), fault_live);
		break;
	}
	dabir_set_memory(NULL);
	CHECK(status >= DABIR_OK);
	shelf_end();
}

int main(void)
{
	disk_install();
	RUN(a_full_disk_loses_nothing);
	RUN(a_failing_disk_loses_nothing);
	RUN(every_failed_allocation_is_reported);
	return DONE();
}
