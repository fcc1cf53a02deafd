/* Archives of older rules and older schemas, brought up to date. */
#include <dabir/upkeep.h>

#include "archive/archive.h"
#include "archive/check.h"
#include "archive/derived.h"

bool dabir_archive_is_stale(const struct dabir_archive *archive)
{
	return dbr_store_derived(archive->store) != DBR_DERIVED;
}

/* Another process may have been here first. */
static enum dabir_status renew_in_transaction(struct dabir_archive *archive,
					      const struct dabir_check *how)
{
	enum dabir_status status = dbr_store_read_derived(archive->store);

	if (status == DABIR_OK && dabir_archive_is_stale(archive))
		status = dbr_check_renew(archive, how);
	if (status == DABIR_OK)
		status = dbr_store_set_derived(archive->store, DBR_DERIVED);
	return status;
}

static enum dabir_status renew(struct dabir_archive *archive,
			       const struct dabir_check *how)
{
	enum dabir_status status = dbr_archive_begin(archive);

	if (status != DABIR_OK)
		return status;
	status = renew_in_transaction(archive, how);
	if (status == DABIR_OK)
		return dabir_archive_commit(archive);
	dabir_archive_rollback(archive);
	/* what it said of its rules may have been rolled back, too */
	return dbr_store_read_derived(archive->store) == DABIR_OK ? status
								  : DABIR_IO;
}

static enum dabir_status renew_in_bulk(struct dabir_archive *archive,
				       const struct dabir_check *how)
{
	enum dabir_status status = dbr_store_bulk(archive->store, true), last;

	if (status == DABIR_OK)
		status = renew(archive, how);
	last = dbr_store_bulk(archive->store, false);
	return status == DABIR_OK ? last : status;
}

enum dabir_status dabir_archive_renew(struct dabir_archive *archive,
				      const struct dabir_check *how)
{
	static const struct dabir_check silent = { 0 };
	enum dabir_status status = DABIR_OK;

	if (archive->mode == DABIR_ARCHIVE_READ || archive->begun)
		return DABIR_BAD_ARGUMENT;
	if (archive->current)
		return DABIR_OK;
	if (dabir_archive_is_stale(archive))
		status = renew_in_bulk(archive, how ? how : &silent);
	if (status == DABIR_OK)
		status = dbr_kin_catch_up(archive);
	archive->current = status == DABIR_OK;
	return status;
}
