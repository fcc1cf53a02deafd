/*
 upkeep.h - archives checked, repaired and brought up to date.
 */
#ifndef DABIR_UPKEEP_H
#define DABIR_UPKEEP_H

#include <dabir/archive.h>

/* How to check; a zeroed one checks everything and mends nothing. */
struct dabir_check {
	bool repair; /* rebuild tables and index from the stored reports */
	/* Called for each thing wrong; `id` 0 when it is no one report. */
	void (*found)(void *context, uint64_t id, const char *what);
	/* Called now and then. */
	void (*progress)(void *context, uint64_t done, uint64_t total);
	void *context;
};

/*
 Whether what is derived from the reports - words of the index, families -
 was made by the rules of another Dabir: queries may miss some of it.
 */
DABIR_API bool dabir_archive_is_stale(const struct dabir_archive *archive);

/*
 Bring an archive of an older Dabir up to date, in transactions of its own; the
 first begin does so by itself, silently. A kill leaves it as it was.

 how  its progress is called; may be NULL

 Returns DABIR_OK, also when there is nothing to do, or as begin does.
 */
DABIR_API DABIR_CHECK enum dabir_status
dabir_archive_renew(struct dabir_archive *archive,
		    const struct dabir_check *how);

/*
 Read every byte of the archive and compare it with its checksums, its
 tables with its reports, its index with its texts. Of one that is stale only
 the reports are checked, unless it is repaired: it is renewed then first.

 Returns DABIR_OK when all is well (or was mended), DABIR_CORRUPT when
 something is not, or as begin does.
 */
DABIR_API DABIR_CHECK enum dabir_status
dabir_archive_check(struct dabir_archive *archive,
		    const struct dabir_check *check);

#endif
