/*
 reading.h - a noun phrase while it is read, shared by phrase.c and
 phrase_name.c.
 */
#ifndef DBR_SPEECH_READING_H
#define DBR_SPEECH_READING_H

#include "speech/speech.h"

/* A word that no phrase naming a speaker goes past. */
#define DBR_PHRASE_STOPS                                                       \
	(DBR_IS_PREP | DBR_IS_TIME | DBR_IS_ADVERB | DBR_IS_THAT | DBR_IS_RA | \
	 DBR_IS_FINITE | DBR_IS_SAY | DBR_IS_CLAUSE | DBR_IS_SOURCE |          \
	 DBR_IS_LINK | DBR_IS_PRONOUN | DBR_IS_RETURN | DBR_IS_PASSIVE |       \
	 DBR_IS_CUT | DBR_IS_FIRST | DBR_IS_QUESTION | DBR_IS_OPENER)

#define DBR_PHRASE_HEADS                                                       \
	(DBR_IS_OFFICE | DBR_IS_GROUP | DBR_IS_ORG | DBR_IS_MEDIUM |           \
	 DBR_IS_DOCUMENT)

struct dbr_reading {
	const struct dbr_speech *speech;
	const struct dbr_units *units;
	struct dbr_phrase *phrase;
	uint32_t at, limit;
	bool in_office; /* behind the head of an office or organisation */
	bool apposed;	/* ... that stands behind a name */
	bool kin;	/* ... such as "brother" */
	bool placed;	/* "in Y" was read */
	bool closed;	/* a name in quotation marks has ended */
};

/* May unit `i` stand inside a phrase? */
bool dbr_reading_stops(const struct dbr_reading *reading, uint32_t i);
bool dbr_reading_is_word(const struct dbr_reading *reading, uint32_t i);

/* A name that names/ found, in front or behind an office, is read whole. */
bool dbr_reading_take_name(struct dbr_reading *reading);

/* The word at the reading place belongs to what follows the phrase. */
bool dbr_reading_is_over(const struct dbr_reading *reading);

#endif
