/*
 test_kinds FOLDER - reads every input that test/expected/many.json names
 and compares headline, instant and source's id of each report in it.
 */

#include "base/utf8.h"
#include "check.h"
#include "json/read.h"

#include <dabir/intake.h>

#define ROOM 2048

static const char *folder;

/* YEH and KAF alike, no spaces and half-spaces: repair is not tested here. */
static const char *folded(const char *text, char out[ROOM])
{
	size_t at = 0, end = 0, len = text ? strlen(text) : 0;

	while (at < len && end + 4 < ROOM) {
		uint32_t point = dbr_utf8_next(text, len, &at);

		point = point == 0x064A ? 0x06CC : point;
		point = point == 0x0643 ? 0x06A9 : point;
		if (point > 0x20 && point != 0x200C)
			end += dbr_utf8_put(out + end, point);
	}
	out[end] = '\0';
	return out;
}

static void compare(const char *input, const char *part, const char *got,
		    struct json_object *wanted)
{
	static char one[ROOM], two[ROOM];
	const char *text = dbr_json_read_text(wanted, NULL);

	if (!wanted)
		return;
	if (strcmp(folded(got, one), folded(text, two)) != 0) {
		printf("# %s: %s is '%s', wanted '%s'\n", input, part,
		       got ? got : "", text);
		check_failed = 1;
	}
}

static void check_report(const char *input, struct dabir_report *report,
			 struct json_object *wanted)
{
	CHECK(dabir_report_run(report) == DABIR_OK);
	compare(input, "headline",
		dabir_report_field(report, DABIR_FIELD_HEADLINE),
		dbr_json_read_key(wanted, "headline"));
	compare(input, "published",
		dabir_report_field(report, DABIR_FIELD_PUBLISHED),
		dbr_json_read_key(wanted, "published"));
	compare(input, "source_id",
		dabir_report_field(report, DABIR_FIELD_SOURCE_ID),
		dbr_json_read_key(wanted, "source_id"));
}

static void check_input(const char *input, struct json_object *wanted)
{
	struct dabir_intake *intake;
	struct dabir_report *report;
	char path[512];
	size_t count = 0;

	snprintf(path, sizeof(path), "%s/%s", folder, input);
	CHECK(dabir_report_new(&report) == DABIR_OK);
	CHECK(dabir_intake_open(path, NULL, &intake, NULL) == DABIR_OK);
	while (dabir_intake_next(intake, report, NULL) == DABIR_OK)
		check_report(input, report,
			     json_object_array_get_idx(wanted, count++));
	if (count != dbr_json_read_count(wanted)) {
		printf("# %s: %zu reports\n", input, count);
		check_failed = 1;
	}
	dabir_intake_close(intake);
	dabir_report_free(report);
}

static void every_kind_of_input_gives_its_reports(void)
{
	char path[512];
	struct json_object *all;
	struct json_object_iter input;

	snprintf(path, sizeof(path), "%s/../test/expected/many.json", folder);
	all = json_object_from_file(path);
	CHECK(json_object_is_type(all, json_type_object));
	json_object_object_foreachC(all, input)
	{
		check_input(input.key, input.val);
	}
	json_object_put(all);
}

int main(int argc, char **argv)
{
	folder = argc > 1 ? argv[1] : "sample";
	RUN(every_kind_of_input_gives_its_reports);
	return DONE();
}
