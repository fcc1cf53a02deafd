#include <stdlib.h>
#include <string.h>

#include "archive/check.h"
#include "base/hash.h"
#include "base/memory.h"

uint64_t dbr_check_place(const char *term, size_t len, uint64_t id,
			 unsigned part, uint64_t position)
{
	return dbr_hash_mix(dbr_hash(term, len) ^
			    dbr_hash_mix(id << 32 ^ position << 2 ^ part));
}

static void add_text(struct dbr_buf *out, const char *text)
{
	if (text)
		dbr_buf_add_text(out, text);
	dbr_buf_add_byte(out, '\n');
}

static void add_buf(struct dbr_buf *out, const struct dbr_buf *text)
{
	dbr_buf_add(out, text->data, text->len);
	dbr_buf_add_byte(out, '\n');
}

static void add_report(const struct dbr_row *row, struct dbr_buf *out)
{
	static const enum dabir_field fields[] = {
		DABIR_FIELD_SECTION,   DABIR_FIELD_PUBLISHED,
		DABIR_FIELD_HEADLINE,  DABIR_FIELD_URL,
		DABIR_FIELD_SOURCE_ID, DABIR_FIELD_CODE,
		DABIR_FIELD_PATH,      DABIR_FIELD_LANGUAGE,
	};
	const struct dabir_report *report = row->report;

	add_buf(out, &row->address);
	add_buf(out, &row->source);
	for (unsigned i = 0; i < sizeof(fields) / sizeof(*fields); i++)
		add_text(out, report->field[fields[i]]);
	if (row->when.instant != DBR_NO_TIME)
		dbr_buf_addf(out, "%lld", (long long)row->when.instant);
	dbr_buf_addf(out, " %d %u %zu %zu\n", (int)row->when.month,
		     row->word_count, report->text.len, report->original.len);
}

static void add_statements(const struct dbr_row *row, struct dbr_buf *out)
{
	const struct dabir_report *report = row->report;

	for (uint32_t i = 0; i < report->statement_count && i < 1u << 16; i++) {
		const struct dabir_statement *said = &report->statements[i];

		dbr_buf_addf(out, "%u %d %d %u %u ", i, (int)said->form,
			     (int)said->by, said->content.at,
			     said->content.len);
		add_text(out, said->speaker);
	}
}

static void add_dates(const struct dbr_row *row, struct dbr_buf *out)
{
	const struct dabir_report *report = row->report;

	for (uint32_t i = 0; i < report->date_count && i < 1u << 16; i++)
		if (report->dates[i].iso)
			dbr_buf_addf(out, "%u %u %u %s\n", i,
				     report->dates[i].span.at,
				     report->dates[i].span.len,
				     report->dates[i].iso);
}

struct name {
	char kind; /* the first letter of its kind */
	const char *text;
};

static int in_order(const void *one, const void *two)
{
	const struct name *a = one, *b = two;

	return a->kind != b->kind ? a->kind - b->kind
				  : strcmp(a->text, b->text);
}

static size_t list_names(const struct dabir_report *report, struct name *names)
{
	size_t count = 0;

	for (uint32_t i = 0; i < report->person_count; i++)
		names[count++] = (struct name){ 'p', report->people[i].name };
	for (uint32_t i = 0; i < report->organisations.count; i++)
		names[count++] =
			(struct name){ 'o', report->organisations.items[i] };
	for (uint32_t i = 0; i < report->places.count; i++)
		names[count++] = (struct name){ 'q', report->places.items[i] };
	return count;
}

static enum dabir_status add_names(const struct dbr_row *row,
				   struct dbr_buf *out)
{
	const struct dabir_report *report = row->report;
	struct name *names = dbr_alloc_zero(
		report->person_count + report->organisations.count +
			report->places.count + UINT64_C(1),
		sizeof(*names));
	size_t count;

	if (!names)
		return DABIR_NO_MEMORY;
	count = list_names(report, names);
	qsort(names, count, sizeof(*names), in_order);
	for (size_t i = 0; i < count; i++)
		if (!i || in_order(&names[i - 1], &names[i]) != 0)
			dbr_buf_addf(out, "%c %s\n", names[i].kind,
				     names[i].text);
	dbr_free(names);
	return DABIR_OK;
}

enum dabir_status dbr_check_expect(const struct dbr_row *row, bool last_version,
				   struct dbr_buf *out)
{
	enum dabir_status status = DABIR_OK;

	add_report(row, out);
	if (last_version) {
		add_statements(row, out);
		add_dates(row, out);
		status = add_names(row, out);
	}
	return status == DABIR_OK ? dbr_buf_status(out) : status;
}
