#include "serve/page.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/rows.h"

extern const struct dbr_rows dbr_serve_strings;

static const char *find_word(const char *name, size_t len, bool english)
{
	for (size_t i = 0; dbr_serve_strings.cells[i]; i += 3) {
		const char *key = dbr_serve_strings.cells[i];

		if (!strncmp(key, name, len) && !key[len])
			return dbr_serve_strings.cells[i + (english ? 2 : 1)];
	}
	return "";
}

const char *dbr_web_word(const struct dbr_page *page, const char *name)
{
	return find_word(name, strlen(name), page->request->english);
}

static const char *entity(char byte)
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

void dbr_web_text(struct dbr_page *page, const char *text, size_t len)
{
	size_t from = 0;

	for (size_t i = 0; i < len; i++) {
		const char *name = entity(text[i]);

		if (!name && text[i])
			continue;
		dbr_buf_add(&page->buf, text + from, i - from);
		dbr_buf_add_text(&page->buf, name ? name : "");
		from = i + 1;
	}
	dbr_buf_add(&page->buf, text + from, len - from);
}

static void add_encoded(struct dbr_page *page, const char *text)
{
	static const char plain[] = "abcdefghijklmnopqrstuvwxyz"
				    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~";

	for (; *text; text++)
		if (strchr(plain, *text))
			dbr_buf_add_byte(&page->buf, *text);
		else
			dbr_buf_addf(&page->buf, "%%%02X",
				     (unsigned char)*text);
}

void dbr_web_digits(struct dbr_page *page, const char *text)
{
	for (; *text; text++)
		if (!page->request->english && *text >= '0' && *text <= '9') {
			/* EXTENDED ARABIC-INDIC DIGIT ZERO, U+06F0 */
			dbr_buf_add_byte(&page->buf, (char)0xDB);
			dbr_buf_add_byte(&page->buf,
					 (char)(0xB0 + *text - '0'));
		} else {
			dbr_web_text(page, text, 1);
		}
}

static void add_number(struct dbr_page *page, uint64_t number, bool local)
{
	char digits[24];

	snprintf(digits, sizeof(digits), "%llu", (unsigned long long)number);
	if (local)
		dbr_web_digits(page, digits);
	else
		dbr_buf_add_text(&page->buf, digits);
}

static void add_argument(struct dbr_page *page, char kind, va_list *list)
{
	const char *text;

	if (kind == '%') {
		dbr_buf_add_byte(&page->buf, kind);
		return;
	}
	if (kind == 'i' || kind == 'n') {
		add_number(page, va_arg(*list, uint64_t), kind == 'n');
		return;
	}
	text = va_arg(*list, const char *);
	if (!text)
		return;
	if (kind == 'u')
		add_encoded(page, text);
	else
		dbr_web_text(page, text, strlen(text));
}

void dbr_web_add(struct dbr_page *page, const char *format, ...)
{
	va_list list;

	va_start(list, format);
	while (*format) {
		size_t plain = strcspn(format, "%{");
		const char *word;

		dbr_buf_add(&page->buf, format, plain);
		format += plain;
		if (*format == '%') {
			add_argument(page, format[1], &list);
			format += 2;
		} else if (*format == '{') {
			plain = strcspn(format, "}");
			word = find_word(format + 1, plain - 1,
					 page->request->english);
			dbr_web_text(page, word, strlen(word));
			format += plain + 1;
		}
	}
	va_end(list);
}

void dbr_web_marked(struct dbr_page *page, const char *text,
		    const struct dabir_span *marks, uint32_t count)
{
	size_t at = 0, len = strlen(text);

	for (uint32_t i = 0; i < count; i++) {
		size_t from = marks[i].at, to = from + marks[i].len;

		if (from < at || to > len)
			continue;
		dbr_web_text(page, text + at, from - at);
		dbr_web_add(page, "<mark>");
		dbr_web_text(page, text + from, to - from);
		dbr_web_add(page, "</mark>");
		at = to;
	}
	dbr_web_text(page, text + at, len - at);
}
