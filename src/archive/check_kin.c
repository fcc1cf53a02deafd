/* Families, found anew beside those that are kept. */
#include "archive/check.h"
#include "archive/segment.h"

enum dabir_status dbr_check_kin_new(struct dabir_archive *archive,
				    struct dbr_check_kin *check)
{
	enum dabir_status status;

	*check = (struct dbr_check_kin){ NULL, NULL, 0 };
	if (!dbr_store_has_shelf(archive->store))
		return DABIR_OK;
	status = dbr_kin_new(archive, false, &check->kept);
	if (status == DABIR_OK)
		status = dbr_kin_new(archive, true, &check->fresh);
	if (status == DABIR_OK)
		status = dbr_kin_reached(check->kept, &check->reached);
	return status;
}

void dbr_check_kin_free(struct dbr_check_kin *check)
{
	dbr_kin_free(check->kept);
	dbr_kin_free(check->fresh);
}

enum dabir_status dbr_check_kin_add(struct dbr_check_kin *check, uint64_t id,
				    struct dabir_report *report)
{
	enum dabir_status status;

	/* Those an older Dabir added have their turn with the next writer. */
	if (!check->fresh || id > check->reached)
		return DABIR_OK;
	status = dbr_fingerprint_stage(report);
	return status == DABIR_OK
		       ? dbr_kin_add(check->fresh, id, report->fingerprint)
		       : status;
}

static enum dabir_status compare(struct dbr_check_kin *check, bool *same)
{
	uint64_t kept = 0, fresh = 0;
	enum dabir_status status =
		dbr_segments_sum(dbr_kin_shelf(check->kept), &kept);

	if (status == DABIR_OK)
		status = dbr_segments_sum(dbr_kin_shelf(check->fresh), &fresh);
	if (status == DABIR_OK)
		status = dbr_shelf_compare(dbr_kin_shelf(check->fresh), same);
	*same = *same && kept == fresh;
	return status;
}

enum dabir_status dbr_check_kin_same(struct dbr_check_kin *check, bool *same)
{
	enum dabir_status status;

	*same = true;
	if (!check->fresh)
		return DABIR_OK;
	status = dbr_kin_flush(check->fresh);
	if (status == DABIR_OK)
		status = compare(check, same);
	if (status != DABIR_CORRUPT)
		return status;
	*same = false;
	return DABIR_OK;
}

enum dabir_status dbr_check_kin_mend(struct dbr_check_kin *check)
{
	return dbr_shelf_move(dbr_kin_shelf(check->fresh));
}
