#include "base/buf.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/memory.h"

void dbr_buf_init(struct dbr_buf *buf)
{
	memset(buf, 0, sizeof(*buf));
}

void dbr_buf_release(struct dbr_buf *buf)
{
	dbr_free(buf->data);
	dbr_buf_init(buf);
}

void dbr_buf_clear(struct dbr_buf *buf)
{
	buf->len = 0;
	buf->status = DABIR_OK;
	if (buf->data)
		buf->data[0] = '\0';
}

static void fail(struct dbr_buf *buf, enum dabir_status status)
{
	if (buf->status == DABIR_OK)
		buf->status = status;
}

char *dbr_buf_room(struct dbr_buf *buf, size_t len)
{
	size_t wanted = buf->capacity ? buf->capacity : 256;
	char *grown;

	if (buf->status != DABIR_OK)
		return NULL;
	if (len >= SIZE_MAX / 2 - buf->len ||
	    (buf->cap && buf->len + len > buf->cap)) {
		fail(buf, DABIR_TOO_LARGE);
		return NULL;
	}
	if (buf->len + len < buf->capacity)
		return buf->data + buf->len;
	while (wanted <= buf->len + len)
		wanted *= 2;
	grown = dbr_resize(buf->data, wanted);
	if (!grown) {
		fail(buf, DABIR_NO_MEMORY);
		return NULL;
	}
	buf->data = grown;
	buf->capacity = wanted;
	return buf->data + buf->len;
}

void dbr_buf_commit(struct dbr_buf *buf, size_t len)
{
	buf->len += len;
	buf->data[buf->len] = '\0';
}

void dbr_buf_add(struct dbr_buf *buf, const void *data, size_t len)
{
	char *room = dbr_buf_room(buf, len);

	if (!room)
		return;
	if (len)
		memcpy(room, data, len);
	dbr_buf_commit(buf, len);
}

void dbr_buf_add_text(struct dbr_buf *buf, const char *text)
{
	dbr_buf_add(buf, text, strlen(text));
}

void dbr_buf_add_byte(struct dbr_buf *buf, char byte)
{
	dbr_buf_add(buf, &byte, 1);
}

void dbr_buf_addf(struct dbr_buf *buf, const char *format, ...)
{
	va_list list, again;
	int len;
	char *room;

	va_start(list, format);
	va_copy(again, list);
	len = vsnprintf(NULL, 0, format, list);
	va_end(list);
	room = len < 0 ? NULL : dbr_buf_room(buf, (size_t)len);
	if (room) {
		vsnprintf(room, (size_t)len + 1, format, again);
		dbr_buf_commit(buf, (size_t)len);
	}
	va_end(again);
}

enum dabir_status dbr_buf_status(const struct dbr_buf *buf)
{
	return buf->status;
}
