/*
 source.h - who wrote a report and who put it out.
 */
#ifndef DBR_REPORT_SOURCE_H
#define DBR_REPORT_SOURCE_H

#include "model/report.h"

/* Bytes of "according to" at the start of a line, or 0. */
size_t dbr_source_credit(const char *text, size_t len);

/* Is the line an agency's name and nothing else? */
bool dbr_source_alone(const char *text, size_t len);

/* Fill agency and publisher from the date line and the first paragraphs. */
DABIR_CHECK enum dabir_status dbr_source_fields(struct dabir_report *report);

/* Lines of the body that are nothing but the name of the source: end marks. */
void dbr_source_slugs(struct dabir_report *report);

#endif
