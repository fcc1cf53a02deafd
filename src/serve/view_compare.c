/*
 view_compare.c - two reports in one text, what was taken out and what was
 put in.
 */
#include <dabir/reprint.h>

#include "answer/json.h"
#include "serve/views.h"

static void add_side(struct dbr_page *page, const char *word, uint64_t id,
		     const struct dabir_report *report)
{
	const char *title = dabir_report_field(report, DABIR_FIELD_HEADLINE);
	const char *source = dabir_report_field(report, DABIR_FIELD_PUBLISHER);

	if (!source)
		source = dabir_report_field(report, DABIR_FIELD_AGENCY);
	dbr_web_add(page,
		    "<li><p class=\"kicker\">%s</p><h2 dir=\"auto\">"
		    "<a href=\"/report/%i\">%s</a></h2>"
		    "<p class=\"line\"><b dir=\"auto\">%s</b> ",
		    dbr_web_word(page, word), id,
		    title ? title : dbr_web_word(page, "untitled"), source);
	dbr_web_date(page, dabir_report_field(report, DABIR_FIELD_PUBLISHED));
	dbr_web_add(page, "</p></li>\n");
}

/* The words of a stretch, without the white space behind them. */
static size_t words_of(const char *text, size_t len)
{
	while (len && (text[len - 1] == ' ' || text[len - 1] == '\n'))
		len--;
	return len;
}

/* Colour says it, lines say it, and words that only a reader of screens
   hears. */
static void add_change(struct dbr_page *page, const struct dabir_change *change,
		       const char *text, struct dabir_span span)
{
	size_t words = words_of(text + span.at, span.len);
	bool added = change->kind == DABIR_ADDED;

	if (words && added)
		dbr_web_add(page, "<ins><span class=\"unseen\">{put_in}: "
				  "</span>");
	else if (words)
		dbr_web_add(page, "<del><span class=\"unseen\">{taken_out}: "
				  "</span>");
	dbr_web_text(page, text + span.at, words);
	if (words)
		dbr_web_add(page,
			    "<span class=\"unseen\"> {change_end}</span>");
	if (words && added)
		dbr_web_add(page, "</ins>");
	else if (words)
		dbr_web_add(page, "</del>");
	dbr_web_text(page, text + span.at + words, span.len - words);
}

static void add_changes(struct dbr_page *page,
			const struct dbr_compared *compared)
{
	const struct dabir_comparison *all = compared->comparison;
	size_t len;
	const char *one = dabir_report_text(compared->one, &len);
	const char *two = dabir_report_text(compared->two, &len);

	dbr_web_add(page,
		    "<div class=\"text compared\" lang=\"%s\" dir=\"auto\">",
		    dabir_report_field(compared->two, DABIR_FIELD_LANGUAGE));
	for (size_t i = 0; i < all->count; i++) {
		const struct dabir_change *change = &all->items[i];

		if (change->kind == DABIR_KEPT)
			dbr_web_text(page, two + change->two.at,
				     change->two.len);
		else if (change->kind == DABIR_TAKEN)
			add_change(page, change, one, change->one);
		else
			add_change(page, change, two, change->two);
	}
	dbr_web_add(page, "</div>\n");
}

static void show(struct dbr_page *page, const struct dbr_compared *compared)
{
	const struct dabir_comparison *all = compared->comparison;

	dbr_web_begin(page, dbr_web_word(page, "compare"));
	dbr_web_add(page, "<h1>{compare}</h1>\n<ol class=\"sides\">\n");
	add_side(page, "compare_one", compared->one_id, compared->one);
	add_side(page, "compare_two", compared->two_id, compared->two);
	dbr_web_add(page,
		    "</ol>\n<p class=\"hint\"><b>%n</b> {words_kept} "
		    "<del><b>%n</b> {words_taken}</del> "
		    "<ins><b>%n</b> {words_added}</ins></p>\n",
		    (uint64_t)all->kept, (uint64_t)all->taken,
		    (uint64_t)all->added);
	if (all->capped)
		dbr_web_add(page, "<p class=\"hint\">{compare_capped}</p>\n");
	add_changes(page, compared);
	dbr_web_end(page);
}

static void write_json(struct dbr_page *page,
		       const struct dbr_compared *compared)
{
	struct dbr_json json;

	page->type = "application/json; charset=utf-8";
	dbr_json_init(&json, &page->buf);
	dbr_json_compared(&json, compared);
	dbr_buf_add_byte(&page->buf, '\n');
}

typedef void writer(struct dbr_page *page, const struct dbr_compared *compared);

static enum dabir_status compare(struct dbr_page *page, writer *write,
				 struct dabir_report *one,
				 struct dabir_report *two)
{
	struct dbr_compared compared = {
		dbr_request_number(page->request, "one", 0),
		dbr_request_number(page->request, "two", 0), one, two, NULL
	};
	struct dabir_comparison *comparison;
	enum dabir_status status =
		dabir_archive_get(page->archive, compared.one_id, one, NULL);

	if (status == DABIR_OK)
		status = dabir_archive_get(page->archive, compared.two_id, two,
					   NULL);
	if (status == DABIR_OK)
		status = dabir_report_compare(one, two, &comparison);
	if (status != DABIR_OK)
		return status;
	compared.comparison = comparison;
	write(page, &compared);
	dabir_comparison_free(comparison);
	return DABIR_OK;
}

static enum dabir_status with_two(struct dbr_page *page, writer *write)
{
	struct dabir_report *one = NULL, *two = NULL;
	enum dabir_status status = dabir_report_new(&one);

	if (status == DABIR_OK)
		status = dabir_report_new(&two);
	if (status == DABIR_OK)
		status = compare(page, write, one, two);
	dabir_report_free(one);
	dabir_report_free(two);
	return status;
}

void dbr_view_compare(struct dbr_page *page)
{
	enum dabir_status status = with_two(page, show);

	if (status != DABIR_OK)
		dbr_web_status(page, status);
}

void dbr_api_compare(struct dbr_page *page)
{
	enum dabir_status status = with_two(page, write_json);

	if (status != DABIR_OK)
		dbr_api_fail(page, status, NULL);
}
