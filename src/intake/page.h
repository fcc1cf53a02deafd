/*
 page.h - one parser a kind: original bytes to blocks, fields and clues.
 */
#ifndef DBR_INTAKE_PAGE_H
#define DBR_INTAKE_PAGE_H

#include "charset/decode.h"
#include "model/report.h"

typedef enum dabir_status dbr_page_parser(struct dabir_report *report,
					  const struct dbr_decoded *decoded);

dbr_page_parser dbr_page_text;
dbr_page_parser dbr_page_json;
dbr_page_parser dbr_page_csv;
dbr_page_parser dbr_page_feed;
dbr_page_parser dbr_page_html;

/* A page that is none for a reason worth telling: adds it to the notes. */
DABIR_CHECK enum dabir_status dbr_page_refuse(struct dabir_report *report,
					      enum dabir_status status,
					      const char *reason);

#endif
