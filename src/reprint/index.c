#include "reprint/index.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

#define HOLDERS 64   /* a hash remembers its first holders, no more */
#define TOLERATED 32 /* candidates given at most */
#define EMPTY UINT32_MAX

/* One report that holds a hash; a chain per hash, newest first. */
struct posting {
	uint32_t report; /* ordinal in `reports` */
	uint32_t next;	 /* index of the posting before, or EMPTY */
};

struct slot {
	uint32_t hash;
	uint32_t first; /* index into postings, or EMPTY */
	uint32_t length;
};

struct known {
	uint32_t report; /* the caller's number */
	uint32_t count;	 /* hashes it has */
	uint32_t tally;	 /* scratch of find */
};

struct dbr_reprint_index {
	struct slot *slots; /* open addressing, a power of two */
	size_t slot_count, used;
	struct posting *postings;
	size_t posting_count, posting_capacity;
	struct known *known;
	size_t known_count, known_capacity;
	uint32_t *touched; /* ordinals with a tally, scratch of find */
	size_t touched_count, touched_capacity;
	struct dbr_candidate found[TOLERATED];
};

static struct slot *slots_new(size_t count)
{
	struct slot *slots = dbr_alloc(count * sizeof(*slots));

	for (size_t i = 0; slots && i < count; i++)
		slots[i] = (struct slot){ 0, EMPTY, 0 };
	return slots;
}

enum dabir_status dbr_reprint_index_new(struct dbr_reprint_index **index)
{
	struct dbr_reprint_index *fresh = dbr_alloc_zero(1, sizeof(*fresh));

	if (!fresh)
		return DABIR_NO_MEMORY;
	fresh->slot_count = 4096;
	fresh->slots = slots_new(fresh->slot_count);
	if (!fresh->slots) {
		dbr_free(fresh);
		return DABIR_NO_MEMORY;
	}
	*index = fresh;
	return DABIR_OK;
}

void dbr_reprint_index_free(struct dbr_reprint_index *index)
{
	if (!index)
		return;
	dbr_free(index->slots);
	dbr_free(index->postings);
	dbr_free(index->known);
	dbr_free(index->touched);
	dbr_free(index);
}

/* The slot of `hash`, or the empty one where it belongs. */
static struct slot *slot_of(struct slot *slots, size_t count, uint32_t hash)
{
	size_t at = (hash * 0x9E3779B1u) & (count - 1);

	while (slots[at].first != EMPTY && slots[at].hash != hash)
		at = (at + 1) & (count - 1);
	return &slots[at];
}

static enum dabir_status make_room(struct dbr_reprint_index *index)
{
	size_t count = index->slot_count * 2;
	struct slot *slots;

	if (index->used * 4 < index->slot_count * 3)
		return DABIR_OK;
	slots = slots_new(count);
	if (!slots)
		return DABIR_NO_MEMORY;
	for (size_t i = 0; i < index->slot_count; i++)
		if (index->slots[i].first != EMPTY)
			*slot_of(slots, count, index->slots[i].hash) =
				index->slots[i];
	dbr_free(index->slots);
	index->slots = slots;
	index->slot_count = count;
	return DABIR_OK;
}

static enum dabir_status add_posting(struct dbr_reprint_index *index,
				     uint32_t hash, uint32_t report)
{
	struct slot *slot;
	enum dabir_status status = make_room(index);

	if (status != DABIR_OK)
		return status;
	slot = slot_of(index->slots, index->slot_count, hash);
	if (slot->length >= HOLDERS)
		return DABIR_OK;
	status = dbr_grow(&index->postings, &index->posting_capacity,
			  index->posting_count, sizeof(*index->postings));
	if (status != DABIR_OK)
		return status;
	index->used += slot->first == EMPTY;
	index->postings[index->posting_count] =
		(struct posting){ report, slot->first };
	slot->hash = hash;
	slot->first = (uint32_t)index->posting_count++;
	slot->length++;
	return DABIR_OK;
}

enum dabir_status dbr_reprint_index_add(struct dbr_reprint_index *index,
					uint32_t report,
					const struct dbr_fingerprint *print)
{
	enum dabir_status status;
	uint32_t ordinal = (uint32_t)index->known_count;

	status = dbr_grow(&index->known, &index->known_capacity,
			  index->known_count, sizeof(*index->known));
	if (status != DABIR_OK)
		return status;
	index->known[index->known_count++] =
		(struct known){ report, print->count, 0 };
	for (uint32_t i = 0; i < print->count; i++) {
		status = add_posting(index, print->hashes[i], ordinal);
		if (status != DABIR_OK)
			return status;
	}
	return DABIR_OK;
}

static enum dabir_status tally_hash(struct dbr_reprint_index *index,
				    uint32_t hash)
{
	const struct slot *slot =
		slot_of(index->slots, index->slot_count, hash);

	for (uint32_t at = slot->first; at != EMPTY;
	     at = index->postings[at].next) {
		uint32_t ordinal = index->postings[at].report;
		enum dabir_status status;

		if (index->known[ordinal].tally++)
			continue;
		status =
			dbr_grow(&index->touched, &index->touched_capacity,
				 index->touched_count, sizeof(*index->touched));
		if (status != DABIR_OK)
			return status;
		index->touched[index->touched_count++] = ordinal;
	}
	return DABIR_OK;
}

static int by_shared(const void *one, const void *two)
{
	const struct dbr_candidate *a = one, *b = two;

	if (a->shared != b->shared)
		return a->shared < b->shared ? 1 : -1;
	return (a->report > b->report) - (a->report < b->report);
}

/* Two kept hashes in common, or one of very few, are worth a look. */
static bool worth(uint32_t shared, uint32_t one, uint32_t two)
{
	uint32_t least = one < two ? one : two;

	return shared >= 2 ? shared * 8 >= least : least <= 4;
}

/* Keep `candidate` if it is among the TOLERATED best so far. */
static size_t keep_best(struct dbr_candidate *found, size_t count,
			struct dbr_candidate candidate)
{
	size_t at = count;

	while (at && by_shared(&found[at - 1], &candidate) > 0)
		at--;
	if (at == TOLERATED)
		return count;
	if (count == TOLERATED)
		count--;
	memmove(found + at + 1, found + at, (count - at) * sizeof(*found));
	found[at] = candidate;
	return count + 1;
}

enum dabir_status dbr_reprint_index_find(struct dbr_reprint_index *index,
					 const struct dbr_fingerprint *print,
					 const struct dbr_candidate **out,
					 size_t *count)
{
	enum dabir_status status = DABIR_OK;

	*count = 0;
	*out = index->found;
	index->touched_count = 0;
	for (uint32_t i = 0; i < print->count && status == DABIR_OK; i++)
		status = tally_hash(index, print->hashes[i]);
	for (size_t i = 0; i < index->touched_count; i++) {
		struct known *known = &index->known[index->touched[i]];

		if (worth(known->tally, known->count, print->count))
			*count = keep_best(index->found, *count,
					   (struct dbr_candidate){
						   known->report, known->tally,
						   known->count });
		known->tally = 0;
	}
	return status;
}
