/*
 Bad input of the speech room: what comes must come out in bounded time, with
 every span inside the text.
 */
#include <stdlib.h>

#include <dabir/dabir.h>

#include "base/buf.h"
#include "check.h"
#include "words.h"

static struct dabir_report *report;

/* `piece` repeated, read as one report. Returns how many statements. */
static size_t read_many(const char *piece, int times, bool *inside)
{
	const struct dabir_statement *said;
	struct dbr_buf buf;
	size_t len, count;

	dbr_buf_init(&buf);
	for (int i = 0; i < times; i++)
		dbr_buf_add_text(&buf, piece);
	CHECK(dbr_buf_status(&buf) == DABIR_OK);
	CHECK(dabir_report_set(report, buf.data, buf.len, DABIR_KIND_TEXT,
			       NULL) == DABIR_OK);
	dbr_buf_release(&buf);
	CHECK(dabir_report_run(report) == DABIR_OK);
	dabir_report_text(report, &len);
	said = dabir_report_statements(report, &count);
	*inside = true;
	for (size_t i = 0; i < count; i++)
		*inside &= said[i].content.len > 0 &&
			   said[i].content.at + said[i].content.len <= len &&
			   said[i].cue.at + said[i].cue.len <= len &&
			   said[i].mention.at + said[i].mention.len <= len &&
			   said[i].confidence <= 100 && said[i].rule;
	return count;
}

static void five_thousand_statements_are_found(void)
{
	bool inside;

	CHECK(read_many(AALI " " GOFT ": " REZA ".\n", 5000, &inside) == 5000);
	CHECK(inside);
}

static void a_paragraph_of_a_megabyte_ends(void)
{
	bool inside;

	read_many(AALI " " REZA " " KHABAR " ", 60000, &inside);
	CHECK(inside);
}

static void verbs_without_a_sentence_end_end(void)
{
	bool inside;

	read_many(AALI " " GOFT " ", 40000, &inside);
	CHECK(inside);
	read_many(GOFT ":", 40000, &inside);
	CHECK(inside);
}

static void quotes_that_never_close_end(void)
{
	bool inside;

	read_many(AALI " " GOFT ": " OPEN REZA " ", 20000, &inside);
	CHECK(inside);
	read_many("\"" AALI CLOSE, 30001, &inside);
	CHECK(inside);
}

static void forty_people_of_one_surname_end(void)
{
	bool inside;

	CHECK(read_many(AALI " " REZA " " GOFT ": " KHABAR ".\n" REZA " " GOFT
			     ": " KHABAR ".\n",
			40, &inside) == 80);
	CHECK(inside);
}

static void a_line_of_spaces_says_nothing(void)
{
	bool inside;

	CHECK(read_many(KHABAR "                                ", 20000,
			&inside) == 0);
}

int main(void)
{
	if (dabir_report_new(&report) != DABIR_OK)
		return 1;
	RUN(five_thousand_statements_are_found);
	RUN(a_paragraph_of_a_megabyte_ends);
	RUN(verbs_without_a_sentence_end_end);
	RUN(quotes_that_never_close_end);
	RUN(forty_people_of_one_surname_end);
	RUN(a_line_of_spaces_says_nothing);
	dabir_report_free(report);
	return DONE();
}
