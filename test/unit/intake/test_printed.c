#include "check.h"
#include "intake/printed.h"

/* Persian letters as their UTF-8 bytes: C files here are ASCII. */
#define ABAN "\xD8\xA2\xD8\xA8\xD8\xA7\xD9\x86"
#define ORDIBEHESHT_ARABIC_YEH                                                 \
	"\xD8\xA7\xD8\xB1\xD8\xAF\xD9\x8A\xD8\xA8\xD9\x87\xD8\xB4\xD8\xAA"
#define FIGURES_25 "\xDB\xB2\xDB\xB5"
#define FIGURES_1399 "\xDB\xB1\xDB\xB3\xDB\xB9\xDB\xB9"

static const char *text;
static struct dbr_printed printed;

static int find(const char *line)
{
	text = line;
	return dbr_printed_find(line, strlen(line), &printed);
}

static int is(struct dabir_span span, const char *want)
{
	return span.len == strlen(want) &&
	       !memcmp(text + span.at, want, span.len);
}

static void a_day_in_words_and_its_time_are_found(void)
{
	CHECK(find("x , 25 " ABAN " 1399 y 12:19"));
	CHECK(is(printed.date, "25 " ABAN " 1399"));
	CHECK(is(printed.time, "12:19"));
}

static void persian_digits_and_arabic_yeh_make_no_difference(void)
{
	CHECK(find(FIGURES_25 " " ORDIBEHESHT_ARABIC_YEH " " FIGURES_1399));
	CHECK(is(printed.date,
		 FIGURES_25 " " ORDIBEHESHT_ARABIC_YEH " " FIGURES_1399));
	CHECK(printed.time.len == 0);
}

static void figures_are_found_in_either_order(void)
{
	CHECK(find("1398/02/11"));
	CHECK(find("11-02-1398"));
	CHECK(find("98/02/11"));
	CHECK(find("19:04 1398/02/11"));
	CHECK(is(printed.time, "19:04"));
}

static void other_numbers_are_no_dates(void)
{
	CHECK(!find("1608590/13"));
	CHECK(!find("171,473"));
	CHECK(!find("1399/13/45"));
	CHECK(!find("25 x 1399"));
	CHECK(!find("2 - 1"));
	CHECK(!find(""));
}

int main(void)
{
	RUN(a_day_in_words_and_its_time_are_found);
	RUN(persian_digits_and_arabic_yeh_make_no_difference);
	RUN(figures_are_found_in_either_order);
	RUN(other_numbers_are_no_dates);
	return DONE();
}
