/*
 http.c - the edge to libmicrohttpd: threads, headers, what is let in.
 */
#include <dabir/serve.h>

#include <arpa/inet.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>

#include <microhttpd.h>

#include "base/memory.h"
#include "serve/views.h"

#define THREADS 4
#define CONNECTIONS 64
#define IDLE_SECONDS 20
#define HEADERS_MAX (32 * 1024) /* bytes of memory a connection */

static const char usual_policy[] =
	"default-src 'none'; style-src 'self'; script-src 'self'; "
	"font-src 'self'; img-src 'self' data:; frame-src 'self'; "
	"form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

struct dabir_server {
	struct MHD_Daemon *daemon;
	pthread_mutex_t lock;
	struct dabir_archive *idle[THREADS]; /* one a thread */
	unsigned idle_count;
	char bind[64];
	uint16_t port;
};

/* One request, from its first line to its answer. */
struct exchange {
	struct dbr_request request;
	enum dabir_status status;
};

static void *on_line(void *context, const char *target,
		     struct MHD_Connection *connection)
{
	struct exchange *exchange = dbr_alloc_zero(1, sizeof(*exchange));

	(void)context;
	(void)connection;
	if (exchange)
		exchange->status = dbr_request_target(&exchange->request,
						      target, strlen(target));
	return exchange;
}

static void on_done(void *context, struct MHD_Connection *connection,
		    void **exchange, enum MHD_RequestTerminationCode code)
{
	(void)context;
	(void)connection;
	(void)code;
	dbr_free(*exchange);
	*exchange = NULL;
}

static void read_cookies(struct MHD_Connection *connection,
			 struct dbr_request *request)
{
	const char *theme = MHD_lookup_connection_value(
		connection, MHD_COOKIE_KIND, "theme");
	const char *language = MHD_lookup_connection_value(
		connection, MHD_COOKIE_KIND, "lang");

	request->theme = "auto";
	if (theme && !strcmp(theme, "dark"))
		request->theme = "dark";
	if (theme && !strcmp(theme, "light"))
		request->theme = "light";
	request->english = language && !strcmp(language, "en");
}

static struct dabir_archive *take_archive(struct dabir_server *server)
{
	struct dabir_archive *archive = NULL;

	pthread_mutex_lock(&server->lock);
	if (server->idle_count)
		archive = server->idle[--server->idle_count];
	pthread_mutex_unlock(&server->lock);
	return archive;
}

static void return_archive(struct dabir_server *server,
			   struct dabir_archive *archive)
{
	pthread_mutex_lock(&server->lock);
	server->idle[server->idle_count++] = archive;
	pthread_mutex_unlock(&server->lock);
}

static void answer(struct dabir_server *server, struct dbr_page *page)
{
	if (dbr_asset(page))
		return;
	page->archive = take_archive(server);
	if (!page->archive) {
		dbr_web_status(page, DABIR_BUSY);
		return;
	}
	dbr_route(page);
	return_archive(server, page->archive);
}

static void add_headers(struct MHD_Response *response,
			const struct dbr_page *page)
{
	char saved[64];
	const struct {
		const char *name, *value;
	} headers[] = {
		{ "Content-Type", page->type },
		{ "Content-Security-Policy",
		  page->policy ? page->policy : usual_policy },
		{ "X-Content-Type-Options", "nosniff" },
		{ "Referrer-Policy", "no-referrer" },
		{ "X-Frame-Options", page->policy ? "SAMEORIGIN" : "DENY" },
		{ "Cross-Origin-Resource-Policy", "same-origin" },
		{ "Cross-Origin-Opener-Policy", "same-origin" },
		{ "Cache-Control",
		  page->lasting ? "max-age=3600" : "no-store" },
		{ "Content-Disposition", page->file ? saved : NULL },
		{ "Location", page->location },
		{ "Set-Cookie", page->cookie[0] ? page->cookie : NULL },
	};

	if (page->file)
		snprintf(saved, sizeof(saved), "attachment; filename=\"%s\"",
			 page->file);
	for (size_t i = 0; i < sizeof(headers) / sizeof(*headers); i++)
		if (headers[i].value)
			(void)MHD_add_response_header(response, headers[i].name,
						      headers[i].value);
}

/* Hands the page's bytes to libmicrohttpd. */
static enum MHD_Result send_page(struct MHD_Connection *connection,
				 struct dbr_page *page)
{
	struct MHD_Response *response;
	enum MHD_Result result;

	if (dbr_buf_status(&page->buf) != DABIR_OK) {
		dbr_buf_release(&page->buf);
		return MHD_NO;
	}
	response = MHD_create_response_from_buffer_with_free_callback(
		page->buf.len, page->buf.data, dbr_free);
	if (!response) {
		dbr_buf_release(&page->buf);
		return MHD_NO;
	}
	add_headers(response, page);
	if (page->code == 405)
		(void)MHD_add_response_header(response, "Allow", "GET, HEAD");
	result = MHD_queue_response(connection, page->code, response);
	MHD_destroy_response(response);
	return result;
}

static enum MHD_Result on_request(void *context,
				  struct MHD_Connection *connection,
				  const char *url, const char *method,
				  const char *version, const char *upload,
				  size_t *upload_len, void **state)
{
	struct dabir_server *server = context;
	struct exchange *exchange = *state;
	struct dbr_page page = { .code = 200, .type = "text/plain" };

	(void)url;
	(void)version;
	(void)upload;
	(void)upload_len;
	if (!exchange)
		return MHD_NO;
	page.request = &exchange->request;
	dbr_buf_init(&page.buf);
	read_cookies(connection, &exchange->request);
	if (!dbr_request_host(MHD_lookup_connection_value(
				      connection, MHD_HEADER_KIND, "Host"),
			      server->bind, server->port))
		dbr_web_fail(&page, 421, "wrong_host");
	else if (strcmp(method, "GET") != 0 && strcmp(method, "HEAD") != 0)
		dbr_web_fail(&page, 405, "wrong_method");
	else if (exchange->status != DABIR_OK)
		dbr_web_status(&page, DABIR_BAD_INPUT);
	else
		answer(server, &page);
	return send_page(connection, &page);
}

static bool read_address(const char *text, uint16_t port,
			 struct sockaddr_storage *address)
{
	struct sockaddr_in *four = (struct sockaddr_in *)address;
	struct sockaddr_in6 *six = (struct sockaddr_in6 *)address;

	memset(address, 0, sizeof(*address));
	if (inet_pton(AF_INET, text, &four->sin_addr) == 1) {
		four->sin_family = AF_INET;
		four->sin_port = htons(port);
		return true;
	}
	if (inet_pton(AF_INET6, text, &six->sin6_addr) != 1)
		return false;
	six->sin6_family = AF_INET6;
	six->sin6_port = htons(port);
	return true;
}

static enum dabir_status listen_on(struct dabir_server *server, uint16_t port,
				   struct dabir_problem *problem)
{
	struct sockaddr_storage address;
	const union MHD_DaemonInfo *info;
	unsigned flags = MHD_USE_INTERNAL_POLLING_THREAD;

	if (!read_address(server->bind, port, &address)) {
		snprintf(problem->what, sizeof(problem->what),
			 "%s is no address to bind to", server->bind);
		return DABIR_BAD_ARGUMENT;
	}
	if (address.ss_family == AF_INET6)
		flags |= MHD_USE_IPv6;
	server->daemon = MHD_start_daemon(
		flags, port, NULL, NULL, on_request, server,
		MHD_OPTION_SOCK_ADDR, (struct sockaddr *)&address,
		MHD_OPTION_THREAD_POOL_SIZE, (unsigned)THREADS,
		MHD_OPTION_CONNECTION_LIMIT, (unsigned)CONNECTIONS,
		MHD_OPTION_CONNECTION_TIMEOUT, (unsigned)IDLE_SECONDS,
		MHD_OPTION_CONNECTION_MEMORY_LIMIT, (size_t)HEADERS_MAX,
		MHD_OPTION_URI_LOG_CALLBACK, on_line, NULL,
		MHD_OPTION_NOTIFY_COMPLETED, on_done, NULL, MHD_OPTION_END);
	if (!server->daemon) {
		snprintf(problem->what, sizeof(problem->what),
			 "cannot listen on %s port %u", server->bind, port);
		return DABIR_IO;
	}
	info = MHD_get_daemon_info(server->daemon, MHD_DAEMON_INFO_BIND_PORT);
	server->port = info && info->port ? info->port : port;
	return DABIR_OK;
}

static enum dabir_status open_archives(struct dabir_server *server,
				       const char *path,
				       struct dabir_problem *problem)
{
	while (server->idle_count < THREADS) {
		enum dabir_status status = dabir_archive_open(
			path, DABIR_ARCHIVE_READ,
			&server->idle[server->idle_count], problem);

		if (status != DABIR_OK)
			return status;
		server->idle_count++;
	}
	return DABIR_OK;
}

enum dabir_status dabir_server_start(const char *archive,
				     const struct dabir_serve_options *options,
				     struct dabir_server **server,
				     struct dabir_problem *problem)
{
	struct dabir_problem unasked = { DABIR_OK, 0, "" };
	struct dabir_server *made = dbr_alloc_zero(1, sizeof(*made));
	enum dabir_status status;

	if (!made)
		return DABIR_NO_MEMORY;
	if (!problem)
		problem = &unasked;
	if (pthread_mutex_init(&made->lock, NULL) != 0) {
		dbr_free(made);
		return DABIR_NO_MEMORY;
	}
	snprintf(made->bind, sizeof(made->bind), "%s",
		 options && options->bind ? options->bind : "127.0.0.1");
	status = open_archives(made, archive, problem);
	if (status == DABIR_OK)
		status = listen_on(made, options ? options->port : 0, problem);
	if (status != DABIR_OK) {
		problem->status = status;
		dabir_server_stop(made);
		return status;
	}
	*server = made;
	return DABIR_OK;
}

uint16_t dabir_server_port(const struct dabir_server *server)
{
	return server->port;
}

void dabir_server_stop(struct dabir_server *server)
{
	if (!server)
		return;
	if (server->daemon)
		MHD_stop_daemon(server->daemon);
	while (server->idle_count)
		dabir_archive_close(server->idle[--server->idle_count]);
	pthread_mutex_destroy(&server->lock);
	dbr_free(server);
}
