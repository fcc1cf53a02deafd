#include "cli/show_hits.h"

#include <inttypes.h>
#include <string.h>

#include "answer/cite.h"

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

void dbr_show_day(struct dbr_buf *out, const char *published)
{
	size_t len = published ? strlen(published) : 0;
	char room[DBR_SOLAR_LEN];
	const char *solar = dbr_answer_solar(published, room);

	if (solar)
		dbr_buf_addf(out, "%s  ", solar);
	dbr_buf_add(out, published ? published : "", len < DAY ? len : DAY);
}

/* The end of a line. */
static void add_reprints(uint32_t reprints, struct dbr_buf *out)
{
	if (reprints)
		dbr_buf_addf(out, "  +%" PRIu32 " reprint%s", reprints,
			     reprints == 1 ? "" : "s");
	dbr_buf_add_byte(out, '\n');
}

static void add_hit(const struct dabir_hit *hit, uint64_t number, bool bold,
		    struct dbr_buf *out)
{
	dbr_buf_addf(out, "%" PRIu64 ". ", number);
	add_marked(out, hit->headline ? hit->headline : "-",
		   hit->headline_marks, hit->headline_mark_count, bold);
	dbr_buf_addf(out, "\n   %s", hit->cut_before ? ELLIPSIS : "");
	add_marked(out, hit->snippet, hit->marks, hit->mark_count, bold);
	dbr_buf_addf(out, "%s\n   ", hit->cut_after ? ELLIPSIS : "");
	dbr_show_day(out, hit->published);
	if (hit->source)
		dbr_buf_addf(out, "  %s", hit->source);
	dbr_buf_addf(out, "  #%" PRIu64, hit->id);
	add_reprints(hit->reprints, out);
}

void dbr_show_hits(const struct dabir_hits *hits, uint32_t first, bool bold,
		   struct dbr_buf *out)
{
	for (size_t i = 0; i < hits->count; i++)
		add_hit(&hits->items[i], (uint64_t)first + i + 1, bold, out);
	if (hits->more)
		dbr_buf_addf(out, "%" PRIu64 "%s found\n", hits->total,
			     hits->open ? " or more" : "");
}

static void add_saying(const struct dabir_saying *saying, bool bold,
		       struct dbr_buf *out)
{
	dbr_buf_addf(out, "%s%s%s: %s\n   ", bold ? BOLD : "",
		     saying->speaker ? saying->speaker : "-", bold ? PLAIN : "",
		     saying->content);
	dbr_show_day(out, saying->published);
	if (saying->published)
		dbr_buf_add_text(out, "  ");
	if (saying->source)
		dbr_buf_addf(out, "%s  ", saying->source);
	dbr_buf_addf(out, "%s  #%" PRIu64,
		     saying->headline ? saying->headline : "-", saying->id);
	add_reprints(saying->reprints, out);
}

void dbr_show_sayings(const struct dabir_sayings *sayings, bool bold,
		      struct dbr_buf *out)
{
	for (size_t i = 0; i < sayings->count; i++)
		add_saying(&sayings->items[i], bold, out);
}

void dbr_show_counts(const struct dabir_counts *counts, struct dbr_buf *out)
{
	for (size_t i = 0; i < counts->count; i++)
		dbr_buf_addf(out, "%8" PRIu64 "  %s\n", counts->items[i].count,
			     counts->items[i].name);
}

/* Letters that take room: not the second half of one, no half-space, none of
   the marks that stand above letters. */
static uint32_t width_of(const char *text)
{
	uint32_t width = 0;

	for (; *text; text++) {
		const unsigned char *byte = (const unsigned char *)text;

		if ((*byte & 0xC0) == 0x80)
			continue;
		if (byte[0] == 0xE2 && byte[1] == 0x80 && byte[2] == 0x8C)
			continue;
		if (byte[0] == 0xD9 && byte[1] >= 0x8B && byte[1] <= 0x95)
			continue;
		width++;
	}
	return width;
}

void dbr_show_kwic(const struct dabir_concordances *lines, uint32_t width,
		   struct dbr_buf *out)
{
	for (size_t i = 0; i < lines->count; i++) {
		const struct dabir_concordance *line = &lines->items[i];

		for (uint32_t used = width_of(line->left); used < width; used++)
			dbr_buf_add_byte(out, ' ');
		dbr_buf_addf(out, "%s\t%s\t%s\t#%" PRIu64 "\n", line->left,
			     line->word, line->right, line->id);
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
		   uint32_t first, struct dbr_buf *out)
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
		dbr_buf_addf(out, " %zu %.6f dabir\n", first + i + 1,
			     hit->score);
	}
}
