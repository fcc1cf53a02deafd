#include "intake/fields.h"

#include <string.h>
#include <strings.h>

#include "base/rows.h"
#include "intake/html.h"
#include "intake/serial.h"

extern const struct dbr_rows dbr_intake_fields; /* data/intake/fields.tsv */

static const char *const part_names[] = {
	"",	   "headline", "kicker",   "deck",	 "lead",
	"body",	   "date",     "modified", "url",	 "guid",
	"id",	   "code",     "agency",   "publisher",	 "byline",
	"section", "tags",     "image",	   "short_link", "language"
};

#define PARTS (sizeof(part_names) / sizeof(*part_names))

static enum dbr_part part_named(const char *name, size_t len)
{
	for (size_t i = 1; i < PARTS; i++)
		if (strlen(part_names[i]) == len &&
		    !strncmp(part_names[i], name, len))
			return (enum dbr_part)i;
	if (len == 5 && !strncmp(name, "title", len))
		return DBR_PART_HEADLINE;
	return DBR_PART_NONE;
}

/* "part=name,part=name" */
static enum dbr_part part_in_map(const char *name, const char *map)
{
	while (map && *map) {
		size_t part = strcspn(map, "=,"), size;

		if (map[part] != '=')
			return DBR_PART_NONE;
		size = strcspn(map + part + 1, ",");
		if (strlen(name) == size &&
		    !strncmp(map + part + 1, name, size))
			return part_named(map, part);
		map += part + 1 + size;
		map += *map == ',';
	}
	return DBR_PART_NONE;
}

/* Lower case, without a namespace and without _ - and spaces. */
static void fold_name(const char *name, char *out, size_t room)
{
	const char *colon = strrchr(name, ':');
	size_t len = 0;

	for (const char *at = colon ? colon + 1 : name; *at && len + 1 < room;
	     at++) {
		if (*at == '_' || *at == '-' || *at == ' ')
			continue;
		out[len++] =
			*at >= 'A' && *at <= 'Z' ? (char)(*at | 0x20) : *at;
	}
	out[len] = '\0';
}

enum dbr_part dbr_part_of(const char *name, const char *map)
{
	const struct dbr_rows *rows = &dbr_intake_fields;
	enum dbr_part part = part_in_map(name, map);
	char folded[64];

	if (part != DBR_PART_NONE)
		return part;
	fold_name(name, folded, sizeof(folded));
	for (size_t i = 0; i < rows->count; i++)
		if (dbr_cell(rows, i, 0)[0] == folded[0] &&
		    !strcmp(dbr_cell(rows, i, 0), folded)) {
			const char *cell = dbr_cell(rows, i, 1);

			return part_named(cell, strlen(cell));
		}
	return DBR_PART_NONE;
}

/* Where one tag has no end, none behind it has. */
static bool has_markup(const char *data, size_t len)
{
	for (size_t i = 0; i + 2 < len; i++)
		if (data[i] == '<' &&
		    (data[i + 1] == '/' || data[i + 1] == '!' ||
		     (data[i + 1] >= 'a' && data[i + 1] <= 'z')))
			return memchr(data + i, '>', len - i) != NULL;
	return false;
}

static enum dabir_role role_of(enum dbr_part part)
{
	switch (part) {
	case DBR_PART_HEADLINE: return DABIR_ROLE_HEADLINE;
	case DBR_PART_KICKER: return DABIR_ROLE_KICKER;
	case DBR_PART_DECK: return DABIR_ROLE_DECK;
	case DBR_PART_LEAD: return DABIR_ROLE_LEAD;
	default: return DABIR_ROLE_BODY;
	}
}

static enum dabir_status put_text(struct dabir_report *report,
				  enum dbr_part part, const char *data,
				  size_t len, const char *rule)
{
	enum dabir_role role = role_of(part);
	enum dabir_status status = DABIR_OK;

	if (has_markup(data, len))
		return dbr_html_fragment(report, data, len, role, rule);
	while (len && status == DABIR_OK) {
		const char *stop = memchr(data, '\n', len);
		size_t size = stop ? (size_t)(stop - data) : len;

		status = dbr_report_add_block(report, data, size, role, rule);
		size += stop != NULL;
		data += size;
		len -= size;
	}
	return status;
}

static enum dabir_status put_date(struct dabir_report *report,
				  enum dbr_part part, const char *data,
				  size_t len, const char *rule)
{
	char iso[DBR_SERIAL_ROOM];
	size_t iso_len = dbr_serial_date(data, len, iso);

	return dbr_report_add_clue(report, iso_len ? iso : data,
				   iso_len ? iso_len : len, rule,
				   part == DBR_PART_MODIFIED);
}

static enum dabir_status put_code(struct dabir_report *report, const char *data,
				  size_t len)
{
	enum dabir_status status = DABIR_OK;

	if (!report->field[DABIR_FIELD_SOURCE_ID])
		status = dbr_report_set_field(report, DABIR_FIELD_SOURCE_ID,
					      data, len);
	if (status != DABIR_OK)
		return status;
	return dbr_report_set_field(report, DABIR_FIELD_CODE, data, len);
}

static enum dabir_status put_guid(struct dabir_report *report, const char *data,
				  size_t len)
{
	bool address = len > 4 && !strncasecmp(data, "http", 4);

	if (report->field[address ? DABIR_FIELD_URL : DABIR_FIELD_SOURCE_ID])
		return DABIR_OK;
	return dbr_report_set_field(
		report, address ? DABIR_FIELD_URL : DABIR_FIELD_SOURCE_ID, data,
		len);
}

static enum dabir_field field_of(enum dbr_part part)
{
	switch (part) {
	case DBR_PART_URL: return DABIR_FIELD_URL;
	case DBR_PART_ID: return DABIR_FIELD_SOURCE_ID;
	case DBR_PART_AGENCY: return DABIR_FIELD_AGENCY;
	case DBR_PART_PUBLISHER: return DABIR_FIELD_PUBLISHER;
	case DBR_PART_BYLINE: return DABIR_FIELD_BYLINE;
	case DBR_PART_SECTION: return DABIR_FIELD_SECTION;
	case DBR_PART_IMAGE: return DABIR_FIELD_IMAGE;
	case DBR_PART_SHORT_LINK: return DABIR_FIELD_SHORT_LINK;
	default: return DABIR_FIELD_COUNT;
	}
}

enum dabir_status dbr_part_put(struct dabir_report *report, enum dbr_part part,
			       const char *data, size_t len, const char *rule)
{
	enum dabir_field field = field_of(part);

	if (field != DABIR_FIELD_COUNT)
		return report->field[field]
			       ? DABIR_OK
			       : dbr_report_set_field(report, field, data, len);
	switch (part) {
	case DBR_PART_HEADLINE:
	case DBR_PART_KICKER:
	case DBR_PART_DECK:
	case DBR_PART_LEAD:
	case DBR_PART_BODY: return put_text(report, part, data, len, rule);
	case DBR_PART_DATE:
	case DBR_PART_MODIFIED: return put_date(report, part, data, len, rule);
	case DBR_PART_CODE: return put_code(report, data, len);
	case DBR_PART_GUID: return put_guid(report, data, len);
	case DBR_PART_TAGS:
		return dbr_report_add_string(report, &report->tags, data, len);
	default: return DABIR_OK;
	}
}
