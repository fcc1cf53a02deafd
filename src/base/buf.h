/*
 buf.h - bytes that grow, and remember their first failure.

 Append freely, ask once with dbr_buf_status(). Always NUL-terminated once
 anything was appended, so `data` can be printed.
 */
#ifndef DBR_BASE_BUF_H
#define DBR_BASE_BUF_H

#include <dabir/status.h>

struct dbr_buf {
	char *data;
	size_t len;
	size_t capacity;
	size_t cap; /* most bytes it may hold; 0 is no cap */
	enum dabir_status status;
};

void dbr_buf_init(struct dbr_buf *buf);
void dbr_buf_release(struct dbr_buf *buf);

/* Empty and ready again; keeps its memory, forgets its failure. */
void dbr_buf_clear(struct dbr_buf *buf);

void dbr_buf_add(struct dbr_buf *buf, const void *data, size_t len);
void dbr_buf_add_text(struct dbr_buf *buf, const char *text);
void dbr_buf_add_byte(struct dbr_buf *buf, char byte);

/* printf into the buffer. */
void dbr_buf_addf(struct dbr_buf *buf, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/*
 `len` writable bytes at the end, not counted until dbr_buf_commit().
 Returns NULL after a failure.
 */
char *dbr_buf_room(struct dbr_buf *buf, size_t len);
void dbr_buf_commit(struct dbr_buf *buf, size_t len);

/* DABIR_OK, or the first failure: DABIR_NO_MEMORY, DABIR_TOO_LARGE. */
DABIR_CHECK enum dabir_status dbr_buf_status(const struct dbr_buf *buf);

#endif
