#include "answer/csv.h"

#include <inttypes.h>

#include "answer/cite.h"

static void begin_cell(struct dbr_buf *out)
{
	if (out->len && out->data[out->len - 1] != '\n')
		dbr_buf_add_byte(out, ',');
}

void dbr_csv_text(struct dbr_buf *out, const char *text)
{
	begin_cell(out);
	dbr_buf_add_byte(out, '"');
	for (; text && *text; text++) {
		if (*text == '"')
			dbr_buf_add_byte(out, '"');
		dbr_buf_add_byte(out, *text);
	}
	dbr_buf_add_byte(out, '"');
}

void dbr_csv_number(struct dbr_buf *out, uint64_t number)
{
	begin_cell(out);
	dbr_buf_addf(out, "%" PRIu64, number);
}

void dbr_csv_time(struct dbr_buf *out, const char *iso)
{
	char solar[DBR_SOLAR_LEN];

	dbr_csv_text(out, iso);
	dbr_csv_text(out, dbr_answer_solar(iso, solar));
}

void dbr_csv_end(struct dbr_buf *out)
{
	dbr_buf_add_text(out, "\r\n");
}

void dbr_csv_hits(struct dbr_buf *out, const struct dabir_hits *hits)
{
	dbr_buf_add_text(out,
			 "id,score,published,solar,source,section,headline,url,"
			 "source_id,snippet,reprints\r\n");
	for (size_t i = 0; i < hits->count; i++) {
		const struct dabir_hit *hit = &hits->items[i];

		dbr_csv_number(out, hit->id);
		dbr_buf_addf(out, ",%.6f", hit->score);
		dbr_csv_time(out, hit->published);
		dbr_csv_text(out, hit->source);
		dbr_csv_text(out, hit->section);
		dbr_csv_text(out, hit->headline);
		dbr_csv_text(out, hit->url);
		dbr_csv_text(out, hit->source_id);
		dbr_csv_text(out, hit->snippet);
		dbr_csv_number(out, hit->reprints);
		dbr_csv_end(out);
	}
}

static void add_saying(struct dbr_buf *out, const struct dabir_saying *saying,
		       struct dbr_buf *citation)
{
	dbr_buf_clear(citation);
	dbr_cite_saying(citation, saying);
	dbr_csv_number(out, saying->id);
	dbr_csv_number(out, saying->statement);
	dbr_csv_time(out, saying->published);
	dbr_csv_text(out, saying->source);
	dbr_csv_text(out, saying->speaker);
	dbr_csv_text(out, dabir_form_name(saying->form));
	dbr_csv_text(out, dabir_by_name(saying->by));
	dbr_csv_text(out, saying->content);
	dbr_csv_text(out, saying->around);
	dbr_csv_text(out, saying->headline);
	dbr_csv_text(out, saying->url);
	dbr_csv_text(out, citation->data);
	dbr_csv_number(out, saying->reprints);
	dbr_csv_end(out);
}

void dbr_csv_sayings(struct dbr_buf *out, const struct dabir_sayings *sayings)
{
	struct dbr_buf citation;

	dbr_buf_init(&citation);
	dbr_buf_add_text(
		out,
		"report,statement,published,solar,source,speaker,"
		"form,by,content,sentence,headline,url,citation,reprints\r\n");
	for (size_t i = 0; i < sayings->count; i++)
		add_saying(out, &sayings->items[i], &citation);
	dbr_buf_release(&citation);
}

void dbr_csv_counts(struct dbr_buf *out, const struct dabir_counts *counts)
{
	dbr_buf_add_text(out, "name,count\r\n");
	for (size_t i = 0; i < counts->count; i++) {
		dbr_csv_text(out, counts->items[i].name);
		dbr_csv_number(out, counts->items[i].count);
		dbr_csv_end(out);
	}
}

void dbr_csv_concordances(struct dbr_buf *out,
			  const struct dabir_concordances *lines)
{
	dbr_buf_add_text(
		out, "report,published,solar,source,before,word,behind\r\n");
	for (size_t i = 0; i < lines->count; i++) {
		const struct dabir_concordance *line = &lines->items[i];

		dbr_csv_number(out, line->id);
		dbr_csv_time(out, line->published);
		dbr_csv_text(out, line->source);
		dbr_csv_text(out, line->left);
		dbr_csv_text(out, line->word);
		dbr_csv_text(out, line->right);
		dbr_csv_end(out);
	}
}
