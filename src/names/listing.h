/*
 listing.h - organisations and places of a report while they are being listed.
 */
#ifndef DBR_NAMES_LISTING_H
#define DBR_NAMES_LISTING_H

#include "names/naming.h"
#include "names/surface_set.h"

struct dbr_listing {
	struct dbr_naming *naming;
	struct dbr_surface_set places, organisations;
	uint8_t *in_office; /* a token */
};

static inline bool dbr_listing_is(const struct dbr_listing *listing,
				  uint32_t at, uint32_t lists)
{
	return dbr_naming_is(listing->naming, at, lists);
}

/* Whether token `at` is "and": WAW by itself. */
static inline bool dbr_listing_is_and(const struct dbr_listing *listing,
				      uint32_t at)
{
	return listing->naming->report->tokens[at].span.len == 2;
}

/* surfaces.c: list tokens [first, end) once, unless they say nothing. */
DABIR_CHECK enum dabir_status dbr_listing_add(struct dbr_listing *listing,
					      struct dbr_surface_set *set,
					      uint32_t first, uint32_t end);

/* surfaces.c: list a place, or the two that it is made of. */
DABIR_CHECK enum dabir_status dbr_listing_place(struct dbr_listing *listing,
						uint32_t first, uint32_t end);

/* bodies.c: list an organisation that was tagged, and those inside it. */
DABIR_CHECK enum dabir_status
dbr_listing_organisation(struct dbr_listing *listing,
			 const struct dbr_name *name);

/* bodies.c: list what an office is the head of. */
DABIR_CHECK enum dabir_status dbr_listing_office(struct dbr_listing *listing,
						 const struct dbr_name *office);

/* bodies.c: list the government of a state or a person. */
DABIR_CHECK enum dabir_status
dbr_listing_government(struct dbr_listing *listing,
		       const struct dbr_name *name);

#endif
