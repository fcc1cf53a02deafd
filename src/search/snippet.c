#include "search/snippet.h"

#include <string.h>

/* Lines a reader would call the text of the report. */
static bool is_running_text(enum dabir_role role)
{
	return role == DABIR_ROLE_BODY || role == DABIR_ROLE_LEAD ||
	       role == DABIR_ROLE_CROSSHEAD || role == DABIR_ROLE_CAPTION ||
	       role == DABIR_ROLE_UNKNOWN;
}

/* The lines from the first to the last of running text; all without one. */
static struct dabir_span running_text(const struct dabir_report *report)
{
	struct dabir_span all = { 0, (uint32_t)report->text.len };
	uint32_t first = UINT32_MAX, end = 0;

	for (uint32_t i = 0; i < report->line_count; i++) {
		const struct dabir_line *line = &report->lines[i];

		if (!is_running_text(line->role))
			continue;
		if (first == UINT32_MAX)
			first = line->span.at;
		end = line->span.at + line->span.len;
	}
	if (first == UINT32_MAX)
		return all;
	return (struct dabir_span){ first, end - first };
}

/* The stretch of marks within `most` bytes with the most different words. */
static struct dabir_span richest(const struct dbr_mark_list *marks,
				 struct dabir_span within, uint32_t most)
{
	struct dabir_span best = { within.at, 0 };
	unsigned best_worth = 0;
	uint32_t end = within.at + within.len;

	for (uint32_t i = 0; i < marks->count; i++) {
		unsigned char seen[DBR_MOST_WANTED] = { 0 };
		uint32_t from = marks->items[i].span.at, to = from;
		unsigned worth = 0;

		if (from < within.at)
			continue;
		for (uint32_t k = i; k < marks->count && k < i + 32; k++) {
			const struct dbr_mark *mark = &marks->items[k];
			uint32_t stop = mark->span.at + mark->span.len;

			if (stop > end || stop - from > most)
				break;
			worth += seen[mark->wanted]++ ? 1 : 8;
			to = stop;
		}
		if (worth > best_worth) {
			best_worth = worth;
			best = (struct dabir_span){ from, to - from };
		}
	}
	return best;
}

static bool is_space(char byte)
{
	return byte == ' ' || byte == '\n';
}

/* A border of words about `spare` bytes before `at`, not before `least`. */
static uint32_t border_before(const char *text, uint32_t at, uint32_t least,
			      uint32_t spare)
{
	uint32_t from = at - spare;

	if (at - least <= spare)
		return least;
	while (from < at && !is_space(text[from]))
		from++;
	while (from < at && is_space(text[from]))
		from++;
	return from;
}

static uint32_t border_behind(const char *text, uint32_t at, uint32_t most,
			      uint32_t spare)
{
	uint32_t to = at + spare;

	if (most - at <= spare)
		return most;
	while (to > at && !is_space(text[to]))
		to--;
	return to;
}

/* Widen to about `most` bytes, to borders of words. */
static struct dabir_span widen(const struct dabir_report *report,
			       struct dabir_span span, struct dabir_span within,
			       uint32_t most)
{
	const char *text = report->text.data;
	uint32_t end = within.at + within.len;
	uint32_t spare = most > span.len ? most - span.len : 0;
	uint32_t from = border_before(text, span.at, within.at, spare / 3);
	uint32_t stop = border_behind(
		text, span.at + span.len, end,
		spare - (span.at - from < spare ? span.at - from : spare));

	/* One word longer than that: cut it between letters. */
	if (stop == from && from < end) {
		stop = from + (end - from < most ? end - from : most);
		while (stop > from && (text[stop] & 0xC0) == 0x80)
			stop--;
	}
	return (struct dabir_span){ from, stop - from };
}

static enum dabir_status set_marks(const struct dbr_mark_list *marks,
				   struct dabir_span span,
				   struct dbr_arena *arena,
				   struct dabir_hit *hit)
{
	struct dabir_span *out =
		dbr_arena_zero(arena, marks->count + 1u, sizeof(*out));

	if (!out)
		return DABIR_NO_MEMORY;
	for (uint32_t i = 0; i < marks->count; i++) {
		const struct dabir_span *mark = &marks->items[i].span;

		if (mark->at < span.at ||
		    mark->at + mark->len > span.at + span.len)
			continue;
		out[hit->mark_count++] =
			(struct dabir_span){ mark->at - span.at, mark->len };
	}
	hit->marks = out;
	return DABIR_OK;
}

enum dabir_status dbr_snippet_cut(const struct dabir_report *report,
				  const struct dbr_matcher *matcher,
				  uint32_t most, struct dbr_arena *arena,
				  struct dabir_hit *hit)
{
	struct dabir_span within = running_text(report), span;
	struct dbr_mark_list marks;
	char *copy;
	enum dabir_status status = dbr_matcher_find(
		matcher, arena, report->text.data, report->text.len, &marks);

	if (status != DABIR_OK)
		return status;
	span = widen(report, richest(&marks, within, most), within, most);
	copy = dbr_arena_copy(arena, report->text.data + span.at, span.len);
	if (!copy)
		return DABIR_NO_MEMORY;
	for (uint32_t i = 0; i < span.len; i++)
		if (copy[i] == '\n')
			copy[i] = ' ';
	hit->snippet = copy;
	hit->cut_before = span.at > within.at;
	hit->cut_after = span.at + span.len < within.at + within.len;
	return set_marks(&marks, span, arena, hit);
}
