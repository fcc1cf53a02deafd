#include "answer/cite.h"

#include <stdio.h>

#include <dabir/calendar.h>

#define COMMA "\xD8\x8C " /* ARABIC COMMA */
#define OPEN "\xC2\xAB"	  /* LEFT-POINTING GUILLEMET */
#define CLOSE "\xC2\xBB"

const char *dbr_answer_solar(const char *iso, char room[DBR_SOLAR_LEN])
{
	struct dabir_ymd ymd;

	if (dabir_calendar_of_time(DABIR_SOLAR_HIJRI, iso, &ymd) != DABIR_OK)
		return NULL;
	snprintf(room, DBR_SOLAR_LEN, "%04d/%02d/%02d", ymd.year % 10000,
		 ymd.month % 100, ymd.day % 100);
	return room;
}

static void add_part(struct dbr_buf *out, const char *before, const char *text,
		     const char *after)
{
	if (text)
		dbr_buf_addf(out, "%s%s%s%s", out->len ? COMMA : "", before,
			     text, after);
}

void dbr_cite_saying(struct dbr_buf *out, const struct dabir_saying *saying)
{
	char solar[DBR_SOLAR_LEN];

	add_part(out, "", saying->speaker, "");
	add_part(out, OPEN, saying->headline, CLOSE);
	add_part(out, "", saying->source, "");
	add_part(out, "", dbr_answer_solar(saying->published, solar), "");
	if (dbr_answer_solar(saying->published, solar))
		dbr_buf_addf(out, " (%.10s)", saying->published);
	add_part(out, "", saying->url, "");
}
