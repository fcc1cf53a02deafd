#include "serve/request.h"

#include <stdio.h>
#include <string.h>

#include "base/utf8.h"

/* Bytes of `text` when it is UTF-8 without control characters, else -1. */
static long clean_len(const char *text, size_t max)
{
	size_t len = strlen(text);

	if (len > max || dbr_utf8_valid_len(text, len) != len)
		return -1;
	for (size_t i = 0; i < len; i++)
		if ((unsigned char)text[i] < 0x20 || text[i] == 0x7F)
			return -1;
	return (long)len;
}

enum dabir_status dbr_request_path(struct dbr_request *request,
				   const char *path)
{
	long len = clean_len(path, DBR_PATH_MAX);

	if (len < 0 || *path != '/')
		return DABIR_BAD_INPUT;
	memcpy(request->path, path, (size_t)len + 1);
	return DABIR_OK;
}

enum dabir_status dbr_request_add(struct dbr_request *request, const char *name,
				  const char *value)
{
	struct dbr_parameter *item = &request->items[request->count];
	long name_len = clean_len(name, sizeof(item->name) - 1);
	long len = clean_len(value, DBR_VALUE_MAX);

	if (request->count == DBR_PARAMETERS_MAX)
		return DABIR_TOO_LARGE;
	if (name_len < 0 || len < 0)
		return DABIR_BAD_INPUT;
	memcpy(item->name, name, (size_t)name_len + 1);
	memcpy(item->value, value, (size_t)len + 1);
	request->count++;
	return DABIR_OK;
}

static int hex_value(char digit)
{
	if (digit >= '0' && digit <= '9')
		return digit - '0';
	digit |= 0x20;
	return digit >= 'a' && digit <= 'f' ? digit - 'a' + 10 : -1;
}

/* Decode `len` bytes into `out` of `room`. False: too long or not so coded. */
static bool decode(const char *text, size_t len, char *out, size_t room)
{
	size_t used = 0;

	for (size_t i = 0; i < len; i++) {
		char byte = text[i] == '+' ? ' ' : text[i];

		if (byte == '%') {
			int high = i + 2 < len ? hex_value(text[i + 1]) : -1;
			int low = high < 0 ? -1 : hex_value(text[i + 2]);

			if (low < 0 || high * 16 + low == 0)
				return false;
			byte = (char)(high * 16 + low);
			i += 2;
		}
		if (used + 1 >= room)
			return false;
		out[used++] = byte;
	}
	out[used] = '\0';
	return true;
}

static enum dabir_status add_pair(struct dbr_request *request, const char *pair,
				  size_t len)
{
	char name[32], value[DBR_VALUE_MAX + 2];
	const char *equals = memchr(pair, '=', len);
	size_t name_len = equals ? (size_t)(equals - pair) : len;
	size_t from = equals ? name_len + 1 : len;

	if (!decode(pair, name_len, name, sizeof(name)) ||
	    !decode(pair + from, len - from, value, sizeof(value)))
		return DABIR_BAD_INPUT;
	return *name ? dbr_request_add(request, name, value) : DABIR_OK;
}

enum dabir_status dbr_request_target(struct dbr_request *request,
				     const char *target, size_t len)
{
	char path[DBR_PATH_MAX + 2];
	const char *mark = memchr(target, '?', len);
	size_t path_len = mark ? (size_t)(mark - target) : len;
	size_t at = path_len + 1;
	enum dabir_status status;

	if (!decode(target, path_len, path, sizeof(path)))
		return DABIR_BAD_INPUT;
	status = dbr_request_path(request, path);
	while (status == DABIR_OK && at < len) {
		const char *end = memchr(target + at, '&', len - at);
		size_t next = end ? (size_t)(end - target) : len;

		status = add_pair(request, target + at, next - at);
		at = next + 1;
	}
	return status;
}

const char *dbr_request_get(const struct dbr_request *request, const char *name)
{
	for (unsigned i = 0; i < request->count; i++)
		if (!strcmp(request->items[i].name, name))
			return request->items[i].value[0]
				       ? request->items[i].value
				       : NULL;
	return NULL;
}

/* The value of a digit of any of the three sets, or -1. */
static int digit_value(uint32_t point)
{
	if (point >= '0' && point <= '9')
		return (int)point - '0';
	if (point >= 0x0660 && point <= 0x0669) /* ARABIC-INDIC DIGITS */
		return (int)point - 0x0660;
	if (point >= 0x06F0 && point <= 0x06F9) /* EXTENDED, Persian */
		return (int)point - 0x06F0;
	return -1;
}

uint32_t dbr_request_number(const struct dbr_request *request, const char *name,
			    uint32_t otherwise)
{
	const char *text = dbr_request_get(request, name);
	size_t len = text ? strlen(text) : 0;
	uint32_t number = 0;
	unsigned digits = 0;

	for (size_t at = 0; at < len; digits++) {
		int value = digit_value(dbr_utf8_next(text, len, &at));

		if (value < 0 || digits == 9)
			return otherwise;
		number = number * 10 + (uint32_t)value;
	}
	return digits ? number : otherwise;
}

uint64_t dbr_request_id(const struct dbr_request *request, const char *prefix,
			const char **rest)
{
	size_t len = strlen(prefix);
	const char *at = request->path + len;
	uint64_t id = 0;

	if (strncmp(request->path, prefix, len) != 0)
		return 0;
	for (unsigned i = 0; *at >= '0' && *at <= '9'; at++, i++) {
		if (i == 18)
			return 0;
		id = id * 10 + (uint64_t)(*at - '0');
	}
	*rest = at;
	return id;
}

/* `host` without its port, when the port is ours; 0: it is another one. */
static size_t host_len(const char *host, uint16_t port)
{
	const char *close = *host == '[' ? strchr(host, ']') : NULL;
	const char *colon = strchr(close ? close : host, ':');
	char wanted[8];

	if (!colon)
		return port == 80 ? strlen(host) : 0;
	snprintf(wanted, sizeof(wanted), "%u", port);
	return strcmp(colon + 1, wanted) == 0 ? (size_t)(colon - host) : 0;
}

static bool is_host(const char *host, size_t len, const char *name)
{
	return strlen(name) == len && memcmp(host, name, len) == 0;
}

bool dbr_request_host(const char *host, const char *bind, uint16_t port)
{
	size_t len = host ? host_len(host, port) : 0;

	if (!len)
		return false;
	/* Bound to every address, it may be reached by any IP, not by name. */
	if (!strcmp(bind, "0.0.0.0") && strspn(host, "0123456789.") == len)
		return true;
	if (!strcmp(bind, "::") && *host == '[')
		return true;
	if (*host == '[' && len > 2 && is_host(host + 1, len - 2, bind))
		return true;
	return is_host(host, len, "localhost") ||
	       is_host(host, len, "127.0.0.1") || is_host(host, len, "[::1]") ||
	       is_host(host, len, bind);
}
