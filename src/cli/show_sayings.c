#include <inttypes.h>
#include <string.h>

#include "cli/ask.h"
#include "cli/show_hits.h"
#include "json/write.h"

#define DAY 10 /* letters of an ISO day */

static const char *const forms[] = { "indirect", "direct", "mixed" };
static const char *const ways[] = { "full",    "surname", "office",
				    "pronoun", "dropped", "organisation" };

static void add_line(const struct dabir_saying *saying, bool bold,
		     struct dbr_buf *out)
{
	size_t day = saying->published ? strlen(saying->published) : 0;

	dbr_buf_addf(out, "%s%s%s: %s\n", bold ? "\033[1m" : "",
		     saying->speaker ? saying->speaker : "-",
		     bold ? "\033[0m" : "", saying->content);
	dbr_buf_add_text(out, "   ");
	if (day)
		dbr_buf_addf(out, "%.*s  ", (int)(day < DAY ? day : DAY),
			     saying->published);
	if (saying->source)
		dbr_buf_addf(out, "%s  ", saying->source);
	dbr_buf_addf(out, "%s  #%" PRIu64 "\n",
		     saying->headline ? saying->headline : "-", saying->id);
}

static void add_json(const struct dabir_saying *saying, struct dbr_buf *out)
{
	struct dbr_json json;

	dbr_json_init(&json, out);
	dbr_json_open(&json, NULL, '{');
	dbr_json_number(&json, "report", (int64_t)saying->id);
	dbr_json_number(&json, "statement", saying->statement);
	dbr_json_text(&json, "speaker", saying->speaker);
	dbr_json_text(&json, "content", saying->content);
	dbr_json_number(&json, "start", saying->span.at);
	dbr_json_number(&json, "end",
			(int64_t)saying->span.at + saying->span.len);
	dbr_json_text(&json, "form", forms[saying->form]);
	dbr_json_text(&json, "by", ways[saying->by]);
	dbr_json_text(&json, "headline", saying->headline);
	dbr_json_text(&json, "source", saying->source);
	dbr_json_text(&json, "published", saying->published);
	dbr_json_text(&json, "url", saying->url);
	dbr_json_close(&json, '}');
	dbr_buf_add_byte(out, '\n');
}

static void add_row(const struct dabir_saying *saying, struct dbr_buf *out)
{
	dbr_csv_number(out, saying->id);
	dbr_csv_text(out, saying->published);
	dbr_csv_text(out, saying->source);
	dbr_csv_text(out, saying->speaker);
	dbr_csv_text(out, forms[saying->form]);
	dbr_csv_text(out, ways[saying->by]);
	dbr_csv_text(out, saying->content);
	dbr_csv_text(out, saying->headline);
	dbr_csv_text(out, saying->url);
	dbr_csv_end(out);
}

void dbr_show_sayings(const struct dabir_sayings *sayings,
		      enum dbr_plain_format format, bool bold,
		      struct dbr_buf *out)
{
	if (format == DBR_PLAIN_CSV)
		dbr_buf_add_text(out, "report,published,source,speaker,form,by,"
				      "content,headline,url\r\n");
	for (size_t i = 0; i < sayings->count; i++)
		switch (format) {
		case DBR_PLAIN_TABLE:
			add_line(&sayings->items[i], bold, out);
			break;
		case DBR_PLAIN_JSON: add_json(&sayings->items[i], out); break;
		case DBR_PLAIN_CSV: add_row(&sayings->items[i], out); break;
		}
}
