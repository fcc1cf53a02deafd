/*
 html.h - HTML out, escaped by default, in the reader's language.
 */
#ifndef DBR_SERVE_HTML_H
#define DBR_SERVE_HTML_H

#include <stdbool.h>

#include <dabir/findings.h>

#include "base/buf.h"

struct dbr_html {
	struct dbr_buf *buf;
	bool english; /* the interface; reports stay Persian */
};

/*
 Append `format` with its directives filled in:

   %s  const char *, escaped; NULL is nothing
   %S  const char *, size_t: so many bytes, escaped
   %u  const char *, escaped for a part of a URL
   %n  uint64_t, a number in the digits of the interface
   %i  uint64_t, in ASCII digits
   %t  const char *, the interface's words for a key of web/strings.tsv
   %r  const char *, as it is: for text of our own only
   %%  a percent sign
 */
void dbr_html(struct dbr_html *html, const char *format, ...);

/* The interface's words for `key`; the key itself when there are none. */
const char *dbr_html_words(const struct dbr_html *html, const char *key);

/* Text with some bytes marked: <mark> around each span. */

void dbr_html_marked(struct dbr_html *html, const char *text, size_t len,
		     const struct dabir_span *marks, size_t count);

#endif
