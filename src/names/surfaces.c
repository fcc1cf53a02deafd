/*
 Organisations and places: each surface once, as newsrooms list them.

 The tagger names "the north of the state of X in Y" one place; a reader
 lists X and Y. A place inside an organisation or an office is not listed.
 */
#include <string.h>

#include "names/feature.h"
#include "names/folded.h"
#include "names/naming.h"
#include "names/surface_set.h"
#include "names/words.h"

#define DESK_WORDS 5u /* from "group" to its agency */

struct listing {
	struct dbr_naming *naming;
	struct dbr_surface_set places, organisations;
	uint8_t *in_office; /* a token */
};

static bool is_one_of(const struct listing *listing, uint32_t at,
		      uint32_t lists)
{
	return dbr_naming_is(listing->naming, at, lists);
}

static enum dabir_status list_span(struct listing *listing,
				   struct dbr_surface_set *set,
				   struct dabir_span span)
{
	return dbr_surface_set_add(listing->naming->report, set, span);
}

/* "The state", "the holy shrine": not one word says which. */
static bool says_nothing(const struct listing *listing, uint32_t first,
			 uint32_t end)
{
	for (uint32_t i = first; i < end; i++)
		if (!is_one_of(listing, i, DBR_WORD_NEVER_LISTED))
			return false;
	return true;
}

static enum dabir_status list_tokens(struct listing *listing,
				     struct dbr_surface_set *set,
				     uint32_t first, uint32_t end)
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

static bool is_and(const struct listing *listing, uint32_t at)
{
	return listing->naming->report->tokens[at].span.len == 2; /* WAW */
}

/* "X and Y" of two known places are two, other pairs are a province. */
static bool is_pair(const struct listing *listing, uint32_t first, uint32_t end)
{
	return end - first == 3 && is_and(listing, first + 1) &&
	       is_one_of(listing, first, DBR_WORD_PLACE);
}

/* "The clinic of X in Y" is one place; a town, a street are apart from theirs. */
static bool is_site(const struct listing *listing, uint32_t at)
{
	return is_one_of(listing, at, DBR_WORD_PLACE_HEAD) &&
	       !is_one_of(listing, at, DBR_WORD_PLACE_TRIM);
}

/* Whether the last word is a place of its own: "X Y" with Y known. */
static bool ends_with_place(const struct listing *listing, uint32_t first,
			    uint32_t end)
{
	uint32_t least = is_one_of(listing, first, DBR_WORD_PLACE_HEAD) ? 3 : 2;

	return end - first >= least &&
	       is_one_of(listing, end - 1, DBR_WORD_PLACE) &&
	       !is_one_of(listing, first, DBR_WORD_STATE) &&
	       !is_site(listing, first) &&
	       (!is_and(listing, end - 2) || is_pair(listing, first, end));
}

/* The last word by itself, and what stands before it. */
static enum dabir_status list_two_places(struct listing *listing,
					 uint32_t first, uint32_t end)
{
	struct dbr_naming *naming = listing->naming;
	uint32_t rest = end - (is_pair(listing, first, end) ? 2 : 1);
	enum dabir_status status =
		list_tokens(listing, &listing->places, end - 1, end);

	if (status != DABIR_OK)
		return status;
	return list_span(
		listing, &listing->places,
		without_genitive(naming->report,
				 dbr_naming_span(naming, first, rest)));
}

/* "Peninsula" is two words where it is written apart. */
static uint32_t place_start(const struct listing *listing, uint32_t first)
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
static enum dabir_status list_place(struct listing *listing, uint32_t first,
				    uint32_t end)
{
	uint32_t whole = first = place_start(listing, first);
	enum dabir_status status;

	while (end - first > 1 &&
	       is_one_of(listing, first, DBR_WORD_PLACE_TRIM))
		first++;
	if (ends_with_place(listing, first, end))
		return list_two_places(listing, first, end);
	status = list_tokens(listing, &listing->places, first, end);
	if (status != DABIR_OK || first != whole + 1 ||
	    !is_one_of(listing, whole, DBR_WORD_PLACE_HEAD) ||
	    is_one_of(listing, whole, DBR_WORD_STATE))
		return status;
	return list_tokens(listing, &listing->places, whole, end);
}

/* A second organisation behind "and", or `end`. */
static uint32_t second_organisation(const struct listing *listing,
				    uint32_t first, uint32_t end)
{
	for (uint32_t i = first + 2; i + 1 < end; i++)
		if (is_and(listing, i) &&
		    is_one_of(listing, i + 1, DBR_WORD_ORGANISATION))
			return i + 1;
	return end;
}

static enum dabir_status list_inner(struct listing *listing, uint32_t first,
				    uint32_t end)
{
	for (uint32_t i = first + 1; i < end; i++)
		if (is_one_of(listing, i, DBR_WORD_INNER))
			return list_tokens(listing, &listing->organisations, i,
					   end);
	return DABIR_OK;
}

/* A state is a place, also where it acts. */
static enum dabir_status list_state(struct listing *listing, uint32_t first,
				    uint32_t end)
{
	if (end - first < 2)
		return DABIR_OK;
	if (is_one_of(listing, end - 1, DBR_WORD_PLACE))
		return list_place(listing, first, end);
	if (is_one_of(listing, first, DBR_WORD_PLACE_TRIM))
		return list_tokens(listing, &listing->places, first, end);
	return DABIR_OK;
}

/* "The government of X" is an organisation beside X. */
static enum dabir_status list_government(struct listing *listing,
					 const struct dbr_name *name)
{
	if (!name->first ||
	    !dbr_naming_together(listing->naming, name->first - 1,
				 name->first) ||
	    !is_one_of(listing, name->first - 1, DBR_WORD_GOVERNMENT))
		return DABIR_OK;
	return list_tokens(listing, &listing->organisations, name->first - 1,
			   name->end);
}

/* "The academic board of X" is X. */
static uint32_t without_board(const struct listing *listing, uint32_t first,
			      uint32_t end)
{
	while (end - first > 2 &&
	       is_one_of(listing, first, DBR_WORD_ORGANISATION_TRIM) &&
	       is_one_of(listing, first + 1, DBR_WORD_ORGANISATION_TRIM))
		first += 2;
	return first;
}

/* The desk of an agency, "group X of agency Y", or `first`. */
static uint32_t desk_before(const struct listing *listing, uint32_t first)
{
	static const char group[] = "\xDA\xAF\xD8\xB1\xD9\x88\xD9\x87";
	static const char agency[] = "\xD8\xAE\xD8\xA8\xD8\xB1\xDA\xAF\xD8"
				     "\xB2\xD8\xA7\xD8\xB1\xDB\x8C";
	const struct dbr_naming *naming = listing->naming;

	if (!dbr_naming_is_word(naming, first, agency))
		return first;
	for (uint32_t i = first; i-- > 0 && first - i <= DESK_WORDS;) {
		if (!dbr_naming_together(naming, i, first) ||
		    is_one_of(listing, i, DBR_WORD_STOP))
			return first;
		if (dbr_naming_is_word(naming, i, group))
			return i;
	}
	return first;
}

static enum dabir_status list_organisation(struct listing *listing,
					   uint32_t first, uint32_t end)
{
	uint32_t second = second_organisation(listing, first, end);
	enum dabir_status status;

	if (second < end) {
		status = list_organisation(listing, second, end);
		if (status != DABIR_OK)
			return status;
		end = second - 1;
	}
	if (is_one_of(listing, first, DBR_WORD_STATE))
		return list_state(listing, first, end);
	first = without_board(listing, first, end);
	if (first && is_one_of(listing, first - 1, DBR_WORD_DEPARTMENT))
		return DABIR_OK;
	status = list_tokens(listing, &listing->organisations, first, end);
	if (status == DABIR_OK && desk_before(listing, first) < first)
		status = list_tokens(listing, &listing->organisations,
				     desk_before(listing, first), end);
	if (status != DABIR_OK)
		return status;
	return list_inner(listing, first, end);
}

/* Whether a token is inside an organisation the tagger found. */
static bool is_tagged(const struct listing *listing, uint32_t at)
{
	uint8_t label = listing->naming->tags.labels[at];

	return label >= DBR_LABEL_FIRST_ORG && label <= DBR_LABEL_ALONE_ORG;
}

/* What an office is the head of: from its organisation's first word on. */
static enum dabir_status list_office(struct listing *listing,
				     const struct dbr_name *office)
{
	for (uint32_t i = office->first + 1; i < office->end; i++) {
		if (is_tagged(listing, i))
			return DABIR_OK;
		if (!is_one_of(listing, i, DBR_WORD_ORGANISATION))
			continue;
		if (office->end - i < 2)
			return DABIR_OK;
		return list_tokens(listing, &listing->organisations,
				   without_board(listing, i, office->end),
				   office->end);
	}
	return DABIR_OK;
}

static bool is_mark(const struct listing *listing, uint32_t at,
		    unsigned char mark)
{
	unsigned char letter = dbr_naming_letter(listing->naming, at);

	return letter == mark || letter == DBR_FOLDED_OF_MARK('"');
}

/* An organisation by its head and, in quotation marks, by its name. */
static uint32_t with_quoted(const struct listing *listing,
			    const struct dbr_name *name)
{
	const struct dbr_naming *naming = listing->naming;
	const struct dbr_name *next = name + 1;

	if (next == naming->names + naming->count ||
	    next->kind != DABIR_ENTITY_ORGANISATION ||
	    next->first != name->end + 1 ||
	    !dbr_naming_together(naming, name->first, next->first) ||
	    !is_one_of(listing, name->first, DBR_WORD_ORGANISATION) ||
	    !is_mark(listing, name->end, DBR_FOLDED_QUOTE_OPEN) ||
	    !is_mark(listing, next->end, DBR_FOLDED_QUOTE_CLOSE))
		return name->end;
	return next->end + 1;
}

/* Whether the name before it takes this one in. */
static bool is_quoted_rest(const struct listing *listing,
			   const struct dbr_name *name)
{
	return name > listing->naming->names &&
	       name[-1].kind == DABIR_ENTITY_ORGANISATION &&
	       !name[-1].is_unlisted &&
	       with_quoted(listing, name - 1) > name->end;
}

static enum dabir_status list_name(struct listing *listing,
				   const struct dbr_name *name)
{
	enum dabir_status status;

	if (name->is_unlisted)
		return DABIR_OK;
	status = list_government(listing, name);

	if (status != DABIR_OK)
		return status;
	switch (name->kind) {
	case DABIR_ENTITY_PLACE:
		if (listing->in_office[name->first])
			return DABIR_OK;
		status = list_place(listing, name->first, name->end);
		if (status != DABIR_OK || name->to == name->end)
			return status;
		return list_tokens(listing, &listing->places, name->first,
				   name->to);
	case DABIR_ENTITY_ORGANISATION:
		if (is_quoted_rest(listing, name))
			return DABIR_OK;
		return list_organisation(listing, name->first,
					 with_quoted(listing, name));
	case DABIR_ENTITY_OFFICE: return list_office(listing, name);
	default: return DABIR_OK;
	}
}

static enum dabir_status mark_offices(struct listing *listing)
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
	struct listing listing = {
		.naming = naming,
		.places = { .list = &report->places },
		.organisations = { .list = &report->organisations },
	};
	enum dabir_status status = mark_offices(&listing);

	for (uint32_t i = 0; i < naming->count && status == DABIR_OK; i++)
		status = list_name(&listing, &naming->names[i]);
	return status;
}
