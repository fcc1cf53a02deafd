#include "search/kin.h"

#include <string.h>

#include "archive/archive.h"
#include "archive/kin_store.h"
#include "base/hash.h"
#include "base/memory.h"
#include "reprint/letters.h"

#define LEAST_SLOTS 64
#define LEAST_LETTERS 16 /* of a statement that may stand within another */
#define MOST_MET 500	 /* statements of a family that one is compared with */

void dbr_kin_init(struct dbr_kin *kin, struct dabir_archive *archive)
{
	memset(kin, 0, sizeof(*kin));
	kin->store = archive->store;
	dbr_arena_init(&kin->arena);
}

void dbr_kin_release(struct dbr_kin *kin)
{
	dbr_arena_release(&kin->arena);
	dbr_free(kin->slots);
}

enum dabir_status dbr_kin_family(struct dbr_kin *kin, uint64_t id,
				 uint64_t *family)
{
	*family = 0;
	return dbr_store_has_shelf(kin->store)
		       ? dbr_store_family(kin->store, id, family)
		       : DABIR_OK;
}

static struct dbr_kin_slot *find_slot(const struct dbr_kin *kin,
				      uint64_t family)
{
	size_t at = (size_t)dbr_hash_mix(family) & kin->mask;

	while (kin->slots[at].family && kin->slots[at].family != family)
		at = (at + 1) & kin->mask;
	return &kin->slots[at];
}

static enum dabir_status grow(struct dbr_kin *kin)
{
	struct dbr_kin larger = *kin;

	if (kin->slots && kin->count * 2 < kin->mask)
		return DABIR_OK;
	larger.mask = kin->slots ? kin->mask * 2 + 1 : LEAST_SLOTS - 1;
	larger.slots = dbr_alloc_zero(larger.mask + 1, sizeof(*larger.slots));
	if (!larger.slots)
		return DABIR_NO_MEMORY;
	for (size_t i = 0; kin->slots && i <= kin->mask; i++)
		if (kin->slots[i].family)
			*find_slot(&larger, kin->slots[i].family) =
				kin->slots[i];
	dbr_free(kin->slots);
	*kin = larger;
	return DABIR_OK;
}

/* The slot of a family, which is new when `*fresh`. */
static enum dabir_status take_slot(struct dbr_kin *kin, uint64_t family,
				   struct dbr_kin_slot **slot, bool *fresh)
{
	enum dabir_status status = grow(kin);

	if (status != DABIR_OK)
		return status;
	*slot = find_slot(kin, family);
	*fresh = !(*slot)->family;
	(*slot)->family = family;
	kin->count += *fresh;
	return DABIR_OK;
}

enum dabir_status dbr_kin_fold(struct dbr_kin *kin,
			       struct dbr_found_list *found)
{
	size_t kept = 0;

	for (size_t i = 0; i < found->count; i++) {
		struct dbr_kin_slot *slot;
		uint64_t family;
		bool fresh = true;
		enum dabir_status status =
			dbr_kin_family(kin, found->items[i].id, &family);

		if (status == DABIR_OK && family)
			status = take_slot(kin, family, &slot, &fresh);
		if (status != DABIR_OK)
			return status;
		if (fresh)
			found->items[kept++] = found->items[i];
	}
	found->count = kept;
	return DABIR_OK;
}

static bool stands_within(const struct dbr_spoken *small,
			  const struct dbr_spoken *large)
{
	const unsigned char *at = large->letters;
	const unsigned char *end = at + large->count - small->count;

	if (small->count < LEAST_LETTERS)
		return false;
	for (; at <= end; at++)
		if (!memcmp(at, small->letters, small->count))
			return true;
	return false;
}

static bool says_the_same(const struct dbr_spoken *one,
			  const struct dbr_spoken *two)
{
	if (one->report == two->report)
		return false;
	if (one->count == two->count &&
	    !memcmp(one->letters, two->letters, one->count))
		return true;
	if (one->speaker != two->speaker)
		return false;
	return one->count < two->count ? stands_within(one, two)
				       : stands_within(two, one);
}

enum dabir_status dbr_kin_repeats(struct dbr_kin *kin,
				  const struct dbr_utterance *said, bool *yes)
{
	struct dbr_kin_slot *slot;
	struct dbr_spoken *spoken =
		dbr_arena_zero(&kin->arena, 1, sizeof(*spoken));
	unsigned char *letters =
		dbr_arena_alloc(&kin->arena, said->content.len + 1);
	unsigned met = 0;
	bool fresh;

	if (!spoken || !letters ||
	    take_slot(kin, said->family, &slot, &fresh) != DABIR_OK)
		return DABIR_NO_MEMORY;
	spoken->report = said->report;
	spoken->speaker = said->speaker;
	spoken->letters = letters;
	spoken->count = dbr_letters_fold(said->content.data, said->content.len,
					 letters);
	spoken->next = slot->spoken;
	*yes = false;
	for (const struct dbr_spoken *other = slot->spoken;
	     other && !*yes && met++ < MOST_MET; other = other->next)
		*yes = says_the_same(spoken, other);
	slot->spoken = spoken;
	return DABIR_OK;
}

static enum dabir_status count_member(void *context, uint64_t family,
				      uint64_t report)
{
	uint32_t *count = context;

	(void)family;
	(void)report;
	++*count;
	return DABIR_OK;
}

enum dabir_status dbr_kin_others(struct dbr_kin *kin, uint64_t id,
				 uint32_t *others)
{
	struct dbr_kin_slot *slot;
	uint64_t family;
	bool fresh;
	enum dabir_status status = dbr_kin_family(kin, id, &family);

	*others = 0;
	if (status != DABIR_OK || !family)
		return status;
	status = take_slot(kin, family, &slot, &fresh);
	if (status == DABIR_OK && !slot->members)
		status = dbr_store_families(kin->store, id, count_member,
					    &slot->members);
	if (status == DABIR_OK && slot->members)
		*others = slot->members - 1;
	return status;
}
