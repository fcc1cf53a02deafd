/*
 label.h - the encoding that a document says it has.
 */
#ifndef DBR_CHARSET_LABEL_H
#define DBR_CHARSET_LABEL_H

#include <stdbool.h>

#include <dabir/status.h>

#define DBR_LABEL_ROOM 40

/*
 Look for charset= or encoding= in the first 4 KiB of markup, or in a
 Content-Type.

 label  out: lower case, NUL-terminated
 Returns true when one was found.
 */
bool dbr_charset_label(const char *bytes, size_t len,
		       char label[DBR_LABEL_ROOM]);

#endif
