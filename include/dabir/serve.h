/*
 serve.h - the reader: an archive in a browser, and its JSON API.

 Pages are made on this side and work without scripts; nothing is loaded
 from anywhere else. Only GET and HEAD are answered. Listens on one address,
 the loopback unless told otherwise.
 */
#ifndef DABIR_SERVE_H
#define DABIR_SERVE_H

#include <dabir/archive.h>

struct dabir_server;

struct dabir_serve_options {
	const char *bind; /* an IP address; NULL: 127.0.0.1 */
	uint16_t port;	  /* 0: 8090 */
	unsigned threads; /* 0: 4 */
};

/*
 Start answering; returns at once.

 archive  path of an archive, opened for reading once a thread
 options  may be NULL
 problem  out, optional

 Returns DABIR_OK, DABIR_BAD_ARGUMENT for an address that is none,
 DABIR_BUSY when the port is taken, or as dabir_archive_open().
 */
DABIR_API DABIR_CHECK enum dabir_status
dabir_server_start(const char *archive,
		   const struct dabir_serve_options *options,
		   struct dabir_server **server, struct dabir_problem *problem);

/* Finish what is being answered, then stop. `server` may be NULL. */
DABIR_API void dabir_server_stop(struct dabir_server *server);

#endif
