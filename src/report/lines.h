/*
 lines.h - what can be seen of a line before its part is known.
 */
#ifndef DBR_REPORT_LINES_H
#define DBR_REPORT_LINES_H

#include "model/report.h"

/* What data/report/marks.tsv calls a line. */
enum dbr_line_mark {
	DBR_MARK_NONE,
	DBR_MARK_END,
	DBR_MARK_CODE,
	DBR_MARK_LINK,
	DBR_MARK_RELATED,
	DBR_MARK_CAPTION,
	DBR_MARK_BYLINE,
	DBR_MARK_SECTION,
	DBR_MARK_BOILERPLATE
};

struct dbr_line_look {
	uint64_t hash;	  /* of its letters and digits, folded */
	uint32_t letters; /* and digits */
	bool vowelled;	  /* full of vowel marks: scripture, verse */
	enum dbr_line_mark mark;
	uint32_t mark_len; /* bytes that the mark takes at the start */
	bool sentence;	   /* ends as sentences do */
	bool starred;	   /* starts with a star, bullet or dash */
	bool credit;	   /* starts with "according to" */
	bool dated;	   /* a day, and little beside it */
	bool agency;	   /* an agency's name and nothing else */
};

/* Look at each line. Returns an array in the arena, or NULL. */
struct dbr_line_look *dbr_look_at_lines(struct dabir_report *report);

#endif
