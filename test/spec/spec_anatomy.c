/*
 The parts of the examples in anatomy.txt. A pilcrow in what is given is a
 line break.
 */
#include <stdlib.h>

#include <dabir/dabir.h>

#include "spec.h"

#define PILCROW "\xC2\xB6"

static void break_lines(const char *given, char *text)
{
	while (*given) {
		if (!strncmp(given, PILCROW, 2)) {
			*text++ = '\n';
			given += 2;
		} else {
			*text++ = *given++;
		}
	}
	*text = '\0';
}

static void show(const struct dabir_report *report, char *out, size_t room)
{
	static const enum dabir_field fields[] = { DABIR_FIELD_AGENCY,
						   DABIR_FIELD_PUBLISHER,
						   DABIR_FIELD_CODE };
	size_t count, at = 0;
	const struct dabir_line *lines = dabir_report_lines(report, &count);

	for (size_t i = 0; i < count && at < room; i++)
		at += (size_t)snprintf(out + at, room - at, "%s%s",
				       i ? " " : "",
				       dabir_role_name(lines[i].role));
	for (size_t i = 0; i < 3 && at < room; i++) {
		const char *value = dabir_report_field(report, fields[i]);

		if (value)
			at += (size_t)snprintf(out + at, room - at, "\n%s = %s",
					       dabir_field_name(fields[i]),
					       value);
	}
}

static bool check(const struct spec_case *spec)
{
	char text[8192], got[8192] = "";
	struct dabir_report *report;

	break_lines(spec->given, text);
	check_failed = 0;
	CHECK(dabir_report_new(&report) == DABIR_OK);
	CHECK(dabir_report_set(report, text, strlen(text), DABIR_KIND_TEXT,
			       NULL) == DABIR_OK);
	CHECK(dabir_report_run(report) == DABIR_OK);
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
