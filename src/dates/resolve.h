/*
 resolve.h - slots and a day of reference -> days and instants.
 */
#ifndef DBR_DATES_RESOLVE_H
#define DBR_DATES_RESOLVE_H

#include <dabir/dates.h>

#include "dates/parse.h"

/* Fill all of `found` but span and rule. */
void dbr_date_resolve(const struct dbr_date_slots *slots,
		      const struct dabir_reference *reference,
		      struct dabir_found_date *found);

/* Write `iso` of a resolved date. */
void dbr_date_put_iso(struct dabir_found_date *found);

#endif
