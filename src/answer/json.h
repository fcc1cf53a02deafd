/*
 json.h - answers as JSON objects, with the names of the record.
 */
#ifndef DBR_ANSWER_JSON_H
#define DBR_ANSWER_JSON_H

#include <dabir/reprint.h>
#include <dabir/search.h>

#include "json/write.h"

/* Each writes one object into an open array, or as a line of its own. */
void dbr_json_hit(struct dbr_json *json, const struct dabir_hit *hit);
void dbr_json_saying(struct dbr_json *json, const struct dabir_saying *saying);
void dbr_json_count(struct dbr_json *json, const struct dabir_count *count);
void dbr_json_concordance(struct dbr_json *json,
			  const struct dabir_concordance *line);

/* Two reports of an archive and what changed between them. */
struct dbr_compared {
	uint64_t one_id, two_id;
	const struct dabir_report *one, *two;
	const struct dabir_comparison *comparison;
};
void dbr_json_compared(struct dbr_json *json,
		       const struct dbr_compared *compared);

/* Many, an object a line. */
void dbr_lines_of_hits(struct dbr_buf *out, const struct dabir_hits *hits);
void dbr_lines_of_sayings(struct dbr_buf *out,
			  const struct dabir_sayings *sayings);
void dbr_lines_of_counts(struct dbr_buf *out,
			 const struct dabir_counts *counts);
void dbr_lines_of_concordances(struct dbr_buf *out,
			       const struct dabir_concordances *lines);

#endif
