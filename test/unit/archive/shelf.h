/*
 shelf.h - an archive in a folder of its own, and reports to put into it.
 */
#ifndef DBR_TEST_SHELF_H
#define DBR_TEST_SHELF_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <dabir/ingest.h>
#include <dabir/search.h>
#include <dabir/upkeep.h>

#define KETAB "\xDA\xA9\xD8\xAA\xD8\xA7\xD8\xA8"	/* a book */
#define ARABIC_KETAB "\xD9\x83\xD8\xAA\xD8\xA7\xD8\xA8" /* with ARABIC KAF */
#define AB "\xD8\xA2\xD8\xA8"				/* water */
#define SHAHR "\xD8\xB4\xD9\x87\xD8\xB1"		/* a town */

static char shelf_folder[64], shelf_path[96];

static void shelf_begin(void)
{
	snprintf(shelf_folder, sizeof(shelf_folder), "/tmp/dabir-shelf-XXXXXX");
	if (!mkdtemp(shelf_folder))
		exit(1);
	snprintf(shelf_path, sizeof(shelf_path), "%s/a.dabir", shelf_folder);
}

static void shelf_end(void)
{
	static const char *const ends[] = { "", "-wal", "-shm", ".in" };
	char path[112];

	for (unsigned i = 0; i < 4; i++) {
		snprintf(path, sizeof(path), "%s%s", shelf_path, ends[i]);
		unlink(path);
	}
	rmdir(shelf_folder);
}

static struct dabir_archive *shelf_open(enum dabir_archive_mode mode)
{
	struct dabir_archive *archive = NULL;

	if (dabir_archive_open(shelf_path, mode, &archive, NULL) != DABIR_OK)
		return NULL;
	return archive;
}

/* Add a text, or a JSON record when it begins with a brace. */
static inline enum dabir_status shelf_add(struct dabir_archive *archive,
					  const char *text, uint64_t *id)
{
	struct dabir_report *report;
	enum dabir_status status = dabir_report_new(&report);

	if (status != DABIR_OK)
		return status;
	status = dabir_report_set(
		report, text, strlen(text),
		*text == '{' ? DABIR_KIND_JSON : DABIR_KIND_TEXT, "shelf");
	if (status == DABIR_OK)
		status = dabir_report_run(report);
	if (status == DABIR_OK)
		status = dabir_archive_add(archive, report, id);
	dabir_report_free(report);
	return status;
}

/* Write a file beside the archive. */
static inline const char *shelf_file(const char *data, size_t len)
{
	static char path[112];
	FILE *out;

	snprintf(path, sizeof(path), "%s.in", shelf_path);
	out = fopen(path, "wb");
	if (!out || fwrite(data, 1, len, out) != len || fclose(out))
		exit(1);
	return path;
}

/* How many reports answer a query; -1 for a failure. */
static inline long shelf_count(struct dabir_archive *archive, const char *query)
{
	struct dabir_search search = { .query = query };
	struct dabir_hits *hits;
	long total;

	if (dabir_search_run(archive, &search, &hits, NULL) != DABIR_OK)
		return -1;
	total = (long)hits->total;
	dabir_hits_free(hits);
	return total;
}

#endif
