/*
 Any bytes as a query to an archive of one report: answered, or refused as a
 query; the index never sees anything it does not understand, and marks lie in
 the snippet.
 */
#include <dabir/search.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/memory.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Opened once and never closed; its file has no name any more. */
static struct dabir_archive *archive;

static void open_archive(void)
{
	static const char text[] = "\xDA\xA9\xD8\xAA\xD8\xA7\xD8\xA8 one\n"
				   "two three four. five six seven.\n";
	static const char *const ends[] = { "", "-wal", "-shm" };
	char folder[] = "/tmp/dabir-fuzz-XXXXXX", path[64];
	struct dabir_report *report;

	if (!mkdtemp(folder))
		abort();
	snprintf(path, sizeof(path), "%s/a", folder);
	if (dabir_archive_open(path, DABIR_ARCHIVE_CREATE, &archive, NULL) !=
		    DABIR_OK ||
	    dabir_report_new(&report) != DABIR_OK ||
	    dabir_report_set(report, text, strlen(text), DABIR_KIND_TEXT,
			     "a") != DABIR_OK ||
	    dabir_report_run(report) != DABIR_OK ||
	    dabir_archive_add(archive, report, NULL) != DABIR_OK)
		abort();
	dabir_report_free(report);
	for (unsigned i = 0; i < 3; i++) {
		snprintf(path, sizeof(path), "%s/a%s", folder, ends[i]);
		unlink(path);
	}
	rmdir(folder);
}

static void check_hits(const struct dabir_hits *hits)
{
	for (size_t i = 0; i < hits->count; i++) {
		const struct dabir_hit *hit = &hits->items[i];
		size_t len = strlen(hit->snippet);

		for (uint32_t k = 0; k < hit->mark_count; k++)
			if (hit->marks[k].at > len ||
			    hit->marks[k].len > len - hit->marks[k].at)
				abort();
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct dabir_search search = { 0 };
	enum dabir_status status;
	struct dabir_hits *hits;
	char *query;

	if (!archive)
		open_archive();
	query = dbr_copy_new((const char *)data, size);
	if (!query)
		return 0;
	search.query = query;
	search.expand = size % 2 != 0;
	status = dabir_search_run(archive, &search, &hits, NULL);
	dbr_free(query);
	if (status == DABIR_OK) {
		check_hits(hits);
		dabir_hits_free(hits);
	} else if (status != DABIR_BAD_QUERY && status != DABIR_TOO_LARGE) {
		abort();
	}
	return 0;
}
