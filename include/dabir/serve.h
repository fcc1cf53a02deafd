/*
 serve.h - an archive as pages and JSON over HTTP, for reading only.

 Answers GET and HEAD. Nothing in the pages comes from elsewhere, scripts of
 archived pages never run, and a request that names another host than the
 one served is refused, so that no web page can read the archive by DNS
 rebinding.
 */
#ifndef DABIR_SERVE_H
#define DABIR_SERVE_H

#include <stdbool.h>

#include <dabir/status.h>

struct dabir_server;

struct dabir_serve_options {
	const char *bind; /* an IPv4 or IPv6 address; NULL: 127.0.0.1 */
	uint16_t port;	  /* 0: any free one */
};

/*
 Open the archive and begin to answer, on threads of its own.

 archive  path; opened for reading, once a thread
 options  NULL: 127.0.0.1 and any free port
 server   out: end with dabir_server_stop()
 problem  out, optional

 Returns DABIR_OK, DABIR_BAD_ARGUMENT for an address that is none, DABIR_IO
 when the port cannot be had, DABIR_NO_MEMORY, or as dabir_archive_open().
 */
DABIR_API DABIR_CHECK enum dabir_status
dabir_server_start(const char *archive,
		   const struct dabir_serve_options *options,
		   struct dabir_server **server, struct dabir_problem *problem);

/* The port it answers on. */
DABIR_API uint16_t dabir_server_port(const struct dabir_server *server);

/* Finish what is being answered, then end. `server` may be NULL. */
DABIR_API void dabir_server_stop(struct dabir_server *server);

#endif
