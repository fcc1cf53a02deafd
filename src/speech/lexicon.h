/*
 lexicon.h - the words of saying, met however they are spaced.

 data/speech/ is compiled into one tree of folded letters. A walk starts at
 the first letter of a word and ignores spaces and half-spaces, so that the
 three spellings of "mi-guyad" are one entry. A noun of saying followed by
 one of its light verbs is one match: the pair is composed here, not listed.
 */
#ifndef DBR_SPEECH_LEXICON_H
#define DBR_SPEECH_LEXICON_H

#include <stdbool.h>
#include <stdint.h>

/* What a word can be; the names are those of data/speech. */
enum dbr_class {
	DBR_IS_PRONOUN = 1 << 0,
	DBR_IS_THIS = 1 << 1,
	DBR_IS_OWN = 1 << 2,
	DBR_IS_FIRST = 1 << 3, /* I, we: the speaker's own voice */
	DBR_IS_AND = 1 << 4,
	DBR_IS_THAT = 1 << 5,
	DBR_IS_RA = 1 << 6,
	DBR_IS_PREP = 1 << 7,
	DBR_IS_TIME = 1 << 8,
	DBR_IS_ADVERB = 1 << 9,
	DBR_IS_OPENER = 1 << 10, /* may stand before the subject */
	DBR_IS_RETURN = 1 << 11, /* the reporter's voice is back */
	DBR_IS_CUT = 1 << 12,	 /* "but", "while": a clause may end */
	DBR_IS_OFFICE = 1 << 13,
	DBR_IS_GROUP = 1 << 14,
	DBR_IS_ORG = 1 << 15,
	DBR_IS_MEDIUM = 1 << 16,
	DBR_IS_DOCUMENT = 1 << 17,
	DBR_IS_HONORIFIC = 1 << 18,
	DBR_IS_NOT = 1 << 19, /* looks like a cue and is none */
	DBR_IS_QUESTION = 1 << 20,
	DBR_IS_PASSIVE = 1 << 21,
	DBR_IS_SAY = 1 << 22,	 /* a third-person form of saying */
	DBR_IS_NOUN = 1 << 23,	 /* takes a light verb */
	DBR_IS_FINITE = 1 << 24, /* ends a clause */
	DBR_IS_SOURCE = 1 << 25,
	DBR_IS_REPORT = 1 << 26, /* a source that may be the story's own */
	DBR_IS_CLAUSE = 1 << 27, /* opens "stating that ..." */
	DBR_IS_CREDIT = 1 << 28, /* "the words of X that ..." */
	DBR_IS_LINK = 1 << 29,
	DBR_IS_SUFFIX = 1 << 30
};

/* How a verb of saying takes its content: the frames of verbs.tsv. */
enum dbr_frame {
	DBR_TAKES_COLON = 1 << 0,
	DBR_TAKES_THAT = 1 << 1,
	DBR_TAKES_BARE = 1 << 2,
	DBR_TAKES_FROM = 1 << 3,
	DBR_TAKES_OBJECT = 1 << 4,
	DBR_TAKES_ON = 1 << 5,
	DBR_TAKES_GAP = 1 << 6,
	DBR_TAKES_CHARGE = 1 << 7,
	DBR_TAKES_WEAK = 1 << 8,
	DBR_TAKES_DOCUMENT = 1 << 9
};

enum dbr_verb_form {
	DBR_FORM_PLURAL = 1 << 0,
	DBR_FORM_PARTICIPLE = 1 << 1, /* bare: "gofte" */
	DBR_FORM_PERSON = 1 << 2,     /* first or second person */
	DBR_FORM_NEGATIVE = 1 << 3,
	DBR_FORM_SUBJUNCTIVE = 1 << 4
};

struct dbr_entry {
	uint32_t classes; /* enum dbr_class */
	uint32_t takes;	  /* light verbs of a noun, a bit each */
	uint32_t is;	  /* the light verbs this is a form of */
	uint16_t frames;  /* enum dbr_frame */
	uint16_t form;	  /* enum dbr_verb_form */
};

struct dbr_trie_node {
	uint32_t child, sibling; /* 0: none */
	uint16_t point;
	uint16_t entry; /* 0: none */
};

/* Generated from data/speech; node 0 is the root, entry 0 is empty. */
extern const struct dbr_trie_node dbr_speech_trie[];
extern const struct dbr_entry dbr_speech_entries[];

struct dbr_match {
	uint32_t end;	/* byte behind the match */
	uint16_t entry; /* 0: no match */
	uint16_t light; /* the light verb behind a noun, or 0 */
};

/* The longest entry at `at`, the first letter of a word of valid UTF-8. */
struct dbr_match dbr_lexicon_match(const char *text, uint32_t at,
				   uint32_t limit);

#endif
