/*
 Organisations as newsrooms list them: two joined by "and" are two, an inner
 one is listed as well, and a desk beside its agency.
 */
#include <string.h>

#include "names/feature.h"
#include "names/folded.h"
#include "names/listing.h"
#include "names/words.h"

#define DESK_WORDS 5u /* from "group" to its agency */

static const char agency[] = "\xD8\xAE\xD8\xA8\xD8\xB1\xDA\xAF\xD8\xB2\xD8"
			     "\xA7\xD8\xB1\xDB\x8C";

/* A second organisation behind "and", or `end`. */
static uint32_t second_organisation(const struct dbr_listing *listing,
				    uint32_t first, uint32_t end)
{
	for (uint32_t i = first + 2; i + 1 < end; i++)
		if (dbr_listing_is_and(listing, i) &&
		    dbr_listing_is(listing, i + 1, DBR_WORD_ORGANISATION))
			return i + 1;
	return end;
}

static enum dabir_status list_inner(struct dbr_listing *listing, uint32_t first,
				    uint32_t end)
{
	for (uint32_t i = first + 1; i < end; i++)
		if (dbr_listing_is(listing, i, DBR_WORD_INNER))
			return dbr_listing_add(listing, &listing->organisations,
					       i, end);
	return DABIR_OK;
}

/* A state is a place, also where it acts. */
static enum dabir_status list_state(struct dbr_listing *listing, uint32_t first,
				    uint32_t end)
{
	if (end - first < 2)
		return DABIR_OK;
	if (dbr_listing_is(listing, end - 1, DBR_WORD_PLACE))
		return dbr_listing_place(listing, first, end);
	if (dbr_listing_is(listing, first, DBR_WORD_PLACE_TRIM))
		return dbr_listing_add(listing, &listing->places, first, end);
	return DABIR_OK;
}

/* "The government of X" is an organisation beside X. */
enum dabir_status dbr_listing_government(struct dbr_listing *listing,
					 const struct dbr_name *name)
{
	if (!name->first ||
	    !dbr_naming_together(listing->naming, name->first - 1,
				 name->first) ||
	    !dbr_listing_is(listing, name->first - 1, DBR_WORD_GOVERNMENT))
		return DABIR_OK;
	return dbr_listing_add(listing, &listing->organisations,
			       name->first - 1, name->end);
}

/* "The academic board of X" is X. */
static uint32_t without_board(const struct dbr_listing *listing, uint32_t first,
			      uint32_t end)
{
	while (end - first > 2 &&
	       dbr_listing_is(listing, first, DBR_WORD_ORGANISATION_TRIM) &&
	       dbr_listing_is(listing, first + 1, DBR_WORD_ORGANISATION_TRIM))
		first += 2;
	return first;
}

/* This word up to DESK_WORDS before `first`, or `first`. */
static uint32_t word_before(const struct dbr_listing *listing, uint32_t first,
			    const char *word)
{
	const struct dbr_naming *naming = listing->naming;

	for (uint32_t i = first; i-- > 0 && first - i <= DESK_WORDS;) {
		if (!dbr_naming_together(naming, i, first) ||
		    dbr_listing_is(listing, i, DBR_WORD_STOP))
			return first;
		if (dbr_naming_is_word(naming, i, word))
			return i;
	}
	return first;
}

/* The desk of an agency, "group X of agency Y", or `first`. */
static uint32_t desk_before(const struct dbr_listing *listing, uint32_t first)
{
	static const char group[] = "\xDA\xAF\xD8\xB1\xD9\x88\xD9\x87";

	return dbr_naming_is_word(listing->naming, first, agency)
		       ? word_before(listing, first, group)
		       : first;
}

/* "Our reporter for X of agency Y": the agency, without what X is. */
static uint32_t without_beat(const struct dbr_listing *listing, uint32_t first,
			     uint32_t end)
{
	static const char reporter[] = "\xD8\xAE\xD8\xA8\xD8\xB1\xD9\x86\xDA"
				       "\xAF\xD8\xA7\xD8\xB1";

	for (uint32_t i = first + 1; i < end; i++)
		if (dbr_naming_is_word(listing->naming, i, agency) &&
		    word_before(listing, first, reporter) < first)
			return i;
	return first;
}

static enum dabir_status list_body(struct dbr_listing *listing, uint32_t first,
				   uint32_t end)
{
	uint32_t second = second_organisation(listing, first, end);
	enum dabir_status status;

	if (second < end) {
		status = list_body(listing, second, end);
		if (status != DABIR_OK)
			return status;
		end = second - 1;
	}
	if (dbr_listing_is(listing, first, DBR_WORD_STATE))
		return list_state(listing, first, end);
	first = without_beat(listing, without_board(listing, first, end), end);
	if (first && dbr_listing_is(listing, first - 1, DBR_WORD_DEPARTMENT))
		return DABIR_OK;
	status = dbr_listing_add(listing, &listing->organisations, first, end);
	if (status == DABIR_OK && desk_before(listing, first) < first)
		status = dbr_listing_add(listing, &listing->organisations,
					 desk_before(listing, first), end);
	if (status != DABIR_OK)
		return status;
	return list_inner(listing, first, end);
}

/* Whether a token is inside an organisation the tagger found. */
static bool is_tagged(const struct dbr_listing *listing, uint32_t at)
{
	uint8_t label = listing->naming->tags.labels[at];

	return label >= DBR_LABEL_FIRST_ORG && label <= DBR_LABEL_ALONE_ORG;
}

/*
 "The director general of X" without a word such as "office": X, or the end.
 The title is one word or two.
 */
static uint32_t directed(const struct dbr_listing *listing,
			 const struct dbr_name *office)
{
	static const char title[] =
		"\xD9\x85\xD8\xAF\xDB\x8C\xD8\xB1\xDA\xA9\xD9"
		"\x84";
	const struct dbr_naming *naming = listing->naming;
	uint32_t words = 1;

	if (office->end - office->first > 2 &&
	    !dbr_naming_is_word(naming, office->first, title))
		words = 2;
	return dbr_naming_key(naming, office->first, office->first + words) ==
			       dbr_folded_key(title, strlen(title))
		       ? office->first + words
		       : office->end;
}

/* What an office is the head of: from its organisation's first word on. */
enum dabir_status dbr_listing_office(struct dbr_listing *listing,
				     const struct dbr_name *office)
{
	uint32_t rest = directed(listing, office);

	for (uint32_t i = office->first + 1; i < office->end; i++) {
		if (is_tagged(listing, i))
			return DABIR_OK;
		if (!dbr_listing_is(listing, i, DBR_WORD_ORGANISATION))
			continue;
		if (office->end - i < 2)
			return DABIR_OK;
		return dbr_listing_add(listing, &listing->organisations,
				       without_board(listing, i, office->end),
				       office->end);
	}
	if (rest == office->end)
		return DABIR_OK;
	return dbr_listing_add(listing, &listing->organisations, rest,
			       office->end);
}

static bool is_mark(const struct dbr_listing *listing, uint32_t at,
		    unsigned char mark)
{
	unsigned char letter = dbr_naming_letter(listing->naming, at);

	return letter == mark || letter == DBR_FOLDED_OF_MARK('"');
}

/* An organisation by its head and, in quotation marks, by its name. */
static uint32_t with_quoted(const struct dbr_listing *listing,
			    const struct dbr_name *name)
{
	const struct dbr_naming *naming = listing->naming;
	const struct dbr_name *next = name + 1;

	if (next == naming->names + naming->count ||
	    next->kind != DABIR_ENTITY_ORGANISATION ||
	    next->first != name->end + 1 ||
	    !dbr_naming_together(naming, name->first, next->first) ||
	    !dbr_listing_is(listing, name->first, DBR_WORD_ORGANISATION) ||
	    !is_mark(listing, name->end, DBR_FOLDED_QUOTE_OPEN) ||
	    !is_mark(listing, next->end, DBR_FOLDED_QUOTE_CLOSE))
		return name->end;
	return next->end + 1;
}

/* Whether the name before it takes this one in. */
static bool is_quoted_rest(const struct dbr_listing *listing,
			   const struct dbr_name *name)
{
	return name > listing->naming->names &&
	       name[-1].kind == DABIR_ENTITY_ORGANISATION &&
	       !name[-1].is_unlisted &&
	       with_quoted(listing, name - 1) > name->end;
}

enum dabir_status dbr_listing_organisation(struct dbr_listing *listing,
					   const struct dbr_name *name)
{
	if (is_quoted_rest(listing, name))
		return DABIR_OK;
	return list_body(listing, name->first, with_quoted(listing, name));
}
