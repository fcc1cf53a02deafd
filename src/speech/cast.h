/*
 cast.h - the speakers of one report, as they appear.
 */
#ifndef DBR_SPEECH_CAST_H
#define DBR_SPEECH_CAST_H

#include "speech/key.h"
#include "speech/speech.h"

#define DBR_MOST_OFFICES 6

/* Somebody who speaks: a person, a group, an organisation. */
struct dbr_actor {
	const char *name_key; /* the fullest name, NULL when never named */
	struct dabir_span name;
	const char *full; /* its spelling elsewhere, or NULL */
	const char
		*office_key[DBR_MOST_OFFICES]; /* or what a group is called */
	struct dabir_span office[DBR_MOST_OFFICES];
	uint32_t office_count;
	const char *speaker;  /* what the record says; set at the end */
	uint32_t person;      /* of the report, or DABIR_NONE */
	uint32_t same;	      /* the actor this one turned out to be */
	uint8_t kind;	      /* DBR_PHRASE_NAME: one human */
	bool waiting;	      /* an office whose holder may yet be named */
	bool indefinite;      /* "a think tank" that may yet be named */
	bool medium;	      /* a newspaper, an agency */
	const char *head_key; /* what it was called first, NULL: unknown */
};

struct dbr_cast {
	struct dbr_speech *speech;
	struct dbr_actor *actors;
	uint32_t count, capacity;
	uint32_t guest;			/* who answers, or DABIR_NONE */
	uint32_t letter, letter_author; /* its subject's unit, who wrote it */
	/* Who spoke last, of each kind, or DABIR_NONE. */
	uint32_t last, last_person, last_group, last_org, last_medium;
};

/* What a phrase says, ready to compare. */
struct dbr_mention {
	const char *name_key, *office_key; /* NULL: none */
	const char *full; /* the name as the people of the report have it */
	struct dabir_span name, office;
};

DABIR_CHECK enum dabir_status dbr_mention_read(struct dbr_speech *speech,
					       const struct dbr_phrase *phrase,
					       struct dbr_mention *mention);

/* resolve.c: the actor of draft `i`, made when new. */
DABIR_CHECK enum dabir_status dbr_cast_resolve(struct dbr_cast *cast,
					       uint32_t i);

#endif
