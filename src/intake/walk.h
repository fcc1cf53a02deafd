/*
 walk.h - paths and folders, as one line of files in name order.

 Folders are read when their turn comes; a link to a folder is not followed.
 Hidden names are passed over.
 */
#ifndef DBR_INTAKE_WALK_H
#define DBR_INTAKE_WALK_H

#include <stdbool.h>

#include <dabir/status.h>

struct dbr_walk {
	char **paths; /* a stack: the next one is on top */
	size_t count, capacity;
	bool inside;	/* past the path it began with */
	uint64_t total; /* bytes of the files seen so far */
};

/* Begin at `path`, which need not exist. DABIR_OK or DABIR_NO_MEMORY. */
DABIR_CHECK enum dabir_status dbr_walk_init(struct dbr_walk *walk,
					    const char *path);
void dbr_walk_release(struct dbr_walk *walk);

/*
 The next file.

 path  out: the caller's, free with dbr_free(); also set on a refusal

 Returns DABIR_OK, DABIR_END, DABIR_NO_MEMORY, DABIR_NOT_FOUND or DABIR_IO
 (a folder that may not be read; the walk goes on).
 */
DABIR_CHECK enum dabir_status dbr_walk_next(struct dbr_walk *walk, char **path);

#endif
