/*
 namesakes.h - whose words they are when a report has the surname alone.

 Who asks for somebody by full name also gets what was said under the surname
 by whoever held the same office at the time (names/same.h).
 */
#ifndef DBR_SEARCH_NAMESAKES_H
#define DBR_SEARCH_NAMESAKES_H

#include "archive/archive.h"
#include "archive/query.h"
#include "names/same.h"

struct dbr_namesakes {
	struct dabir_archive *archive;
	struct dbr_holders holders;
	struct dbr_arena arena;
};

/*
 Read the newest reports of `ids` for people in office; those whose names
 hold all of `terms` (a space between two) are who is asked for.

 report  scratch

 Returns DABIR_OK or a failure. Release in any case.
 */
DABIR_CHECK enum dabir_status
dbr_namesakes_init(struct dbr_namesakes *namesakes,
		   struct dabir_archive *archive, const struct dbr_ids *ids,
		   const char *terms, struct dabir_report *report);
void dbr_namesakes_release(struct dbr_namesakes *namesakes);

/* May a name stand for somebody asked for? Then ask dbr_namesakes_hold(). */
bool dbr_namesakes_may_hold(const struct dbr_namesakes *namesakes,
			    const char *name);

/* Does `name`, in this report with its people read, stand for him? */
DABIR_CHECK enum dabir_status
dbr_namesakes_hold(const struct dbr_namesakes *namesakes, uint64_t id,
		   const struct dabir_report *report, const char *name,
		   bool *holds);

#endif
