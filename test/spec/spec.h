/*
 spec.h - runs the Persian examples of test/spec/NAME.txt.

 A case is a title at the start of a line, then indented lines: the first is
 what is given, the rest what is wanted (joined by line breaks). A line that
 starts with # is prose. The half-space is shown as the broken bar.
 */
#ifndef DBR_TEST_SPEC_H
#define DBR_TEST_SPEC_H

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "check.h"

struct spec_case {
	char title[512];
	char given[8192];
	char wanted[8192];
	int lines; /* indented lines seen */
};

/* Returns true when `spec` comes out as wanted; says why on stdout if not. */
typedef bool spec_check(const struct spec_case *spec);

/* Copy `line`, showing U+00A6 BROKEN BAR as U+200C, behind what is there. */
static void spec_append(char *out, size_t room, const char *line)
{
	size_t at = strlen(out);

	while (*line && *line != '\n' && at + 4 < room) {
		if (!strncmp(line, "\xC2\xA6", 2)) {
			memcpy(out + at, "\xE2\x80\x8C", 3);
			at += 3;
			line += 2;
			continue;
		}
		out[at++] = *line++;
	}
	out[at] = '\0';
}

static void spec_add_break(char *out, size_t room)
{
	size_t at = strlen(out);

	if (at + 1 < room) {
		out[at] = '\n';
		out[at + 1] = '\0';
	}
}

static void spec_finish(struct spec_case *spec, spec_check *check)
{
	bool good;

	if (!spec->lines)
		return;
	good = spec->lines > 1 && check(spec);
	check_bad += !good;
	printf("%sok %d - %s\n", good ? "" : "not ", ++check_count,
	       spec->title);
	memset(spec, 0, sizeof(*spec));
}

static void spec_line(struct spec_case *spec, const char *line,
		      spec_check *check)
{
	if (line[0] != ' ' && line[0] != '\t') {
		spec_finish(spec, check);
		spec->title[0] = '\0';
		spec_append(spec->title, sizeof(spec->title), line);
		return;
	}
	if (spec->lines == 0) {
		spec_append(spec->given, sizeof(spec->given), line + 1);
	} else {
		if (spec->lines > 1)
			spec_add_break(spec->wanted, sizeof(spec->wanted));
		spec_append(spec->wanted, sizeof(spec->wanted), line + 1);
	}
	spec->lines++;
}

/* Check every case of the file at `path`; returns the exit status. */
static int spec_run(const char *path, spec_check *check)
{
	static struct spec_case spec;
	static char line[16384];
	FILE *file = fopen(path, "r");

	if (!file) {
		printf("Bail out! cannot read %s\n", path);
		return 1;
	}
	while (fgets(line, sizeof(line), file))
		if (line[0] != '\n' && line[0] != '#')
			spec_line(&spec, line, check);
	spec_finish(&spec, check);
	fclose(file);
	if (!check_count)
		printf("Bail out! no case in %s\n", path);
	return check_count ? DONE() : 1;
}

#endif
