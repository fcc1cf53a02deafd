/*
 source.h - the bytes of a file, gzip undone.

 libarchive undoes gzip too, but loses what stands before a cut; crawls and
 dumps end in the middle of a member all the time. Members one after another
 are one stream, as in a WARC packed record by record.
 */
#ifndef DBR_INTAKE_SOURCE_H
#define DBR_INTAKE_SOURCE_H

#include <stdbool.h>

#include <dabir/status.h>

struct dbr_source;

/*
 Open a file, or "-" for standard input.

 problem  out: what the system says when it cannot be opened
 Returns DABIR_OK, DABIR_NOT_FOUND, DABIR_IO, DABIR_NO_MEMORY.
 */
DABIR_CHECK enum dabir_status dbr_source_new(const char *path,
					     struct dbr_source **source,
					     struct dabir_problem *problem);
void dbr_source_free(struct dbr_source *source);

/* The next bytes, valid until the next call; 0 at the end, -1 on failure. */
long dbr_source_read(struct dbr_source *source, const void **bytes);

bool dbr_source_packed(const struct dbr_source *source);

/* True when the gzip data ended too soon or was damaged. */
bool dbr_source_cut_off(const struct dbr_source *source);

/* Bytes of the file read so far. */
uint64_t dbr_source_in(const struct dbr_source *source);

#endif
