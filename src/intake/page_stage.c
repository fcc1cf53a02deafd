#include "intake/page_stage.h"

#include <string.h>

/* Plain text: a block a line. */
enum dabir_status dbr_page_stage(struct dabir_report *report)
{
	const char *at = report->original.data;
	const char *end = at + report->original.len;

	while (at < end) {
		const char *stop = memchr(at, '\n', (size_t)(end - at));
		enum dabir_status status;

		if (!stop)
			stop = end;
		status = dbr_report_add_block(report, at, (size_t)(stop - at),
					      DABIR_ROLE_UNKNOWN, "line");
		if (status != DABIR_OK)
			return status;
		at = stop + 1;
	}
	return report->page.block_count ? DABIR_OK : DABIR_NOT_REPORT;
}
