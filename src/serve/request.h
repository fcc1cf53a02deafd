/*
 request.h - what a request asks for: a path, its parameters, a few headers.

 Everything is decoded, checked to be UTF-8 without control characters, and
 bounded; what is not is refused before any view sees it.
 */
#ifndef DBR_SERVE_REQUEST_H
#define DBR_SERVE_REQUEST_H

#include <stdbool.h>

#include <dabir/status.h>

#define DBR_PARAMETERS_MAX 16
#define DBR_VALUE_MAX 1024 /* bytes, decoded */
#define DBR_PATH_MAX 256

struct dbr_parameter {
	char name[16];
	char value[DBR_VALUE_MAX + 1];
};

struct dbr_request {
	char path[DBR_PATH_MAX + 1];
	struct dbr_parameter items[DBR_PARAMETERS_MAX];
	unsigned count;
	bool english;	   /* else Persian */
	const char *theme; /* "light", "dark" or "auto" */
};

/*
 Set the path. Returns DABIR_OK, DABIR_TOO_LARGE or DABIR_BAD_INPUT.
 Both functions take decoded bytes that end in NUL.
 */
DABIR_CHECK enum dabir_status dbr_request_path(struct dbr_request *request,
					       const char *path);
DABIR_CHECK enum dabir_status dbr_request_add(struct dbr_request *request,
					      const char *name,
					      const char *value);

/* A target as the request line has it: still encoded, with its query. */
DABIR_CHECK enum dabir_status
dbr_request_target(struct dbr_request *request, const char *target, size_t len);

/* A parameter's value, or NULL when absent or empty. */
const char *dbr_request_get(const struct dbr_request *request,
			    const char *name);

/* A number of at most nine digits, Persian or Latin; else `otherwise`. */
uint32_t dbr_request_number(const struct dbr_request *request, const char *name,
			    uint32_t otherwise);

/*
 The number a path holds behind `prefix`.

 rest  out: what follows the number
 Returns 0 when the path is not such a one.
 */
uint64_t dbr_request_id(const struct dbr_request *request, const char *prefix,
			const char **rest);

/* Whether a Host header names this very machine at this port. */
bool dbr_request_host(const char *host, const char *bind, uint16_t port);

#endif
