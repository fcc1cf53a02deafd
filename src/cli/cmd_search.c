#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "answer/csv.h"
#include "answer/json.h"
#include "cli/ask.h"
#include "cli/show_hits.h"
#include "json/read.h"

static const char help[] =
	"usage: dabir search [OPTION...] ARCHIVE QUERY\n\n"
	"Words find every spelling and inflection of themselves, best reports\n"
	"first. \"a phrase\", one OR other, one AND other, -without, begin*,\n"
	"NEAR(a b, 5), +exactly so, and headline: lead: by: about: source:\n"
	"section: place: date: from: to: before a word or \"phrase\"; the "
	"same\n"
	"in Persian. The man page tells each.\n\n"
	"  --format FORMAT   table, json (a hit a line), csv or trec (table)\n"
	"  --kwic            every word asked for in its context, in the same\n"
	"                    formats; --format kwic is its table\n"
	"  --sort ORDER      best, new, old, or recent: best, but the newer "
	"of\n"
	"                    reports of like worth first (best)\n"
	"  --from D, --to D  1399/08/25, 1399/08, 1399 or 2020-11-15\n"
	"  --by NAME         only with a statement by NAME\n"
	"  --source NAME, --section NAME\n"
	"  -k N              how many (10); 0 is all\n"
	"  --skip N          how many to pass over\n"
	"  --expand          learn further words from the best reports\n"
	"  --fold            of reprints of one report only the first hit\n"
	"  --facet WHAT      count source, section, speaker, person,\n"
	"                    organisation, place or month instead\n"
	"  --context N       letters beside a word of kwic (40)\n"
	"  --order ORDER     kwic by text, by the words before (left) or\n"
	"                    behind (right), in the order of the alphabet\n"
	"  --queries FILE    a JSON object {id: query}, for trec\n"
	"  --help            this page\n";

#define CONTEXT 40 /* letters beside a word of kwic */

struct searching {
	struct dabir_search search;
	struct dabir_archive *archive;
	const char *path, *queries;
	enum dbr_answer_format format;
	bool kwic, trec;
	int facet; /* enum dabir_facet, or -1 */
	uint32_t context;
	enum dabir_context order;
	bool bold;
	struct dbr_buf out;
};

static const char *const sorts[] = { "best", "new", "old", "recent", NULL };
static const char *const orders[] = { "text", "left", "right", NULL };
static const char *const facets[] = { "source",	      "section",
				      "speaker",      "person",
				      "organisation", "place",
				      "month",	      NULL };

static bool take_format(struct searching *searching, const char *name)
{
	searching->trec = !strcmp(name, "trec");
	if (!strcmp(name, "kwic"))
		searching->kwic = true;
	else if (!searching->trec)
		return dbr_cli_format(name, &searching->format);
	return true;
}

/* An option that names one of a list. Returns false when it does not. */
static bool take_choice(struct searching *searching, int option)
{
	int choice = -1;

	switch (option) {
	case 's':
		choice = dbr_cli_choose(optarg, sorts);
		searching->search.sort = (enum dabir_sort)choice;
		break;
	case 'o':
		choice = dbr_cli_choose(optarg, orders);
		searching->order = (enum dabir_context)choice;
		break;
	case 'c':
		choice = dbr_cli_choose(optarg, facets);
		searching->facet = choice;
		break;
	}
	return choice >= 0;
}

/* Returns false for an option that makes no sense. */
static bool take_option(void *context, int option)
{
	struct searching *searching = context;
	struct dabir_search *search = &searching->search;

	switch (option) {
	case 'F': search->from = optarg; return true;
	case 'T': search->to = optarg; return true;
	case 'b': search->by = optarg; return true;
	case 'S': search->source = optarg; return true;
	case 'e': search->section = optarg; return true;
	case 'x': search->expand = true; return true;
	case 'd': search->fold = true; return true;
	case 'q': searching->queries = optarg; return true;
	case 'f': return take_format(searching, optarg);
	case 'W': searching->kwic = true; return true;
	case 'k': return dbr_cli_limit(optarg, &search->limit);
	case 'K': return dbr_cli_number(optarg, &search->offset);
	case 'w': return dbr_cli_number(optarg, &searching->context);
	default: return take_choice(searching, option);
	}
}

/* Returns an exit code, or -1 to go on. */
static int read_options(struct searching *searching, int argc, char **argv)
{
	static const struct option options[] = {
		{ "format", required_argument, NULL, 'f' },
		{ "sort", required_argument, NULL, 's' },
		{ "from", required_argument, NULL, 'F' },
		{ "to", required_argument, NULL, 'T' },
		{ "by", required_argument, NULL, 'b' },
		{ "source", required_argument, NULL, 'S' },
		{ "section", required_argument, NULL, 'e' },
		{ "k", required_argument, NULL, 'k' },
		{ "skip", required_argument, NULL, 'K' },
		{ "kwic", no_argument, NULL, 'W' },
		{ "expand", no_argument, NULL, 'x' },
		{ "fold", no_argument, NULL, 'd' },
		{ "facet", required_argument, NULL, 'c' },
		{ "context", required_argument, NULL, 'w' },
		{ "order", required_argument, NULL, 'o' },
		{ "queries", required_argument, NULL, 'q' },
		{ "help", no_argument, NULL, 'h' },
		{ NULL, 0, NULL, 0 },
	};
	const struct dbr_cli_options how = { "search", help, options,
					     take_option, searching };
	int code = dbr_cli_options(&how, argc, argv);

	if (code >= 0)
		return code;
	if (argc - optind != (searching->queries ? 1 : 2))
		return dbr_cli_usage("search",
				     "an archive and a query are wanted");
	searching->path = argv[optind];
	searching->search.query = searching->queries ? NULL : argv[optind + 1];
	return -1;
}

static int failed(struct searching *searching, enum dabir_status status,
		  const struct dabir_problem *problem)
{
	return dbr_cli_failed("search", searching->path, searching->archive,
			      status, problem);
}

static int run_facet(struct searching *searching)
{
	struct dabir_problem problem = { DABIR_OK, 0, "" };
	struct dbr_buf *out = &searching->out;
	struct dabir_counts *counts;
	enum dabir_status status =
		dabir_search_facet(searching->archive, &searching->search,
				   (enum dabir_facet)searching->facet,
				   searching->search.limit, &counts);

	if (status != DABIR_OK)
		return failed(searching, status, &problem);
	switch (searching->format) {
	case DBR_ANSWER_TABLE: dbr_show_counts(counts, out); break;
	case DBR_ANSWER_CSV: dbr_csv_counts(out, counts); break;
	case DBR_ANSWER_JSON: dbr_lines_of_counts(out, counts); break;
	}
	dabir_counts_free(counts);
	return dbr_cli_print(out);
}

/* A table of nothing would look like a program that did nothing. */
static void say_nothing_found(const struct searching *searching, bool none)
{
	if (none && searching->format == DBR_ANSWER_TABLE && !searching->trec)
		fprintf(stderr, "dabir search: nothing found\n");
}

static int run_kwic(struct searching *searching)
{
	struct dabir_problem problem = { DABIR_OK, 0, "" };
	struct dbr_buf *out = &searching->out;
	struct dabir_concordances *lines;
	enum dabir_status status =
		dabir_search_kwic(searching->archive, &searching->search,
				  searching->context, searching->order, &lines);

	if (status != DABIR_OK)
		return failed(searching, status, &problem);
	switch (searching->format) {
	case DBR_ANSWER_TABLE:
		dbr_show_kwic(lines, searching->bold ? searching->context : 0,
			      out);
		break;
	case DBR_ANSWER_CSV: dbr_csv_concordances(out, lines); break;
	case DBR_ANSWER_JSON: dbr_lines_of_concordances(out, lines); break;
	}
	say_nothing_found(searching, !lines->count);
	dabir_concordances_free(lines);
	return dbr_cli_print(out);
}

static void show_hits(struct searching *searching,
		      const struct dabir_hits *hits, const char *id)
{
	struct dbr_buf *out = &searching->out;
	uint32_t first = searching->search.offset;

	if (searching->trec) {
		dbr_show_trec(hits, id, first, out);
		return;
	}
	switch (searching->format) {
	case DBR_ANSWER_TABLE:
		dbr_show_hits(hits, first, searching->bold, out);
		break;
	case DBR_ANSWER_CSV: dbr_csv_hits(out, hits); break;
	case DBR_ANSWER_JSON: dbr_lines_of_hits(out, hits); break;
	}
}

static int run_query(struct searching *searching, const char *id)
{
	struct dabir_problem problem = { DABIR_OK, 0, "" };
	struct dabir_hits *hits;
	enum dabir_status status = dabir_search_run(
		searching->archive, &searching->search, &hits, &problem);

	if (status != DABIR_OK)
		return failed(searching, status, &problem);
	show_hits(searching, hits, id);
	if (hits->suggestion && !searching->queries)
		fprintf(stderr, "dabir search: %s; perhaps: %s\n",
			hits->count ? "a word is in no report"
				    : "nothing found",
			hits->suggestion);
	else
		say_nothing_found(searching, !hits->total);
	dabir_hits_free(hits);
	return dbr_cli_print(&searching->out);
}

static int run_queries(struct searching *searching)
{
	struct json_object *queries = json_object_from_file(searching->queries);
	struct json_object_iter field;
	int code = DBR_EXIT_OK;

	if (!json_object_is_type(queries, json_type_object)) {
		fprintf(stderr, "dabir search: %s: %s\n", searching->queries,
			access(searching->queries, R_OK)
				? strerror(errno)
				: "not a JSON object of queries");
		json_object_put(queries);
		return DBR_EXIT_USAGE;
	}
	json_object_object_foreachC(queries, field)
	{
		int one;

		searching->search.query = dbr_json_read_text(field.val, NULL);
		if (!searching->search.query)
			continue;
		one = run_query(searching, field.key);
		if (one != DBR_EXIT_OK)
			fprintf(stderr, "dabir search: query %s failed\n",
				field.key);
		code = one > code ? one : code;
		if (code == DBR_EXIT_FAILED)
			break;
	}
	json_object_put(queries);
	return code;
}

int dbr_cmd_search(int argc, char **argv)
{
	struct searching searching = { .facet = -1, .context = CONTEXT };
	int code = read_options(&searching, argc, argv);

	if (code >= 0)
		return code;
	code = dbr_cli_open("search", searching.path, &searching.archive);
	if (code != DBR_EXIT_OK)
		return code;
	dbr_cli_warn_stale("search", searching.path, searching.archive);
	dbr_buf_init(&searching.out);
	searching.bold = isatty(STDOUT_FILENO);
	if (searching.queries)
		code = run_queries(&searching);
	else if (searching.facet >= 0)
		code = run_facet(&searching);
	else if (searching.kwic)
		code = run_kwic(&searching);
	else
		code = run_query(&searching, "1");
	dbr_buf_release(&searching.out);
	dabir_archive_close(searching.archive);
	return code;
}
