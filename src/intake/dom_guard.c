#include <string.h>
#include <strings.h>

#include "intake/dom.h"

#define MOST_WORDS 600 /* of one tag, outside its quoted values */

static bool is_letter(char byte)
{
	return (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z';
}

static bool is_white(char byte)
{
	return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

/*
 Pass over a tag, to its closing bracket. A quote opens a value only behind
 an equals sign. Returns false when it has too many words.
 */
static bool pass_tag(const char **at, const char *end)
{
	char quote = '\0', last = '\0';
	size_t words = 0;

	for (; *at < end && (quote || **at != '>'); ++*at) {
		char byte = **at;

		if (quote) {
			quote = byte == quote ? '\0' : quote;
			continue;
		}
		if ((byte == '"' || byte == '\'') && last == '=')
			quote = byte;
		words += is_white(byte) || byte == '=' || byte == '/';
		if (words > MOST_WORDS)
			return false;
		if (!is_white(byte))
			last = byte;
	}
	return true;
}

/* The code of a script looks like tags, and is none. */
static size_t raw_name(const char *at, const char *end)
{
	if (end - at > 6 && !strncasecmp(at, "script", 6))
		return 6;
	return end - at > 5 && !strncasecmp(at, "style", 5) ? 5 : 0;
}

static const char *pass_raw(const char *at, const char *end, const char *name,
			    size_t len)
{
	while ((at = memchr(at, '<', (size_t)(end - at)))) {
		at++;
		if ((size_t)(end - at) > len && *at == '/' &&
		    !strncasecmp(at + 1, name, len))
			return at;
	}
	return end;
}

bool dbr_dom_hostile(const char *html, size_t len)
{
	const char *at = html, *end = html + len;

	while (at < end && (at = memchr(at, '<', (size_t)(end - at)))) {
		const char *name = ++at;
		size_t raw;

		if (at == end || !is_letter(*at))
			continue;
		if (!pass_tag(&at, end))
			return true;
		raw = raw_name(name, end);
		if (raw && at < end)
			at = pass_raw(at, end, name, raw);
	}
	return false;
}
