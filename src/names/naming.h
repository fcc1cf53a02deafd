/*
 naming.h - the names of a report while they are being found.

 Tokens are counted over the report; [a, b) holds a and not b.
 */
#ifndef DBR_NAMES_NAMING_H
#define DBR_NAMES_NAMING_H

#include "names/tagger.h"

struct dbr_name {
	uint32_t tag_first, tag_end; /* as the tagger has it */
	uint32_t first, end;	     /* the bare name, without titles */
	uint32_t from, to;	     /* the whole mention */
	enum dabir_entity_kind kind;
	uint32_t person;  /* or DABIR_NONE */
	uint32_t same_as; /* a name that this one repeats, or DABIR_NONE */
	uint8_t sure;
	bool is_unlisted; /* a verse, a name in Latin letters by itself */
	const char *rule;
};

struct dbr_naming {
	struct dabir_report *report;
	struct dbr_tags tags;
	struct dbr_name *names; /* in text order, offices behind */
	uint32_t count, capacity;
};

/* Add a name; `rule` is static. Returns DABIR_OK or DABIR_NO_MEMORY. */
DABIR_CHECK enum dabir_status dbr_naming_add(struct dbr_naming *naming,
					     const struct dbr_name *name);

/* Bytes of tokens [first, end); end > first. */
struct dabir_span dbr_naming_span(const struct dbr_naming *naming,
				  uint32_t first, uint32_t end);

/* The key of tokens [first, end), folded. */
uint64_t dbr_naming_key(const struct dbr_naming *naming, uint32_t first,
			uint32_t end);

/* Whether token `at` is in one of the lists (words.h). */
static inline bool dbr_naming_is(const struct dbr_naming *naming, uint32_t at,
				 uint32_t lists)
{
	return at < naming->report->token_count &&
	       (naming->tags.lists[at] & lists);
}

/* Whether two tokens are in one sentence; both must exist. */
static inline bool dbr_naming_together(const struct dbr_naming *naming,
				       uint32_t a, uint32_t b)
{
	return naming->report->tokens[a].sentence ==
	       naming->report->tokens[b].sentence;
}

/* names.c: labels -> people, organisations, places. */
DABIR_CHECK enum dabir_status dbr_naming_find_names(struct dbr_naming *naming);

/* mend.c: surnames the tagger passed over, names that are none. */
DABIR_CHECK enum dabir_status dbr_naming_mend(struct dbr_naming *naming);

/* bare.c: organisations that are called by their names alone. */
DABIR_CHECK enum dabir_status dbr_naming_find_bare(struct dbr_naming *naming);

/* doubt.c: lone words that hardly are people are left out. */
DABIR_CHECK enum dabir_status dbr_naming_doubt(struct dbr_naming *naming);

/* dress.c: the bare name and the whole mention, from what was tagged. */
void dbr_naming_dress(const struct dbr_naming *naming, struct dbr_name *name);

/* Whether token `at` is this word, however it is spelled. */
bool dbr_naming_is_word(const struct dbr_naming *naming, uint32_t at,
			const char *word);

/* Whether tokens `at` and the next, written together, are in a list. */
bool dbr_naming_is_compound(const struct dbr_naming *naming, uint32_t at,
			    uint32_t lists);

/* The first folded letter (folded.h) of token `at`; 0 past the end. */
unsigned char dbr_naming_letter(const struct dbr_naming *naming, uint32_t at);

/* join.c: mentions -> report->people. */
DABIR_CHECK enum dabir_status dbr_naming_join(struct dbr_naming *naming);

/* offices.c: the noun phrases that name offices, and who holds them. */
DABIR_CHECK enum dabir_status
dbr_naming_find_offices(struct dbr_naming *naming);

/* surfaces.c: report->organisations and report->places. */
DABIR_CHECK enum dabir_status dbr_naming_list(struct dbr_naming *naming);

#endif
