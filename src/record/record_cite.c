/*
 record_cite.c - what reference managers read: biblatex and RIS.
 */
#include <inttypes.h>
#include <string.h>

#include "record/formats.h"

/* A biblatex value: what TeX would act upon is escaped, braces dropped. */
static void add_tex(struct dbr_buf *buf, const char *text)
{
	for (; *text; text++) {
		if (strchr("{}\\\n", *text)) {
			dbr_buf_add_byte(buf, ' ');
			continue;
		}
		if (strchr("&%$#_", *text))
			dbr_buf_add_byte(buf, '\\');
		dbr_buf_add_byte(buf, *text);
	}
}

static void add_entry(struct dbr_buf *buf, const char *name, const char *value)
{
	if (!value)
		return;
	dbr_buf_addf(buf, "  %s = {", name);
	add_tex(buf, value);
	dbr_buf_add_text(buf, "},\n");
}

/* biblatex reads an address as it stands; braces alone would end it. */
static void add_address(struct dbr_buf *buf, const char *url)
{
	if (!url)
		return;
	dbr_buf_add_text(buf, "  url = {");
	for (; *url; url++)
		if (*url == '{' || *url == '}')
			dbr_buf_addf(buf, "%%%02X", (unsigned char)*url);
		else
			dbr_buf_add_byte(buf, *url);
	dbr_buf_add_text(buf, "},\n");
}

/* The first ten bytes of an ISO time: its date. */
static void add_day(struct dbr_buf *buf, const char *before, const char *iso,
		    const char *after)
{
	if (iso && strlen(iso) >= 10)
		dbr_buf_addf(buf, "%s%.10s%s", before, iso, after);
}

/* FNV-1a, the same on every machine. */
static uint32_t add_hash(uint32_t hash, const char *text)
{
	for (; text && *text; text++)
		hash = (hash ^ (unsigned char)*text) * 16777619u;
	return (hash ^ 0xFF) * 16777619u;
}

/*
 A key that no other report has: what its item code or source's id holds of
 letters and digits, then a hash of where and when it was put out.
 */
static void add_key(const struct dabir_report *report, struct dbr_buf *buf)
{
	static const enum dabir_field telling[] = {
		DABIR_FIELD_CODE,      DABIR_FIELD_SOURCE_ID,
		DABIR_FIELD_URL,       DABIR_FIELD_PUBLISHER,
		DABIR_FIELD_PUBLISHED, DABIR_FIELD_HEADLINE,
		DABIR_FIELD_PATH
	};
	const char *id = report->field[DABIR_FIELD_CODE];
	uint32_t hash = 2166136261u;

	if (!id)
		id = report->field[DABIR_FIELD_SOURCE_ID];
	dbr_buf_add_text(buf, id ? "dabir-" : "dabir");
	for (; id && *id; id++)
		if ((*id >= '0' && *id <= '9') || (*id >= 'a' && *id <= 'z'))
			dbr_buf_add_byte(buf, *id);
	for (size_t i = 0; i < sizeof(telling) / sizeof(*telling); i++)
		hash = add_hash(hash, report->field[telling[i]]);
	dbr_buf_addf(buf, "-%08" PRIx32, hash);
}

void dbr_record_bibtex(const struct dabir_report *report, struct dbr_buf *buf)
{
	dbr_buf_add_text(buf, "@article{");
	add_key(report, buf);
	dbr_buf_add_text(buf, ",\n");
	add_entry(buf, "title", report->field[DABIR_FIELD_HEADLINE]);
	add_entry(buf, "author", report->field[DABIR_FIELD_AGENCY]);
	add_entry(buf, "journaltitle", report->field[DABIR_FIELD_PUBLISHER]);
	add_day(buf, "  date = {", report->field[DABIR_FIELD_PUBLISHED],
		"},\n");
	add_address(buf, report->field[DABIR_FIELD_URL]);
	add_entry(buf, "number", report->field[DABIR_FIELD_CODE]);
	add_entry(buf, "langid", "persian");
	dbr_buf_add_text(buf, "}\n");
}

static void add_tag(struct dbr_buf *buf, const char *tag, const char *value)
{
	if (!value)
		return;
	dbr_buf_addf(buf, "%s  - ", tag);
	for (; *value; value++)
		dbr_buf_add_byte(buf,
				 (unsigned char)*value < 0x20 ? ' ' : *value);
	dbr_buf_add_text(buf, "\r\n");
}

void dbr_record_ris(const struct dabir_report *report, struct dbr_buf *buf)
{
	add_tag(buf, "TY", "NEWS");
	add_tag(buf, "TI", report->field[DABIR_FIELD_HEADLINE]);
	add_tag(buf, "AU", report->field[DABIR_FIELD_AGENCY]);
	add_tag(buf, "T2", report->field[DABIR_FIELD_PUBLISHER]);
	add_day(buf, "DA  - ", report->field[DABIR_FIELD_PUBLISHED], "\r\n");
	add_tag(buf, "AB", report->field[DABIR_FIELD_LEAD]);
	add_tag(buf, "UR", report->field[DABIR_FIELD_URL]);
	add_tag(buf, "AN", report->field[DABIR_FIELD_CODE]);
	add_tag(buf, "LA", report->field[DABIR_FIELD_LANGUAGE]);
	dbr_buf_add_text(buf, "ER  - \r\n");
}
