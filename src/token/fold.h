/* fold.h - what is written in many ways, in one: numbers, Latin, spellings. */
#ifndef DBR_TOKEN_FOLD_H
#define DBR_TOKEN_FOLD_H

#include <stddef.h>
#include <stdint.h>

/*
 A number or a word of another script as search keeps it: digits of all
 scripts as ASCII, no thousands marks, lower case.

 out  room for 160 bytes; what is longer is cut
 Returns the bytes written.
 */
size_t dbr_fold_run(const char *text, size_t len, char *out);

/* Fold one code point that is no Arabic letter. Returns bytes written. */
size_t dbr_fold_point(uint32_t point, char *out);

/*
 Fold text for a comparison of exact spellings: forms of one letter, case
 and script of digits are settled, marks dropped; half-spaces, madda, hamza
 and endings stay.

 out  room for `room` bytes, not NUL-terminated
 Returns the bytes written; stops where room ends.
 */
size_t dbr_fold_exact(const char *text, size_t len, char *out, size_t room);

#endif
