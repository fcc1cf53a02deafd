#include <dabir/record.h>

#include <string.h>

#include "base/memory.h"
#include "record/formats.h"

enum dabir_status dabir_report_record(const struct dabir_report *report,
				      enum dabir_format format, char **record,
				      size_t *len)
{
	struct dbr_buf buf;
	enum dabir_status status;

	dbr_buf_init(&buf);
	switch (format) {
	case DABIR_FORMAT_JSON: dbr_record_json(report, &buf); break;
	case DABIR_FORMAT_NINJS: dbr_record_ninjs(report, &buf); break;
	case DABIR_FORMAT_JSONLD: dbr_record_jsonld(report, &buf); break;
	case DABIR_FORMAT_HTML: dbr_record_html(report, &buf); break;
	case DABIR_FORMAT_BIBTEX: dbr_record_bibtex(report, &buf); break;
	case DABIR_FORMAT_RIS: dbr_record_ris(report, &buf); break;
	case DABIR_FORMAT_TEXT: dbr_record_text(report, &buf); break;
	case DABIR_FORMAT_ARTICLE: dbr_record_article(report, &buf); break;
	}
	status = dbr_buf_status(&buf);
	if (status != DABIR_OK) {
		dbr_buf_release(&buf);
		return status;
	}
	*record = buf.data;
	if (len)
		*len = buf.len;
	return DABIR_OK;
}

void dbr_record_fields(struct dbr_json *json, const struct dabir_report *report,
		       const struct dbr_named_field *fields, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (report->field[fields[i].field])
			dbr_json_text(json, fields[i].name,
				      report->field[fields[i].field]);
}

void dabir_record_free(char *record)
{
	dbr_free(record);
}
