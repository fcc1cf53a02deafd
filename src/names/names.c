/* From labels to names. */
#include <string.h>

#include "names/feature.h"
#include "names/folded.h"
#include "names/naming.h"
#include "names/words.h"

#define FOREIGN_MAX 8u /* tokens of a name in Latin letters */

static enum dabir_entity_kind kind_of(uint8_t label)
{
	static const enum dabir_entity_kind kinds[] = {
		DABIR_ENTITY_PERSON, DABIR_ENTITY_ORGANISATION,
		DABIR_ENTITY_PLACE
	};

	return kinds[(label - 1) / 4];
}

/* First or alone in a name. */
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

/* "son of", "daughter of", as Arabic names have them. */
static bool is_filiation(const struct dbr_naming *naming, uint32_t at)
{
	static const char *const words[] = {
		"\xD8\xA8\xD9\x86",	   /* ben */
		"\xD8\xA8\xD9\x86\xD8\xAA" /* bent */
	};
	uint64_t key = dbr_naming_key(naming, at, at + 1);

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (key == dbr_folded_key(words[i], strlen(words[i])))
			return true;
	return false;
}

/* A lone word right behind a person's name is the rest of it; "X ben Y". */
static bool is_rest_of_name(const struct dbr_naming *naming,
			    const struct dbr_name *name)
{
	const struct dbr_name *last;

	if (!naming->count || name->kind != DABIR_ENTITY_PERSON)
		return false;
	last = &naming->names[naming->count - 1];
	if (last->kind != DABIR_ENTITY_PERSON || last->is_unlisted ||
	    last->same_as != DABIR_NONE || last->to != last->end ||
	    name->from != name->first ||
	    !dbr_naming_together(naming, last->first, name->first))
		return false;
	if (last->end + 1 == name->first)
		return is_filiation(naming, last->end);
	return last->end == name->first && name->end - name->first == 1;
}

/* "Name (Latin letters)": the end of what is in the parentheses, or 0. */
static uint32_t foreign_end(const struct dbr_naming *naming, uint32_t open)
{
	const struct dabir_token *tokens = naming->report->tokens;
	uint32_t i = open + 1;

	if (dbr_naming_letter(naming, open) != DBR_FOLDED_OF_MARK('('))
		return 0;
	while (i < naming->report->token_count && i - open <= FOREIGN_MAX &&
	       dbr_naming_together(naming, open, i)) {
		if (dbr_naming_letter(naming, i) == DBR_FOLDED_OF_MARK(')'))
			return i > open + 1 ? i : 0;
		if (tokens[i].kind == DABIR_TOKEN_WORD)
			return 0;
		i++;
	}
	return 0;
}

/* The same name in Latin letters behind it. */
static enum dabir_status add_foreign(struct dbr_naming *naming)
{
	const struct dbr_name *name = &naming->names[naming->count - 1];
	uint32_t open = name->to, end;
	struct dbr_name foreign;

	if (dbr_naming_letter(naming, open) == DBR_FOLDED_QUOTE_CLOSE)
		open++;
	end = foreign_end(naming, open);
	if (!end || naming->report->tokens[open + 1].kind != DABIR_TOKEN_LATIN)
		return DABIR_OK;
	foreign = *name;
	foreign.tag_first = foreign.first = foreign.from = open + 1;
	foreign.tag_end = foreign.end = foreign.to = end;
	foreign.is_unlisted = false;
	foreign.same_as = naming->count - 1;
	foreign.rule = "foreign";
	return dbr_naming_add(naming, &foreign);
}

static enum dabir_status add_name(struct dbr_naming *naming,
				  struct dbr_name *name)
{
	enum dabir_status status;

	dbr_naming_dress(naming, name);
	if (is_rest_of_name(naming, name)) {
		struct dbr_name *last = &naming->names[naming->count - 1];

		last->tag_end = last->end = name->end;
		last->to = name->to;
		return add_foreign(naming);
	}
	status = dbr_naming_add(naming, name);
	return status == DABIR_OK ? add_foreign(naming) : status;
}

/* Whether the last name, in Latin letters, already holds this token. */
static bool is_taken(const struct dbr_naming *naming, uint32_t at)
{
	return naming->count && at < naming->names[naming->count - 1].tag_end;
}

enum dabir_status dbr_naming_find_names(struct dbr_naming *naming)
{
	const struct dabir_report *report = naming->report;
	enum dabir_status status = DABIR_OK;
	uint32_t end;

	for (uint32_t i = 0; i < report->token_count && status == DABIR_OK;
	     i = end) {
		struct dbr_name name;
		uint8_t label = naming->tags.labels[i];

		end = i + 1;
		if (!starts_name(label) || is_taken(naming, i) ||
		    report->tokens[i].kind == DABIR_TOKEN_ADDRESS)
			continue;
		end = name_end(naming, i);
		name = (struct dbr_name){
			.tag_first = i,
			.tag_end = end,
			.kind = kind_of(label),
			.person = DABIR_NONE,
			.same_as = DABIR_NONE,
			.sure = sureness(naming, i, end),
			.rule = "chain",
		};
		status = add_name(naming, &name);
	}
	return status;
}
