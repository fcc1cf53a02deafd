/*
 formats.h - one function a format; each appends to a buffer, which
 remembers its own failure.
 */
#ifndef DBR_RECORD_FORMATS_H
#define DBR_RECORD_FORMATS_H

#include "json/write.h"
#include "model/report.h"

/* A field under the name that a format has for it. */
struct dbr_named_field {
	const char *name;
	enum dabir_field field;
};

/* Those of `count` fields that the report has. */
void dbr_record_fields(struct dbr_json *json, const struct dabir_report *report,
		       const struct dbr_named_field *fields, size_t count);

void dbr_record_json(const struct dabir_report *report, struct dbr_buf *buf);
void dbr_record_ninjs(const struct dabir_report *report, struct dbr_buf *buf);
void dbr_record_jsonld(const struct dabir_report *report, struct dbr_buf *buf);
void dbr_record_html(const struct dabir_report *report, struct dbr_buf *buf);
void dbr_record_article(const struct dabir_report *report, struct dbr_buf *buf);
void dbr_record_bibtex(const struct dabir_report *report, struct dbr_buf *buf);
void dbr_record_ris(const struct dabir_report *report, struct dbr_buf *buf);
void dbr_record_text(const struct dabir_report *report, struct dbr_buf *buf);

#endif
