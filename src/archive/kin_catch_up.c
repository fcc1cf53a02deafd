/* Archives that were filled before families were kept. */
#include "archive/archive.h"
#include "archive/kin.h"

#define AT_ONCE 5000 /* reports a transaction */

/* A report that is damaged has no kin. */
static enum dabir_status add_one(struct dbr_kin *kin,
				 struct dabir_archive *archive, uint64_t id,
				 struct dabir_report *report)
{
	enum dabir_status status = dbr_archive_get_text(archive, id, report);

	if (status == DABIR_CORRUPT || status == DABIR_NOT_FOUND)
		return dbr_kin_add(kin, id, NULL);
	if (status == DABIR_OK)
		status = dbr_fingerprint_stage(report);
	return status == DABIR_OK ? dbr_kin_add(kin, id, report->fingerprint)
				  : status;
}

/* One transaction. DABIR_END when nothing is left to do. */
static enum dabir_status add_some(struct dabir_archive *archive,
				  struct dabir_report *report)
{
	enum dabir_status status = dbr_archive_begin(archive);
	uint64_t id = 0, first;

	if (status != DABIR_OK)
		return status;
	status = dbr_kin_reached(archive->kin, &id);
	first = id;
	for (unsigned i = 0; i < AT_ONCE && status == DABIR_OK; i++) {
		status = dbr_store_next(archive->store, &id);
		if (status == DABIR_OK)
			status = add_one(archive->kin, archive, id, report);
	}
	if (status < DABIR_OK || (status == DABIR_END && id == first)) {
		dabir_archive_rollback(archive);
		return status;
	}
	return dabir_archive_commit(archive);
}

static enum dabir_status is_behind(struct dabir_archive *archive)
{
	uint64_t id;
	enum dabir_status status = dbr_kin_reached(archive->kin, &id);

	return status == DABIR_OK ? dbr_store_next(archive->store, &id)
				  : status;
}

enum dabir_status dbr_kin_catch_up(struct dabir_archive *archive)
{
	struct dabir_report *report;
	enum dabir_status status = is_behind(archive);

	if (status != DABIR_OK)
		return status == DABIR_END ? DABIR_OK : status;
	status = dabir_report_new(&report);
	if (status != DABIR_OK)
		return status;
	while (status == DABIR_OK)
		status = add_some(archive, report);
	dabir_report_free(report);
	return status == DABIR_END ? DABIR_OK : status;
}
