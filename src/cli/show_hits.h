/*
 show_hits.h - the answers of `search` in each of its formats.
 */
#ifndef DBR_CLI_SHOW_HITS_H
#define DBR_CLI_SHOW_HITS_H

#include "base/buf.h"
#include "cli/verb.h"

void dbr_show_table(const struct dabir_hits *hits, uint32_t first, bool bold,
		    struct dbr_buf *out);
void dbr_show_json(const struct dabir_hits *hits, struct dbr_buf *out);
void dbr_show_csv(const struct dabir_hits *hits, struct dbr_buf *out);

/* TREC run lines; a document goes by the id its source gave. */
void dbr_show_trec(const struct dabir_hits *hits, const char *query,
		   struct dbr_buf *out);

enum dbr_plain_format { DBR_PLAIN_TABLE, DBR_PLAIN_JSON, DBR_PLAIN_CSV };

void dbr_show_kwic(const struct dabir_concordances *lines, struct dbr_buf *out);
void dbr_show_counts(const struct dabir_counts *counts,
		     enum dbr_plain_format format, struct dbr_buf *out);
void dbr_show_sayings(const struct dabir_sayings *sayings,
		      enum dbr_plain_format format, bool bold,
		      struct dbr_buf *out);

#endif
