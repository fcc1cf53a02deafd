/*
 words.h - what a text is found by: its terms in a row, a space between two.
 Reports and queries take the same walk.
 */
#ifndef DBR_ARCHIVE_WORDS_H
#define DBR_ARCHIVE_WORDS_H

#include "base/buf.h"
#include "model/report.h"

/* The parts of a report that are weighed apart; also columns of the index. */
enum dbr_part { DBR_PART_BODY, DBR_PART_HEADLINE, DBR_PART_LEAD, DBR_PARTS };

/* Append the terms of a text, see token/terms.h. Returns how many. */
uint32_t dbr_words_add(struct dbr_buf *out, const char *text, size_t len);

/* The part a line's words belong to; DBR_PARTS: they are not searched. */
enum dbr_part dbr_words_part(enum dabir_role role);

#endif
