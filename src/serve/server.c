/* libmicrohttpd's side: connections, headers, handles. */
#include <dabir/serve.h>

#include <arpa/inet.h>
#include <microhttpd.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/memory.h"
#include "serve/request.h"

#define MOST_THREADS 16

static const char policy[] =
	"default-src 'none'; style-src 'self'; script-src 'self'; "
	"font-src 'self'; img-src 'self' data:; frame-src 'self'; "
	"connect-src 'self'; form-action 'self'; base-uri 'none'; "
	"frame-ancestors 'none'";

/* An archive handle and a report, lent to one request at a time. */
struct seat {
	struct dabir_archive *archive;
	struct dabir_report *report;
	bool taken;
};

struct dabir_server {
	struct MHD_Daemon *daemon;
	struct seat seats[MOST_THREADS];
	unsigned seat_count;
	pthread_mutex_t lock;
	pthread_cond_t freed;
	bool loopback;
};

const char *dbr_request_value(const struct dbr_request *request,
			      const char *name)
{
	const char *value = MHD_lookup_connection_value(
		request->connection, MHD_GET_ARGUMENT_KIND, name);

	return value && *value ? value : NULL;
}

uint32_t dbr_request_number(const struct dbr_request *request, const char *name,
			    uint32_t most)
{
	const char *value = dbr_request_value(request, name);
	unsigned long number = value && *value >= '0' && *value <= '9'
				       ? strtoul(value, NULL, 10)
				       : 0;

	return number < most ? (uint32_t)number : most;
}

static struct seat *take_seat(struct dabir_server *server)
{
	struct seat *seat = NULL;

	pthread_mutex_lock(&server->lock);
	while (!seat) {
		for (unsigned i = 0; i < server->seat_count && !seat; i++)
			if (!server->seats[i].taken)
				seat = &server->seats[i];
		if (!seat)
			pthread_cond_wait(&server->freed, &server->lock);
	}
	seat->taken = true;
	pthread_mutex_unlock(&server->lock);
	return seat;
}

static void free_seat(struct dabir_server *server, struct seat *seat)
{
	dabir_report_clear(seat->report);
	pthread_mutex_lock(&server->lock);
	seat->taken = false;
	pthread_cond_signal(&server->freed);
	pthread_mutex_unlock(&server->lock);
}

static const char *header_of(struct MHD_Connection *connection,
			     const char *name)
{
	return MHD_lookup_connection_value(connection, MHD_HEADER_KIND, name);
}

/*
 A page elsewhere could point its own name at 127.0.0.1 and read us; on the
 loopback only loopback names are answered.
 */
static bool host_allowed(const struct dabir_server *server,
			 struct MHD_Connection *connection)
{
	static const char *const names[] = { "127.0.0.1", "localhost",
					     "[::1]" };
	const char *host = header_of(connection, "Host");

	if (!server->loopback || !host)
		return true;
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		size_t len = strlen(names[i]);

		if (!strncasecmp(host, names[i], len) &&
		    (!host[len] || host[len] == ':'))
			return true;
	}
	return false;
}

static void choose_language(struct dbr_request *request)
{
	const char *asked = dbr_request_value(request, "lang");
	const char *kept = MHD_lookup_connection_value(request->connection,
						       MHD_COOKIE_KIND, "lang");
	const char *language = asked ? asked : kept;

	request->html.english = language && !strcmp(language, "en");
}

static void add_headers(const struct dbr_request *request,
			struct MHD_Response *response)
{
	char text[256];

	MHD_add_response_header(response, "Content-Type", request->type);
	MHD_add_response_header(response, "Content-Security-Policy",
				request->sandbox ? request->sandbox : policy);
	MHD_add_response_header(response, "X-Content-Type-Options", "nosniff");
	MHD_add_response_header(response, "Referrer-Policy", "no-referrer");
	MHD_add_response_header(response, "Cross-Origin-Resource-Policy",
				"same-origin");
	MHD_add_response_header(response, "Cache-Control",
				request->asset ? "max-age=3600" : "no-cache");
	if (request->file) {
		snprintf(text, sizeof(text), "attachment; filename=\"%s\"",
			 request->file);
		MHD_add_response_header(response, "Content-Disposition", text);
	}
	if (dbr_request_value(request, "lang")) {
		snprintf(text, sizeof(text), "lang=%s; Path=/; SameSite=Strict",
			 request->html.english ? "en" : "fa");
		MHD_add_response_header(response, "Set-Cookie", text);
	}
}

static enum MHD_Result send_answer(struct dbr_request *request)
{
	struct MHD_Response *response;
	enum MHD_Result result = MHD_NO;

	if (request->asset)
		response = MHD_create_response_from_buffer(
			request->asset_size, (void *)(uintptr_t)request->asset,
			MHD_RESPMEM_PERSISTENT);
	else
		response = MHD_create_response_from_buffer(
			request->body.len, request->body.data,
			MHD_RESPMEM_MUST_COPY);
	if (!response)
		return MHD_NO;
	add_headers(request, response);
	result = MHD_queue_response(request->connection, request->code,
				    response);
	MHD_destroy_response(response);
	return result;
}

static enum MHD_Result send_short(struct MHD_Connection *connection,
				  unsigned code, const char *text)
{
	struct MHD_Response *response = MHD_create_response_from_buffer(
		strlen(text), (void *)(uintptr_t)text, MHD_RESPMEM_PERSISTENT);
	enum MHD_Result result = MHD_NO;

	if (!response)
		return MHD_NO;
	MHD_add_response_header(response, "Content-Type", "text/plain");
	if (code == MHD_HTTP_METHOD_NOT_ALLOWED)
		MHD_add_response_header(response, "Allow", "GET, HEAD");
	result = MHD_queue_response(connection, code, response);
	MHD_destroy_response(response);
	return result;
}

static enum MHD_Result answer_page(struct dabir_server *server,
				   struct MHD_Connection *connection,
				   const char *path)
{
	struct seat *seat = take_seat(server);
	struct dbr_request request = { .connection = connection,
				       .path = path,
				       .archive = seat->archive,
				       .report = seat->report,
				       .code = MHD_HTTP_OK,
				       .type = "text/html; charset=utf-8" };
	enum MHD_Result result;

	request.html.buf = &request.body;
	choose_language(&request);
	dbr_route(&request);
	if (dbr_buf_status(&request.body) == DABIR_OK)
		result = send_answer(&request);
	else
		result = send_short(connection, MHD_HTTP_INTERNAL_SERVER_ERROR,
				    "out of memory\n");
	dbr_buf_release(&request.body);
	free_seat(server, seat);
	return result;
}

static enum MHD_Result answer(void *context, struct MHD_Connection *connection,
			      const char *url, const char *method,
			      const char *version, const char *upload,
			      size_t *upload_size, void **kept)
{
	(void)version;
	(void)upload;
	(void)kept;
	if (strcmp(method, "GET") != 0 && strcmp(method, "HEAD") != 0) {
		*upload_size = 0;
		return send_short(connection, MHD_HTTP_METHOD_NOT_ALLOWED,
				  "only GET and HEAD\n");
	}
	if (!host_allowed(context, connection))
		return send_short(connection, MHD_HTTP_FORBIDDEN,
				  "this name is not answered here\n");
	return answer_page(context, connection, url);
}

static enum dabir_status open_seats(struct dabir_server *server,
				    const char *path, unsigned count,
				    struct dabir_problem *problem)
{
	for (unsigned i = 0; i < count; i++) {
		struct seat *seat = &server->seats[i];
		enum dabir_status status;

		status = dabir_archive_open(path, DABIR_ARCHIVE_READ,
					    &seat->archive, problem);
		if (status == DABIR_OK)
			status = dabir_report_new(&seat->report);
		server->seat_count = i + 1;
		if (status != DABIR_OK)
			return status;
	}
	return DABIR_OK;
}

static enum dabir_status start_daemon(struct dabir_server *server,
				      const struct dabir_serve_options *options,
				      struct dabir_problem *problem)
{
	struct sockaddr_in address = { .sin_family = AF_INET };
	const char *bind =
		options && options->bind ? options->bind : "127.0.0.1";
	uint16_t port = options && options->port ? options->port : 8090;

	if (inet_pton(AF_INET, bind, &address.sin_addr) != 1)
		return DABIR_BAD_ARGUMENT;
	address.sin_port = htons(port);
	server->loopback = !strncmp(bind, "127.", 4);
	server->daemon = MHD_start_daemon(
		MHD_USE_INTERNAL_POLLING_THREAD | MHD_USE_AUTO, port, NULL,
		NULL, answer, server, MHD_OPTION_SOCK_ADDR,
		(struct sockaddr *)&address, MHD_OPTION_THREAD_POOL_SIZE,
		server->seat_count, MHD_OPTION_CONNECTION_LIMIT, 256u,
		MHD_OPTION_CONNECTION_TIMEOUT, 20u,
		MHD_OPTION_CONNECTION_MEMORY_LIMIT, (size_t)64 << 10,
		MHD_OPTION_END);
	if (server->daemon)
		return DABIR_OK;
	if (problem)
		snprintf(problem->what, sizeof(problem->what),
			 "port %u of %s is in use or not ours", port, bind);
	return DABIR_BUSY;
}

enum dabir_status dabir_server_start(const char *archive,
				     const struct dabir_serve_options *options,
				     struct dabir_server **server,
				     struct dabir_problem *problem)
{
	unsigned threads = options && options->threads ? options->threads : 4;
	struct dabir_server *fresh = dbr_alloc_zero(1, sizeof(*fresh));
	enum dabir_status status;

	if (!fresh)
		return DABIR_NO_MEMORY;
	pthread_mutex_init(&fresh->lock, NULL);
	pthread_cond_init(&fresh->freed, NULL);
	status = open_seats(fresh, archive,
			    threads < MOST_THREADS ? threads : MOST_THREADS,
			    problem);
	if (status == DABIR_OK)
		status = start_daemon(fresh, options, problem);
	if (status != DABIR_OK) {
		dabir_server_stop(fresh);
		return status;
	}
	*server = fresh;
	return DABIR_OK;
}

void dabir_server_stop(struct dabir_server *server)
{
	if (!server)
		return;
	if (server->daemon)
		MHD_stop_daemon(server->daemon);
	for (unsigned i = 0; i < server->seat_count; i++) {
		dabir_archive_close(server->seats[i].archive);
		dabir_report_free(server->seats[i].report);
	}
	pthread_cond_destroy(&server->freed);
	pthread_mutex_destroy(&server->lock);
	dbr_free(server);
}
