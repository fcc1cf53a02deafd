/*
 anatomy.h - the pieces of the anatomy stage.
 */
#ifndef DBR_REPORT_ANATOMY_H
#define DBR_REPORT_ANATOMY_H

#include "report/lines.h"

#define DBR_PROSE 100	  /* letters: no headline is as long */
#define DBR_HEAD_LINES 12 /* head parts stand among these */

struct dbr_anatomy {
	struct dabir_report *report;
	const struct dbr_line_look *looks;
	struct dabir_line *lines;
	uint32_t count;
};

static inline bool dbr_anatomy_open(const struct dbr_anatomy *anatomy,
				    uint32_t i)
{
	return i < anatomy->count &&
	       anatomy->lines[i].role == DABIR_ROLE_UNKNOWN;
}

static inline void dbr_anatomy_set(const struct dbr_anatomy *anatomy,
				   uint32_t i, enum dabir_role role,
				   const char *rule)
{
	anatomy->lines[i].role = role;
	anatomy->lines[i].rule = rule;
}

/* A line long enough, or ended so, that it is running text. */
static inline bool dbr_anatomy_prose(const struct dbr_anatomy *anatomy,
				     uint32_t i)
{
	const struct dbr_line_look *look = &anatomy->looks[i];

	return look->letters >= DBR_PROSE ||
	       (look->sentence && look->letters > DBR_PROSE / 2);
}

/* Kicker, headline, deck, date line, lead: the top of a plain report. */
void dbr_anatomy_head(const struct dbr_anatomy *anatomy);

/* Body, crossheads, captions, end mark, code: what follows the head. */
void dbr_anatomy_body(const struct dbr_anatomy *anatomy);

/* What the page called body, looked at for marks and crossheads. */
void dbr_anatomy_refine(const struct dbr_anatomy *anatomy);

/* Fields from the lines and their marks; those of the page stay. */
DABIR_CHECK enum dabir_status
dbr_anatomy_fields(const struct dbr_anatomy *anatomy);

#endif
