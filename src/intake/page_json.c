#include "intake/page.h"

#include <jansson.h>
#include <stdio.h>
#include <string.h>

#include "intake/fields.h"

#define MOST_DEPTH 4

static enum dabir_status put_value(struct dabir_report *report,
				   enum dbr_part part, json_t *value,
				   int depth);

static enum dabir_status put_number(struct dabir_report *report,
				    enum dbr_part part, json_t *value)
{
	char text[64];

	if (json_is_integer(value))
		snprintf(text, sizeof(text), "%" JSON_INTEGER_FORMAT,
			 json_integer_value(value));
	else
		snprintf(text, sizeof(text), "%.15g", json_real_value(value));
	return dbr_part_put(report, part, text, strlen(text), "json:number");
}

static enum dabir_status put_object(struct dabir_report *report,
				    enum dbr_part part, json_t *value,
				    int depth)
{
	static const char *const inner[] = { "name", "text", "value", "url",
					     "@id" };

	for (size_t i = 0; i < sizeof(inner) / sizeof(*inner); i++) {
		json_t *item = json_object_get(value, inner[i]);

		if (item)
			return put_value(report, part, item, depth + 1);
	}
	return DABIR_OK;
}

static enum dabir_status put_value(struct dabir_report *report,
				   enum dbr_part part, json_t *value, int depth)
{
	enum dabir_status status = DABIR_OK;
	json_t *item;
	size_t index;

	if (depth > MOST_DEPTH)
		return DABIR_OK;
	if (json_is_string(value))
		return dbr_part_put(report, part, json_string_value(value),
				    json_string_length(value), "json");
	if (json_is_number(value))
		return put_number(report, part, value);
	if (json_is_object(value))
		return put_object(report, part, value, depth);
	json_array_foreach(value, index, item)
	{
		status = put_value(report, part, item, depth + 1);
		if (status != DABIR_OK)
			break;
	}
	return status;
}

/* Every value of one part. Returns what failed, or DABIR_OK. */
static enum dabir_status put_part(struct dabir_report *report, json_t *object,
				  enum dbr_part wanted)
{
	const char *key;
	json_t *value;

	json_object_foreach(object, key, value)
	{
		enum dabir_status status;
		uint32_t before = report->page.block_count;

		if (dbr_part_of(key, report->map) != wanted)
			continue;
		status = put_value(report, wanted, value, 0);
		if (status != DABIR_OK)
			return status;
		/* body and content, title and headline: the first is enough */
		if (wanted <= DBR_PART_BODY &&
		    report->page.block_count > before)
			break;
	}
	return DABIR_OK;
}

static enum dabir_status put_all(struct dabir_report *report, json_t *object)
{
	static const enum dbr_part order[] = {
		DBR_PART_KICKER,    DBR_PART_HEADLINE, DBR_PART_DECK,
		DBR_PART_LEAD,	    DBR_PART_BODY,     DBR_PART_DATE,
		DBR_PART_MODIFIED,  DBR_PART_URL,      DBR_PART_ID,
		DBR_PART_CODE,	    DBR_PART_GUID,     DBR_PART_AGENCY,
		DBR_PART_PUBLISHER, DBR_PART_BYLINE,   DBR_PART_SECTION,
		DBR_PART_TAGS,	    DBR_PART_IMAGE,    DBR_PART_SHORT_LINK
	};

	report->page.has_structure = true;
	for (size_t i = 0; i < sizeof(order) / sizeof(*order); i++) {
		enum dabir_status status = put_part(report, object, order[i]);

		if (status != DABIR_OK)
			return status;
	}
	if (report->page.block_count)
		return DABIR_OK;
	return dbr_page_refuse(report, DABIR_NOT_REPORT,
			       "no field of it is a headline, lead or body "
			       "(name them with --map)");
}

enum dabir_status dbr_page_json(struct dabir_report *report,
				const struct dbr_decoded *decoded)
{
	json_error_t error;
	enum dabir_status status;
	json_t *object =
		json_loadb(decoded->text, decoded->len, JSON_ALLOW_NUL, &error);

	if (!object) {
		char reason[200];

		snprintf(reason, sizeof(reason), "not JSON at byte %d: %.120s",
			 error.position, error.text);
		return dbr_page_refuse(report, DABIR_BAD_INPUT, reason);
	}
	if (json_is_object(object))
		status = put_all(report, object);
	else
		status = dbr_page_refuse(report, DABIR_NOT_REPORT,
					 "the JSON is no object");
	json_decref(object);
	return status;
}
