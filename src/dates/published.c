/*
 When a report came out. What a page tells machines is trusted before what
 it prints, an exact instant before a day alone.
 */
#include <stdio.h>
#include <string.h>

#include "dates/dates_stage.h"

/* Less is better. */
static int rank(const char *rule)
{
	static const char *const order[] = { "json-ld", "meta",	   "time",
					     "feed",	"printed", NULL };
	int i = 0;

	while (order[i] && (!rule || strcmp(order[i], rule) != 0))
		i++;
	return i;
}

/* Is `one` better than `best`, of the same day or not? */
static bool better(const struct dabir_found_date *one, int one_rank,
		   const struct dabir_found_date *best, int best_rank)
{
	if (!best->resolved)
		return true;
	if (one->first == best->first && one->has_clock != best->has_clock)
		return one->has_clock;
	return one_rank < best_rank;
}

/* The best clue to the time of publication, or of change. */
static void best_clue(const struct dabir_report *report, bool modified,
		      struct dabir_found_date *best)
{
	int best_rank = 0;

	for (uint32_t i = 0; i < report->page.clue_count; i++) {
		const struct dbr_date_clue *clue = &report->page.clues[i];
		struct dabir_found_date one;

		if (clue->modified != modified ||
		    dabir_date_read(clue->text, strlen(clue->text), NULL,
				    &one) != DABIR_OK ||
		    one.first != one.last ||
		    !better(&one, rank(clue->rule), best, best_rank))
			continue;
		*best = one;
		best_rank = rank(clue->rule);
	}
}

/* The date of a line that anatomy calls a date line. */
static void line_date(const struct dabir_report *report,
		      struct dabir_found_date *best)
{
	for (uint32_t i = 0; i < report->line_count && !best->resolved; i++) {
		const struct dabir_line *line = &report->lines[i];
		struct dabir_found_date one;

		if (line->role == DABIR_ROLE_DATELINE &&
		    dabir_date_read(report->text.data + line->span.at,
				    line->span.len, NULL, &one) == DABIR_OK &&
		    one.first == one.last)
			*best = one;
	}
}

static enum dabir_status set_field(struct dabir_report *report,
				   enum dabir_field field,
				   const struct dabir_found_date *found)
{
	if (!found->resolved || report->field[field])
		return DABIR_OK;
	return dbr_report_set_field(report, field, found->iso,
				    strlen(found->iso));
}

/* Two days that disagree by more than a night are worth a note. */
static enum dabir_status compare(struct dabir_report *report,
				 const struct dabir_found_date *clue,
				 const struct dabir_found_date *line)
{
	int64_t apart = clue->first - line->first;
	char note[120];
	int len;

	if (!clue->resolved || !line->resolved || (apart >= -1 && apart <= 1))
		return DABIR_OK;
	len = snprintf(note, sizeof(note), "two dates disagree: %s and %s",
		       clue->iso, line->iso);
	return dbr_report_add_string(report, &report->notes, note, (size_t)len);
}

enum dabir_status dbr_dates_published(struct dabir_report *report,
				      struct dabir_reference *reference)
{
	struct dabir_found_date clue = { 0 }, line = { 0 }, change = { 0 };
	const struct dabir_found_date *best;
	enum dabir_status status;

	best_clue(report, false, &clue);
	best_clue(report, true, &change);
	line_date(report, &line);
	best = better(&line, 9, &clue, 0) && line.resolved ? &line : &clue;
	if (best->resolved) {
		reference->known = true;
		reference->day = best->first;
	}
	status = compare(report, &clue, &line);
	if (status == DABIR_OK)
		status = set_field(report, DABIR_FIELD_PUBLISHED, best);
	if (status == DABIR_OK)
		status = set_field(report, DABIR_FIELD_MODIFIED, &change);
	return status;
}
