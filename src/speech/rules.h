/*
 rules.h - one function a way of crediting words; each adds its drafts.
 */
#ifndef DBR_SPEECH_RULES_H
#define DBR_SPEECH_RULES_H

#include "speech/speech.h"

/* What a rule found: units of content, and how sure it is. */
struct dbr_found {
	uint32_t first, end;
	const char *rule;
	enum dabir_form form;
	uint8_t confidence;
	bool nested;
};

DABIR_CHECK enum dabir_status dbr_draft_add(struct dbr_speech *speech,
					    const struct dbr_cue *cue,
					    const struct dbr_found *found);

/*
 When a quotation starts at unit `at`, make it the content: to its mate, or
 to `limit` when it was never closed. A quoted term at the start is none.
 */
bool dbr_found_quote(const struct dbr_units *units, uint32_t at, uint32_t limit,
		     struct dbr_found *found);

static inline bool dbr_speech_has_subject(const struct dbr_cue *cue)
{
	return cue->subject.end > cue->subject.first;
}

/* Where a clause without marks ends: its sentence, or a new cue in it. */
uint32_t dbr_rule_clause_end(const struct dbr_speech *speech,
			     const struct dbr_cue *cue);

/* agency.c: is the source that `cue` names the one of the whole story? */
bool dbr_speech_is_agency(const struct dbr_speech *speech,
			  const struct dbr_cue *cue);

DABIR_CHECK enum dabir_status dbr_rule_stating(struct dbr_speech *speech,
					       const struct dbr_cue *cue,
					       bool nested);
DABIR_CHECK enum dabir_status dbr_rule_source(struct dbr_speech *speech,
					      const struct dbr_cue *cue,
					      bool nested);
DABIR_CHECK enum dabir_status dbr_rule_credit(struct dbr_speech *speech,
					      const struct dbr_cue *cue,
					      bool nested);
/* "insisted on X:" says X as well as what the colon opens. */
DABIR_CHECK enum dabir_status dbr_rule_before_colon(struct dbr_speech *speech,
						    const struct dbr_cue *cue,
						    bool nested);

/* Lines without a cue of their own; puts the drafts in text order. */
DABIR_CHECK enum dabir_status dbr_rules_lines(struct dbr_speech *speech);

DABIR_CHECK enum dabir_status dbr_rule_label(struct dbr_speech *speech,
					     const struct dbr_cue *cue,
					     bool nested);
DABIR_CHECK enum dabir_status dbr_rule_nominal(struct dbr_speech *speech,
					       const struct dbr_cue *cue,
					       bool nested);

#endif
