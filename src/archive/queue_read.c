#include <stdio.h>

#include "archive/queue_inner.h"

void dbr_place_refuse(struct dbr_place *place, enum dabir_status status,
		      const struct dabir_problem *problem)
{
	place->status = status;
	snprintf(place->what, sizeof(place->what), "%s",
		 problem && problem->what[0] ? problem->what
					     : dabir_status_text(status));
}

/* A report that is none says why in its last note. */
static void refuse_with_note(struct dbr_place *place, enum dabir_status status)
{
	struct dabir_problem problem = { status, 0, "" };
	size_t count;
	const char *const *notes = dabir_report_notes(place->report, &count);

	if (count)
		snprintf(problem.what, sizeof(problem.what), "%s",
			 notes[count - 1]);
	dbr_place_refuse(place, status, &problem);
}

/* True when the archive has these very bytes: then nothing need be read. */
static bool is_known(struct dabir_archive *archive, struct dbr_place *place)
{
	unsigned char digest[DBR_DIGEST];
	const char *bytes;
	size_t len;

	if (!archive)
		return false;
	bytes = dabir_report_original(place->report, &len);
	dbr_digest(bytes, len, digest);
	return dbr_store_find_digest(archive->store, digest, &place->id) ==
	       DABIR_OK;
}

/* What a reading thread works with. */
struct reader {
	struct dbr_queue *queue;
	struct dabir_archive *archive; /* to look reports up, or NULL */
	struct dbr_framer *framer;
	struct dabir_report *home; /* keeps what reports keep: few are warm */
	enum dabir_status status;
};

static void read_place(struct reader *reader, struct dbr_place *place)
{
	enum dabir_status status;

	if (place->status != DABIR_OK)
		return;
	if (is_known(reader->archive, place)) {
		place->status = DABIR_SAME;
		return;
	}
	dbr_report_swap_kept(reader->home, place->report);
	status = dabir_report_run(place->report);
	dbr_report_swap_kept(reader->home, place->report);
	if (status != DABIR_OK) {
		refuse_with_note(place, status);
		return;
	}
	status = dbr_row_fill(&place->row, reader->framer, place->report);
	if (status != DABIR_OK)
		dbr_place_refuse(place, status, NULL);
}

/*
 The number of a place to read, or UINT64_MAX when there will be none. Takes
 note of a dictionary that was learnt meanwhile.
 */
static uint64_t wait_cut(struct reader *reader)
{
	struct dbr_queue *queue = reader->queue;
	uint64_t number = UINT64_MAX;

	dbr_queue_lock(queue);
	while (queue->reading == queue->cut && !queue->ended)
		pthread_cond_wait(&queue->cut_one, &queue->lock);
	if (queue->reading < queue->cut) {
		number = queue->reading++;
		queue->states[number % queue->size] = DBR_PLACE_READING;
	}
	if (reader->status == DABIR_OK && queue->dictionary.len &&
	    !dbr_framer_has_dictionary(reader->framer))
		reader->status =
			dbr_framer_use(reader->framer, queue->dictionary.data,
				       queue->dictionary.len);
	dbr_queue_unlock(queue);
	return number;
}

void *dbr_queue_read_all(void *context)
{
	struct reader reader = { .queue = context };
	struct dbr_queue *queue = reader.queue;
	uint64_t number;

	reader.status = dbr_framer_new(&reader.framer);
	if (reader.status == DABIR_OK)
		reader.status = dabir_report_new(&reader.home);
	/* Without a connection of its own a reader reads all; it costs time. */
	if (queue->look_first &&
	    dabir_archive_open(queue->archive->path, DABIR_ARCHIVE_READ,
			       &reader.archive, NULL) != DABIR_OK)
		reader.archive = NULL;
	while ((number = wait_cut(&reader)) != UINT64_MAX) {
		struct dbr_place *place = &queue->places[number % queue->size];

		if (reader.status == DABIR_OK)
			read_place(&reader, place);
		else
			dbr_place_refuse(place, reader.status, NULL);
		dbr_queue_lock(queue);
		queue->states[number % queue->size] = DBR_PLACE_READY;
		if (number == queue->taken)
			pthread_cond_signal(&queue->next_ready);
		dbr_queue_unlock(queue);
	}
	dabir_archive_close(reader.archive);
	dabir_report_free(reader.home);
	dbr_framer_free(reader.framer);
	return NULL;
}
