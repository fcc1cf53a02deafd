/*
 fields.h - named pieces (JSON keys, CSV columns, feed elements) to parts.
 */
#ifndef DBR_INTAKE_FIELDS_H
#define DBR_INTAKE_FIELDS_H

#include "model/report.h"

enum dbr_part {
	DBR_PART_NONE,
	DBR_PART_HEADLINE,
	DBR_PART_KICKER,
	DBR_PART_DECK,
	DBR_PART_LEAD,
	DBR_PART_BODY,
	DBR_PART_DATE,
	DBR_PART_MODIFIED,
	DBR_PART_URL,
	DBR_PART_GUID,
	DBR_PART_ID,
	DBR_PART_CODE,
	DBR_PART_AGENCY,
	DBR_PART_PUBLISHER,
	DBR_PART_BYLINE,
	DBR_PART_SECTION,
	DBR_PART_TAGS,
	DBR_PART_IMAGE,
	DBR_PART_SHORT_LINK,
	DBR_PART_LANGUAGE
};

/*
 The part that a field name stands for, by the user's map, then by
 data/intake/fields.tsv.

 map  "headline=t,body=b": parts and the names that hold them; may be NULL
 */
enum dbr_part dbr_part_of(const char *name, const char *map);

/*
 Put one value where its part belongs: blocks for text, fields and clues for
 the rest. Line breaks in text part blocks; markup in it is read as HTML.

 Blocks come in the order of calling; call headline first.
 Returns DABIR_OK or DABIR_NO_MEMORY.
 */
DABIR_CHECK enum dabir_status dbr_part_put(struct dabir_report *report,
					   enum dbr_part part, const char *data,
					   size_t len, const char *rule);

#endif
