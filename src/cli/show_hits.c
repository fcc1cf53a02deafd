#include "cli/show_hits.h"

#include <inttypes.h>
#include <string.h>

#include "cli/ask.h"
#include "json/write.h"

#define BOLD "\033[1m"
#define PLAIN "\033[0m"
#define DAY 10 /* letters of an ISO day */
#define ELLIPSIS "\xE2\x80\xA6"

/* Text with its marks in bold, where the terminal has that. */
static void add_marked(struct dbr_buf *out, const char *text,
		       const struct dabir_span *marks, uint32_t count,
		       bool bold)
{
	uint32_t at = 0;

	for (uint32_t i = 0; bold && i < count; i++) {
		dbr_buf_add(out, text + at, marks[i].at - at);
		dbr_buf_add_text(out, BOLD);
		dbr_buf_add(out, text + marks[i].at, marks[i].len);
		dbr_buf_add_text(out, PLAIN);
		at = marks[i].at + marks[i].len;
	}
	dbr_buf_add_text(out, text + at);
}

static void add_day(struct dbr_buf *out, const char *published)
{
	size_t len = published ? strlen(published) : 0;

	dbr_buf_add(out, published ? published : "", len < DAY ? len : DAY);
}

void dbr_show_table(const struct dabir_hits *hits, uint32_t first, bool bold,
		    struct dbr_buf *out)
{
	for (size_t i = 0; i < hits->count; i++) {
		const struct dabir_hit *hit = &hits->items[i];

		dbr_buf_addf(out, "%" PRIu32 ". ", first + (uint32_t)i + 1);
		add_marked(out, hit->headline ? hit->headline : "-",
			   hit->headline_marks, hit->headline_mark_count, bold);
		dbr_buf_add_text(out, "\n   ");
		if (hit->cut_before)
			dbr_buf_add_text(out, ELLIPSIS);
		add_marked(out, hit->snippet, hit->marks, hit->mark_count,
			   bold);
		if (hit->cut_after)
			dbr_buf_add_text(out, ELLIPSIS);
		dbr_buf_add_text(out, "\n   ");
		add_day(out, hit->published);
		if (hit->source)
			dbr_buf_addf(out, "  %s", hit->source);
		dbr_buf_addf(out, "  #%" PRIu64 "\n", hit->id);
	}
	if (hits->more)
		dbr_buf_addf(out, "%" PRIu64 " found\n", hits->total);
}

static void add_marks(struct dbr_json *json, const char *key,
		      const struct dabir_span *marks, uint32_t count)
{
	dbr_json_open(json, key, '[');
	for (uint32_t i = 0; i < count; i++) {
		dbr_json_open(json, NULL, '{');
		dbr_json_number(json, "start", marks[i].at);
		dbr_json_number(json, "end",
				(int64_t)marks[i].at + marks[i].len);
		dbr_json_close(json, '}');
	}
	dbr_json_close(json, ']');
}

void dbr_show_json(const struct dabir_hits *hits, struct dbr_buf *out)
{
	for (size_t i = 0; i < hits->count; i++) {
		const struct dabir_hit *hit = &hits->items[i];
		struct dbr_json json;

		dbr_json_init(&json, out);
		dbr_json_open(&json, NULL, '{');
		dbr_json_number(&json, "id", (int64_t)hit->id);
		dbr_buf_addf(out, ",\"score\":%.6f", hit->score);
		dbr_json_text(&json, "headline", hit->headline);
		dbr_json_text(&json, "source", hit->source);
		dbr_json_text(&json, "section", hit->section);
		dbr_json_text(&json, "published", hit->published);
		dbr_json_text(&json, "url", hit->url);
		dbr_json_text(&json, "source_id", hit->source_id);
		dbr_json_text(&json, "code", hit->code);
		dbr_json_text(&json, "snippet", hit->snippet);
		add_marks(&json, "marks", hit->marks, hit->mark_count);
		dbr_json_close(&json, '}');
		dbr_buf_add_byte(out, '\n');
	}
}

void dbr_show_csv(const struct dabir_hits *hits, struct dbr_buf *out)
{
	dbr_buf_add_text(out, "id,score,published,source,section,headline,url,"
			      "source_id,snippet\r\n");
	for (size_t i = 0; i < hits->count; i++) {
		const struct dabir_hit *hit = &hits->items[i];

		dbr_csv_number(out, hit->id);
		dbr_buf_addf(out, ",%.6f", hit->score);
		dbr_csv_text(out, hit->published);
		dbr_csv_text(out, hit->source);
		dbr_csv_text(out, hit->section);
		dbr_csv_text(out, hit->headline);
		dbr_csv_text(out, hit->url);
		dbr_csv_text(out, hit->source_id);
		dbr_csv_text(out, hit->snippet);
		dbr_csv_end(out);
	}
}

/* A name without white space, which would end a column. */
static void add_word(struct dbr_buf *out, const char *text)
{
	for (; *text; text++)
		dbr_buf_add_byte(out,
				 (unsigned char)*text <= ' ' ? '_' : *text);
}

void dbr_show_trec(const struct dabir_hits *hits, const char *query,
		   struct dbr_buf *out)
{
	for (size_t i = 0; i < hits->count; i++) {
		const struct dabir_hit *hit = &hits->items[i];

		add_word(out, query);
		dbr_buf_add_text(out, " Q0 ");
		if (hit->source_id)
			add_word(out, hit->source_id);
		else if (hit->code)
			add_word(out, hit->code);
		else
			dbr_buf_addf(out, "%" PRIu64, hit->id);
		dbr_buf_addf(out, " %zu %.6f dabir\n", i + 1, hit->score);
	}
}

void dbr_show_kwic(const struct dabir_concordances *lines, struct dbr_buf *out)
{
	for (size_t i = 0; i < lines->count; i++) {
		const struct dabir_concordance *line = &lines->items[i];

		dbr_buf_addf(out, "%s\t%s\t%s\t#%" PRIu64 "\n", line->left,
			     line->word, line->right, line->id);
	}
}

static void add_count(const struct dabir_count *count,
		      enum dbr_plain_format format, struct dbr_buf *out)
{
	struct dbr_json json;

	switch (format) {
	case DBR_PLAIN_TABLE:
		dbr_buf_addf(out, "%8" PRIu64 "  %s\n", count->count,
			     count->name);
		return;
	case DBR_PLAIN_CSV:
		dbr_csv_text(out, count->name);
		dbr_csv_number(out, count->count);
		dbr_csv_end(out);
		return;
	case DBR_PLAIN_JSON:
		dbr_json_init(&json, out);
		dbr_json_open(&json, NULL, '{');
		dbr_json_text(&json, "name", count->name);
		dbr_json_number(&json, "count", (int64_t)count->count);
		if (count->id)
			dbr_json_number(&json, "id", (int64_t)count->id);
		dbr_json_close(&json, '}');
		dbr_buf_add_byte(out, '\n');
		return;
	}
}

void dbr_show_counts(const struct dabir_counts *counts,
		     enum dbr_plain_format format, struct dbr_buf *out)
{
	if (format == DBR_PLAIN_CSV)
		dbr_buf_add_text(out, "name,count\r\n");
	for (size_t i = 0; i < counts->count; i++)
		add_count(&counts->items[i], format, out);
}
