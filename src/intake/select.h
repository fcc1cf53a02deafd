/*
 select.h - which node of a page is which part, by the families' rules.
 */
#ifndef DBR_INTAKE_SELECT_H
#define DBR_INTAKE_SELECT_H

#include "intake/dom.h"

enum dbr_slot {
	DBR_SLOT_KICKER,
	DBR_SLOT_HEADLINE,
	DBR_SLOT_DECK,
	DBR_SLOT_LEAD,
	DBR_SLOT_BODY,
	DBR_SLOT_DATE,
	DBR_SLOT_CODE,
	DBR_SLOT_SECTION,
	DBR_SLOT_BYLINE,
	DBR_SLOT_LINK,
	DBR_SLOT_TAGS,
	DBR_SLOT_COUNT
};

struct dbr_selection {
	const char *family; /* file name in data/intake/families, or NULL */
	uint32_t node[DBR_SLOT_COUNT]; /* 0: none */
};

/* One selector: tag.class#id[name=value], an outer one and a space before. */
bool dbr_select_matches(const struct dbr_dom *dom, uint32_t node,
			const char *selector);

/*
 The family whose rules find most of the page, and the nodes they find. A
 family must find a body with text in it; none gives family NULL.
 */
void dbr_select_family(const struct dbr_dom *dom,
		       struct dbr_selection *selection);

/*
 True when `value`, split at all but letters and digits, has a piece that a
 row of data/intake/`rows` of this kind names ("*" ends a prefix). Rows of
 one column have no kind.
 */
struct dbr_rows;
bool dbr_name_listed(const struct dbr_rows *rows, const char *kind,
		     const char *value);

#endif
