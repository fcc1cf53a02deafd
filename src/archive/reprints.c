/* Families as they are kept: kin.c finds them while reports are added. */
#include <dabir/reprint.h>

#include <stdlib.h>
#include <string.h>

#include "archive/archive.h"
#include "archive/kin_store.h"
#include "base/memory.h"

/* What is given out, with what it is made of. */
struct given {
	struct dabir_families families;
	struct dabir_family *items;
	uint64_t *ids;	/* of all families in a row */
	size_t *firsts; /* of each family, in `ids` */
	size_t id_count, id_capacity;
	size_t capacity, first_capacity;
	uint64_t family; /* the one under way */
	struct dbr_arena arena;
};

static enum dabir_status take_member(void *context, uint64_t family,
				     uint64_t report)
{
	struct given *given = context;
	size_t count = given->families.count;
	enum dabir_status status =
		dbr_grow(&given->ids, &given->id_capacity, given->id_count,
			 sizeof(*given->ids));

	if (status == DABIR_OK && (!count || family != given->family)) {
		status = dbr_grow(&given->firsts, &given->first_capacity, count,
				  sizeof(*given->firsts));
		if (status != DABIR_OK)
			return status;
		given->firsts[count] = given->id_count;
		given->families.count++;
		given->family = family;
	}
	if (status == DABIR_OK)
		given->ids[given->id_count++] = report;
	return status;
}

/* Of a family whose other members are old versions, nothing is left. */
static enum dabir_status cut(struct given *given)
{
	size_t count = given->families.count, kept = 0;

	given->items = dbr_alloc_zero(count + 1, sizeof(*given->items));
	if (!given->items)
		return DABIR_NO_MEMORY;
	for (size_t i = 0; i < count; i++) {
		size_t first = given->firsts[i];
		size_t end =
			i + 1 < count ? given->firsts[i + 1] : given->id_count;

		if (end - first > 1)
			given->items[kept++] =
				(struct dabir_family){ given->ids + first,
						       end - first, NULL };
	}
	given->families.items = given->items;
	given->families.count = kept;
	return DABIR_OK;
}

static int by_size(const void *one, const void *two)
{
	const struct dabir_family *a = one, *b = two;

	if (a->count != b->count)
		return a->count < b->count ? 1 : -1;
	return (a->ids[0] > b->ids[0]) - (a->ids[0] < b->ids[0]);
}

/* How many members from `at` on name the same agency as the one at `at`. */
static size_t count_same(char *const *agencies, size_t count, size_t at)
{
	size_t same = 0;

	for (size_t i = at; agencies[at] && i < count; i++)
		same += agencies[i] && !strcmp(agencies[i], agencies[at]);
	return same;
}

static enum dabir_status read_agencies(struct dabir_archive *archive,
				       struct dabir_report *report,
				       const struct dabir_family *family,
				       struct dbr_arena *arena, char **agencies)
{
	for (size_t i = 0; i < family->count; i++) {
		enum dabir_status status =
			dbr_archive_get_text(archive, family->ids[i], report);
		const char *agency = report->field[DABIR_FIELD_AGENCY];

		agencies[i] = NULL;
		if (status != DABIR_OK)
			return status;
		if (!agency)
			continue;
		agencies[i] = dbr_arena_copy(arena, agency, strlen(agency));
		if (!agencies[i])
			return DABIR_NO_MEMORY;
	}
	return DABIR_OK;
}

/* The agency that most members name; among equals that of the earliest. */
static enum dabir_status credit(struct given *given,
				struct dabir_archive *archive,
				struct dabir_report *report,
				struct dabir_family *family)
{
	char **agencies = dbr_alloc_zero(family->count, sizeof(*agencies));
	enum dabir_status status = DABIR_NO_MEMORY;
	size_t most = 0;

	if (agencies)
		status = read_agencies(archive, report, family, &given->arena,
				       agencies);
	for (size_t i = 0; i < family->count && status == DABIR_OK; i++) {
		size_t same = count_same(agencies, family->count, i);

		if (same > most) {
			most = same;
			family->credited = agencies[i];
		}
	}
	dbr_free(agencies);
	return status;
}

static enum dabir_status credit_all(struct given *given,
				    struct dabir_archive *archive)
{
	struct dabir_report *report;
	enum dabir_status status = dabir_report_new(&report);

	if (status != DABIR_OK)
		return status;
	for (size_t i = 0; i < given->families.count && status == DABIR_OK; i++)
		status = credit(given, archive, report, &given->items[i]);
	dabir_report_free(report);
	return status;
}

enum dabir_status dabir_reprints_find(struct dabir_archive *archive,
				      uint64_t id,
				      struct dabir_families **families)
{
	struct given *given;
	enum dabir_status status;

	if (!dbr_store_has_shelf(archive->store))
		return DABIR_UNSUPPORTED;
	given = dbr_alloc_zero(1, sizeof(*given));
	if (!given)
		return DABIR_NO_MEMORY;
	dbr_arena_init(&given->arena);
	status = dbr_store_families(archive->store, id, take_member, given);
	if (status == DABIR_OK)
		status = cut(given);
	if (status == DABIR_OK && given->families.count)
		qsort(given->items, given->families.count,
		      sizeof(*given->items), by_size);
	if (status == DABIR_OK)
		status = credit_all(given, archive);
	if (status == DABIR_OK)
		*families = &given->families;
	else
		dabir_families_free(&given->families);
	return status;
}

enum dabir_status dabir_reprints_family(struct dabir_archive *archive,
					uint64_t id, uint64_t *family)
{
	if (!dbr_store_has_shelf(archive->store))
		return DABIR_UNSUPPORTED;
	return dbr_store_family(archive->store, id, family);
}

void dabir_families_free(struct dabir_families *families)
{
	struct given *given = (struct given *)(void *)families;

	if (!given)
		return;
	dbr_arena_release(&given->arena);
	dbr_free(given->firsts);
	dbr_free(given->items);
	dbr_free(given->ids);
	dbr_free(given);
}
