/*
 resolve_body.h - speakers that are no single human.
 */
#ifndef DBR_SPEECH_RESOLVE_BODY_H
#define DBR_SPEECH_RESOLVE_BODY_H

#include "speech/actors.h"

/* The actor called what `phrase` says, made when new. */
DABIR_CHECK enum dabir_status dbr_body_find(struct dbr_cast *cast,
					    const struct dbr_phrase *phrase,
					    uint32_t *place);

/* Who spoke last, when that was nobody alone, or DABIR_NONE. */
uint32_t dbr_body_last(const struct dbr_cast *cast);

/* A group, an organisation, a state; or a person taken for one. */
DABIR_CHECK enum dabir_status dbr_body_resolve(struct dbr_cast *cast,
					       uint32_t i,
					       struct dbr_mention *mention,
					       uint32_t *place);

#endif
