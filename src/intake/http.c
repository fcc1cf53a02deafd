#include "intake/http.h"

#include <brotli/decode.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <zlib.h>

size_t dbr_header_find(const char *headers, size_t len, const char *name,
		       const char **value)
{
	size_t size = strlen(name), at = 0;

	while (at < len) {
		const char *line = headers + at;
		const char *stop = memchr(line, '\n', len - at);
		size_t line_len = stop ? (size_t)(stop - line) : len - at;

		at += line_len + 1;
		if (line_len <= size || line[size] != ':' ||
		    strncasecmp(line, name, size) != 0)
			continue;
		line += size + 1;
		line_len -= size + 1;
		while (line_len && (*line == ' ' || *line == '\t')) {
			line++;
			line_len--;
		}
		while (line_len && strchr(" \t\r", line[line_len - 1]))
			line_len--;
		*value = line;
		return line_len;
	}
	return 0;
}

static void copy_value(const char *headers, size_t len, const char *name,
		       char *out, size_t room)
{
	const char *value = "";
	size_t size = dbr_header_find(headers, len, name, &value);

	snprintf(out, room, "%.*s", (int)(size < room ? size : room - 1),
		 value);
}

/* Where the header block ends: behind the first empty line. */
static size_t header_length(const char *bytes, size_t len)
{
	for (size_t i = 0; i + 1 < len; i++) {
		if (bytes[i] != '\n')
			continue;
		if (bytes[i + 1] == '\n')
			return i + 2;
		if (bytes[i + 1] == '\r' && i + 2 < len && bytes[i + 2] == '\n')
			return i + 3;
	}
	return 0;
}

enum dabir_status dbr_http_parse(const char *bytes, size_t len,
				 struct dbr_http *http)
{
	size_t headers = header_length(bytes, len);
	char transfer[32];

	memset(http, 0, sizeof(*http));
	if (!headers || len < 12 || memcmp(bytes, "HTTP/", 5) != 0)
		return DABIR_BAD_INPUT;
	for (size_t i = 5; i < headers && bytes[i] != '\n'; i++)
		if (bytes[i] == ' ') {
			http->code = (int)strtol(bytes + i, NULL, 10);
			break;
		}
	copy_value(bytes, headers, "Content-Type", http->media_type,
		   sizeof(http->media_type));
	copy_value(bytes, headers, "Content-Encoding", http->coding,
		   sizeof(http->coding));
	copy_value(bytes, headers, "Transfer-Encoding", transfer,
		   sizeof(transfer));
	http->chunked = !strcasecmp(transfer, "chunked");
	http->body = bytes + headers;
	http->body_len = len - headers;
	return DABIR_OK;
}

/* A body that claims chunks but has none is taken as it stands. */
static void join_chunks(const struct dbr_http *http, struct dbr_buf *out)
{
	const char *at = http->body, *end = at + http->body_len;

	while (at < end) {
		char *behind;
		unsigned long long size = strtoull(at, &behind, 16);
		const char *stop = memchr(at, '\n', (size_t)(end - at));

		if (behind == at || !stop) {
			if (!out->len)
				dbr_buf_add(out, http->body, http->body_len);
			return;
		}
		at = stop + 1;
		if (!size)
			return;
		if (size > (size_t)(end - at))
			size = (size_t)(end - at);
		dbr_buf_add(out, at, (size_t)size);
		at += size;
		while (at < end && (*at == '\r' || *at == '\n'))
			at++;
	}
}

static enum dabir_status undo_zlib(const char *data, size_t len,
				   struct dbr_buf *out)
{
	z_stream stream;
	int code = Z_OK;

	memset(&stream, 0, sizeof(stream));
	if (inflateInit2(&stream, 15 + 32) != Z_OK)
		return DABIR_NO_MEMORY;
	stream.next_in = (Bytef *)(uintptr_t)data;
	stream.avail_in = (uInt)len;
	while (code == Z_OK) {
		char *room = dbr_buf_room(out, 65536);

		if (!room)
			break;
		stream.next_out = (Bytef *)room;
		stream.avail_out = 65536;
		code = inflate(&stream, Z_NO_FLUSH);
		dbr_buf_commit(out, 65536 - stream.avail_out);
		if (stream.avail_out == 65536)
			break;
	}
	inflateEnd(&stream);
	if (dbr_buf_status(out) != DABIR_OK)
		return dbr_buf_status(out);
	return out->len ? DABIR_OK : DABIR_BAD_INPUT;
}

static enum dabir_status undo_brotli(const char *data, size_t len,
				     struct dbr_buf *out)
{
	BrotliDecoderState *state =
		BrotliDecoderCreateInstance(NULL, NULL, NULL);
	BrotliDecoderResult result = BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT;
	const uint8_t *in = (const uint8_t *)data;

	if (!state)
		return DABIR_NO_MEMORY;
	while (result == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT) {
		size_t left = 65536;
		char *room = dbr_buf_room(out, left);
		uint8_t *at = (uint8_t *)room;

		if (!room)
			break;
		result = BrotliDecoderDecompressStream(state, &len, &in, &left,
						       &at, NULL);
		dbr_buf_commit(out, 65536 - left);
	}
	BrotliDecoderDestroyInstance(state);
	if (dbr_buf_status(out) != DABIR_OK)
		return dbr_buf_status(out);
	return out->len ? DABIR_OK : DABIR_BAD_INPUT;
}

enum dabir_status dbr_http_body(const struct dbr_http *http,
				struct dbr_buf *out)
{
	struct dbr_buf joined;
	enum dabir_status status;
	const char *data = http->body;
	size_t len = http->body_len;

	dbr_buf_init(&joined);
	if (http->chunked) {
		join_chunks(http, &joined);
		data = joined.data ? joined.data : "";
		len = joined.len;
	}
	status = dbr_buf_status(&joined);
	if (status == DABIR_OK && !strcasecmp(http->coding, "br"))
		status = undo_brotli(data, len, out);
	else if (status == DABIR_OK && (strstr(http->coding, "gzip") ||
					!strcasecmp(http->coding, "deflate")))
		status = undo_zlib(data, len, out);
	else if (status == DABIR_OK)
		dbr_buf_add(out, data, len);
	dbr_buf_release(&joined);
	return status == DABIR_OK ? dbr_buf_status(out) : status;
}
