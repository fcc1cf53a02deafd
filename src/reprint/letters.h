/*
 letters.h - text down to the letters that a reprint keeps.
 */
#ifndef DBR_REPRINT_LETTERS_H
#define DBR_REPRINT_LETTERS_H

#include <dabir/status.h>

/*
 Fold `len` bytes of UTF-8 at `text` to one byte a letter or digit.

 out   room for `len` bytes at least
 Returns the letters written. Bad bytes are passed over.
 */
size_t dbr_letters_fold(const char *text, size_t len, unsigned char *out);

#endif
