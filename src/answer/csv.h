/*
 csv.h - answers as tables: CSV as RFC 4180 has it, a line of names first.
 */
#ifndef DBR_ANSWER_CSV_H
#define DBR_ANSWER_CSV_H

#include <dabir/search.h>

#include "base/buf.h"

/* A cell, with the comma before it; NULL is an empty one. */
void dbr_csv_text(struct dbr_buf *out, const char *text);
void dbr_csv_number(struct dbr_buf *out, uint64_t number);

/* Two cells: an ISO 8601 time, and its Solar Hijri day (1399/08/25). */
void dbr_csv_time(struct dbr_buf *out, const char *iso);
void dbr_csv_end(struct dbr_buf *out);

void dbr_csv_hits(struct dbr_buf *out, const struct dabir_hits *hits);
void dbr_csv_sayings(struct dbr_buf *out, const struct dabir_sayings *sayings);
void dbr_csv_counts(struct dbr_buf *out, const struct dabir_counts *counts);
void dbr_csv_concordances(struct dbr_buf *out,
			  const struct dabir_concordances *lines);

#endif
