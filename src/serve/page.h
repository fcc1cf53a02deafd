/*
 page.h - an answer while it is written: what every view shares.

 Views write HTML through dbr_web_add(), which escapes whatever it is given
 but its own literal; there is no way to put a report's text into a page
 unescaped.
 */
#ifndef DBR_SERVE_PAGE_H
#define DBR_SERVE_PAGE_H

#include <dabir/search.h>

#include "base/buf.h"
#include "serve/request.h"

struct dbr_page {
	const struct dbr_request *request;
	struct dabir_archive *archive;
	struct dbr_buf buf;
	unsigned code;	      /* of HTTP */
	const char *type;     /* Content-Type */
	const char *policy;   /* Content-Security-Policy; NULL: the usual one */
	const char *location; /* of a redirection, may be NULL */
	char cookie[96];      /* Set-Cookie, or "" */
	char place[DBR_VALUE_MAX + 1]; /* what `location` points to */
	bool lasting;		       /* may be kept by the browser */
	const char *file; /* the name to save it under; NULL: it is shown */
};

/*
 Append HTML. In `format`, which is always a literal:

   %s       a const char *, escaped for text and quoted attributes
   %u       a const char *, percent-encoded for a parameter of an address
   %i       a uint64_t in Latin digits
   %n       a uint64_t in the digits of the page's language
   {name}   the interface's words of web/strings.tsv

 A NULL string is empty.
 */
void dbr_web_add(struct dbr_page *page, const char *format, ...);

/* `len` bytes, escaped. */
void dbr_web_text(struct dbr_page *page, const char *text, size_t len);

/* As dbr_web_text(), with <mark> around each mark that lies in it. */
void dbr_web_marked(struct dbr_page *page, const char *text,
		    const struct dabir_span *marks, uint32_t count);

/* Text whose Latin digits become those of the page's language. */
void dbr_web_digits(struct dbr_page *page, const char *text);

/* The interface's words by name. */
const char *dbr_web_word(const struct dbr_page *page, const char *name);

/* From <!doctype> to the beginning of <main>, and from there to the end. */
void dbr_web_begin(struct dbr_page *page, const char *title);
void dbr_web_end(struct dbr_page *page);

/* A page that says what went wrong; `name` of web/strings.tsv. */
void dbr_web_fail(struct dbr_page *page, unsigned code, const char *name);

/* The same, from how a call of the library ended. */
void dbr_web_status(struct dbr_page *page, enum dabir_status status);

/* "25 Aban 1399 (15 November 2020), 12:19" of an ISO 8601 time or NULL. */
void dbr_web_date(struct dbr_page *page, const char *iso);

#endif
