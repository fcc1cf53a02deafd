/*
 edits.h - the list of changes between two texts, and its composition.

 A list is in order and its edits do not touch; what lies between two edits
 is the same in both texts.
 */
#ifndef DBR_TEXT_EDITS_H
#define DBR_TEXT_EDITS_H

#include <stdbool.h>

#include <dabir/findings.h>

#include "base/buf.h"

struct dbr_edits {
	struct dabir_edit *items;
	size_t count, capacity;
	enum dabir_status status; /* the first failure */
};

void dbr_edits_init(struct dbr_edits *edits);
void dbr_edits_release(struct dbr_edits *edits);
void dbr_edits_clear(struct dbr_edits *edits);

/*
 Note one change; one that touches the last is joined to it and keeps the
 first one's rule. `edits` may be NULL: nothing is noted.
 */
void dbr_edits_add(struct dbr_edits *edits, struct dabir_span from,
		   struct dabir_span to, const char *rule);

/*
 Edits from the first text to the third, out of those from first to second
 and from second to third. `out` is initialised; its status says how it went.
 */
void dbr_edits_compose(const struct dbr_edits *first,
		       const struct dbr_edits *second, struct dbr_edits *out);

#endif
