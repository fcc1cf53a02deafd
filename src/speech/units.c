#include "speech/units.h"

#include "base/utf8.h"
#include "speech/fold.h"
#include "speech/pairs.h"
#include "token/token.h"

bool dbr_unit_finite(const struct dbr_units *units, uint32_t i)
{
	const struct dbr_unit *unit = &units->items[i];

	if (unit->light)
		return !(dbr_speech_entries[unit->light].form &
			 DBR_FORM_PARTICIPLE);
	return dbr_unit_is(units, i, DBR_IS_FINITE);
}

static bool is_digit(uint32_t folded)
{
	return folded >= '0' && folded <= '9';
}

/* Marks that may stand inside a number: 12:19, 3.5, 1399/08/25. */
static bool joins_digits(uint32_t point)
{
	return point == '.' || point == ',' || point == '/' || point == ':' ||
	       point == 0x066B || point == 0x066C; /* ARABIC SEPARATORS */
}

static uint32_t fold_at(const char *text, uint32_t at, uint32_t limit)
{
	return at < limit ? dbr_fold(dbr_utf8_get(text + at)) : DBR_FOLD_BREAK;
}

static uint32_t number_end(const char *text, uint32_t at, uint32_t limit)
{
	while (at < limit) {
		uint32_t point = dbr_utf8_get(text + at);
		uint32_t next = at + (uint32_t)dbr_utf8_length(text[at]);

		if (!is_digit(dbr_fold(point)) &&
		    !(joins_digits(point) &&
		      is_digit(fold_at(text, next, limit))))
			break;
		at = next;
	}
	return at;
}

/* The end of a run of letters, half-spaces included. */
static uint32_t word_end(const char *text, uint32_t at, uint32_t limit)
{
	uint32_t end = at;

	while (at < limit) {
		uint32_t folded = dbr_fold(dbr_utf8_get(text + at));

		if (folded == DBR_FOLD_BREAK || is_digit(folded))
			break;
		at += (uint32_t)dbr_utf8_length(text[at]);
		if (folded != DBR_FOLD_SKIP)
			end = at;
	}
	return end;
}

#define LETTER 2 /* bytes */

/* "va" typed onto a verb of saying: "vagoft". */
static bool begins_with_and(const char *text, uint32_t at, uint32_t end)
{
	struct dbr_match verb;

	if (end - at <= 2 * LETTER || dbr_utf8_get(text + at) != 0x0648)
		return false; /* WAW */
	verb = dbr_lexicon_match(text, at + LETTER, end);
	return verb.end == end && (dbr_speech_entries[verb.entry].classes &
				   (DBR_IS_SAY | DBR_IS_NOUN));
}

static void read_word(const char *text, uint32_t at, uint32_t limit,
		      struct dbr_unit *unit)
{
	uint32_t folded = dbr_fold(dbr_utf8_get(text + at));
	struct dbr_match match;

	unit->kind = folded < 0x370 ? DBR_UNIT_LATIN : DBR_UNIT_WORD;
	unit->len = word_end(text, at, limit) - at;
	if (unit->kind == DBR_UNIT_LATIN)
		return;
	match = dbr_lexicon_match(text, at, limit);
	if (!match.entry && begins_with_and(text, at, at + unit->len)) {
		unit->len = LETTER;
		match = dbr_lexicon_match(text, at, at + LETTER);
	}
	if (!match.entry)
		return;
	unit->len = match.end - at;
	unit->entry = match.entry;
	unit->light = match.light;
}

static const struct {
	uint16_t point;
	uint8_t kind;
} mark_kinds[] = {
	{ ':', DBR_UNIT_COLON },
	{ '.', DBR_UNIT_STOP },
	{ '!', DBR_UNIT_STOP },
	{ '?', DBR_UNIT_STOP },
	{ 0x061F, DBR_UNIT_STOP }, /* ARABIC QUESTION MARK */
	{ 0x06D4, DBR_UNIT_STOP }, /* ARABIC FULL STOP */
	{ ',', DBR_UNIT_COMMA },
	{ 0x060C, DBR_UNIT_COMMA }, /* ARABIC COMMA */
	{ ';', DBR_UNIT_SEMICOLON },
	{ 0x061B, DBR_UNIT_SEMICOLON }, /* ARABIC SEMICOLON */
	{ '(', DBR_UNIT_PAREN },
	{ ')', DBR_UNIT_PAREN },
	{ '[', DBR_UNIT_PAREN },
	{ ']', DBR_UNIT_PAREN },
	{ '/', DBR_UNIT_SLASH },
};

static uint8_t mark_kind(uint32_t point)
{
	for (size_t i = 0; i < sizeof(mark_kinds) / sizeof(*mark_kinds); i++)
		if (mark_kinds[i].point == point)
			return mark_kinds[i].kind;
	return dbr_is_quote(point) ? DBR_UNIT_QUOTE : DBR_UNIT_MARK;
}

/* A dot that ends nothing: "...", "St.", the dot of an address. */
static bool is_idle_dot(const struct dbr_units *units, uint32_t at,
			uint32_t limit)
{
	const char *text = units->text;
	const struct dbr_unit *last =
		units->count ? &units->items[units->count - 1] : NULL;

	if (text[at] != '.')
		return false;
	if (at + 1 < limit && text[at + 1] == '.')
		return true;
	if (at + 2 < limit && at && text[at - 1] == '.')
		return true;
	if (!last || last->kind != DBR_UNIT_LATIN || last->at + last->len != at)
		return false;
	return last->len < 3 || (fold_at(text, at + 1, limit) > DBR_FOLD_SKIP &&
				 fold_at(text, at + 1, limit) < 0x370);
}

uint32_t dbr_range_of(const struct dbr_range *ranges, uint32_t count,
		      uint32_t i)
{
	uint32_t low = 0, high = count;

	while (low + 1 < high) {
		uint32_t middle = (low + high) / 2;

		if (ranges[middle].first <= i)
			low = middle;
		else
			high = middle;
	}
	return low;
}

static enum dabir_status add_unit(struct dbr_units *units,
				  const struct dbr_unit *unit)
{
	enum dabir_status status =
		dbr_arena_grow(units->arena, &units->items, &units->capacity,
			       units->count, sizeof(*units->items));

	if (status == DABIR_OK)
		units->items[units->count++] = *unit;
	return status;
}

static enum dabir_status read_line(struct dbr_units *units, uint32_t at,
				   uint32_t limit)
{
	while (at < limit) {
		uint32_t point = dbr_utf8_get(units->text + at);
		uint32_t folded = dbr_fold(point);
		struct dbr_unit unit = { .at = at, .mate = DABIR_NONE };
		enum dabir_status status;
		size_t drawn;

		unit.len = (uint32_t)dbr_utf8_length(units->text[at]);
		if (folded == DBR_FOLD_SKIP || point <= ' ' || point == 0xA0) {
			at += unit.len;
			continue;
		}
		if (is_digit(folded)) {
			unit.kind = DBR_UNIT_NUMBER;
			unit.len = number_end(units->text, at, limit) - at;
		} else if (folded > DBR_FOLD_SKIP) {
			read_word(units->text, at, limit, &unit);
		} else {
			unit.kind = is_idle_dot(units, at, limit)
					    ? DBR_UNIT_MARK
					    : mark_kind(point);
			drawn = dbr_token_drawn_line(units->text + at,
						     limit - at);
			if (drawn) {
				unit.len = (uint32_t)drawn;
				unit.kind = DBR_UNIT_STOP;
			}
		}
		at += unit.len;
		status = add_unit(units, &unit);
		if (status != DABIR_OK)
			return status;
	}
	return DABIR_OK;
}

static enum dabir_status add_sentence(struct dbr_units *units, uint32_t first,
				      uint32_t end)
{
	enum dabir_status status;

	if (first == end)
		return DABIR_OK;
	status = dbr_arena_grow(
		units->arena, &units->sentences, &units->sentence_capacity,
		units->sentence_count, sizeof(*units->sentences));
	if (status == DABIR_OK)
		units->sentences[units->sentence_count++] =
			(struct dbr_range){ first, end };
	return status;
}

/* Does a sentence end with the closing quote at `i`? */
static bool ends_in_quote(const struct dbr_units *units, uint32_t i,
			  uint32_t end)
{
	uint32_t next = i + 1;

	if (!dbr_unit_closes(units, i) ||
	    dbr_unit_kind(units, i - 1) != DBR_UNIT_STOP)
		return false;
	if (next == end)
		return true;
	return dbr_unit_kind(units, next) == DBR_UNIT_WORD &&
	       !dbr_unit_is(units, next,
			    DBR_IS_AND | DBR_IS_THAT | DBR_IS_RA | DBR_IS_SAY |
				    DBR_IS_NOUN);
}

/* "asked why ...? said:": the question is part of the sentence. */
static bool is_asked(const struct dbr_units *units, uint32_t i, uint32_t end)
{
	char mark = units->text[units->items[i].at];
	uint32_t next = i + 1;

	if (mark == '.' || mark == '!')
		return false;
	next += next < end && dbr_unit_kind(units, next) == DBR_UNIT_COMMA;
	return next + 1 < end &&
	       (units->items[next].light ||
		dbr_unit_is(units, next, DBR_IS_SAY)) &&
	       dbr_unit_kind(units, next + 1) == DBR_UNIT_COLON;
}

static enum dabir_status cut_sentences(struct dbr_units *units,
				       struct dbr_range line)
{
	uint32_t first = line.first;

	for (uint32_t i = line.first; i < line.end; i++) {
		uint32_t mate = units->items[i].mate;
		enum dabir_status status;

		if (mate != DABIR_NONE && mate > i)
			i = mate;
		if (!ends_in_quote(units, i, line.end) &&
		    (dbr_unit_kind(units, i) != DBR_UNIT_STOP ||
		     is_asked(units, i, line.end)))
			continue;
		status = add_sentence(units, first, i + 1);
		if (status != DABIR_OK)
			return status;
		first = i + 1;
	}
	return add_sentence(units, first, line.end);
}

enum dabir_status dbr_units_read(struct dbr_units *units,
				 const struct dabir_report *report,
				 struct dbr_arena *arena)
{
	uint32_t count = report->line_count;

	*units = (struct dbr_units){ .text = report->text.data,
				     .line_count = count,
				     .arena = arena };
	units->lines = dbr_arena_zero(arena, count + 1, sizeof(*units->lines));
	units->line_sentence =
		dbr_arena_zero(arena, count + 1, sizeof(*units->line_sentence));
	if (!units->lines || !units->line_sentence)
		return DABIR_NO_MEMORY;
	for (uint32_t i = 0; i < count; i++) {
		struct dabir_span span = report->lines[i].span;
		enum dabir_status status;

		units->lines[i].first = units->count;
		status = read_line(units, span.at, span.at + span.len);
		units->lines[i].end = units->count;
		if (status != DABIR_OK)
			return status;
		dbr_pairs_match(units, units->lines[i]);
		status = cut_sentences(units, units->lines[i]);
		if (status != DABIR_OK)
			return status;
		units->line_sentence[i + 1] = units->sentence_count;
	}
	return DABIR_OK;
}
