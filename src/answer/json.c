#include "answer/json.h"

#include "answer/cite.h"

static void add_bounds(struct dbr_json *json, struct dabir_span span)
{
	dbr_json_number(json, "start", span.at);
	dbr_json_number(json, "end", (int64_t)span.at + span.len);
}

static void add_marks(struct dbr_json *json, const char *key,
		      const struct dabir_span *marks, uint32_t count)
{
	dbr_json_open(json, key, '[');
	for (uint32_t i = 0; i < count; i++) {
		dbr_json_open(json, NULL, '{');
		add_bounds(json, marks[i]);
		dbr_json_close(json, '}');
	}
	dbr_json_close(json, ']');
}

static void add_time(struct dbr_json *json, const char *iso)
{
	char solar[DBR_SOLAR_LEN];

	dbr_json_text(json, "published", iso);
	dbr_json_text(json, "solar", dbr_answer_solar(iso, solar));
}

void dbr_json_hit(struct dbr_json *json, const struct dabir_hit *hit)
{
	dbr_json_open(json, NULL, '{');
	dbr_json_number(json, "id", (int64_t)hit->id);
	dbr_buf_addf(json->buf, ",\"score\":%.6f", hit->score);
	dbr_json_text(json, "headline", hit->headline);
	dbr_json_text(json, "source", hit->source);
	dbr_json_text(json, "section", hit->section);
	add_time(json, hit->published);
	dbr_json_text(json, "url", hit->url);
	dbr_json_text(json, "source_id", hit->source_id);
	dbr_json_text(json, "code", hit->code);
	dbr_json_number(json, "reprints", hit->reprints);
	dbr_json_text(json, "snippet", hit->snippet);
	add_marks(json, "marks", hit->marks, hit->mark_count);
	dbr_json_close(json, '}');
}

void dbr_json_saying(struct dbr_json *json, const struct dabir_saying *saying)
{
	struct dbr_buf citation;

	dbr_buf_init(&citation);
	dbr_cite_saying(&citation, saying);
	dbr_json_open(json, NULL, '{');
	dbr_json_number(json, "report", (int64_t)saying->id);
	dbr_json_number(json, "statement", saying->statement);
	dbr_json_text(json, "speaker", saying->speaker);
	dbr_json_number(json, "speaker_id", (int64_t)saying->speaker_id);
	dbr_json_text(json, "content", saying->content);
	dbr_json_text(json, "sentence", saying->around);
	add_bounds(json, saying->span);
	add_marks(json, "marks", saying->marks, saying->mark_count);
	dbr_json_text(json, "form", dabir_form_name(saying->form));
	dbr_json_text(json, "by", dabir_by_name(saying->by));
	dbr_json_text(json, "headline", saying->headline);
	dbr_json_text(json, "source", saying->source);
	add_time(json, saying->published);
	dbr_json_text(json, "url", saying->url);
	dbr_json_number(json, "reprints", saying->reprints);
	dbr_json_text(json, "citation", citation.data);
	dbr_json_close(json, '}');
	dbr_buf_release(&citation);
}

void dbr_json_count(struct dbr_json *json, const struct dabir_count *count)
{
	dbr_json_open(json, NULL, '{');
	dbr_json_text(json, "name", count->name);
	dbr_json_number(json, "count", (int64_t)count->count);
	if (count->id)
		dbr_json_number(json, "id", (int64_t)count->id);
	dbr_json_close(json, '}');
}

void dbr_json_concordance(struct dbr_json *json,
			  const struct dabir_concordance *line)
{
	dbr_json_open(json, NULL, '{');
	dbr_json_number(json, "report", (int64_t)line->id);
	dbr_json_number(json, "at", line->at);
	dbr_json_text(json, "before", line->left);
	dbr_json_text(json, "word", line->word);
	dbr_json_text(json, "behind", line->right);
	dbr_json_text(json, "source", line->source);
	add_time(json, line->published);
	dbr_json_close(json, '}');
}

static void add_change(struct dbr_json *json, const struct dabir_change *change,
		       const char *one, const char *two)
{
	static const char *const kinds[] = { "kept", "taken", "added" };
	bool added = change->kind == DABIR_ADDED;

	dbr_json_open(json, NULL, '{');
	dbr_json_text(json, "kind", kinds[change->kind]);
	dbr_json_string(json, "text",
			added ? two + change->two.at : one + change->one.at,
			added ? change->two.len : change->one.len);
	if (change->one.len) {
		dbr_json_open(json, "one", '{');
		add_bounds(json, change->one);
		dbr_json_close(json, '}');
	}
	if (change->two.len) {
		dbr_json_open(json, "two", '{');
		add_bounds(json, change->two);
		dbr_json_close(json, '}');
	}
	dbr_json_close(json, '}');
}

void dbr_json_compared(struct dbr_json *json,
		       const struct dbr_compared *compared)
{
	const struct dabir_comparison *all = compared->comparison;
	size_t len;
	const char *one = dabir_report_text(compared->one, &len);
	const char *two = dabir_report_text(compared->two, &len);

	dbr_json_open(json, NULL, '{');
	dbr_json_number(json, "one", (int64_t)compared->one_id);
	dbr_json_number(json, "two", (int64_t)compared->two_id);
	dbr_json_number(json, "kept", (int64_t)all->kept);
	dbr_json_number(json, "taken", (int64_t)all->taken);
	dbr_json_number(json, "added", (int64_t)all->added);
	dbr_json_bool(json, "capped", all->capped);
	dbr_json_open(json, "changes", '[');
	for (size_t i = 0; i < all->count; i++)
		add_change(json, &all->items[i], one, two);
	dbr_json_close(json, ']');
	dbr_json_close(json, '}');
}

void dbr_lines_of_hits(struct dbr_buf *out, const struct dabir_hits *hits)
{
	struct dbr_json json;

	for (size_t i = 0; i < hits->count; i++) {
		dbr_json_init(&json, out);
		dbr_json_hit(&json, &hits->items[i]);
		dbr_buf_add_byte(out, '\n');
	}
}

void dbr_lines_of_sayings(struct dbr_buf *out,
			  const struct dabir_sayings *sayings)
{
	struct dbr_json json;

	for (size_t i = 0; i < sayings->count; i++) {
		dbr_json_init(&json, out);
		dbr_json_saying(&json, &sayings->items[i]);
		dbr_buf_add_byte(out, '\n');
	}
}

void dbr_lines_of_counts(struct dbr_buf *out, const struct dabir_counts *counts)
{
	struct dbr_json json;

	for (size_t i = 0; i < counts->count; i++) {
		dbr_json_init(&json, out);
		dbr_json_count(&json, &counts->items[i]);
		dbr_buf_add_byte(out, '\n');
	}
}

void dbr_lines_of_concordances(struct dbr_buf *out,
			       const struct dabir_concordances *concordances)
{
	struct dbr_json json;

	for (size_t i = 0; i < concordances->count; i++) {
		dbr_json_init(&json, out);
		dbr_json_concordance(&json, &concordances->items[i]);
		dbr_buf_add_byte(out, '\n');
	}
}
