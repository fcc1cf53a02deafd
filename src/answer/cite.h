/*
 cite.h - how a report or a statement in it is cited, in one line.
 */
#ifndef DBR_ANSWER_CITE_H
#define DBR_ANSWER_CITE_H

#include <dabir/search.h>

#include "base/buf.h"

#define DBR_SOLAR_LEN 16

/* The Solar Hijri day of an ISO 8601 time, "1399/08/25", in `room`; NULL when
   there is none. */
const char *dbr_answer_solar(const char *iso, char room[DBR_SOLAR_LEN]);

/* Speaker, headline, source, day in both calendars, address; what is not known
   is left out. */
void dbr_cite_saying(struct dbr_buf *out, const struct dabir_saying *saying);

#endif
