#include <errno.h>
#include <getopt.h>
#include <stdlib.h>
#include <string.h>

#include <dabir/repair.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "cli/verb.h"
#include "json/write.h"

#define BLOCK ((size_t)1 << 20) /* read at once, whole lines */

static const char help[] =
	"usage: dabir repair [OPTION...] [FILE...]\n\n"
	"Persian text in, the same text repaired out, line for line. Letters\n"
	"settle on one form, half-spaces that were lost come back. Text in\n"
	"other languages passes as it is. Without FILE, or for -, standard\n"
	"input is read. A file is one text, told by its first 32 KiB; long\n"
	"lines tell of themselves.\n\n"
	"  --edits FILE             also write every change to FILE, a JSON\n"
	"                           object a line: line, at, from, to, rule\n"
	"  --only letters|spacing   what to repair (both)\n"
	"  --confidence PERCENT     put a half-space only when so sure, 1 to\n"
	"                           99 (by the text: sound text is touched\n"
	"                           less than damaged text)\n"
	"  --style STYLE            where sound styles differ: academy, open "
	"(more\n"
	"                           words apart), close (more half-spaces) or\n"
	"                           mixed; by default told by the text, the\n"
	"                           Academy's in doubt\n"
	"  --help                   this page\n\n"
	"Exit: 0 all repaired, 1 some files could not be read, 2 wrong usage,\n"
	"3 writing failed.\n";

struct job {
	struct dabir_repairer *repairer;
	FILE *edits;
	struct dbr_buf in; /* read, not yet repaired */
	size_t line;	   /* number of the first line in `in`, from 1 */
	bool more;	   /* of a file whose front was repaired */
};

/* Line and column of an edit; edits come in order, so the walk goes on. */
struct place {
	size_t at, line, line_at;
};

static void go_to(struct place *place, const char *text, size_t at)
{
	while (place->at < at) {
		const char *stop =
			memchr(text + place->at, '\n', at - place->at);

		if (!stop) {
			place->at = at;
			return;
		}
		place->at = (size_t)(stop + 1 - text);
		place->line_at = place->at;
		place->line++;
	}
}

static void write_edit(struct job *job, const struct place *place,
		       const struct dabir_edit *edit, const char *out)
{
	struct dbr_buf buf;
	struct dbr_json json;

	dbr_buf_init(&buf);
	dbr_json_init(&json, &buf);
	dbr_json_open(&json, NULL, '{');
	dbr_json_number(&json, "line", (int64_t)place->line);
	dbr_json_number(&json, "at", (int64_t)(edit->from.at - place->line_at));
	dbr_json_string(&json, "from", job->in.data + edit->from.at,
			edit->from.len);
	dbr_json_string(&json, "to", out + edit->to.at, edit->to.len);
	dbr_json_text(&json, "rule", edit->rule);
	dbr_json_close(&json, '}');
	dbr_buf_add_byte(&buf, '\n');
	if (dbr_buf_status(&buf) == DABIR_OK)
		fwrite(buf.data, 1, buf.len, job->edits);
	dbr_buf_release(&buf);
}

static void write_edits(struct job *job, const char *out, size_t len)
{
	struct place place = { 0, job->line, 0 };
	size_t count;
	const struct dabir_edit *edits =
		dabir_repair_edits(job->repairer, &count);

	for (size_t i = 0; job->edits && i < count; i++) {
		go_to(&place, job->in.data, edits[i].from.at);
		write_edit(job, &place, &edits[i], out);
	}
	go_to(&place, job->in.data, len);
	job->line = place.line;
}

/* Repair and print the first `len` bytes that were read. */
static enum dabir_status repair_front(struct job *job, size_t len)
{
	const char *out;
	size_t out_len;
	enum dabir_status status;

	if (job->more)
		status = dabir_repair_more(job->repairer, job->in.data, len,
					   &out, &out_len);
	else
		status = dabir_repair_text(job->repairer, job->in.data, len,
					   &out, &out_len);
	job->more = true;
	if (status != DABIR_OK)
		return status;
	fwrite(out, 1, out_len, stdout);
	write_edits(job, out, len);
	memmove(job->in.data, job->in.data + len, job->in.len - len);
	job->in.len -= len;
	return DABIR_OK;
}

static size_t last_behind(const struct dbr_buf *in, char stop)
{
	size_t len = in->len;

	while (len && in->data[len - 1] != stop)
		len--;
	return len;
}

/* Whole lines; of a line longer than two blocks, whole words, so that no
   line is too long for the memory there is. 0: read on. */
static size_t ready_length(const struct dbr_buf *in)
{
	size_t len = last_behind(in, '\n');

	if (len || in->len < 2 * BLOCK)
		return len;
	len = last_behind(in, ' ');
	return len ? len : dbr_utf8_whole_len(in->data, in->len);
}

static enum dabir_status repair_stream(struct job *job, FILE *file)
{
	enum dabir_status status = DABIR_OK;
	size_t got = 1;

	dbr_buf_clear(&job->in);
	job->line = 1;
	job->more = false;
	while (got && status == DABIR_OK) {
		char *room = dbr_buf_room(&job->in, BLOCK);
		size_t len;

		if (!room)
			return dbr_buf_status(&job->in);
		got = fread(room, 1, BLOCK, file);
		dbr_buf_commit(&job->in, got);
		if (got && job->in.len < BLOCK)
			continue;
		len = got ? ready_length(&job->in) : job->in.len;
		if (len)
			status = repair_front(job, len);
	}
	return status == DABIR_OK && ferror(file) ? DABIR_IO : status;
}

static int repair_file(struct job *job, const char *path)
{
	bool standard = !strcmp(path, "-");
	FILE *file = standard ? stdin : fopen(path, "rb");
	struct dabir_problem problem = { DABIR_IO, 0, "" };
	enum dabir_status status = DABIR_IO;

	if (file)
		status = repair_stream(job, file);
	if (status == DABIR_IO)
		snprintf(problem.what, sizeof(problem.what), "%s",
			 strerror(errno));
	if (file && !standard)
		fclose(file);
	if (status == DABIR_OK)
		return DBR_EXIT_OK;
	dbr_cli_refuse("repair", path, status, &problem);
	return DBR_EXIT_REFUSED;
}

struct choices {
	struct dabir_repair_options options;
	const char *edits;
	int code; /* how to end at once, -1: go on */
};

static int choose_only(struct choices *choices, const char *what)
{
	choices->options.letters_only = !strcmp(what, "letters");
	choices->options.spacing_only = !strcmp(what, "spacing");
	if (choices->options.letters_only || choices->options.spacing_only)
		return -1;
	return dbr_cli_usage("repair", "--only is letters or spacing, not '%s'",
			     what);
}

static int choose_confidence(struct choices *choices, const char *text)
{
	char *end;
	long percent = strtol(text, &end, 10);

	if (*end == '%')
		end++;
	if (end == text || *end || percent < 1 || percent > 99)
		return dbr_cli_usage("repair",
				     "--confidence is 1 to 99, not '%s'", text);
	choices->options.confidence = (int)percent;
	return -1;
}

static int choose_style(struct choices *choices, const char *name)
{
	static const char *const names[] = { "text", "academy", "open", "close",
					     "mixed" };

	for (int i = 0; i < (int)(sizeof(names) / sizeof(*names)); i++)
		if (!strcmp(name, names[i])) {
			choices->options.style = (enum dabir_repair_style)i;
			return -1;
		}
	return dbr_cli_usage(
		"repair",
		"--style is text, academy, open, close or mixed, not '%s'",
		name);
}

static struct choices read_options(int argc, char **argv)
{
	static const struct option options[] = {
		{ "edits", required_argument, NULL, 'e' },
		{ "only", required_argument, NULL, 'o' },
		{ "confidence", required_argument, NULL, 'c' },
		{ "style", required_argument, NULL, 's' },
		{ "help", no_argument, NULL, 'h' },
		{ NULL, 0, NULL, 0 },
	};
	struct choices choices = { .code = -1 };
	int option;

	opterr = 0;
	while (choices.code < 0 &&
	       (option = getopt_long(argc, argv, "", options, NULL)) != -1) {
		if (option == 'e')
			choices.edits = optarg;
		else if (option == 'o')
			choices.code = choose_only(&choices, optarg);
		else if (option == 'c')
			choices.code = choose_confidence(&choices, optarg);
		else if (option == 's')
			choices.code = choose_style(&choices, optarg);
		else if (option == 'h')
			choices.code = fputs(help, stdout) < 0;
		else
			choices.code =
				dbr_cli_usage("repair", "unknown option '%s'",
					      argv[optind - 1]);
	}
	return choices;
}

static int repair_all(struct job *job, int argc, char **argv)
{
	int code = DBR_EXIT_OK;

	if (optind == argc)
		return repair_file(job, "-");
	for (int i = optind; i < argc; i++)
		if (repair_file(job, argv[i]) != DBR_EXIT_OK)
			code = DBR_EXIT_REFUSED;
	return code;
}

int dbr_cmd_repair(int argc, char **argv)
{
	struct choices choices = read_options(argc, argv);
	struct job job = { .line = 1 };
	int code = choices.code;

	if (code >= 0)
		return code;
	if (choices.edits && !(job.edits = fopen(choices.edits, "w"))) {
		fprintf(stderr, "dabir repair: %s: %s\n", choices.edits,
			strerror(errno));
		return DBR_EXIT_FAILED;
	}
	dbr_buf_init(&job.in);
	if (dabir_repairer_new(&choices.options, &job.repairer) == DABIR_OK) {
		code = repair_all(&job, argc, argv);
		dabir_repairer_free(job.repairer);
	} else {
		code = DBR_EXIT_FAILED;
	}
	dbr_buf_release(&job.in);
	if (job.edits && fclose(job.edits))
		code = DBR_EXIT_FAILED;
	return code;
}
