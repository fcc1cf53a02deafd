/*
 findings.h - the plain structs of spans and numbers that a report gives out.

 Every span is in bytes of the repaired text, half open, unless said
 otherwise. Every finding names the rule that made it, so that a reader may
 ask why; rules are static strings.
 */
#ifndef DABIR_FINDINGS_H
#define DABIR_FINDINGS_H

#include <dabir/status.h>

/* No index: a speaker who is none of the report's people. */
#define DABIR_NONE UINT32_MAX

/* The part a line plays. The order is that of INTERFACE's list. */
enum dabir_role {
	DABIR_ROLE_UNKNOWN,
	DABIR_ROLE_KICKER,
	DABIR_ROLE_HEADLINE,
	DABIR_ROLE_DECK,
	DABIR_ROLE_DATELINE,
	DABIR_ROLE_LEAD,
	DABIR_ROLE_BODY,
	DABIR_ROLE_CROSSHEAD,
	DABIR_ROLE_CAPTION,
	DABIR_ROLE_RELATED,
	DABIR_ROLE_END_MARK,
	DABIR_ROLE_CODE,
	DABIR_ROLE_BOILERPLATE,
	DABIR_ROLE_COUNT
};

/* One change between the text as published and the repaired text. */
struct dabir_edit {
	struct dabir_span from; /* in the text as published */
	struct dabir_span to;	/* in the repaired text */
	const char *rule;
};

struct dabir_line {
	struct dabir_span span;
	enum dabir_role role;
	const char *rule;
};

/* Universal parts of speech (UD v2), in alphabetical order. */
enum dabir_upos {
	DABIR_UPOS_X,
	DABIR_UPOS_ADJ,
	DABIR_UPOS_ADP,
	DABIR_UPOS_ADV,
	DABIR_UPOS_AUX,
	DABIR_UPOS_CCONJ,
	DABIR_UPOS_DET,
	DABIR_UPOS_INTJ,
	DABIR_UPOS_NOUN,
	DABIR_UPOS_NUM,
	DABIR_UPOS_PART,
	DABIR_UPOS_PRON,
	DABIR_UPOS_PROPN,
	DABIR_UPOS_PUNCT,
	DABIR_UPOS_SCONJ,
	DABIR_UPOS_SYM,
	DABIR_UPOS_VERB,
	DABIR_UPOS_COUNT
};

enum dabir_token_kind {
	DABIR_TOKEN_WORD, /* Persian or Arabic letters */
	DABIR_TOKEN_NUMBER,
	DABIR_TOKEN_LATIN,   /* words of other scripts */
	DABIR_TOKEN_ADDRESS, /* URL, e-mail, handle, hashtag */
	DABIR_TOKEN_PUNCTUATION,
	DABIR_TOKEN_SYMBOL
};

/*
 A surface token. The words inside it (clitics split) come from
 dabir_token_words() in dabir/tokens.h.
 */
struct dabir_token {
	struct dabir_span span;
	uint32_t sentence;
	uint8_t kind;	/* enum dabir_token_kind */
	uint8_t upos;	/* enum dabir_upos, of the first word */
	uint16_t flags; /* of the token stage, see token/token.h */
};

struct dabir_sentence {
	struct dabir_span span;
	uint32_t first_token, token_count;
	uint32_t line; /* a sentence never crosses a line */
};

enum dabir_entity_kind {
	DABIR_ENTITY_PERSON,
	DABIR_ENTITY_ORGANISATION,
	DABIR_ENTITY_PLACE,
	DABIR_ENTITY_OFFICE,
	DABIR_ENTITY_DATE,
	DABIR_ENTITY_TIME,
	DABIR_ENTITY_MONEY,
	DABIR_ENTITY_PERCENT
};

/* One mention in the text. */
struct dabir_entity {
	struct dabir_span span; /* the whole mention, honorifics included */
	struct dabir_span core; /* the name alone, as NER tags it */
	enum dabir_entity_kind kind;
	uint32_t person;    /* index into people, or DABIR_NONE */
	uint8_t confidence; /* 0 to 100 */
	const char *rule;
};

/* One human in this report. */
struct dabir_person {
	const char *name; /* canonical: the fullest form, no honorific */
	const char *const *aliases;
	const char *const *offices;
	uint32_t alias_count, office_count;
};

enum dabir_form { DABIR_INDIRECT, DABIR_DIRECT, DABIR_MIXED };

enum dabir_by {
	DABIR_BY_FULL,
	DABIR_BY_SURNAME,
	DABIR_BY_OFFICE,
	DABIR_BY_PRONOUN,
	DABIR_BY_DROPPED,
	DABIR_BY_ORGANISATION
};

struct dabir_statement {
	struct dabir_span content;
	struct dabir_span mention; /* len 0: the subject is dropped */
	struct dabir_span cue;	   /* len 0: none */
	const char *speaker;	   /* canonical name; NULL when not known */
	uint32_t person;	   /* index into people, or DABIR_NONE */
	enum dabir_form form;
	enum dabir_by by;
	uint8_t confidence; /* 0 to 100 */
	const char *rule;
};

enum dabir_calendar {
	DABIR_SOLAR_HIJRI,
	DABIR_GREGORIAN,
	DABIR_LUNAR_HIJRI,
	DABIR_RELATIVE
};

struct dabir_date {
	struct dabir_span span;
	const char *iso; /* ISO 8601, coarser or a range where so written; NULL
			    when it cannot be resolved */
	enum dabir_calendar calendar;
	const char *rule;
};

/* A single string of the record. */
enum dabir_field {
	DABIR_FIELD_PATH,
	DABIR_FIELD_URL,
	DABIR_FIELD_SOURCE_ID, /* the id its source gave */
	DABIR_FIELD_KICKER,
	DABIR_FIELD_HEADLINE,
	DABIR_FIELD_DECK,
	DABIR_FIELD_LEAD,
	DABIR_FIELD_AGENCY,    /* who wrote it */
	DABIR_FIELD_PUBLISHER, /* who put it out */
	DABIR_FIELD_BYLINE,
	DABIR_FIELD_SECTION,
	DABIR_FIELD_CODE,
	DABIR_FIELD_PUBLISHED, /* ISO 8601 with offset */
	DABIR_FIELD_MODIFIED,
	DABIR_FIELD_LANGUAGE, /* BCP 47: fa, fa-AF, ar, en, ... */
	DABIR_FIELD_CHARSET,  /* of the original bytes */
	DABIR_FIELD_IMAGE,
	DABIR_FIELD_SHORT_LINK,
	DABIR_FIELD_COUNT
};

/* What kind of input a report came from. */
enum dabir_kind {
	DABIR_KIND_AUTO,
	DABIR_KIND_HTML,
	DABIR_KIND_FEED,
	DABIR_KIND_WARC,
	DABIR_KIND_JSON,
	DABIR_KIND_CSV,
	DABIR_KIND_TEXT
};

#endif
