/* Where one report ends and the next begins. */
#include <zlib.h>

#include "check.h"
#include "tally.h"

#define PROSE                                                                  \
	"\xD8\xA2\xD8\xA8 \xD8\xA8\xD9\x87 \xD8\xB1\xD9\x88\xD8\xAF "          \
	"\xD8\xB1\xD8\xB3\xDB\x8C\xD8\xAF. "
#define LONG_PROSE PROSE PROSE PROSE PROSE PROSE PROSE PROSE PROSE PROSE PROSE

static void text_is_one_report(void)
{
	struct tally tally = tally_text("one\n\ntwo\nthree\n");

	CHECK(tally.read == 1);
	CHECK_TEXT(tally.text, "one\ntwo\nthree\n");
}

static void dashes_and_form_feeds_part_reports(void)
{
	CHECK(tally_text("one\n----------\ntwo\n").read == 2);
	CHECK(tally_text("one\ftwo\n\fthree").read == 3);
	CHECK(tally_text("----------\none\n----------\n").read == 1);
	CHECK(tally_text("one -- two\n--\n").read == 1);
}

static void a_broken_line_of_json_costs_one_report(void)
{
	struct tally tally = tally_text("{\"title\": \"a\", \"id\": 1}\n"
					"{\"title\": \"b\", \"id\": \n"
					"{\"title\": \"c\", \"id\": \"x3\"}\n");

	CHECK(tally.read == 2);
	CHECK(tally.refused == 1);
	CHECK_TEXT(tally.text, "a\nc\n");
	CHECK_TEXT(tally.id, "x3");
}

static void an_array_holds_a_report_an_object(void)
{
	struct tally tally = tally_text("[\n {\"title\": \"a ] } \\\"\"},\n"
					" {\"title\": \"b\",\n"
					"  \"tags\": [[\"x\"]]}\n]\n");

	CHECK(tally.read == 2);
	CHECK_TEXT(tally.text, "a ] } \"\nb\n");
}

static void json_feed_gives_its_items(void)
{
	struct tally tally = tally_text(
		"{\"version\": \"https://jsonfeed.org/version/1.1\",\n"
		" \"title\": \"site\", \"items\": [\n"
		"  {\"id\": \"1\", \"title\": \"a\",\n"
		"   \"content_html\": \"<p>b</p><p>c</p>\"},\n"
		"  {\"id\": \"2\", \"title\": \"d\"}]}\n");

	CHECK(tally.read == 2);
	CHECK(!strncmp(tally.text, "a\nb\nc\nd\n", 8));
}

static void objects_may_be_spread_over_lines(void)
{
	CHECK(tally_text("{\n \"title\": \"a\"\n}\n{\n \"title\": \"b\"\n}")
		      .read == 2);
}

static void an_object_without_text_is_refused_with_its_reason(void)
{
	struct tally tally = tally_text("{\"anatomy\": [], \"dates\": []}");

	CHECK(tally.read == 0 && tally.refused == 1);
	CHECK(strstr(tally.reason, "no field of it"));
}

static void csv_cells_may_hold_line_breaks_and_quotes(void)
{
	struct dabir_intake_options options = { .kind = DABIR_KIND_CSV };
	const char *csv = "id,title,body\r\n"
			  "7,\"a, \"\"b\"\"\",\"c\nd\"\r\n"
			  "8,e,f\r\n";
	struct tally tally = tally_bytes(csv, strlen(csv), &options);

	CHECK(tally.read == 2);
	CHECK_TEXT(tally.text, "a, \"b\"\nc\nd\ne\nf\n");
	CHECK_TEXT(tally.id, "8");
}

static void fields_of_ones_own_are_mapped(void)
{
	struct dabir_intake_options options = { .map = "title=t,body=b" };
	const char *json = "{\"t\": \"x\", \"b\": [\"y\", \"z\"]}";

	CHECK_TEXT(tally_bytes(json, strlen(json), &options).text, "x\ny\nz\n");
}

static void a_cut_crawl_gives_what_it_has(void)
{
	static const char warc[] =
		"WARC/1.0\r\nWARC-Type: response\r\n"
		"WARC-Target-URI: http://site.example/1\r\n"
		"Content-Length: 100000\r\n\r\n"
		"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
		"<html><h1>x y z w</h1><p>" LONG_PROSE LONG_PROSE;

	CHECK(tally_text(warc).read == 1);
}

static void a_record_that_lies_about_its_length_hides_no_other(void)
{
	static const char warc[] =
		"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 9\r\n\r\n"
		"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\nx\r\n\r\n"
		"WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: 100000\r\n"
		"\r\n<html><h1>x y z w</h1><p>" LONG_PROSE LONG_PROSE;

	CHECK(tally_text(warc).read == 1);
}

/* Two gzip members, the second without its last bytes. */
static void what_stands_before_a_cut_in_gzip_is_read(void)
{
	static const char one[] = "{\"title\": \"a\"}\n";
	char bytes[512];
	size_t len = 0;
	struct tally tally;

	for (int i = 0; i < 2; i++) {
		z_stream stream = { .next_in = (Bytef *)(uintptr_t)one,
				    .avail_in = sizeof(one) - 1 };

		CHECK(deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 8,
				   Z_DEFAULT_STRATEGY) == Z_OK);
		stream.next_out = (Bytef *)bytes + len;
		stream.avail_out = (uInt)(sizeof(bytes) - len);
		CHECK(deflate(&stream, Z_FINISH) == Z_STREAM_END);
		len = sizeof(bytes) - stream.avail_out;
		deflateEnd(&stream);
	}
	tally = tally_bytes(bytes, len - 6, NULL);
	CHECK(tally.read == 2);
	CHECK(tally.refused == 1);
	CHECK(strstr(tally.reason, "cut off"));
	CHECK(tally_bytes(bytes, len, NULL).refused == 0);
}

int main(void)
{
	RUN(text_is_one_report);
	RUN(dashes_and_form_feeds_part_reports);
	RUN(a_broken_line_of_json_costs_one_report);
	RUN(an_array_holds_a_report_an_object);
	RUN(json_feed_gives_its_items);
	RUN(objects_may_be_spread_over_lines);
	RUN(an_object_without_text_is_refused_with_its_reason);
	RUN(csv_cells_may_hold_line_breaks_and_quotes);
	RUN(fields_of_ones_own_are_mapped);
	RUN(a_cut_crawl_gives_what_it_has);
	RUN(what_stands_before_a_cut_in_gzip_is_read);
	RUN(a_record_that_lies_about_its_length_hides_no_other);
	return DONE();
}
