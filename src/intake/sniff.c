#include "intake/sniff.h"

#include <stdbool.h>
#include <string.h>
#include <strings.h>

#define LOOK 4096

static bool ends(const char *name, const char *ending)
{
	size_t len = name ? strlen(name) : 0, end = strlen(ending);

	return len >= end && !strcasecmp(name + len - end, ending);
}

static bool holds(const char *bytes, size_t len, const char *word)
{
	size_t size = strlen(word);

	for (size_t i = 0; i + size <= len; i++)
		if (!strncasecmp(bytes + i, word, size))
			return true;
	return false;
}

/* Control bytes that no text has, save where every other byte is one. */
static bool binary(const char *bytes, size_t len)
{
	size_t controls = 0;

	if (len >= 2 &&
	    (!memcmp(bytes, "\xFF\xFE", 2) || !memcmp(bytes, "\xFE\xFF", 2)))
		return false;
	for (size_t i = 0; i < len; i++) {
		unsigned char byte = (unsigned char)bytes[i];

		controls += byte < 0x20 && byte != '\t' && byte != '\n' &&
			    byte != '\r' && byte != '\f';
	}
	return controls * 20 > len && controls > 8;
}

static const char *first_byte(const char *bytes, size_t len)
{
	size_t at = len >= 3 && !memcmp(bytes, "\xEF\xBB\xBF", 3) ? 3 : 0;

	while (at < len && strchr(" \t\r\n", bytes[at]) && bytes[at])
		at++;
	return bytes + at;
}

static enum dabir_kind markup_kind(const char *bytes, size_t len)
{
	bool page = holds(bytes, len, "<html") ||
		    holds(bytes, len, "<!doctype html");
	bool feed = holds(bytes, len, "<rss") || holds(bytes, len, "<feed") ||
		    holds(bytes, len, "<rdf:rdf");

	return feed && !page ? DABIR_KIND_FEED : DABIR_KIND_HTML;
}

/* { opens an object, [ a list of them; a bracket in prose opens neither. */
static bool json(const char *at, const char *end)
{
	char first = *at++;

	while (at < end && strchr(" \t\r\n", *at) && *at)
		at++;
	if (at == end)
		return true;
	return first == '{' ? *at == '"' || *at == '}'
			    : *at == '{' || *at == ']';
}

static bool page_name(const char *name)
{
	return ends(name, ".html") || ends(name, ".htm");
}

static enum dabir_kind kind_by_name(const char *name)
{
	if (ends(name, ".csv") || ends(name, ".csv.gz"))
		return DABIR_KIND_CSV;
	if (ends(name, ".json") || ends(name, ".jsonl"))
		return DABIR_KIND_JSON;
	return DABIR_KIND_TEXT;
}

/* What the first bytes say, or else the name. */
static enum dabir_kind kind_of(const char *at, const char *end,
			       const char *name)
{
	if (end - at >= 5 && !memcmp(at, "WARC/", 5))
		return DABIR_KIND_WARC;
	if (at < end && (*at == '{' || *at == '[') && json(at, end))
		return DABIR_KIND_JSON;
	if (at < end && *at == '<')
		return markup_kind(at, (size_t)(end - at));
	if (page_name(name) || holds(at, (size_t)(end - at), "<html"))
		return DABIR_KIND_HTML;
	return kind_by_name(name);
}

enum dabir_status dbr_sniff(const char *bytes, size_t len, const char *name,
			    enum dabir_kind *kind)
{
	len = len < LOOK ? len : LOOK;
	*kind = DABIR_KIND_TEXT;
	if (binary(bytes, len) && !page_name(name))
		return DABIR_BAD_INPUT;
	*kind = kind_of(first_byte(bytes, len), bytes + len, name);
	return DABIR_OK;
}
