/*
 queue_inner.h - the ring itself, for the threads that work on it.
 */
#ifndef DBR_ARCHIVE_QUEUE_INNER_H
#define DBR_ARCHIVE_QUEUE_INNER_H

#include <pthread.h>

#include "archive/queue.h"

enum dbr_place_state {
	DBR_PLACE_FREE,
	DBR_PLACE_CUT,
	DBR_PLACE_READING,
	DBR_PLACE_READY
};

struct dbr_queue {
	pthread_mutex_t lock;
	pthread_cond_t room, cut_one, next_ready; /* who waits for what: the
						     cutter, readers, writer */
	struct dabir_archive *archive;
	const struct dabir_ingest *ingest;
	struct dbr_place *places;
	enum dbr_place_state *states;
	uint32_t size;
	uint64_t cut, reading, taken; /* numbers of the next place to ... */
	uint64_t bytes;		      /* of input under way */
	uint64_t done, total;
	bool ended, stopping; /* the cutter is through; nothing is wanted */
	bool look_first;      /* the archive held reports at the start */
	struct dbr_buf dictionary; /* empty until it is known */
	pthread_t cutter, *readers;
	unsigned reader_count;
	bool has_cutter;
};

static inline void dbr_queue_lock(struct dbr_queue *queue)
{
	pthread_mutex_lock(&queue->lock);
}

static inline void dbr_queue_unlock(struct dbr_queue *queue)
{
	pthread_mutex_unlock(&queue->lock);
}

/* Unlock after something that concerns everybody. */
static inline void dbr_queue_unlock_all(struct dbr_queue *queue)
{
	pthread_cond_broadcast(&queue->room);
	pthread_cond_broadcast(&queue->cut_one);
	pthread_cond_broadcast(&queue->next_ready);
	pthread_mutex_unlock(&queue->lock);
}

/* Say why a report is not to be had. */
void dbr_place_refuse(struct dbr_place *place, enum dabir_status status,
		      const struct dabir_problem *problem);

/* The work of a reading thread: a queue in, NULL out. */
void *dbr_queue_read_all(void *queue);

#endif
