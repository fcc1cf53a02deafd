/*
 speech.h - what the files of this room share while one report is read.

 units -> cues (a verb of saying and what stands around it) -> drafts (a
 stretch of content with its cue and the phrase that names the speaker) ->
 cast (who that is) -> statements of the report.
 */
#ifndef DBR_SPEECH_SPEECH_H
#define DBR_SPEECH_SPEECH_H

#include "speech/units.h"
#include "speech/words.h"

/* What a phrase that may name a speaker is built on. */
enum dbr_phrase_kind {
	DBR_PHRASE_NONE,
	DBR_PHRASE_PRONOUN,
	DBR_PHRASE_NAME,
	DBR_PHRASE_OFFICE,
	DBR_PHRASE_GROUP, /* several people, or a vague source */
	DBR_PHRASE_ORG,	  /* an organisation, a medium, a document */
	DBR_PHRASE_OTHER
};

struct dbr_phrase {
	uint32_t first, end;		   /* units; equal when there is none */
	uint32_t name_first, name_end;	   /* the personal name inside */
	uint32_t office_first, office_end; /* the office inside */
	uint8_t kind;			   /* enum dbr_phrase_kind */
	bool pointing;			   /* "this official", "that company" */
	int score;
};

enum dbr_cue_type {
	DBR_CUE_COLON,
	DBR_CUE_THAT,
	DBR_CUE_QUOTE,
	DBR_CUE_BARE,
	DBR_CUE_END,	/* content stands before the verb */
	DBR_CUE_GAP,	/* ... or between its two halves */
	DBR_CUE_CLAUSE, /* "stating that ..." */
	DBR_CUE_SOURCE, /* "according to X" */
	DBR_CUE_LABEL,	/* "X: ..." */
	DBR_CUE_CREDIT	/* "the words of X that ..." */
};

struct dbr_cue {
	uint32_t first, end; /* units */
	uint32_t after;	     /* the unit where content may start */
	uint32_t sentence, line;
	uint16_t frames;
	uint8_t type; /* enum dbr_cue_type */
	bool plural;
	struct dbr_phrase subject;
};

/* A statement before anybody knows who "he" is. */
struct dbr_draft {
	struct dabir_span content;
	struct dbr_phrase subject;
	struct dabir_span cue;
	uint32_t at, line;
	const char *rule;
	uint8_t form; /* enum dabir_form */
	uint8_t confidence;
	bool nested;
	bool apart;	/* "said that", not "said:": seldom who spoke before */
	bool also;	/* "X, too, said": somebody new */
	bool several;	/* a plural verb */
	bool answer;	/* of an interview: its guest speaks */
	bool silent;	/* a line of a letter: its author is named before */
	uint32_t actor; /* of the cast; DABIR_NONE before it is known */
};

#define DBR_MOST_KNOWN 64 /* phrases remembered from clear places */

/* A name or office met as a subject in clear places. */
struct dbr_known {
	const char *key;
	uint32_t letter; /* the first, folded */
	uint32_t count;
	bool name; /* else an office or a group */
};

struct dbr_speech {
	struct dabir_report *report;
	struct dbr_arena *arena; /* gone when the stage ends */
	struct dbr_units units;
	struct dbr_cue *cues;
	uint32_t cue_count, cue_capacity;
	uint32_t *sentence_cue; /* the first cue of each sentence, and end */
	struct dbr_draft *drafts;
	uint32_t draft_count, draft_capacity;
	struct dbr_known known[DBR_MOST_KNOWN];
	uint32_t known_count;
};

/* Does unit `i` hold exactly this word? `word` is UTF-8 as in the text. */
bool dbr_unit_equals(const struct dbr_units *units, uint32_t i,
		     const char *word);

/* A word of the language, in no list of names: no name of anybody. */
bool dbr_unit_is_ordinary(const struct dbr_units *units, uint32_t i);

/* The bytes of units [first, end), or an empty span. */
struct dabir_span dbr_unit_span(const struct dbr_units *units, uint32_t first,
				uint32_t end);

/* phrase.c: read the noun phrase that starts at unit `i`. */
void dbr_phrase_read(const struct dbr_speech *speech, uint32_t i,
		     uint32_t limit, struct dbr_phrase *phrase);

/*
 known.c: remember a phrase that ended at a mark or a small word, and cut
 `phrase` back to one remembered when it goes on behind it.
 */
DABIR_CHECK enum dabir_status dbr_known_learn(struct dbr_speech *speech,
					      const struct dbr_phrase *phrase);
void dbr_known_trim(const struct dbr_speech *speech, struct dbr_phrase *phrase);

/* The unit behind somebody known from two places who is named at `i`, or 0. */
uint32_t dbr_known_end(const struct dbr_speech *speech, uint32_t i,
		       uint32_t limit);

/*
 A fuller form of the name `key` that the text has somewhere: units [*first,
 *end) whose tail is that name and whose head is a first name. Returns false
 when there is none.
 */
bool dbr_known_fuller(const struct dbr_speech *speech, const char *key,
		      uint32_t *first, uint32_t *end);

/* The name `key` of a body with a word such as "agency" before it. */
bool dbr_known_body(const struct dbr_speech *speech, const char *key,
		    uint32_t *first, uint32_t *end);

/* subject.c: who does what the cue at `cue` says; [first, cue) is searched. */
void dbr_subject_find(const struct dbr_speech *speech, uint32_t first,
		      uint32_t cue, struct dbr_phrase *subject);

/* The first unit that may belong to a subject: openers are skipped. */
uint32_t dbr_subject_start(const struct dbr_speech *speech, uint32_t first,
			   uint32_t limit);

/* cues.c: find every cue. */
DABIR_CHECK enum dabir_status dbr_cues_find(struct dbr_speech *speech);

/* The next cue of the same sentence, or NULL. */
const struct dbr_cue *dbr_cue_next(const struct dbr_speech *speech,
				   const struct dbr_cue *cue);

/* naming.c: give every cue its subject. */
DABIR_CHECK enum dabir_status dbr_cues_name(struct dbr_speech *speech);

/* rules.c: turn cues into drafts. */
DABIR_CHECK enum dabir_status dbr_rules_run(struct dbr_speech *speech);

/*
 credible.c: is there nothing against the subject of `cue` as a speaker? In
 words of somebody else it must be named.
 */
bool dbr_cue_may_credit(const struct dbr_speech *speech,
			const struct dbr_cue *cue);
bool dbr_cue_may_nest(const struct dbr_speech *speech,
		      const struct dbr_cue *cue);

/* content.c: the unit where what the colon of `cue` governs ends. */
uint32_t dbr_content_end(const struct dbr_speech *speech,
			 const struct dbr_cue *cue);

/* Does sentence `k` credit words to somebody by itself? */
bool dbr_content_is_credited(const struct dbr_speech *speech, uint32_t k);

/* Is the whole story in this line? Then voices change inside it. */
bool dbr_content_is_long_line(const struct dbr_speech *speech, uint32_t line);

/* The units [*first, *end) without marks at their edges. */
void dbr_content_trim(const struct dbr_units *units, uint32_t *first,
		      uint32_t *end);

/*
 antecedent.c: the nearest phrase before unit `i`, or before "this company",
 that "they", "he" or that may stand for. Return false when there is none.
 */
bool dbr_antecedent_group(const struct dbr_speech *speech, uint32_t i,
			  struct dbr_phrase *phrase);
bool dbr_antecedent_person(const struct dbr_speech *speech, uint32_t i,
			   struct dbr_phrase *phrase);
bool dbr_antecedent_author(const struct dbr_speech *speech, uint32_t i,
			   struct dbr_phrase *phrase);
bool dbr_antecedent_body(const struct dbr_speech *speech,
			 const struct dbr_phrase *pointing,
			 struct dbr_phrase *phrase);

/* cast.c: who speaks; fills the statements of the report. */
DABIR_CHECK enum dabir_status dbr_cast_run(struct dbr_speech *speech);

#endif
