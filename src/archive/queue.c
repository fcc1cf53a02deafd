#include "archive/queue_inner.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/memory.h"

#define PLACES_A_JOB 128
#define MOST_JOBS 256
#define MOST_BYTES ((uint64_t)8 << 20) /* of input under way at once */
#define KEPT ((size_t)256 << 10) /* memory a place may keep between reports */

static uint64_t size_of(const struct dbr_place *place)
{
	size_t len;

	dabir_report_original(place->report, &len);
	return len + 1;
}

/* A free place to cut into, or NULL when the queue is stopping. */
static struct dbr_place *wait_free(struct dbr_queue *queue)
{
	struct dbr_place *place = NULL;

	dbr_queue_lock(queue);
	while (!queue->stopping &&
	       (queue->states[queue->cut % queue->size] != DBR_PLACE_FREE ||
		queue->bytes > MOST_BYTES))
		pthread_cond_wait(&queue->room, &queue->lock);
	if (!queue->stopping)
		place = &queue->places[queue->cut % queue->size];
	dbr_queue_unlock(queue);
	return place;
}

/* Pass on what was cut; a refused one needs no reading. */
static void pass_on(struct dbr_queue *queue, struct dbr_place *place)
{
	dbr_queue_lock(queue);
	queue->states[queue->cut % queue->size] = DBR_PLACE_CUT;
	queue->bytes += size_of(place);
	queue->cut++;
	pthread_cond_signal(&queue->cut_one);
	dbr_queue_unlock(queue);
}

static void note_progress(struct dbr_queue *queue, struct dabir_intake *intake,
			  uint64_t before, bool last)
{
	uint64_t done, total;

	dabir_intake_progress(intake, &done, &total);
	dbr_queue_lock(queue);
	queue->done = before + done;
	queue->total = last && total ? before + total : 0;
	dbr_queue_unlock(queue);
}

/* Cut one input. Returns false when nothing more is wanted. */
static bool cut_input(struct dbr_queue *queue, struct dabir_intake *intake,
		      bool last)
{
	uint64_t before = queue->done;

	for (;;) {
		struct dabir_problem problem = { DABIR_OK, 0, "" };
		struct dbr_place *place = wait_free(queue);
		enum dabir_status status;

		if (!place)
			return false;
		status = dabir_intake_next(intake, place->report, &problem);
		if (status == DABIR_END)
			return true;
		place->status = DABIR_OK;
		if (status != DABIR_OK)
			dbr_place_refuse(place, status, &problem);
		note_progress(queue, intake, before, last);
		pass_on(queue, place);
		if (status == DABIR_NO_MEMORY)
			return false;
	}
}

/* An input that cannot be opened is one refused report with its path. */
static bool refuse_input(struct dbr_queue *queue, const char *path,
			 enum dabir_status status,
			 const struct dabir_problem *problem)
{
	struct dbr_place *place = wait_free(queue);

	if (!place)
		return false;
	if (dabir_report_set(place->report, "", 0, DABIR_KIND_AUTO, path) !=
	    DABIR_OK)
		return false;
	dbr_place_refuse(place, status, problem);
	pass_on(queue, place);
	return true;
}

static void *cut_all(void *context)
{
	struct dbr_queue *queue = context;
	const struct dabir_ingest *ingest = queue->ingest;
	bool wanted = true;

	for (size_t i = 0; i < ingest->path_count && wanted; i++) {
		struct dabir_problem problem = { DABIR_OK, 0, "" };
		struct dabir_intake *intake;
		enum dabir_status status = dabir_intake_open(
			ingest->paths[i], ingest->options, &intake, &problem);

		if (status != DABIR_OK) {
			wanted = refuse_input(queue, ingest->paths[i], status,
					      &problem);
			continue;
		}
		wanted = cut_input(queue, intake, i + 1 == ingest->path_count);
		dabir_intake_close(intake);
	}
	dbr_queue_lock(queue);
	queue->ended = true;
	dbr_queue_unlock_all(queue);
	return NULL;
}

enum dabir_status dbr_queue_use_dictionary(struct dbr_queue *queue)
{
	enum dabir_status status;

	dbr_queue_lock(queue);
	dbr_buf_clear(&queue->dictionary);
	status =
		dbr_store_dictionary(queue->archive->store, &queue->dictionary);
	dbr_queue_unlock(queue);
	return status == DABIR_NOT_FOUND ? DABIR_OK : status;
}

struct dbr_place *dbr_queue_next(struct dbr_queue *queue)
{
	struct dbr_place *place = NULL;
	uint32_t at = (uint32_t)(queue->taken % queue->size);

	dbr_queue_lock(queue);
	while (queue->states[at] != DBR_PLACE_READY &&
	       !(queue->ended && queue->taken == queue->cut))
		pthread_cond_wait(&queue->next_ready, &queue->lock);
	if (queue->states[at] == DBR_PLACE_READY)
		place = &queue->places[at];
	dbr_queue_unlock(queue);
	return place;
}

/* Memory that one large report took is not kept for the small ones. */
static void tidy(struct dbr_place *place)
{
	if (place->row.frame.capacity > KEPT ||
	    place->row.words[DBR_PART_BODY].capacity > KEPT)
		dbr_row_release(&place->row);
	if (place->report->arena.total > KEPT) {
		dbr_arena_release(&place->report->arena);
		dabir_report_clear(place->report);
	}
}

/* The cutter is woken for many places, not for each. */
static bool has_much_room(const struct dbr_queue *queue)
{
	uint64_t under_way = queue->cut - queue->taken;

	return !under_way || (under_way <= queue->size - queue->size / 4 &&
			      queue->bytes <= MOST_BYTES / 2);
}

void dbr_queue_done(struct dbr_queue *queue)
{
	uint32_t at = (uint32_t)(queue->taken % queue->size);
	uint64_t size = size_of(&queue->places[at]);

	tidy(&queue->places[at]);
	dbr_queue_lock(queue);
	queue->bytes -= size;
	queue->states[at] = DBR_PLACE_FREE;
	queue->taken++;
	if (has_much_room(queue))
		pthread_cond_signal(&queue->room);
	dbr_queue_unlock(queue);
}

void dbr_queue_stop(struct dbr_queue *queue)
{
	dbr_queue_lock(queue);
	queue->stopping = true;
	dbr_queue_unlock_all(queue);
}

void dbr_queue_progress(struct dbr_queue *queue, uint64_t *done,
			uint64_t *total)
{
	dbr_queue_lock(queue);
	*done = queue->done;
	*total = queue->total;
	dbr_queue_unlock(queue);
}

static unsigned job_count(const struct dabir_ingest *ingest)
{
	long processors = sysconf(_SC_NPROCESSORS_ONLN);

	if (ingest->jobs)
		return ingest->jobs < MOST_JOBS ? ingest->jobs : MOST_JOBS;
	return processors < 1		? 1
	       : processors > MOST_JOBS ? MOST_JOBS
					: (unsigned)processors;
}

static enum dabir_status make_places(struct dbr_queue *queue)
{
	queue->places = dbr_alloc_zero(queue->size, sizeof(*queue->places));
	queue->states = dbr_alloc_zero(queue->size, sizeof(*queue->states));
	if (!queue->places || !queue->states)
		return DABIR_NO_MEMORY;
	for (uint32_t i = 0; i < queue->size; i++) {
		enum dabir_status status =
			dabir_report_new(&queue->places[i].report);

		if (status != DABIR_OK)
			return status;
		dbr_row_init(&queue->places[i].row);
	}
	return DABIR_OK;
}

static enum dabir_status start(struct dbr_queue *queue, unsigned jobs)
{
	queue->readers = dbr_alloc_zero(jobs, sizeof(*queue->readers));
	if (!queue->readers)
		return DABIR_NO_MEMORY;
	for (; queue->reader_count < jobs; queue->reader_count++)
		if (pthread_create(&queue->readers[queue->reader_count], NULL,
				   dbr_queue_read_all, queue))
			break;
	if (!queue->reader_count ||
	    pthread_create(&queue->cutter, NULL, cut_all, queue))
		return DABIR_NO_MEMORY;
	queue->has_cutter = true;
	return DABIR_OK;
}

enum dabir_status dbr_queue_new(struct dabir_archive *archive,
				const struct dabir_ingest *ingest,
				struct dbr_queue **queue)
{
	struct dbr_queue *fresh = dbr_alloc_zero(1, sizeof(*fresh));
	unsigned jobs = job_count(ingest);
	uint64_t first = 0;
	enum dabir_status status;

	if (!fresh)
		return DABIR_NO_MEMORY;
	pthread_mutex_init(&fresh->lock, NULL);
	pthread_cond_init(&fresh->room, NULL);
	pthread_cond_init(&fresh->cut_one, NULL);
	pthread_cond_init(&fresh->next_ready, NULL);
	fresh->archive = archive;
	fresh->ingest = ingest;
	fresh->size = jobs * PLACES_A_JOB;
	fresh->look_first = dabir_archive_next(archive, &first) == DABIR_OK;
	status = make_places(fresh);
	if (status == DABIR_OK)
		status = dbr_queue_use_dictionary(fresh);
	if (status == DABIR_OK)
		status = start(fresh, jobs);
	if (status != DABIR_OK)
		dbr_queue_free(fresh);
	else
		*queue = fresh;
	return status;
}

void dbr_queue_free(struct dbr_queue *queue)
{
	if (!queue)
		return;
	dbr_queue_lock(queue);
	queue->stopping = true;
	queue->ended = queue->ended || !queue->has_cutter;
	dbr_queue_unlock_all(queue);
	if (queue->has_cutter)
		pthread_join(queue->cutter, NULL);
	for (unsigned i = 0; i < queue->reader_count; i++)
		pthread_join(queue->readers[i], NULL);
	for (uint32_t i = 0; queue->places && i < queue->size; i++) {
		dabir_report_free(queue->places[i].report);
		dbr_row_release(&queue->places[i].row);
	}
	pthread_cond_destroy(&queue->room);
	pthread_cond_destroy(&queue->cut_one);
	pthread_cond_destroy(&queue->next_ready);
	pthread_mutex_destroy(&queue->lock);
	dbr_buf_release(&queue->dictionary);
	dbr_free(queue->places);
	dbr_free(queue->states);
	dbr_free(queue->readers);
	dbr_free(queue);
}
