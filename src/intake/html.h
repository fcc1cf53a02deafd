/*
 html.h - pieces of HTML inside other kinds.
 */
#ifndef DBR_INTAKE_HTML_H
#define DBR_INTAKE_HTML_H

#include "model/report.h"

/*
 Add the text of a fragment of HTML: a block a paragraph.

 role  of plain paragraphs; headings become crossheads, captions captions
 Returns DABIR_OK or DABIR_NO_MEMORY.
 */
DABIR_CHECK enum dabir_status dbr_html_fragment(struct dabir_report *report,
						const char *html, size_t len,
						enum dabir_role role,
						const char *rule);

#endif
