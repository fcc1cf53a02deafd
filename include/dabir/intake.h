/*
 intake.h - files, folders and streams, cut into reports.

 An intake gives one report after another, each with its original bytes and
 no more: parsing happens in dabir_report_run(), so that one thread can cut
 and many can read. Input may be larger than memory.
 */
#ifndef DABIR_INTAKE_H
#define DABIR_INTAKE_H

#include <dabir/report.h>

struct dabir_intake;

struct dabir_intake_options {
	enum dabir_kind kind; /* DABIR_KIND_AUTO: look at the bytes */
	const char *url;      /* where the page came from, or NULL */
	const char *map;      /* JSON/CSV field names, "title=t,body=b" */
	size_t max_report;    /* bytes a report, 0 for the default 64 MiB */
	uint64_t max_output;  /* bytes out of compressed input, 0: default */
};

/*
 Start reading one input: a file, a folder (walked recursively, in name
 order), or "-" for standard input.

 options  may be NULL
 problem  out, optional

 Returns DABIR_OK, DABIR_IO, DABIR_NOT_FOUND, DABIR_NO_MEMORY.
 */
DABIR_API DABIR_CHECK enum dabir_status
dabir_intake_open(const char *path, const struct dabir_intake_options *options,
		  struct dabir_intake **intake, struct dabir_problem *problem);

/*
 Cut the next report.

 report   cleared and filled with path, kind and original bytes
 problem  out, optional: names the refused input

 Returns DABIR_OK, DABIR_END, DABIR_NO_MEMORY; any other negative status is
 one refused input (DABIR_FIELD_PATH of `report` names it): go on calling.
 */
DABIR_API DABIR_CHECK enum dabir_status
dabir_intake_next(struct dabir_intake *intake, struct dabir_report *report,
		  struct dabir_problem *problem);

/* Bytes of input read so far and in all (0 when not known), for progress. */
DABIR_API void dabir_intake_progress(const struct dabir_intake *intake,
				     uint64_t *done, uint64_t *total);

DABIR_API void dabir_intake_close(struct dabir_intake *intake);

#endif
