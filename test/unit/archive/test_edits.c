#include "archive/edits.h"
#include "check.h"

#include <stdlib.h>

/* A report whose text has every `from` byte of raw changed by `change`. */
struct making {
	struct dabir_report *report;
	char text[4096];
	struct dabir_edit edits[1024];
	uint32_t count;
};

static void begin(struct making *making, const char *raw)
{
	memset(making, 0, sizeof(*making));
	CHECK(dabir_report_new(&making->report) == DABIR_OK);
	making->report->raw = (struct dbr_text){ raw, strlen(raw) };
}

/* Change each `from` for which i % every == 0 into `to`. */
static void change(struct making *making, const char *from, const char *to,
		   unsigned every)
{
	const char *raw = making->report->raw.data;
	size_t len = strlen(from), at = 0, out = 0;
	unsigned seen = 0;

	while (raw[at]) {
		if (strncmp(raw + at, from, len) != 0 || seen++ % every != 0) {
			making->text[out++] = raw[at++];
			continue;
		}
		making->edits[making->count++] = (struct dabir_edit){
			{ (uint32_t)at, (uint32_t)len },
			{ (uint32_t)out, (uint32_t)strlen(to) },
			"rule",
		};
		memcpy(making->text + out, to, strlen(to));
		out += strlen(to);
		at += len;
	}
	making->report->text = (struct dbr_text){ making->text, out };
	making->report->edits.items = making->edits;
	making->report->edits.count = making->count;
}

/* Write, read into another report, compare. Returns the bytes it took. */
static size_t round_trip(struct making *making)
{
	struct dabir_report *back;
	struct dbr_buf buf;
	size_t len;

	dbr_buf_init(&buf);
	dbr_pack_report(making->report, &buf);
	CHECK(dbr_buf_status(&buf) == DABIR_OK);
	CHECK(dabir_report_new(&back) == DABIR_OK);
	back->raw = making->report->raw;
	CHECK(dbr_unpack_report(buf.data, buf.len, back) == DABIR_OK);
	CHECK(back->text.len == making->report->text.len);
	CHECK(!memcmp(back->text.data, making->report->text.data,
		      back->text.len));
	CHECK(back->edits.count == making->count);
	for (uint32_t i = 0; i < back->edits.count && i < making->count; i++) {
		CHECK(!memcmp(&back->edits.items[i].from,
			      &making->edits[i].from, 2 * sizeof(uint32_t)));
		CHECK(!memcmp(&back->edits.items[i].to, &making->edits[i].to,
			      2 * sizeof(uint32_t)));
		CHECK_TEXT(back->edits.items[i].rule, making->edits[i].rule);
	}
	len = buf.len;
	dbr_buf_release(&buf);
	dabir_report_free(back);
	making->report->edits.items = NULL;
	dabir_report_free(making->report);
	return len;
}

static void edits_of_every_place_take_few_bytes(void)
{
	static char raw[2001];
	struct making making;
	size_t none, all;

	for (unsigned i = 0; i < 2000; i++)
		raw[i] = "abcde"[i % 5];
	begin(&making, raw);
	change(&making, "x", "y", 1);
	none = round_trip(&making);
	begin(&making, raw);
	change(&making, "b", "xx", 1);
	CHECK(making.count == 400);
	all = round_trip(&making);
	CHECK(all < none + 20);
}

static void edits_of_some_places_come_back(void)
{
	struct making making;

	begin(&making, "one two three four five six seven eight nine ten");
	change(&making, " ", "_", 3);
	round_trip(&making);
	begin(&making, "onetwo");
	change(&making, "one", "", 1);
	round_trip(&making);
}

static void a_text_its_edits_do_not_explain_comes_back_too(void)
{
	struct making making;

	begin(&making, "as it was");
	memcpy(making.text, "quite another text", 19);
	making.report->text =
		(struct dbr_text){ making.text, strlen(making.text) };
	round_trip(&making);
}

static void no_bytes_at_all_make_it_read_beyond_its_end(void)
{
	struct making making;
	struct dbr_buf buf;

	begin(&making, "one two three four five six seven eight nine ten");
	change(&making, "e", "EE", 2);
	dbr_buf_init(&buf);
	dbr_pack_report(making.report, &buf);
	for (size_t cut = 0; cut < buf.len; cut++) {
		struct dabir_report *back;

		CHECK(dabir_report_new(&back) == DABIR_OK);
		back->raw = making.report->raw;
		CHECK(dbr_unpack_report(buf.data, cut, back) < DABIR_OK);
		dabir_report_free(back);
	}
	dbr_buf_release(&buf);
	making.report->edits.items = NULL;
	dabir_report_free(making.report);
}

int main(void)
{
	RUN(edits_of_every_place_take_few_bytes);
	RUN(edits_of_some_places_come_back);
	RUN(a_text_its_edits_do_not_explain_comes_back_too);
	RUN(no_bytes_at_all_make_it_read_beyond_its_end);
	return DONE();
}
