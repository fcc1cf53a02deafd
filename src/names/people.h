/*
 people.h - the people of one report, for the rooms behind names/.

 dbr_names_stage() fills report->entities (in text order; a DABIR_ENTITY_OFFICE
 may stand beside or alone) and report->people. The speech room then asks who a
 mention is, and adds speakers that no name was found for. Texts are compared
 by folded letters, so that spacing and forms of letters never part a person
 from himself.

 The arrays of report->people and of each person's aliases and offices have
 room for the next power of two; only the functions below may add to them.
 */
#ifndef DBR_NAMES_PEOPLE_H
#define DBR_NAMES_PEOPLE_H

#include "model/report.h"

#define DBR_PEOPLE_ALIAS_CAP 64u

/*
 Who the text at `span` is: the person of the entity that covers `span` or
 lies inside it (the first one), else the one person with exactly this alias
 or office.

 Returns an index into report->people, or DABIR_NONE.
 */
uint32_t dbr_people_find(const struct dabir_report *report,
			 struct dabir_span span);

/*
 The one person whose office is the text at `span`, whole or cut short at its
 end ("head of the board" for "head of the board of ..."), honorifics of respect and a
 leading "this" left out.

 Returns an index, or DABIR_NONE when nobody or more than one holds it.
 */
uint32_t dbr_people_find_office(const struct dabir_report *report,
				struct dabir_span span);

/*
 The entity that covers byte `at`, the longest one, or DABIR_NONE.
 */
uint32_t dbr_people_entity_at(const struct dabir_report *report, uint32_t at);

/*
 Whether words that the tagger did not take for a person may still name one:
 they begin with a first name or a title, or somebody of that surname is in
 the report. For speakers found by the way the sentence is built.
 */
bool dbr_people_may_name(const struct dabir_report *report,
			 struct dabir_span span);

/*
 A speaker known by office only ("an informed source", "the spokesman of ..."): name,
 alias and office are the text at `span`.

 person  out: the new person, or the one who already goes by that text

 Returns DABIR_OK or DABIR_NO_MEMORY.
 */
DABIR_CHECK enum dabir_status dbr_people_add_office(struct dabir_report *report,
						    struct dabir_span span,
						    uint32_t *person);

/*
 A person by `name` (the text at that span), without aliases yet.

 Returns DABIR_OK, DABIR_TOO_LARGE past the cap of people, DABIR_NO_MEMORY.
 */
DABIR_CHECK enum dabir_status dbr_people_add(struct dabir_report *report,
					     struct dabir_span name,
					     uint32_t *person);

/*
 As dbr_people_add(), for a speaker's name: where a mention that was found
 covers it, its person; where the tagger took only its beginning, that person
 gets the fuller name.
 */
DABIR_CHECK enum dabir_status dbr_people_add_fuller(struct dabir_report *report,
						    struct dabir_span name,
						    uint32_t *person);

/*
 One more surface of a person, kept once. Past DBR_PEOPLE_ALIAS_CAP it is
 left out.

 Returns DABIR_OK or DABIR_NO_MEMORY.
 */
DABIR_CHECK enum dabir_status dbr_people_add_alias(struct dabir_report *report,
						   uint32_t person,
						   struct dabir_span span);

/* One more office of a person, as dbr_people_add_alias(). */
DABIR_CHECK enum dabir_status
dbr_people_add_office_of(struct dabir_report *report, uint32_t person,
			 struct dabir_span span);

#endif
