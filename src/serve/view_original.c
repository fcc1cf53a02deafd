/*
 The page as it was saved. Its bytes are shown in a frame without scripts,
 forms or network: sandbox on the frame and in the policy of the bytes.
 */
#include <string.h>

#include "serve/request.h"

static const char policy[] =
	"default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
	"form-action 'none'; base-uri 'none'; frame-ancestors 'self'; sandbox";

static void put_viewer(struct dbr_request *request, uint64_t id)
{
	struct dbr_html *html = &request->html;
	const char *headline =
		dabir_report_field(request->report, DABIR_FIELD_HEADLINE);

	dbr_page_open(request, headline);
	dbr_html(html,
		 "<nav class=\"tools\"><a href=\"/report/%i\">%t</a>"
		 "<a href=\"/report/%i?as=published\">%t</a></nav>\n"
		 "<iframe class=\"original\" sandbox=\"\" title=\"%t\" "
		 "src=\"/report/%i/original?raw=1\"></iframe>\n",
		 id, "as-repaired", id, "as-published", "original", id);
	dbr_page_close(request);
}

void dbr_view_original(struct dbr_request *request, uint64_t id)
{
	enum dabir_status status;
	const char *data;
	size_t len;

	status = dabir_archive_get(request->archive, id, request->report, NULL);
	if (status != DABIR_OK) {
		dbr_view_status(request, status);
		return;
	}
	if (!dbr_request_value(request, "raw")) {
		put_viewer(request, id);
		return;
	}
	data = dabir_report_original(request->report, &len);
	dbr_buf_add(&request->body, data, len);
	request->sandbox = policy;
	request->type = dabir_report_kind(request->report) == DABIR_KIND_HTML
				? "text/html"
				: "text/plain; charset=utf-8";
}
