#include "archive/kin_compare.h"

#include <string.h>

#include "archive/archive.h"
#include "reprint/compare.h"
#include "reprint/fingerprint.h"

/* The distinct runs of one report. */
struct runs {
	const uint32_t *items;
	size_t count;
	bool are_read;
};

enum dabir_status dbr_comparer_init(struct dbr_comparer *comparer,
				    struct dabir_archive *archive,
				    struct dbr_shelf *shelf)
{
	enum dabir_status status;

	memset(comparer, 0, sizeof(*comparer));
	comparer->archive = archive;
	comparer->shelf = shelf;
	status = dabir_report_new(&comparer->one);
	if (status == DABIR_OK)
		status = dabir_report_new(&comparer->other);
	return status;
}

void dbr_comparer_release(struct dbr_comparer *comparer)
{
	dabir_report_free(comparer->one);
	dabir_report_free(comparer->other);
}

/* A report that is damaged has no runs, and no kin. */
static enum dabir_status read_runs(struct dbr_comparer *comparer, uint32_t id,
				   struct dabir_report *report,
				   struct runs *runs)
{
	enum dabir_status status =
		dbr_archive_get_text(comparer->archive, id, report);

	runs->are_read = true;
	runs->count = 0;
	if (status == DABIR_CORRUPT || status == DABIR_NOT_FOUND)
		return DABIR_OK;
	return status == DABIR_OK
		       ? dbr_report_runs(report, &runs->items, &runs->count)
		       : status;
}

static enum dabir_status compare(struct dbr_comparer *comparer,
				 const struct runs *one, uint32_t candidate,
				 bool *alike)
{
	struct runs other;
	enum dabir_status status =
		read_runs(comparer, candidate, comparer->other, &other);

	*alike = status == DABIR_OK &&
		 dbr_runs_compare(one->items, one->count, other.items,
				  other.count)
				 .containment >= DBR_REPRINT_CONTAINMENT;
	return status;
}

static enum dabir_status compare_with(struct dbr_comparer *comparer,
				      uint32_t report, struct runs *runs,
				      uint32_t candidate)
{
	uint32_t family = 0, other = 0;
	bool alike = false;
	enum dabir_status status =
		dbr_shelf_family(comparer->shelf, report, &family);

	if (status == DABIR_OK)
		status = dbr_shelf_family(comparer->shelf, candidate, &other);
	if (status != DABIR_OK || family == other)
		return status;
	if (!runs->are_read)
		status = read_runs(comparer, report, comparer->one, runs);
	if (status == DABIR_OK)
		status = compare(comparer, runs, candidate, &alike);
	return alike ? dbr_shelf_unite(comparer->shelf, family, other) : status;
}

enum dabir_status dbr_compare_all(struct dbr_comparer *comparer,
				  const struct dbr_meetings *meetings,
				  const struct dbr_hash_counts *counts)
{
	struct dbr_candidate found[DBR_REPRINT_COMPARED];
	enum dabir_status status = DABIR_OK;
	size_t at = 0;

	while (at < meetings->count && status == DABIR_OK) {
		uint32_t report = (uint32_t)(meetings->items[at] >> 32);
		uint32_t least = dbr_candidates_least(
			counts->items[report - counts->first]);
		size_t count = dbr_candidates_next(meetings, &at, least, found);
		struct runs runs = { NULL, 0, false };

		for (size_t i = 0; i < count && status == DABIR_OK; i++)
			status = compare_with(comparer, report, &runs,
					      found[i].report);
	}
	return status;
}
