/*
 ingest.h - folders of input into an archive, on every core.

 One thread cuts the input into reports, `jobs` threads read them, one
 writes them in the order of the input, many a transaction. Queues are
 bounded. Stopped at any moment - also by SIGKILL - the same call goes on
 where it stopped: what is there already is passed over unread.
 */
#ifndef DABIR_INGEST_H
#define DABIR_INGEST_H

#include <dabir/archive.h>
#include <dabir/intake.h>

struct dabir_ingest_counts {
	uint64_t added, same, versions, refused;
	uint64_t input_done, input_total; /* bytes; total 0: not known */
	uint64_t text_bytes;		  /* of the reports added */
};

/* One report, told in input order and only once it is committed. */
struct dabir_ingest_event {
	enum dabir_status status; /* OK, SAME, NEW_VERSION, or the refusal */
	uint64_t id;		  /* 0 when refused */
	const char *path;	  /* of the input */
	const char *what;	  /* why it was refused, else NULL */
};

/* What to read; zeroed but for `paths` it is quiet and uses every core. */
struct dabir_ingest {
	const char *const *paths; /* files, folders, "-" */
	size_t path_count;
	const struct dabir_intake_options *options; /* or NULL */
	unsigned jobs; /* reading threads, 0: one a processor */
	/* Each is called on the thread of the call; may be NULL. */
	void (*event)(void *context, const struct dabir_ingest_event *event);
	/* Now and then; false stops after committing what was read. */
	bool (*progress)(void *context,
			 const struct dabir_ingest_counts *counts);
	void *context;
};

/*
 Add everything `ingest` names.

 counts  out, optional: also after a failure, what was committed

 Returns DABIR_OK also when inputs were refused; DABIR_END when `progress`
 stopped it; or as dabir_archive_commit() does, the archive left as of the
 last commit.
 */
DABIR_API DABIR_CHECK enum dabir_status
dabir_archive_ingest(struct dabir_archive *archive,
		     const struct dabir_ingest *ingest,
		     struct dabir_ingest_counts *counts);

#endif
