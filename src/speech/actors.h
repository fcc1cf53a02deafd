/*
 actors.h - looking speakers up by what they are called, and adding to them.
 */
#ifndef DBR_SPEECH_ACTORS_H
#define DBR_SPEECH_ACTORS_H

#include "speech/cast.h"

bool dbr_actor_is_human(const struct dbr_actor *actor);

DABIR_CHECK enum dabir_status dbr_actor_new(struct dbr_cast *cast,
					    const struct dbr_phrase *phrase,
					    const struct dbr_mention *mention,
					    uint32_t *place);

void dbr_actor_add_office(struct dbr_actor *actor,
			  const struct dbr_mention *mention);

/* 3 the same name, 2 one is the tail of the other, 1 a part of it, 0 no. */
int dbr_names_compare(const char *known, const char *met);

/* The latest actor of this name or office, or DABIR_NONE. */
uint32_t dbr_actor_by_name(const struct dbr_cast *cast, const char *key);
uint32_t dbr_actor_by_office(const struct dbr_cast *cast, const char *key,
			     bool human);

/* The actor that draft `i` names by `mention`, made when new. */
DABIR_CHECK enum dabir_status dbr_resolve_name(struct dbr_cast *cast,
					       uint32_t i,
					       struct dbr_mention *mention,
					       uint32_t *place);

/* Is `key` the tail of the name of somebody in the report? */
DABIR_CHECK enum dabir_status dbr_people_end_with(struct dbr_speech *speech,
						  const char *key, bool *ends);

/*
 "President X", of which names/ saw the office alone: read as the office and
 the surname of somebody in the report. `done` is false when X is nobody's.
 */
DABIR_CHECK enum dabir_status
dbr_mention_surname(struct dbr_speech *speech, const struct dbr_phrase *phrase,
		    struct dbr_mention *mention, bool *done);

#endif
