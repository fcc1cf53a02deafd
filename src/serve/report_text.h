/*
 report_text.h - the lines of a report, statements or edits marked.
 */
#ifndef DBR_SERVE_REPORT_TEXT_H
#define DBR_SERVE_REPORT_TEXT_H

#include "serve/request.h"

/* Lead and body of the repaired text; each statement in a <mark>. */
void dbr_report_body(struct dbr_html *html, const struct dabir_report *report);

/* The text as first published; what was changed later in <ins>. */
void dbr_report_published(struct dbr_html *html,
			  const struct dabir_report *report);

/* The bytes of `text` up to about `most`, cut behind a word. */
size_t dbr_cut_words(const char *text, size_t most);

#endif
