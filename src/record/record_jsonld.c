/*
 record_jsonld.c - a schema.org NewsArticle, as search engines read it.
 */
#include <string.h>

#include "json/write.h"
#include "record/formats.h"

static void add_optional(struct dbr_json *json,
			 const struct dabir_report *report, const char *key,
			 enum dabir_field field)
{
	if (report->field[field])
		dbr_json_text(json, key, report->field[field]);
}

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

void dbr_record_jsonld(const struct dabir_report *report, struct dbr_buf *buf)
{
	struct dbr_json json;

	dbr_json_init(&json, buf);
	dbr_json_open(&json, NULL, '{');
	dbr_json_text(&json, "@context", "https://schema.org");
	dbr_json_text(&json, "@type", "NewsArticle");
	add_optional(&json, report, "url", DABIR_FIELD_URL);
	add_optional(&json, report, "identifier", DABIR_FIELD_CODE);
	add_optional(&json, report, "headline", DABIR_FIELD_HEADLINE);
	add_optional(&json, report, "alternativeHeadline", DABIR_FIELD_DECK);
	add_optional(&json, report, "abstract", DABIR_FIELD_LEAD);
	add_optional(&json, report, "articleSection", DABIR_FIELD_SECTION);
	add_optional(&json, report, "datePublished", DABIR_FIELD_PUBLISHED);
	add_optional(&json, report, "dateModified", DABIR_FIELD_MODIFIED);
	add_optional(&json, report, "inLanguage", DABIR_FIELD_LANGUAGE);
	add_optional(&json, report, "image", DABIR_FIELD_IMAGE);
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
