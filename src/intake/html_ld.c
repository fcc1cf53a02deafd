/* schema.org in JSON-LD. Source: schema.org NewsArticle. */
#include <jansson.h>
#include <string.h>

#include "intake/view.h"

#define MOST_DEPTH 8

static bool is_article(json_t *type)
{
	const char *name = json_string_value(type);
	json_t *item;
	size_t index;

	json_array_foreach(type, index, item) if (is_article(item)) return true;
	return name && (strstr(name, "Article") || strstr(name, "Posting") ||
			!strcmp(name, "Report"));
}

/* The first article in `value`, in lists and @graph too. */
static json_t *find_article(json_t *value, int depth)
{
	json_t *item, *found = NULL;
	size_t index;

	if (depth > MOST_DEPTH)
		return NULL;
	if (json_is_object(value))
		return is_article(json_object_get(value, "@type"))
			       ? value
			       : find_article(json_object_get(value, "@graph"),
					      depth + 1);
	json_array_foreach(value, index, item)
	{
		found = find_article(item, depth + 1);
		if (found)
			break;
	}
	return found;
}

/* A string, or the name of what stands there. */
static const char *text_of(json_t *value)
{
	if (json_is_array(value))
		value = json_array_get(value, 0);
	if (json_is_object(value))
		value = json_object_get(value, "name");
	return json_string_value(value);
}

static enum dabir_status keep(struct dabir_report *report,
			      enum dabir_field field, const char *value)
{
	if (!value || report->field[field])
		return DABIR_OK;
	return dbr_report_set_field(report, field, value, strlen(value));
}

static enum dabir_status add_clue(struct dabir_report *report,
				  const char *value, bool modified)
{
	if (!value || !*value)
		return DABIR_OK;
	return dbr_report_add_clue(report, value, strlen(value), "json-ld",
				   modified);
}

static enum dabir_status read_article(struct dbr_view *view, json_t *article)
{
	struct dabir_report *report = view->report;
	const char *headline = text_of(json_object_get(article, "headline"));
	enum dabir_status status;

	if (headline && !view->ld_headline)
		view->ld_headline = dbr_arena_copy(&report->arena, headline,
						   strlen(headline));
	status = add_clue(report,
			  text_of(json_object_get(article, "datePublished")),
			  false);
	if (status == DABIR_OK)
		status = add_clue(
			report,
			text_of(json_object_get(article, "dateModified")),
			true);
	if (status == DABIR_OK)
		status = keep(
			report, DABIR_FIELD_SECTION,
			text_of(json_object_get(article, "articleSection")));
	if (status == DABIR_OK)
		status = keep(report, DABIR_FIELD_BYLINE,
			      text_of(json_object_get(article, "author")));
	if (status == DABIR_OK)
		status = keep(report, DABIR_FIELD_PUBLISHER,
			      text_of(json_object_get(article, "publisher")));
	return status;
}

enum dabir_status dbr_view_json_ld(struct dbr_view *view, const char *json,
				   size_t len)
{
	enum dabir_status status = DABIR_OK;
	json_t *value = json_loadb(json, len, JSON_ALLOW_NUL, NULL);
	json_t *article = find_article(value, 0);

	if (article)
		status = read_article(view, article);
	json_decref(value);
	return status;
}
