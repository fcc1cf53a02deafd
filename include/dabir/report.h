/*
 report.h - one news report, and everything Dabir found in it.

 A report is filled by dabir_intake_next() (or dabir_report_set_text()),
 then read by dabir_report_run(): page, text, tokens, anatomy, dates, names,
 statements, fingerprint, in that order. Every finding is a span of bytes in
 the repaired text and names the rule that made it. The original bytes and
 every edit stay with the report.

 What the functions below give out is valid until the report is cleared or
 freed. A report belongs to one thread at a time.
 */
#ifndef DABIR_REPORT_H
#define DABIR_REPORT_H

#include <dabir/status.h>

struct dabir_report;

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

/* An empty report. Returns DABIR_OK or DABIR_NO_MEMORY. */
DABIR_API DABIR_CHECK enum dabir_status
dabir_report_new(struct dabir_report **report);

DABIR_API void dabir_report_free(struct dabir_report *report);

/* Empty and ready again; keeps memory. */
DABIR_API void dabir_report_clear(struct dabir_report *report);

/*
 Make `report` that of one plain text or page given in memory.

 bytes   copied; any bytes at all
 kind    DABIR_KIND_AUTO looks at the bytes
 path    what to call it in messages and records, may be NULL

 Returns DABIR_OK, DABIR_NO_MEMORY, or DABIR_TOO_LARGE past 4 GiB.
 */
DABIR_API DABIR_CHECK enum dabir_status
dabir_report_set(struct dabir_report *report, const char *bytes, size_t len,
		 enum dabir_kind kind, const char *path);

/*
 Run every stage over a filled report.

 Returns DABIR_OK; DABIR_NOT_REPORT for a page that is none (a home page, a
 list, an empty file); DABIR_BAD_INPUT, DABIR_TOO_LARGE, DABIR_NO_MEMORY.
 */
DABIR_API DABIR_CHECK enum dabir_status
dabir_report_run(struct dabir_report *report);

/* A field of the record, NULL when absent. */
DABIR_API const char *dabir_report_field(const struct dabir_report *report,
					 enum dabir_field field);

/* The name of a field or role as the record spells it. */
DABIR_API const char *dabir_field_name(enum dabir_field field);
DABIR_API const char *dabir_role_name(enum dabir_role role);

/* The repaired text, the text as published, the original bytes. */
DABIR_API const char *dabir_report_text(const struct dabir_report *report,
					size_t *len);
DABIR_API const char *dabir_report_raw(const struct dabir_report *report,
				       size_t *len);
DABIR_API const char *dabir_report_original(const struct dabir_report *report,
					    size_t *len);
DABIR_API enum dabir_kind dabir_report_kind(const struct dabir_report *report);

/* Arrays, in text order; `*count` items. NULL when there are none. */
DABIR_API const struct dabir_edit *
dabir_report_edits(const struct dabir_report *report, size_t *count);
DABIR_API const struct dabir_line *
dabir_report_lines(const struct dabir_report *report, size_t *count);
DABIR_API const struct dabir_token *
dabir_report_tokens(const struct dabir_report *report, size_t *count);
DABIR_API const struct dabir_sentence *
dabir_report_sentences(const struct dabir_report *report, size_t *count);
DABIR_API const struct dabir_entity *
dabir_report_entities(const struct dabir_report *report, size_t *count);
DABIR_API const struct dabir_person *
dabir_report_people(const struct dabir_report *report, size_t *count);
DABIR_API const struct dabir_statement *
dabir_report_statements(const struct dabir_report *report, size_t *count);
DABIR_API const struct dabir_date *
dabir_report_dates(const struct dabir_report *report, size_t *count);

/* Distinct surfaces, as first written; tags and notes as found. */
DABIR_API const char *const *
dabir_report_organisations(const struct dabir_report *report, size_t *count);
DABIR_API const char *const *
dabir_report_places(const struct dabir_report *report, size_t *count);
DABIR_API const char *const *
dabir_report_tags(const struct dabir_report *report, size_t *count);
DABIR_API const char *const *
dabir_report_notes(const struct dabir_report *report, size_t *count);

#endif
