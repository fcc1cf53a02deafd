#include "archive/kin.h"

#include <string.h>

#include "archive/archive.h"
#include "archive/kin_compare.h"
#include "archive/segment.h"
#include "base/memory.h"

#define MOST_WAITING ((size_t)1 << 20) /* postings */
#define SIBLINGS 8 /* segments of one level that become one of the next */

struct dbr_kin {
	struct dabir_archive *archive;
	struct dbr_shelf *shelf;
	struct dbr_posting *waiting;
	size_t count, capacity;
	uint32_t first, last;	       /* reports that wait; 0: none */
	struct dbr_hash_counts counts; /* of reports from `first` on */
	unsigned char *held; /* per posting: earlier holders of its hash */
	struct dbr_meetings meetings;
	struct dbr_segments segments;
	struct dbr_segment_reader reader;
	struct dbr_segment_writer writer;
};

enum dabir_status dbr_kin_new(struct dabir_archive *archive, bool apart,
			      struct dbr_kin **kin)
{
	struct dbr_kin *fresh = dbr_alloc_zero(1, sizeof(*fresh));
	enum dabir_status status;

	if (!fresh)
		return DABIR_NO_MEMORY;
	fresh->archive = archive;
	status = dbr_shelf_new(archive->store, apart, &fresh->shelf);
	if (status != DABIR_OK)
		dbr_kin_free(fresh);
	else
		*kin = fresh;
	return status;
}

void dbr_kin_free(struct dbr_kin *kin)
{
	if (!kin)
		return;
	dbr_shelf_free(kin->shelf);
	dbr_free(kin->waiting);
	dbr_free(kin->counts.items);
	dbr_free(kin->meetings.items);
	dbr_free(kin->segments.items);
	dbr_free(kin);
}

struct dbr_shelf *dbr_kin_shelf(struct dbr_kin *kin)
{
	return kin->shelf;
}

void dbr_kin_forget(struct dbr_kin *kin)
{
	kin->count = kin->counts.count = 0;
	kin->first = kin->last = 0;
}

/* Ids may leave gaps, which have no hashes. */
static enum dabir_status note_count(struct dbr_kin *kin, uint32_t id,
				    size_t count)
{
	struct dbr_hash_counts *counts = &kin->counts;
	enum dabir_status status = DABIR_OK;

	if (!kin->first)
		kin->first = counts->first = id;
	kin->last = id;
	while (counts->first + counts->count <= id && status == DABIR_OK) {
		status = dbr_grow(&counts->items, &counts->capacity,
				  counts->count, sizeof(*counts->items));
		if (status == DABIR_OK)
			counts->items[counts->count++] = 0;
	}
	if (status == DABIR_OK)
		counts->items[id - counts->first] = (unsigned char)count;
	return status;
}

enum dabir_status dbr_kin_add(struct dbr_kin *kin, uint64_t id,
			      const struct dbr_fingerprint *print)
{
	enum dabir_status status = DABIR_OK;
	size_t count = print ? print->count : 0;

	if (id > UINT32_MAX) /* as many as one file never holds */
		return DABIR_TOO_LARGE;
	if (kin->count + count > MOST_WAITING ||
	    kin->counts.count > MOST_WAITING)
		status = dbr_kin_flush(kin);
	if (status == DABIR_OK)
		status = note_count(kin, (uint32_t)id, count);
	for (size_t i = 0; i < count && status == DABIR_OK; i++) {
		status = dbr_grow(&kin->waiting, &kin->capacity, kin->count,
				  sizeof(*kin->waiting));
		if (status == DABIR_OK)
			kin->waiting[kin->count++] =
				(struct dbr_posting){ print->hashes[i],
						      (uint32_t)id };
	}
	return status;
}

/* Those who wait and hold a hash meet a report that held it before. */
static enum dabir_status meet(struct dbr_kin *kin, size_t at, size_t count,
			      uint32_t earlier)
{
	enum dabir_status status = DABIR_OK;

	for (size_t i = at; i < at + count && status == DABIR_OK; i++)
		status = dbr_meetings_add(&kin->meetings,
					  kin->waiting[i].report, earlier);
	return status;
}

/* One hash: its holders in the segment at hand. */
static enum dabir_status meet_holders(struct dbr_kin *kin, size_t at,
				      size_t count)
{
	struct dbr_segment_reader *reader = &kin->reader;
	uint32_t hash = kin->waiting[at].hash;
	enum dabir_status status = dbr_segment_seek(reader, hash);
	const struct dbr_posting *here;

	while (status == DABIR_OK && (here = dbr_segment_here(reader)) &&
	       here->hash == hash && kin->held[at] < DBR_REPRINT_HOLDERS) {
		status = meet(kin, at, count, here->report);
		kin->held[at]++;
		reader->at++;
	}
	return status;
}

static enum dabir_status meet_segment(struct dbr_kin *kin,
				      const struct dbr_segment *segment)
{
	enum dabir_status status = DABIR_OK;
	size_t at = 0;

	dbr_segment_reader_init(&kin->reader, kin->shelf, segment);
	while (at < kin->count && status == DABIR_OK) {
		size_t count = dbr_postings_group(kin->waiting, kin->count, at);

		status = meet_holders(kin, at, count);
		at += count;
	}
	dbr_segment_reader_release(&kin->reader);
	return status;
}

/* Those who wait meet each other, and the first holders are written down. */
static enum dabir_status meet_each_other(struct dbr_kin *kin, size_t at,
					 size_t count)
{
	enum dabir_status status = DABIR_OK;

	for (size_t i = 0; i < count && status == DABIR_OK; i++) {
		if (kin->held[at] + i >= DBR_REPRINT_HOLDERS)
			break;
		status = meet(kin, at + i + 1, count - i - 1,
			      kin->waiting[at + i].report);
		if (status == DABIR_OK)
			status = dbr_segment_write(&kin->writer,
						   kin->waiting[at + i]);
	}
	return status;
}

static enum dabir_status write_segment(struct dbr_kin *kin)
{
	struct dbr_segment made = { 0, kin->first, kin->last, 0 };
	enum dabir_status status = dbr_shelf_put_segment(kin->shelf, &made);
	size_t at = 0;

	dbr_segment_writer_init(&kin->writer, kin->shelf, &made);
	while (at < kin->count && status == DABIR_OK) {
		size_t count = dbr_postings_group(kin->waiting, kin->count, at);

		status = meet_each_other(kin, at, count);
		at += count;
	}
	if (status == DABIR_OK)
		status = dbr_segment_finish(&kin->writer);
	dbr_segment_writer_release(&kin->writer);
	return status;
}

/* Where the last SIBLINGS segments are of one level, they become one. */
static enum dabir_status merge(struct dbr_kin *kin)
{
	for (;;) {
		const struct dbr_segment *last;
		size_t same = 1;
		enum dabir_status status =
			dbr_shelf_segments(kin->shelf, &kin->segments);

		if (status != DABIR_OK || kin->segments.count < SIBLINGS)
			return status;
		last = &kin->segments.items[kin->segments.count - 1];
		while (same < SIBLINGS &&
		       last[-(long)same].level == last->level)
			same++;
		if (same < SIBLINGS)
			return DABIR_OK;
		status = dbr_segments_merge(kin->shelf, last + 1 - SIBLINGS,
					    SIBLINGS);
		if (status != DABIR_OK)
			return status;
	}
}

static enum dabir_status compare_all(struct dbr_kin *kin)
{
	struct dbr_comparer comparer;
	enum dabir_status status;

	if (!kin->meetings.count)
		return DABIR_OK;
	dbr_meetings_sort(&kin->meetings);
	status = dbr_comparer_init(&comparer, kin->archive, kin->shelf);
	if (status == DABIR_OK)
		status = dbr_compare_all(&comparer, &kin->meetings,
					 &kin->counts);
	dbr_comparer_release(&comparer);
	return status;
}

static enum dabir_status settle(struct dbr_kin *kin)
{
	enum dabir_status status =
		dbr_shelf_segments(kin->shelf, &kin->segments);

	kin->meetings.count = 0;
	dbr_postings_sort(kin->waiting, kin->count);
	for (size_t i = 0; i < kin->segments.count && status == DABIR_OK; i++)
		status = meet_segment(kin, &kin->segments.items[i]);
	if (status == DABIR_OK)
		status = write_segment(kin);
	if (status == DABIR_OK)
		status = compare_all(kin);
	return status == DABIR_OK ? merge(kin) : status;
}

enum dabir_status dbr_kin_flush(struct dbr_kin *kin)
{
	enum dabir_status status;

	if (!kin->first)
		return DABIR_OK;
	kin->held = dbr_alloc_zero(kin->count + 1, sizeof(*kin->held));
	status = kin->held ? settle(kin) : DABIR_NO_MEMORY;
	dbr_free(kin->held);
	kin->held = NULL;
	dbr_kin_forget(kin);
	return status;
}

enum dabir_status dbr_kin_reached(struct dbr_kin *kin, uint64_t *id)
{
	struct dbr_segments *segments = &kin->segments;
	enum dabir_status status = dbr_shelf_segments(kin->shelf, segments);

	*id = status == DABIR_OK && segments->count
		      ? segments->items[segments->count - 1].last
		      : 0;
	return status;
}
