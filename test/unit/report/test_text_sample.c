/*
 test_text_sample FOLDER - reads each FOLDER/text/NAME.txt that
 test/expected/text-....json tells of and compares the fields, letters
 only, and the speakers of its statements.
 */
#include <dirent.h>
#include <stdlib.h>

#include "check.h"
#include "json/read.h"
#include "report/letters.h"

#include <dabir/intake.h>

static const char *folder;

/* Same letters, or both absent. */
static bool same(const char *a, const char *b)
{
	size_t at = 0, bt = 0;
	uint32_t letter;

	if (!a || !b)
		return a == b;
	do {
		letter = dbr_letter_next(a, strlen(a), &at);
		if (letter != dbr_letter_next(b, strlen(b), &bt))
			return false;
	} while (letter);
	return true;
}

static void check_field(const struct dabir_report *report, const char *name,
			const char *key, struct json_object *want)
{
	for (int i = 0; i < DABIR_FIELD_COUNT; i++) {
		enum dabir_field field = (enum dabir_field)i;
		const char *got = dabir_report_field(report, field);

		if (strcmp(dabir_field_name(field), key) != 0 ||
		    same(got, dbr_json_read_text(want, NULL)))
			continue;
		printf("# %s: %s is '%s'\n", name, key, got ? got : "(null)");
		check_failed = 1;
	}
}

static bool speaks(const struct dabir_report *report, const char *name)
{
	size_t count;
	const struct dabir_statement *said =
		dabir_report_statements(report, &count);

	for (size_t i = 0; i < count; i++)
		if (same(said[i].speaker, name))
			return true;
	return false;
}

static void check_speakers(const struct dabir_report *report, const char *name,
			   struct json_object *speakers)
{
	size_t count = dbr_json_read_count(speakers);

	for (size_t i = 0; i < count; i++) {
		const char *speaker = dbr_json_read_text(
			json_object_array_get_idx(speakers, i), NULL);

		if (speaks(report, speaker))
			continue;
		printf("# %s: '%s' says nothing\n", name, speaker);
		check_failed = 1;
	}
}

static struct dabir_report *read_text(const char *name)
{
	struct dabir_report *report = NULL;
	struct dabir_intake *intake;
	char path[512];

	snprintf(path, sizeof(path), "%s/text/%s.txt", folder, name);
	CHECK(dabir_report_new(&report) == DABIR_OK);
	CHECK(dabir_intake_open(path, NULL, &intake, NULL) == DABIR_OK);
	CHECK(dabir_intake_next(intake, report, NULL) == DABIR_OK);
	CHECK(dabir_report_run(report) == DABIR_OK);
	dabir_intake_close(intake);
	return report;
}

static void check_text(const char *file)
{
	char name[128], path[512];
	struct dabir_report *report;
	struct json_object *wanted;
	struct json_object_iter field;

	snprintf(name, sizeof(name), "%.*s", (int)strcspn(file, "."), file);
	snprintf(path, sizeof(path), "%s/../test/expected/%s", folder, file);
	wanted = json_object_from_file(path);
	CHECK(wanted != NULL);
	report = read_text(name);
	json_object_object_foreachC(wanted, field)
	{
		check_field(report, name, field.key, field.val);
	}
	check_speakers(report, name, dbr_json_read_key(wanted, "speakers"));
	dabir_report_free(report);
	json_object_put(wanted);
}

static int is_expectation(const struct dirent *entry)
{
	return strncmp(entry->d_name, "text-", 5) == 0;
}

static void every_printed_page_is_read_whole(void)
{
	struct dirent **entries;
	char path[512];
	int count;

	snprintf(path, sizeof(path), "%s/../test/expected", folder);
	count = scandir(path, &entries, is_expectation, alphasort);
	CHECK(count > 0);
	for (int i = 0; i < count; i++) {
		check_text(entries[i]->d_name);
		free(entries[i]);
	}
	if (count > 0)
		free(entries);
}

int main(int argc, char **argv)
{
	folder = argc > 1 ? argv[1] : "sample";
	RUN(every_printed_page_is_read_whole);
	return DONE();
}
