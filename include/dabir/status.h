/*
 status.h - how every call ends.

 Zero is fine, negative failed, positive is an ordinary ending that is not
 a failure. Nothing in the library prints, exits or sets errno.
 */
#ifndef DABIR_STATUS_H
#define DABIR_STATUS_H

#include <stddef.h>
#include <stdint.h>

#if defined(__GNUC__)
#define DABIR_API __attribute__((visibility("default")))
#define DABIR_CHECK __attribute__((warn_unused_result))
#else
#define DABIR_API
#define DABIR_CHECK
#endif

enum dabir_status {
	DABIR_OK = 0,
	DABIR_END = 1,	       /* nothing further to give */
	DABIR_SAME = 2,	       /* the archive already holds this report */
	DABIR_NEW_VERSION = 3, /* a changed page of a known address */
	DABIR_NO_MEMORY = -1,
	DABIR_BAD_ARGUMENT = -2,
	DABIR_BAD_UTF8 = -3,
	DABIR_BAD_INPUT = -4, /* refused: not what it claims to be */
	DABIR_TOO_LARGE = -5, /* a cap on size, depth or expansion was met */
	DABIR_IO = -6,	      /* a device or file failed */
	DABIR_NOT_FOUND = -7,
	DABIR_NOT_REPORT = -8, /* a home page, a list, an empty page */
	DABIR_NOT_ARCHIVE = -9,
	DABIR_NEWER_ARCHIVE = -10,
	DABIR_BUSY = -11, /* another process holds the archive */
	DABIR_FULL = -12, /* no space left */
	DABIR_CORRUPT = -13,
	DABIR_BAD_QUERY = -14,
	DABIR_UNSUPPORTED = -15
};

/* A stretch of bytes: half open, [at, at + len). */
struct dabir_span {
	uint32_t at;
	uint32_t len;
};

/* What went wrong, where position or cause matter. */
struct dabir_problem {
	enum dabir_status status;
	size_t at;	/* byte offset into the input, 0 when unknown */
	char what[240]; /* one English sentence without a full stop */
};

/*
 The English name of a status, for messages.

 Returns a static string, never NULL. Safe from any thread.
 */
DABIR_API const char *dabir_status_text(enum dabir_status status);

#endif
