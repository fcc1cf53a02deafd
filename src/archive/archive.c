#include "archive/archive.h"

#include <string.h>

#include <dabir/upkeep.h>

#include "base/memory.h"

enum dabir_status dbr_archive_use_dictionary(struct dabir_archive *archive,
					     struct dbr_framer *framer)
{
	struct dbr_buf bytes;
	enum dabir_status status;

	dbr_buf_init(&bytes);
	status = dbr_store_dictionary(archive->store, &bytes);
	if (status == DABIR_OK)
		status = dbr_framer_use(framer, bytes.data, bytes.len);
	else if (status == DABIR_NOT_FOUND)
		status = DABIR_OK;
	dbr_buf_release(&bytes);
	return status;
}

enum dabir_status dabir_archive_open(const char *path,
				     enum dabir_archive_mode mode,
				     struct dabir_archive **archive,
				     struct dabir_problem *problem)
{
	struct dabir_archive *fresh = dbr_alloc_zero(1, sizeof(*fresh));
	enum dabir_status status;

	if (!fresh)
		return DABIR_NO_MEMORY;
	dbr_row_init(&fresh->row);
	fresh->mode = mode;
	fresh->path = dbr_copy_new(path, strlen(path));
	status = fresh->path
			 ? dbr_store_open(path, mode, &fresh->store, problem)
			 : DABIR_NO_MEMORY;
	if (status == DABIR_OK) {
		fresh->framer = dbr_store_framer(fresh->store);
		status = dbr_archive_use_dictionary(fresh, fresh->framer);
	}
	if (status == DABIR_OK && mode != DABIR_ARCHIVE_READ)
		status = dbr_kin_new(fresh, false, &fresh->kin);
	if (status != DABIR_OK) {
		dabir_archive_close(fresh);
		return status;
	}
	*archive = fresh;
	return DABIR_OK;
}

void dabir_archive_close(struct dabir_archive *archive)
{
	if (!archive)
		return;
	if (archive->begun)
		dabir_archive_rollback(archive);
	dbr_kin_free(archive->kin);
	dbr_store_close(archive->store);
	dbr_row_release(&archive->row);
	dbr_free(archive->path);
	dbr_free(archive);
}

const char *dabir_archive_error(const struct dabir_archive *archive)
{
	return dbr_store_error(archive->store);
}

enum dabir_status dbr_archive_begin(struct dabir_archive *archive)
{
	enum dabir_status status;

	if (archive->mode == DABIR_ARCHIVE_READ || archive->begun)
		return DABIR_BAD_ARGUMENT;
	status = dbr_store_begin(archive->store);
	archive->begun = status == DABIR_OK;
	return status;
}

enum dabir_status dabir_archive_begin(struct dabir_archive *archive)
{
	enum dabir_status status = dabir_archive_renew(archive, NULL);

	return status == DABIR_OK ? dbr_archive_begin(archive) : status;
}

enum dabir_status dabir_archive_commit(struct dabir_archive *archive)
{
	enum dabir_status status;

	if (!archive->begun)
		return DABIR_BAD_ARGUMENT;
	status = dbr_kin_flush(archive->kin);
	if (status != DABIR_OK) {
		dabir_archive_rollback(archive);
		return status;
	}
	archive->begun = false;
	return dbr_store_commit(archive->store);
}

void dabir_archive_rollback(struct dabir_archive *archive)
{
	archive->begun = false;
	if (archive->kin)
		dbr_kin_forget(archive->kin);
	dbr_store_rollback(archive->store);
}

enum dabir_status dbr_archive_put(struct dabir_archive *archive,
				  const struct dbr_row *row, uint64_t *id)
{
	uint64_t fresh;
	enum dabir_status status = dbr_store_put(archive->store, row, &fresh),
			  added = DABIR_OK;

	if (status == DABIR_OK || status == DABIR_NEW_VERSION)
		added = dbr_kin_add(archive->kin, fresh, row->print);
	if (id && status >= DABIR_OK)
		*id = fresh;
	return added == DABIR_OK ? status : added;
}

/* A report that was taken out of an archive has no fingerprint. */
static enum dabir_status put_with_print(struct dabir_archive *archive,
					uint64_t *id)
{
	struct dbr_row *row = &archive->row;
	struct dbr_fingerprint print;
	struct dbr_arena arena;
	enum dabir_status status;

	if (row->print)
		return dbr_archive_put(archive, row, id);
	dbr_arena_init(&arena);
	status = dbr_fingerprint_make(row->report, &arena, &print);
	row->print = &print;
	if (status == DABIR_OK)
		status = dbr_archive_put(archive, row, id);
	row->print = NULL;
	dbr_arena_release(&arena);
	return status;
}

enum dabir_status dabir_archive_add(struct dabir_archive *archive,
				    const struct dabir_report *report,
				    uint64_t *id)
{
	bool alone = !archive->begun;
	enum dabir_status status = dbr_row_fill(&archive->row, archive->framer,
						report),
			  done;

	if (status == DABIR_OK && alone)
		status = dabir_archive_begin(archive);
	if (status != DABIR_OK)
		return status;
	status = put_with_print(archive, id);
	if (!alone)
		return status;
	if (status < DABIR_OK) {
		dabir_archive_rollback(archive);
		return status;
	}
	done = dabir_archive_commit(archive);
	return done == DABIR_OK ? status : done;
}

static enum dabir_status get(struct dabir_archive *archive, uint64_t id,
			     enum dbr_frame_part part,
			     struct dabir_report *report,
			     struct dabir_entry *entry)
{
	struct dbr_frame frame;
	enum dabir_status status =
		dbr_store_frame(archive->store, id, &frame, entry);

	/* Another process may have made the dictionary since. */
	if (status == DABIR_OK && frame.dictionary &&
	    !dbr_framer_has_dictionary(archive->framer)) {
		status = dbr_archive_use_dictionary(archive, archive->framer);
		if (status == DABIR_OK)
			status = dbr_store_frame(archive->store, id, &frame,
						 entry);
	}
	if (status == DABIR_OK)
		status = dbr_frame_get(archive->framer, &frame, part, report);
	dbr_store_release(archive->store);
	return status;
}

enum dabir_status dabir_archive_get(struct dabir_archive *archive, uint64_t id,
				    struct dabir_report *report,
				    struct dabir_entry *entry)
{
	return get(archive, id, DBR_FRAME_WHOLE, report, entry);
}

enum dabir_status dbr_archive_get_text(struct dabir_archive *archive,
				       uint64_t id, struct dabir_report *report)
{
	return get(archive, id, DBR_FRAME_TEXT, report, NULL);
}

enum dabir_status dabir_archive_next(struct dabir_archive *archive,
				     uint64_t *id)
{
	return dbr_store_next(archive->store, id);
}

enum dabir_status dabir_archive_find(struct dabir_archive *archive,
				     const char *name, uint64_t *id)
{
	return dbr_store_find(archive->store, name, id);
}

enum dabir_status dabir_archive_list(struct dabir_archive *archive,
				     const struct dabir_list *list,
				     struct dabir_counts **counts)
{
	if ((unsigned)list->facet >= DABIR_FACET_COUNT)
		return DABIR_BAD_ARGUMENT;
	return dbr_store_list(archive->store, list, counts);
}

enum dabir_status dabir_archive_stats(struct dabir_archive *archive,
				      struct dabir_archive_stats *stats)
{
	return dbr_store_stats(archive->store, stats);
}
