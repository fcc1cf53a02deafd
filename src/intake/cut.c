#include "intake/cut.h"

#include <stdio.h>
#include <string.h>

#include "base/memory.h"
#include "intake/feed_document.h"

void dbr_cut_clear(struct dbr_cut *cut)
{
	dbr_free(cut->header);
	dbr_feed_free(cut->feed);
	cut->header = NULL;
	cut->header_len = 0;
	cut->feed = cut->item = NULL;
	cut->began = cut->whole_objects = false;
}

enum dabir_status dbr_cut_refuse(struct dbr_cut *cut, enum dabir_status status,
				 const char *what)
{
	struct dabir_problem *problem = &cut->reader->problem;

	snprintf(problem->what, sizeof(problem->what), "%s", what);
	return status;
}

enum dabir_status dbr_cut_take(struct dbr_cut *cut, size_t len,
			       enum dabir_kind kind,
			       struct dabir_report *report)
{
	enum dabir_status status;

	status = dabir_report_set(report, cut->reader->data, len, kind, NULL);
	dbr_reader_drop(cut->reader, len);
	cut->began = true;
	return status;
}

enum dabir_status dbr_cut_skip_to(struct dbr_cut *cut, char stop)
{
	struct dbr_reader *reader = cut->reader;
	enum dabir_status status = DABIR_OK;

	while (status == DABIR_OK) {
		const char *at = memchr(reader->data, stop, reader->len);

		if (reader->len && at) {
			dbr_reader_drop(reader,
					(size_t)(at + 1 - reader->data));
			return DABIR_TOO_LARGE;
		}
		dbr_reader_drop(reader, reader->len);
		status = dbr_reader_more(reader);
	}
	return status == DABIR_END ? DABIR_TOO_LARGE : status;
}

enum dabir_status dbr_cut_skip_rest(struct dbr_cut *cut)
{
	enum dabir_status status = DABIR_OK;

	while (status == DABIR_OK) {
		dbr_reader_drop(cut->reader, cut->reader->len);
		status = dbr_reader_more(cut->reader);
	}
	return status == DABIR_END ? DABIR_TOO_LARGE : status;
}

enum dabir_status dbr_cut_whole(struct dbr_cut *cut,
				struct dabir_report *report)
{
	enum dabir_status status = DABIR_OK;

	if (cut->began)
		return DABIR_END;
	cut->began = true;
	while (status == DABIR_OK)
		status = dbr_reader_more(cut->reader);
	if (status == DABIR_TOO_LARGE)
		return dbr_cut_skip_rest(cut);
	if (status != DABIR_END)
		return status;
	return dbr_cut_take(cut, cut->reader->len, DABIR_KIND_HTML, report);
}
