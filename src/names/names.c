/* From labels to names, with what belongs to them on either side. */
#include <string.h>

#include "names/feature.h"
#include "names/folded.h"
#include "names/naming.h"
#include "names/words.h"

/* Titles before a name: a quotation mark or two may stand between. */
#define TITLES_MAX 8u

/* The token's one letter code, or 0. */
static unsigned char single_code(const struct dbr_naming *naming, uint32_t at)
{
	struct dbr_folded word;
	struct dabir_span span = naming->report->tokens[at].span;

	dbr_folded_word(naming->report->text.data + span.at, span.len, &word);
	return word.len == 1 ? word.code[0] : 0;
}

static bool is_code(const struct dbr_naming *naming, uint32_t at,
		    unsigned char code)
{
	return at < naming->report->token_count &&
	       single_code(naming, at) == code;
}

#define PARENTHESIS_OPEN (0xD0 + ('(' & 0x0F))
#define PARENTHESIS_CLOSE (0xD0 + (')' & 0x0F))

/* An opening quotation mark right before a name belongs to its title. */
static uint32_t before_titles(const struct dbr_naming *naming, uint32_t first)
{
	uint32_t from = first, at = first;

	if (at && is_code(naming, at - 1, DBR_FOLDED_QUOTE_OPEN))
		at--;
	while (at && first - at < TITLES_MAX &&
	       dbr_naming_together(naming, at - 1, first) &&
	       dbr_naming_is(naming, at - 1, DBR_WORD_HONORIFIC))
		from = --at;
	return from;
}

/* A blessing, "(PBUH)": one to three letters in parentheses. */
static uint32_t after_blessing(const struct dbr_naming *naming, uint32_t end)
{
	const struct dabir_report *report = naming->report;

	if (end + 2 >= report->token_count ||
	    !is_code(naming, end, PARENTHESIS_OPEN) ||
	    !is_code(naming, end + 2, PARENTHESIS_CLOSE) ||
	    report->tokens[end + 1].kind != DABIR_TOKEN_WORD ||
	    report->tokens[end + 1].span.len > 6)
		return end;
	return end + 3;
}

static uint32_t closing_quote(const struct dbr_naming *naming,
			      const struct dbr_name *name)
{
	if (name->from < name->first &&
	    is_code(naming, name->first - 1, DBR_FOLDED_QUOTE_OPEN) &&
	    is_code(naming, name->end, DBR_FOLDED_QUOTE_CLOSE))
		return name->end + 1;
	return name->end;
}

static void dress_person(const struct dbr_naming *naming, struct dbr_name *name)
{
	while (name->end - name->first > 1 &&
	       dbr_naming_is(naming, name->first, DBR_WORD_HONORIFIC) &&
	       !dbr_naming_is(naming, name->first, DBR_WORD_FIRST_NAME))
		name->first++;
	name->from = before_titles(naming, name->first);
	name->to = closing_quote(naming, name);
	name->to = after_blessing(naming, name->to);
}

static enum dabir_entity_kind kind_of(uint8_t label)
{
	static const enum dabir_entity_kind kinds[] = {
		DABIR_ENTITY_PERSON, DABIR_ENTITY_ORGANISATION,
		DABIR_ENTITY_PLACE
	};

	return kinds[(label - 1) / 4];
}

static bool starts_name(uint8_t label)
{
	return label != DBR_LABEL_O && label < DBR_LABEL_QUANTITY &&
	       (label - 1) % 4 != 1 && (label - 1) % 4 != 2;
}

static bool goes_on(uint8_t first, uint8_t label)
{
	return (first - 1) % 4 == 0 &&
	       (label == first + 1 || label == first + 2);
}

static uint32_t name_end(const struct dbr_naming *naming, uint32_t first)
{
	const uint8_t *labels = naming->tags.labels;
	uint32_t end = first + 1;

	while (end < naming->report->token_count &&
	       dbr_naming_together(naming, first, end) &&
	       goes_on(labels[first], labels[end]))
		end++;
	return end;
}

static uint8_t sureness(const struct dbr_naming *naming, uint32_t first,
			uint32_t end)
{
	uint8_t least = 99;

	for (uint32_t i = first; i < end; i++)
		if (naming->tags.sure[i] < least)
			least = naming->tags.sure[i];
	return least;
}

static bool is_name_token(const struct dabir_token *token)
{
	return token->kind != DABIR_TOKEN_ADDRESS;
}

enum dabir_status dbr_naming_find_names(struct dbr_naming *naming)
{
	const struct dabir_report *report = naming->report;
	uint32_t end;

	for (uint32_t i = 0; i < report->token_count; i = end) {
		struct dbr_name name;
		enum dabir_status status;

		end = i + 1;
		if (!starts_name(naming->tags.labels[i]) ||
		    !is_name_token(&report->tokens[i]))
			continue;
		end = name_end(naming, i);
		name = (struct dbr_name){ i,
					  end,
					  i,
					  end,
					  kind_of(naming->tags.labels[i]),
					  DABIR_NONE,
					  sureness(naming, i, end),
					  "chain" };
		if (name.kind == DABIR_ENTITY_PERSON)
			dress_person(naming, &name);
		status = dbr_naming_add(naming, &name);
		if (status != DABIR_OK)
			return status;
	}
	return DABIR_OK;
}
