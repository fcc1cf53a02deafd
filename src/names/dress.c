/* What belongs to a name on either side, and what the tagger took too much. */
#include "base/utf8.h"
#include "names/folded.h"
#include "names/naming.h"
#include "names/words.h"

#define TITLES_MAX 8u

#define PARENTHESIS_OPEN DBR_FOLDED_OF_MARK('(')
#define PARENTHESIS_CLOSE DBR_FOLDED_OF_MARK(')')
#define STRAIGHT_QUOTE DBR_FOLDED_OF_MARK('"')

static bool is_letter(const struct dbr_naming *naming, uint32_t at,
		      unsigned char code)
{
	return dbr_naming_letter(naming, at) == code;
}

static bool is_mark(const struct dbr_naming *naming, uint32_t at)
{
	uint8_t kind = naming->report->tokens[at].kind;

	return kind == DABIR_TOKEN_PUNCTUATION || kind == DABIR_TOKEN_SYMBOL;
}

/* An opening quotation mark right before a name belongs to its title. */
static uint32_t before_titles(const struct dbr_naming *naming, uint32_t first)
{
	uint32_t from = first, at = first;

	if (at && is_letter(naming, at - 1, DBR_FOLDED_QUOTE_OPEN))
		at--;
	while (at && first - at < TITLES_MAX &&
	       dbr_naming_together(naming, at - 1, first) &&
	       dbr_naming_is(naming, at - 1, DBR_WORD_HONORIFIC))
		from = --at;
	return from;
}

/* A blessing, "(PBUH)": a short word in parentheses. */
static uint32_t after_blessing(const struct dbr_naming *naming, uint32_t end)
{
	const struct dabir_report *report = naming->report;

	if (end + 2 >= report->token_count ||
	    !is_letter(naming, end, PARENTHESIS_OPEN) ||
	    !is_letter(naming, end + 2, PARENTHESIS_CLOSE) ||
	    report->tokens[end + 1].kind != DABIR_TOKEN_WORD ||
	    report->tokens[end + 1].span.len > 6)
		return end;
	return end + 3;
}

static uint32_t closing_quote(const struct dbr_naming *naming,
			      const struct dbr_name *name)
{
	if (name->from < name->first &&
	    is_letter(naming, name->first - 1, DBR_FOLDED_QUOTE_OPEN) &&
	    is_letter(naming, name->end, DBR_FOLDED_QUOTE_CLOSE))
		return name->end + 1;
	return name->end;
}

/* Ends before a parenthesis, or where a quotation mark has no partner. */
static void cut_at_marks(const struct dbr_naming *naming, struct dbr_name *name)
{
	uint32_t open = DABIR_NONE;

	for (uint32_t i = name->first; i < name->end; i++) {
		unsigned char code = dbr_naming_letter(naming, i);

		if (code == PARENTHESIS_OPEN && i > name->first)
			name->end = i;
		if (code == STRAIGHT_QUOTE)
			code = open == DABIR_NONE ? DBR_FOLDED_QUOTE_OPEN
						  : DBR_FOLDED_QUOTE_CLOSE;
		if (code == DBR_FOLDED_QUOTE_OPEN)
			open = i;
		if (code == DBR_FOLDED_QUOTE_CLOSE && open == DABIR_NONE &&
		    i > name->first)
			name->end = i;
		if (code == DBR_FOLDED_QUOTE_CLOSE)
			open = DABIR_NONE;
	}
	if (open != DABIR_NONE && open + 1 < name->end)
		name->first = open + 1;
}

static void trim_marks(const struct dbr_naming *naming, struct dbr_name *name)
{
	while (name->first < name->end && is_mark(naming, name->first))
		name->first++;
	while (name->first < name->end && is_mark(naming, name->end - 1))
		name->end--;
}

/* Arabic quoted with its vowel marks: a verse, whose words are no names. */
static bool is_vowelled(const struct dbr_naming *naming,
			const struct dbr_name *name)
{
	struct dabir_span span =
		dbr_naming_span(naming, name->first, name->end);
	const char *text = naming->report->text.data + span.at;
	uint32_t marks = 0;

	for (uint32_t i = 0; i < span.len;
	     i += (uint32_t)dbr_utf8_length(text[i])) {
		uint32_t point = dbr_utf8_get(text + i);

		marks += point >= 0x064B && point <= 0x0652;
	}
	return marks >= 2 * (name->end - name->first) && marks > 1;
}

static bool is_foreign(const struct dbr_naming *naming,
		       const struct dbr_name *name)
{
	for (uint32_t i = name->first; i < name->end; i++)
		if (naming->report->tokens[i].kind == DABIR_TOKEN_WORD)
			return false;
	return true;
}

/* "under the captaincy of X", "X is due to": words of the sentence. */
static void trim_stops(const struct dbr_naming *naming, struct dbr_name *name)
{
	while (name->end - name->first > 1 &&
	       dbr_naming_is(naming, name->end - 1, DBR_WORD_STOP))
		name->end--;
	while (name->end - name->first > 1 &&
	       dbr_naming_is(naming, name->first, DBR_WORD_STOP))
		name->first++;
	name->from = name->first;
	name->to = name->end;
}

void dbr_naming_dress(const struct dbr_naming *naming, struct dbr_name *name)
{
	name->first = name->tag_first;
	name->end = name->tag_end;
	trim_marks(naming, name);
	cut_at_marks(naming, name);
	trim_marks(naming, name);
	if (name->first >= name->end) {
		name->first = name->tag_first;
		name->end = name->tag_end;
		name->is_unlisted = true;
	}
	name->from = name->first;
	name->to = name->end;
	if (is_foreign(naming, name) || is_vowelled(naming, name))
		name->is_unlisted = true;
	if (name->is_unlisted)
		return;
	name->to = after_blessing(naming, name->end);
	if (name->kind != DABIR_ENTITY_PERSON)
		return;
	trim_stops(naming, name);
	while (name->end - name->first > 1 &&
	       dbr_naming_is(naming, name->first, DBR_WORD_HONORIFIC) &&
	       !dbr_naming_is(naming, name->first, DBR_WORD_FIRST_NAME))
		name->first++;
	name->from = before_titles(naming, name->first);
	name->to = after_blessing(naming, closing_quote(naming, name));
}
