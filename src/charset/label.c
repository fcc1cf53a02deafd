#include "charset/label.h"

#include <string.h>
#include <strings.h>

#define PRESCAN 4096

static bool label_byte(char byte)
{
	return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
	       (byte >= '0' && byte <= '9') || byte == '-' || byte == '_' ||
	       byte == ':' || byte == '.';
}

static char lower(char byte)
{
	return byte >= 'A' && byte <= 'Z' ? (char)(byte | 0x20) : byte;
}

static bool take_label(const char *at, const char *end,
		       char label[DBR_LABEL_ROOM])
{
	size_t len = 0;

	while (at < end && (*at == ' ' || *at == '\t'))
		at++;
	if (at == end || *at != '=')
		return false;
	at++;
	while (at < end && (*at == ' ' || *at == '"' || *at == '\''))
		at++;
	while (at < end && label_byte(*at) && len + 1 < DBR_LABEL_ROOM)
		label[len++] = lower(*at++);
	label[len] = '\0';
	return len > 0;
}

bool dbr_charset_label(const char *bytes, size_t len,
		       char label[DBR_LABEL_ROOM])
{
	const char *end = bytes + (len < PRESCAN ? len : PRESCAN);

	for (const char *at = bytes; end - at > 8; at++) {
		if (lower(*at) != 'c' && lower(*at) != 'e')
			continue;
		if (!strncasecmp(at, "charset", 7) &&
		    take_label(at + 7, end, label))
			return true;
		if (!strncasecmp(at, "encoding", 8) &&
		    take_label(at + 8, end, label))
			return true;
	}
	return false;
}
