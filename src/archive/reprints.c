/* Families: who is like whom, by fingerprints and then by every run. */
#include <dabir/reprint.h>

#include <stdlib.h>
#include <string.h>

#include "archive/archive.h"
#include "base/memory.h"
#include "reprint/compare.h"
#include "reprint/index.h"

#define MOST_COMPARED 8 /* candidates looked at closely */

struct member {
	uint64_t id;
	uint32_t family; /* ordinal of another member, or itself: the root */
	char published[32];
};

struct finder {
	struct dabir_archive *archive;
	struct dbr_reprint_index *index;
	struct dabir_report *report, *other;
	struct member *members; /* by ordinal */
	size_t count, capacity;
};

static enum dabir_status finder_init(struct finder *finder,
				     struct dabir_archive *archive)
{
	enum dabir_status status;

	memset(finder, 0, sizeof(*finder));
	finder->archive = archive;
	status = dbr_reprint_index_new(&finder->index);
	if (status == DABIR_OK)
		status = dabir_report_new(&finder->report);
	if (status == DABIR_OK)
		status = dabir_report_new(&finder->other);
	return status;
}

static void finder_release(struct finder *finder)
{
	dbr_reprint_index_free(finder->index);
	dabir_report_free(finder->report);
	dabir_report_free(finder->other);
	dbr_free(finder->members);
}

static uint32_t root_of(struct finder *finder, uint32_t ordinal)
{
	struct member *members = finder->members;

	while (members[ordinal].family != ordinal) {
		members[ordinal].family =
			members[members[ordinal].family].family;
		ordinal = members[ordinal].family;
	}
	return ordinal;
}

static void unite(struct finder *finder, uint32_t one, uint32_t two)
{
	one = root_of(finder, one);
	two = root_of(finder, two);
	finder->members[one > two ? one : two].family = one < two ? one : two;
}

/* Compare the report at hand with one candidate, run by run. */
static enum dabir_status settle(struct finder *finder, const uint32_t *runs,
				size_t run_count, uint32_t ordinal,
				uint32_t candidate)
{
	enum dabir_status status = dbr_archive_get_text(
		finder->archive, finder->members[candidate].id, finder->other);
	struct dbr_likeness likeness;
	const uint32_t *others;
	size_t count;

	if (status == DABIR_OK)
		status = dbr_report_runs(finder->other, &others, &count);
	if (status != DABIR_OK)
		return status;
	likeness = dbr_runs_compare(runs, run_count, others, count);
	if (likeness.containment >= DBR_REPRINT_CONTAINMENT)
		unite(finder, ordinal, candidate);
	return DABIR_OK;
}

static enum dabir_status find_kin(struct finder *finder, uint32_t ordinal)
{
	const struct dbr_candidate *found;
	const uint32_t *runs = NULL;
	size_t count, run_count = 0;
	enum dabir_status status;

	status = dbr_reprint_index_find(
		finder->index, finder->report->fingerprint, &found, &count);
	if (status == DABIR_OK && count)
		status = dbr_report_runs(finder->report, &runs, &run_count);
	for (size_t i = 0; status == DABIR_OK && i < count; i++) {
		if (i == MOST_COMPARED)
			break;
		if (root_of(finder, found[i].report) !=
		    root_of(finder, ordinal))
			status = settle(finder, runs, run_count, ordinal,
					found[i].report);
	}
	return status;
}

static enum dabir_status add_member(struct finder *finder, uint64_t id)
{
	enum dabir_status status;
	const char *published = finder->report->field[DABIR_FIELD_PUBLISHED];
	struct member *member;
	uint32_t ordinal = (uint32_t)finder->count;

	status = dbr_grow(&finder->members, &finder->capacity, finder->count,
			  sizeof(*finder->members));
	if (status != DABIR_OK)
		return status;
	member = &finder->members[finder->count++];
	*member = (struct member){ id, ordinal, "" };
	if (published && strlen(published) < sizeof(member->published))
		memcpy(member->published, published, strlen(published) + 1);
	status = dbr_fingerprint_stage(finder->report);
	if (status == DABIR_OK)
		status = find_kin(finder, ordinal);
	if (status != DABIR_OK)
		return status;
	return dbr_reprint_index_add(finder->index, ordinal,
				     finder->report->fingerprint);
}

static enum dabir_status walk(struct finder *finder)
{
	enum dabir_status status = DABIR_OK;
	uint64_t id = 0;

	while (status == DABIR_OK) {
		struct dabir_entry entry;

		status = dabir_archive_next(finder->archive, &id);
		if (status != DABIR_OK)
			break;
		status = dabir_archive_get(finder->archive, id, finder->report,
					   &entry);
		if (status == DABIR_OK && !entry.newer)
			status = add_member(finder, id);
	}
	return status == DABIR_END ? DABIR_OK : status;
}

static int by_family(const void *one, const void *two)
{
	const struct member *a = one, *b = two;
	int order;

	if (a->family != b->family)
		return a->family < b->family ? -1 : 1;
	/* those without a date last */
	if (!a->published[0] != !b->published[0])
		return a->published[0] ? -1 : 1;
	order = strcmp(a->published, b->published);
	return order ? order : (a->id > b->id) - (a->id < b->id);
}

static int by_size(const void *one, const void *two)
{
	const struct dabir_family *a = one, *b = two;

	if (a->count != b->count)
		return a->count < b->count ? 1 : -1;
	return (a->ids[0] > b->ids[0]) - (a->ids[0] < b->ids[0]);
}

/* Everything that is given out, in one block. */
struct given {
	struct dabir_families families;
	struct dabir_family *items;
	uint64_t ids[];
};

static bool holds(const struct member *members, size_t count, uint64_t id)
{
	for (size_t i = 0; i < count; i++)
		if (members[i].id == id)
			return true;
	return false;
}

static void fill(struct finder *finder, struct given *given, uint64_t id)
{
	struct member *members = finder->members;
	size_t from = 0;

	while (from < finder->count) {
		size_t to = from + 1;

		while (to < finder->count &&
		       members[to].family == members[from].family)
			to++;
		if (to - from > 1 &&
		    (!id || holds(members + from, to - from, id)))
			given->items[given->families.count++] =
				(struct dabir_family){ given->ids + from,
						       to - from };
		from = to;
	}
}

static enum dabir_status give(struct finder *finder, uint64_t id,
			      struct dabir_families **families)
{
	struct given *given = dbr_alloc_zero(
		1, sizeof(*given) + finder->count * sizeof(uint64_t));

	if (!given)
		return DABIR_NO_MEMORY;
	given->items =
		dbr_alloc_zero(finder->count / 2 + 1, sizeof(*given->items));
	if (!given->items) {
		dbr_free(given);
		return DABIR_NO_MEMORY;
	}
	for (uint32_t i = 0; i < finder->count; i++)
		finder->members[i].family = root_of(finder, i);
	if (finder->count)
		qsort(finder->members, finder->count, sizeof(*finder->members),
		      by_family);
	for (size_t i = 0; i < finder->count; i++)
		given->ids[i] = finder->members[i].id;
	fill(finder, given, id);
	if (given->families.count)
		qsort(given->items, given->families.count,
		      sizeof(*given->items), by_size);
	given->families.items = given->items;
	*families = &given->families;
	return DABIR_OK;
}

enum dabir_status dabir_reprints_find(struct dabir_archive *archive,
				      uint64_t id,
				      struct dabir_families **families)
{
	struct finder finder;
	enum dabir_status status = finder_init(&finder, archive);

	if (status == DABIR_OK)
		status = walk(&finder);
	if (status == DABIR_OK)
		status = give(&finder, id, families);
	finder_release(&finder);
	return status;
}

void dabir_families_free(struct dabir_families *families)
{
	struct given *given = (struct given *)(void *)families;

	if (!given)
		return;
	dbr_free(given->items);
	dbr_free(given);
}
