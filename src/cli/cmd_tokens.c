#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "cli/verb.h"

/* Text is read in pieces of whole lines about this long. */
#define PIECE 262144

static const char help[] =
	"usage: dabir tokens [--format conllu] [FILE...]\n\n"
	"Print the words of plain text: FORM as in the input, LEMMA, UPOS "
	"and,\n"
	"in MISC, the search stem, the repaired form, names and byte offsets.\n"
	"FILE may be - for standard input, which is also read when there is\n"
	"none. Offsets count from the start of each piece of about 256 KiB,\n"
	"which begins with \"# newpar\".\n\n"
	"  --format FORMAT  conllu\n"
	"  --help           this page\n";

struct input {
	const char *name;
	FILE *file;
	char *data; /* PIECE bytes */
	size_t len;
	bool ended;
};

/* Where the last whole line ends, else the last word, else everything. */
static size_t whole_len(const struct input *input)
{
	static const char ends[] = { '\n', ' ' };

	if (input->ended)
		return input->len;
	for (size_t k = 0; k < sizeof(ends); k++)
		for (size_t len = input->len; len; len--)
			if (input->data[len - 1] == ends[k])
				return len;
	return input->len;
}

static enum dabir_status print_piece(struct dabir_report *report,
				     const struct input *input, size_t len)
{
	char *text;
	size_t size;
	enum dabir_status status = dabir_report_set(
		report, input->data, len, DABIR_KIND_TEXT, input->name);

	if (status == DABIR_OK)
		status = dabir_report_run(report);
	/* text that is no report has words all the same */
	if (status != DABIR_OK && status != DABIR_NOT_REPORT)
		return status;
	status = dabir_report_conllu(report, &text, &size);
	if (status != DABIR_OK)
		return status;
	if (size > 1) {
		fputs("# newpar\n", stdout);
		fwrite(text, 1, size, stdout);
	}
	dabir_conllu_free(text);
	return DABIR_OK;
}

static enum dabir_status print_input(struct dabir_report *report,
				     struct input *input)
{
	while (!input->ended || input->len) {
		enum dabir_status status;
		size_t len;

		input->len += fread(input->data + input->len, 1,
				    PIECE - input->len, input->file);
		if (ferror(input->file))
			return DABIR_IO;
		input->ended = feof(input->file);
		len = whole_len(input);
		if (!len)
			break;
		status = print_piece(report, input, len);
		if (status != DABIR_OK)
			return status;
		memmove(input->data, input->data + len, input->len - len);
		input->len -= len;
	}
	return DABIR_OK;
}

static int print_file(struct dabir_report *report, char *room, const char *name)
{
	struct input input = { .name = name, .data = room };
	bool standard = !strcmp(name, "-");
	enum dabir_status status = DABIR_IO;

	input.file = standard ? stdin : fopen(name, "rb");
	if (!input.file) {
		dbr_cli_refuse("tokens", name,
			       errno == ENOENT ? DABIR_NOT_FOUND : DABIR_IO,
			       NULL);
		return DBR_EXIT_REFUSED;
	}
	status = print_input(report, &input);
	if (!standard)
		fclose(input.file);
	if (status == DABIR_OK)
		return DBR_EXIT_OK;
	dbr_cli_refuse("tokens", name, status, NULL);
	return DBR_EXIT_REFUSED;
}

static int print_all(int count, char **names)
{
	static char standard[] = "-";
	struct dabir_report *report;
	char *room = malloc(PIECE);
	int code = DBR_EXIT_OK;

	if (!room || dabir_report_new(&report) != DABIR_OK) {
		free(room);
		dbr_cli_refuse("tokens", "-", DABIR_NO_MEMORY, NULL);
		return DBR_EXIT_FAILED;
	}
	if (!count)
		code = print_file(report, room, standard);
	for (int i = 0; i < count; i++)
		if (print_file(report, room, names[i]) != DBR_EXIT_OK)
			code = DBR_EXIT_REFUSED;
	dabir_report_free(report);
	free(room);
	return code;
}

static bool take_option(void *context, int option)
{
	(void)context;
	(void)option;
	return !strcmp(optarg, "conllu");
}

int dbr_cmd_tokens(int argc, char **argv)
{
	static const struct option options[] = {
		{ "format", required_argument, NULL, 'f' },
		{ "help", no_argument, NULL, 'h' },
		{ NULL, 0, NULL, 0 },
	};
	const struct dbr_cli_options how = { "tokens", help, options,
					     take_option, NULL };
	int code = dbr_cli_options(&how, argc, argv);

	return code >= 0 ? code : print_all(argc - optind, argv + optind);
}
