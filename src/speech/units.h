/*
 units.h - the text as words of saying, other words and marks.

 A unit is an entry of the lexicon (several written words at times), a plain
 word, or a mark. Quotation marks and parentheses know their mates; what has
 none is plain text. A sentence never ends inside a pair.
 */
#ifndef DBR_SPEECH_UNITS_H
#define DBR_SPEECH_UNITS_H

#include "model/report.h"
#include "speech/lexicon.h"

enum dbr_unit_kind {
	DBR_UNIT_WORD,
	DBR_UNIT_NUMBER,
	DBR_UNIT_LATIN,
	DBR_UNIT_COLON,
	DBR_UNIT_STOP, /* ends a sentence */
	DBR_UNIT_COMMA,
	DBR_UNIT_SEMICOLON,
	DBR_UNIT_QUOTE,
	DBR_UNIT_PAREN,
	DBR_UNIT_SLASH,
	DBR_UNIT_MARK
};

struct dbr_unit {
	uint32_t at, len;  /* bytes of the repaired text */
	uint32_t mate;	   /* of a quote or parenthesis; or DABIR_NONE */
	uint16_t entry;	   /* of the lexicon, 0 for none */
	uint16_t light;	   /* the light verb inside, 0 for none */
	uint8_t kind;	   /* enum dbr_unit_kind */
	uint8_t name;	   /* in a name that names/ found: 1 + its order */
	uint8_t name_kind; /* enum dabir_entity_kind of that name */
};

/* Units [first, end). */
struct dbr_range {
	uint32_t first, end;
};

struct dbr_units {
	const char *text;
	struct dbr_unit *items;
	uint32_t count, capacity;
	struct dbr_range *lines; /* one a line of the report */
	uint32_t line_count;
	struct dbr_range *sentences;
	uint32_t sentence_count, sentence_capacity;
	uint32_t *line_sentence; /* the first sentence of each line, and end */
	struct dbr_arena *arena;
};

/* Which of `count` ranges, one behind another, unit `i` stands in. */
uint32_t dbr_range_of(const struct dbr_range *ranges, uint32_t count,
		      uint32_t i);

/* Cut the repaired text. `units` lives in `arena`. */
DABIR_CHECK enum dabir_status dbr_units_read(struct dbr_units *units,
					     const struct dabir_report *report,
					     struct dbr_arena *arena);

/* known.c: mark the units inside names that names/ found. */
void dbr_units_mark_names(struct dbr_units *units,
			  const struct dabir_report *report);

static inline bool dbr_unit_is_person(const struct dbr_units *units, uint32_t i)
{
	return units->items[i].name &&
	       units->items[i].name_kind == DABIR_ENTITY_PERSON;
}

static inline const struct dbr_entry *
dbr_unit_entry(const struct dbr_units *units, uint32_t i)
{
	return &dbr_speech_entries[units->items[i].entry];
}

/* known.c: is it a place, by names/ or its list? */
bool dbr_unit_is_place(const struct dbr_units *units, uint32_t i);

/* Is unit `i` any of `classes`? */
static inline bool dbr_unit_is(const struct dbr_units *units, uint32_t i,
			       uint64_t classes)
{
	return (dbr_unit_entry(units, i)->classes & classes) != 0;
}

static inline uint8_t dbr_unit_kind(const struct dbr_units *units, uint32_t i)
{
	return units->items[i].kind;
}

/* "vey", the pronoun of reporters: nobody says it of himself or others. */
static inline bool dbr_unit_is_he(const struct dbr_units *units, uint32_t i)
{
	const struct dbr_unit *unit = &units->items[i];

	return unit->len == 4 && units->text[unit->at] == '\xD9' &&
	       units->text[unit->at + 1] == '\x88'; /* WAW */
}

/* The byte behind unit `i`. */
static inline uint32_t dbr_unit_end(const struct dbr_units *units, uint32_t i)
{
	return units->items[i].at + units->items[i].len;
}

/* A quotation mark that opens: its mate stands behind it. */
static inline bool dbr_unit_opens(const struct dbr_units *units, uint32_t i)
{
	const struct dbr_unit *unit = &units->items[i];

	return unit->kind == DBR_UNIT_QUOTE && unit->mate != DABIR_NONE &&
	       unit->mate > i;
}

static inline bool dbr_unit_closes(const struct dbr_units *units, uint32_t i)
{
	const struct dbr_unit *unit = &units->items[i];

	return unit->kind == DBR_UNIT_QUOTE && unit->mate < i;
}

/* A verb that ends a clause: finite, or a noun of saying with its verb. */
bool dbr_unit_finite(const struct dbr_units *units, uint32_t i);

#endif
