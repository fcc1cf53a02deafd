/*
 decode.h - bytes of any encoding to valid UTF-8.
 */
#ifndef DBR_CHARSET_DECODE_H
#define DBR_CHARSET_DECODE_H

#include "base/arena.h"

struct dbr_decoded {
	const char *text; /* valid UTF-8: in the arena, or `bytes` itself */
	size_t len;
	const char *charset; /* lower case, in the arena or static */
	size_t bad;	     /* bytes that no letter could be made of */
};

/*
 Decode `len` bytes, which must outlive the result.

 label  what the transport or document said of them, may be NULL

 Returns DABIR_OK or DABIR_NO_MEMORY.
 */
DABIR_CHECK enum dabir_status dbr_charset_decode(struct dbr_arena *arena,
						 const char *bytes, size_t len,
						 const char *label,
						 struct dbr_decoded *decoded);

#endif
