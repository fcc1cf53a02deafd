#include "archive/dictionary.h"

#include <string.h>

#include <zdict.h>

#include "base/memory.h"

#define SIZE ((size_t)64 << 10)	  /* of the dictionary */
#define SAMPLE ((size_t)12 << 10) /* bytes of a report to learn from */
#define MOST_BYTES ((size_t)6 << 20)

struct samples {
	struct dbr_buf bytes;
	size_t *sizes, capacity;
	unsigned count;
};

static enum dabir_status add_sample(struct samples *samples, const char *data,
				    size_t len)
{
	enum dabir_status status =
		dbr_grow(&samples->sizes, &samples->capacity, samples->count,
			 sizeof(*samples->sizes));

	if (status != DABIR_OK)
		return status;
	if (len > SAMPLE)
		len = SAMPLE;
	dbr_buf_add(&samples->bytes, data, len);
	samples->sizes[samples->count++] = len;
	return dbr_buf_status(&samples->bytes);
}

static enum dabir_status collect(struct dabir_archive *archive,
				 struct samples *samples)
{
	enum dabir_status status = DABIR_OK;
	struct dbr_frame frame;
	const char *plain;
	uint64_t id = 0;
	size_t len;

	while (samples->bytes.len < MOST_BYTES &&
	       (status = dbr_store_next(archive->store, &id)) == DABIR_OK) {
		status = dbr_store_frame(archive->store, id, &frame, NULL);
		if (status == DABIR_OK)
			status = dbr_frame_plain(archive->framer, &frame,
						 &plain, &len);
		if (status == DABIR_OK)
			status = add_sample(samples, plain, len);
		dbr_store_release(archive->store);
		if (status != DABIR_OK)
			return status;
	}
	return status == DABIR_END ? DABIR_OK : status;
}

static enum dabir_status keep(struct dabir_archive *archive,
			      const void *dictionary, size_t len)
{
	enum dabir_status status = dabir_archive_begin(archive);

	if (status != DABIR_OK)
		return status;
	status = dbr_store_set_dictionary(archive->store, dictionary, len);
	if (status == DABIR_OK)
		status = dabir_archive_commit(archive);
	else
		dabir_archive_rollback(archive);
	if (status == DABIR_OK)
		status = dbr_framer_use(archive->framer, dictionary, len);
	return status;
}

enum dabir_status dbr_archive_learn_dictionary(struct dabir_archive *archive)
{
	struct samples samples = { .count = 0 };
	enum dabir_status status;
	void *dictionary;
	size_t len;

	/* Another process may have been first. */
	status = dbr_archive_use_dictionary(archive, archive->framer);
	if (status != DABIR_OK || dbr_framer_has_dictionary(archive->framer))
		return status;
	dictionary = dbr_alloc(SIZE);
	dbr_buf_init(&samples.bytes);
	status = dictionary ? collect(archive, &samples) : DABIR_NO_MEMORY;
	if (status == DABIR_OK && samples.count >= DBR_DICTIONARY_REPORTS) {
		len = ZDICT_trainFromBuffer(dictionary, SIZE,
					    samples.bytes.data, samples.sizes,
					    samples.count);
		/* Reports with nothing in common need no dictionary. */
		if (!ZDICT_isError(len))
			status = keep(archive, dictionary, len);
	}
	dbr_free(dictionary);
	dbr_free(samples.sizes);
	dbr_buf_release(&samples.bytes);
	return status;
}

static enum dabir_status reframe(struct dabir_archive *archive, uint64_t id,
				 struct dabir_report *report)
{
	struct dbr_buf *out = &archive->row.frame;
	enum dabir_status status = dabir_archive_get(archive, id, report, NULL);

	if (status != DABIR_OK)
		return status;
	dbr_buf_clear(out);
	status = dbr_frame_put(archive->framer, report, out);
	if (status != DABIR_OK)
		return status;
	return dbr_store_set_frame(
		archive->store, id,
		&(struct dbr_frame){ out->data, out->len, true });
}

enum dabir_status dbr_archive_reframe(struct dabir_archive *archive,
				      uint64_t last)
{
	struct dabir_report *report;
	enum dabir_status status = dabir_report_new(&report);
	uint64_t id = 0;

	if (status != DABIR_OK || !dbr_framer_has_dictionary(archive->framer)) {
		dabir_report_free(status == DABIR_OK ? report : NULL);
		return status;
	}
	status = dabir_archive_begin(archive);
	while (status == DABIR_OK &&
	       (status = dbr_store_next_unframed(archive->store, last, &id)) ==
		       DABIR_OK)
		status = reframe(archive, id, report);
	dabir_report_free(report);
	if (status == DABIR_END)
		return dabir_archive_commit(archive);
	if (archive->begun)
		dabir_archive_rollback(archive);
	return status;
}
