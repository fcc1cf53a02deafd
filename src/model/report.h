/*
 report.h - the one shared value that every stage reads and fills.

 A stage reads what earlier stages wrote and fills only its own part. All
 memory hangs off the arena. Names of the parts follow the flow:
 page -> text -> tokens -> anatomy -> dates -> names -> statements.
 */
#ifndef DBR_MODEL_REPORT_H
#define DBR_MODEL_REPORT_H

#include <stdbool.h>

#include <dabir/report.h>

#include "base/arena.h"

struct dbr_text {
	const char *data; /* NUL behind the last byte */
	size_t len;
};

/*
 A piece of the page in reading order, before repair: a line of plain text,
 a heading or paragraph of HTML. `role` is what the page itself says.
 */
struct dbr_block {
	const char *data; /* valid UTF-8 without line breaks, not empty */
	uint32_t len;
	enum dabir_role role; /* DABIR_ROLE_UNKNOWN: anatomy decides */
	const char *rule;
};

/* What a page says of its own instant; the date room decides. */
struct dbr_date_clue {
	const char *text;
	const char *rule; /* "json-ld", "meta", "time", "printed", "feed" */
	bool modified;	  /* the time of a change, not of publication */
};

/* page/: what intake found. */
struct dbr_page {
	struct dbr_block *blocks;
	uint32_t block_count, block_capacity;
	struct dbr_date_clue *clues;
	uint32_t clue_count, clue_capacity;
	bool has_structure; /* HTML or JSON named the parts */
};

struct dbr_edit_list {
	struct dabir_edit *items;
	uint32_t count, capacity;
};

struct dbr_string_list {
	const char **items;
	uint32_t count, capacity;
};

/* What a stage keeps from report to report, as a cache of decisions. */
struct dbr_kept {
	void *value;
	void (*release)(void *value);
};

struct dabir_report {
	struct dbr_arena arena;
	struct dbr_kept repairer; /* text/; outlives a clear */
	enum dabir_kind kind;
	struct dbr_text original; /* as it came, before decoding */
	const char *media_type;	  /* declared from outside (HTTP), or NULL */
	const char *map;	  /* the user's field names, or NULL */
	const char *field[DABIR_FIELD_COUNT];
	struct dbr_page page;

	struct dbr_text raw;  /* blocks joined by \n, as published */
	struct dbr_text text; /* repaired */
	struct dbr_edit_list edits;
	struct dabir_line *lines; /* one a block; anatomy sets the roles */
	uint32_t line_count;

	struct dabir_token *tokens;
	uint32_t token_count;
	struct dabir_sentence *sentences;
	uint32_t sentence_count;

	struct dabir_date *dates;
	uint32_t date_count;

	struct dabir_entity *entities;
	uint32_t entity_count;
	struct dabir_person *people;
	uint32_t person_count;
	struct dbr_people_index *people_index; /* names/ */
	struct dbr_string_list organisations, places;

	struct dabir_statement *statements;
	uint32_t statement_count;

	struct dbr_string_list tags, notes;
	const struct dbr_fingerprint *fingerprint; /* reprint/ */
};

/* Exchange what two reports keep when they are cleared. */
void dbr_report_swap_kept(struct dabir_report *one, struct dabir_report *two);

/* Add a block; copies `data`. Blank pieces are dropped. */
DABIR_CHECK enum dabir_status dbr_report_add_block(struct dabir_report *report,
						   const char *data, size_t len,
						   enum dabir_role role,
						   const char *rule);

/* Set a field to a copy of `data`; an empty one is left NULL. */
DABIR_CHECK enum dabir_status dbr_report_set_field(struct dabir_report *report,
						   enum dabir_field field,
						   const char *data,
						   size_t len);

/* Add a clue to the report's instant; copies `text`. */
DABIR_CHECK enum dabir_status dbr_report_add_clue(struct dabir_report *report,
						  const char *text, size_t len,
						  const char *rule,
						  bool modified);

/* Add a copy of `data` to a list of the report unless it is there. */
DABIR_CHECK enum dabir_status
dbr_report_add_string(struct dabir_report *report, struct dbr_string_list *list,
		      const char *data, size_t len);

/* A copy of a span of the repaired text, or NULL without memory. */
const char *dbr_report_copy_span(struct dabir_report *report,
				 struct dabir_span span);

#endif
