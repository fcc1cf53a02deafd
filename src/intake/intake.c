#include <dabir/intake.h>

#include <stdio.h>
#include <string.h>

#include "base/memory.h"
#include "intake/cut.h"
#include "intake/sniff.h"
#include "intake/walk.h"

#define LOOK 4096

struct dabir_intake {
	struct dbr_walk walk;
	struct dbr_reader reader;
	struct dbr_cut cut;
	dbr_cutter *cutter; /* of the entry now open, or NULL */
	struct dabir_intake_options options;
	char *url, *map, *path;
	bool reading;	 /* a file is open */
	bool met;	 /* an entry of it was met */
	uint64_t before; /* bytes of the files behind us */
};

static enum dabir_status
keep_options(struct dabir_intake *intake,
	     const struct dabir_intake_options *options)
{
	if (!options)
		return DABIR_OK;
	intake->options = *options;
	if (options->url) {
		intake->url = dbr_copy_new(options->url, strlen(options->url));
		if (!intake->url)
			return DABIR_NO_MEMORY;
	}
	if (options->map) {
		intake->map = dbr_copy_new(options->map, strlen(options->map));
		if (!intake->map)
			return DABIR_NO_MEMORY;
	}
	return DABIR_OK;
}

enum dabir_status dabir_intake_open(const char *path,
				    const struct dabir_intake_options *options,
				    struct dabir_intake **intake,
				    struct dabir_problem *problem)
{
	struct dabir_intake *fresh = dbr_alloc_zero(1, sizeof(*fresh));
	enum dabir_status status;

	(void)problem;
	if (!fresh)
		return DABIR_NO_MEMORY;
	status = keep_options(fresh, options);
	if (status == DABIR_OK)
		status = dbr_walk_init(&fresh->walk, path);
	if (status != DABIR_OK) {
		dabir_intake_close(fresh);
		return status;
	}
	*intake = fresh;
	return DABIR_OK;
}

static void close_file(struct dabir_intake *intake)
{
	dbr_cut_clear(&intake->cut);
	intake->before += intake->reader.in;
	dbr_reader_release(&intake->reader);
	dbr_free(intake->path);
	intake->path = NULL;
	intake->cutter = NULL;
	intake->reading = false;
}

static enum dabir_status open_next_file(struct dabir_intake *intake)
{
	enum dabir_status status = dbr_walk_next(&intake->walk, &intake->path);

	if (status != DABIR_OK)
		return status;
	status = dbr_reader_open(&intake->reader, intake->path);
	intake->reading = status == DABIR_OK;
	intake->met = false;
	if (intake->options.max_report)
		intake->reader.max_record = intake->options.max_report;
	intake->reader.max_output = intake->options.max_output;
	intake->cut.reader = &intake->reader;
	intake->cut.path = intake->path;
	return status;
}

static dbr_cutter *cutter_of(enum dabir_kind kind)
{
	switch (kind) {
	case DABIR_KIND_HTML: return dbr_cut_whole;
	case DABIR_KIND_FEED: return dbr_cut_feed;
	case DABIR_KIND_WARC: return dbr_cut_warc;
	case DABIR_KIND_JSON: return dbr_cut_json;
	case DABIR_KIND_CSV: return dbr_cut_csv;
	default: return dbr_cut_text;
	}
}

static enum dabir_status open_next_entry(struct dabir_intake *intake)
{
	struct dbr_reader *reader = &intake->reader;
	enum dabir_kind kind = intake->options.kind;
	enum dabir_status status = dbr_reader_next(reader);

	dbr_cut_clear(&intake->cut);
	if (status == DABIR_END && !intake->met)
		status = DABIR_NOT_REPORT;
	intake->met = true;
	if (status == DABIR_OK)
		status = dbr_reader_need(reader, LOOK);
	if (status == DABIR_OK && !reader->len)
		return DABIR_NOT_REPORT;
	if (status == DABIR_OK && kind == DABIR_KIND_AUTO) {
		status = dbr_sniff(
			reader->data, reader->len,
			reader->entry[0] ? reader->entry : intake->path, &kind);
		if (status == DABIR_BAD_INPUT)
			snprintf(reader->problem.what,
				 sizeof(reader->problem.what),
				 "binary data, no text");
	}
	intake->cutter = status == DABIR_OK ? cutter_of(kind) : NULL;
	return status;
}

/* A member of a packed file is named "file.tar!member". */
static enum dabir_status name_report(struct dabir_intake *intake,
				     struct dabir_report *report)
{
	char path[4096];
	const char *entry = intake->reader.entry;
	enum dabir_status status;

	if (!intake->path)
		return DABIR_OK;
	snprintf(path, sizeof(path), "%s%s%s", intake->path,
		 entry[0] ? "!" : "", entry);
	status = dbr_report_set_field(report, DABIR_FIELD_PATH, path,
				      strlen(path));
	if (status == DABIR_OK && intake->url &&
	    !report->field[DABIR_FIELD_URL])
		status = dbr_report_set_field(report, DABIR_FIELD_URL,
					      intake->url, strlen(intake->url));
	if (status != DABIR_OK || !intake->map)
		return status;
	report->map = dbr_arena_copy(&report->arena, intake->map,
				     strlen(intake->map));
	return report->map ? DABIR_OK : DABIR_NO_MEMORY;
}

static void tell(struct dabir_intake *intake, enum dabir_status status,
		 struct dabir_problem *problem)
{
	const char *what = intake->reader.problem.what;

	if (!problem)
		return;
	problem->status = status;
	problem->at = 0;
	if (status == DABIR_NOT_REPORT && !what[0])
		what = "it is empty";
	snprintf(problem->what, sizeof(problem->what), "%s",
		 what[0] ? what : dabir_status_text(status));
	intake->reader.problem.what[0] = '\0';
}

/* One refused record, entry or file: say which, and step behind it. */
static enum dabir_status refuse(struct dabir_intake *intake,
				struct dabir_report *report,
				enum dabir_status status,
				struct dabir_problem *problem)
{
	enum dabir_status named = DABIR_OK;
	bool lost = !intake->reading || status == DABIR_IO ||
		    intake->reader.problem.status != DABIR_OK;

	dabir_report_clear(report);
	named = name_report(intake, report);
	tell(intake, status, problem);
	if (lost)
		close_file(intake);
	else if (status == DABIR_NOT_REPORT)
		intake->cutter = NULL;
	return named == DABIR_OK ? status : named;
}

enum dabir_status dabir_intake_next(struct dabir_intake *intake,
				    struct dabir_report *report,
				    struct dabir_problem *problem)
{
	for (;;) {
		enum dabir_status status = DABIR_OK;

		if (!intake->reading) {
			status = open_next_file(intake);
			if (status == DABIR_END)
				return status;
		} else if (!intake->cutter) {
			status = open_next_entry(intake);
			if (status == DABIR_END) {
				close_file(intake);
				continue;
			}
		} else {
			status = intake->cutter(&intake->cut, report);
			if (status == DABIR_OK)
				return name_report(intake, report);
			if (status == DABIR_END) {
				intake->cutter = NULL;
				continue;
			}
		}
		if (status == DABIR_NO_MEMORY)
			return status;
		if (status != DABIR_OK)
			return refuse(intake, report, status, problem);
	}
}

void dabir_intake_progress(const struct dabir_intake *intake, uint64_t *done,
			   uint64_t *total)
{
	*done = intake->before + intake->reader.in;
	*total = intake->walk.total;
}

void dabir_intake_close(struct dabir_intake *intake)
{
	if (!intake)
		return;
	close_file(intake);
	dbr_walk_release(&intake->walk);
	dbr_free(intake->url);
	dbr_free(intake->map);
	dbr_free(intake);
}
