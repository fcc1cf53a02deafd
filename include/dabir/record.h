/*
 record.h - a report as others read it.
 */
#ifndef DABIR_RECORD_H
#define DABIR_RECORD_H

#include <dabir/report.h>

enum dabir_format {
	DABIR_FORMAT_JSON, /* the record, one line */
	DABIR_FORMAT_NINJS,
	DABIR_FORMAT_JSONLD, /* schema.org NewsArticle */
	DABIR_FORMAT_TEXT,
	DABIR_FORMAT_HTML,   /* a page that needs nothing else */
	DABIR_FORMAT_BIBTEX, /* one entry, for biblatex */
	DABIR_FORMAT_RIS,
	DABIR_FORMAT_ARTICLE /* HTML, the article alone */
};

/*
 Write the record of a report that was run.

 record   out: NUL-terminated UTF-8, a line break at the end; free with
          dabir_record_free()
 len      out, optional

 Returns DABIR_OK or DABIR_NO_MEMORY.
 */
DABIR_API DABIR_CHECK enum dabir_status
dabir_report_record(const struct dabir_report *report, enum dabir_format format,
		    char **record, size_t *len);

DABIR_API void dabir_record_free(char *record);

/* What stands before and behind articles to make of them one HTML page. */
DABIR_API const char *dabir_record_page_head(void);
DABIR_API const char *dabir_record_page_foot(void);

#endif
