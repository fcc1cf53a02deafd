/*
 digest.h - the name of bytes by their content: BLAKE2b of 160 bits, what
 `b2sum -l 160` prints.

 Source: RFC 7693.
 */
#ifndef DBR_ARCHIVE_DIGEST_H
#define DBR_ARCHIVE_DIGEST_H

#include <stddef.h>
#include <stdint.h>

#define DBR_DIGEST 20 /* bytes */

void dbr_digest(const void *data, size_t len, unsigned char out[DBR_DIGEST]);

/* Lowercase hexadecimal, NUL-terminated. */
void dbr_digest_text(const unsigned char digest[DBR_DIGEST],
		     char out[2 * DBR_DIGEST + 1]);

#endif
