/*
 request.h - one request and its answer.
 */
#ifndef DBR_SERVE_REQUEST_H
#define DBR_SERVE_REQUEST_H

#include <dabir/search.h>

#include "serve/html.h"

struct MHD_Connection;

struct dbr_request {
	struct MHD_Connection *connection;
	const char *path; /* decoded, begins with / */
	struct dabir_archive *archive;
	struct dabir_report *report; /* to take reports out into */
	struct dbr_html html;	     /* the answer's body */
	struct dbr_buf body;
	unsigned code;
	const char *type;     /* Content-Type */
	const char *sandbox;  /* a stricter Content-Security-Policy, or NULL */
	const char *file;     /* offer as this file, or NULL */
	const char *location; /* redirect there, or NULL */
	const unsigned char *asset; /* a body that needs no copy, or NULL */
	size_t asset_size;
};

/* A value of the query string, NULL when absent or empty. */
const char *dbr_request_value(const struct dbr_request *request,
			      const char *name);

/* A number of the query string between 0 and `most`, 0 when absent. */
uint32_t dbr_request_number(const struct dbr_request *request, const char *name,
			    uint32_t most);

/* Find the view for request->path and let it fill the answer. */
void dbr_route(struct dbr_request *request);

/* The views. Those of /api answer JSON. */
void dbr_view_search(struct dbr_request *request);
void dbr_view_report(struct dbr_request *request, uint64_t id);
void dbr_view_original(struct dbr_request *request, uint64_t id);
void dbr_view_speaker(struct dbr_request *request);
void dbr_view_list(struct dbr_request *request, enum dabir_facet facet);
void dbr_view_help(struct dbr_request *request);
void dbr_view_problem(struct dbr_request *request, unsigned code,
		      const char *words, const char *what);
void dbr_view_status(struct dbr_request *request, enum dabir_status status);
void dbr_api(struct dbr_request *request, const char *name);

/* The page around a view: head with `title`, and foot. */
void dbr_page_open(struct dbr_request *request, const char *title);
void dbr_page_close(struct dbr_request *request);

/*
 An ISO date or instant for people: Solar Hijri with weekday, and the
 Gregorian date beside it when `both`. Nothing for NULL.
 */
void dbr_html_date(struct dbr_html *html, const char *iso, bool both);

#endif
