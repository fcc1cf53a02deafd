#include <locale.h>
#include <string.h>

#include "cli/verb.h"

const struct dbr_verb dbr_verbs[] = {
	{ "add", "read files and folders into an archive", dbr_cmd_add },
	{ "read", "read reports: parts, dates, people, statements",
	  dbr_cmd_read },
	{ "repair", "repair the letters and half-spaces of text",
	  dbr_cmd_repair },
	{ "date", "tell a Persian date in all calendars", dbr_cmd_date },
	{ "search", "find reports by words, names, dates", dbr_cmd_search },
	{ "said", "who said what", dbr_cmd_said },
	{ "reprints", "families of the same report", dbr_cmd_reprints },
	{ "show", "show one report of an archive", dbr_cmd_show },
	{ "serve", "show an archive in a browser", dbr_cmd_serve },
	{ "tokens", "print the words of a text as CoNLL-U", dbr_cmd_tokens },
	{ "export", "print every report of an archive", dbr_cmd_export },
	{ "check", "check an archive, and mend what can be", dbr_cmd_check },
	{ NULL, NULL, NULL },
};

static int help(FILE *out)
{
	fprintf(out,
		"dabir " DABIR_VERSION " - a Persian news archive engine\n\n"
		"usage: dabir VERB [OPTION...] [ARGUMENT...]\n\n");
	for (const struct dbr_verb *verb = dbr_verbs; verb->name; verb++)
		fprintf(out, "  %-10s %s\n", verb->name, verb->summary);
	fprintf(out, "\n'dabir VERB --help' says more of each.\n");
	return out == stdout ? DBR_EXIT_OK : DBR_EXIT_USAGE;
}

int main(int argc, char **argv)
{
	if (argc < 2)
		return help(stderr);
	if (!strcmp(argv[1], "--help") || !strcmp(argv[1], "-h") ||
	    !strcmp(argv[1], "help"))
		return dbr_cli_finish(help(stdout));
	if (!strcmp(argv[1], "--version")) {
		puts("dabir " DABIR_VERSION);
		return dbr_cli_finish(DBR_EXIT_OK);
	}
	for (const struct dbr_verb *verb = dbr_verbs; verb->name; verb++)
		if (!strcmp(argv[1], verb->name))
			return dbr_cli_finish(verb->run(argc - 1, argv + 1));
	fprintf(stderr, "dabir: no verb '%s'\nTry 'dabir --help'.\n", argv[1]);
	return DBR_EXIT_USAGE;
}
