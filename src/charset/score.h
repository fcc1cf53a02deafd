/*
 score.h - how Persian a decoded text looks.
 */
#ifndef DBR_CHARSET_SCORE_H
#define DBR_CHARSET_SCORE_H

#include <dabir/status.h>

/*
 A sum over the first 64 KiB of UTF-8: frequent Persian letters count for,
 controls and letters that no Persian page prints count against.
 */
long dbr_charset_score(const char *text, size_t len);

#endif
