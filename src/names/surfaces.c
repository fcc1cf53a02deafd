/*
 Organisations and places: each surface once, as newsrooms list them.

 The tagger names "the north of the state of X in Y" one place; a reader
 lists X and Y. A place inside an organisation or an office is not listed.
 */
#include <string.h>

#include "names/listing.h"
#include "names/words.h"

static enum dabir_status list_span(struct dbr_listing *listing,
				   struct dbr_surface_set *set,
				   struct dabir_span span)
{
	return dbr_surface_set_add(listing->naming->report, set, span);
}

/* "The state", "the holy shrine": not one word says which. */
static bool says_nothing(const struct dbr_listing *listing, uint32_t first,
			 uint32_t end)
{
	for (uint32_t i = first; i < end; i++)
		if (!dbr_listing_is(listing, i, DBR_WORD_NEVER_LISTED))
			return false;
	return true;
}

enum dabir_status dbr_listing_add(struct dbr_listing *listing,
				  struct dbr_surface_set *set, uint32_t first,
				  uint32_t end)
{
	if (says_nothing(listing, first, end))
		return DABIR_OK;
	return list_span(listing, set,
			 dbr_naming_span(listing->naming, first, end));
}

/* Without the YEH of the genitive behind ALEF, before what was split off. */
static struct dabir_span without_genitive(const struct dabir_report *report,
					  struct dabir_span span)
{
	const char *end = report->text.data + span.at + span.len;

	if (span.len > 8 && !memcmp(end - 4, "\xD8\xA7\xDB\x8C", 4))
		span.len -= 2;
	return span;
}

/* "X and Y" of two known places are two, other pairs are a province. */
static bool is_pair(const struct dbr_listing *listing, uint32_t first,
		    uint32_t end)
{
	return end - first == 3 && dbr_listing_is_and(listing, first + 1) &&
	       dbr_listing_is(listing, first, DBR_WORD_PLACE);
}

/* "The clinic of X in Y" is one place; a town, a street are apart from theirs. */
static bool is_site(const struct dbr_listing *listing, uint32_t at)
{
	return dbr_listing_is(listing, at, DBR_WORD_PLACE_HEAD) &&
	       !dbr_listing_is(listing, at, DBR_WORD_PLACE_TRIM);
}

/* Whether the last word is a place of its own: "X Y" with Y known. */
static bool ends_with_place(const struct dbr_listing *listing, uint32_t first,
			    uint32_t end)
{
	uint32_t least =
		dbr_listing_is(listing, first, DBR_WORD_PLACE_HEAD) ? 3 : 2;

	return end - first >= least &&
	       dbr_listing_is(listing, end - 1, DBR_WORD_PLACE) &&
	       !dbr_listing_is(listing, first, DBR_WORD_STATE) &&
	       !is_site(listing, first) &&
	       (!dbr_listing_is_and(listing, end - 2) ||
		is_pair(listing, first, end));
}

/* The last word by itself, and what stands before it. */
static enum dabir_status list_two_places(struct dbr_listing *listing,
					 uint32_t first, uint32_t end)
{
	struct dbr_naming *naming = listing->naming;
	uint32_t rest = end - (is_pair(listing, first, end) ? 2 : 1);
	enum dabir_status status =
		dbr_listing_add(listing, &listing->places, end - 1, end);

	if (status != DABIR_OK)
		return status;
	return list_span(
		listing, &listing->places,
		without_genitive(naming->report,
				 dbr_naming_span(naming, first, rest)));
}

/* "Peninsula" is two words where it is written apart. */
static uint32_t place_start(const struct dbr_listing *listing, uint32_t first)
{
	return first && dbr_naming_is_compound(listing->naming, first - 1,
					       DBR_WORD_PLACE_HEAD)
		       ? first - 1
		       : first;
}

/*
 A place, without "the city of", "the north of". Lists differ on "the city
 of X": X is listed, and the two words as they stand.
 */
enum dabir_status dbr_listing_place(struct dbr_listing *listing, uint32_t first,
				    uint32_t end)
{
	uint32_t whole = first = place_start(listing, first);
	enum dabir_status status;

	while (end - first > 1 &&
	       dbr_listing_is(listing, first, DBR_WORD_PLACE_TRIM))
		first++;
	if (ends_with_place(listing, first, end))
		return list_two_places(listing, first, end);
	status = dbr_listing_add(listing, &listing->places, first, end);
	if (status != DABIR_OK || first != whole + 1 ||
	    !dbr_listing_is(listing, whole, DBR_WORD_PLACE_HEAD) ||
	    dbr_listing_is(listing, whole, DBR_WORD_STATE))
		return status;
	return dbr_listing_add(listing, &listing->places, whole, end);
}

static enum dabir_status list_name(struct dbr_listing *listing,
				   const struct dbr_name *name)
{
	enum dabir_status status;

	if (name->is_unlisted)
		return DABIR_OK;
	status = dbr_listing_government(listing, name);

	if (status != DABIR_OK)
		return status;
	switch (name->kind) {
	case DABIR_ENTITY_PLACE:
		if (listing->in_office[name->first])
			return DABIR_OK;
		if (name->to != name->end)
			return dbr_listing_add(listing, &listing->places,
					       name->first, name->to);
		return dbr_listing_place(listing, name->first, name->end);
	case DABIR_ENTITY_ORGANISATION:
		return dbr_listing_organisation(listing, name);
	case DABIR_ENTITY_OFFICE: return dbr_listing_office(listing, name);
	default: return DABIR_OK;
	}
}

static enum dabir_status mark_offices(struct dbr_listing *listing)
{
	struct dbr_naming *naming = listing->naming;

	listing->in_office =
		dbr_arena_zero(&naming->report->arena,
			       (size_t)naming->report->token_count + 1, 1);
	if (!listing->in_office)
		return DABIR_NO_MEMORY;
	for (uint32_t i = 0; i < naming->count; i++)
		if (naming->names[i].kind == DABIR_ENTITY_OFFICE)
			memset(listing->in_office + naming->names[i].first, 1,
			       naming->names[i].end - naming->names[i].first);
	return DABIR_OK;
}

enum dabir_status dbr_naming_list(struct dbr_naming *naming)
{
	struct dabir_report *report = naming->report;
	struct dbr_listing listing = {
		.naming = naming,
		.places = { .list = &report->places },
		.organisations = { .list = &report->organisations },
	};
	enum dabir_status status = mark_offices(&listing);

	for (uint32_t i = 0; i < naming->count && status == DABIR_OK; i++)
		status = list_name(&listing, &naming->names[i]);
	return status;
}
