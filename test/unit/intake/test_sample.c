/*
 test_sample FOLDER - reads each page that test/expected/NAME.json tells of
 and compares its parts, letters only: the text as published is the business
 of this room, its repair is not.
 */
#include <dirent.h>
#include <stdlib.h>

#include "base/utf8.h"
#include "check.h"
#include "intake/page_stage.h"
#include "json/read.h"

#include <dabir/intake.h>

#define ROOM 65536

static const char *folder;

struct page {
	char name[128];
	struct json_object *wanted;
	struct dabir_report *report;
	enum dabir_status status;
};

static const char *wanted_text(const struct page *page, const char *part)
{
	return dbr_json_read_text(dbr_json_read_key(page->wanted, part), NULL);
}

/* The text of an item of a list of theirs. */
static const char *wanted_item(const struct page *page, const char *list,
			       size_t index)
{
	return dbr_json_read_text(
		json_object_array_get_idx(dbr_json_read_key(page->wanted, list),
					  index),
		NULL);
}

/* YEH and KAF of Persian and Arabic alike; no marks, spaces, half-spaces. */
static void fold(const char *text, size_t len, char *out)
{
	size_t at = 0, end = 0;

	while (at < len && end + 4 < ROOM) {
		uint32_t point = dbr_utf8_next(text, len, &at);

		if (point == 0x064A)
			point = 0x06CC;
		if (point == 0x0643)
			point = 0x06A9;
		if (point > 0x20 && point != 0x200C && point != 0xA0)
			end += dbr_utf8_put(out + end, point);
	}
	out[end] = '\0';
}

/* The blocks of a role, joined and folded. */
static void fold_role(const struct page *page, enum dabir_role role, char *out)
{
	static char joined[ROOM];
	size_t len = 0;

	for (uint32_t i = 0; i < page->report->page.block_count; i++) {
		const struct dbr_block *block = &page->report->page.blocks[i];

		if (block->role != role || len + block->len + 1 >= ROOM)
			continue;
		memcpy(joined + len, block->data, block->len);
		len += block->len;
	}
	fold(joined, len, out);
}

static void complain(const struct page *page, const char *part, const char *got,
		     const char *want)
{
	printf("# %s: %s is '%s', wanted '%s'\n", page->name, part, got, want);
	check_failed = 1;
}

static void check_part(const struct page *page, const char *part,
		       enum dabir_role role)
{
	static char got[ROOM], want[ROOM];
	const char *text = wanted_text(page, part);

	fold_role(page, role, got);
	fold(text ? text : "", text ? strlen(text) : 0, want);
	if (strcmp(got, want) != 0)
		complain(page, part, got, want);
}

static void check_ends(const struct page *page)
{
	static char body[ROOM], want[ROOM];
	const char *first = wanted_text(page, "body_first");
	const char *last = wanted_text(page, "body_last");
	size_t len;

	fold_role(page, DABIR_ROLE_BODY, body);
	fold(first, strlen(first), want);
	if (strncmp(body, want, strlen(want)) != 0)
		complain(page, "start of the body", body, want);
	fold(last, strlen(last), want);
	len = strlen(want);
	if (strlen(body) < len || strcmp(body + strlen(body) - len, want) != 0)
		complain(page, "end of the body", body, want);
}

static void check_crossheads(const struct page *page)
{
	static char got[ROOM], want[ROOM];
	size_t at = 0;
	size_t count = dbr_json_read_count(
		dbr_json_read_key(page->wanted, "crossheads"));

	fold_role(page, DABIR_ROLE_CROSSHEAD, got);
	for (size_t i = 0; i < count; i++) {
		const char *text = wanted_item(page, "crossheads", i);

		fold(text, strlen(text), want + at);
		at += strlen(want + at);
	}
	want[at] = '\0';
	if (strcmp(got, want) != 0)
		complain(page, "crossheads", got, want);
}

static void check_absent(const struct page *page)
{
	static char got[ROOM], want[ROOM];
	size_t count =
		dbr_json_read_count(dbr_json_read_key(page->wanted, "absent"));

	for (uint32_t i = 0; i < page->report->page.block_count; i++) {
		const struct dbr_block *block = &page->report->page.blocks[i];

		fold(block->data, block->len, got);
		for (size_t k = 0; k < count; k++) {
			const char *text = wanted_item(page, "absent", k);

			fold(text, strlen(text), want);
			if (strstr(got, want))
				complain(page, "furniture", got, want);
		}
	}
}

static void check_code(const struct page *page)
{
	const char *got = dabir_report_field(page->report, DABIR_FIELD_CODE);
	const char *want = wanted_text(page, "code");

	if (strcmp(got ? got : "", want ? want : "") != 0)
		complain(page, "code", got ? got : "", want ? want : "");
}

/* The whole pipeline agrees on when and what. */
static void check_record(const struct page *page, const char *path)
{
	static char got[ROOM], want[ROOM];
	struct dabir_intake *intake;
	const char *field, *wanted;

	CHECK(dabir_intake_open(path, NULL, &intake, NULL) == DABIR_OK);
	CHECK(dabir_intake_next(intake, page->report, NULL) == DABIR_OK);
	CHECK(dabir_report_run(page->report) == DABIR_OK);
	field = dabir_report_field(page->report, DABIR_FIELD_PUBLISHED);
	wanted = wanted_text(page, "published");
	if (strcmp(field ? field : "", wanted) != 0)
		complain(page, "published", field ? field : "", wanted);
	field = dabir_report_field(page->report, DABIR_FIELD_HEADLINE);
	wanted = wanted_text(page, "headline");
	fold(field ? field : "", field ? strlen(field) : 0, got);
	fold(wanted, strlen(wanted), want);
	if (strcmp(got, want) != 0)
		complain(page, "the record's headline", got, want);
	dabir_intake_close(intake);
}

static void check_page(const char *name)
{
	struct page page = { .status = DABIR_OK };
	struct dabir_intake *intake;
	char path[512];

	snprintf(page.name, sizeof(page.name), "%.*s", (int)strcspn(name, "."),
		 name);
	snprintf(path, sizeof(path), "%s/../test/expected/%s", folder, name);
	page.wanted = json_object_from_file(path);
	snprintf(path, sizeof(path), "%s/%s.html", folder, page.name);
	CHECK(page.wanted != NULL);
	CHECK(dabir_report_new(&page.report) == DABIR_OK);
	CHECK(dabir_intake_open(path, NULL, &intake, NULL) == DABIR_OK);
	CHECK(dabir_intake_next(intake, page.report, NULL) == DABIR_OK);
	CHECK(dbr_page_stage(page.report) == DABIR_OK);
	check_part(&page, "headline", DABIR_ROLE_HEADLINE);
	check_part(&page, "kicker", DABIR_ROLE_KICKER);
	check_part(&page, "lead", DABIR_ROLE_LEAD);
	check_ends(&page);
	check_crossheads(&page);
	check_absent(&page);
	check_code(&page);
	dabir_intake_close(intake);
	check_record(&page, path);
	dabir_report_free(page.report);
	json_object_put(page.wanted);
}

static int is_expectation(const struct dirent *entry)
{
	return strncmp(entry->d_name, "page-", 5) == 0;
}

static void every_page_family_is_read_whole(void)
{
	struct dirent **entries;
	char path[512];
	int count;

	snprintf(path, sizeof(path), "%s/../test/expected", folder);
	count = scandir(path, &entries, is_expectation, alphasort);
	CHECK(count > 0);
	for (int i = 0; i < count; i++) {
		check_page(entries[i]->d_name);
		free(entries[i]);
	}
	if (count > 0)
		free(entries);
}

static void a_page_that_is_no_report_is_refused(void)
{
	static const char *const names[] = { "home.html", "list.html" };
	struct dabir_intake *intake;
	struct dabir_report *report;
	char path[512];

	CHECK(dabir_report_new(&report) == DABIR_OK);
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		snprintf(path, sizeof(path), "%s/%s", folder, names[i]);
		CHECK(dabir_intake_open(path, NULL, &intake, NULL) == DABIR_OK);
		CHECK(dabir_intake_next(intake, report, NULL) == DABIR_OK);
		CHECK(dbr_page_stage(report) == DABIR_NOT_REPORT);
		dabir_intake_close(intake);
	}
	dabir_report_free(report);
}

int main(int argc, char **argv)
{
	folder = argc > 1 ? argv[1] : "sample";
	RUN(every_page_family_is_read_whole);
	RUN(a_page_that_is_no_report_is_refused);
	return DONE();
}
