#include <dabir/ingest.h>
#include <dabir/upkeep.h>

#include <string.h>
#include <time.h>

#include "archive/dictionary.h"
#include "archive/queue.h"
#include "base/buf.h"
#include "base/memory.h"

#define COMMIT_BYTES ((uint64_t)24 << 20) /* of text a transaction */
#define COMMIT_SECONDS 5
#define REFRAMED 2048 /* ids behind the dictionary that may not have it */

/* What is told once it is committed. */
struct told {
	enum dabir_status status;
	uint64_t id;
	size_t path, what; /* offsets into `strings`; SIZE_MAX: none */
};

struct writing {
	struct dabir_archive *archive;
	const struct dabir_ingest *ingest;
	struct dbr_queue *queue;
	struct dabir_ingest_counts committed, pending;
	struct told *told;
	size_t told_count, told_capacity;
	struct dbr_buf strings;
	time_t begun;
	uint64_t bytes;	 /* of text since begin */
	bool learns;	 /* there is no dictionary yet */
	uint64_t learnt; /* the last id when there was one; 0: it was there */
	uint64_t last;	 /* id put */
};

static size_t keep_string(struct writing *writing, const char *text)
{
	size_t at = writing->strings.len;

	if (!text)
		return SIZE_MAX;
	dbr_buf_add(&writing->strings, text, strlen(text) + 1);
	return at;
}

/* Remember what to tell of this report. */
static enum dabir_status note(struct writing *writing,
			      const struct dbr_place *place,
			      enum dabir_status status, uint64_t id)
{
	struct dabir_ingest_counts *counts = &writing->pending;
	enum dabir_status grown;

	counts->added += status == DABIR_OK;
	counts->same += status == DABIR_SAME;
	counts->versions += status == DABIR_NEW_VERSION;
	counts->refused += status < DABIR_OK;
	if (!writing->ingest->event)
		return DABIR_OK;
	grown = dbr_grow(&writing->told, &writing->told_capacity,
			 writing->told_count, sizeof(*writing->told));
	if (grown != DABIR_OK)
		return grown;
	writing->told[writing->told_count++] = (struct told){
		status,
		id,
		keep_string(writing, dabir_report_field(place->report,
							DABIR_FIELD_PATH)),
		keep_string(writing, status < DABIR_OK ? place->what : NULL),
	};
	return dbr_buf_status(&writing->strings);
}

static const char *string_at(const struct writing *writing, size_t at)
{
	return at == SIZE_MAX ? NULL : writing->strings.data + at;
}

static void tell(struct writing *writing)
{
	const struct dabir_ingest *ingest = writing->ingest;

	for (size_t i = 0; i < writing->told_count; i++) {
		const struct told *told = &writing->told[i];
		struct dabir_ingest_event event = {
			told->status,
			told->id,
			string_at(writing, told->path),
			string_at(writing, told->what),
		};

		ingest->event(ingest->context, &event);
	}
	writing->told_count = 0;
	dbr_buf_clear(&writing->strings);
}

static enum dabir_status commit(struct writing *writing)
{
	enum dabir_status status = DABIR_OK;

	if (writing->archive->begun)
		status = dabir_archive_commit(writing->archive);
	if (status != DABIR_OK)
		return status;
	writing->committed = writing->pending;
	writing->bytes = 0;
	tell(writing);
	return DABIR_OK;
}

static bool is_due(const struct writing *writing)
{
	return writing->bytes >= COMMIT_BYTES ||
	       (writing->learns &&
		writing->pending.added >= DBR_DICTIONARY_REPORTS) ||
	       (writing->archive->begun &&
		time(NULL) - writing->begun >= COMMIT_SECONDS);
}

/* Once there is enough to learn from, learn what reports have in common. */
static enum dabir_status learn(struct writing *writing)
{
	enum dabir_status status;

	if (!writing->learns ||
	    writing->committed.added < DBR_DICTIONARY_REPORTS)
		return DABIR_OK;
	writing->learns = false;
	writing->learnt = writing->last;
	status = dbr_archive_learn_dictionary(writing->archive);
	return status == DABIR_OK ? dbr_queue_use_dictionary(writing->queue)
				  : status;
}

static enum dabir_status put(struct writing *writing,
			     const struct dbr_place *place)
{
	enum dabir_status status = place->status;
	uint64_t id = status == DABIR_SAME ? place->id : 0;
	size_t len;

	if (status == DABIR_OK && !writing->archive->begun) {
		status = dabir_archive_begin(writing->archive);
		writing->begun = time(NULL);
		if (status != DABIR_OK)
			return status;
	}
	if (status == DABIR_OK) {
		status = dbr_archive_put(writing->archive, &place->row, &id);
		if (status < DABIR_OK)
			return status;
		dabir_report_text(place->report, &len);
		writing->last = id;
		if (status != DABIR_SAME) {
			writing->pending.text_bytes += len;
			writing->bytes += len;
		}
	}
	return note(writing, place, status, id);
}

/* Returns DABIR_OK, DABIR_END when the caller wants no more, or a failure. */
static enum dabir_status write_next(struct writing *writing,
				    const struct dbr_place *place)
{
	const struct dabir_ingest *ingest = writing->ingest;
	struct dabir_ingest_counts *counts = &writing->pending;
	enum dabir_status status = put(writing, place);

	if (status == DABIR_OK && is_due(writing)) {
		status = commit(writing);
		if (status == DABIR_OK)
			status = learn(writing);
	}
	if (status != DABIR_OK || !ingest->progress)
		return status;
	dbr_queue_progress(writing->queue, &counts->input_done,
			   &counts->input_total);
	return ingest->progress(ingest->context, counts) ? DABIR_OK : DABIR_END;
}

static enum dabir_status write_all(struct writing *writing)
{
	enum dabir_status ending = DABIR_OK, last;
	struct dbr_place *place;

	while ((place = dbr_queue_next(writing->queue))) {
		enum dabir_status status = write_next(writing, place);

		dbr_queue_done(writing->queue);
		if (status < DABIR_OK)
			return status;
		if (status == DABIR_END && ending == DABIR_OK) {
			ending = DABIR_END;
			dbr_queue_stop(writing->queue);
		}
	}
	last = commit(writing);
	if (last == DABIR_OK && writing->learnt)
		last = dbr_archive_reframe(writing->archive,
					   writing->learnt + REFRAMED);
	return last == DABIR_OK ? ending : last;
}

enum dabir_status dabir_archive_ingest(struct dabir_archive *archive,
				       const struct dabir_ingest *ingest,
				       struct dabir_ingest_counts *counts)
{
	struct writing writing = { .archive = archive, .ingest = ingest };
	enum dabir_status status, last;

	if (archive->mode == DABIR_ARCHIVE_READ || archive->begun)
		return DABIR_BAD_ARGUMENT;
	dbr_buf_init(&writing.strings);
	status = dabir_archive_renew(archive, NULL);
	if (status == DABIR_OK)
		status = dbr_store_bulk(archive->store, true);
	writing.learns = !dbr_framer_has_dictionary(archive->framer);
	if (status == DABIR_OK)
		status = dbr_queue_new(archive, ingest, &writing.queue);
	if (status == DABIR_OK)
		status = write_all(&writing);
	if (status < DABIR_OK && archive->begun)
		dabir_archive_rollback(archive);
	dbr_queue_free(writing.queue);
	last = dbr_store_bulk(archive->store, false);
	if (status == DABIR_OK)
		status = last;
	if (counts)
		*counts = writing.committed;
	dbr_free(writing.told);
	dbr_buf_release(&writing.strings);
	return status;
}
