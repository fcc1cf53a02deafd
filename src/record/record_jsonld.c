/*
 record_jsonld.c - a schema.org NewsArticle, as search engines read it.
 */
#include <string.h>

#include "record/formats.h"

static void add_thing(struct dbr_json *json, const char *key, const char *type,
		      const char *name)
{
	if (!name)
		return;
	dbr_json_open(json, key, '{');
	dbr_json_text(json, "@type", type);
	dbr_json_text(json, "name", name);
	dbr_json_close(json, '}');
}

static void add_mentions(struct dbr_json *json,
			 const struct dabir_report *report)
{
	dbr_json_open(json, "mentions", '[');
	for (uint32_t i = 0; i < report->person_count; i++)
		add_thing(json, NULL, "Person", report->people[i].name);
	for (uint32_t i = 0; i < report->organisations.count; i++)
		add_thing(json, NULL, "Organization",
			  report->organisations.items[i]);
	for (uint32_t i = 0; i < report->places.count; i++)
		add_thing(json, NULL, "Place", report->places.items[i]);
	dbr_json_close(json, ']');
}

static void add_quotations(struct dbr_json *json,
			   const struct dabir_report *report)
{
	dbr_json_open(json, "hasPart", '[');
	for (uint32_t i = 0; i < report->statement_count; i++) {
		const struct dabir_statement *said = &report->statements[i];

		dbr_json_open(json, NULL, '{');
		dbr_json_text(json, "@type", "Quotation");
		dbr_json_string(json, "text",
				report->text.data + said->content.at,
				said->content.len);
		add_thing(json, "spokenByCharacter", "Person", said->speaker);
		dbr_json_close(json, '}');
	}
	dbr_json_close(json, ']');
}

static const struct dbr_named_field fields[] = {
	{ "url", DABIR_FIELD_URL },
	{ "identifier", DABIR_FIELD_CODE },
	{ "headline", DABIR_FIELD_HEADLINE },
	{ "alternativeHeadline", DABIR_FIELD_DECK },
	{ "abstract", DABIR_FIELD_LEAD },
	{ "articleSection", DABIR_FIELD_SECTION },
	{ "datePublished", DABIR_FIELD_PUBLISHED },
	{ "dateModified", DABIR_FIELD_MODIFIED },
	{ "inLanguage", DABIR_FIELD_LANGUAGE },
	{ "image", DABIR_FIELD_IMAGE },
};

void dbr_record_jsonld(const struct dabir_report *report, struct dbr_buf *buf)
{
	struct dbr_json json;

	dbr_json_init(&json, buf);
	dbr_json_open(&json, NULL, '{');
	dbr_json_text(&json, "@context", "https://schema.org");
	dbr_json_text(&json, "@type", "NewsArticle");
	dbr_record_fields(&json, report, fields,
			  sizeof(fields) / sizeof(*fields));
	add_thing(&json, "author", "Organization",
		  report->field[DABIR_FIELD_AGENCY]);
	add_thing(&json, "publisher", "Organization",
		  report->field[DABIR_FIELD_PUBLISHER]);
	dbr_json_string(&json, "articleBody", report->text.data,
			report->text.len);
	add_mentions(&json, report);
	add_quotations(&json, report);
	dbr_json_close(&json, '}');
	dbr_buf_add_byte(buf, '\n');
}
