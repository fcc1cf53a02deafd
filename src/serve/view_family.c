/*
 view_family.c - the family of a report: where else it was put out.
 */
#include <dabir/reprint.h>

#include "serve/views.h"

#define MEMBERS_MAX 40

static void add_member(struct dbr_page *page, uint64_t id, uint64_t here,
		       const struct dabir_report *report, bool earliest)
{
	const char *source = dabir_report_field(report, DABIR_FIELD_PUBLISHER);
	const char *title = dabir_report_field(report, DABIR_FIELD_HEADLINE);

	if (!source)
		source = dabir_report_field(report, DABIR_FIELD_AGENCY);
	dbr_web_add(page, "<li>");
	if (earliest)
		dbr_web_add(page, "<b class=\"badge\">{earliest}</b> ");
	if (source)
		dbr_web_add(page, "<b dir=\"auto\">%s</b> ", source);
	if (id == here)
		dbr_web_add(page,
			    "<span aria-current=\"true\" dir=\"auto\">%s"
			    "</span> <i>{this_one}</i>",
			    title ? title : dbr_web_word(page, "untitled"));
	else
		dbr_web_add(page, "<a href=\"/report/%i\" dir=\"auto\">%s</a>",
			    id, title ? title : dbr_web_word(page, "untitled"));
	dbr_web_add(page, "<small>");
	dbr_web_date(page, dabir_report_field(report, DABIR_FIELD_PUBLISHED));
	if (id != here)
		dbr_web_add(page,
			    " <a href=\"/compare?one=%i&amp;two=%i\">"
			    "{what_differs}</a>",
			    here, id);
	dbr_web_add(page, "</small></li>\n");
}

static void add_members(struct dbr_page *page,
			const struct dabir_family *family, uint64_t here)
{
	struct dabir_report *report;

	if (dabir_report_new(&report) != DABIR_OK)
		return;
	for (size_t i = 0; i < family->count && i < MEMBERS_MAX; i++)
		if (dabir_archive_get(page->archive, family->ids[i], report,
				      NULL) == DABIR_OK)
			add_member(page, family->ids[i], here, report, i == 0);
	dabir_report_free(report);
}

void dbr_view_family(struct dbr_page *page, uint64_t id)
{
	struct dabir_families *families;
	const struct dabir_family *family;

	if (dabir_reprints_find(page->archive, id, &families) != DABIR_OK)
		return;
	if (families->count) {
		family = &families->items[0];
		dbr_web_add(page,
			    "<section class=\"family\" id=\"family\"><h2>"
			    "{family}</h2><p>{family_of} <b>%n</b> "
			    "{family_reports}",
			    (uint64_t)family->count);
		if (family->credited)
			dbr_web_add(page, " {credited} <b dir=\"auto\">%s</b>",
				    family->credited);
		dbr_web_add(page, "</p><ol>\n");
		add_members(page, family, id);
		dbr_web_add(page, "</ol></section>\n");
	}
	dabir_families_free(families);
}
