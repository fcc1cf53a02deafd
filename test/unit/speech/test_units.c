#include "speech/units.h"

#include <dabir/dabir.h>

#include "check.h"
#include "words.h"

static struct dabir_report *report;
static struct dbr_arena arena;
static struct dbr_units units;

/* The units of one plain text. */
static void read(const char *text)
{
	dbr_arena_clear(&arena);
	CHECK(dabir_report_set(report, text, strlen(text), DABIR_KIND_TEXT,
			       NULL) == DABIR_OK);
	CHECK(dabir_report_run(report) == DABIR_OK);
	CHECK(dbr_units_read(&units, report, &arena) == DABIR_OK);
}

static void quotes_know_their_mates(void)
{
	read(OPEN AALI " " OPEN REZA CLOSE CLOSE);
	CHECK(units.count == 6);
	CHECK(units.items[0].mate == 5);
	CHECK(units.items[2].mate == 4);
	CHECK(dbr_unit_opens(&units, 2) && dbr_unit_closes(&units, 4));
}

static void straight_marks_take_turns(void)
{
	read("\"" AALI "\" \"" REZA "\"");
	CHECK(units.items[0].mate == 2);
	CHECK(units.items[3].mate == 5);
}

static void a_mark_alone_stays_alone(void)
{
	read(AALI " " CLOSE " " OPEN REZA);
	CHECK(units.items[1].mate == DABIR_NONE);
	CHECK(units.items[2].mate == DABIR_NONE);
}

static void a_stop_ends_a_sentence(void)
{
	read(AALI ". " REZA "!");
	CHECK(units.sentence_count == 2);
}

static void a_stop_inside_quotes_ends_none(void)
{
	read(AALI " " OPEN REZA ". " AALI CLOSE " " REZA);
	CHECK(units.sentence_count == 1);
}

static void a_decimal_point_ends_none(void)
{
	read(AALI " 3.5 " REZA " 12:19");
	CHECK(units.sentence_count == 1);
	CHECK(units.items[1].kind == DBR_UNIT_NUMBER);
	CHECK(units.items[3].len == 5);
}

static void an_ellipsis_ends_none(void)
{
	read(AALI " ... " REZA);
	CHECK(units.sentence_count == 1);
}

int main(void)
{
	dbr_arena_init(&arena);
	if (dabir_report_new(&report) != DABIR_OK)
		return 1;
	RUN(quotes_know_their_mates);
	RUN(straight_marks_take_turns);
	RUN(a_mark_alone_stays_alone);
	RUN(a_stop_ends_a_sentence);
	RUN(a_stop_inside_quotes_ends_none);
	RUN(a_decimal_point_ends_none);
	RUN(an_ellipsis_ends_none);
	dabir_report_free(report);
	dbr_arena_release(&arena);
	return DONE();
}
