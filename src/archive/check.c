#include "archive/check.h"

#include <stdio.h>
#include <string.h>

#include "base/memory.h"

struct checking {
	struct dabir_archive *archive;
	const struct dabir_check *check;
	struct dabir_report *report;
	struct dbr_row *row;
	struct dbr_buf is, ought;
	uint64_t sum;	   /* of the terms all reports should be found by */
	uint64_t findings; /* not mended */
	uint64_t id;
	struct dbr_ids lost; /* reports that cannot be read */
	struct dbr_check_kin kin;
	enum pass {
		COMPARE, /* all with the reports */
		RENEW,	 /* all from the reports */
		FILL /* the index from the reports, when it was found wrong */
	} pass;
	bool stale; /* tables are as older rules made them: not to be judged */
};

static void find(struct checking *checking, uint64_t id, const char *what)
{
	checking->findings++;
	if (checking->check->found)
		checking->check->found(checking->check->context, id, what);
}

static void find_integrity(void *context, const char *what)
{
	char sentence[256];

	snprintf(sentence, sizeof(sentence), "the file is damaged: %s", what);
	find(context, 0, sentence);
}

static void add_sum(struct checking *checking)
{
	for (unsigned part = 0; part < DBR_PARTS; part++) {
		const struct dbr_buf *words = &checking->row->words[part];
		const char *at = words->data, *end = at + words->len;

		for (uint64_t position = 0; at && at < end; position++) {
			const char *stop = memchr(at, ' ', (size_t)(end - at));

			stop = stop ? stop : end;
			checking->sum +=
				dbr_check_place(at, (size_t)(stop - at),
						checking->id, part, position);
			at = stop + 1;
		}
	}
}

static enum dabir_status mend(struct checking *checking, bool last_version)
{
	enum dabir_status status;

	if (!checking->check->repair)
		return DABIR_OK;
	status = dbr_store_mend(checking->archive->store, checking->row,
				checking->id, last_version);
	if (status == DABIR_OK)
		checking->findings--;
	return status;
}

/* The tables against the report itself. */
static enum dabir_status compare(struct checking *checking, bool last_version)
{
	enum dabir_status status;

	dbr_buf_clear(&checking->is);
	dbr_buf_clear(&checking->ought);
	status =
		dbr_check_expect(checking->row, last_version, &checking->ought);
	if (status == DABIR_OK)
		status = dbr_store_said_of(checking->archive->store,
					   checking->id, &checking->is);
	if (status != DABIR_OK)
		return status;
	if (checking->is.len == checking->ought.len &&
	    !memcmp(checking->is.data, checking->ought.data, checking->is.len))
		return DABIR_OK;
	if (checking->pass == RENEW)
		return dbr_store_mend(checking->archive->store, checking->row,
				      checking->id, last_version);
	find(checking, checking->id,
	     "the tables do not say what the report says");
	return mend(checking, last_version);
}

static enum dabir_status give_up(struct checking *checking,
				 enum dabir_status why)
{
	struct dbr_ids *lost = &checking->lost;
	enum dabir_status status;

	if (checking->pass == FILL) /* it was told in the first pass */
		return DABIR_OK;
	find(checking, checking->id,
	     why == DABIR_NOT_FOUND
		     ? "its content is missing"
		     : "its content does not match its checksum");
	status = dbr_grow(&lost->items, &lost->capacity, lost->count,
			  sizeof(*lost->items));
	if (status == DABIR_OK)
		lost->items[lost->count++] = (int64_t)checking->id;
	return status;
}

/* What is derived from a report, which was read and filled its row. */
static enum dabir_status check_derived(struct checking *checking,
				       bool last_version)
{
	enum dabir_status status = DABIR_OK;

	if (last_version)
		add_sum(checking);
	if (last_version && checking->pass != COMPARE)
		status = dbr_store_index(checking->archive->store,
					 checking->row, checking->id);
	if (status != DABIR_OK || checking->pass == FILL)
		return status;
	status = dbr_check_kin_add(&checking->kin, checking->id,
				   checking->report);
	return status == DABIR_OK ? compare(checking, last_version) : status;
}

/* A damaged report is a finding; only a failing device ends the check. */
static enum dabir_status check_report(struct checking *checking)
{
	struct dabir_entry entry;
	char digest[2 * DBR_DIGEST + 1];
	enum dabir_status status = dabir_archive_get(
		checking->archive, checking->id, checking->report, &entry);

	if (status == DABIR_CORRUPT || status == DABIR_NOT_FOUND ||
	    status == DABIR_NEWER_ARCHIVE)
		return give_up(checking, status);
	if (status == DABIR_OK)
		status = dbr_row_fill(checking->row, checking->archive->framer,
				      checking->report);
	if (status != DABIR_OK)
		return status;
	dbr_digest_text(checking->row->digest, digest);
	if (strcmp(digest, entry.digest) != 0)
		find(checking, checking->id,
		     "its original bytes do not match their digest");
	return checking->stale ? DABIR_OK
			       : check_derived(checking, !entry.newer);
}

static enum dabir_status check_reports(struct checking *checking)
{
	const struct dabir_check *check = checking->check;
	struct dabir_archive_stats stats = { 0 };
	uint64_t done = 0;
	enum dabir_status status =
		dabir_archive_stats(checking->archive, &stats);

	checking->id = 0;
	checking->sum = 0;
	while (status == DABIR_OK &&
	       (status = dabir_archive_next(checking->archive,
					    &checking->id)) == DABIR_OK) {
		status = check_report(checking);
		if (check->progress && ++done % 256 == 0)
			check->progress(check->context, done, stats.versions);
	}
	return status == DABIR_END ? DABIR_OK : status;
}

static enum dabir_status check_index(struct checking *checking)
{
	uint64_t sum = 0;
	enum dabir_status status = dbr_store_index_sum(checking->archive->store,
						       &checking->lost, &sum);

	if (status == DABIR_OK && sum == checking->sum)
		return DABIR_OK;
	if (status != DABIR_OK && status != DABIR_CORRUPT)
		return status;
	find(checking, 0, "the word index does not match the reports");
	if (!checking->check->repair)
		return DABIR_OK;
	checking->findings--;
	checking->pass = FILL;
	status = dbr_store_clear_index(checking->archive->store);
	return status == DABIR_OK ? check_reports(checking) : status;
}

/* Of reports that are lost nobody knows whose kin they were. */
static enum dabir_status check_families(struct checking *checking)
{
	bool same = true;
	enum dabir_status status = DABIR_OK;

	if (!checking->lost.count)
		status = dbr_check_kin_same(&checking->kin, &same);
	if (status != DABIR_OK || same)
		return status;
	if (checking->pass == RENEW)
		return dbr_check_kin_mend(&checking->kin);
	find(checking, 0, "the families of reprints do not match the reports");
	if (!checking->check->repair)
		return DABIR_OK;
	checking->findings--;
	return dbr_check_kin_mend(&checking->kin);
}

/* Everything there is to find, or to mend in the transaction of a repair. */
static enum dabir_status check_all(struct checking *checking)
{
	enum dabir_status status =
		dbr_check_kin_new(checking->archive, &checking->kin);

	if (status == DABIR_OK)
		status = dbr_store_integrity(checking->archive->store,
					     find_integrity, checking);
	if (status == DABIR_OK || status == DABIR_CORRUPT)
		status = check_reports(checking);
	if (checking->stale)
		return status;
	if (status == DABIR_OK)
		status = check_families(checking);
	return status == DABIR_OK ? check_index(checking) : status;
}

static enum dabir_status repair_all(struct checking *checking)
{
	enum dabir_status status =
		dabir_archive_renew(checking->archive, checking->check);

	if (status == DABIR_OK)
		status = dabir_archive_begin(checking->archive);
	if (status != DABIR_OK)
		return status;
	status = check_all(checking);
	if (status == DABIR_OK)
		return dabir_archive_commit(checking->archive);
	dabir_archive_rollback(checking->archive);
	return status;
}

static enum dabir_status renew_all(struct checking *checking)
{
	struct dbr_store *store = checking->archive->store;
	enum dabir_status status =
		dbr_check_kin_new(checking->archive, &checking->kin);

	checking->pass = RENEW;
	if (status == DABIR_OK)
		status = dbr_store_clear_index(store);
	if (status == DABIR_OK)
		status = check_reports(checking);
	if (status == DABIR_OK)
		status = check_families(checking);
	return status == DABIR_OK ? dbr_store_index_names(store) : status;
}

/* A whole check of one of these kinds; what it found is in `checking`. */
static enum dabir_status
run(struct checking *checking,
    enum dabir_status (*kind)(struct checking *checking))
{
	enum dabir_status status = dabir_report_new(&checking->report);

	if (status != DABIR_OK)
		return status;
	checking->row = dbr_alloc_zero(1, sizeof(*checking->row));
	dbr_buf_init(&checking->is);
	dbr_buf_init(&checking->ought);
	status = checking->row ? kind(checking) : DABIR_NO_MEMORY;
	dbr_check_kin_free(&checking->kin);
	if (checking->row)
		dbr_row_release(checking->row);
	dbr_free(checking->row);
	dbr_free(checking->lost.items);
	dbr_buf_release(&checking->is);
	dbr_buf_release(&checking->ought);
	dabir_report_free(checking->report);
	return status;
}

enum dabir_status dbr_check_renew(struct dabir_archive *archive,
				  const struct dabir_check *check)
{
	const struct dabir_check how = { .progress = check->progress,
					 .context = check->context };
	struct checking checking = { .archive = archive, .check = &how };

	return run(&checking, renew_all);
}

enum dabir_status dabir_archive_check(struct dabir_archive *archive,
				      const struct dabir_check *check)
{
	struct checking checking = { .archive = archive, .check = check };
	enum dabir_status status;

	checking.stale = !check->repair && dabir_archive_is_stale(archive);
	status = run(&checking, check->repair ? repair_all : check_all);
	if (status != DABIR_OK)
		return status;
	return checking.findings ? DABIR_CORRUPT : DABIR_OK;
}
