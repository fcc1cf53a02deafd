/*
 queue.h - reports on their way into the archive: cut by one thread, read by
 several, handed to the caller in the order of the input. A ring of places;
 whoever is ahead waits.
 */
#ifndef DBR_ARCHIVE_QUEUE_H
#define DBR_ARCHIVE_QUEUE_H

#include <dabir/ingest.h>

#include "archive/archive.h"

/* One report and all that is made of it. */
struct dbr_place {
	struct dabir_report *report;
	struct dbr_row row;
	enum dabir_status status; /* OK: the row is filled; SAME: `id` is set */
	uint64_t id;
	char what[240]; /* why it was refused */
};

struct dbr_queue;

/* Start the threads. Returns DABIR_OK, DABIR_NO_MEMORY. */
DABIR_CHECK enum dabir_status dbr_queue_new(struct dabir_archive *archive,
					    const struct dabir_ingest *ingest,
					    struct dbr_queue **queue);

/* The next report in input order, NULL when all are done. Waits. */
struct dbr_place *dbr_queue_next(struct dbr_queue *queue);

/* Give the place that next() gave back. */
void dbr_queue_done(struct dbr_queue *queue);

/* Make frames with the archive's dictionary from now on. */
DABIR_CHECK enum dabir_status dbr_queue_use_dictionary(struct dbr_queue *queue);

/* Cut no more; what was cut still comes. */
void dbr_queue_stop(struct dbr_queue *queue);

void dbr_queue_progress(struct dbr_queue *queue, uint64_t *done,
			uint64_t *total);

/* Ends the threads, also in the middle. `queue` may be NULL. */
void dbr_queue_free(struct dbr_queue *queue);

#endif
