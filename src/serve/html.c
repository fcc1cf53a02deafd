#include "serve/html.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/rows.h"

extern const struct dbr_rows dbr_serve_strings; /* web/strings.tsv */

const char *dbr_html_words(const struct dbr_html *html, const char *key)
{
	const struct dbr_rows *rows = &dbr_serve_strings;

	for (size_t i = 0; i < rows->count; i++)
		if (!strcmp(dbr_cell(rows, i, 0), key))
			return dbr_cell(rows, i, html->english ? 2 : 1);
	return key;
}

static const char *entity_of(char byte)
{
	switch (byte) {
	case '&': return "&amp;";
	case '<': return "&lt;";
	case '>': return "&gt;";
	case '"': return "&quot;";
	case '\'': return "&#39;";
	default: return NULL;
	}
}

static void add_escaped(struct dbr_buf *buf, const char *text, size_t len)
{
	size_t from = 0;

	for (size_t i = 0; i < len; i++) {
		const char *entity = entity_of(text[i]);

		if (!entity && (unsigned char)text[i] >= 0x20)
			continue;
		if (!entity && (text[i] == '\n' || text[i] == '\t'))
			continue;
		dbr_buf_add(buf, text + from, i - from);
		if (entity)
			dbr_buf_add_text(buf, entity);
		from = i + 1;
	}
	dbr_buf_add(buf, text + from, len - from);
}

static void add_url(struct dbr_buf *buf, const char *text)
{
	static const char plain[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				    "abcdefghijklmnopqrstuvwxyz"
				    "0123456789-_.~";

	for (; text && *text; text++)
		if (strchr(plain, *text))
			dbr_buf_add_byte(buf, *text);
		else
			dbr_buf_addf(buf, "%%%02X", (unsigned char)*text);
}

/* U+06F0 to U+06F9 are DB B0 to DB B9. */
static void add_number(struct dbr_html *html, uint64_t number)
{
	char digits[24];

	snprintf(digits, sizeof(digits), "%" PRIu64, number);
	for (const char *at = digits; *at; at++)
		if (html->english)
			dbr_buf_add_byte(html->buf, *at);
		else
			dbr_buf_addf(html->buf, "\xDB%c",
				     (char)(0xB0 + *at - '0'));
}

static void add_text(struct dbr_buf *buf, const char *text)
{
	if (text)
		add_escaped(buf, text, strlen(text));
}

static void directive(struct dbr_html *html, char what, va_list *list)
{
	const char *text;

	switch (what) {
	case 's': add_text(html->buf, va_arg(*list, const char *)); break;
	case 'S':
		text = va_arg(*list, const char *);
		add_escaped(html->buf, text, va_arg(*list, size_t));
		break;
	case 'u': add_url(html->buf, va_arg(*list, const char *)); break;
	case 'n': add_number(html, va_arg(*list, uint64_t)); break;
	case 'i':
		dbr_buf_addf(html->buf, "%" PRIu64, va_arg(*list, uint64_t));
		break;
	case 't':
		text = va_arg(*list, const char *);
		add_text(html->buf, dbr_html_words(html, text));
		break;
	case 'r':
		dbr_buf_add_text(html->buf, va_arg(*list, const char *));
		break;
	default: dbr_buf_add_byte(html->buf, what); break;
	}
}

void dbr_html(struct dbr_html *html, const char *format, ...)
{
	va_list list;

	va_start(list, format);
	while (*format) {
		size_t len = strcspn(format, "%");

		dbr_buf_add(html->buf, format, len);
		format += len;
		if (*format && *++format)
			directive(html, *format++, &list);
	}
	va_end(list);
}

void dbr_html_marked(struct dbr_html *html, const char *text, size_t len,
		     const struct dabir_span *marks, size_t count)
{
	size_t at = 0;

	for (size_t i = 0; i < count; i++) {
		size_t end = (size_t)marks[i].at + marks[i].len;

		if (marks[i].at < at || end > len)
			continue;
		add_escaped(html->buf, text + at, marks[i].at - at);
		dbr_buf_add_text(html->buf, "<mark>");
		add_escaped(html->buf, text + marks[i].at, marks[i].len);
		dbr_buf_add_text(html->buf, "</mark>");
		at = end;
	}
	add_escaped(html->buf, text + at, len - at);
}
