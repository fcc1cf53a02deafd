/*
 reader.h - a window over the bytes of one input, opened by libarchive.

 A plain file is one entry; gzip, zstd, xz and bzip2 are undone; tar and zip
 give an entry a member. What comes out is capped, so that a bomb ends as a
 refusal. The window holds [data, data + len) and grows on demand up to a
 cap a record.
 */
#ifndef DBR_INTAKE_READER_H
#define DBR_INTAKE_READER_H

#include <stdbool.h>

#include <dabir/status.h>

struct archive;
struct dbr_source;

struct dbr_reader {
	struct archive *archive;
	struct dbr_source *source;
	char *buffer;
	size_t capacity;
	size_t start; /* of the window in `buffer` */
	char *data;   /* the window */
	size_t len;
	bool ended;	     /* no more bytes in this entry */
	bool told;	     /* that the source is cut off */
	bool finished;	     /* no more entries */
	bool packed;	     /* the entry came out of something */
	uint64_t out;	     /* bytes that came out, all entries */
	uint64_t in;	     /* bytes of the file read so far */
	uint64_t max_output; /* 0: by ratio only */
	size_t max_record;
	char entry[512]; /* name of the member, "" for a plain file */
	struct dabir_problem problem;
};

/*
 Open a file, or "-" for standard input.

 Returns DABIR_OK, DABIR_NOT_FOUND, DABIR_IO, DABIR_NO_MEMORY; `problem` of
 the reader says more. Release in any case.
 */
DABIR_CHECK enum dabir_status dbr_reader_open(struct dbr_reader *reader,
					      const char *path);
void dbr_reader_release(struct dbr_reader *reader);

/*
 Go to the next regular member.

 Returns DABIR_OK, DABIR_END, DABIR_BAD_INPUT, DABIR_TOO_LARGE, DABIR_IO.
 */
DABIR_CHECK enum dabir_status dbr_reader_next(struct dbr_reader *reader);

/*
 Read on: more bytes behind the window.

 Returns DABIR_OK, DABIR_END when the entry has no more, DABIR_TOO_LARGE
 when the window is full (max_record) or the output cap was met,
 DABIR_BAD_INPUT for damaged compression, DABIR_NO_MEMORY.
 */
DABIR_CHECK enum dabir_status dbr_reader_more(struct dbr_reader *reader);

/* Have at least `len` bytes in the window if the entry has them. */
DABIR_CHECK enum dabir_status dbr_reader_need(struct dbr_reader *reader,
					      size_t len);

/* Drop `len` bytes at the front of the window. */
void dbr_reader_drop(struct dbr_reader *reader, size_t len);

#endif
