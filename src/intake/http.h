/*
 http.h - a stored HTTP response: its body, undone.
 */
#ifndef DBR_INTAKE_HTTP_H
#define DBR_INTAKE_HTTP_H

#include "base/buf.h"

struct dbr_http {
	int code; /* 200, 404 ... */
	char media_type[128];
	const char *body; /* as stored */
	size_t body_len;
	int chunked;
	char coding[16]; /* "", gzip, deflate, br */
};

/* Read status line and headers. DABIR_OK or DABIR_BAD_INPUT. */
DABIR_CHECK enum dabir_status dbr_http_parse(const char *bytes, size_t len,
					     struct dbr_http *http);

/*
 The body without chunks and compression, appended to `out`, whose cap
 limits it. Truncated bodies give what there is.

 Returns DABIR_OK, DABIR_BAD_INPUT, DABIR_TOO_LARGE, DABIR_NO_MEMORY.
 */
DABIR_CHECK enum dabir_status dbr_http_body(const struct dbr_http *http,
					    struct dbr_buf *out);

/*
 The value of header `name` in [headers, headers + len), trimmed.
 Returns its length, 0 when absent; `*value` points into `headers`.
 */
size_t dbr_header_find(const char *headers, size_t len, const char *name,
		       const char **value);

#endif
