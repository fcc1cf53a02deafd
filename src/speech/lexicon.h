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
#define DBR_CLASS(bit) (UINT64_C(1) << (bit))
#define DBR_IS_PRONOUN DBR_CLASS(0)
#define DBR_IS_THIS DBR_CLASS(1)
#define DBR_IS_OWN DBR_CLASS(2)
#define DBR_IS_FIRST DBR_CLASS(3) /* I, we: the speaker's own voice */
#define DBR_IS_AND DBR_CLASS(4)
#define DBR_IS_THAT DBR_CLASS(5)
#define DBR_IS_RA DBR_CLASS(6)
#define DBR_IS_PREP DBR_CLASS(7)
#define DBR_IS_TIME DBR_CLASS(8)
#define DBR_IS_ADVERB DBR_CLASS(9)
#define DBR_IS_OPENER DBR_CLASS(10) /* may stand before the subject */
#define DBR_IS_RETURN DBR_CLASS(11) /* the reporter's voice is back */
#define DBR_IS_CUT DBR_CLASS(12)    /* "but", "while": a clause may end */
#define DBR_IS_OFFICE DBR_CLASS(13)
#define DBR_IS_GROUP DBR_CLASS(14)
#define DBR_IS_ORG DBR_CLASS(15)
#define DBR_IS_MEDIUM DBR_CLASS(16)
#define DBR_IS_DOCUMENT DBR_CLASS(17)
#define DBR_IS_HONORIFIC DBR_CLASS(18)
#define DBR_IS_NOT DBR_CLASS(19) /* looks like a cue and is none */
#define DBR_IS_QUESTION DBR_CLASS(20)
#define DBR_IS_PASSIVE DBR_CLASS(21)
#define DBR_IS_SAY DBR_CLASS(22)    /* a third-person form of saying */
#define DBR_IS_NOUN DBR_CLASS(23)   /* takes a light verb */
#define DBR_IS_FINITE DBR_CLASS(24) /* ends a clause */
#define DBR_IS_SOURCE DBR_CLASS(25)
#define DBR_IS_REPORT DBR_CLASS(26) /* a source that may be the story's own */
#define DBR_IS_CLAUSE DBR_CLASS(27) /* opens "stating that ..." */
#define DBR_IS_CREDIT DBR_CLASS(28) /* "the words of X that ..." */
#define DBR_IS_LINK DBR_CLASS(29)
#define DBR_IS_SUFFIX DBR_CLASS(30)
#define DBR_IS_AGENT                                                           \
	DBR_CLASS(31) /* an ending of words for people by what they do */
#define DBR_IS_ONE DBR_CLASS(33)    /* "a": an indefinite speaker */
#define DBR_IS_AGENCY DBR_CLASS(34) /* its name alone heads a lead */
#define DBR_IS_PLURAL DBR_CLASS(35) /* "they" */
#define DBR_IS_BLUR DBR_CLASS(36)   /* a noun, or a verb that ends a clause */
#define DBR_IS_KIN DBR_CLASS(37)   /* "brother": the name behind is another's */
#define DBR_IS_ENVOY DBR_CLASS(38) /* its phrase may go on with "in Y" */
#define DBR_IS_VAGUE DBR_CLASS(39) /* "an official": nobody named before */
#define DBR_IS_OPEN DBR_CLASS(40)  /* its past may say before a colon */
#define DBR_IS_TOWN DBR_CLASS(41)  /* "governor": a place follows, no name */
#define DBR_IS_ASKED DBR_CLASS(43) /* "asked whether": a question follows */
#define DBR_IS_SEAT DBR_CLASS(44)  /* "cabinet": the name behind owns it */
#define DBR_IS_LATE DBR_CLASS(45)  /* "other": opens no phrase */
#define DBR_IS_WHEN DBR_CLASS(46)  /* "when X says,": no words follow */
#define DBR_IS_MANY DBR_CLASS(47)  /* an ending of words for several */
#define DBR_IS_PROPER DBR_CLASS(42) /* a body's name, complete in itself */
#define DBR_IS_MODAL                                                           \
	DBR_CLASS(32) /* "must": what follows is said by nobody yet */

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
	DBR_TAKES_DOCUMENT = 1 << 9,
	DBR_TAKES_AS = 1 << 10,
	DBR_TAKES_ASKED = 1 << 11,
	DBR_TAKES_ABOUT = 1 << 12,
	DBR_TAKES_ALONE = 1 << 13
};

enum dbr_verb_form {
	DBR_FORM_PLURAL = 1 << 0,
	DBR_FORM_PARTICIPLE = 1 << 1, /* bare: "gofte" */
	DBR_FORM_PERSON = 1 << 2,     /* first or second person */
	DBR_FORM_NEGATIVE = 1 << 3,
	DBR_FORM_SUBJUNCTIVE = 1 << 4
};

struct dbr_entry {
	uint64_t classes; /* DBR_IS_... */
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

/* The first step from the root, for letters of the Arabic block. */
#define DBR_FIRST_ROOT 0x600
#define DBR_ROOTS 0x100
extern const uint32_t dbr_speech_roots[DBR_ROOTS];

struct dbr_match {
	uint32_t end;	/* byte behind the match */
	uint16_t entry; /* 0: no match */
	uint16_t light; /* the light verb behind a noun, or 0 */
};

/* Is some ending of the word text[at, end) of class `class`? */
bool dbr_lexicon_tail(const char *text, uint32_t at, uint32_t end,
		      uint64_t class);

/* The longest entry at `at`, the first letter of a word of valid UTF-8. */
struct dbr_match dbr_lexicon_match(const char *text, uint32_t at,
				   uint32_t limit);

#endif
