/* schema.org in JSON-LD. Source: schema.org NewsArticle. */
#include <jansson.h>
#include <string.h>
#include <strings.h>

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

/* json_object_get() in any case: sites write "headLine" too. */
static json_t *get(json_t *object, const char *name)
{
	json_t *value = json_object_get(object, name), *item;
	const char *key;

	if (value)
		return value;
	json_object_foreach(object, key,
			    item) if (!strcasecmp(key, name)) return item;
	return NULL;
}

/* A string, or what the object or list that stands there is called. */
static const char *text_of(json_t *value)
{
	static const char *const names[] = { "name", "@id", "url" };
	json_t *inner = NULL;

	if (json_is_array(value))
		value = json_array_get(value, 0);
	for (size_t i = 0; json_is_object(value) && !inner && i < 3; i++)
		inner = json_object_get(value, names[i]);
	return json_string_value(inner ? inner : value);
}

static enum dabir_status add_clue(struct dabir_report *report,
				  const char *value, bool modified)
{
	if (!value || !*value)
		return DABIR_OK;
	return dbr_report_add_clue(report, value, strlen(value), "json-ld",
				   modified);
}

static enum dabir_status keep_fields(struct dbr_view *view, json_t *article)
{
	static const struct {
		const char *name;
		enum dabir_field field;
	} rows[] = {
		{ "articleSection", DABIR_FIELD_SECTION },
		{ "publisher", DABIR_FIELD_PUBLISHER },
		{ "mainEntityOfPage", DABIR_FIELD_URL },
		{ "url", DABIR_FIELD_URL },
		{ "image", DABIR_FIELD_IMAGE },
	};
	enum dabir_status status = DABIR_OK;

	for (size_t i = 0;
	     i < sizeof(rows) / sizeof(*rows) && status == DABIR_OK; i++)
		status = dbr_view_keep(view, rows[i].field,
				       text_of(get(article, rows[i].name)));
	return status;
}

/* A person who wrote it; an organisation there is the site once more. */
static enum dabir_status keep_author(struct dbr_view *view, json_t *author)
{
	json_t *type = json_object_get(author, "@type");

	if (type && strcmp(text_of(type) ? text_of(type) : "", "Person") != 0)
		return DABIR_OK;
	return dbr_view_keep(view, DABIR_FIELD_BYLINE, text_of(author));
}

static enum dabir_status read_article(struct dbr_view *view, json_t *article)
{
	struct dabir_report *report = view->report;
	const char *headline = text_of(get(article, "headline"));
	enum dabir_status status;

	view->is_article = true;
	if (headline && !view->ld_headline) {
		view->ld_headline = dbr_arena_copy(&report->arena, headline,
						   strlen(headline));
		if (!view->ld_headline)
			return DABIR_NO_MEMORY;
	}
	status =
		add_clue(report, text_of(get(article, "datePublished")), false);
	if (status == DABIR_OK)
		status = add_clue(report, text_of(get(article, "dateModified")),
				  true);
	if (status == DABIR_OK)
		status = keep_author(view, get(article, "author"));
	return status == DABIR_OK ? keep_fields(view, article) : status;
}

enum dabir_status dbr_view_json_ld(struct dbr_view *view, char *json,
				   size_t len)
{
	enum dabir_status status = DABIR_OK;
	json_t *value, *article;

	/* Raw line breaks inside strings: an error in JSON, common in pages */
	for (size_t i = 0; i < len; i++)
		if ((unsigned char)json[i] < 0x20)
			json[i] = ' ';
	value = json_loadb(json, len, JSON_ALLOW_NUL, NULL);
	article = find_article(value, 0);
	if (article)
		status = read_article(view, article);
	else if (!view->site && json_is_object(value))
		status = dbr_view_keep_site(view, text_of(get(value, "url")));
	json_decref(value);
	return status;
}
