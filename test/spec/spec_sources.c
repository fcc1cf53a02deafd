/* The sources of the examples in sources.txt. */
#include <stdlib.h>

#include <dabir/dabir.h>

#include "json/write.h"
#include "spec.h"

#define PILCROW "\xC2\xB6"

static enum dabir_status set(struct dabir_report *report, const char *given)
{
	const char *body = strstr(given, PILCROW);
	struct dbr_buf record;
	struct dbr_json json;
	enum dabir_status status;

	if (!body)
		return DABIR_BAD_ARGUMENT;
	dbr_buf_init(&record);
	dbr_json_init(&json, &record);
	dbr_json_open(&json, NULL, '{');
	dbr_json_text(&json, "title", "-");
	if (*given != '-')
		dbr_json_string(&json, "url", given, (size_t)(body - given));
	dbr_json_text(&json, "body", body + 2);
	dbr_json_close(&json, '}');
	status = dbr_buf_status(&record);
	if (status == DABIR_OK)
		status = dabir_report_set(report, record.data, record.len,
					  DABIR_KIND_JSON, NULL);
	if (status == DABIR_OK)
		status = dabir_report_run(report);
	dbr_buf_release(&record);
	return status;
}

static void show(const struct dabir_report *report, char *out, size_t room)
{
	static const enum dabir_field fields[] = { DABIR_FIELD_AGENCY,
						   DABIR_FIELD_PUBLISHER };
	size_t at = 0;

	for (size_t i = 0; i < 2 && at < room; i++) {
		const char *value = dabir_report_field(report, fields[i]);

		if (value)
			at += (size_t)snprintf(out + at, room - at, "%s%s = %s",
					       at ? "\n" : "",
					       dabir_field_name(fields[i]),
					       value);
	}
	if (!at)
		snprintf(out, room, "none");
}

static bool check(const struct spec_case *spec)
{
	char got[1024] = "";
	struct dabir_report *report;

	check_failed = 0;
	CHECK(dabir_report_new(&report) == DABIR_OK);
	CHECK(set(report, spec->given) == DABIR_OK);
	show(report, got, sizeof(got));
	dabir_report_free(report);
	if (!check_failed && !strcmp(got, spec->wanted))
		return true;
	printf("# got:\n# %s\n", got);
	return false;
}

int main(int argc, char **argv)
{
	return argc == 2 ? spec_run(argv[1], check) : 2;
}
