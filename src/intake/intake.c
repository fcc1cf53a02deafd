#include <dabir/intake.h>

#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "base/memory.h"

struct dabir_intake {
	FILE *file;
	char *path;
};

enum dabir_status dabir_intake_open(const char *path,
				    const struct dabir_intake_options *options,
				    struct dabir_intake **intake,
				    struct dabir_problem *problem)
{
	struct dabir_intake *fresh = dbr_alloc_zero(1, sizeof(*fresh));

	(void)options;
	(void)problem;
	if (!fresh)
		return DABIR_NO_MEMORY;
	fresh->path = dbr_copy_new(path, strlen(path));
	fresh->file = fopen(path, "rb");
	if (!fresh->path || !fresh->file) {
		dabir_intake_close(fresh);
		return DABIR_NOT_FOUND;
	}
	*intake = fresh;
	return DABIR_OK;
}

enum dabir_status dabir_intake_next(struct dabir_intake *intake,
				    struct dabir_report *report,
				    struct dabir_problem *problem)
{
	struct dbr_buf buf;
	enum dabir_status status;
	char *room;
	size_t got;

	(void)problem;
	if (!intake->file)
		return DABIR_END;
	dbr_buf_init(&buf);
	while ((room = dbr_buf_room(&buf, 65536)) &&
	       (got = fread(room, 1, 65536, intake->file)) > 0)
		dbr_buf_commit(&buf, got);
	fclose(intake->file);
	intake->file = NULL;
	status = dbr_buf_status(&buf);
	if (status == DABIR_OK)
		status = dabir_report_set(report, buf.len ? buf.data : "",
					  buf.len, DABIR_KIND_TEXT,
					  intake->path);
	dbr_buf_release(&buf);
	return status;
}

void dabir_intake_progress(const struct dabir_intake *intake, uint64_t *done,
			   uint64_t *total)
{
	(void)intake;
	*done = *total = 0;
}

void dabir_intake_close(struct dabir_intake *intake)
{
	if (!intake)
		return;
	if (intake->file)
		fclose(intake->file);
	dbr_free(intake->path);
	dbr_free(intake);
}
