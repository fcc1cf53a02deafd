/*
 tally.h - writes bytes to a file, reads it through the intake and the page
 stage, and counts what came of it.
 */
#ifndef DBR_TEST_INTAKE_TALLY_H
#define DBR_TEST_INTAKE_TALLY_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <dabir/intake.h>

#include "intake/page_stage.h"

struct tally {
	int read, refused;
	char reason[240]; /* of the last refusal */
	char text[8192];  /* blocks of all reports read, a line each */
	char id[64];	  /* source id of the last one */
};

static void tally_report(struct tally *tally, const struct dabir_report *report)
{
	const char *id = report->field[DABIR_FIELD_SOURCE_ID];
	size_t len = strlen(tally->text);

	tally->read++;
	snprintf(tally->id, sizeof(tally->id), "%s", id ? id : "");
	for (uint32_t i = 0; i < report->page.block_count; i++) {
		const struct dbr_block *block = &report->page.blocks[i];

		if (len + block->len + 2 > sizeof(tally->text))
			return;
		len += (size_t)snprintf(tally->text + len,
					sizeof(tally->text) - len, "%s\n",
					block->data);
	}
}

static void tally_refusal(struct tally *tally, enum dabir_status status,
			  const struct dabir_report *report,
			  const struct dabir_problem *problem)
{
	const char *what = problem->what;

	if (!what[0] && report->notes.count)
		what = report->notes.items[report->notes.count - 1];
	tally->refused++;
	snprintf(tally->reason, sizeof(tally->reason), "%s",
		 what[0] ? what : dabir_status_text(status));
}

static struct tally tally_path(const char *path,
			       const struct dabir_intake_options *options)
{
	struct tally tally = { .read = 0 };
	struct dabir_intake *intake;
	struct dabir_report *report;
	enum dabir_status status;

	if (dabir_report_new(&report) != DABIR_OK ||
	    dabir_intake_open(path, options, &intake, NULL) != DABIR_OK)
		return tally;
	do {
		struct dabir_problem problem = { DABIR_OK, 0, "" };

		status = dabir_intake_next(intake, report, &problem);
		if (status == DABIR_OK)
			status = dbr_page_stage(report);
		if (status == DABIR_OK)
			tally_report(&tally, report);
		else if (status != DABIR_END)
			tally_refusal(&tally, status, report, &problem);
	} while (status != DABIR_END && tally.read + tally.refused < 10000);
	dabir_intake_close(intake);
	dabir_report_free(report);
	return tally;
}

static struct tally tally_bytes(const char *bytes, size_t len,
				const struct dabir_intake_options *options)
{
	char path[] = "intake-test-XXXXXX";
	int handle = mkstemp(path);
	FILE *file = handle < 0 ? NULL : fdopen(handle, "wb");
	struct tally tally = { .read = 0 };

	if (!file)
		return tally;
	fwrite(bytes, 1, len, file);
	fclose(file);
	tally = tally_path(path, options);
	unlink(path);
	return tally;
}

static inline struct tally tally_text(const char *text)
{
	return tally_bytes(text, strlen(text), NULL);
}

#endif
