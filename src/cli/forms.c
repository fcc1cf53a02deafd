#include "cli/forms.h"

#include <inttypes.h>

#include "answer/csv.h"
#include "cli/ask.h"

/* In step with enum dbr_form. */
static const char *const names[] = { "text", "json",	  "ninjs",    "jsonld",
				     "html", "bibtex",	  "ris",      "conllu",
				     "csv",  "published", "original", "jsonl",
				     NULL };

/* The columns of CSV beside the number, the day and the text. */
static const enum dabir_field fields[] = {
	DABIR_FIELD_AGENCY, DABIR_FIELD_PUBLISHER, DABIR_FIELD_SECTION,
	DABIR_FIELD_KICKER, DABIR_FIELD_HEADLINE,  DABIR_FIELD_DECK,
	DABIR_FIELD_LEAD,   DABIR_FIELD_URL,	   DABIR_FIELD_SOURCE_ID,
	DABIR_FIELD_CODE,   DABIR_FIELD_PATH,
};

#define FIELDS (sizeof(fields) / sizeof(*fields))

bool dbr_form_choose(const char *name, enum dbr_form *form)
{
	int choice = dbr_cli_choose(name, names);

	if (choice < 0)
		return false;
	*form = choice > DBR_FORM_ORIGINAL ? DBR_FORM_JSON
					   : (enum dbr_form)choice;
	return true;
}

static void add_names(struct dbr_buf *out)
{
	dbr_buf_add_text(out, "id,published,solar");
	for (size_t i = 0; i < FIELDS; i++)
		dbr_buf_addf(out, ",%s", dabir_field_name(fields[i]));
	dbr_buf_add_text(out, ",text\r\n");
}

static void add_row(const struct dabir_report *report, uint64_t id,
		    struct dbr_buf *out)
{
	size_t len;

	dbr_csv_number(out, id);
	dbr_csv_time(out, dabir_report_field(report, DABIR_FIELD_PUBLISHED));
	for (size_t i = 0; i < FIELDS; i++)
		dbr_csv_text(out, dabir_report_field(report, fields[i]));
	dbr_csv_text(out, dabir_report_text(report, &len));
	dbr_csv_end(out);
}

/* A comment of CoNLL-U, which ends with the line. */
static void add_comment(struct dbr_buf *out, const char *name,
			const char *value)
{
	if (!value)
		return;
	dbr_buf_addf(out, "# %s = ", name);
	for (; *value; value++)
		dbr_buf_add_byte(out,
				 (unsigned char)*value < ' ' ? ' ' : *value);
	dbr_buf_add_byte(out, '\n');
}

static enum dabir_status add_words(struct dabir_report *report, uint64_t id,
				   struct dbr_buf *out)
{
	enum dabir_status status;
	char *text;
	size_t len;

	status = dabir_report_conllu(report, &text, &len);
	if (status != DABIR_OK)
		return status;
	dbr_buf_addf(out, "# newdoc id = %" PRIu64 "\n", id);
	add_comment(out, "source_id",
		    dabir_report_field(report, DABIR_FIELD_SOURCE_ID));
	add_comment(out, "published",
		    dabir_report_field(report, DABIR_FIELD_PUBLISHED));
	add_comment(out, "url", dabir_report_field(report, DABIR_FIELD_URL));
	dbr_buf_add(out, text, len);
	dabir_conllu_free(text);
	return DABIR_OK;
}

static enum dabir_status add_record(const struct dabir_report *report,
				    enum dbr_form form, struct dbr_buf *out)
{
	static const enum dabir_format formats[] = {
		[DBR_FORM_TEXT] = DABIR_FORMAT_TEXT,
		[DBR_FORM_JSON] = DABIR_FORMAT_JSON,
		[DBR_FORM_NINJS] = DABIR_FORMAT_NINJS,
		[DBR_FORM_JSONLD] = DABIR_FORMAT_JSONLD,
		[DBR_FORM_HTML] = DABIR_FORMAT_HTML,
		[DBR_FORM_BIBTEX] = DABIR_FORMAT_BIBTEX,
		[DBR_FORM_RIS] = DABIR_FORMAT_RIS,
		[DBR_FORM_ARTICLES] = DABIR_FORMAT_ARTICLE,
	};
	enum dabir_status status;
	char *record;
	size_t len;

	status = dabir_report_record(report, formats[form], &record, &len);
	if (status != DABIR_OK)
		return status;
	dbr_buf_add(out, record, len);
	dabir_record_free(record);
	return DABIR_OK;
}

void dbr_form_begin(enum dbr_form form, struct dbr_buf *out)
{
	if (form == DBR_FORM_CSV)
		add_names(out);
	if (form == DBR_FORM_ARTICLES)
		dbr_buf_add_text(out, dabir_record_page_head());
}

void dbr_form_end(enum dbr_form form, struct dbr_buf *out)
{
	if (form == DBR_FORM_ARTICLES)
		dbr_buf_add_text(out, dabir_record_page_foot());
}

enum dabir_status dbr_form_add(enum dbr_form form, struct dabir_report *report,
			       uint64_t id, struct dbr_buf *out)
{
	enum dabir_status status = DABIR_OK;
	const char *data;
	size_t len;

	switch (form) {
	case DBR_FORM_CSV: add_row(report, id, out); break;
	case DBR_FORM_CONLLU: status = add_words(report, id, out); break;
	case DBR_FORM_PUBLISHED:
		data = dabir_report_raw(report, &len);
		dbr_buf_add(out, data, len);
		break;
	case DBR_FORM_ORIGINAL:
		data = dabir_report_original(report, &len);
		dbr_buf_add(out, data, len);
		break;
	default: status = add_record(report, form, out); break;
	}
	return status == DABIR_OK ? dbr_buf_status(out) : status;
}
