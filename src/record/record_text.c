#include "record/formats.h"

void dbr_record_text(const struct dabir_report *report, struct dbr_buf *buf)
{
	dbr_buf_add(buf, report->text.data, report->text.len);
}
