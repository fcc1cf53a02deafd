/*
 Input made to hurt: read or refused in bounded time and memory, and nothing
 outside it is opened. Everything here is generated.
 */
#include <time.h>
#include <zlib.h>

#include "check.h"
#include "tally.h"

#define PROSE                                                                  \
	"\xD8\xA2\xD8\xA8 \xD8\xA8\xD9\x87 \xD8\xB1\xD9\x88\xD8\xAF "          \
	"\xD8\xB1\xD8\xB3\xDB\x8C\xD8\xAF. "
#define LONG_PROSE PROSE PROSE PROSE PROSE PROSE PROSE PROSE PROSE PROSE PROSE
#define MOST_SECONDS 60

static double began;

static double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

/* `head`, `piece` so many times, `tail`. */
static struct tally tally_repeated(const char *head, const char *piece,
				   size_t times, const char *tail)
{
	size_t size = strlen(piece);
	size_t len = strlen(head) + size * times + strlen(tail);
	char *bytes = malloc(len + 1), *at = bytes;
	struct tally tally = { .read = 0 };

	if (!bytes)
		return tally;
	began = now();
	memcpy(at, head, strlen(head));
	at += strlen(head);
	for (size_t i = 0; i < times; i++, at += size)
		memcpy(at, piece, size);
	memcpy(at, tail, strlen(tail));
	tally = tally_bytes(bytes, len, NULL);
	free(bytes);
	CHECK(now() - began < MOST_SECONDS);
	return tally;
}

static void elements_nested_200000_deep_are_read(void)
{
	static const char *const pieces[] = { "<div>", "<b>", "<ul><li>",
					      "<table><tr><td>", "<p>" };

	for (size_t i = 0; i < sizeof(pieces) / sizeof(*pieces); i++) {
		struct tally tally =
			tally_repeated("<html><body>", pieces[i], 200000,
				       LONG_PROSE LONG_PROSE);

		CHECK(tally.read + tally.refused == 1);
	}
}

static void an_element_of_200000_attributes_is_refused(void)
{
	struct tally tally = tally_repeated("<html><body><div ", "a=b ", 200000,
					    ">" LONG_PROSE);

	CHECK(tally.refused == 1);
	CHECK(strstr(tally.reason, "attributes"));
	tally = tally_repeated("<html><body><div \" ", "abc ", 200000,
			       ">" LONG_PROSE);
	CHECK(tally.refused == 1);
}

static void a_script_is_no_element_of_many_attributes(void)
{
	CHECK(tally_repeated(
		      "<html><script>for(i=0;i<n;", "a = b; ", 2000,
		      "</script><h1>x y z w</h1><p>" LONG_PROSE LONG_PROSE)
		      .read == 1);
}

static void a_page_of_12_megabytes_is_read(void)
{
	CHECK(tally_repeated("<html><body><h1>x y z w</h1>",
			     "<p>" LONG_PROSE "</p>\n", 34000, "</body>")
		      .read == 1);
}

static void a_line_over_the_limit_costs_itself_alone(void)
{
	struct tally tally =
		tally_repeated("{\"title\": \"", "0123456789", 20000000,
			       "\"}\n{\"title\": \"x\"}\n");

	CHECK(tally.refused == 1);
	CHECK(tally.read == 1);
	CHECK_TEXT(tally.text, "x\n");
}

static void brackets_nested_200000_deep_are_refused(void)
{
	CHECK(tally_repeated("{\"title\": ", "[", 200000, "1").refused == 1);
	CHECK(tally_repeated("<rss><item>", "<a>", 200000, "</rss>").read == 0);
}

static void a_gzip_bomb_is_cut_short(void)
{
	static char zeros[1 << 20];
	char path[] = "intake-bomb-XXXXXX";
	int handle = mkstemp(path);
	gzFile bomb = gzdopen(handle, "wb9");
	struct tally tally;

	memset(zeros, 'a', sizeof(zeros));
	gzputs(bomb, "<html><p>");
	for (int i = 0; i < 300; i++)
		gzwrite(bomb, zeros, sizeof(zeros));
	gzclose(bomb);
	began = now();
	tally = tally_path(path, NULL);
	unlink(path);
	CHECK(tally.read == 0 && tally.refused == 1);
	CHECK(strstr(tally.reason, "expands beyond the limit"));
	CHECK(now() - began < MOST_SECONDS);
}

static void an_entity_reads_no_file(void)
{
	char path[] = "intake-secret-XXXXXX", feed[1024];
	int handle = mkstemp(path);
	char folder[400];
	struct tally tally;

	CHECK(handle >= 0 && write(handle, "secret words", 12) == 12);
	close(handle);
	CHECK(getcwd(folder, sizeof(folder)) != NULL);
	snprintf(feed, sizeof(feed),
		 "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY x SYSTEM "
		 "\"file://%s/%s\">]><rss><channel><item><title>one &x; two"
		 "</title></item></channel></rss>",
		 folder, path);
	tally = tally_text(feed);
	unlink(path);
	CHECK(!strstr(tally.text, "secret"));
}

static void entities_of_entities_stay_small(void)
{
	CHECK(tally_text("<?xml version=\"1.0\"?><!DOCTYPE r ["
			 "<!ENTITY a \"aaaaaaaaaa\">"
			 "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
			 "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">"
			 "<!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">"
			 "<!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\">]>"
			 "<rss><channel><item><title>x &e;</title></item>"
			 "</channel></rss>")
		      .read <= 1);
}

static void bytes_that_are_no_text_are_refused(void)
{
	char bytes[4096];

	for (size_t i = 0; i < sizeof(bytes); i++)
		bytes[i] = (char)(i * 7 % 29);
	CHECK(tally_bytes(bytes, sizeof(bytes), NULL).refused == 1);
	CHECK(tally_text("").refused == 1);
	CHECK(tally_text("{\"title\": \"cut in ha").refused == 1);
}

int main(void)
{
	RUN(elements_nested_200000_deep_are_read);
	RUN(an_element_of_200000_attributes_is_refused);
	RUN(a_script_is_no_element_of_many_attributes);
	RUN(a_page_of_12_megabytes_is_read);
	RUN(a_line_over_the_limit_costs_itself_alone);
	RUN(brackets_nested_200000_deep_are_refused);
	RUN(a_gzip_bomb_is_cut_short);
	RUN(an_entity_reads_no_file);
	RUN(entities_of_entities_stay_small);
	RUN(bytes_that_are_no_text_are_refused);
	return DONE();
}
