#include "intake/page.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "intake/fields.h"
#include "json/read.h"

#define MOST_DEPTH 4

static enum dabir_status put_value(struct dabir_report *report,
				   enum dbr_part part,
				   struct json_object *value, int depth);

static enum dabir_status put_number(struct dabir_report *report,
				    enum dbr_part part,
				    struct json_object *value)
{
	char text[64];

	if (json_object_is_type(value, json_type_int))
		snprintf(text, sizeof(text), "%" PRId64,
			 json_object_get_int64(value));
	else if (isfinite(json_object_get_double(value)))
		snprintf(text, sizeof(text), "%.15g",
			 json_object_get_double(value));
	else
		return DABIR_OK;
	return dbr_part_put(report, part, text, strlen(text), "json:number");
}

static enum dabir_status put_object(struct dabir_report *report,
				    enum dbr_part part,
				    struct json_object *value, int depth)
{
	static const char *const inner[] = { "name", "text", "value", "url",
					     "@id" };

	for (size_t i = 0; i < sizeof(inner) / sizeof(*inner); i++) {
		struct json_object *item = dbr_json_read_key(value, inner[i]);

		if (item)
			return put_value(report, part, item, depth + 1);
	}
	return DABIR_OK;
}

static enum dabir_status put_value(struct dabir_report *report,
				   enum dbr_part part,
				   struct json_object *value, int depth)
{
	enum dabir_status status = DABIR_OK;
	size_t len;
	const char *text = dbr_json_read_text(value, &len);

	if (depth > MOST_DEPTH)
		return DABIR_OK;
	if (text)
		return dbr_part_put(report, part, text, len, "json");
	if (json_object_is_type(value, json_type_int) ||
	    json_object_is_type(value, json_type_double))
		return put_number(report, part, value);
	if (json_object_is_type(value, json_type_object))
		return put_object(report, part, value, depth);
	len = dbr_json_read_count(value);
	for (size_t i = 0; i < len && status == DABIR_OK; i++)
		status = put_value(report, part,
				   json_object_array_get_idx(value, i),
				   depth + 1);
	return status;
}

/* The part of each field, in the order of the object. */
static enum dbr_part *parts_of(struct dabir_report *report,
			       struct json_object *object)
{
	size_t count = (size_t)json_object_object_length(object), i = 0;
	enum dbr_part *parts =
		dbr_arena_zero(&report->arena, count + 1, sizeof(*parts));
	struct json_object_iter field;

	if (!parts)
		return NULL;
	json_object_object_foreachC(object, field)
	{
		parts[i++] = dbr_part_of(field.key, report->map);
	}
	return parts;
}

/* Every value of one part. Returns what failed, or DABIR_OK. */
static enum dabir_status put_part(struct dabir_report *report,
				  struct json_object *object,
				  const enum dbr_part *parts,
				  enum dbr_part wanted)
{
	struct json_object_iter field;

	json_object_object_foreachC(object, field)
	{
		enum dabir_status status;
		uint32_t before = report->page.block_count;

		if (*parts++ != wanted)
			continue;
		status = put_value(report, wanted, field.val, 0);
		if (status != DABIR_OK)
			return status;
		/* body and content, title and headline: the first is enough */
		if (wanted <= DBR_PART_BODY &&
		    report->page.block_count > before)
			break;
	}
	return DABIR_OK;
}

static enum dabir_status put_all(struct dabir_report *report,
				 struct json_object *object)
{
	static const enum dbr_part order[] = {
		DBR_PART_KICKER,    DBR_PART_HEADLINE, DBR_PART_DECK,
		DBR_PART_LEAD,	    DBR_PART_BODY,     DBR_PART_DATE,
		DBR_PART_MODIFIED,  DBR_PART_URL,      DBR_PART_ID,
		DBR_PART_CODE,	    DBR_PART_GUID,     DBR_PART_AGENCY,
		DBR_PART_PUBLISHER, DBR_PART_BYLINE,   DBR_PART_SECTION,
		DBR_PART_TAGS,	    DBR_PART_IMAGE,    DBR_PART_SHORT_LINK
	};
	const enum dbr_part *parts = parts_of(report, object);

	if (!parts)
		return DABIR_NO_MEMORY;
	report->page.has_structure = true;
	for (size_t i = 0; i < sizeof(order) / sizeof(*order); i++) {
		enum dabir_status status =
			put_part(report, object, parts, order[i]);

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
	struct dabir_problem problem;
	enum dabir_status status;
	struct json_object *object =
		dbr_json_read(decoded->text, decoded->len, &problem);

	if (!object) {
		char reason[200];

		snprintf(reason, sizeof(reason), "not JSON at byte %zu: %.120s",
			 problem.at, problem.what);
		return dbr_page_refuse(report, DABIR_BAD_INPUT, reason);
	}
	if (json_object_is_type(object, json_type_object))
		status = put_all(report, object);
	else
		status = dbr_page_refuse(report, DABIR_NOT_REPORT,
					 "the JSON is no object");
	json_object_put(object);
	return status;
}
