#include "reprint/letters.h"
#include "check.h"

#define YEH "\xD9\x8A"
#define FARSI_YEH "\xDB\x8C"
#define KAF "\xD9\x83"
#define KEHEH "\xDA\xA9"
#define FATHA "\xD9\x8E"
#define HALF_SPACE "\xE2\x80\x8C"

static size_t fold(const char *text, unsigned char *out)
{
	return dbr_letters_fold(text, strlen(text), out);
}

static void variants_share_a_class(void)
{
	unsigned char one[16], two[16];

	CHECK(fold(YEH KAF, one) == 2);
	CHECK(fold(FARSI_YEH KEHEH, two) == 2);
	CHECK(!memcmp(one, two, 2));
}

static void spaces_marks_and_half_spaces_do_not_count(void)
{
	unsigned char one[32], two[16];

	CHECK(fold(YEH " " KAF FATHA HALF_SPACE YEH ".", one) == 3);
	CHECK(fold(YEH KAF YEH, two) == 3);
	CHECK(!memcmp(one, two, 3));
}

static void digits_of_three_scripts_are_one(void)
{
	unsigned char out[8];

	/* ARABIC-INDIC 4, EXTENDED ARABIC-INDIC 4, ASCII 4 */
	CHECK(fold("\xD9\xA4\xDB\xB4"
		   "4",
		   out) == 3);
	CHECK(out[0] == '4' && out[1] == '4' && out[2] == '4');
}

static void bad_bytes_are_passed_over(void)
{
	unsigned char out[8];

	CHECK(fold("\xD9"
		   "a\xFF"
		   "b",
		   out) == 2);
}

int main(void)
{
	RUN(variants_share_a_class);
	RUN(spaces_marks_and_half_spaces_do_not_count);
	RUN(digits_of_three_scripts_are_one);
	RUN(bad_bytes_are_passed_over);
	return DONE();
}
