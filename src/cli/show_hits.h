/*
 show_hits.h - answers as people read them on a terminal, and the lines of
 TREC; what programs read is answer/'s.
 */
#ifndef DBR_CLI_SHOW_HITS_H
#define DBR_CLI_SHOW_HITS_H

#include "answer/json.h"
#include "cli/verb.h"

void dbr_show_hits(const struct dabir_hits *hits, uint32_t first, bool bold,
		   struct dbr_buf *out);
void dbr_show_sayings(const struct dabir_sayings *sayings, bool bold,
		      struct dbr_buf *out);
void dbr_show_counts(const struct dabir_counts *counts, struct dbr_buf *out);

/*
 Words in their context, a tab between the parts.

 width  letters before each word that make the words stand below one another;
	0: as it is
 */
void dbr_show_kwic(const struct dabir_concordances *lines, uint32_t width,
		   struct dbr_buf *out);

/* TREC run lines; a document goes by the id its source gave. */
void dbr_show_trec(const struct dabir_hits *hits, const char *query,
		   uint32_t first, struct dbr_buf *out);

/* What became of the words of one report in another; answer/json.h has it. */
void dbr_show_changes(const struct dbr_compared *compared, bool colour,
		      struct dbr_buf *out);

/* "1399/08/25  2020-11-15", or what there is of it. */
void dbr_show_day(struct dbr_buf *out, const char *published);

#endif
