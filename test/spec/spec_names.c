/*
 People, organisations and places in the examples of names.txt. A pilcrow in
 what is given is a line break. Wanted lines are "person: name | aliases |
 offices", "organisation: surface", "place: surface"; "-" stands for nothing.
 */
#include <stdlib.h>

#include "intake/page_stage.h"
#include "names/names_stage.h"
#include "text/text_stage.h"
#include "token/token_stage.h"

#include "spec.h"

#define PILCROW "\xC2\xB6"

static char shown[8192];

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

static void add(const char *text)
{
	size_t at = strlen(shown), len = strlen(text);

	if (at + len + 1 < sizeof(shown))
		memcpy(shown + at, text, len + 1);
}

static void add_list(const char *const *list, size_t count)
{
	add(" | ");
	if (!count)
		add("-");
	for (size_t i = 0; i < count; i++) {
		add(i ? " + " : "");
		add(list[i]);
	}
}

static void add_people(const struct dabir_report *report)
{
	size_t count;
	const struct dabir_person *people = dabir_report_people(report, &count);

	for (size_t i = 0; i < count; i++) {
		add("person: ");
		add(people[i].name);
		add_list(people[i].aliases, people[i].alias_count);
		add_list(people[i].offices, people[i].office_count);
		add("\n");
	}
}

static void add_surfaces(const char *what, const char *const *list,
			 size_t count)
{
	for (size_t i = 0; i < count; i++) {
		add(what);
		add(list[i]);
		add("\n");
	}
}

static void show(const struct dabir_report *report)
{
	const char *const *list;
	size_t count;

	shown[0] = '\0';
	add_people(report);
	list = dabir_report_organisations(report, &count);
	add_surfaces("organisation: ", list, count);
	list = dabir_report_places(report, &count);
	add_surfaces("place: ", list, count);
	if (!shown[0])
		add("-\n");
	shown[strlen(shown) - 1] = '\0';
}

/* The stages up to names: what speech adds later is not at issue here. */
static bool read_text(struct dabir_report *report, const char *text)
{
	return dabir_report_set(report, text, strlen(text), DABIR_KIND_TEXT,
				NULL) == DABIR_OK &&
	       dbr_page_stage(report) == DABIR_OK &&
	       dbr_text_stage(report) == DABIR_OK &&
	       dbr_token_stage(report) == DABIR_OK &&
	       dbr_names_stage(report) == DABIR_OK;
}

static bool check(const struct spec_case *spec)
{
	static char text[8192];
	struct dabir_report *report;
	bool good;

	break_lines(spec->given, text);
	if (dabir_report_new(&report) != DABIR_OK)
		return false;
	if (!read_text(report, text)) {
		printf("# the report was not read\n");
		dabir_report_free(report);
		return false;
	}
	show(report);
	check_failed = 0;
	CHECK_TEXT(shown, spec->wanted);
	good = !check_failed;
	dabir_report_free(report);
	return good;
}

int main(int argc, char **argv)
{
	return argc == 2 ? spec_run(argv[1], check) : 2;
}
