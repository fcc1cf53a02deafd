/*
 view_search.c - the front page and the search.
 */
#include <stdio.h>
#include <string.h>

#include "serve/views.h"

static enum dabir_sort asked_sort(const struct dbr_request *request)
{
	const char *sort = dbr_request_get(request, "sort");

	if (sort && !strcmp(sort, "new"))
		return DABIR_SORT_NEW;
	if (sort && !strcmp(sort, "old"))
		return DABIR_SORT_OLD;
	if (sort && !strcmp(sort, "recent"))
		return DABIR_SORT_RECENT;
	return dbr_request_get(request, "q") ? DABIR_SORT_BEST : DABIR_SORT_NEW;
}

static uint32_t asked_offset(const struct dbr_request *request)
{
	uint32_t number = dbr_request_number(request, "page", 1);

	if (number < 1 || number > 10000)
		number = 1;
	return (number - 1) * DBR_PAGE_HITS;
}

void dbr_view_asked(const struct dbr_request *request,
		    struct dabir_search *search)
{
	*search = (struct dabir_search){
		.query = dbr_request_get(request, "q"),
		.from = dbr_request_get(request, "from"),
		.to = dbr_request_get(request, "to"),
		.by = dbr_request_get(request, "by"),
		.source = dbr_request_get(request, "source"),
		.section = dbr_request_get(request, "section"),
		.sort = asked_sort(request),
		.offset = asked_offset(request),
		.limit = DBR_PAGE_HITS,
	};
}

void dbr_view_query(struct dbr_page *page, const char *name, const char *value)
{
	const struct dbr_request *request = page->request;
	const char *mark = "?";

	for (unsigned i = 0; i < request->count; i++) {
		const struct dbr_parameter *item = &request->items[i];

		if (!item->value[0] || !strcmp(item->name, name) ||
		    !strcmp(item->name, "page"))
			continue;
		dbr_web_add(page, "%s%u=%u", mark, item->name, item->value);
		mark = "&";
	}
	if (value)
		dbr_web_add(page, "%s%s=%u", mark, name, value);
}

static void add_field(struct dbr_page *page, const char *name, const char *hint)
{
	dbr_web_add(page,
		    "<label>%s <input name=\"%s\" value=\"%s\" dir=\"auto\" "
		    "placeholder=\"%s\" maxlength=\"120\"></label>\n",
		    dbr_web_word(page, name), name,
		    dbr_request_get(page->request, name), hint);
}

static void add_sorts(struct dbr_page *page)
{
	static const char *const sorts[] = { "best", "recent", "new", "old" };
	const char *sort = dbr_request_get(page->request, "sort");
	char word[16];

	dbr_web_add(page, "<label>{sort} <select name=\"sort\">");
	for (unsigned i = 0; i < sizeof(sorts) / sizeof(*sorts); i++) {
		snprintf(word, sizeof(word), "sort_%s", sorts[i]);
		dbr_web_add(page, "<option value=\"%s\"", sorts[i]);
		if (sort && !strcmp(sort, sorts[i]))
			dbr_web_add(page, " selected");
		dbr_web_add(page, ">%s</option>", dbr_web_word(page, word));
	}
	dbr_web_add(page, "</select></label>\n");
}

static bool is_filtered(const struct dbr_request *request)
{
	return dbr_request_get(request, "from") ||
	       dbr_request_get(request, "to") ||
	       dbr_request_get(request, "by") ||
	       dbr_request_get(request, "source") ||
	       dbr_request_get(request, "section");
}

static void add_filters(struct dbr_page *page)
{
	const char *hint = dbr_web_word(page, "date_hint");

	dbr_web_add(page, "<details class=\"filters\"%s",
		    is_filtered(page->request) ? " open" : "");
	dbr_web_add(page, "><summary>{filters}</summary><div>\n");
	add_field(page, "from", hint);
	add_field(page, "to", hint);
	add_field(page, "by", "");
	add_field(page, "source", "");
	add_sorts(page);
	dbr_web_add(page, "<button>{apply}</button>");
	if (is_filtered(page->request))
		dbr_web_add(page, " <a href=\"/search?q=%u\">{clear}</a>",
			    dbr_request_get(page->request, "q"));
	dbr_web_add(page, "</div></details>\n");
}

void dbr_view_form(struct dbr_page *page, const char *action, bool filters)
{
	dbr_web_add(page,
		    "<form class=\"search\" role=\"search\" "
		    "action=\"%s\"><div class=\"box\">"
		    "<input type=\"search\" name=\"q\" id=\"q\" dir=\"auto\" "
		    "value=\"%s\" placeholder=\"{query_hint}\" "
		    "aria-label=\"{query_label}\" maxlength=\"400\">"
		    "<button>{go}</button></div>\n",
		    action, dbr_request_get(page->request, "q"));
	if (filters)
		add_filters(page);
	dbr_web_add(page, "</form>\n");
}

void dbr_view_reprints(struct dbr_page *page, uint64_t id, uint32_t reprints)
{
	if (reprints)
		dbr_web_add(page,
			    "<a class=\"reprints\" href=\"/report/%i#family\">"
			    "%n %s</a>",
			    id, (uint64_t)reprints,
			    dbr_web_word(page, reprints == 1 ? "reprint"
							     : "reprints"));
}

static void add_hit(struct dbr_page *page, const struct dabir_hit *hit)
{
	const char *query = dbr_request_get(page->request, "q");
	const char *title = hit->headline;

	dbr_web_add(page,
		    "<li class=\"hit\"><h2 dir=\"auto\">"
		    "<a href=\"/report/%i%s%u\">",
		    hit->id, query ? "?q=" : "", query);
	if (title)
		dbr_web_marked(page, title, hit->headline_marks,
			       hit->headline_mark_count);
	else
		dbr_web_add(page, "{untitled}");
	dbr_web_add(page, "</a></h2>\n<p class=\"line\"><b>%s</b> ",
		    hit->source);
	dbr_web_date(page, hit->published);
	dbr_web_add(page, "</p>\n<p class=\"snippet\" dir=\"auto\">%s",
		    hit->cut_before ? "... " : "");
	dbr_web_marked(page, hit->snippet ? hit->snippet : "", hit->marks,
		       hit->mark_count);
	dbr_web_add(page, "%s</p>", hit->cut_after ? " ..." : "");
	dbr_view_reprints(page, hit->id, hit->reprints);
	dbr_web_add(page, "</li>\n");
}

void dbr_view_hits(struct dbr_page *page, const struct dabir_hits *hits)
{
	dbr_web_add(page, "<ol class=\"hits\">\n");
	for (size_t i = 0; i < hits->count; i++)
		add_hit(page, &hits->items[i]);
	dbr_web_add(page, "</ol>\n");
}

static void add_page_link(struct dbr_page *page, uint32_t number,
			  const char *word, const char *rel)
{
	char digits[12];

	snprintf(digits, sizeof(digits), "%u", number);
	dbr_web_add(page, "<a rel=\"%s\" href=\"", rel);
	dbr_view_query(page, "page", digits);
	dbr_web_add(page, "\">%s</a>", dbr_web_word(page, word));
}

void dbr_view_pager(struct dbr_page *page, bool more)
{
	uint32_t now = asked_offset(page->request) / DBR_PAGE_HITS + 1;

	if (now == 1 && !more)
		return;
	dbr_web_add(page, "<nav class=\"pager\" aria-label=\"{page}\">");
	if (now > 1)
		add_page_link(page, now - 1, "previous", "prev");
	dbr_web_add(page, "<span>{page} %n</span>", (uint64_t)now);
	if (more)
		add_page_link(page, now + 1, "next", "next");
	dbr_web_add(page, "</nav>\n");
}

static void add_suggestion(struct dbr_page *page, const char *suggestion)
{
	dbr_web_add(page, "<p>{did_you_mean} <a href=\"");
	dbr_view_query(page, "q", suggestion);
	dbr_web_add(page, "\" dir=\"auto\">%s</a></p>\n", suggestion);
}

static void add_nothing(struct dbr_page *page, const struct dabir_hits *hits)
{
	dbr_web_add(page, "<section class=\"blank\"><h2>{nothing}</h2>"
			  "<p>{nothing_help}</p>");
	if (hits->suggestion)
		add_suggestion(page, hits->suggestion);
	dbr_web_add(page, "</section>\n");
}

static void add_count(struct dbr_page *page, const struct dabir_hits *hits)
{
	const char *query = dbr_request_get(page->request, "q");

	dbr_web_add(page, "<p class=\"count\">%s %n ",
		    hits->open ? dbr_web_word(page, "at_least") : "",
		    hits->total);
	if (query)
		dbr_web_add(page, "{results_for} <b><bdi>%s</bdi></b></p>\n",
			    query);
	else
		dbr_web_add(page, "{results}</p>\n");
	if (hits->suggestion)
		add_suggestion(page, hits->suggestion);
}

static void add_way(struct dbr_page *page, const char *path, const char *name,
		    const char *value, const char *word)
{
	dbr_web_add(page, "<a href=\"%s", path);
	dbr_view_query(page, name, value);
	dbr_web_add(page, "\">%s</a> ", dbr_web_word(page, word));
}

/* Other ways to see these hits: each reprint, words in context, a table. */
static void add_ways(struct dbr_page *page, const struct dabir_hits *hits,
		     bool folded)
{
	bool any = !folded;

	for (size_t i = 0; i < hits->count; i++)
		any = any || hits->items[i].reprints;
	dbr_web_add(page, "<p class=\"ways\">");
	if (any)
		add_way(page, "/search", "fold", folded ? "0" : NULL,
			folded ? "unfold" : "fold");
	if (dbr_request_get(page->request, "q"))
		add_way(page, "/kwic", "order", NULL, "kwic");
	add_way(page, "/search.csv", "page", NULL, "save_csv");
	dbr_web_add(page, "</p>\n");
}

bool dbr_view_folds(const struct dbr_request *request)
{
	const char *fold = dbr_request_get(request, "fold");

	return !fold || strcmp(fold, "0") != 0;
}

/*
 A query that cannot be answered: why, in the words of the page's language
 where it has them, above the box in which to mend it.
 */
static void refuse(struct dbr_page *page, enum dabir_status status,
		   const struct dabir_problem *problem)
{
	const char *what = problem->what;
	size_t len = strcspn(what, ":;");
	char key[80] = "query.";
	const char *word;

	if (status == DABIR_TOO_LARGE && !*what)
		what = "the query costs too much", len = strlen(what);
	if (len >= sizeof(key) - 6 || !len) {
		dbr_web_status(page, status);
		return;
	}
	memcpy(key + 6, what, len);
	key[6 + len] = '\0';
	word = dbr_web_word(page, key);
	page->code = 400;
	dbr_web_begin(page, dbr_web_word(page, "search"));
	dbr_web_add(page, "<h1 class=\"unseen\">{search}</h1>\n");
	dbr_web_add(page, "<p class=\"hint\" role=\"alert\">%s</p>\n",
		    *word ? word : what);
	dbr_view_form(page, "/search", true);
	dbr_web_end(page);
}

static bool is_about_the_query(enum dabir_status status)
{
	return status == DABIR_BAD_QUERY || status == DABIR_BAD_ARGUMENT ||
	       status == DABIR_TOO_LARGE;
}

void dbr_view_search(struct dbr_page *page)
{
	struct dabir_problem problem = { DABIR_OK, 0, "" };
	struct dabir_search search;
	struct dabir_hits *hits;
	enum dabir_status status;

	dbr_view_asked(page->request, &search);
	search.fold = dbr_view_folds(page->request);
	status = dabir_search_run(page->archive, &search, &hits, &problem);
	if (status != DABIR_OK) {
		if (is_about_the_query(status))
			refuse(page, status, &problem);
		else
			dbr_web_status(page, status);
		return;
	}
	dbr_web_begin(page, search.query ? search.query
					 : dbr_web_word(page, "search"));
	dbr_web_add(page, "<h1 class=\"unseen\">{search}</h1>\n");
	dbr_view_form(page, "/search", true);
	if (hits->count == 0) {
		add_nothing(page, hits);
	} else {
		dbr_web_add(page, "<div class=\"columns\"><div>");
		add_count(page, hits);
		add_ways(page, hits, search.fold);
		dbr_view_hits(page, hits);
		dbr_view_pager(page, hits->more);
		dbr_web_add(page, "</div><aside class=\"facets\">");
		dbr_view_facets(page, &search, hits->total);
		dbr_web_add(page, "</aside></div>\n");
	}
	dbr_web_end(page);
	dabir_hits_free(hits);
}
