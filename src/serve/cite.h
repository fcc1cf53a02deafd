/*
 cite.h - a report as reference managers take it.
 */
#ifndef DBR_SERVE_CITE_H
#define DBR_SERVE_CITE_H

#include <stdbool.h>

#include "base/buf.h"

#include <dabir/report.h>

/* BibTeX (@misc), or RIS (NEWS) when `ris`. */
void dbr_cite(struct dbr_buf *buf, const struct dabir_report *report,
	      uint64_t id, bool ris);

#endif
