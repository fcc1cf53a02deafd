/* schema.org in JSON-LD. Source: schema.org NewsArticle. */
#include <string.h>
#include <strings.h>

#include "intake/view.h"
#include "json/read.h"

#define MOST_DEPTH 8

static bool is_article(struct json_object *type)
{
	const char *name = dbr_json_read_text(type, NULL);
	size_t count = dbr_json_read_count(type);

	for (size_t i = 0; i < count; i++)
		if (is_article(json_object_array_get_idx(type, i)))
			return true;
	return name && (strstr(name, "Article") || strstr(name, "Posting") ||
			!strcmp(name, "Report"));
}

/* The first article in `value`, in lists and @graph too. */
static struct json_object *find_article(struct json_object *value, int depth)
{
	struct json_object *found = NULL;
	size_t count = dbr_json_read_count(value);

	if (depth > MOST_DEPTH)
		return NULL;
	if (json_object_is_type(value, json_type_object))
		return is_article(dbr_json_read_key(value, "@type"))
			       ? value
			       : find_article(
					 dbr_json_read_key(value, "@graph"),
					 depth + 1);
	for (size_t i = 0; i < count && !found; i++)
		found = find_article(json_object_array_get_idx(value, i),
				     depth + 1);
	return found;
}

/* dbr_json_read_key() in any case: sites write "headLine" too. */
static struct json_object *get(struct json_object *object, const char *name)
{
	struct json_object *value = dbr_json_read_key(object, name);
	struct json_object_iter field;

	if (value || !json_object_is_type(object, json_type_object))
		return value;
	json_object_object_foreachC(object, field)
	{
		if (!strcasecmp(field.key, name))
			return field.val;
	}
	return NULL;
}

/* A string, or what the object or list that stands there is called. */
static const char *text_of(struct json_object *value)
{
	static const char *const names[] = { "name", "@id", "url" };
	struct json_object *inner = NULL;

	if (dbr_json_read_count(value))
		value = json_object_array_get_idx(value, 0);
	for (size_t i = 0; i < 3 && !inner; i++)
		inner = dbr_json_read_key(value, names[i]);
	return dbr_json_read_text(inner ? inner : value, NULL);
}

static enum dabir_status add_clue(struct dabir_report *report,
				  const char *value, bool modified)
{
	if (!value || !*value)
		return DABIR_OK;
	return dbr_report_add_clue(report, value, strlen(value), "json-ld",
				   modified);
}

static enum dabir_status keep_fields(struct dbr_view *view,
				     struct json_object *article)
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
static enum dabir_status keep_author(struct dbr_view *view,
				     struct json_object *author)
{
	struct json_object *type = dbr_json_read_key(author, "@type");

	if (type && strcmp(text_of(type) ? text_of(type) : "", "Person") != 0)
		return DABIR_OK;
	return dbr_view_keep(view, DABIR_FIELD_BYLINE, text_of(author));
}

static enum dabir_status read_article(struct dbr_view *view,
				      struct json_object *article)
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
	struct json_object *value, *article;

	/* Raw line breaks inside strings: an error in JSON, common in pages */
	for (size_t i = 0; i < len; i++)
		if ((unsigned char)json[i] < 0x20)
			json[i] = ' ';
	value = dbr_json_read(json, len, NULL);
	article = find_article(value, 0);
	if (article)
		status = read_article(view, article);
	else if (!view->site && json_object_is_type(value, json_type_object))
		status = dbr_view_keep_site(view, text_of(get(value, "url")));
	json_object_put(value);
	return status;
}
