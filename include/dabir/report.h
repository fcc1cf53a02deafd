/*
 report.h - one news report, and everything Dabir found in it.

 A report is filled by dabir_intake_next() (or dabir_report_set_text()),
 then read by dabir_report_run(): page, text, tokens, anatomy, dates, names,
 statements, fingerprint, in that order. Every finding is a span of bytes in
 the repaired text and names the rule that made it. The original bytes and
 every edit stay with the report.

 What the functions below give out is valid until the report is cleared or
 freed. A report belongs to one thread at a time.
 */
#ifndef DABIR_REPORT_H
#define DABIR_REPORT_H

#include <dabir/findings.h>

struct dabir_report;

/* An empty report. Returns DABIR_OK or DABIR_NO_MEMORY. */
DABIR_API DABIR_CHECK enum dabir_status
dabir_report_new(struct dabir_report **report);

DABIR_API void dabir_report_free(struct dabir_report *report);

/* Empty and ready again; keeps memory. */
DABIR_API void dabir_report_clear(struct dabir_report *report);

/*
 Make `report` that of one plain text or page given in memory.

 bytes   copied; any bytes at all
 kind    DABIR_KIND_AUTO looks at the bytes
 path    what to call it in messages and records, may be NULL

 Returns DABIR_OK, DABIR_NO_MEMORY, or DABIR_TOO_LARGE past 4 GiB.
 */
DABIR_API DABIR_CHECK enum dabir_status
dabir_report_set(struct dabir_report *report, const char *bytes, size_t len,
		 enum dabir_kind kind, const char *path);

/*
 Run every stage over a filled report.

 Returns DABIR_OK; DABIR_NOT_REPORT for a page that is none (a home page, a
 list, an empty file); DABIR_BAD_INPUT, DABIR_TOO_LARGE, DABIR_NO_MEMORY.
 */
DABIR_API DABIR_CHECK enum dabir_status
dabir_report_run(struct dabir_report *report);

/* A field of the record, NULL when absent. */
DABIR_API const char *dabir_report_field(const struct dabir_report *report,
					 enum dabir_field field);

/* The names of these as the record spells them. */
DABIR_API const char *dabir_field_name(enum dabir_field field);
DABIR_API const char *dabir_role_name(enum dabir_role role);
DABIR_API const char *dabir_form_name(enum dabir_form form);
DABIR_API const char *dabir_by_name(enum dabir_by by);

/* The repaired text, the text as published, the original bytes. */
DABIR_API const char *dabir_report_text(const struct dabir_report *report,
					size_t *len);
DABIR_API const char *dabir_report_raw(const struct dabir_report *report,
				       size_t *len);
DABIR_API const char *dabir_report_original(const struct dabir_report *report,
					    size_t *len);
DABIR_API enum dabir_kind dabir_report_kind(const struct dabir_report *report);

/* Arrays, in text order; `*count` items. NULL when there are none. */
DABIR_API const struct dabir_edit *
dabir_report_edits(const struct dabir_report *report, size_t *count);
DABIR_API const struct dabir_line *
dabir_report_lines(const struct dabir_report *report, size_t *count);
DABIR_API const struct dabir_token *
dabir_report_tokens(const struct dabir_report *report, size_t *count);
DABIR_API const struct dabir_sentence *
dabir_report_sentences(const struct dabir_report *report, size_t *count);
DABIR_API const struct dabir_entity *
dabir_report_entities(const struct dabir_report *report, size_t *count);
DABIR_API const struct dabir_person *
dabir_report_people(const struct dabir_report *report, size_t *count);
DABIR_API const struct dabir_statement *
dabir_report_statements(const struct dabir_report *report, size_t *count);
DABIR_API const struct dabir_date *
dabir_report_dates(const struct dabir_report *report, size_t *count);

/* Distinct surfaces, as first written; tags and notes as found. */
DABIR_API const char *const *
dabir_report_organisations(const struct dabir_report *report, size_t *count);
DABIR_API const char *const *
dabir_report_places(const struct dabir_report *report, size_t *count);
DABIR_API const char *const *
dabir_report_tags(const struct dabir_report *report, size_t *count);
DABIR_API const char *const *
dabir_report_notes(const struct dabir_report *report, size_t *count);

#endif
