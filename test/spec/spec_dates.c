/*
 The dates of dates.txt: "reference | text" to "as written = ISO 8601".
 */
#include <dabir/dates.h>

#include "spec.h"

static const char *show(const struct dabir_found_date *found)
{
	if (found->doubts & DABIR_DATE_NONE)
		return "!";
	return found->resolved ? found->iso : "?";
}

static void add(char *out, size_t room, const char *text,
		const struct dabir_found_date *found)
{
	size_t at = strlen(out);

	snprintf(out + at, room - at, "%s%.*s = %s", at ? "\n" : "",
		 (int)found->span.len, text + found->span.at, show(found));
}

static bool check(const struct spec_case *spec)
{
	static char got[8192];
	const char *text = strstr(spec->given, " | ");
	struct dabir_reference today = { 0, false };
	struct dabir_found_date found;
	size_t at = 0;

	if (!text)
		return false;
	today.known = dabir_date_read(spec->given, (size_t)(text - spec->given),
				      NULL, &found) == DABIR_OK;
	today.day = found.first;
	text += 3;
	got[0] = '\0';
	while (dabir_date_next(text, strlen(text), &at, &today, &found) ==
	       DABIR_OK)
		add(got, sizeof(got), text, &found);
	if (!got[0])
		snprintf(got, sizeof(got), "none");
	if (!strcmp(got, spec->wanted))
		return true;
	check_failed = 1;
	printf("# got:\n# %s\n", got);
	return false;
}

int main(int argc, char **argv)
{
	return argc == 2 ? spec_run(argv[1], check) : 2;
}
