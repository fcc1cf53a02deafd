/*
 Who said what in the examples of speech.txt. A pilcrow in what is given is a
 line break; each wanted line is "speaker | mention | cue | content | form".
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

static void add_span(char *out, size_t room, const char *text,
		     struct dabir_span span)
{
	size_t at = strlen(out);

	if (at + span.len + 1 < room) {
		memcpy(out + at, text + span.at, span.len);
		out[at + span.len] = '\0';
	}
}

static void add_text(char *out, size_t room, const char *text)
{
	size_t at = strlen(out), len = strlen(text);

	if (at + len + 1 < room)
		memcpy(out + at, text, len + 1);
}

static void show(const struct dabir_report *report, char *out, size_t room)
{
	static const char *const forms[] = { "indirect", "direct", "mixed" };
	const struct dabir_statement *said;
	const char *text;
	size_t len, count;

	text = dabir_report_text(report, &len);
	said = dabir_report_statements(report, &count);
	for (size_t i = 0; i < count; i++) {
		add_text(out, room, i ? "\n" : "");
		add_text(out, room, said[i].speaker ? said[i].speaker : "-");
		add_text(out, room, " | ");
		add_span(out, room, text, said[i].mention);
		add_text(out, room, " | ");
		add_span(out, room, text, said[i].cue);
		add_text(out, room, " | ");
		add_span(out, room, text, said[i].content);
		add_text(out, room, " | ");
		add_text(out, room, forms[said[i].form]);
	}
	if (!count)
		add_text(out, room, "nobody");
}

static bool check(const struct spec_case *spec)
{
	char text[8192], got[8192] = "";
	struct dabir_report *report;
	bool good;

	break_lines(spec->given, text);
	CHECK(dabir_report_new(&report) == DABIR_OK);
	CHECK(dabir_report_set(report, text, strlen(text), DABIR_KIND_TEXT,
			       NULL) == DABIR_OK);
	CHECK(dabir_report_run(report) == DABIR_OK);
	if (check_failed)
		return false;
	show(report, got, sizeof(got));
	dabir_report_free(report);
	good = !strcmp(got, spec->wanted);
	if (!good)
		printf("# got:\n# %s\n", got);
	return good;
}

int main(int argc, char **argv)
{
	return argc == 2 ? spec_run(argv[1], check) : 2;
}
