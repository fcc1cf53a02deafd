#include "intake/page.h"

#include <string.h>

/* Plain text: a block a line, whatever ends the lines. */
enum dabir_status dbr_page_text(struct dabir_report *report,
				const struct dbr_decoded *decoded)
{
	const char *at = decoded->text, *end = at + decoded->len;

	while (at < end) {
		size_t len = strcspn(at, "\r\n");
		enum dabir_status status;

		status = dbr_report_add_block(report, at, len,
					      DABIR_ROLE_UNKNOWN, "line");
		if (status != DABIR_OK)
			return status;
		at += len + 1;
	}
	return DABIR_OK;
}
