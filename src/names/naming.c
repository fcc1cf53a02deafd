#include "names/naming.h"

#include <string.h>

#include "base/utf8.h"
#include "names/folded.h"
#include "names/words.h"

enum dabir_status dbr_naming_add(struct dbr_naming *naming,
				 const struct dbr_name *name)
{
	enum dabir_status status = dbr_arena_grow(
		&naming->report->arena, &naming->names, &naming->capacity,
		naming->count, sizeof(*naming->names));

	if (status == DABIR_OK)
		naming->names[naming->count++] = *name;
	return status;
}

struct dabir_span dbr_naming_span(const struct dbr_naming *naming,
				  uint32_t first, uint32_t end)
{
	const struct dabir_token *tokens = naming->report->tokens;
	const struct dabir_span *last = &tokens[end - 1].span;
	uint32_t at = tokens[first].span.at;

	return (struct dabir_span){ at, last->at + last->len - at };
}

uint64_t dbr_naming_key(const struct dbr_naming *naming, uint32_t first,
			uint32_t end)
{
	struct dabir_span span = dbr_naming_span(naming, first, end);

	return dbr_folded_key(naming->report->text.data + span.at, span.len);
}

bool dbr_naming_is_word(const struct dbr_naming *naming, uint32_t at,
			const char *word)
{
	return dbr_naming_key(naming, at, at + 1) ==
	       dbr_folded_key(word, strlen(word));
}

bool dbr_naming_is_compound(const struct dbr_naming *naming, uint32_t at,
			    uint32_t lists)
{
	struct dabir_span span;

	if (at + 1 >= naming->report->token_count ||
	    !dbr_naming_together(naming, at, at + 1))
		return false;
	span = dbr_naming_span(naming, at, at + 2);
	return dbr_word_is(naming->report->text.data + span.at, span.len,
			   lists);
}

unsigned char dbr_naming_letter(const struct dbr_naming *naming, uint32_t at)
{
	const struct dabir_report *report = naming->report;
	struct dabir_span span;

	if (at >= report->token_count)
		return 0;
	span = report->tokens[at].span;
	return dbr_folded_letter(dbr_utf8_get(report->text.data + span.at));
}
