/*
 said.h - the statements of one report, as the archive keeps them: where they
 stand, not their words.
 */
#ifndef DBR_ARCHIVE_SAID_H
#define DBR_ARCHIVE_SAID_H

#include "archive/query.h"

struct dbr_said_row {
	uint32_t at;		/* index into the report's statements */
	int64_t speaker;	/* 0: not known */
	const char *name;	/* NULL: not known */
	struct dabir_span span; /* of its words in the repaired text */
	enum dabir_form form;
	enum dabir_by by;
};

/*
 Call `take` for each statement of a report, in order; a status other than
 DABIR_OK ends it. What `take` is given is good until it returns.
 */
DABIR_CHECK enum dabir_status
dbr_store_statements(struct dbr_store *store, uint64_t report,
		     enum dabir_status (*take)(void *context,
					       const struct dbr_said_row *row),
		     void *context);

/* Names of people and organisations in which all terms occur. */
DABIR_CHECK enum dabir_status dbr_store_names(struct dbr_store *store,
					      const char *terms,
					      struct dbr_ids *ids);

/* Sort ids by the time of their reports. */
DABIR_CHECK enum dabir_status dbr_store_sort(struct dbr_store *store,
					     struct dbr_ids *ids,
					     enum dabir_sort sort);

#endif
