/*
 archive.h - where reports are kept: one file, nothing lost.

 An archive is one SQLite file (doc/schema.md). Every report is kept whole:
 its original bytes, its text as published and as repaired, and everything
 found in it. Adding is idempotent: the same bytes again change nothing, a
 changed page of a known address becomes a new version and both are kept.

 A handle belongs to one thread at a time; open one a thread. Readers never
 wait for a writer; two writers queue.
 */
#ifndef DABIR_ARCHIVE_H
#define DABIR_ARCHIVE_H

#include <stdbool.h>

#include <dabir/report.h>

struct dabir_archive;

enum dabir_archive_mode {
	DABIR_ARCHIVE_READ,  /* must exist; never written to */
	DABIR_ARCHIVE_WRITE, /* must exist */
	DABIR_ARCHIVE_CREATE /* made when there is none */
};

/*
 Open an archive.

 problem  out, optional: what is wrong with the file

 Returns DABIR_OK, DABIR_NOT_FOUND, DABIR_NOT_ARCHIVE, DABIR_NEWER_ARCHIVE,
 DABIR_CORRUPT, DABIR_BUSY, DABIR_FULL, DABIR_IO, DABIR_NO_MEMORY.
 */
DABIR_API DABIR_CHECK enum dabir_status
dabir_archive_open(const char *path, enum dabir_archive_mode mode,
		   struct dabir_archive **archive,
		   struct dabir_problem *problem);

/* Rolls back what was begun and not committed. `archive` may be NULL. */
DABIR_API void dabir_archive_close(struct dabir_archive *archive);

/* The sentence behind the last failure of this handle; never NULL. */
DABIR_API const char *dabir_archive_error(const struct dabir_archive *archive);

/*
 Many adds, one transaction: what lies between begin and commit is kept
 whole or not at all. begin waits for another writer to finish.

 Returns DABIR_OK, DABIR_BUSY, DABIR_FULL, DABIR_IO, DABIR_CORRUPT,
 DABIR_NO_MEMORY; DABIR_BAD_ARGUMENT for an archive opened for reading. A
 failed commit rolls back.
 */
DABIR_API DABIR_CHECK enum dabir_status
dabir_archive_begin(struct dabir_archive *archive);
DABIR_API DABIR_CHECK enum dabir_status
dabir_archive_commit(struct dabir_archive *archive);
DABIR_API void dabir_archive_rollback(struct dabir_archive *archive);

/*
 Add a report that dabir_report_run() has read; outside begin and commit it
 is a transaction of its own.

 id  out, optional: the report's id, of the one already there when SAME

 Returns DABIR_OK, DABIR_SAME, DABIR_NEW_VERSION, or as begin does.
 */
DABIR_API DABIR_CHECK enum dabir_status
dabir_archive_add(struct dabir_archive *archive,
		  const struct dabir_report *report, uint64_t *id);

/* What the archive knows of a report beside the report itself. */
struct dabir_entry {
	uint64_t id;
	uint64_t older;	  /* id of the version before, 0: none */
	uint64_t newer;	  /* id of the version after, 0: this is the last */
	uint32_t version; /* 1, 2, ... */
	int64_t added;	  /* seconds since 1970 */
	char digest[41];  /* of the original bytes, as `b2sum -l 160` */
};

/*
 Take a report out, as dabir_report_run() left it but without tokens and
 sentences: all getters of report.h and dabir_report_record() work on it.

 report  cleared and filled; text, text as published, original bytes
 entry   out, optional

 Returns DABIR_OK, DABIR_NOT_FOUND, DABIR_CORRUPT when its checksum does not
 hold, DABIR_IO, DABIR_BUSY, DABIR_NO_MEMORY.
 */
DABIR_API DABIR_CHECK enum dabir_status
dabir_archive_get(struct dabir_archive *archive, uint64_t id,
		  struct dabir_report *report, struct dabir_entry *entry);

/*
 The next report in the order of adding, for walks over all.

 id  in and out: start with 0

 Returns DABIR_OK, DABIR_END, or as get does.
 */
DABIR_API DABIR_CHECK enum dabir_status
dabir_archive_next(struct dabir_archive *archive, uint64_t *id);

/*
 The last version of the report that has this address, id of its source or
 item code.

 Returns DABIR_OK, DABIR_NOT_FOUND, or as get does.
 */
DABIR_API DABIR_CHECK enum dabir_status
dabir_archive_find(struct dabir_archive *archive, const char *name,
		   uint64_t *id);

/* How answers are ordered. */
enum dabir_sort {
	DABIR_SORT_BEST,
	DABIR_SORT_NEW, /* latest first; ranks nothing, so it is quick */
	DABIR_SORT_OLD,
	DABIR_SORT_RECENT /* best first, and of like worth the newer: what is a
			     month older than the newest counts for 3/4 */
};

/* What can be listed with counts; also what search results divide by. */
enum dabir_facet {
	DABIR_FACET_SOURCE, /* publisher, else agency, else host of the URL */
	DABIR_FACET_SECTION,
	DABIR_FACET_SPEAKER, /* counts statements, those of reprints once */
	DABIR_FACET_PERSON,
	DABIR_FACET_ORGANISATION,
	DABIR_FACET_PLACE,
	DABIR_FACET_MONTH, /* Solar Hijri, "1399-08", in order of time */
	DABIR_FACET_COUNT
};

struct dabir_count {
	uint64_t id; /* of the person, source ... in this archive, 0: none */
	const char *name;
	uint64_t count;
};

/* A list of counts that owns its strings. */
struct dabir_counts {
	struct dabir_count *items;
	size_t count;
};

struct dabir_list {
	enum dabir_facet facet;
	const char *like;	/* only names with all these words; NULL: all */
	uint32_t offset, limit; /* 0: all */
};

/*
 Everything of one kind in the archive, most frequent first (months by time).

 counts  out: free with dabir_counts_free()

 Returns DABIR_OK or as get does.
 */
DABIR_API DABIR_CHECK enum dabir_status
dabir_archive_list(struct dabir_archive *archive, const struct dabir_list *list,
		   struct dabir_counts **counts);
DABIR_API void dabir_counts_free(struct dabir_counts *counts);

struct dabir_archive_stats {
	uint64_t reports; /* last versions */
	uint64_t versions;
	uint64_t statements, speakers, people, sources;
	uint64_t text_bytes, original_bytes, file_bytes;
	char first[32], last[32]; /* earliest, latest `published`; or "" */
};
DABIR_API DABIR_CHECK enum dabir_status
dabir_archive_stats(struct dabir_archive *archive,
		    struct dabir_archive_stats *stats);

#endif
