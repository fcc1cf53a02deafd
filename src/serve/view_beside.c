/*
 view_beside.c - what stands beside a report: who said what, names, how to
 cite it.
 */
#include <string.h>

#include "serve/views.h"

#define SAID_MAX 300 /* statements listed; all are marked in the text */

static bool same_speaker(const char *one, const char *other)
{
	return one == other || (one && other && !strcmp(one, other));
}

static bool named_before(const struct dabir_statement *said, size_t index)
{
	for (size_t i = 0; i < index; i++)
		if (same_speaker(said[i].speaker, said[index].speaker))
			return true;
	return false;
}

/* The first office, unless it is what the person goes by. */
static void add_office(struct dbr_page *page, const char *name,
		       const struct dabir_person *person)
{
	if (person->office_count && !strstr(name, person->offices[0]))
		dbr_web_add(page, " <small dir=\"auto\">%s</small>",
			    person->offices[0]);
}

static void add_speaker(struct dbr_page *page,
			const struct dabir_report *report,
			const struct dabir_statement *said)
{
	size_t count;
	const struct dabir_person *people = dabir_report_people(report, &count);

	if (!said->speaker) {
		dbr_web_add(page, "<h3>{unknown_speaker}</h3>");
		return;
	}
	dbr_web_add(page, "<h3><a href=\"/speaker?by=%u\" dir=\"auto\">%s</a>",
		    said->speaker, said->speaker);
	if (said->person < count)
		add_office(page, said->speaker, &people[said->person]);
	dbr_web_add(page, "</h3>");
}

void dbr_view_said_list(struct dbr_page *page,
			const struct dabir_report *report)
{
	size_t count, len;
	const char *text = dabir_report_text(report, &len);
	const struct dabir_statement *said =
		dabir_report_statements(report, &count);

	if (!count)
		return;
	if (count > SAID_MAX)
		count = SAID_MAX;
	dbr_web_add(page, "<section class=\"who\"><h2>{who_said}</h2>\n");
	for (size_t i = 0; i < count; i++) {
		if (named_before(said, i))
			continue;
		add_speaker(page, report, &said[i]);
		dbr_web_add(page, "<ul dir=\"auto\">\n");
		for (size_t j = i; j < count; j++) {
			if (!same_speaker(said[i].speaker, said[j].speaker))
				continue;
			dbr_web_add(page, "<li><a href=\"#s%i\">",
				    (uint64_t)j + 1);
			dbr_web_text(page, text + said[j].content.at,
				     said[j].content.len);
			dbr_web_add(page, "</a></li>\n");
		}
		dbr_web_add(page, "</ul>\n");
	}
	dbr_web_add(page, "</section>\n");
}

static void add_list(struct dbr_page *page, const char *word,
		     const char *const *names, size_t count)
{
	if (!count)
		return;
	dbr_web_add(page, "<section><h2>%s</h2><ul class=\"tags\">\n",
		    dbr_web_word(page, word));
	for (size_t i = 0; i < count; i++)
		dbr_web_add(page,
			    "<li><a href=\"/search?q=%%22%u%%22\" "
			    "dir=\"auto\">%s</a></li>\n",
			    names[i], names[i]);
	dbr_web_add(page, "</ul></section>\n");
}

static void add_people(struct dbr_page *page, const struct dabir_report *report)
{
	size_t count;
	const struct dabir_person *people = dabir_report_people(report, &count);

	if (!count)
		return;
	dbr_web_add(page, "<section><h2>{people}</h2><ul>\n");
	for (size_t i = 0; i < count; i++) {
		dbr_web_add(page,
			    "<li><a href=\"/speaker?by=%u\" dir=\"auto\">%s"
			    "</a>",
			    people[i].name, people[i].name);
		add_office(page, people[i].name, &people[i]);
		dbr_web_add(page, "</li>\n");
	}
	dbr_web_add(page, "</ul></section>\n");
}

static void add_cite(struct dbr_page *page, const struct dabir_report *report,
		     uint64_t id)
{
	const char *agency = dabir_report_field(report, DABIR_FIELD_AGENCY);
	const char *publisher =
		dabir_report_field(report, DABIR_FIELD_PUBLISHER);
	const char *url = dabir_report_field(report, DABIR_FIELD_URL);
	const char *title = dabir_report_field(report, DABIR_FIELD_HEADLINE);

	dbr_web_add(page,
		    "<section class=\"cite\"><h2>{cite}</h2><blockquote "
		    "tabindex=\"0\" dir=\"auto\">{quote_open}%s{quote_close}",
		    title ? title : dbr_web_word(page, "untitled"));
	if (agency || publisher)
		dbr_web_add(page, "{comma} %s", publisher ? publisher : agency);
	dbr_web_add(page, "{comma} ");
	dbr_web_date(page, dabir_report_field(report, DABIR_FIELD_PUBLISHED));
	if (url)
		dbr_web_add(page, "<br><bdi class=\"url\">%s</bdi>", url);
	dbr_web_add(page,
		    "</blockquote><p class=\"formats\" dir=\"ltr\">"
		    "<a href=\"/report/%i.bib\">BibTeX</a> "
		    "<a href=\"/report/%i.ris\">RIS</a> "
		    "<a href=\"/report/%i.json\">JSON</a> "
		    "<a href=\"/report/%i.ninjs\">ninjs</a> "
		    "<a href=\"/report/%i.jsonld\">JSON-LD</a></p></section>\n",
		    id, id, id, id, id);
}

static void add_versions(struct dbr_page *page, const struct dabir_entry *entry)
{
	if (!entry->older && !entry->newer)
		return;
	dbr_web_add(page,
		    "<section><h2>{versions}</h2><ul><li>{version} %n"
		    "</li>",
		    (uint64_t)entry->version);
	if (entry->newer)
		dbr_web_add(page, "<li><a href=\"/report/%i\">{newer}</a></li>",
			    entry->newer);
	if (entry->older)
		dbr_web_add(page,
			    "<li><a href=\"/report/%i\">{older}</a></li>"
			    "<li><a href=\"/compare?one=%i&amp;two=%i\">"
			    "{what_changed}</a></li>",
			    entry->older, entry->older, entry->id);
	dbr_web_add(page, "</ul></section>\n");
}

/*
 A note of the reader, "what: where" or "number what", in the words of the
 page's language where it has them.
 */
static void add_note(struct dbr_page *page, const char *note)
{
	char key[64] = "note.";
	size_t digits = strspn(note, "0123456789");
	const char *what = note + digits + (digits && note[digits] == ' ');
	size_t len = strcspn(what, ":");
	const char *word;

	if (len >= sizeof(key) - 5)
		len = 0;
	memcpy(key + 5, what, len);
	key[5 + len] = '\0';
	word = dbr_web_word(page, key);
	if (!*word) {
		dbr_web_add(page, "<li><bdi lang=\"en\">%s</bdi></li>\n", note);
		return;
	}
	dbr_web_add(page, "<li>");
	if (what > note) {
		dbr_web_text(page, note, digits);
		dbr_web_add(page, " ");
	}
	dbr_web_add(page, "%s", word);
	if (what[len])
		dbr_web_add(page, ": <bdi>%s</bdi>", what + len + 2);
	dbr_web_add(page, "</li>\n");
}

static void add_notes(struct dbr_page *page, const struct dabir_report *report)
{
	size_t count;
	const char *const *notes = dabir_report_notes(report, &count);

	if (!count)
		return;
	dbr_web_add(page, "<section class=\"doubts\"><h2>{notes}</h2>"
			  "<p>{notes_help}</p><ul>\n");
	for (size_t i = 0; i < count; i++)
		add_note(page, notes[i]);
	dbr_web_add(page, "</ul></section>\n");
}

void dbr_view_beside(struct dbr_page *page, const struct dabir_report *report,
		     const struct dabir_entry *entry)
{
	size_t count;
	const char *const *names;

	dbr_view_said_list(page, report);
	add_people(page, report);
	names = dabir_report_organisations(report, &count);
	add_list(page, "organisations", names, count);
	names = dabir_report_places(report, &count);
	add_list(page, "places", names, count);
	add_notes(page, report);
	add_versions(page, entry);
	dbr_view_family(page, entry->id);
	add_cite(page, report, entry->id);
}
