#include "archive/archive.h"
#include "archive/shelf.h"
#include "check.h"

/* A report with two statements, as the speech room would leave it. */
static enum dabir_status add(struct dabir_archive *archive, const char *text,
			     const char *speaker, uint32_t half)
{
	struct dabir_statement said[2] = { { .person = 0, .speaker = speaker },
					   { .person = DABIR_NONE } };
	struct dabir_person person = { .name = speaker };
	struct dabir_line line = { { 0, (uint32_t)strlen(text) },
				   DABIR_ROLE_BODY,
				   "test" };
	struct dabir_report *report;
	enum dabir_status status = dabir_report_new(&report);

	if (status != DABIR_OK)
		return status;
	status = dabir_report_set(report, text, strlen(text), DABIR_KIND_TEXT,
				  "shelf");
	report->raw = report->text = report->original;
	said[0].content = (struct dabir_span){ 0, half };
	said[1].content =
		(struct dabir_span){ half, (uint32_t)strlen(text) - half };
	report->lines = &line;
	report->line_count = 1;
	report->people = &person;
	report->person_count = 1;
	report->statements = said;
	report->statement_count = 2;
	if (status == DABIR_OK)
		status = dabir_archive_add(archive, report, NULL);
	dabir_report_free(report);
	return status;
}

static size_t count(struct dabir_archive *archive,
		    const struct dabir_said *said, const char *content)
{
	struct dabir_sayings *sayings;
	size_t found;

	if (dabir_said_run(archive, said, &sayings, NULL) != DABIR_OK)
		return 99;
	found = sayings->count;
	if (found && content)
		CHECK_TEXT(sayings->items[0].content, content);
	dabir_sayings_free(sayings);
	return found;
}

/* The report of the first statement about kappa. */
static uint64_t first_report(struct dabir_archive *archive,
			     enum dabir_sort sort)
{
	struct dabir_sayings *sayings;
	uint64_t id = 0;

	if (dabir_said_run(
		    archive,
		    &(struct dabir_said){ .about = "kappa", .sort = sort },
		    &sayings, NULL) != DABIR_OK)
		return 0;
	if (sayings->count)
		id = sayings->items[0].id;
	dabir_sayings_free(sayings);
	return id;
}

static void statements_are_found_by_speaker_and_words(void)
{
	struct dabir_archive *archive;

	shelf_begin();
	archive = shelf_open(DABIR_ARCHIVE_CREATE);
	CHECK(add(archive, "alpha beta. gamma delta.", "Sara Moradi", 12) ==
	      DABIR_OK);
	CHECK(add(archive, "alpha zeta. gamma theta.", "Reza Moradi", 12) ==
	      DABIR_OK);
	CHECK(count(archive, &(struct dabir_said){ .limit = 9 }, NULL) == 4);
	CHECK(count(archive, &(struct dabir_said){ .by = "moradi" }, NULL) ==
	      2);
	CHECK(count(archive, &(struct dabir_said){ .by = "Sara Moradi" },
		    "alpha beta. ") == 1);
	CHECK(count(archive,
		    &(struct dabir_said){ .by = "moradi",
					  .about = "alpha zeta" },
		    "alpha zeta. ") == 1);
	CHECK(count(archive, &(struct dabir_said){ .about = "alpha gamma" },
		    NULL) == 0);
	CHECK(count(archive, &(struct dabir_said){ .by = "nobody" }, NULL) ==
	      0);
	CHECK(count(archive, &(struct dabir_said){ .limit = 1, .offset = 3 },
		    NULL) == 1);
	/* the shorter report is the better one, the other the later one */
	CHECK(add(archive, "kappa. lambda lambda and more and more words.",
		  "Sara Moradi", 7) == DABIR_OK);
	CHECK(add(archive,
		  "kappa. then very many other words of no import to "
		  "the matter and still some more of them and more.",
		  "Sara Moradi", 7) == DABIR_OK);
	CHECK(count(archive,
		    &(struct dabir_said){ .about = "kappa",
					  .sort = DABIR_SORT_NEW },
		    "kappa. ") == 2);
	CHECK(first_report(archive, DABIR_SORT_NEW) == 4);
	CHECK(first_report(archive, DABIR_SORT_BEST) == 3);
	dabir_archive_close(archive);
	shelf_end();
}

int main(void)
{
	RUN(statements_are_found_by_speaker_and_words);
	return DONE();
}
